//! The button of the filters: beside a chart it opens their column, on a narrow window their sheet.

use leptos::ev;
use leptos::prelude::*;

use crate::i18n::register as words;
use crate::i18n::texts::RegisterTexts;
use crate::query::{Filters, Selection};

use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::document;
use crate::ui::browser::scope::Scope;
use crate::ui::element::{Element, IntoNode, button, div, footer, fragment, span, t};
use crate::ui::parts::controls::{order_choice, search_box};
use crate::ui::parts::facet_list::{OpenFacets, facet_list};
use crate::ui::parts::panel::{Panel, panel};
use crate::ui::state::{AppContext, SelectionContext};

/// The id of the button that opens the facets.
const FILTERS: &str = "filters";
/// The id of the column of the facets.
pub(super) const FACETS: &str = "facets";
/// The id of the sheet of the facets.
const FILTERS_SHEET: &str = "filters-sheet";

/// The button that opens the column of the facets, which narrows the chart.
pub(super) fn unfold_button(unfolded: RwSignal<bool>) -> Element {
    button()
        .id(FILTERS)
        .class("button filters")
        .attr("aria-expanded", move || unfolded.get().to_string())
        .attr("aria-controls", move || unfolded.get().then_some(FACETS))
        .on(ev::click, move |_| unfolded.update(|open| *open = !*open))
        .child(t(|l| RegisterTexts::of(l).filters))
}

/// In place of the chips where there is no filter, so that what is below never moves.
pub(super) fn no_filter() -> impl IntoNode {
    let app = AppContext::here();
    move || {
        let is_empty = app.location.with(|location| location.filters.is_empty());
        is_empty.then(|| span().class("quiet").child(t(|l| RegisterTexts::of(l).no_filter)))
    }
}

/// Search, the button of the facets, the order: on a narrow window.
pub(super) fn narrow_search(opened: OpenFacets, is_list: bool) -> Element {
    let app = AppContext::here();
    let open = RwSignal::new(false);
    let label = move || {
        let conditions = app.location.with(|location| location.filters.conditions().count());
        words::filters_button(app.language.get(), conditions)
    };
    let filters_button = button()
        .id(FILTERS)
        .class("button")
        .attr("aria-haspopup", "dialog")
        .on(ev::click, move |_| open.set(true))
        .child(label);
    let row =
        div().class("search-row").child(search_box(false)).child(filters_button).child(is_list.then(order_choice));
    let sheet = Panel { id: FILTERS_SHEET, opener: FILTERS, classes: None, open };
    let title = t(|l| RegisterTexts::of(l).filters);
    fragment().child(row).child(panel(sheet, title, move || filters_sheet(app, opened, open)))
}

fn filters_sheet(app: AppContext, opened: OpenFacets, open: RwSignal<bool>) -> Element {
    let shown = SelectionContext::here();
    let close = move |_| {
        open.set(false);
        Scope::page().after_render(|| _ = document::focus(FILTERS));
    };
    let clear_button = button()
        .class("button")
        .on(ev::click, move |_| app.set_filters(HistoryMode::Push, |_| Filters::default()))
        .child(t(|l| RegisterTexts::of(l).clear_all));
    let show_button = button()
        .class("button primary")
        .on(ev::click, close)
        .child(move || words::see(app.language.get(), shown.selection.with(Selection::shown)));
    fragment().child(facet_list(opened)).child(footer().child(clear_button).child(show_button))
}
