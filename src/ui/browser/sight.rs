//! Whether the page is in sight, and its end.

use leptos::ev;
use leptos::prelude::*;

use super::native;
use super::scope::Scope;

/// Calls back whenever the page may be seen no more: another tab, a locked screen, the way out.
pub(crate) fn on_hidden(then: impl Fn() + Clone + 'static) {
    if native::here().is_some() {
        return;
    }
    let leave = then.clone();
    Scope::page().on(&document(), "visibilitychange", move |_| {
        if document().hidden() {
            then();
        }
    });
    on_left(leave);
}

/// Calls back when the page is left, for good or into the browser's cache.
pub(crate) fn on_left(then: impl Fn() + 'static) {
    if native::here().is_some() {
        return;
    }
    Scope::page().on_window(ev::pagehide, move |_| then());
}

/// Calls back whenever the page is seen again.
pub(crate) fn on_shown(then: impl Fn() + Clone + 'static) {
    if native::here().is_some() {
        return;
    }
    let again = then.clone();
    Scope::page().on(&document(), "visibilitychange", move |_| {
        if !document().hidden() {
            then();
        }
    });
    on_restored(again);
}

/// Calls back when the page comes back from the browser's cache.
pub(crate) fn on_restored(then: impl Fn() + 'static) {
    if native::here().is_some() {
        return;
    }
    Scope::page().on(&window(), "pageshow", move |event| {
        let persisted = js_sys::Reflect::get(&event, &"persisted".into());
        if persisted.is_ok_and(|persisted| persisted.is_truthy()) {
            then();
        }
    });
}

/// Has the browser ask before the page is left, where this says so.
pub(crate) fn ask_before_leaving(is_needed: impl Fn() -> bool + 'static) {
    if native::here().is_some() {
        return;
    }
    Scope::page().on_window(ev::beforeunload, move |event| {
        if is_needed() {
            event.prevent_default();
            // Browsers before 2024 ask only where a value is set; none shows it.
            event.set_return_value("?");
        }
    });
}

/// Calls back with the key when another tab changes local storage; without one when it empties it.
pub(crate) fn on_change_elsewhere(then: impl Fn(Option<String>) + 'static) {
    if native::here().is_some() {
        return;
    }
    Scope::page().on_window(ev::storage, move |event| then(event.key()));
}

/// Whether the page is in a frame of another page.
pub(crate) fn is_framed() -> bool {
    if native::here().is_some() {
        return false;
    }
    window().parent().ok().flatten().is_none_or(|parent| parent != window())
}
