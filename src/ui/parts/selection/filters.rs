//! The filters on a narrow window: a button that says how many there are, and their sheet.

use leptos::prelude::*;

use engagements::i18n::register as words;
use engagements::i18n::texts::RegisterTexts;
use engagements::query::{Filters, Selection};

use super::order::order_choice;
use super::search::search_box;
use crate::ui::browser::address_bar::Step;
use crate::ui::browser::document;
use crate::ui::markup::{Markup, attr, button, button_with, class, div, el, id, live_text, say, several};
use crate::ui::parts::{OpenFacets, Panel, facet_list, panel};
use crate::ui::state::{Root, Shown};

/// The id of the button that opens the facets.
const FILTERS: &str = "filters";
/// The id of the sheet of the facets.
const FILTERS_SHEET: &str = "filters-sheet";

/// Search, the button of the facets, the order: on a narrow window.
pub(super) fn narrow_search(opened: OpenFacets) -> Markup {
    let root = Root::here();
    let open = RwSignal::new(false);
    let label = move || {
        let conditions = root.location.with(|location| location.filters.conditions().count());
        words::filters_button(root.language.get(), conditions)
    };
    let button = button_with(
        vec![id(FILTERS), class("button"), attr("aria-haspopup", "dialog")],
        move || open.set(true),
        vec![live_text(label)],
    );
    let sheet = Panel { name: FILTERS_SHEET, opener: FILTERS, classes: "", always_sheet: true };
    several(vec![
        div("div", "search-row", vec![search_box(false), button, order_choice()]),
        panel(
            sheet,
            open,
            move || RegisterTexts::of(root.language.get()).filters.to_owned(),
            move || filters_sheet(root, opened, open),
        ),
    ])
}

fn filters_sheet(root: Root, opened: OpenFacets, open: RwSignal<bool>) -> Markup {
    let shown = Shown::here();
    let clear = move || root.ask(Step::Push, |_| Filters::default());
    let close = move || {
        open.set(false);
        document::after_render(|| _ = document::focus(FILTERS));
    };
    let see = move || words::see(root.language.get(), shown.selection.with(Selection::shown));
    let foot = vec![
        button("button", clear, vec![say(|l| RegisterTexts::of(l).clear_all)]),
        button("button primary", close, vec![live_text(see)]),
    ];
    several(vec![facet_list(opened), el("footer", Vec::new(), foot)])
}
