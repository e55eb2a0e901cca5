//! What one can take away of the rows shown: a link, a citation, a file, a table.

use leptos::prelude::*;

use crate::commitment::Language;
use crate::i18n::export as words;
use crate::i18n::texts::CommonTexts;
use crate::query::Selection;

use super::tabs::tabs;
use crate::ui::lazy;
use crate::ui::markup::{Markup, attr, button_with, class, div, id, live_attr, say};
use crate::ui::parts::{Panel, copy_link, panel};
use crate::ui::state::{AppContext, SelectionContext};

/// The bar between the question and the rows.
pub(super) fn view_bar() -> Markup {
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
    let parts = vec![
        tabs(),
        div("div", "actions", actions),
        panel(
            cite_panel,
            citing,
            move || words::cite_title(app.language.get(), count()),
            || lazy::LIST_CITATION.show(),
        ),
        panel(
            files_panel,
            downloading,
            move || words::download_title(app.language.get(), count()),
            || lazy::LIST_FILES.show(),
        ),
    ];
    div("div", "view-bar panel-place", parts)
}

/// A button that opens and closes its panel.
fn opener(name: &'static str, open: RwSignal<bool>, words: fn(Language) -> &'static str) -> Markup {
    let attributes = vec![
        id(name),
        class("text-button"),
        attr("aria-haspopup", "dialog"),
        live_attr("aria-expanded", move || Some(open.get().to_string())),
    ];
    button_with(attributes, move || open.set(!open.get_untracked()), vec![say(words)])
}
