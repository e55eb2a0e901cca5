//! The offer to search for other words, where a typo was forgiven in those typed. A lazy part: rarely seen.

use leptos::ev;
use leptos::prelude::*;

use crate::i18n::register as words;

use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::element::{Element, button, fragment};
use crate::ui::state::{AppContext, Register, SelectionContext};

/// « Chercher plutôt « louisiane » ».
pub(crate) fn correction() -> Element {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let offer = move || {
        let corrected = app.location.with(|location| corrected(&shown.register(), location.filters.words()))?;
        let words = words::search_instead(app.language.get(), &corrected);
        let search = move |_| app.set_filters(HistoryMode::Push, |filters| filters.with_words(corrected.clone()));
        Some(button().class("text-button").on(ev::click, search).child(words))
    };
    fragment().child(offer)
}

/// The words with the likeliest correction in place of each one with a typo; none without a typo.
fn corrected(register: &Register, words: &str) -> Option<String> {
    let corrections = register.index.corrections(&register.dataset, words);
    let mut corrected = words.to_owned();
    for correction in corrections.iter().rev() {
        if let Some(instead) = correction.instead.first() {
            corrected.replace_range(correction.range.clone(), instead);
        }
    }
    (!corrections.is_empty()).then_some(corrected)
}
