//! A choice of a few words in a row, one of them chosen.

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;

use crate::ui::element::{Element, button, div, t};

/// Buttons of which one is pressed; `words` names each by its place.
pub(crate) fn segmented(
    name: fn(Language) -> &'static str,
    count: usize,
    chosen: RwSignal<usize>,
    words: impl Fn(usize) -> String + Clone + Send + 'static,
) -> Element {
    let option = |place: usize| {
        let words = words.clone();
        let is_chosen = move || (chosen.get() == place).to_string();
        button().attr("aria-pressed", is_chosen).on(ev::click, move |_| chosen.set(place)).child(move || words(place))
    };
    div().class("segmented").attr("role", "group").attr("aria-label", t(name)).children((0..count).map(option))
}
