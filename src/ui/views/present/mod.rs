//! Meeting mode: the selection as a deck of slides, in the presenter's window and in the audience's.

#![allow(clippy::large_types_passed_by_value, reason = "a meeting is a handful of handles, copied into closures")]

mod controls;
mod meeting;
mod overlays;
mod presenter;
mod room;
mod session;
mod slide;
mod window;

use leptos::prelude::*;

pub(crate) use room::audience;

use crate::ui::browser::screen;
use crate::ui::element::{Element, fragment, section};

use meeting::{Meeting, Overlay};

/// The whole view: the slide alone, or the presenter's window once the audience has one of its own.
pub(crate) fn present() -> Element {
    let meeting = Meeting::start();
    window::fill_window(move || if meeting.has_room() { "presenter" } else { "slides" });
    screen::keep_awake();
    controls::listen(meeting);
    let has_room = Memo::new(move |_| meeting.has_room());
    fragment()
        .child(window::heading())
        .child(move || if has_room.get() { presenter::presenter(meeting) } else { slide_alone(meeting) })
        .child(move || overlays::help(meeting))
        .child(overlays::undecided(meeting))
}

fn slide_alone(meeting: Meeting) -> Element {
    let is_covered = Memo::new(move |_| meeting.overlay.get() == Overlay::Overview);
    fragment()
        .child(
            section()
                .class("stage-place")
                .class_if("covered", move || is_covered.get())
                .child(slide::stage(meeting.deck, move || Some(meeting.scene()))),
        )
        .child(move || overlays::overview(meeting))
        .child(controls::bar(meeting))
}
