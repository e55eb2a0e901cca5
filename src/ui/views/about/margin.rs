//! What ties the measure's figures to rows of the register.

use crate::address::{Location, View};
use crate::commitment::{Answer, Bilingual, Collection, Commitment, Language, fold};
use crate::i18n::about as words;
use crate::i18n::texts::AboutTexts;
use crate::i18n::{Passage, label, plural};
use crate::query::{Facet, Filters};

use crate::ui::markup::{Children, Markup, class, div, el, leaf, link, text};
use crate::ui::parts::{answer_sign, href};
use crate::ui::state::Register;

/// The years of the report, as the period facet takes them.
const REPORT_YEARS: &str = "2016-2020";

/// A link to the rows that answer a question.
fn rows(filters: Filters, words: impl Into<String>) -> Markup {
    link(href(&Location { filters, ..Location::default() }), words)
}

fn record(commitment: &Commitment, words: impl Into<String>) -> Markup {
    let place = Location { view: View::Record, ids: vec![commitment.id.clone()], ..Location::default() };
    link(href(&place), words)
}

fn of_report(register: &Register) -> impl Iterator<Item = &Commitment> {
    register.dataset.commitments.iter().filter(|row| row.collection == Collection::Report)
}

/// How many this register has of the more than thirty, and its oldest.
pub(super) fn purpose(language: Language, register: &Register) -> Children {
    let texts = AboutTexts::of(language);
    let all = &register.dataset.commitments;
    let Passage { before, found, after } = words::this_register_has(language, all.len());
    let lead = [" ", texts.more_than_30_note, " ", &before].concat();
    let mut notes = vec![el(
        "p",
        Vec::new(),
        vec![leaf("strong", texts.more_than_30), text(lead), rows(Filters::default(), found), text(after)],
    )];
    let dated = all.iter().filter_map(|row| Some((row.signed?.first_day(), row)));
    if let Some((_, oldest)) = dated.min_by_key(|(day, _)| *day) {
        let lead = [" ", texts.oldest, " "].concat();
        let oldest = record(oldest, words::partner_and_year(language, oldest));
        notes.push(el("p", Vec::new(), vec![leaf("strong", texts.since_1960s), text(lead), oldest, text(".")]));
    }
    notes
}

/// That none of the report's commitments states its frequency: said only while it is so.
pub(super) fn groups(language: Language, register: &Register) -> Children {
    let texts = AboutTexts::of(language);
    let is_unstated = of_report(register).all(|row| row.working_group.is_none());
    let note = if is_unstated { [" ", texts.annual_or_biennial_note].concat() } else { String::new() };
    vec![el("p", Vec::new(), vec![leaf("strong", texts.annual_or_biennial), text(note)])]
}

/// How many of the report's refer to the Convention, and what other sources tell of its years.
pub(super) fn seven(language: Language, register: &Register) -> Children {
    let mut parts = vec![leaf("strong", AboutTexts::of(language).seven_of_which_three), text(" ")];
    for answer in [Answer::Yes, Answer::NotStated] {
        let filters = Filters::default()
            .with(Facet::Convention, answer.slug())
            .with(Facet::Collection, Collection::Report.slug());
        let count = plural::number(language, register.index.select(&filters).shown());
        let word = div("span", "visually-hidden", vec![text([label::answer(language, answer), " "].concat())]);
        let mark = vec![answer_sign(answer), text(" "), word, rows(filters, count)];
        parts.push(el("span", vec![class(["mark ", answer.slug()].concat())], mark));
        parts.push(text(" "));
    }
    parts.extend(others(language, register));
    vec![el("p", Vec::new(), parts)]
}

fn others(language: Language, register: &Register) -> Children {
    let filters =
        Filters::default().with(Facet::Period, REPORT_YEARS).with(Facet::Collection, Collection::OtherSources.slug());
    let selection = register.index.select(&filters);
    let found = selection.rows().iter().filter_map(|row| register.commitment(*row));
    let partners: Vec<&str> = found.map(|row| row.partner.in_text(language)).collect();
    if partners.is_empty() {
        return Vec::new();
    }
    let Passage { before, found, after } = words::others_of_these_years(language, partners.len(), &partners);
    vec![text(before), rows(filters, found), text(after)]
}

/// A line of the entry's list, leading to the record whose partner it names; a text where that is not one record.
pub(super) fn new_commitment(language: Language, line: &Bilingual, register: &Register) -> Markup {
    let words = line.get(language);
    let folded = fold(words);
    let mut named = of_report(register).filter(|row| {
        let partner = &row.partner;
        [partner.in_text(language), partner.name.get(language)].iter().any(|name| folded.contains(&fold(name)))
    });
    match (named.next(), named.next()) {
        (Some(row), None) => record(row, words),
        _ => text(words),
    }
}
