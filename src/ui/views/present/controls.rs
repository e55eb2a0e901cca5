//! The controls of the slide alone. They appear on a pointer, a finger or Tab, and go when nothing stirs.

use std::time::Duration;

use leptos::prelude::*;

use crate::commitment::Language;
use crate::i18n::texts::MeetingTexts;
use crate::meeting::{Action, Turn};

use super::group;
use super::meeting::{Meeting, Overlay};
use crate::ui::browser::scope::Scope;
use crate::ui::browser::second_window;
use crate::ui::markup::{
    Attributes, Markup, button_with, class, div, el, id, live, live_attr, live_flag, nothing, say, text,
};

/// How long they stay once nothing stirs.
const STAY: Duration = Duration::from_secs(4);

/// The bar at the lower edge. While the screen is black one button is left of it.
pub(super) fn controls(meeting: Meeting) -> Markup {
    let stirs = stirring();
    let is_uncovered = Memo::new(move |_| meeting.overlay.get() == Overlay::None);
    let classes = move || Some(if stirs.get() { "controls stirred" } else { "controls" }.to_owned());
    live(move || {
        if !is_uncovered.get() {
            return nothing();
        }
        let lit = || vec![class("button"), live_flag("hidden", move || meeting.is_blank.get())];
        let lit_control = |action, words| control_with(lit(), meeting, action, words);
        let dark = vec![class("button"), live_flag("hidden", move || !meeting.is_blank.get())];
        let content = vec![
            lit_control(Action::Turn(Turn::Previous), |l| MeetingTexts::of(l).previous),
            lit_control(Action::Turn(Turn::Next), |l| MeetingTexts::of(l).next),
            lit_control(Action::Overview, |l| MeetingTexts::of(l).overview),
            button_with(lit(), move || meeting.open_room(), vec![say(|l| MeetingTexts::of(l).audience)]),
            lit_control(Action::FullScreen, |l| MeetingTexts::of(l).full_screen),
            lit_control(Action::Help, |l| MeetingTexts::of(l).help),
            control_with(dark, meeting, Action::Turn(Turn::Blank), |l| MeetingTexts::of(l).end_blank),
            button_with(lit(), move || meeting.end(), vec![say(|l| MeetingTexts::of(l).end)]),
        ];
        el("div", vec![live_attr("class", classes)], vec![group("bar", |l| MeetingTexts::of(l).controls, content)])
    })
}

/// A button that does what a key does.
pub(super) fn control_with(
    mut attributes: Attributes,
    meeting: Meeting,
    action: Action,
    words: fn(Language) -> &'static str,
) -> Markup {
    attributes.push(id(id_of(action)));
    button_with(attributes, move || meeting.act(action), vec![say(words)])
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
pub(super) fn by_hand(meeting: Meeting) -> Markup {
    let session = move || meeting.app.location.with(|location| location.session.clone()).unwrap_or_default();
    let address = move || {
        meeting.app.location.track();
        Some(meeting.room_address(&session()))
    };
    let target = move || Some(second_window::room_name(&session()));
    let link = vec![live_attr("href", address), live_attr("target", target)];
    let link = el("a", link, vec![say(|l| MeetingTexts::of(l).open_by_hand)]);
    div("p", "blocked", vec![say(|l| MeetingTexts::of(l).blocked), text(" "), link])
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
