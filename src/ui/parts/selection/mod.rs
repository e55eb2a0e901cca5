//! The frame of the views of a selection: facets, the sentence, chips, what one can take away. It stays while the same
//! rows are seen in another way, so that nothing in it moves and the focus is kept.

mod actions;
mod chips;
mod filters;
mod heading;
mod order;
mod search;

use leptos::prelude::*;

use engagements::i18n::texts::RegisterTexts;

pub(crate) use chips::corrected;
pub(crate) use order::sort_by;

use super::facet_list::{OpenFacets, facet_list};
use crate::ui::browser::media;
use crate::ui::markup::{Markup, attr, class, div, el, live, nothing, said};
use crate::ui::part;
use crate::ui::state::Shown;

/// The frame around `body`, which shows the rows. The facets stand beside the results where the window is wide, else in
/// a sheet. Where no row answers, the frame says why in place of the body.
pub(crate) fn selection_page(body: impl Fn() -> Markup + Send + 'static) -> Markup {
    let shown = Shown::here();
    let opened: OpenFacets = RwSignal::new(Vec::new());
    let wide = media::matches(media::WIDE);
    let none = Memo::new(move |_| shown.rows.with(Vec::is_empty));
    let results = vec![
        heading::heading(),
        live(move || if wide.get() { nothing() } else { filters::narrow_search(opened) }),
        chips::chips(),
        actions::view_bar(),
        live(move || if none.get() { part::WHY_NONE.show() } else { body() }),
    ];
    let beside = live(move || if wide.get() { facets(opened) } else { nothing() });
    div("div", "register", vec![beside, el("div", Vec::new(), results)])
}

fn facets(opened: OpenFacets) -> Markup {
    let attributes =
        vec![class("facets"), attr("role", "search"), said("aria-label", |l| RegisterTexts::of(l).filters)];
    el("div", attributes, vec![search::search_box(true), facet_list(opened)])
}
