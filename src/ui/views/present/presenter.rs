//! What the presenter sees while the room has a window of its own: the room's picture, what comes next, and the search.

use leptos::prelude::*;

use engagements::commitment::Language;
use engagements::i18n::meeting as words;
use engagements::i18n::texts::MeetingTexts;
use engagements::meeting::Action;

use super::controls::{by_hand, control};
use super::meeting::{Held, Meeting, Overlay, scene_at};
use super::room_window::RoomWindow;
use super::slide::{stage, thumbnail};
use super::{group, overview, reading, search};
use crate::ui::browser::clock;
use crate::ui::markup::{
    Markup, attr, button, button_with, class, div, el, id, leaf, live, live_attr, live_text, nothing, say, text,
};

/// The whole window.
pub(super) fn presenter(meeting: Meeting) -> Markup {
    let covered = move || {
        let is_covered = meeting.overlay.get() == Overlay::Overview;
        Some(if is_covered { "presenter covered" } else { "presenter" }.to_owned())
    };
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

fn seconds(ms: f64) -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a meeting of days at most")]
    let seconds = (ms / 1000.0).max(0.0) as u64;
    seconds
}

/// Time, place, the room's window, the end.
fn head(meeting: Meeting) -> Markup {
    let elapsed = move || words::elapsed(seconds(meeting.now_ms.get() - meeting.began_ms));
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
        div("div", "window-state", vec![live(move || window_state(meeting))]),
        end,
    ];
    div("div", "presenter-head", parts)
}

/// Whether the room's window is there, and what to do where it is not.
fn window_state(meeting: Meeting) -> Markup {
    let texts = MeetingTexts::of(meeting.root.language.get());
    let again = || button("text-button", move || meeting.open_room(), vec![text(texts.open_again)]);
    let close = || button("text-button", move || meeting.close_room(), vec![text(texts.close_window)]);
    let told = match meeting.window.get() {
        RoomWindow::Awaited => vec![leaf("p", texts.waiting)],
        RoomWindow::Open(width_px, height_px) => {
            let open = words::window_is_open(meeting.root.language.get(), width_px, height_px);
            vec![leaf("p", [&open, " ", texts.never_a_draft].concat()), close()]
        }
        RoomWindow::Lost => vec![div("p", "lost", vec![text(texts.lost)]), again(), close()],
        RoomWindow::Mute => {
            let here = button("text-button", move || meeting.close_room(), vec![text(texts.present_here)]);
            vec![div("p", "lost", vec![text(texts.mute)]), here]
        }
        RoomWindow::Blocked => vec![by_hand(meeting), again(), close()],
    };
    let mut parts = vec![div("span", "label", vec![text(texts.audience)])];
    parts.extend(told);
    el("div", vec![attr("role", "status")], parts)
}

fn room_head(meeting: Meeting) -> Markup {
    let state = move || match meeting.held.get() {
        Held::Frozen(_, since) => words::frozen_for(meeting.root.language.get(), seconds(meeting.now_ms.get() - since)),
        _ => String::new(),
    };
    let title = el("h2", Vec::new(), vec![say(|l| MeetingTexts::of(l).room_sees)]);
    div("div", "room-head", vec![title, el("span", Vec::new(), vec![live_text(state)])])
}

fn room_picture(meeting: Meeting) -> Markup {
    stage(meeting.root, meeting.shown, move || meeting.scene(), meeting.walk)
}

/// The buttons below the room's picture.
fn turning(meeting: Meeting) -> Markup {
    live(move || {
        let texts = MeetingTexts::of(meeting.root.language.get());
        let pressed = |classes: &'static str, holds: bool, then: Box<dyn Fn()>, words: &'static str| {
            button_with(vec![class(classes), attr("aria-pressed", holds.to_string())], then, vec![text(words)])
        };
        let is_frozen = matches!(meeting.held.get(), Held::Frozen(..));
        let freeze_words = if is_frozen { texts.resume } else { texts.freeze };
        let freeze = move || {
            meeting.freeze(!matches!(meeting.held.get_untracked(), Held::Frozen(..)));
        };
        let is_blank = meeting.is_blank.get();
        let blank = move || meeting.act(Action::Blank);
        let buttons = vec![
            control(meeting, Action::Previous, |l: Language| MeetingTexts::of(l).previous),
            control(meeting, Action::Next, |l: Language| MeetingTexts::of(l).next),
            button(if is_frozen { "button pressed" } else { "button" }, freeze, vec![text(freeze_words)]),
            pressed(if is_blank { "button pressed" } else { "button" }, is_blank, Box::new(blank), texts.blank),
            control(meeting, Action::Overview, |l: Language| MeetingTexts::of(l).overview),
        ];
        group("turning", texts.controls, buttons)
    })
}

fn keys_line(meeting: Meeting) -> Markup {
    live(move || {
        let texts = MeetingTexts::of(meeting.root.language.get());
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
    let texts = MeetingTexts::of(meeting.root.language.get());
    let (walk, here) = (meeting.walk.get(), meeting.place.get());
    let waits = matches!(meeting.held.get(), Held::Frozen(scene, _) if scene != scene_at(here));
    let (title, place) = if waits { (texts.on_resume, here) } else { (texts.upcoming, here + 1) };
    let content = match walk.slide(place) {
        Some(slide) => {
            let name =
                words::slide_name_and_year(meeting.root.language.get(), slide, &meeting.shown.register().dataset);
            vec![
                thumbnail(meeting.root, meeting.shown, &walk, slide, Some(place)),
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
    let language = meeting.root.language.get();
    let (walk, here) = (meeting.walk.get(), meeting.place.get());
    let register = meeting.shown.register();
    let mut items = Vec::new();
    for (index, slide) in walk.slides().iter().enumerate() {
        let place = index + 1;
        let mut attributes = Vec::new();
        if place == here {
            attributes.push(attr("aria-current", "true"));
        }
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
