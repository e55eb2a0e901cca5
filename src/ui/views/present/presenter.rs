//! What the presenter sees while the room has a window of its own: the room's picture, what comes next, and the search.

use leptos::ev;
use leptos::prelude::*;

use crate::i18n::meeting as words;
use crate::i18n::texts::MeetingTexts;
use crate::meeting::{Action, Change, Held, Phase, RoomWindow, Turn};

use super::controls::{by_hand, control};
use super::meeting::{Meeting, Overlay, now_ms, picture_at};
use super::room_window::CLOSE;
use super::slide::{stage, thumbnail};
use super::{group, overview, reading, search};
use crate::ui::browser::clock;
use crate::ui::element::{Element, button, div, fragment, h2, kbd, li, ol, p, section, span, t};

/// The whole window.
pub(super) fn presenter(meeting: Meeting) -> Element {
    let is_covered = Memo::new(move |_| meeting.overlay.get() == Overlay::Overview);
    let covered = move || Some(if is_covered.get() { "presenter covered" } else { "presenter" }.to_owned());
    let beside = vec![
        section().class("upcoming").child(move || upcoming(meeting)),
        search::search(meeting),
        section().class("go-to").child(move || go_to(meeting)),
    ];
    div()
        .class("presenter-place")
        .child(
            div()
                .attr("class", covered)
                .child(
                    div()
                        .class("presenter-main")
                        .child(div().class("room").child(room_head(meeting)).child(room_picture(meeting)))
                        .child(turning(meeting))
                        .child(keys_line(meeting)),
                )
                .child(head(meeting))
                .child(div().class("presenter-beside").child(beside)),
        )
        .child(move || overview::overview(meeting))
}

/// Time, place, the room's window, the end.
fn head(meeting: Meeting) -> Element {
    let elapsed = move || words::elapsed(seconds(meeting, meeting.state.with(|state| state.began_ms)));
    let hour = move || {
        meeting.now_ms.track();
        clock::hour()
    };
    let place = move || words::place(meeting.place.get(), meeting.walk.with(|walk| walk.length()));
    let end = button().class("button").on(ev::click, move |_| meeting.end()).child(t(|l| MeetingTexts::of(l).end));
    div()
        .class("presenter-head")
        .child(reading(fragment().child(t(|l| MeetingTexts::of(l).elapsed)), fragment().child(elapsed)))
        .child(reading(fragment().child(t(|l| MeetingTexts::of(l).hour)), fragment().child(hour)))
        .child(reading(fragment().child(t(|l| MeetingTexts::of(l).slide)), fragment().child(place)))
        .child(window_state(meeting))
        .child(end)
}

/// Seconds since then.
fn seconds(meeting: Meeting, since_ms: u64) -> u64 {
    meeting.now_ms.get().saturating_sub(since_ms) / 1000
}

/// Who leads, whether the room's window is there, and what to do where it is not. The buttons stay the same while words change,
/// so that they keep the focus.
fn window_state(meeting: Meeting) -> Element {
    let state = Memo::new(move |_| match meeting.phase.get() {
        Phase::Overtaken => None,
        _ => Some(meeting.window.get()),
    });
    let told = move || {
        let language = meeting.app.language.get();
        let texts = MeetingTexts::of(language);
        match state.get() {
            None => p().class("lost").child(texts.overtaken),
            Some(RoomWindow::None) => fragment(),
            Some(RoomWindow::Awaited) => p().child(texts.waiting),
            Some(RoomWindow::Open(size)) => {
                let open = words::window_is_open(language, size.width_px, size.height_px);
                p().child([&open, " ", texts.never_a_draft].concat())
            }
            Some(RoomWindow::Lost) => p().class("lost").child(texts.lost),
            Some(RoomWindow::Mute) => p().class("lost").child(texts.mute),
            Some(RoomWindow::Blocked) => by_hand(meeting),
        }
    };
    let label = span().class("label").child(t(|l| MeetingTexts::of(l).audience));
    let offered = move |shown: fn(Option<RoomWindow>) -> bool, own_id: &'static str| {
        button().class("text-button").id(own_id).attr("hidden", move || !shown(state.get()))
    };
    let is_gone = |state| matches!(state, Some(RoomWindow::Lost | RoomWindow::Blocked));
    let is_closable = |state| {
        use RoomWindow::{Awaited, Blocked, Lost, Open};
        matches!(state, Some(Awaited | Open(_) | Lost | Blocked))
    };
    div()
        .class("window-state")
        .child(div().attr("role", "status").child(label).child(told))
        .child(
            offered(|state| state.is_none(), "room-lead")
                .on(ev::click, move |_| meeting.take_over())
                .child(t(|l| MeetingTexts::of(l).take_back)),
        )
        .child(
            offered(is_gone, "room-again")
                .on(ev::click, move |_| meeting.open_room())
                .child(t(|l| MeetingTexts::of(l).open_again)),
        )
        .child(
            offered(is_closable, CLOSE)
                .on(ev::click, move |_| meeting.close_room())
                .child(t(|l| MeetingTexts::of(l).close_window)),
        )
        .child(
            offered(|state| state == Some(RoomWindow::Mute), "room-here")
                .on(ev::click, move |_| meeting.close_room())
                .child(t(|l| MeetingTexts::of(l).present_here)),
        )
}

fn room_head(meeting: Meeting) -> Element {
    let state = move || match meeting.held.get() {
        Held::Frozen(_, since_ms) => words::frozen_for(meeting.app.language.get(), seconds(meeting, since_ms)),
        _ => String::new(),
    };
    let title = h2().child(t(|l| MeetingTexts::of(l).room_sees));
    div().class("room-head").child(title).child(span().child(state))
}

fn room_picture(meeting: Meeting) -> Element {
    stage(meeting.app, meeting.shown, move || Some(meeting.scene()), meeting.walk)
}

/// The buttons below the room's picture.
fn turning(meeting: Meeting) -> Element {
    let is_frozen = Memo::new(move |_| meeting.is_frozen());
    let turn = |turn, words| {
        control(meeting, Action::Turn(turn), words).class("button").attr("aria-disabled", follows(meeting))
    };
    let freeze = move || {
        let is_frozen = is_frozen.get_untracked();
        meeting.change(if is_frozen { Change::Resume } else { Change::Freeze(now_ms()) });
    };
    let freeze_words = move || {
        let texts = MeetingTexts::of(meeting.app.language.get());
        (if is_frozen.get() { texts.resume } else { texts.freeze }).to_owned()
    };
    group(
        "turning",
        |l| MeetingTexts::of(l).controls,
        vec![
            turn(Turn::Previous, |l| MeetingTexts::of(l).previous),
            turn(Turn::Next, |l| MeetingTexts::of(l).next),
            button()
                .id("control-freeze")
                .class("button")
                .class_if("pressed", move || is_frozen.get())
                .attr("aria-disabled", follows(meeting))
                .on(ev::click, move |_| freeze())
                .child(freeze_words),
            turn(Turn::Blank, |l| MeetingTexts::of(l).blank)
                .class_if("pressed", move || meeting.is_blank.get())
                .attr("aria-pressed", move || meeting.is_blank.get().to_string()),
            control(meeting, Action::Overview, |l| MeetingTexts::of(l).overview).class("button"),
        ],
    )
}

/// The attribute `aria-disabled` of a button that changes what the room sees: where another window leads it does nothing.
pub(super) fn follows(meeting: Meeting) -> impl Fn() -> Option<&'static str> + Send + 'static {
    move || (meeting.phase.get() == Phase::Overtaken).then_some("true")
}

fn keys_line(meeting: Meeting) -> Element {
    fragment().child(move || {
        let texts = MeetingTexts::of(meeting.app.language.get());
        let key = |key: &'static str, words| span().class("key").child(kbd().child(key)).child(" ").child(words);
        let mut parts = vec![
            span()
                .class("key")
                .child(kbd().child("PageUp"))
                .child(" ")
                .child(kbd().child("PageDown"))
                .child(" ")
                .child(texts.clicker),
        ];
        if meeting.letters.get() {
            parts.extend([key("B", texts.blank), key("O", texts.overview), key("F", texts.full_screen)]);
        }
        parts.push(
            button()
                .id("keys-help")
                .class("text-button")
                .on(ev::click, move |_| meeting.act(Action::Help))
                .child(texts.help),
        );
        p().class("keys-line").child(parts)
    })
}

/// The slide that comes next, or, while the picture is frozen, the one that the room will see on resuming.
fn upcoming(meeting: Meeting) -> Element {
    let texts = MeetingTexts::of(meeting.app.language.get());
    let (walk, here) = (meeting.walk.get(), meeting.place.get());
    let waits = matches!(meeting.held.get(), Held::Frozen(picture, _) if picture != picture_at(here));
    let (title, place) = if waits { (texts.on_resume, here) } else { (texts.upcoming, here + 1) };
    let content = match walk.slide(place) {
        Some(slide) => {
            let name = words::slide_name_and_year(meeting.app.language.get(), slide, &meeting.shown.register().dataset);
            vec![
                thumbnail(meeting.app, meeting.shown, &walk, slide, Some(place)),
                p().child([&place.to_string(), " ", &name].concat()),
            ]
        }
        None => vec![p().child(texts.after_last)],
    };
    let mut parts = vec![h2().child(title)];
    parts.extend(content);
    div().child(parts)
}

/// The list of all slides.
fn go_to(meeting: Meeting) -> Element {
    let language = meeting.app.language.get();
    let walk = meeting.walk.get();
    let register = meeting.shown.register();
    let mut items = Vec::new();
    for (index, slide) in walk.slides().iter().enumerate() {
        let place = index + 1;
        let is_here = move || (meeting.place.get() == place).then(|| "true".to_owned());
        let name = words::slide_name_and_year(language, slide, &register.dataset);
        let name = match walk.table_page(place) {
            Some((page, pages)) if pages > 1 => [&name, " ", &words::place(page, pages)].concat(),
            _ => name,
        };
        items.push(
            li().child(
                button()
                    .attr("aria-current", is_here)
                    .attr("aria-disabled", follows(meeting))
                    .on(ev::click, move |_| meeting.go(place))
                    .child(span().class("number").child(place.to_string()))
                    .child(" ")
                    .child(span().child(name)),
            ),
        );
    }
    if items.is_empty() {
        return fragment();
    }
    div().child(h2().child(MeetingTexts::of(language).go_to)).child(ol().child(items))
}
