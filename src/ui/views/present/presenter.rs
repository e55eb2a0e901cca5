//! The presenter's window while the audience has one of its own: the audience's picture, what comes next, and the search, in the
//! whole register; the audience sees a record only when it is sent.

use leptos::ev;
use leptos::prelude::*;

use crate::address::MAX_WORDS;
use crate::i18n::register::why_matched;
use crate::i18n::texts::MeetingTexts;
use crate::i18n::{date, meeting as words};
use crate::meeting::{Action, Change, Hold, RoomStatus, Slide, Turn};
use crate::query::{Filters, Sort, sorted};

use super::controls::{action_button, group};
use super::meeting::{Meeting, Overlay, now_ms, slide_of};
use super::overlays;
use super::session::CLOSE_ROOM;
use super::slide::{stage, thumbnail};
use crate::ui::browser::{clock, second_window};
use crate::ui::element::{
    Element, IntoNode, a, button, div, fragment, h2, input, kbd, label, li, ol, p, section, span, strong, t,
};

/// The whole window.
pub(super) fn presenter(meeting: Meeting) -> Element {
    let is_covered = Memo::new(move |_| meeting.overlay.get() == Overlay::Overview);
    div()
        .class("presenter-place")
        .child(
            div()
                .class("presenter")
                .class_if("covered", move || is_covered.get())
                .child(
                    div()
                        .class("presenter-main")
                        .child(
                            div()
                                .class("room")
                                .child(room_head(meeting))
                                .child(stage(meeting.deck, move || Some(meeting.scene()))),
                        )
                        .child(turn_buttons(meeting))
                        .child(move || keys_line(meeting)),
                )
                .child(head(meeting))
                .child(
                    div()
                        .class("presenter-beside")
                        .child(section().class("upcoming").child(move || upcoming(meeting)))
                        .child(search(meeting))
                        .child(section().class("go-to").child(move || slide_list(meeting))),
                ),
        )
        .child(move || overlays::overview(meeting))
}

/// Time, number of the slide, the audience's window, the end.
fn head(meeting: Meeting) -> Element {
    let elapsed = move || words::elapsed(meeting.state.with(|state| state.began_ms), meeting.now_ms.get());
    let time = move || {
        meeting.now_ms.track();
        clock::hour()
    };
    let number = move || words::number_of(meeting.number.get(), meeting.deck.with(|deck| deck.length()));
    div()
        .class("presenter-head")
        .child(reading(t(|l| MeetingTexts::of(l).elapsed), elapsed))
        .child(reading(t(|l| MeetingTexts::of(l).hour), time))
        .child(reading(t(|l| MeetingTexts::of(l).slide), number))
        .child(room_window(meeting))
        .child(button().class("button").on(ev::click, move |_| meeting.end()).child(t(|l| MeetingTexts::of(l).end)))
}

/// A value below its label.
fn reading(label: impl IntoNode, value: impl IntoNode) -> Element {
    div().class("reading").child(span().class("label").child(label)).child(span().class("value").child(value))
}

/// The status of the audience's window, or that another window leads, and what can be done. The buttons stay mounted while the status
/// changes, so that they keep the focus.
fn room_window(meeting: Meeting) -> Element {
    // None while this window follows another.
    let status = Memo::new(move |_| (!meeting.is_following()).then(|| meeting.room_status.get()));
    let offered = move |id: &'static str, is_offered: fn(Option<RoomStatus>) -> bool| {
        button().class("text-button").id(id).attr("hidden", move || !is_offered(status.get()))
    };
    div()
        .class("window-state")
        .child(
            div()
                .attr("role", "status")
                .child(span().class("label").child(t(|l| MeetingTexts::of(l).audience)))
                .child(move || status_line(meeting, status.get())),
        )
        .child(
            offered("room-lead", |status| status.is_none())
                .on(ev::click, move |_| meeting.take_over())
                .child(t(|l| MeetingTexts::of(l).take_back)),
        )
        .child(
            offered("room-again", |status| status.is_some_and(RoomStatus::can_reopen))
                .on(ev::click, move |_| meeting.open_room())
                .child(t(|l| MeetingTexts::of(l).open_again)),
        )
        .child(
            offered(CLOSE_ROOM, |status| status.is_some_and(RoomStatus::can_close))
                .on(ev::click, move |_| meeting.close_room())
                .child(t(|l| MeetingTexts::of(l).close_window)),
        )
        .child(
            offered("room-here", |status| status == Some(RoomStatus::Unreachable))
                .on(ev::click, move |_| meeting.close_room())
                .child(t(|l| MeetingTexts::of(l).present_here)),
        )
}

fn status_line(meeting: Meeting, status: Option<RoomStatus>) -> Option<Element> {
    let language = meeting.app.language.get();
    let Some(status) = status else {
        return Some(p().class("lost").child(MeetingTexts::of(language).overtaken));
    };
    let line = words::room_status(language, status)?;
    Some(match status {
        RoomStatus::Blocked => {
            p().class("blocked").child(t(|l| MeetingTexts::of(l).blocked)).child(" ").child(room_link(meeting))
        }
        RoomStatus::Lost | RoomStatus::Unreachable => p().class("lost").child(line),
        _ => p().child(line),
    })
}

/// A link to the audience's window, where the browser blocked it.
fn room_link(meeting: Meeting) -> Element {
    let session = move || meeting.app.location.with(|location| location.session().unwrap_or_default().to_owned());
    let address = move || {
        meeting.app.location.track();
        meeting.room_address(&session())
    };
    a().attr("href", address)
        .attr("target", move || second_window::room_name(&session()))
        .child(t(|l| MeetingTexts::of(l).open_by_hand))
}

fn room_head(meeting: Meeting) -> Element {
    let frozen_for = move || match meeting.hold.get() {
        hold @ Hold::Frozen(..) => words::frozen_for(meeting.app.language.get(), &hold, meeting.now_ms.get()),
        // Nothing that changes every second.
        _ => String::new(),
    };
    div().class("room-head").child(h2().child(t(|l| MeetingTexts::of(l).room_sees))).child(span().child(frozen_for))
}

/// The buttons below the audience's picture.
fn turn_buttons(meeting: Meeting) -> Element {
    let is_frozen = Memo::new(move |_| meeting.hold.with(|hold| matches!(hold, Hold::Frozen(..))));
    let toggle_frozen = move || {
        meeting.change(if is_frozen.get_untracked() { Change::Resume } else { Change::Freeze(now_ms()) });
    };
    let freeze_words = move || {
        let texts = MeetingTexts::of(meeting.app.language.get());
        if is_frozen.get() { texts.resume } else { texts.freeze }
    };
    let turn = |turn, words| {
        action_button(meeting, Action::Turn(turn), words)
            .class("button")
            .attr("aria-disabled", meeting.disabled_if_following())
    };
    group("turning")
        .child(turn(Turn::Previous, |l| MeetingTexts::of(l).previous))
        .child(turn(Turn::Next, |l| MeetingTexts::of(l).next))
        .child(
            button()
                .id("control-freeze")
                .class("button")
                .class_if("pressed", move || is_frozen.get())
                .attr("aria-disabled", meeting.disabled_if_following())
                .on(ev::click, move |_| toggle_frozen())
                .child(freeze_words),
        )
        .child(
            turn(Turn::Blank, |l| MeetingTexts::of(l).blank)
                .class_if("pressed", move || meeting.is_blank.get())
                .attr("aria-pressed", move || meeting.is_blank.get().to_string()),
        )
        .child(action_button(meeting, Action::Overview, |l| MeetingTexts::of(l).overview).class("button"))
}

fn keys_line(meeting: Meeting) -> Element {
    let texts = MeetingTexts::of(meeting.app.language.get());
    let key = |key, words| span().class("key").child(kbd().child(key)).child(" ").child(words);
    let letters =
        meeting.letters.get().then(|| [key("B", texts.blank), key("O", texts.overview), key("F", texts.full_screen)]);
    p().class("keys-line")
        .child(
            span()
                .class("key")
                .child(kbd().child("PageUp"))
                .child(" ")
                .child(kbd().child("PageDown"))
                .child(" ")
                .child(texts.clicker),
        )
        .child(letters)
        .child(
            button()
                .id("keys-help")
                .class("text-button")
                .on(ev::click, move |_| meeting.act(Action::Help))
                .child(texts.help),
        )
}

/// The next slide, or, while the picture is frozen, the one that the audience will see on resuming.
fn upcoming(meeting: Meeting) -> Element {
    let language = meeting.app.language.get();
    let texts = MeetingTexts::of(language);
    let (deck, here) = (meeting.deck.get(), meeting.number.get());
    let resumes = meeting.hold.with(|hold| hold.hides(slide_of(here)));
    let (title, number) = if resumes { (texts.on_resume, here) } else { (texts.upcoming, here + 1) };
    let content = match deck.slide(number) {
        Some(slide) => {
            let dataset = &meeting.selection.register().dataset;
            fragment()
                .child(thumbnail(&deck, slide, Some(number)))
                .child(p().child(words::numbered_slide(language, number, slide, dataset)))
        }
        None => p().child(texts.after_last),
    };
    div().child(h2().child(title)).child(content)
}

/// The list of all slides.
fn slide_list(meeting: Meeting) -> Element {
    let (language, deck, register) = (meeting.app.language.get(), meeting.deck.get(), meeting.selection.register());
    let item = |number| {
        li().child(
            button()
                .attr("aria-current", move || (meeting.number.get() == number).then_some("true"))
                .attr("aria-disabled", meeting.disabled_if_following())
                .on(ev::click, move |_| meeting.go(number))
                .child(span().class("number").child(number.to_string()))
                .child(" ")
                .child(span().child(words::listed_slide(language, number, &deck, &register.dataset))),
        )
    };
    div().child(h2().child(MeetingTexts::of(language).go_to)).child(ol().children((1..=deck.length()).map(item)))
}

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
