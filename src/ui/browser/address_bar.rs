//! The address bar: reads the query string, writes it back, and remembers where each entry was scrolled to.
//!
//! Browsers limit how often the address may change: Safari throws after 100 writes in 30 s, Chromium drops writes in
//! silence after 200 in a burst. So each write is read back, and a refused one is tried again as what it was, never fatal.
//! What still waits is written before the next step and before the page is left, and dropped where the reader has gone back:
//! the address is never that of another page.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::address;
use crate::storage::names::LAST_ADDRESS_KEY;

use super::document::{self, Position};
use super::frame;
use super::native::{self, RecordPages};
use super::scope::Scope;

/// How long a refused write, or one of many while typing, waits.
const PATIENCE: Duration = Duration::from_millis(400);

/// Whether a change of address is a step that Back undoes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HistoryMode {
    /// A new entry of the history; in a frame the same one, since Back belongs to the page around it.
    Push,
    /// The same entry, written at once.
    Replace,
    /// The same entry, written at most once in 400 ms: for typing.
    ReplaceDebounced,
}

/// What an entry keeps.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Entry {
    /// Where the reader was on the page, once it was left.
    pub(crate) position: Option<Position>,
    /// What the view persists in it; may be empty.
    pub(crate) view_state: String,
}

/// A query string that is to be written.
#[derive(Clone)]
struct Write {
    search: String,
    is_push: bool,
}

thread_local! {
    /// The writes that wait, in their order: at most what was typed, unless the browser refuses.
    static WAITING: RefCell<Vec<Write>> = const { RefCell::new(Vec::new()) };
    /// When they are tried next.
    static TIMER: Cell<Option<TimeoutHandle>> = const { Cell::new(None) };
    /// The parameters that are written last, in the order of a frame's address.
    static SETTINGS: RefCell<String> = const { RefCell::new(String::new()) };
}

/// The text from `?` on, or nothing.
pub(crate) fn search() -> String {
    if let Some(native) = native::here() {
        return native.search.clone();
    }
    window().location().search().unwrap_or_default()
}

/// The address of the page without query and fragment, or nothing where it would tell a path of the reader's disk. In a frame
/// it is that of the whole page.
pub(crate) fn home() -> Option<String> {
    if let Some(native) = native::here() {
        // The page's own address is known once a browser has it.
        return native.script_free.filter(|page| page.records != RecordPages::None).map(|_| "index.html".to_owned());
    }
    let location = window().location();
    let (origin, path) = (location.origin().ok()?, location.pathname().ok()?);
    (location.protocol().ok()? != "file:").then(|| origin + path.strip_suffix("embed.html").unwrap_or(&path))
}

/// From now on these parameters (`theme=dark&height=elastic`) end what is written.
pub(crate) fn end_with(settings: String) {
    SETTINGS.replace(settings);
}

/// Writes the query string (`?…`, or nothing for the bare path). A frame adds no entry: Back belongs to the page around it.
pub(crate) fn write(search: &str, mode: HistoryMode) {
    let search = SETTINGS.with_borrow(|settings| address::followed(search, settings));
    let is_push = mode == HistoryMode::Push && !frame::is_embed();
    if is_push {
        write_waiting();
        remember_position();
    }
    WAITING.with_borrow_mut(|waiting| match waiting.last_mut() {
        // The same entry: one that waits to be pushed still is.
        Some(last) if !is_push => last.search = search,
        _ => waiting.push(Write { search, is_push }),
    });
    if mode == HistoryMode::ReplaceDebounced {
        write_later();
    } else {
        write_waiting();
    }
}

/// Calls back with the new query string and the remembered position when the reader goes back or forward.
pub(crate) fn on_back_or_forward(then: impl Fn(String, Option<Position>) + 'static) {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
    Scope::page().on_window(leptos::ev::popstate, move |event| {
        // What waits belongs to the entry that was left.
        WAITING.with_borrow_mut(Vec::clear);
        then(search(), Entry::of(&event.state()).position);
    });
    Scope::page().on_window(leptos::ev::pagehide, |_| {
        let before = search();
        write_waiting();
        let after = search();
        if let Some(storage) = session_storage().filter(|_| before != after) {
            let _ = storage.set_item(LAST_ADDRESS_KEY, &[&before, "\n", &*after].concat());
        }
        remember_position();
    });
    // What the browser kept alive needs no reload.
    Scope::page().on(&window(), "pageshow", |_| drop(take_last_address()));
}

/// Takes up what was written only when the page was left: a reload asks for the address from before. To be called at the start.
pub(crate) fn resume() {
    if native::here().is_some() {
        return;
    }
    let last_address = take_last_address().unwrap_or_default();
    if let Some((before, after)) = last_address.split_once('\n')
        && before == search()
    {
        is_written(&Write { search: after.to_owned(), is_push: false });
    }
}

/// What was kept for a reload, this once.
fn take_last_address() -> Option<String> {
    let storage = session_storage()?;
    let addresses = storage.get_item(LAST_ADDRESS_KEY).ok()??;
    storage.remove_item(LAST_ADDRESS_KEY).ok().map(|()| addresses)
}

fn session_storage() -> Option<web_sys::Storage> {
    window().session_storage().ok()?
}

/// The position remembered for this entry, after a reload.
pub(crate) fn remembered_position() -> Option<Position> {
    Entry::here().position
}

fn remember_position() {
    if native::here().is_some() {
        return;
    }
    Entry { position: Some(document::position()), ..Entry::here() }.write();
}

/// Tries what waits in a moment.
fn write_later() {
    if TIMER.get().is_none() {
        TIMER.set(Scope::page().after(PATIENCE, write_waiting));
    }
}

/// Tries what waits now, in its order; from what is refused on it waits again.
fn write_waiting() {
    if let Some(timer) = TIMER.take() {
        timer.clear();
    }
    while let Some(next) = WAITING.with_borrow(|waiting| waiting.first().cloned()) {
        if !is_written(&next) {
            return write_later();
        }
        WAITING.with_borrow_mut(|waiting| waiting.remove(0));
    }
}

/// Writes it; whether the browser let it.
fn is_written(Write { search: query, is_push }: &Write) -> bool {
    if native::here().is_some() {
        return true;
    }
    let Ok(history) = window().history() else { return true };
    let Ok(path) = window().location().pathname() else { return true };
    let url = path + query;
    let written = if *is_push {
        history.push_state_with_url(&JsValue::NULL, "", Some(&url))
    } else {
        let state = history.state().unwrap_or(JsValue::NULL);
        history.replace_state_with_url(&state, "", Some(&url))
    };
    written.is_ok() && search() == *query
}

impl Entry {
    /// The entry that is shown.
    pub(crate) fn here() -> Self {
        if let Some(native) = native::here() {
            return Self { position: None, view_state: native.view_state.clone() };
        }
        Self::of(&window().history().and_then(|history| history.state()).unwrap_or(JsValue::NULL))
    }

    /// Reads a state of the history; anything else than what is written here is an entry that keeps nothing.
    pub(crate) fn of(state: &JsValue) -> Self {
        let state = state.as_string().unwrap_or_default();
        let (position, view_state) = state.split_once('\n').unwrap_or((&state, ""));
        Self { position: Position::read(position), view_state: view_state.to_owned() }
    }

    /// Writes it over the entry that is shown. A browser refuses too many writes, or drops it in silence.
    pub(crate) fn write(&self) {
        if native::here().is_some() {
            return;
        }
        let position = self.position.as_ref().map(Position::text).unwrap_or_default();
        let state = JsValue::from_str(&[&position, "\n", &self.view_state].concat());
        if let Ok(history) = window().history() {
            let _ = history.replace_state_with_url(&state, "", None);
        }
    }
}

/// What the view persisted in the current entry.
pub(crate) fn entry_state() -> String {
    Entry::here().view_state
}

/// Persists a text of the view in the current entry. Returns whether the browser took it.
pub(crate) fn set_entry_state(text: &str) -> bool {
    let here = Entry::here();
    if here.view_state != text {
        Entry { view_state: text.to_owned(), ..here }.write();
    }
    entry_state() == text
}
