//! The search box.

use leptos::ev;
use leptos::prelude::*;

use crate::address::MAX_WORDS;
use crate::i18n::texts::RegisterTexts;

use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::element::{Element, div, input, label, t};
use crate::ui::state::AppContext;

/// The search box, its label visible where there is room.
pub(crate) fn search_box(label_visible: bool) -> Element {
    let app = AppContext::here();
    let label = label()
        .attr("for", "search")
        .class(if label_visible { "" } else { "visually-hidden" })
        .child(t(|l| RegisterTexts::of(l).search));
    let field = input()
        .id("search")
        .class("field")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("maxlength", MAX_WORDS.to_string())
        .attr("placeholder", t(|l| RegisterTexts::of(l).search_placeholder))
        .prop("value", move || app.location.with(|location| location.filters.words().to_owned()))
        .on(ev::input, move |event| {
            app.set_filters(HistoryMode::ReplaceDebounced, |filters| filters.with_words(event_target_value(&event)));
        });
    div().class("search").child(label).child(field)
}
