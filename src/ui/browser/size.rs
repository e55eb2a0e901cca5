//! How wide an element is, now and from now on.

use leptos::prelude::*;

use super::native;
use super::scope::Scope;

/// The width of the element with this id in whole pixels, 0 until it is on the page.
pub(crate) fn width_px(id: &'static str) -> ReadSignal<f64> {
    let (width, set_width) = signal(0.0);
    if let Some(native) = native::here() {
        set_width.set(native.width_px);
        return width;
    }
    let measure = move || {
        if let Some(element) = document().get_element_by_id(id) {
            let now = element.get_bounding_client_rect().width().floor();
            if (width.get_untracked() - now).abs() > 0.5 {
                set_width.set(now);
            }
        }
    };
    let scope = Scope::here();
    scope.after_render(move || {
        if let Some(element) = document().get_element_by_id(id) {
            scope.on_resize(&element, measure);
        }
    });
    width
}

/// The width and height of the window in pixels.
pub(crate) fn window_px() -> (f64, f64) {
    if let Some(native) = native::here() {
        return (native.width_px, native.width_px);
    }
    let side = |side: Result<wasm_bindgen::JsValue, _>| side.ok().and_then(|side| side.as_f64()).unwrap_or(1.0);
    (side(window().inner_width()), side(window().inner_height()))
}
