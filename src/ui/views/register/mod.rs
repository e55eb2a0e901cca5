//! The register: search, facets, the sentence, the rows.

mod actions;
mod chips;
mod none;
mod results;
mod search;
mod tray;

use leptos::prelude::*;

use engagements::commitment::Collection;
use engagements::i18n::register as words;
use engagements::i18n::sentence::collection_lines;
use engagements::i18n::texts::{CommonTexts, RegisterTexts};
use engagements::query::{Filters, Selection};

pub(crate) use none::why_none;
pub(crate) use tray::tray;

use crate::ui::browser::address_bar::Step;
use crate::ui::browser::{document, media};
use crate::ui::markup::{
    Markup, attr, button, button_with, class, div, el, id, leaf, live, live_text, nothing, said, say, several, text,
};
use crate::ui::parts::{OpenFacets, Panel, facet_list, panel};
use crate::ui::state::{HEADING, Root, Shown};

/// The id of the button that opens the facets on a narrow window.
const FILTERS: &str = "filters";
/// The id of the sheet of the facets.
const FILTERS_SHEET: &str = "filters-sheet";

/// The whole view. The facets stand beside the results where the window is wide, else in a sheet.
pub(crate) fn register() -> Markup {
    let root = Root::here();
    let opened: OpenFacets = RwSignal::new(Vec::new());
    let wide = media::matches(media::WIDE);
    let facets = move || {
        let attributes =
            vec![class("facets"), attr("role", "search"), said("aria-label", |l| RegisterTexts::of(l).filters)];
        el("div", attributes, vec![search::search_box(true), facet_list(opened)])
    };
    let results = vec![
        heading(root),
        live(move || if wide.get() { nothing() } else { narrow_search(root, opened) }),
        chips::chips(),
        actions::view_bar(),
        results::results(),
    ];
    let beside = live(move || if wide.get() { facets() } else { nothing() });
    div("div", "register", vec![beside, el("div", Vec::new(), results)])
}

/// The sentence, and what the left rules of the rows mean.
fn heading(root: Root) -> Markup {
    let shown = Shown::here();
    Effect::new(move |_| {
        let app_name = CommonTexts::of(root.language.get()).app_name;
        document::set_title(&shown.sentence.with(|sentence| [&sentence.to_string(), " | ", app_name].concat()));
    });
    let sentence = move || {
        shown
            .sentence
            .with(|sentence| several(vec![leaf("strong", &*sentence.count), text(" "), text(&*sentence.rest)]))
    };
    several(vec![
        el(
            "h1",
            vec![class("sentence"), id(HEADING), attr("tabindex", "-1"), attr("data-sentence", "")],
            vec![live(sentence)],
        ),
        div("p", "collections", vec![live(move || collections(root, shown))]),
    ])
}

fn collections(root: Root, shown: Shown) -> Markup {
    let (language, register) = (root.language.get(), shown.register());
    let lines = shown.selection.with(|selection| collection_lines(language, selection.rows(), &register.dataset));
    let mut spans = Vec::new();
    for (collection, line) in lines {
        let classes = if collection == Collection::Report { "rule report" } else { "rule" };
        spans.push(div("span", classes, vec![text(line)]));
    }
    spans.push(leaf("span", RegisterTexts::of(language).not_complete));
    several(spans)
}

/// Search, the button of the facets, the order: on a narrow window.
fn narrow_search(root: Root, opened: OpenFacets) -> Markup {
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
        div("div", "search-row", vec![search::search_box(false), button, results::order_choice()]),
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
