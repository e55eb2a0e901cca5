//! The frame of the views of a selection: facets, the sentence, chips, what one can take away. It stays while the same
//! rows are shown in another way, so that nothing in it moves and the focus is kept.

mod chips;
mod filters;
mod view_bar;

use leptos::prelude::*;

use crate::address::ViewKind;
use crate::commitment::{Collection, Language};
use crate::i18n::paging;
use crate::i18n::plural::number;
use crate::i18n::sentence::collection_lines;
use crate::i18n::texts::{CommonTexts, RegisterTexts};

pub(crate) use chips::selection_chips;
pub(crate) use view_bar::selection_tabs;

use super::controls::search_box;
use super::facet_list::{OpenFacets, facet_list};
use super::marks::{prose, rule};
use crate::ui::browser::scope::effect;
use crate::ui::browser::{document, native, viewport};
use crate::ui::element::{Element, IntoNode, div, fragment, h1, h2, p, section, span, strong, t};
use crate::ui::lazy;
use crate::ui::state::{AppContext, HEADING, SelectionContext};

/// The frame around `body`, which shows the rows. Where the window is wide, the facets are beside the list; beside a chart they
/// are folded behind their button. Elsewhere they are a sheet. Without a row, the frame says why in place of the body.
pub(crate) fn selection_page(body: impl Fn() -> Element + Send + 'static) -> Element {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let opened: OpenFacets = RwSignal::new(Vec::new());
    let unfolded = RwSignal::new(false);
    let wide = viewport::matches(viewport::WIDE);
    let is_list = Memo::new(move |_| app.location.with(|location| location.kind() == ViewKind::Register));
    let has_column = Memo::new(move |_| wide.get() && (is_list.get() || unfolded.get()));
    let is_empty = Memo::new(move |_| shown.rows.with(Vec::is_empty));
    let filters = move || match (wide.get(), is_list.get()) {
        // What is read without a script has both; a style shows what the window has room for.
        _ if native::script_free().is_some() => {
            fragment().child(filters::narrow_search(opened, true)).child(filters::no_filter())
        }
        (false, is_list) => filters::narrow_search(opened, is_list),
        (true, false) => fragment().child(filters::unfold_button(unfolded)).child(filters::no_filter()),
        (true, true) => fragment().child(filters::no_filter()),
    };
    let results = div()
        .child(selection_heading())
        .child(div().class("limits").child(filters).child(selection_chips()))
        .child(view_bar::view_bar())
        .child(move || if is_empty.get() { lazy::WHY_NONE.show() } else { body() });
    div()
        .class("register")
        .class_if("with-facets", move || has_column.get())
        .child(move || has_column.get().then(|| facets_column(opened)))
        .child(results)
}

fn facets_column(opened: OpenFacets) -> Element {
    div()
        .id(filters::FACETS)
        .class("facets")
        .attr("role", "search")
        .attr("aria-label", t(|l| RegisterTexts::of(l).filters))
        .child(search_box(true))
        .child(facet_list(opened))
}

/// The heading of a selection: the sentence, and what the left rules of its rows mean.
pub(crate) fn selection_heading() -> Element {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    effect(move || {
        let app_name = CommonTexts::of(app.language.get()).app_name;
        let page = match app.location.with(|location| location.page_index) {
            0 => String::new(),
            page_index => paging::in_title(page_index + 1),
        };
        document::set_title(&shown.sentence.with(|sentence| format!("{sentence}{page} | {app_name}")));
    });
    let sentence = move || {
        shown
            .sentence
            .with(|sentence| fragment().child(strong().child(&*sentence.count)).child(" ").child(&*sentence.rest))
    };
    let heading = h1().class("sentence").id(HEADING).attr("tabindex", "-1").attr("data-sentence", "").child(sentence);
    fragment().child(heading).child(p().class("collections").child(move || collections(app, shown)))
}

fn collections(app: AppContext, shown: SelectionContext) -> Element {
    let (language, register) = (app.language.get(), shown.register());
    if app.is_own.get_untracked() {
        return span().child(RegisterTexts::of(language).from_own_file);
    }
    let lines = shown.selection.with(|selection| collection_lines(language, selection.rows(), &register.dataset));
    let line = |(collection, line): (Collection, String)| rule(collection == Collection::Report).child(prose(&line));
    let lines: Vec<Element> = lines.into_iter().map(line).collect();
    fragment().child(lines).child(span().child(RegisterTexts::of(language).not_complete))
}

/// A chart of the selection, under a heading for readers who move from one heading to the next.
pub(crate) fn chart_section(id: &'static str, title: fn(Language) -> &'static str) -> Element {
    section()
        .id(id)
        .class("pictures")
        .attr("aria-labelledby", "chart-heading")
        .child(h2().id("chart-heading").class("visually-hidden").child(t(title)))
}

/// The list beside a chart, of the same commitments, with its heading and its count.
pub(crate) fn result_list_section(title: fn(Language) -> &'static str, list: impl IntoNode) -> Element {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let count = span().class("count").child(move || number(app.language.get(), shown.rows.with(Vec::len)));
    section()
        .class("the-same")
        .attr("aria-labelledby", "the-same")
        .child(h2().id("the-same").child(t(title)).child(" ").child(count))
        .child(list)
}
