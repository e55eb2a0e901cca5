//! What stands beside a record: its time, its neighbours, how to cite it.

use leptos::prelude::Get;

use crate::address::{Location, View};
use crate::commitment::{Commitment, Field, Language, PartialDate, Precision, When};
use crate::exchange::citation::Citation;
use crate::i18n::date;
use crate::i18n::record as words;
use crate::i18n::texts::RecordTexts;
use crate::query::neighbours;

use super::head;
use crate::ui::element::{Element, a, cite, fragment, h2, h3, li, ol, p, section, span, ul};
use crate::ui::parts::{Copied, CopyButton, copy_button, href};
use crate::ui::state::{AppContext, Register, SelectionContext};

/// The three parts, in the order of the page.
pub(super) fn beside(
    app: AppContext,
    shown: SelectionContext,
    language: Language,
    row: usize,
    register: &Register,
) -> Vec<Element> {
    let Some(commitment) = register.commitment(row) else { return Vec::new() };
    vec![
        in_time(language, commitment),
        neighbours_list(app, language, row, register),
        citation_section(app, shown, language, commitment),
    ]
}

/// Something that happened: when it can have begun, and how it is shown.
struct Event {
    begins: PartialDate,
    date: String,
    mark: &'static str,
    text: String,
    inferred: bool,
}

/// Signing and activities, oldest first; the mark's shape says how precise the date is.
fn in_time(language: Language, commitment: &Commitment) -> Element {
    let mut events: Vec<Event> = signing(language, commitment).into_iter().collect();
    // Few and mostly in order: each goes before the first that begins later.
    let mut add = |event: Event| {
        let later = |other: &Event| other.begins.first_day() > event.begins.first_day();
        let place = events.iter().position(later).unwrap_or(events.len());
        events.insert(place, event);
    };
    for activity in &commitment.activities {
        let (begins, mark) = match activity.when {
            When::Date(date) => (Some(date), mark(date.precision())),
            When::Span(years) => (first_year(years.from), "bar"),
        };
        let Some(begins) = begins else { continue };
        let text = activity.text.get(language).to_owned();
        let inferred = commitment.is_activity_inferred(activity);
        add(Event { begins, date: date::when_short(language, activity.when), mark, text, inferred });
    }
    if events.is_empty() {
        return fragment();
    }
    let mut items = Vec::new();
    for Event { date, mark, text: words, inferred, .. } in events {
        items.push(
            li().child(span().class("when").child(date))
                .child(span().class(["at ", mark].concat()).attr("aria-hidden", "true"))
                .child(span().class(if inferred { "inferred" } else { "stated" }).child(words)),
        );
    }
    section().class("in-time").child(h2().child(RecordTexts::of(language).in_time)).child(ol().child(items))
}

fn signing(language: Language, commitment: &Commitment) -> Option<Event> {
    let (begins, mark) = match (commitment.signed, commitment.period) {
        (Some(date), _) => (date, mark(date.precision())),
        (None, Some(years)) => (first_year(years.from)?, "span"),
        (None, None) => return None,
    };
    Some(Event {
        begins,
        date: date::table(language, commitment),
        mark,
        text: words::signing_event(language, commitment),
        inferred: Field::Date.is_inferred(commitment),
    })
}

fn first_year(year: i32) -> Option<PartialDate> {
    year.to_string().parse().ok()
}

fn mark(precision: Precision) -> &'static str {
    match precision {
        Precision::Day => "dot",
        Precision::Month => "short bar",
        Precision::Year => "bar",
    }
}

/// What the record shares with others. A neighbour keeps the question, so that the way back stays.
fn neighbours_list(app: AppContext, language: Language, row: usize, register: &Register) -> Element {
    let texts = RecordTexts::of(language);
    let Some(commitment) = register.commitment(row) else { return fragment() };
    let found = neighbours(&register.dataset, row);
    let kinds = [
        (texts.also_refer.to_owned(), found.convention),
        (words::same_type(language, &commitment.instrument_type), found.instrument_type),
        (texts.same_year.to_owned(), found.year),
    ];
    let mut parts = vec![h2().child(texts.neighbours)];
    for (title, rows) in kinds {
        let mut items = Vec::new();
        for other in rows.into_iter().filter_map(|row| register.commitment(row)) {
            let place = Location { view: View::Record(other.id.clone()), ..app.location.get() };
            let name = a().attr("href", href(&place)).child(other.partner.name.get(language));
            items.push(li().child(name).child(span().child(date::table(language, other))));
        }
        if !items.is_empty() {
            parts.push(h3().child(title));
            parts.push(ul().child(items));
        }
    }
    if parts.len() == 1 {
        return fragment();
    }
    section().class("neighbours").child(parts)
}

/// The short form: what the record is, of which edition. Copied and on paper it has the day and the address too.
fn citation_section(app: AppContext, shown: SelectionContext, language: Language, commitment: &Commitment) -> Element {
    let texts = RecordTexts::of(language);
    let register = shown.register();
    let short = Citation::of_record(language, &register.dataset, register.fingerprint, commitment, None, None).text();
    let id = commitment.id.clone();
    let whole = move || {
        let citation = head::citation(app, shown, language, &id);
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
        .child(p().class("short").child(short.before).child(cite().child(short.found)).child(short.after))
        .child(p().class("on-paper").child(whole()))
        .child(copy_button(copy, move || Copied::Text(whole())))
}
