//! The address bar: reads the query string, writes it back, and remembers where each entry was scrolled to.
//!
//! Browsers limit how often the address may change: Safari throws after 100 writes in 30 s, Chromium drops writes in
//! silence after 200 in a burst. So each write is read back, and a refused one is tried again, never fatal.

use std::cell::RefCell;
use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use engagements::address;

use super::document::{self, Position};
use super::entry::Entry;
use super::frame;
use super::scope::Scope;

/// How long a refused write, or one of many while typing, waits.
const PATIENCE: Duration = Duration::from_millis(400);

/// Whether a change of address is a step that Back undoes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// A new entry of the history.
    Push,
    /// The same entry, written at once.
    Replace,
    /// The same entry, written at most once in 400 ms: for typing.
    ReplaceSoon,
}

thread_local! {
    /// The write that waits, if any.
    static WAITING: RefCell<Option<(String, TimeoutHandle)>> = const { RefCell::new(None) };
    /// The parameters that are written last, as they stand in the address of a frame.
    static SETTINGS: RefCell<String> = const { RefCell::new(String::new()) };
}

/// The text from `?` on, or nothing.
pub(crate) fn search() -> String {
    window().location().search().unwrap_or_default()
}

/// The address of the page without query and fragment, or nothing where it would tell a path of the reader's disk. In a frame
/// it is that of the whole page.
pub(crate) fn home() -> Option<String> {
    let location = window().location();
    let (origin, path) = (location.origin().ok()?, location.pathname().ok()?);
    (location.protocol().ok()? != "file:").then(|| origin + path.trim_end_matches("embed.html"))
}

/// From now on these parameters (`theme=dark&height=elastic`) end what is written.
pub(crate) fn end_with(settings: String) {
    SETTINGS.replace(settings);
}

/// Writes the query string (`?…`, or nothing for the bare path). A frame adds no entry: Back belongs to the page around it.
pub(crate) fn write(search: &str, step: Step) {
    let search = &SETTINGS.with_borrow(|settings| address::followed(search, settings));
    let typed = WAITING.with_borrow_mut(Option::take);
    if let Some((_, timer)) = &typed {
        timer.clear();
    }
    match step {
        Step::ReplaceSoon => write_later(search),
        Step::Push if frame::is_embed() => try_write(search, false),
        Step::Replace => try_write(search, false),
        Step::Push => {
            if let Some((typed, _)) = typed {
                try_write(&typed, false);
            }
            remember_position();
            try_write(search, true);
        }
    }
}

/// Calls back with the new query string and the remembered position when the reader goes back or forward.
pub(crate) fn on_back_or_forward(then: impl Fn(String, Option<Position>) + 'static) {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
    Scope::page().on_window(leptos::ev::popstate, move |event| {
        then(search(), Entry::of(&event.state()).position);
    });
    Scope::page().on_window(leptos::ev::pagehide, |_| remember_position());
}

/// The position remembered for this entry, after a reload.
pub(crate) fn remembered_position() -> Option<Position> {
    Entry::here().position
}

fn remember_position() {
    Entry { position: Some(document::position()), ..Entry::here() }.write();
}

fn write_later(search: &str) {
    let text = search.to_owned();
    let timer = Scope::page().after(PATIENCE, || {
        if let Some((search, _)) = WAITING.with_borrow_mut(Option::take) {
            try_write(&search, false);
        }
    });
    if let Some(timer) = timer {
        WAITING.with_borrow_mut(|waiting| *waiting = Some((text, timer)));
    }
}

fn try_write(wanted: &str, push: bool) {
    let Ok(history) = window().history() else { return };
    let Ok(path) = window().location().pathname() else { return };
    let url = path + wanted;
    let written = if push {
        history.push_state_with_url(&JsValue::NULL, "", Some(&url))
    } else {
        let state = history.state().unwrap_or(JsValue::NULL);
        history.replace_state_with_url(&state, "", Some(&url))
    };
    if written.is_err() || search() != wanted {
        write_later(wanted);
    }
}
