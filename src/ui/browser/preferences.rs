//! The reader's choices that outlive the page: language and theme. Where storage is blocked they last as long as the page.

use gloo_storage::{LocalStorage, Storage};
use leptos::prelude::window;

use crate::commitment::Language;
use crate::storage::names::{LANGUAGE_KEY, SHORTCUTS_KEY, THEME_KEY};

use super::native;

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

/// Whether the browser lets the page keep anything: gloo-storage panics where it does not.
fn storage_is_open() -> bool {
    if native::here().is_some() {
        return false;
    }
    window().local_storage().is_ok_and(|storage| storage.is_some())
}

/// The language that the reader chose earlier, else the browser's, else French.
pub(crate) fn language() -> Language {
    if let Some(native) = native::here() {
        return native.language;
    }
    let stored = || {
        let tag = storage_is_open().then(|| LocalStorage::get::<String>(LANGUAGE_KEY).ok()).flatten()?;
        Language::from_tag(&tag)
    };
    let browser = || window().navigator().language().and_then(|tag| Language::from_tag(&tag));
    stored().or_else(browser).unwrap_or_default()
}

/// Keeps the language for the next visit; whether it could. A storage may be full or blocked.
pub(crate) fn keep_language(language: Language) -> bool {
    storage_is_open() && LocalStorage::set(LANGUAGE_KEY, language.tag()).is_ok()
}

/// The theme that the reader chose earlier.
pub(crate) fn theme() -> Theme {
    let stored = storage_is_open().then(|| LocalStorage::get::<String>(THEME_KEY).ok()).flatten();
    match stored.as_deref() {
        Some("light") => Theme::Light,
        Some("dark") => Theme::Dark,
        _ => Theme::System,
    }
}

/// Keeps the theme for the next visit.
pub(crate) fn keep_theme(theme: Theme) {
    if !storage_is_open() {
        return;
    }
    // As for the language: a refusal costs the reader one click at the next visit.
    let _ = match theme {
        Theme::Light => LocalStorage::set(THEME_KEY, "light"),
        Theme::Dark => LocalStorage::set(THEME_KEY, "dark"),
        Theme::System => {
            LocalStorage::delete(THEME_KEY);
            Ok(())
        }
    };
}

/// Whether keys of one letter ask something.
pub(crate) fn letters_are_on() -> bool {
    storage_is_open().then(|| LocalStorage::get::<bool>(SHORTCUTS_KEY).ok()).flatten().unwrap_or(true)
}

/// Keeps whether keys of one letter ask something.
pub(crate) fn keep_letters(are_on: bool) {
    if storage_is_open() {
        // As for the language.
        let _ = LocalStorage::set(SHORTCUTS_KEY, are_on);
    }
}
