//! The reader's choices that outlive the page: language and theme. Where storage is blocked they last as long as the page.

use leptos::prelude::window;

use crate::commitment::Language;
use crate::storage::names::{LANGUAGE_KEY, SHORTCUTS_KEY, THEME_KEY};

use super::{local_storage, native};

/// The theme that the reader chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All choices.
    pub(crate) const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::System];
}

/// What is kept under a key. It is JSON, but of so few forms that no reader of JSON is needed.
fn stored(key: &str) -> Option<String> {
    local_storage::open().ok()?.get_item(key).ok()?
}

/// A text that is kept under a key.
fn stored_text(key: &str) -> Option<String> {
    Some(stored(key)?.strip_prefix('"')?.strip_suffix('"')?.to_owned())
}

/// Keeps JSON under a key; whether it could. A storage may be full or blocked.
fn keep(key: &str, json: &str) -> bool {
    local_storage::open().is_ok_and(|storage| storage.set_item(key, json).is_ok())
}

/// The language that the reader chose earlier, else the browser's, else French.
pub(crate) fn language() -> Language {
    if let Some(native) = native::here() {
        return native.language;
    }
    let stored = || Language::from_tag(&stored_text(LANGUAGE_KEY)?);
    let browser = || window().navigator().language().and_then(|tag| Language::from_tag(&tag));
    stored().or_else(browser).unwrap_or_default()
}

/// Keeps the language for the next visit; whether it could.
pub(crate) fn keep_language(language: Language) -> bool {
    keep(LANGUAGE_KEY, &format!("\"{}\"", language.tag()))
}

/// The theme that the reader chose earlier.
pub(crate) fn theme() -> Theme {
    match stored_text(THEME_KEY).as_deref() {
        Some("light") => Theme::Light,
        Some("dark") => Theme::Dark,
        _ => Theme::System,
    }
}

/// Keeps the theme for the next visit.
pub(crate) fn keep_theme(theme: Theme) {
    // As for the language: a refusal costs the reader one click at the next visit.
    let _ = match theme {
        Theme::Light => keep(THEME_KEY, "\"light\""),
        Theme::Dark => keep(THEME_KEY, "\"dark\""),
        Theme::System => local_storage::open().is_ok_and(|storage| storage.remove_item(THEME_KEY).is_ok()),
    };
}

/// Whether keys of one letter ask something.
pub(crate) fn letters_are_on() -> bool {
    stored(SHORTCUTS_KEY).as_deref() != Some("false")
}

/// Keeps whether keys of one letter ask something.
pub(crate) fn keep_letters(are_on: bool) {
    // As for the language.
    let _ = keep(SHORTCUTS_KEY, if are_on { "true" } else { "false" });
}
