//! The measure in full, as Québec's entry in UNESCO's policy monitoring has it.

use crate::commitment::{Bilingual, Language, Measure};
use crate::i18n::about as words;
use crate::i18n::label::Gender;
use crate::i18n::texts::AboutTexts;

use super::margin;
use crate::ui::element::{
    Element, IntoNode, div, fragment, h2, li, ol, p, section as section_tag, span, table, tbody, td, th, thead, tr, ul,
};
use crate::ui::parts::{not_stated, outer_link, second};
use crate::ui::state::Register;

/// A section, which a link can lead to.
pub(super) fn section(place: &'static str) -> Element {
    section_tag().id(place).attr("tabindex", "-1")
}

/// A paragraph with notes in the margin.
fn noted(paragraph: Element, notes: impl IntoNode) -> Element {
    div().class("noted").child(paragraph).child(div().class("margin").child(notes))
}

/// Who made the entry, and what is whose: the text, its translation, the headings.
pub(super) fn origin(language: Language, measure: &Measure) -> Element {
    let authorities = measure.authorities.iter().map(|authority| format!("{}. ", authority.get(language)));
    p().class("origin")
        .child(authorities.collect::<Vec<_>>())
        .child(format!("{} ", AboutTexts::of(language).origin))
        .child(originals(language, measure))
}

/// The links to the entry and to its French original.
pub(super) fn originals(language: Language, measure: &Measure) -> Element {
    let texts = AboutTexts::of(language);
    fragment()
        .child(outer_link(&measure.source_url, texts.read_original))
        .child(". ")
        .child(outer_link(&measure.french_original_url, texts.read_french_original))
        .child(".")
}

/// The four parts of the form, under its own headings.
pub(super) fn sections(language: Language, register: &Register) -> [Element; 4] {
    let measure = &register.dataset.measure;
    let headings = &measure.headings;
    // The first heading is the form's own in both languages; the other English ones are this register's.
    let translated = |heading: &Bilingual| {
        let original = span().attr("lang", "fr").child(&*heading.fr);
        let note = p().class("second").child(AboutTexts::of(language).headings_translated).child(" ").child(original);
        (language == Language::En).then_some(note)
    };
    let headed = |place, heading: &Bilingual| section(place).child(h2().child(heading.get(language)));
    let also_translated = |place, heading: &Bilingual| headed(place, heading).child(translated(heading));
    [
        headed("measure", &headings.features).child(features(language, register)),
        also_translated("results", &headings.results).child(results(language, measure)),
        also_translated("partners", &headings.partners).child(partners(language, measure)),
        also_translated("evaluation", &headings.evaluation).child(evaluation(language, measure)),
    ]
}

fn features(language: Language, register: &Register) -> [Element; 7] {
    let measure = &register.dataset.measure;
    let paragraph = |text: &Bilingual, figures: &[&str]| underlined(text.get(language), figures);
    let objectives = measure.objectives.iter().map(|objective| li().child(objective.get(language)));
    let seven = measure.new_commitments.iter();
    let seven = seven.map(|line| li().child(margin::new_commitment(language, line, register)));
    [
        noted(paragraph(&measure.purpose, &words::figures_of_purpose(language)), margin::purpose(language, register)),
        paragraph(&measure.objectives_intro, &[]),
        ul().class("dashes").child(objectives.collect::<Vec<_>>()),
        noted(
            paragraph(&measure.working_groups, &words::figure_of_groups(language)),
            margin::groups(language, register),
        ),
        noted(
            paragraph(&measure.new_commitments_intro, &words::figure_of_new(language)),
            margin::seven(language, register),
        ),
        ul().class("dashes").child(seven.collect::<Vec<_>>()),
        paragraph(&measure.asterisk, &[]),
    ]
}

/// A paragraph with its figures underlined, where the text has them.
fn underlined(content: &str, figures: &[&str]) -> Element {
    let mut paragraph = p();
    let mut rest = content;
    for figure in figures {
        if let Some((before, after)) = rest.split_once(figure) {
            paragraph = paragraph.child(before).child(span().class("tied").child(*figure));
            rest = after;
        }
    }
    paragraph.child(rest)
}

fn results(language: Language, measure: &Measure) -> [Element; 2] {
    let conditions = measure.results.iter().map(|condition| li().child(span().child(condition.get(language))));
    [p().child(measure.results_intro.get(language)), ol().class("conditions").child(conditions.collect::<Vec<_>>())]
}

/// The bodies. Their official names stay French; an English page gives the entry's own words below.
fn partners(language: Language, measure: &Measure) -> Element {
    let heads = [&measure.headings.partner_name, &measure.headings.entity_type];
    let heads = heads.map(|head| th().attr("scope", "col").child(head.get(language)));
    let rows = measure.partners.iter().map(|body| {
        let name = span().attr("lang", "fr").child(&*body.name.fr);
        let own = (language == Language::En).then(|| second(Some(&*body.name.en)));
        tr().child(td().child(name).child(own)).child(td().child(body.entity_type.get(language)))
    });
    table().class("bodies").child(thead().child(tr().child(heads))).child(tbody().child(rows.collect::<Vec<_>>()))
}

fn evaluation(language: Language, measure: &Measure) -> Element {
    match &measure.evaluation {
        Some(answer) => p().child(answer.get(language)),
        None => {
            noted(p().child(not_stated(language, Gender::Feminine)), p().child(AboutTexts::of(language).empty_answer))
        }
    }
}
