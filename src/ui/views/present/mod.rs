//! Meeting mode: the selection as a walk of slides, the presenter's window, and the room's.

#![allow(clippy::large_types_passed_by_value, reason = "a meeting is a handful of handles, copied into closures")]

mod controls;
mod focus;
mod help;
mod keys;
mod meeting;
mod opening;
mod overview;
mod picture;
mod presenter;
mod record;
mod room;
mod room_window;
mod search;
mod second;
mod slide;
mod table;

use leptos::prelude::*;

use crate::commitment::Language;

pub(crate) use room::audience;

use crate::ui::browser::{document, screen};
use crate::ui::element::{Element, div, fragment, h1, section, span, t};
use crate::ui::state::{AppContext, HEADING, SelectionContext};

use meeting::{Meeting, Overlay};
use slide::stage;

/// The name of the attribute of the root element that takes the header and the footer away.
const MEETING: &str = "data-meeting";

/// The whole view: the slide alone, or, once the room has a window, what the presenter sees.
pub(crate) fn present() -> Element {
    let meeting = Meeting::begin();
    fill_the_window(move || if meeting.has_room() { "presenter" } else { "slides" });
    screen::keep_awake();
    keys::follow(meeting);
    let has_room = Memo::new(move |_| meeting.has_room());
    fragment()
        .child(heading())
        .child(move || if has_room.get() { presenter::presenter(meeting) } else { alone(meeting) })
        .child(move || help::help(meeting))
        .child(second::second(meeting))
}

/// The slide, and its controls when they are asked for.
fn alone(meeting: Meeting) -> Element {
    let is_covered = Memo::new(move |_| meeting.overlay.get() == Overlay::Overview);
    let classes = move || Some(if is_covered.get() { "stage-place covered" } else { "stage-place" }.to_owned());
    fragment()
        .child(section().attr("class", classes).child(stage(
            meeting.app,
            meeting.shown,
            move || Some(meeting.scene()),
            meeting.walk,
        )))
        .child(move || overview::overview(meeting))
        .child(controls::controls(meeting))
}

/// The sentence: what the page is, for those who hear it. It stays while slides come and go, and so keeps the focus.
fn heading() -> Element {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let sentence = move || shown.sentence.with(ToString::to_string);
    Effect::new(move |_| {
        let name = crate::i18n::texts::CommonTexts::of(app.language.get()).app_name;
        document::set_title(&[&sentence(), " | ", name].concat());
    });
    h1().class("visually-hidden").id(HEADING).attr("tabindex", "-1").attr("data-sentence", "").child(sentence)
}

/// Takes header and footer away while the view lives; what is left knows what it is for.
fn fill_the_window(what: impl Fn() -> &'static str + 'static) {
    Effect::new(move |_| document::set_root_attribute(MEETING, what()));
    on_cleanup(|| document::remove_root_attribute(MEETING));
}

/// A named group of controls.
fn group(classes: &'static str, name: fn(Language) -> &'static str, children: Vec<Element>) -> Element {
    div().class(classes).attr("role", "group").attr("aria-label", t(name)).child(children)
}

/// A label above a value, as the presenter reads it at a glance.
fn reading(label: Element, value: Element) -> Element {
    div().class("reading").child(span().class("label").child(label)).child(span().class("value").child(value))
}
