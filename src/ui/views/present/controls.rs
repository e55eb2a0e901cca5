//! Buttons, keys and fingers. The controls of the slide alone appear on a pointer, a finger or Tab, and are hidden when not used.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::commitment::Language;
use crate::i18n::texts::MeetingTexts;
use crate::meeting::{Action, Phase, Touch, Touches, Turn};

use super::meeting::{Meeting, Overlay};
use super::window::pointer_is_active;
use crate::ui::browser::scope::Scope;
use crate::ui::browser::{screen, viewport};
use crate::ui::element::{Element, button, div, fragment, t};

/// The bar at the lower edge. While the screen is black, the one button that ends that is shown.
pub(super) fn bar(meeting: Meeting) -> Element {
    let is_active = pointer_is_active();
    let is_uncovered = Memo::new(move |_| meeting.overlay.get() == Overlay::None);
    fragment().child(move || {
        is_uncovered
            .get()
            .then(|| div().class("controls").class_if("stirred", move || is_active.get()).child(buttons(meeting)))
    })
}

fn buttons(meeting: Meeting) -> Element {
    let shown_while_lit = |button: Element| button.class("button").attr("hidden", move || meeting.is_blank.get());
    let act = |action, words| shown_while_lit(action_button(meeting, action, words));
    let app = meeting.app;
    let open_room = button()
        .attr("disabled", move || app.is_own.get())
        .attr("title", move || app.is_own.get().then(|| MeetingTexts::of(app.language.get()).audience_without_file))
        .on(ev::click, move |_| meeting.open_room())
        .child(t(|l| MeetingTexts::of(l).audience));
    let end = button().on(ev::click, move |_| meeting.end()).child(t(|l| MeetingTexts::of(l).end));
    group("bar")
        .child(act(Action::Turn(Turn::Previous), |l| MeetingTexts::of(l).previous))
        .child(act(Action::Turn(Turn::Next), |l| MeetingTexts::of(l).next))
        .child(act(Action::Overview, |l| MeetingTexts::of(l).overview))
        .child(shown_while_lit(open_room))
        .child(act(Action::FullScreen, |l| MeetingTexts::of(l).full_screen))
        .child(act(Action::Help, |l| MeetingTexts::of(l).help))
        .child(
            action_button(meeting, Action::Turn(Turn::Blank), |l| MeetingTexts::of(l).end_blank)
                .class("button")
                .attr("hidden", move || !meeting.is_blank.get()),
        )
        .child(shown_while_lit(end))
}

/// A named group of controls.
pub(super) fn group(classes: &'static str) -> Element {
    div().class(classes).attr("role", "group").attr("aria-label", t(|l| MeetingTexts::of(l).controls))
}

/// A button that does what a key does.
pub(super) fn action_button(meeting: Meeting, action: Action, words: fn(Language) -> &'static str) -> Element {
    button().id(format!("control-{}", action.name())).on(ev::click, move |_| meeting.act(action)).child(t(words))
}

/// Listens to keys and fingers while the view is mounted. Browsers send keys only to the frame that has the focus.
pub(super) fn listen(meeting: Meeting) {
    let scope = Scope::here();
    scope.on_window(ev::keydown, move |event| on_key(meeting, &event));
    screen::follow_scale();
    let touches = StoredValue::new(Touches::default());
    scope.on_window(ev::pointerdown, move |event| {
        if is_finger(&event) {
            let is_on_slide = is_on_slide(&event);
            touches.update_value(|touches| touches.down(event.pointer_id(), touch(&event), is_on_slide));
        }
    });
    scope.on_window(ev::pointerup, move |event| {
        if !is_finger(&event) {
            return;
        }
        let (width_px, _) = viewport::window_px();
        let lift = |touches: &mut Touches| touches.up(event.pointer_id(), touch(&event), width_px);
        if let Some(turn) = touches.try_update_value(lift).flatten() {
            meeting.turn(turn);
        }
    });
    scope.on_window(ev::pointercancel, move |event| {
        touches.update_value(|touches| touches.cancel(event.pointer_id()));
    });
}

fn on_key(meeting: Meeting, event: &web_sys::KeyboardEvent) {
    // The question who leads has keys of its own.
    let is_undecided = meeting.phase.get_untracked() == Phase::Undecided;
    if event.default_prevented() || event.is_composing() || is_undecided || is_of_field(event) {
        return;
    }
    let has_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
    let Some(action) = Action::of_key(&event.key(), has_modifier, meeting.letters.get_untracked()) else { return };
    // The overview has arrows of its own, and the help none.
    let is_covered = meeting.overlay.get_untracked() != Overlay::None;
    if is_covered && matches!(action, Action::Turn(Turn::Previous | Turn::Next | Turn::First | Turn::Last)) {
        return;
    }
    event.prevent_default();
    meeting.act(action);
}

fn target(event: &web_sys::Event) -> Option<web_sys::Element> {
    event.target()?.dyn_into().ok()
}

/// Whether a field needs the key for typing or choosing. Keys of clickers turn the page all the same where the field has no pages.
fn is_of_field(event: &web_sys::KeyboardEvent) -> bool {
    let target = target(event);
    let is = |selector| target.as_ref().is_some_and(|target| target.matches(selector).unwrap_or(false));
    let is_of_clicker = matches!(event.key().as_str(), "PageUp" | "PageDown");
    is("textarea, select") || (is("input:not([type=checkbox])") && !is_of_clicker)
}

/// A finger or a pen; a mouse selects text, and finds the controls.
fn is_finger(event: &web_sys::PointerEvent) -> bool {
    event.pointer_type() != "mouse"
}

fn is_on_slide(event: &web_sys::PointerEvent) -> bool {
    target(event).is_some_and(|target| target.closest(".stage").ok().flatten().is_some())
}

fn touch(event: &web_sys::PointerEvent) -> Touch {
    Touch {
        x_px: f64::from(event.client_x()),
        y_px: f64::from(event.client_y()),
        at_ms: event.time_stamp(),
        scale: screen::scale(),
    }
}
