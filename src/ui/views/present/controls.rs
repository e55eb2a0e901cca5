//! The controls of the slide alone. They appear on a pointer, a finger or Tab, and go when nothing stirs.

use std::time::Duration;

use leptos::prelude::*;

use engagements::commitment::Language;
use engagements::i18n::texts::MeetingTexts;
use engagements::meeting::Action;

use super::group;
use super::meeting::{Meeting, Overlay};
use super::room_window::RoomWindow;
use crate::ui::browser::scope::Scope;
use crate::ui::markup::{Markup, attr, button, button_with, class, div, el, id, live, live_attr, nothing, say, text};

/// How long they stay once nothing stirs.
const STAY: Duration = Duration::from_secs(4);

/// The bar at the lower edge.
pub(super) fn controls(meeting: Meeting) -> Markup {
    let stirs = stirring();
    let shown = move || meeting.overlay.get() == Overlay::None;
    let classes = move || Some(if stirs.get() { "controls stirred" } else { "controls" }.to_owned());
    live(move || {
        if !shown() {
            return nothing();
        }
        let texts = MeetingTexts::of(meeting.root.language.get());
        let content = if meeting.is_blank.get() {
            vec![control(meeting, Action::Blank, |l| MeetingTexts::of(l).end_blank)]
        } else {
            vec![
                control(meeting, Action::Previous, |l| MeetingTexts::of(l).previous),
                control(meeting, Action::Next, |l| MeetingTexts::of(l).next),
                control(meeting, Action::Overview, |l| MeetingTexts::of(l).overview),
                button("button", move || meeting.open_room(), vec![say(|l| MeetingTexts::of(l).audience)]),
                control(meeting, Action::FullScreen, |l| MeetingTexts::of(l).full_screen),
                control(meeting, Action::Help, |l| MeetingTexts::of(l).help),
                button("button", move || meeting.end(), vec![say(|l| MeetingTexts::of(l).end)]),
            ]
        };
        el("div", vec![live_attr("class", classes)], vec![group("bar", texts.controls, content)])
    })
}

/// A button that does what a key does.
pub(super) fn control(meeting: Meeting, action: Action, words: fn(Language) -> &'static str) -> Markup {
    let own_id = ["control-", &format!("{action:?}")].concat();
    button_with(vec![id(own_id), class("button")], move || meeting.act(action), vec![say(words)])
}

/// Where the browser blocked the window: a link that one opens by hand.
pub(super) fn by_hand(meeting: Meeting) -> Markup {
    live(move || {
        let session = meeting.root.location.with(|location| location.session.clone());
        let (RoomWindow::Blocked, Some(session)) = (meeting.window.get(), session) else { return nothing() };
        let texts = MeetingTexts::of(meeting.root.language.get());
        let link = vec![
            attr("href", meeting.room_address(&session)),
            attr("target", ["engagements-room-", &session].concat()),
        ];
        let link = el("a", link, vec![text(texts.open_by_hand)]);
        div("p", "blocked", vec![text(texts.blocked), text(" "), link])
    })
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

/// A class that shows controls while something stirs.
pub(super) fn stirred(classes: &'static str, stirs: ReadSignal<bool>, content: Vec<Markup>) -> Markup {
    let stirring = move || stirs.get().then(|| "true".to_owned());
    el("div", vec![class(classes), live_attr("data-stirred", stirring)], content)
}
