//! What the window is like: its width, and the system's theme.

use leptos::prelude::*;

use super::native;
use super::scope::Scope;

/// Whether the facets stand beside the results.
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
        return native.holds(query);
    }
    let Some(list) = window().match_media(query).ok().flatten() else { return false };
    let now = list.clone();
    Scope::here().on(&list, "change", move |_| then(now.matches()));
    list.matches()
}
