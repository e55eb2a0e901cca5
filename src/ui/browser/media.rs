//! What the window is like: its width, and the system's theme.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Whether the facets stand beside the results.
pub(crate) const WIDE: &str = "(min-width: 1200px)";
/// Whether a panel hangs below its button, rather than being a sheet.
pub(crate) const MEDIUM: &str = "(min-width: 600px)";
/// Whether the system asks for a dark page.
pub(crate) const DARK: &str = "(prefers-color-scheme: dark)";

/// Whether a media query holds, now and from now on.
pub(crate) fn matches(query: &str) -> ReadSignal<bool> {
    let list = window().match_media(query).ok().flatten();
    let (holds, set_holds) = signal(list.as_ref().is_some_and(web_sys::MediaQueryList::matches));
    if let Some(list) = list {
        let listener =
            Closure::<dyn Fn(web_sys::MediaQueryListEvent)>::new(move |event: web_sys::MediaQueryListEvent| {
                set_holds.set(event.matches());
            });
        let _ = list.add_event_listener_with_callback("change", listener.as_ref().unchecked_ref());
        // The page listens as long as it lives: queries are asked once, at the root.
        listener.forget();
    }
    holds
}
