//! The search box.

use leptos::prelude::*;

use crate::address::MAX_WORDS;
use crate::i18n::texts::RegisterTexts;

use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::markup::{Markup, attr, class, div, el, id, live_value, on, said, say};
use crate::ui::state::AppContext;

/// The search box, its label visible where there is room.
pub(crate) fn search_box(label_visible: bool) -> Markup {
    let app = AppContext::here();
    let label = vec![attr("for", "search"), class(if label_visible { "" } else { "visually-hidden" })];
    let typed = on("input", move |event| {
        app.set_filters(HistoryMode::ReplaceDebounced, |filters| filters.with_words(event_target_value(&event)));
    });
    let input = vec![
        id("search"),
        class("field"),
        attr("type", "search"),
        attr("autocomplete", "off"),
        attr("spellcheck", "false"),
        attr("maxlength", MAX_WORDS.to_string()),
        said("placeholder", |l| RegisterTexts::of(l).search_placeholder),
        live_value(move || app.location.with(|location| location.filters.words().to_owned())),
        typed,
    ];
    let label = el("label", label, vec![say(|l| RegisterTexts::of(l).search)]);
    div("div", "search", vec![label, el("input", input, Vec::new())])
}
