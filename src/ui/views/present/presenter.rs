//! What the presenter sees while the room has a window of its own: the room's picture, what comes next, and the search.

use leptos::prelude::*;

use crate::i18n::meeting as words;
use crate::i18n::texts::MeetingTexts;
use crate::meeting::{Action, Change, Held, Phase, RoomWindow, Turn};

use super::controls::{by_hand, control_with};
use super::meeting::{Meeting, Overlay, now_ms, picture_at};
use super::room_window::CLOSE;
use super::slide::{stage, thumbnail};
use super::{group, overview, reading, search};
use crate::ui::browser::clock;
use crate::ui::markup::{
    Attribute, Markup, attr, button, button_with, class, div, el, id, leaf, live, live_attr, live_flag, live_text,
    nothing, say, text,
};

/// The whole window.
pub(super) fn presenter(meeting: Meeting) -> Markup {
    let is_covered = Memo::new(move |_| meeting.overlay.get() == Overlay::Overview);
    let covered = move || Some(if is_covered.get() { "presenter covered" } else { "presenter" }.to_owned());
    let picture = vec![
        el("div", vec![class("room")], vec![room_head(meeting), room_picture(meeting)]),
        turning(meeting),
        keys_line(meeting),
    ];
    let beside = vec![
        div("section", "upcoming", vec![live(move || upcoming(meeting))]),
        search::search(meeting),
        div("section", "go-to", vec![live(move || go_to(meeting))]),
    ];
    let window = vec![
        el("div", vec![class("presenter-main")], picture),
        head(meeting),
        el("div", vec![class("presenter-beside")], beside),
    ];
    el(
        "div",
        vec![class("presenter-place")],
        vec![el("div", vec![live_attr("class", covered)], window), live(move || overview::overview(meeting))],
    )
}

/// Time, place, the room's window, the end.
fn head(meeting: Meeting) -> Markup {
    let elapsed = move || words::elapsed(seconds(meeting, meeting.state.with(|state| state.began_ms)));
    let hour = move || {
        meeting.now_ms.track();
        clock::hour()
    };
    let place = move || words::place(meeting.place.get(), meeting.walk.with(|walk| walk.length()));
    let end = button("button", move || meeting.end(), vec![say(|l| MeetingTexts::of(l).end)]);
    let parts = vec![
        reading(say(|l| MeetingTexts::of(l).elapsed), live_text(elapsed)),
        reading(say(|l| MeetingTexts::of(l).hour), live_text(hour)),
        reading(say(|l| MeetingTexts::of(l).slide), live_text(place)),
        window_state(meeting),
        end,
    ];
    div("div", "presenter-head", parts)
}

/// Seconds since then.
fn seconds(meeting: Meeting, since_ms: u64) -> u64 {
    meeting.now_ms.get().saturating_sub(since_ms) / 1000
}

/// Who leads, whether the room's window is there, and what to do where it is not. The buttons stay the same while words change,
/// so that they keep the focus.
fn window_state(meeting: Meeting) -> Markup {
    let state = Memo::new(move |_| match meeting.phase.get() {
        Phase::Overtaken => None,
        _ => Some(meeting.window.get()),
    });
    let told = move || {
        let language = meeting.app.language.get();
        let texts = MeetingTexts::of(language);
        match state.get() {
            None => div("p", "lost", vec![text(texts.overtaken)]),
            Some(RoomWindow::None) => nothing(),
            Some(RoomWindow::Awaited) => leaf("p", texts.waiting),
            Some(RoomWindow::Open(size)) => {
                let open = words::window_is_open(language, size.width_px, size.height_px);
                leaf("p", [&open, " ", texts.never_a_draft].concat())
            }
            Some(RoomWindow::Lost) => div("p", "lost", vec![text(texts.lost)]),
            Some(RoomWindow::Mute) => div("p", "lost", vec![text(texts.mute)]),
            Some(RoomWindow::Blocked) => by_hand(meeting),
        }
    };
    let label = div("span", "label", vec![say(|l| MeetingTexts::of(l).audience)]);
    let offered = move |shown: fn(Option<RoomWindow>) -> bool, own_id: &'static str| {
        vec![class("text-button"), id(own_id), live_flag("hidden", move || !shown(state.get()))]
    };
    let is_gone = |state| matches!(state, Some(RoomWindow::Lost | RoomWindow::Blocked));
    let is_closable = |state| {
        use RoomWindow::{Awaited, Blocked, Lost, Open};
        matches!(state, Some(Awaited | Open(_) | Lost | Blocked))
    };
    let parts = vec![
        el("div", vec![attr("role", "status")], vec![label, live(told)]),
        button_with(
            offered(|state| state.is_none(), "room-lead"),
            move || meeting.take_over(),
            vec![say(|l| MeetingTexts::of(l).take_back)],
        ),
        button_with(
            offered(is_gone, "room-again"),
            move || meeting.open_room(),
            vec![say(|l| MeetingTexts::of(l).open_again)],
        ),
        button_with(
            offered(is_closable, CLOSE),
            move || meeting.close_room(),
            vec![say(|l| MeetingTexts::of(l).close_window)],
        ),
        button_with(
            offered(|state| state == Some(RoomWindow::Mute), "room-here"),
            move || meeting.close_room(),
            vec![say(|l| MeetingTexts::of(l).present_here)],
        ),
    ];
    div("div", "window-state", parts)
}

fn room_head(meeting: Meeting) -> Markup {
    let state = move || match meeting.held.get() {
        Held::Frozen(_, since_ms) => words::frozen_for(meeting.app.language.get(), seconds(meeting, since_ms)),
        _ => String::new(),
    };
    let title = el("h2", Vec::new(), vec![say(|l| MeetingTexts::of(l).room_sees)]);
    div("div", "room-head", vec![title, el("span", Vec::new(), vec![live_text(state)])])
}

fn room_picture(meeting: Meeting) -> Markup {
    stage(meeting.app, meeting.shown, move || Some(meeting.scene()), meeting.walk)
}

/// The buttons below the room's picture.
fn turning(meeting: Meeting) -> Markup {
    let is_frozen = Memo::new(move |_| meeting.is_frozen());
    let pressed = |holds: bool| Some(if holds { "button pressed" } else { "button" }.to_owned());
    let plain = || vec![class("button"), follows(meeting)];
    let freeze = move || {
        let is_frozen = is_frozen.get_untracked();
        meeting.change(if is_frozen { Change::Resume } else { Change::Freeze(now_ms()) });
    };
    let freeze_words = move || {
        let texts = MeetingTexts::of(meeting.app.language.get());
        (if is_frozen.get() { texts.resume } else { texts.freeze }).to_owned()
    };
    let of_freeze = vec![id("control-freeze"), live_attr("class", move || pressed(is_frozen.get())), follows(meeting)];
    let of_blank = vec![
        live_attr("class", move || pressed(meeting.is_blank.get())),
        live_attr("aria-pressed", move || Some(meeting.is_blank.get().to_string())),
        follows(meeting),
    ];
    let buttons = vec![
        control_with(plain(), meeting, Action::Turn(Turn::Previous), |l| MeetingTexts::of(l).previous),
        control_with(plain(), meeting, Action::Turn(Turn::Next), |l| MeetingTexts::of(l).next),
        button_with(of_freeze, freeze, vec![live_text(freeze_words)]),
        control_with(of_blank, meeting, Action::Turn(Turn::Blank), |l| MeetingTexts::of(l).blank),
        control_with(vec![class("button")], meeting, Action::Overview, |l| MeetingTexts::of(l).overview),
    ];
    group("turning", |l| MeetingTexts::of(l).controls, buttons)
}

/// Where another window leads, a button that changes what the room sees does nothing, and says so.
pub(super) fn follows(meeting: Meeting) -> Attribute {
    live_attr("aria-disabled", move || (meeting.phase.get() == Phase::Overtaken).then(|| "true".to_owned()))
}

fn keys_line(meeting: Meeting) -> Markup {
    live(move || {
        let texts = MeetingTexts::of(meeting.app.language.get());
        let key = |key: &'static str, words| {
            let parts = vec![leaf("kbd", key), text(" "), text(words)];
            div("span", "key", parts)
        };
        let clicker = vec![leaf("kbd", "PageUp"), text(" "), leaf("kbd", "PageDown"), text(" "), text(texts.clicker)];
        let mut parts = vec![div("span", "key", clicker)];
        if meeting.letters.get() {
            parts.extend([key("B", texts.blank), key("O", texts.overview), key("F", texts.full_screen)]);
        }
        let help = vec![id("keys-help"), class("text-button")];
        parts.push(button_with(help, move || meeting.act(Action::Help), vec![text(texts.help)]));
        div("p", "keys-line", parts)
    })
}

/// The slide that comes next, or, while the picture is frozen, the one that the room will see on resuming.
fn upcoming(meeting: Meeting) -> Markup {
    let texts = MeetingTexts::of(meeting.app.language.get());
    let (walk, here) = (meeting.walk.get(), meeting.place.get());
    let waits = matches!(meeting.held.get(), Held::Frozen(picture, _) if picture != picture_at(here));
    let (title, place) = if waits { (texts.on_resume, here) } else { (texts.upcoming, here + 1) };
    let content = match walk.slide(place) {
        Some(slide) => {
            let name = words::slide_name_and_year(meeting.app.language.get(), slide, &meeting.shown.register().dataset);
            vec![
                thumbnail(meeting.app, meeting.shown, &walk, slide, Some(place)),
                leaf("p", [&place.to_string(), " ", &name].concat()),
            ]
        }
        None => vec![leaf("p", texts.after_last)],
    };
    let mut parts = vec![leaf("h2", title)];
    parts.extend(content);
    el("div", Vec::new(), parts)
}

/// The list of all slides.
fn go_to(meeting: Meeting) -> Markup {
    let language = meeting.app.language.get();
    let walk = meeting.walk.get();
    let register = meeting.shown.register();
    let mut items = Vec::new();
    for (index, slide) in walk.slides().iter().enumerate() {
        let place = index + 1;
        let is_here = move || (meeting.place.get() == place).then(|| "true".to_owned());
        let attributes = vec![live_attr("aria-current", is_here), follows(meeting)];
        let name = words::slide_name_and_year(language, slide, &register.dataset);
        let name = match walk.table_page(place) {
            Some((page, pages)) if pages > 1 => [&name, " ", &words::place(page, pages)].concat(),
            _ => name,
        };
        let content = vec![div("span", "number", vec![text(place.to_string())]), text(" "), leaf("span", name)];
        items.push(el("li", Vec::new(), vec![button_with(attributes, move || meeting.go(place), content)]));
    }
    if items.is_empty() {
        return nothing();
    }
    el("div", Vec::new(), vec![leaf("h2", MeetingTexts::of(language).go_to), el("ol", Vec::new(), items)])
}
