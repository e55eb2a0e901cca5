//! A choice of a few words in a row, one of them chosen.

use leptos::prelude::*;

use crate::commitment::Language;

use crate::ui::markup::{Markup, attr, button_with, class, el, live_attr, live_text, said};

/// Buttons of which one is pressed; `words` names each by its place.
pub(crate) fn segmented(
    name: fn(Language) -> &'static str,
    count: usize,
    chosen: RwSignal<usize>,
    words: impl Fn(usize) -> String + Clone + Send + 'static,
) -> Markup {
    let option = |place: usize| {
        let words = words.clone();
        let is_chosen = move || Some((chosen.get() == place).to_string());
        button_with(
            vec![live_attr("aria-pressed", is_chosen)],
            move || chosen.set(place),
            vec![live_text(move || words(place))],
        )
    };
    let attributes = vec![class("segmented"), attr("role", "group"), said("aria-label", name)];
    el("div", attributes, (0..count).map(option).collect())
}
