//! Keys and fingers. A key is heard only where the frame has the focus, since browsers send it nowhere else.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use engagements::meeting::{Action, action, swipe};

use super::meeting::{Meeting, Overlay};
use crate::ui::browser::scope::Scope;

/// Listens while the view lives.
pub(super) fn follow(meeting: Meeting) {
    let scope = Scope::here();
    scope.on_window(leptos::ev::keydown, move |event| {
        let has_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
        if event.default_prevented() || is_field(&event) {
            return;
        }
        let Some(asked) = action(&event.key(), has_modifier, meeting.letters.get_untracked()) else { return };
        // The overview has arrows of its own, and the help none.
        let is_covered = meeting.overlay.get_untracked() != Overlay::None;
        if is_covered && matches!(asked, Action::Previous | Action::Next | Action::First | Action::Last) {
            return;
        }
        event.prevent_default();
        meeting.act(asked);
    });

    let down = StoredValue::new(None::<(f64, f64)>);
    scope.on_window(leptos::ev::pointerdown, move |event| {
        down.set_value(on_slide(&event).then(|| (f64::from(event.client_x()), f64::from(event.client_y()))));
    });
    scope.on_window(leptos::ev::pointerup, move |event| {
        let Some((x, y)) = down.get_value() else { return };
        down.set_value(None);
        let (to_x, to_y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        let width = window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or(1.0);
        if let Some(asked) = swipe(to_x - x, to_y - y, to_x / width) {
            meeting.act(asked);
        }
    });
}

/// Whether the key belongs to a field in which one writes or chooses. `?` and letters are written there.
fn is_field(event: &web_sys::KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let is_field =
        target.is_some_and(|target| target.matches("input:not([type=checkbox]), textarea, select").unwrap_or(false));
    is_field && event.key() != "Escape"
}

/// Whether a finger or a pen touches the slide; with a mouse one selects, and finds the controls.
fn on_slide(event: &web_sys::PointerEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    event.pointer_type() != "mouse" && target.is_some_and(|target| target.closest(".stage").ok().flatten().is_some())
}
