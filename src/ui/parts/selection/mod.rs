//! The frame of the views of a selection: facets, the sentence, chips, what one can take away. It stays while the same
//! rows are seen in another way, so that nothing in it moves and the focus is kept.

mod actions;
mod chips;
mod filters;
mod heading;
mod order;
mod search;
mod tabs;

use leptos::prelude::*;

use crate::address::View;
use crate::i18n::texts::RegisterTexts;

pub(crate) use chips::{chips as selection_chips, corrected};
pub(crate) use heading::heading as selection_heading;
pub(crate) use order::sort_by;
pub(crate) use search::search_box;
pub(crate) use tabs::tabs as selection_tabs;

use super::facet_list::{OpenFacets, facet_list};
use crate::ui::browser::media;
use crate::ui::element::{Element, div, fragment, t};
use crate::ui::lazy;
use crate::ui::state::{AppContext, SelectionContext};

/// The frame around `body`, which shows the rows. Where the window is wide, the facets stand beside the list; beside a
/// picture they are folded behind their button. Elsewhere they are a sheet. Where no row answers, the frame says why in
/// place of the body.
pub(crate) fn selection_page(body: impl Fn() -> Element + Send + 'static) -> Element {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let opened: OpenFacets = RwSignal::new(Vec::new());
    let unfolded = RwSignal::new(false);
    let wide = media::matches(media::WIDE);
    let is_list = Memo::new(move |_| app.location.with(|location| location.view == View::Register));
    let beside = Memo::new(move |_| wide.get() && (is_list.get() || unfolded.get()));
    let none = Memo::new(move |_| shown.rows.with(Vec::is_empty));
    let filters = move || match (wide.get(), is_list.get()) {
        (false, is_list) => filters::narrow_search(opened, is_list),
        (true, false) => fragment().child(filters::unfold_button(unfolded)).child(filters::no_filter()),
        (true, true) => filters::no_filter(),
    };
    let column = fragment().child(move || if beside.get() { facets(opened) } else { fragment() });
    let classes = move || Some(if beside.get() { "register with-facets" } else { "register" }.to_owned());
    div().attr("class", classes).child(column).child(
        div()
            .child(heading::heading())
            .child(div().class("limits").child(filters).child(chips::chips()))
            .child(actions::view_bar())
            .child(move || if none.get() { lazy::WHY_NONE.show() } else { body() }),
    )
}

fn facets(opened: OpenFacets) -> Element {
    div()
        .id(filters::FACETS)
        .class("facets")
        .attr("role", "search")
        .attr("aria-label", t(|l| RegisterTexts::of(l).filters))
        .child(search_box(true))
        .child(facet_list(opened))
}
