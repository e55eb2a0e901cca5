//! What one can take away of the rows shown: a link, a citation, a file, a table.

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;
use crate::i18n::export as words;
use crate::i18n::texts::CommonTexts;
use crate::query::Selection;

use super::tabs::tabs;
use crate::ui::element::{Element, button, div, t};
use crate::ui::lazy;
use crate::ui::parts::{Panel, copy_link, panel};
use crate::ui::state::{AppContext, SelectionContext};

/// The bar between the question and the rows.
pub(super) fn view_bar() -> Element {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let (citing, downloading) = (RwSignal::new(false), RwSignal::new(false));
    let count = move || shown.selection.with(Selection::shown);
    let cite_panel = Panel { name: "cite-panel", opener: "cite", classes: "panel wide", always_sheet: false };
    let files_panel = Panel { name: "download-panel", opener: "download", classes: "panel", always_sheet: false };
    let actions = vec![
        copy_link(),
        opener("cite", citing, |l| CommonTexts::of(l).cite),
        opener("download", downloading, |l| CommonTexts::of(l).download),
    ];
    div()
        .class("view-bar panel-place")
        .child(tabs())
        .child(div().class("actions").child(actions))
        .child(panel(
            cite_panel,
            citing,
            move || words::cite_title(app.language.get(), count()),
            || lazy::LIST_CITATION.show(),
        ))
        .child(panel(
            files_panel,
            downloading,
            move || words::download_title(app.language.get(), count()),
            || lazy::LIST_FILES.show(),
        ))
}

/// A button that opens and closes its panel.
fn opener(name: &'static str, open: RwSignal<bool>, words: fn(Language) -> &'static str) -> Element {
    button()
        .id(name)
        .class("text-button")
        .attr("aria-haspopup", "dialog")
        .attr("aria-expanded", move || open.get().to_string())
        .on(ev::click, move |_| open.set(!open.get_untracked()))
        .child(t(words))
}
