//! The presenter's window while the audience has one of its own: the audience's picture, what comes next, and the search.

use leptos::ev;
use leptos::prelude::*;

use crate::i18n::meeting as words;
use crate::i18n::texts::MeetingTexts;
use crate::meeting::{Action, Change, Hold, RoomStatus, Turn};

use super::controls::{action_button, group};
use super::meeting::{Meeting, Overlay, now_ms, slide_of};
use super::session::CLOSE_ROOM;
use super::stage::{stage, thumbnail};
use super::{overlays, search};
use crate::ui::browser::{clock, second_window};
use crate::ui::element::{Element, IntoNode, a, button, div, fragment, h2, kbd, li, ol, p, section, span, t};

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
                        .child(search::search(meeting))
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
