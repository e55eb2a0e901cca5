//! The button of the filters: beside a picture it opens their column, on a narrow window their sheet.

use leptos::prelude::*;

use crate::i18n::register as words;
use crate::i18n::texts::RegisterTexts;
use crate::query::{Filters, Selection};

use super::order::order_choice;
use super::search::search_box;
use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::document;
use crate::ui::browser::scope::Scope;
use crate::ui::markup::{
    Markup, attr, button, button_with, class, div, el, id, live, live_attr, live_text, nothing, say, several,
};
use crate::ui::parts::{OpenFacets, Panel, facet_list, panel};
use crate::ui::state::{AppContext, SelectionContext};

/// The id of the button that opens the facets.
const FILTERS: &str = "filters";
/// The id of the column of the facets.
pub(super) const FACETS: &str = "facets";
/// The id of the sheet of the facets.
const FILTERS_SHEET: &str = "filters-sheet";

/// The button that opens the column of the facets, which narrows the picture.
pub(super) fn unfold_button(unfolded: RwSignal<bool>) -> Markup {
    let attributes = vec![
        id(FILTERS),
        class("button filters"),
        live_attr("aria-expanded", move || Some(unfolded.get().to_string())),
        live_attr("aria-controls", move || unfolded.get().then(|| FACETS.to_owned())),
    ];
    let toggle = move || unfolded.update(|open| *open = !*open);
    button_with(attributes, toggle, vec![say(|l| RegisterTexts::of(l).filters)])
}

/// What stands in place of the chips where nothing is asked, so that what is below never moves.
pub(super) fn no_filter() -> Markup {
    let app = AppContext::here();
    live(move || {
        let is_empty = app.location.with(|location| location.filters.is_empty());
        if is_empty { div("span", "quiet", vec![say(|l| RegisterTexts::of(l).no_filter)]) } else { nothing() }
    })
}

/// Search, the button of the facets, the order: on a narrow window.
pub(super) fn narrow_search(opened: OpenFacets, is_list: bool) -> Markup {
    let app = AppContext::here();
    let open = RwSignal::new(false);
    let label = move || {
        let conditions = app.location.with(|location| location.filters.conditions().count());
        words::filters_button(app.language.get(), conditions)
    };
    let button = button_with(
        vec![id(FILTERS), class("button"), attr("aria-haspopup", "dialog")],
        move || open.set(true),
        vec![live_text(label)],
    );
    let sheet = Panel { name: FILTERS_SHEET, opener: FILTERS, classes: "", always_sheet: true };
    several(vec![
        div("div", "search-row", vec![search_box(false), button, if is_list { order_choice() } else { nothing() }]),
        panel(
            sheet,
            open,
            move || RegisterTexts::of(app.language.get()).filters.to_owned(),
            move || filters_sheet(app, opened, open),
        ),
    ])
}

fn filters_sheet(app: AppContext, opened: OpenFacets, open: RwSignal<bool>) -> Markup {
    let shown = SelectionContext::here();
    let clear = move || app.set_filters(HistoryMode::Push, |_| Filters::default());
    let close = move || {
        open.set(false);
        Scope::page().after_render(|| _ = document::focus(FILTERS));
    };
    let see = move || words::see(app.language.get(), shown.selection.with(Selection::shown));
    let foot = vec![
        button("button", clear, vec![say(|l| RegisterTexts::of(l).clear_all)]),
        button("button primary", close, vec![live_text(see)]),
    ];
    several(vec![facet_list(opened), el("footer", Vec::new(), foot)])
}
