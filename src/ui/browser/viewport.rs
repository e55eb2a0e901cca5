//! What the window is like: its size and that of an element, and the system's theme.

use leptos::prelude::*;

use super::native::{self, Surroundings};
use super::scope::Scope;

/// Whether the facets are shown beside the results.
pub(crate) const WIDE: &str = "(min-width: 1200px)";
/// Whether a panel hangs below its button, rather than being a sheet.
pub(crate) const MEDIUM: &str = "(min-width: 600px)";
/// Whether the system asks for a dark page.
pub(crate) const DARK: &str = "(prefers-color-scheme: dark)";

/// Whether a media query holds, now and while the view lives that asks.
pub(crate) fn matches(query: &str) -> ReadSignal<bool> {
    let (holds, set_holds) = signal(false);
    set_holds.set(on_change(query, move |now| set_holds.set(now)));
    holds
}

/// Calls back whenever a media query begins or ceases to hold, while the view lives that asks; whether it holds now.
pub(crate) fn on_change(query: &str, then: impl Fn(bool) + 'static) -> bool {
    if let Some(native) = native::here() {
        return holds(&native, query);
    }
    let Some(list) = window().match_media(query).ok().flatten() else { return false };
    let now = list.clone();
    Scope::here().on(&list, "change", move |_| then(now.matches()));
    list.matches()
}

/// Whether a media query holds where a page is rendered natively: the window is wide, and light.
fn holds(native: &Surroundings, query: &str) -> bool {
    !native.is_embed && [WIDE, MEDIUM].contains(&query)
}

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
    // Once the view is on the page, and before it is painted: what is drawn by its width would move all below it.
    scope.spawn(std::future::ready(()), move |()| {
        measure();
        scope.after_render(move || {
            if let Some(element) = document().get_element_by_id(id) {
                scope.on_resize(&element, measure);
            }
        });
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
