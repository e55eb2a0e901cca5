//! Controls: the search box, the order of the list, and a choice between two words.

use leptos::ev;
use leptos::prelude::*;

use crate::address::{Location, MAX_WORDS};
use crate::commitment::Language;
use crate::i18n::facet;
use crate::i18n::texts::RegisterTexts;
use crate::query::{Sort, SortKey};

use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::{first_paint, native};
use crate::ui::element::{Element, button, div, input, label, option, select, t};
use crate::ui::state::AppContext;

/// The search box, its label visible where there is room.
pub(crate) fn search_box(is_label_visible: bool) -> Element {
    let app = AppContext::here();
    let search = move |event| {
        app.set_filters(HistoryMode::ReplaceDebounced, |filters| filters.with_words(event_target_value(&event)));
    };
    // Without a script both boxes are in the document, of which a style shows one.
    let id = if is_label_visible || native::script_free().is_none() { "search" } else { "search-row" };
    let label = label()
        .attr("for", id)
        .class(if is_label_visible { "" } else { "visually-hidden" })
        .child(t(|l| RegisterTexts::of(l).search));
    let input = input()
        .adopt(first_paint::search_box())
        .id(id)
        .class("field")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("maxlength", MAX_WORDS.to_string())
        .attr("placeholder", t(|l| RegisterTexts::of(l).search_placeholder))
        .prop("value", move || app.location.with(|location| location.filters.words().to_owned()))
        .on(ev::input, search);
    div().class("search").child(label).child(input)
}

/// The order of the list, for windows too narrow for a head of columns.
pub(super) fn order_choice() -> Element {
    let app = AppContext::here();
    let orders = SortKey::ALL.map(|key| [Sort::by(key), Sort::by(key).clicked(key)]);
    let options = move || {
        let (current, language) = (app.location.with(|location| location.sort), app.language.get());
        let option = |(place, sort): (usize, &Sort)| {
            let option = option().attr("value", place.to_string()).attr("selected", *sort == current);
            option.child(facet::sort(language, *sort))
        };
        orders.iter().flatten().enumerate().map(option).collect::<Vec<_>>()
    };
    let choose = move |event| {
        let place = event_target_value(&event).parse::<usize>().ok();
        if let Some(sort) = place.and_then(|place| orders.iter().flatten().nth(place)) {
            sort_by(app, *sort);
        }
    };
    select()
        .class("field order")
        .attr("aria-label", t(|l| RegisterTexts::of(l).order))
        .on(ev::change, choose)
        .child(options)
}

/// Orders the list in another way.
pub(crate) fn sort_by(app: AppContext, sort: Sort) {
    app.navigate(Location { sort, page_index: 0, ..app.location.get_untracked() }, HistoryMode::Push);
}

/// Two buttons in a row, of which one is pressed; `words` names each by its place.
pub(crate) fn segmented(
    name: fn(Language) -> &'static str,
    chosen: RwSignal<usize>,
    words: impl Fn(usize) -> String + Clone + Send + 'static,
) -> Element {
    let option = |place| {
        let words = words.clone();
        button()
            .attr("aria-pressed", move || (chosen.get() == place).to_string())
            .on(ev::click, move |_| chosen.set(place))
            .child(move || words(place))
    };
    div().class("segmented").attr("role", "group").attr("aria-label", t(name)).child([0, 1].map(option))
}
