//! The column beside a record: its events in time, its neighbours, and how to cite it.

use leptos::prelude::Get;

use crate::address::View;
use crate::commitment::{Commitment, Language, Precision, When};
use crate::exchange::citation::Citation;
use crate::i18n::date;
use crate::i18n::record as words;
use crate::i18n::texts::RecordTexts;
use crate::query::neighbours;
use crate::record::{Event, events};

use crate::ui::browser::clock;
use crate::ui::element::{Element, a, cite, div, h2, h3, li, ol, p, section, span, ul};
use crate::ui::parts::{Copied, CopyButton, copy_button, href, shareable_link};
use crate::ui::state::{AppContext, Register, SelectionContext};

/// The column.
pub(super) fn beside(language: Language, register: &Register, (row, commitment): (usize, &Commitment)) -> Element {
    div()
        .class("beside")
        .child(in_time(language, commitment))
        .child(neighbours_section(language, register, (row, commitment)))
        .child(citation_section(language, register, commitment))
}

/// Signing and activities; the mark's shape says how precise the date is.
fn in_time(language: Language, commitment: &Commitment) -> Option<Element> {
    let events = events(commitment);
    if events.is_empty() {
        return None;
    }
    let item = |Event { when, activity, is_inferred }| {
        let (date, text) = match activity {
            Some(activity) => (date::when_short(language, when), activity.text.get(language).to_owned()),
            None => (date::table(language, commitment), words::signing_event(language, commitment)),
        };
        let mark = match when {
            When::Date(date) => match date.precision() {
                Precision::Day => "at dot",
                Precision::Month => "at short bar",
                Precision::Year => "at bar",
            },
            When::Span(_) if activity.is_none() => "at span",
            When::Span(_) => "at bar",
        };
        li().child(span().class("when").child(date))
            .child(span().class(mark).attr("aria-hidden", "true"))
            .child(span().class(if is_inferred { "inferred" } else { "stated" }).child(text))
    };
    let list = ol().children(events.into_iter().map(item));
    Some(section().class("in-time").child(h2().child(RecordTexts::of(language).in_time)).child(list))
}

/// What the record shares with others. Links keep the query, and with it the way back.
fn neighbours_section(
    language: Language,
    register: &Register,
    (row, commitment): (usize, &Commitment),
) -> Option<Element> {
    let texts = RecordTexts::of(language);
    let here = AppContext::here().location.get();
    let neighbours = neighbours(&register.dataset, row);
    let item = |other: &Commitment| {
        let location = here.in_view(View::Record(other.id.clone()));
        li().child(a().attr("href", href(&location)).child(other.partner.name.get(language)))
            .child(span().child(date::table(language, other)))
    };
    let kinds = [
        (texts.also_refer.to_owned(), neighbours.convention),
        (words::same_type(language, &commitment.instrument_type), neighbours.instrument_type),
        (texts.same_year.to_owned(), neighbours.year),
    ];
    let kinds = kinds.into_iter().filter_map(|(title, rows)| {
        let others: Vec<&Commitment> = rows.into_iter().filter_map(|row| register.commitment(row)).collect();
        (!others.is_empty()).then(|| [h3().child(title), ul().children(others.into_iter().map(item))])
    });
    let kinds: Vec<Element> = kinds.flatten().collect();
    (!kinds.is_empty()).then(|| section().class("neighbours").child(h2().child(texts.neighbours)).child(kinds))
}

/// The short citation: the record and the edition. Copied and on paper it has the day and the address too.
fn citation_section(language: Language, register: &Register, commitment: &Commitment) -> Element {
    let texts = RecordTexts::of(language);
    let id = commitment.id.clone();
    let whole = move || {
        let citation = citation(language, &id);
        citation.map(|citation| citation.text().to_string()).unwrap_or_default()
    };
    let copy = CopyButton {
        classes: "text-button",
        words: |l| RecordTexts::of(l).copy_citation,
        done_words: |l| RecordTexts::of(l).citation_copied,
    };
    section()
        .class("cite-record")
        .child(h2().child(texts.cite_record))
        .child(short_citation(language, register, commitment))
        .child(p().class("on-paper").child(whole()))
        .child(copy_button(copy, move || Copied::Text(whole())))
}

/// The citation of the record and of the edition of the data, without the day and the address.
pub(super) fn short_citation(language: Language, register: &Register, commitment: &Commitment) -> Element {
    let short = Citation::of_record(language, &register.dataset, register.fingerprint, commitment, None, None).text();
    p().class("short").child(short.before).child(cite().child(short.found)).child(short.after)
}

/// The citation of a record, with the reader's day and the address that a copied link has.
pub(super) fn citation(language: Language, id: &str) -> Option<Citation> {
    let (app, selection) = (AppContext::here(), SelectionContext::here());
    let register = selection.register();
    let commitment = register.dataset.get(id)?;
    let link = shareable_link(app, selection);
    let (dataset, fingerprint) = (&register.dataset, register.fingerprint);
    Some(Citation::of_record(language, dataset, fingerprint, commitment, clock::today(), link.as_deref()))
}
