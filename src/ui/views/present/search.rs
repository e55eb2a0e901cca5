//! Search and send: the presenter looks for a record in the whole register; the audience sees it only when it is sent.

use leptos::ev;
use leptos::prelude::*;

use crate::address::MAX_WORDS;
use crate::i18n::date;
use crate::i18n::meeting as words;
use crate::i18n::register::why_matched;
use crate::i18n::texts::MeetingTexts;
use crate::meeting::{Change, Hold, Slide};
use crate::query::{Filters, Sort, sorted};

use super::meeting::Meeting;
use super::stage::thumbnail;
use crate::ui::element::{Element, button, div, h2, input, label, p, section, span, strong, t};

/// How many records are offered.
const MAX_RESULTS: usize = 3;

/// The field and its results.
pub(super) fn search(meeting: Meeting) -> Element {
    let typed = RwSignal::new(String::new());
    let query = Memo::new(move |_| typed.with(|typed| typed.trim().to_owned()));
    section()
        .class("search-and-send")
        .child(h2().child(label().attr("for", "send-search").child(t(|l| MeetingTexts::of(l).search_and_send))))
        .child(field(typed))
        .child(move || query.with(|query| results(meeting, query)))
        .child(move || where_deck_resumes(meeting))
}

fn field(typed: RwSignal<String>) -> Element {
    input()
        .id("send-search")
        .class("field")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("maxlength", MAX_WORDS.to_string())
        .attr("placeholder", t(|l| MeetingTexts::of(l).search_placeholder))
        .prop("value", move || typed.get())
        .on(ev::input, move |event| typed.set(event_target_value(&event)))
        // Esc empties the field and does nothing else, in every browser.
        .on(ev::keydown, move |event| {
            if event.key() == "Escape" && !event.is_composing() {
                event.prevent_default();
                typed.set(String::new());
            }
        })
}

fn results(meeting: Meeting, query: &str) -> Option<Element> {
    let (language, register) = (meeting.app.language.get(), meeting.selection.register());
    if query.is_empty() {
        return None;
    }
    let selection = register.index.select(&Filters::words_only(query));
    let rows = sorted(&register.dataset, selection.rows(), Sort::default(), language);
    let count = words::found(language, rows.len(), selection.total());
    let results = rows.into_iter().take(MAX_RESULTS).filter_map(|row| result(meeting, query, row));
    Some(div().child(p().attr("role", "status").child(count)).children(results))
}

fn result(meeting: Meeting, query: &str, row: usize) -> Option<Element> {
    let (language, register, deck) = (meeting.app.language.get(), meeting.selection.register(), meeting.deck.get());
    let commitment = register.commitment(row)?;
    // One match distinguishes the results.
    let matches = register.index.matches_in(&register.dataset, row, query, language);
    let why = matches.first().map(|found| span().class("quiet").child(why_matched(language, found).to_string()));
    let id = commitment.id.clone();
    Some(
        div().class("offered").child(thumbnail(&deck, &Slide::Record(row), deck.number_of(row))).child(
            div()
                .child(strong().child(commitment.partner.name.get(language)))
                .child(
                    span()
                        .child(format!("{}, ", commitment.title.get(language)))
                        .child(span().class("date").child(date::table(language, commitment))),
                )
                .child(why)
                .child(
                    button()
                        .class("button primary")
                        .attr("aria-label", words::send_record(language, commitment))
                        .attr("aria-disabled", meeting.disabled_if_following())
                        .on(ev::click, move |_| meeting.change(Change::Send(id.clone())))
                        .child(MeetingTexts::of(language).send),
                ),
        ),
    )
}

/// The number at which the deck resumes, after a record was sent.
fn where_deck_resumes(meeting: Meeting) -> Option<Element> {
    let is_sent = meeting.hold.with(|hold| matches!(hold, Hold::Sent(_)));
    is_sent.then(|| {
        let next = meeting.deck.with(|deck| deck.clamped(meeting.number.get() + 1));
        p().class("quiet").child(words::deck_resumes(meeting.app.language.get(), next))
    })
}
