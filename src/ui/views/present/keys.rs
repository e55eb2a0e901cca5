//! Keys and fingers. A key is heard only where the frame has the focus, since browsers send it nowhere else.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::meeting::{Action, Phase, Touch, Touches, Turn, action};

use super::meeting::{Meeting, Overlay};
use crate::ui::browser::scope::Scope;
use crate::ui::browser::{screen, size};

/// Listens while the view lives. While the presenter is asked who leads, only that question has keys.
pub(super) fn follow(meeting: Meeting) {
    let scope = Scope::here();
    scope.on_window(leptos::ev::keydown, move |event| {
        let has_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
        let is_asked = meeting.phase.get_untracked() == Phase::Second;
        if event.default_prevented() || event.is_composing() || is_asked || is_of_field(&event) {
            return;
        }
        let Some(asked) = action(&event.key(), has_modifier, meeting.letters.get_untracked()) else { return };
        // The overview has arrows of its own, and the help none.
        let is_covered = meeting.overlay.get_untracked() != Overlay::None;
        if is_covered && matches!(asked, Action::Turn(Turn::Previous | Turn::Next | Turn::First | Turn::Last)) {
            return;
        }
        event.prevent_default();
        meeting.act(asked);
    });

    screen::follow_scale();
    let touches = StoredValue::new(Touches::default());
    scope.on_window(leptos::ev::pointerdown, move |event| {
        if is_finger(&event) {
            let is_on_slide = on_slide(&event);
            touches.update_value(|touches| touches.down(event.pointer_id(), touch(&event), is_on_slide));
        }
    });
    scope.on_window(leptos::ev::pointerup, move |event| {
        if !is_finger(&event) {
            return;
        }
        let (width_px, _) = size::window_px();
        let lift = |touches: &mut Touches| touches.up(event.pointer_id(), touch(&event), width_px);
        if let Some(turn) = touches.try_update_value(lift).flatten() {
            meeting.turn(turn);
        }
    });
    scope.on_window(leptos::ev::pointercancel, move |event| {
        touches.update_value(|touches| touches.cancel(event.pointer_id()));
    });
}

/// Whether the key belongs to a field in which one writes or chooses: all but the keys of clickers do.
fn is_of_field(event: &web_sys::KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let is = |selector| target.as_ref().is_some_and(|target| target.matches(selector).unwrap_or(false));
    let is_of_clicker = matches!(event.key().as_str(), "PageUp" | "PageDown");
    is("textarea, select") || (is("input:not([type=checkbox])") && !is_of_clicker)
}

/// A finger or a pen; with a mouse one selects, and finds the controls.
fn is_finger(event: &web_sys::PointerEvent) -> bool {
    event.pointer_type() != "mouse"
}

fn on_slide(event: &web_sys::PointerEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| target.closest(".stage").ok().flatten().is_some())
}

fn touch(event: &web_sys::PointerEvent) -> Touch {
    Touch {
        x_px: f64::from(event.client_x()),
        y_px: f64::from(event.client_y()),
        at_ms: event.time_stamp(),
        scale: screen::scale(),
    }
}
