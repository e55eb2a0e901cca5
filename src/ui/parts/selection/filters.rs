//! The button of the filters: beside a picture it opens their column, on a narrow window their sheet.

use leptos::ev;
use leptos::prelude::*;

use crate::i18n::register as words;
use crate::i18n::texts::RegisterTexts;
use crate::query::{Filters, Selection};

use super::order::order_choice;
use super::search::search_box;
use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::document;
use crate::ui::browser::scope::Scope;
use crate::ui::element::{Element, button, div, footer, fragment, span, t};
use crate::ui::parts::{OpenFacets, Panel, facet_list, panel};
use crate::ui::state::{AppContext, SelectionContext};

/// The id of the button that opens the facets.
const FILTERS: &str = "filters";
/// The id of the column of the facets.
pub(super) const FACETS: &str = "facets";
/// The id of the sheet of the facets.
const FILTERS_SHEET: &str = "filters-sheet";

/// The button that opens the column of the facets, which narrows the picture.
pub(super) fn unfold_button(unfolded: RwSignal<bool>) -> Element {
    let toggle = move || unfolded.update(|open| *open = !*open);
    button()
        .id(FILTERS)
        .class("button filters")
        .attr("aria-expanded", move || unfolded.get().to_string())
        .attr("aria-controls", move || unfolded.get().then(|| FACETS.to_owned()))
        .on(ev::click, move |_| toggle())
        .child(t(|l| RegisterTexts::of(l).filters))
}

/// What stands in place of the chips where nothing is asked, so that what is below never moves.
pub(super) fn no_filter() -> Element {
    let app = AppContext::here();
    fragment().child(move || {
        let is_empty = app.location.with(|location| location.filters.is_empty());
        if is_empty { span().class("quiet").child(t(|l| RegisterTexts::of(l).no_filter)) } else { fragment() }
    })
}

/// Search, the button of the facets, the order: on a narrow window.
pub(super) fn narrow_search(opened: OpenFacets, is_list: bool) -> Element {
    let app = AppContext::here();
    let open = RwSignal::new(false);
    let label = move || {
        let conditions = app.location.with(|location| location.filters.conditions().count());
        words::filters_button(app.language.get(), conditions)
    };
    let button = button()
        .id(FILTERS)
        .class("button")
        .attr("aria-haspopup", "dialog")
        .on(ev::click, move |_| open.set(true))
        .child(label);
    let sheet = Panel { name: FILTERS_SHEET, opener: FILTERS, classes: "", always_sheet: true };
    fragment()
        .child(div().class("search-row").child(search_box(false)).child(button).child(if is_list {
            order_choice()
        } else {
            fragment()
        }))
        .child(panel(
            sheet,
            open,
            move || RegisterTexts::of(app.language.get()).filters.to_owned(),
            move || filters_sheet(app, opened, open),
        ))
}

fn filters_sheet(app: AppContext, opened: OpenFacets, open: RwSignal<bool>) -> Element {
    let shown = SelectionContext::here();
    let clear = move || app.set_filters(HistoryMode::Push, |_| Filters::default());
    let close = move || {
        open.set(false);
        Scope::page().after_render(|| _ = document::focus(FILTERS));
    };
    let see = move || words::see(app.language.get(), shown.selection.with(Selection::shown));
    fragment().child(facet_list(opened)).child(
        footer()
            .child(
                button().class("button").on(ev::click, move |_| clear()).child(t(|l| RegisterTexts::of(l).clear_all)),
            )
            .child(button().class("button primary").on(ev::click, move |_| close()).child(see)),
    )
}
