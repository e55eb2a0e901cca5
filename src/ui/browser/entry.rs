//! What an entry of the history keeps beside its address, in `history.state`: it outlives a reload, where storage is blocked too.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::document::Position;
use super::native;

/// What an entry keeps.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Entry {
    /// Where the reader was on the page, once it was left.
    pub(crate) position: Option<Position>,
    /// What the view of the entry keeps for itself; empty for nothing.
    pub(crate) kept: String,
}

impl Entry {
    /// The entry that is shown.
    pub(crate) fn here() -> Self {
        if native::here().is_some() {
            return Self::default();
        }
        Self::of(&window().history().and_then(|history| history.state()).unwrap_or(JsValue::NULL))
    }

    /// Reads a state of the history; anything else than what is written here is an entry that keeps nothing.
    pub(crate) fn of(state: &JsValue) -> Self {
        let state = state.as_string().unwrap_or_default();
        let (position, kept) = state.split_once('\n').unwrap_or((&state, ""));
        Self { position: Position::read(position), kept: kept.to_owned() }
    }

    /// Writes it over the entry that is shown. A browser that is asked too often refuses, or drops it in silence.
    pub(crate) fn write(&self) {
        if native::here().is_some() {
            return;
        }
        let position = self.position.as_ref().map(Position::text).unwrap_or_default();
        let state = JsValue::from_str(&[&position, "\n", &self.kept].concat());
        if let Ok(history) = window().history() {
            let _ = history.replace_state_with_url(&state, "", None);
        }
    }
}

/// What the view of the entry that is shown keeps for itself.
pub(crate) fn kept() -> String {
    Entry::here().kept
}

/// Keeps this for the view of the entry that is shown. Says whether the browser took it.
pub(crate) fn keep(text: &str) -> bool {
    let here = Entry::here();
    if here.kept != text {
        Entry { kept: text.to_owned(), ..here }.write();
    }
    kept() == text
}
