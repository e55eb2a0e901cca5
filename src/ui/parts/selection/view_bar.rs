//! The bar between the filters and the rows: the ways of showing the selection, and what one can take away of it.

use leptos::prelude::*;

use crate::address::ViewKind;
use crate::commitment::Language;
use crate::i18n::export as words;
use crate::i18n::texts::{CommonTexts, RegisterTexts};
use crate::query::Selection;

use crate::ui::element::{Element, a, div, li, nav, t, ul};
use crate::ui::lazy;
use crate::ui::parts::links::{copy_link, href};
use crate::ui::parts::panel::{Panel, panel, panel_opener};
use crate::ui::state::{AppContext, SelectionContext};

/// The bar.
pub(super) fn view_bar() -> Element {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let count = move || shown.selection.with(Selection::shown);
    let (citing, downloading) = (RwSignal::new(false), RwSignal::new(false));
    let cite_panel = Panel { id: "cite-panel", opener: "cite", classes: Some("panel wide"), open: citing };
    let files_panel = Panel { id: "download-panel", opener: "download", classes: Some("panel"), open: downloading };
    let actions = div()
        .class("actions")
        .child(copy_link())
        .child(panel_opener(cite_panel, |l| CommonTexts::of(l).cite))
        .child(panel_opener(files_panel, |l| CommonTexts::of(l).download));
    let cite_title = move || words::cite_title(app.language.get(), count());
    let files_title = move || words::download_title(app.language.get(), count());
    div()
        .class("view-bar panel-place")
        .child(selection_tabs())
        .child(actions)
        .child(panel(cite_panel, cite_title, || lazy::LIST_CITATION.show()))
        .child(panel(files_panel, files_title, || lazy::LIST_FILES.show()))
}

/// The ways of showing the selection: links, since each has an address, which keep the filters. The current one says so.
pub(crate) fn selection_tabs() -> Element {
    let items: Vec<Element> = ViewKind::OF_SELECTION.into_iter().map(|view| li().child(tab(view))).collect();
    nav().class("tabs").attr("aria-label", t(|l| RegisterTexts::of(l).ways_of_seeing)).child(ul().child(items))
}

fn tab(view: ViewKind) -> Element {
    let app = AppContext::here();
    a().id(format!("tab-{}", view.slug()))
        .attr("href", move || href(&app.location.with(|here| here.in_view(here.view.seen_as(view)))))
        .attr("aria-current", move || app.location.with(|location| location.kind() == view).then_some("page"))
        .child(move || tab_name(app.language.get(), view))
}

fn tab_name(language: Language, view: ViewKind) -> &'static str {
    match view {
        ViewKind::Map => RegisterTexts::of(language).map,
        ViewKind::Timeline => RegisterTexts::of(language).timeline,
        ViewKind::Matrix => RegisterTexts::of(language).matrix,
        _ => CommonTexts::of(language).register,
    }
}
