//! One commitment: every field, what the sources state and do not state; beside it its events in time, what is related to it, and
//! how to cite it.

#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod fiche;
mod fields;

use leptos::ev;
use leptos::prelude::*;

use crate::address::{Location, MAX_COMPARED, View};
use crate::commitment::{Commitment, Language, Precision, When};
use crate::exchange::citation::Citation;
use crate::i18n::plural::some_of;
use crate::i18n::texts::{CommonTexts, RecordTexts};
use crate::i18n::{Passage, date, record as words};
use crate::query::{Missing, ROWS_PER_PAGE, neighbours};
use crate::record::{Event, Tally, events};

use crate::ui::browser::{clock, document, fragment, frame, paper};
use crate::ui::element::{
    Element, a, article, button, cite, div, fragment, h1, h2, h3, li, nav, ol, p, section, span, strong, ul,
};
use crate::ui::parts::{
    Copied, CopyButton, Panel, answer_mark, citation_forms, collection_mark, copy_button, copy_link, href, panel,
    panel_opener, shareable_link,
};
use crate::ui::state::{AppContext, HEADING, Register, SelectionContext};

/// The whole view. Another record or language renders the record again; the way back follows the selection.
pub(crate) fn record() -> Element {
    let (app, selection) = (AppContext::here(), SelectionContext::here());
    let row = Memo::new(move |_| {
        app.location.with(|location| {
            let View::Record(id) = &location.view else { return None };
            selection.register().dataset.row(id)
        })
    });
    Effect::new(move |_| {
        let (language, register) = (app.language.get(), selection.register());
        if let Some(commitment) = row.get().and_then(|row| register.commitment(row)) {
            let app_name = CommonTexts::of(language).app_name;
            document::set_title(&format!("{} | {app_name}", words::heading(language, commitment)));
        }
    });
    fragment()
        .child(move || way_back(app, selection, row.get()))
        .child(move || page(app.language.get(), selection, row.get()?))
}

/// The link to the list, what the list is, and the records before and after in it.
fn way_back(app: AppContext, selection: SelectionContext, row: Option<usize>) -> Element {
    let (language, register) = (app.language.get(), selection.register());
    let texts = RecordTexts::of(language);
    let (rows, here) = (selection.rows.get(), app.location.get());
    let place = row.and_then(|row| rows.iter().position(|other| *other == row));
    let link = |id: &'static str, place: Option<usize>, words: fn(Language, &str) -> String| {
        let commitment = register.commitment(*rows.get(place?)?)?;
        let location = here.in_view(View::Record(commitment.id.clone()));
        let words = words(language, commitment.partner.name.get(language));
        Some(a().id(id).attr("href", href(&location)).child(words))
    };
    let previous = link("previous", place.and_then(|place| place.checked_sub(1)), words::previous);
    let next = link("next", place.map(|place| place + 1), words::next);
    let has_links = previous.is_some() || next.is_some();
    let links = has_links.then(|| nav().attr("aria-label", texts.previous_and_next).child(previous).child(next));
    let position = match place {
        Some(place) => some_of(language, place + 1, rows.len()),
        None => texts.outside_selection.to_owned(),
    };
    let page_index = place.unwrap_or_default() / ROWS_PER_PAGE;
    let list = Location { page_index, ..here.in_view(View::Register(app.ticked.get_value())) };
    div()
        .class("back to-list")
        .child(a().id("back").attr("href", href(&list)).child(words::back(language, rows.len())))
        .child(span().class("rest").child(selection.sentence.with(|sentence| sentence.rest.clone())))
        .child(span().class("position").child(position))
        .child(links)
}

fn page(language: Language, selection: SelectionContext, row: usize) -> Option<Element> {
    let register = selection.register();
    let commitment = register.commitment(row)?;
    Some(
        div()
            .class("record")
            .on(ev::click, |event| fragment::follow(&event))
            .child(article().attr("data-id", &commitment.id).child(head(language, commitment)).child(fields::fields(
                language,
                commitment,
                &register.dataset,
            )))
            .child(beside(language, &register, (row, commitment))),
    )
}

/// Collection, title, summary, actions, counts.
fn head(language: Language, commitment: &Commitment) -> Element {
    let names_no_culture = Missing::CultureQuote.concerns(commitment);
    fragment()
        .child(collection(language, commitment))
        .child(
            h1().class("subject")
                .id(HEADING)
                .attr("tabindex", "-1")
                .attr("data-sentence", "")
                .child(words::heading(language, commitment)),
        )
        .child(summary(language, commitment))
        .child(actions(language, commitment))
        .child(tally(language, commitment))
        .child(
            names_no_culture.then(|| p().class("second no-culture").child(RecordTexts::of(language).no_culture_quote)),
        )
}

/// The collection, above the title.
fn collection(language: Language, commitment: &Commitment) -> Element {
    p().class("collection").child(collection_mark(language, &commitment.collection))
}

/// When and where, and the reference to the Convention, below the title.
fn summary(language: Language, commitment: &Commitment) -> Element {
    let convention = commitment.convention();
    p().class("summary")
        .child(span().child(words::summary(language, commitment)))
        .child(" ")
        .child(answer_mark(convention, words::convention(language, convention)))
}

/// Link, citation, paper, comparison, draft. On a narrow window all but the link are behind « Autres actions ».
fn actions(language: Language, commitment: &Commitment) -> Element {
    let (is_citing, is_more_open) = (RwSignal::new(false), RwSignal::new(false));
    let id = commitment.id.clone();
    let cite_panel = Panel { id: "cite-panel", opener: "cite", classes: Some("panel wide"), open: is_citing };
    div()
        .class("actions panel-place")
        .child(copy_link())
        .child(
            button()
                .id("more")
                .class("button more")
                .attr("aria-controls", "more-actions")
                .attr("aria-expanded", move || is_more_open.get().to_string())
                .on(ev::click, move |_| is_more_open.update(|is_open| *is_open = !*is_open))
                .child(CommonTexts::of(language).more_actions),
        )
        .child(
            div()
                .id("more-actions")
                .attr("class", move || is_more_open.get().then_some("open"))
                .child(panel_opener(cite_panel, |l| CommonTexts::of(l).cite))
                // A frame prints itself alone, and has no list to compare from.
                .child((!frame::is_embed()).then(|| actions_of_page(language, commitment))),
        )
        .child(panel(cite_panel, RecordTexts::of(language).cite_record, move || {
            citation(language, &id).map(|citation| citation_forms(language, &citation))
        }))
}

/// Paper, comparison, draft. Records to compare are ticked in the list: the link leads there, with this one ticked too.
fn actions_of_page(language: Language, commitment: &Commitment) -> [Element; 3] {
    let texts = RecordTexts::of(language);
    let app = AppContext::here();
    let mut ids = app.ticked.get_value();
    if ids.len() < MAX_COMPARED && !ids.contains(&commitment.id) {
        ids.push(commitment.id.clone());
    }
    let ticked = Location { view: View::Register(ids), ..app.location.get() };
    let draft = Location { view: View::Draft(commitment.id.clone()), ..app.location.get() };
    [
        button().class("text-button").on(ev::click, move |_| paper::print()).child(CommonTexts::of(language).print),
        a().class("text-button").attr("href", href(&ticked)).child(texts.add_to_comparison),
        a().class("text-button").attr("href", href(&draft)).child(texts.propose),
    ]
}

/// How many fields there are, stated, inferred and not stated, each with its mark.
fn tally(language: Language, commitment: &Commitment) -> Element {
    let Tally { stated, inferred, unstated } = Tally::of(commitment);
    let counts = words::field_counts(language, stated, inferred, unstated);
    let item = |(Passage { before, found, after }, class): (Passage, &'static str)| {
        let dash = if class == "unstated" { " — " } else { " " };
        li().child(before).child(strong().child(found)).child(dash).child(span().class(class).child(after.trim()))
    };
    ul().class("tally").children(counts.into_iter().zip(["all", "stated", "inferred", "unstated"]).map(item))
}

/// The column.
fn beside(language: Language, register: &Register, (row, commitment): (usize, &Commitment)) -> Element {
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
fn short_citation(language: Language, register: &Register, commitment: &Commitment) -> Element {
    let short = Citation::of_record(language, &register.dataset, register.fingerprint, commitment, None, None).text();
    p().class("short").child(short.before).child(cite().child(short.found)).child(short.after)
}

/// The citation of a record, with the reader's day and the address that a copied link has.
fn citation(language: Language, id: &str) -> Option<Citation> {
    let (app, selection) = (AppContext::here(), SelectionContext::here());
    let register = selection.register();
    let commitment = register.dataset.get(id)?;
    let link = shareable_link(app, selection);
    let (dataset, fingerprint) = (&register.dataset, register.fingerprint);
    Some(Citation::of_record(language, dataset, fingerprint, commitment, clock::today(), link.as_deref()))
}
