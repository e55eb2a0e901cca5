//! What the window is like: its width, and the system's theme.

use leptos::prelude::*;

use super::scope::Scope;

/// Whether the facets stand beside the results.
pub(crate) const WIDE: &str = "(min-width: 1200px)";
/// Whether a panel hangs below its button, rather than being a sheet.
pub(crate) const MEDIUM: &str = "(min-width: 600px)";
/// Whether the system asks for a dark page.
pub(crate) const DARK: &str = "(prefers-color-scheme: dark)";

/// Whether a media query holds, now and while the view lives that asks.
pub(crate) fn matches(query: &str) -> ReadSignal<bool> {
    let list = window().match_media(query).ok().flatten();
    let (holds, set_holds) = signal(list.as_ref().is_some_and(web_sys::MediaQueryList::matches));
    if let Some(list) = list {
        let now = list.clone();
        Scope::here().on(&list, "change", move |_| set_holds.set(now.matches()));
    }
    holds
}
