//! The controls of the slide alone. They appear on a pointer, a finger or Tab, and go when nothing stirs.

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;
use crate::i18n::texts::MeetingTexts;
use crate::meeting::{Action, Turn};

use super::group;
use super::meeting::{Meeting, Overlay};
use crate::ui::browser::scope::Scope;
use crate::ui::browser::second_window;
use crate::ui::element::{Element, a, button, div, fragment, p, t};

/// How long they stay once nothing stirs.
const STAY: Duration = Duration::from_secs(4);

/// The bar at the lower edge. While the screen is black one button is left of it.
pub(super) fn controls(meeting: Meeting) -> Element {
    let stirs = stirring();
    let is_uncovered = Memo::new(move |_| meeting.overlay.get() == Overlay::None);
    fragment().child(move || {
        if !is_uncovered.get() {
            return fragment();
        }
        // While the screen is black.
        let lit = |control: Element| control.class("button").attr("hidden", move || meeting.is_blank.get());
        let lit_control = |action, words| lit(control(meeting, action, words));
        div().class("controls").class_if("stirred", move || stirs.get()).child(group(
            "bar",
            |l| MeetingTexts::of(l).controls,
            vec![
                lit_control(Action::Turn(Turn::Previous), |l| MeetingTexts::of(l).previous),
                lit_control(Action::Turn(Turn::Next), |l| MeetingTexts::of(l).next),
                lit_control(Action::Overview, |l| MeetingTexts::of(l).overview),
                lit(button()).on(ev::click, move |_| meeting.open_room()).child(t(|l| MeetingTexts::of(l).audience)),
                lit_control(Action::FullScreen, |l| MeetingTexts::of(l).full_screen),
                lit_control(Action::Help, |l| MeetingTexts::of(l).help),
                control(meeting, Action::Turn(Turn::Blank), |l| MeetingTexts::of(l).end_blank)
                    .class("button")
                    .attr("hidden", move || !meeting.is_blank.get()),
                lit(button()).on(ev::click, move |_| meeting.end()).child(t(|l| MeetingTexts::of(l).end)),
            ],
        ))
    })
}

/// A button that does what a key does.
pub(super) fn control(meeting: Meeting, action: Action, words: fn(Language) -> &'static str) -> Element {
    button().id(id_of(action)).on(ev::click, move |_| meeting.act(action)).child(t(words))
}

/// The id of the button that does what a key does.
fn id_of(action: Action) -> String {
    let name = match action {
        Action::Turn(turn) => turn.name(),
        Action::Leave => "leave",
        Action::FullScreen => "full-screen",
        Action::Overview => "overview",
        Action::Help => "help",
    };
    ["control-", name].concat()
}

/// Where the browser blocked the window: a link that one opens by hand.
pub(super) fn by_hand(meeting: Meeting) -> Element {
    let session = move || meeting.app.location.with(|location| location.session().unwrap_or_default().to_owned());
    let address = move || {
        meeting.app.location.track();
        meeting.room_address(&session())
    };
    let target = move || second_window::room_name(&session());
    let link = a().attr("href", address).attr("target", target).child(t(|l| MeetingTexts::of(l).open_by_hand));
    p().class("blocked").child(t(|l| MeetingTexts::of(l).blocked)).child(" ").child(link)
}

/// Whether a pointer moved or a finger touched a moment ago.
pub(super) fn stirring() -> ReadSignal<bool> {
    let (stirs, set_stirs) = signal(false);
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let scope = Scope::here();
    let stir = move || {
        set_stirs.set(true);
        if let Some(timer) = waiting.get_value() {
            timer.clear();
        }
        waiting.set_value(scope.after(STAY, move || set_stirs.set(false)));
    };
    scope.on_window(leptos::ev::pointermove, move |_| stir());
    scope.on_window(leptos::ev::pointerdown, move |_| stir());
    stirs
}
