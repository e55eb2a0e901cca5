//! What ties the measure's figures to rows of the register.

use crate::address::{Location, View};
use crate::commitment::{Answer, Bilingual, Collection, Commitment, Language, fold};
use crate::i18n::about as words;
use crate::i18n::texts::AboutTexts;
use crate::i18n::{Passage, label, plural};
use crate::query::{Facet, Filters};

use crate::ui::element::{Element, IntoNode, Node, a, fragment, p, span, strong};
use crate::ui::parts::{answer_sign, href};
use crate::ui::state::Register;

/// The years of the report, as the period facet takes them.
const REPORT_YEARS: &str = "2016-2020";

/// A link to the rows of some filters.
fn rows(filters: Filters) -> Element {
    a().attr("href", href(&Location { filters, ..Location::default() }))
}

fn record(commitment: &Commitment) -> Element {
    a().attr("href", href(&Location { view: View::Record, ids: vec![commitment.id.clone()], ..Location::default() }))
}

fn of_report(register: &Register) -> impl Iterator<Item = &Commitment> {
    register.dataset.commitments.iter().filter(|row| row.collection == Collection::Report)
}

/// How many this register has of the more than thirty, and its oldest.
pub(super) fn purpose(language: Language, register: &Register) -> Element {
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
pub(super) fn groups(language: Language, register: &Register) -> Element {
    let texts = AboutTexts::of(language);
    let is_unstated = of_report(register).all(|row| row.working_group.is_none());
    let note = if is_unstated { format!(" {}", texts.annual_or_biennial_note) } else { String::new() };
    p().child(strong().child(texts.annual_or_biennial)).child(note)
}

/// How many of the report's refer to the Convention, and the commitments of its years from other sources.
pub(super) fn seven(language: Language, register: &Register) -> Element {
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
pub(super) fn new_commitment(language: Language, line: &Bilingual, register: &Register) -> Node {
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
