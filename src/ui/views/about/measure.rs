//! The measure in full, as Québec's entry in UNESCO's policy monitoring has it.

use crate::commitment::{Bilingual, Language, Measure};
use crate::i18n::about as words;
use crate::i18n::label::Gender;
use crate::i18n::texts::AboutTexts;

use super::margin;
use super::{noted, section};
use crate::ui::markup::{Children, Markup, attr, div, el, leaf, nothing, text};
use crate::ui::parts::{not_stated, outer_link, second};
use crate::ui::state::Register;

/// Who made the entry, and what is whose: the text, its translation, the headings.
pub(super) fn origin(language: Language, measure: &Measure) -> Markup {
    let texts = AboutTexts::of(language);
    let mut parts = Vec::new();
    for authority in &measure.authorities {
        parts.push(text([authority.get(language), ". "].concat()));
    }
    parts.push(text([texts.origin, " "].concat()));
    parts.extend(originals(language, measure));
    div("p", "origin", parts)
}

/// The links to the entry and to its French original.
pub(super) fn originals(language: Language, measure: &Measure) -> Children {
    let texts = AboutTexts::of(language);
    vec![
        outer_link(&measure.source_url, texts.read_original),
        text(". "),
        outer_link(&measure.french_original_url, texts.read_french_original),
        text("."),
    ]
}

/// The four parts of the form, under its own headings.
pub(super) fn sections(language: Language, register: &Register) -> Children {
    let measure = &register.dataset.measure;
    let headings = &measure.headings;
    // The first heading is the form's own in both languages; the other English ones are this register's.
    let headed = |place: &'static str, heading: &Bilingual, content: Children| {
        let mut parts = vec![leaf("h2", heading.get(language))];
        if language == Language::En && place != "measure" {
            let original = el("span", vec![attr("lang", "fr")], vec![text(&*heading.fr)]);
            parts.push(div(
                "p",
                "second",
                vec![text(AboutTexts::of(language).headings_translated), text(" "), original],
            ));
        }
        parts.extend(content);
        section(place, parts)
    };
    vec![
        headed("measure", &headings.features, features(language, register)),
        headed("results", &headings.results, results(language, measure)),
        headed("partners", &headings.partners, vec![partners(language, measure)]),
        headed("evaluation", &headings.evaluation, vec![evaluation(language, measure)]),
    ]
}

fn features(language: Language, register: &Register) -> Children {
    let measure = &register.dataset.measure;
    let paragraph = |text: &Bilingual, figures: &[&str]| tied(text.get(language), figures);
    let objectives = measure.objectives.iter().map(|objective| leaf("li", objective.get(language)));
    let seven = measure.new_commitments.iter();
    let seven = seven.map(|line| el("li", Vec::new(), vec![margin::new_commitment(language, line, register)]));
    vec![
        noted(paragraph(&measure.purpose, &words::figures_of_purpose(language)), margin::purpose(language, register)),
        paragraph(&measure.objectives_intro, &[]),
        div("ul", "dashes", objectives.collect()),
        noted(
            paragraph(&measure.working_groups, &words::figure_of_groups(language)),
            margin::groups(language, register),
        ),
        noted(
            paragraph(&measure.new_commitments_intro, &words::figure_of_new(language)),
            margin::seven(language, register),
        ),
        div("ul", "dashes", seven.collect()),
        paragraph(&measure.asterisk, &[]),
    ]
}

/// A paragraph with its figures underlined, where the text has them.
fn tied(content: &str, figures: &[&str]) -> Markup {
    let mut pieces = Vec::new();
    let mut rest = content;
    for figure in figures {
        if let Some((before, after)) = rest.split_once(figure) {
            pieces.push(text(before));
            pieces.push(div("span", "tied", vec![text(*figure)]));
            rest = after;
        }
    }
    pieces.push(text(rest));
    el("p", Vec::new(), pieces)
}

fn results(language: Language, measure: &Measure) -> Children {
    let conditions =
        measure.results.iter().map(|condition| el("li", Vec::new(), vec![leaf("span", condition.get(language))]));
    vec![leaf("p", measure.results_intro.get(language)), div("ol", "conditions", conditions.collect())]
}

/// The bodies. Their official names stay French; an English page gives the entry's own words below.
fn partners(language: Language, measure: &Measure) -> Markup {
    let heads = [&measure.headings.partner_name, &measure.headings.entity_type];
    let heads = heads.map(|head| el("th", vec![attr("scope", "col")], vec![text(head.get(language))]));
    let mut rows = Vec::new();
    for body in &measure.partners {
        let name = el("span", vec![attr("lang", "fr")], vec![text(&*body.name.fr)]);
        let own = if language == Language::En { second(Some(&*body.name.en)) } else { nothing() };
        let cells = vec![el("td", Vec::new(), vec![name, own]), leaf("td", body.entity_type.get(language))];
        rows.push(el("tr", Vec::new(), cells));
    }
    let head = el("thead", Vec::new(), vec![el("tr", Vec::new(), heads.into())]);
    div("table", "bodies", vec![head, el("tbody", Vec::new(), rows)])
}

fn evaluation(language: Language, measure: &Measure) -> Markup {
    match &measure.evaluation {
        Some(answer) => leaf("p", answer.get(language)),
        None => noted(
            el("p", Vec::new(), vec![not_stated(language, Gender::Feminine)]),
            vec![leaf("p", AboutTexts::of(language).empty_answer)],
        ),
    }
}
