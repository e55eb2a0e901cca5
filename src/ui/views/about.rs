//! The measure itself, how this register was made from it, and what can be said of the page.

use leptos::ev;
use leptos::prelude::*;

use crate::address::{Location, View};
use crate::commitment::{
    Answer, Bilingual, Collection, Commitment, InstrumentType, Language, Measure, SCHEMA_VERSION, fold,
};
use crate::i18n::label::{self, Gender, Meaning};
use crate::i18n::texts::{AboutTexts, CommonTexts};
use crate::i18n::{Passage, about as words, date, plural};
use crate::query::{Facet, Filters};

use crate::ui::browser::scope::Scope;
use crate::ui::browser::{document, fragment};
use crate::ui::element::{
    Element, IntoNode, Node, a, dd, div, dl, dt, fragment, h1, h2, li, nav, ol, p, section as section_tag, span,
    strong, table, tbody, td, th, thead, tr, ul,
};
use crate::ui::parts::{answer_sign, href, not_stated, outer_link, prose, second_line};
use crate::ui::state::{AppContext, HEADING, Register, SelectionContext};

/// A section: its id, and its name in the list of sections.
type Section = (&'static str, fn(Language) -> &'static str);

/// The sections, in the order of the page.
const SECTIONS: [Section; 8] = [
    ("measure", |language| AboutTexts::of(language).measure),
    ("results", |language| AboutTexts::of(language).results),
    ("partners", |language| AboutTexts::of(language).partners),
    ("evaluation", |language| AboutTexts::of(language).evaluation),
    ("method", |language| AboutTexts::of(language).method),
    ("sources", |language| AboutTexts::of(language).sources),
    ("accessibility", |language| CommonTexts::of(language).accessibility),
    ("version", |language| AboutTexts::of(language).version),
];

/// The view. A section that the address names is scrolled into view once it is rendered.
pub(crate) fn about() -> Element {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    Effect::new(move |_| {
        let (language, register) = (app.language.get(), shown.register());
        let title = register.dataset.measure.title.get(language);
        document::set_title(&format!("{title} | {}", CommonTexts::of(language).app_name));
    });
    if let Some(place) = fragment::from_url() {
        Scope::page().after_render(move || _ = fragment::reveal(&place));
    }
    let page = move || page(app.language.get(), shown);
    fragment().child(page)
}

fn page(language: Language, shown: SelectionContext) -> Element {
    let register = shown.register();
    let measure = &register.dataset.measure;
    let heading = h1()
        .class("subject")
        .id(HEADING)
        .attr("tabindex", "-1")
        .attr("data-sentence", "")
        .child(measure.title.get(language));
    let content = div()
        .child(heading)
        .child(origin(language, measure))
        .child(sections_of_measure(language, &register))
        .child(sections_of_register(language, &register));
    div()
        .class("about")
        .on(ev::click, |event| fragment::follow(&event))
        .child(list_of_sections(language))
        .child(content)
}

/// The list of sections, of which the one in view is marked.
fn list_of_sections(language: Language) -> Element {
    let current = fragment::in_sight(SECTIONS.map(|(place, _)| place).to_vec());
    let item = |(place, name): Section| {
        let link = a()
            .attr("href", format!("#{place}"))
            .attr("aria-current", move || (current.get() == place).then_some("location"))
            .child(name(language));
        li().child(link)
    };
    nav().class("on-page").attr("aria-label", AboutTexts::of(language).sections).child(ul().child(SECTIONS.map(item)))
}

/// The four parts that are the register's own.
fn sections_of_register(language: Language, register: &Register) -> [Element; 4] {
    let texts = AboutTexts::of(language);
    let headed = |place, heading: &'static str| section(place).child(h2().child(heading));
    [
        headed("method", texts.method).child(method(language)),
        headed("sources", texts.sources).child(sources(language, register)),
        headed("accessibility", CommonTexts::of(language).accessibility).child(accessibility(language)),
        headed("version", texts.version).child(version(language, register)),
    ]
}

fn paragraphs(texts: &[&'static str]) -> Vec<Element> {
    texts.iter().map(|text| p().child(prose(text))).collect()
}

fn method(language: Language) -> Element {
    let texts = AboutTexts::of(language);
    let method = paragraphs(&[
        texts.method_collections,
        texts.method_not_complete,
        texts.method_evidence,
        texts.method_not_stated,
        texts.method_dates,
        texts.method_titles,
        texts.method_types,
    ]);
    fragment().child(method).child(dl().class("types").child(types(language)))
}

/// The types, those of one meaning together.
fn types(language: Language) -> Vec<Element> {
    let mut meanings: Vec<(Meaning, Vec<&InstrumentType>)> = Vec::new();
    for instrument_type in InstrumentType::ALL {
        let Some(meaning) = label::meaning_of(language, instrument_type) else { continue };
        match meanings.iter_mut().find(|(known, _)| *known == meaning) {
            Some((_, types)) => types.push(instrument_type),
            None => meanings.push((meaning, vec![instrument_type])),
        }
    }
    let row = |(meaning, types): (Meaning, Vec<&InstrumentType>)| {
        let source = span().class("second").child(outer_link(meaning.url, meaning.source));
        let names = types.into_iter().map(|name| span().child(label::instrument_type(language, name)));
        pair(dt().child(names.collect::<Vec<_>>()), dd().child(meaning.text).child(" ").child(source))
    };
    meanings.into_iter().map(row).collect()
}

fn pair(name: Element, content: Element) -> Element {
    div().child(name).child(content)
}

fn sources(language: Language, register: &Register) -> [Element; 2] {
    let texts = AboutTexts::of(language);
    let cited = || register.dataset.commitments.iter().flat_map(|row| &row.sources);
    let mut pages: Vec<&str> = Vec::new();
    for source in cited() {
        if !pages.contains(&source.url.as_str()) {
            pages.push(&source.url);
        }
    }
    let counted = words::passages_and_pages(language, cited().count(), pages.len());
    [
        p().child(format!("{} ", texts.sources_primary)).child(originals(language, &register.dataset.measure)),
        p().child(format!("{counted} {}", texts.sources_other)),
    ]
}

fn accessibility(language: Language) -> Vec<Element> {
    let texts = AboutTexts::of(language);
    paragraphs(&[
        texts.accessibility_goal,
        texts.accessibility_means,
        texts.accessibility_quotes,
        texts.accessibility_drawings,
        texts.accessibility_tested,
        texts.accessibility_untested,
    ])
}

fn version(language: Language, register: &Register) -> [Element; 2] {
    let texts = AboutTexts::of(language);
    let rows = [
        (texts.program_version, env!("CARGO_PKG_VERSION").to_owned()),
        (texts.data, date::edition(language, register.dataset.updated, register.fingerprint)),
        (texts.data_format, SCHEMA_VERSION.to_string()),
    ];
    let rows = rows.map(|(name, value)| pair(dt().child(name), dd().child(value)));
    [dl().class("version").child(rows), p().child(texts.privacy)]
}

/// The years of the report, as the period facet takes them.
const REPORT_YEARS: &str = "2016-2020";

/// A section, which a link can lead to.
fn section(place: &'static str) -> Element {
    section_tag().id(place).attr("tabindex", "-1")
}

/// A paragraph with notes in the margin.
fn noted(paragraph: Element, notes: impl IntoNode) -> Element {
    div().class("noted").child(paragraph).child(div().class("margin").child(notes))
}

/// Who made the entry, and what is whose: the text, its translation, the headings.
fn origin(language: Language, measure: &Measure) -> Element {
    let authorities = measure.authorities.iter().map(|authority| format!("{}. ", authority.get(language)));
    p().class("origin")
        .child(authorities.collect::<Vec<_>>())
        .child(format!("{} ", AboutTexts::of(language).origin))
        .child(originals(language, measure))
}

/// The links to the entry and to its French original.
fn originals(language: Language, measure: &Measure) -> Element {
    let texts = AboutTexts::of(language);
    fragment()
        .child(outer_link(&measure.source_url, texts.read_original))
        .child(". ")
        .child(outer_link(&measure.french_original_url, texts.read_french_original))
        .child(".")
}

/// The four parts of the form, under its own headings.
fn sections_of_measure(language: Language, register: &Register) -> [Element; 4] {
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
    let seven = seven.map(|line| li().child(new_commitment(language, line, register)));
    [
        noted(paragraph(&measure.purpose, &words::figures_of_purpose(language)), notes_on_purpose(language, register)),
        paragraph(&measure.objectives_intro, &[]),
        ul().class("dashes").child(objectives.collect::<Vec<_>>()),
        noted(
            paragraph(&measure.working_groups, &words::figure_of_groups(language)),
            notes_on_groups(language, register),
        ),
        noted(
            paragraph(&measure.new_commitments_intro, &words::figure_of_new(language)),
            notes_on_seven(language, register),
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
        let own = (language == Language::En).then(|| second_line(Some(&*body.name.en)));
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

/// A link to the rows of some filters.
fn rows(filters: Filters) -> Element {
    a().attr("href", href(&Location { filters, ..Location::default() }))
}

fn record(commitment: &Commitment) -> Element {
    a().attr("href", href(&Location { view: View::Record(commitment.id.clone()), ..Location::default() }))
}

fn of_report(register: &Register) -> impl Iterator<Item = &Commitment> {
    register.dataset.commitments.iter().filter(|row| row.collection == Collection::Report)
}

/// How many this register has of the more than thirty, and its oldest.
fn notes_on_purpose(language: Language, register: &Register) -> Element {
    let texts = AboutTexts::of(language);
    let all = &register.dataset.commitments;
    let Passage { before, found, after } = words::this_register_has(language, all.len());
    let count = p()
        .child(strong().child(texts.more_than_30))
        .child(format!(" {} {before}", texts.more_than_30_note))
        .child(rows(Filters::default()).child(found))
        .child(after);
    let dated = all.iter().filter_map(|row| Some((row.signed?.first_day(), row)));
    let oldest = dated.min_by_key(|(day, _)| *day).map(|(_, oldest)| {
        p().child(strong().child(texts.since_1960s))
            .child(format!(" {} ", texts.oldest))
            .child(record(oldest).child(words::partner_and_year(language, oldest)))
            .child(".")
    });
    fragment().child(count).child(oldest)
}

/// That none of the report's commitments states its frequency, as long as none does.
fn notes_on_groups(language: Language, register: &Register) -> Element {
    let texts = AboutTexts::of(language);
    let is_unstated = of_report(register).all(|row| row.working_group.is_none());
    let note = if is_unstated { format!(" {}", texts.annual_or_biennial_note) } else { String::new() };
    p().child(strong().child(texts.annual_or_biennial)).child(note)
}

/// How many of the report's refer to the Convention, and the commitments of its years from other sources.
fn notes_on_seven(language: Language, register: &Register) -> Element {
    let mut paragraph = p().child(strong().child(AboutTexts::of(language).seven_of_which_three)).child(" ");
    for answer in [Answer::Yes, Answer::NotStated] {
        let filters = Filters::default()
            .with(Facet::Convention, answer.slug())
            .with(Facet::Collection, Collection::Report.slug());
        let count = plural::number(language, register.index.select(&filters).shown());
        let word = span().class("visually-hidden").child(format!("{} ", label::answer(language, answer)));
        let mark = span()
            .class(format!("mark {}", answer.slug()))
            .child(answer_sign(answer))
            .child(" ")
            .child(word)
            .child(rows(filters).child(count));
        paragraph = paragraph.child(mark).child(" ");
    }
    paragraph.child(others(language, register))
}

fn others(language: Language, register: &Register) -> Option<Element> {
    let filters =
        Filters::default().with(Facet::Period, REPORT_YEARS).with(Facet::Collection, Collection::OtherSources.slug());
    let selection = register.index.select(&filters);
    let found = selection.rows().iter().filter_map(|row| register.commitment(*row));
    let partners: Vec<&str> = found.map(|row| row.partner.in_text(language)).collect();
    let Passage { before, found, after } = words::others_of_these_years(language, partners.len(), &partners);
    let others = || fragment().child(before).child(rows(filters).child(found)).child(after);
    (!partners.is_empty()).then(others)
}

/// A line of the entry's list: a link to the record whose partner it names, a text where that is not one record.
fn new_commitment(language: Language, line: &Bilingual, register: &Register) -> Node {
    let words = line.get(language);
    let folded = fold(words);
    let mut named = of_report(register).filter(|row| {
        let partner = &row.partner;
        [partner.in_text(language), partner.name.get(language)].iter().any(|name| folded.contains(&fold(name)))
    });
    match (named.next(), named.next()) {
        (Some(row), None) => record(row).child(words).into_node(),
        _ => words.into_node(),
    }
}
