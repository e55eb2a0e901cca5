//! The ways of seeing the selection: links that keep the question.

use leptos::prelude::*;

use crate::address::{Location, View};
use crate::commitment::Language;
use crate::i18n::texts::{CommonTexts, RegisterTexts};

use crate::ui::element::{Element, a, li, nav, t, ul};
use crate::ui::parts::href;
use crate::ui::state::AppContext;

/// The tabs. They are links, since each has an address; the current one says so.
pub(crate) fn tabs() -> Element {
    let items = View::OF_SELECTION.into_iter().map(|view| li().child(tab(view)));
    nav().class("tabs").attr("aria-label", t(|l| RegisterTexts::of(l).ways_of_seeing)).child(ul().children(items))
}

fn tab(view: View) -> Element {
    let app = AppContext::here();
    let is_current = move || app.location.with(|location| location.view == view).then_some("page");
    a().id(["tab-", view.name()].concat())
        .attr("href", move || href(&Location { view, ..app.location.get() }))
        .attr("aria-current", is_current)
        .child(move || name(app.language.get(), view).to_owned())
}

fn name(language: Language, view: View) -> &'static str {
    match view {
        View::Map => RegisterTexts::of(language).map,
        View::Timeline => RegisterTexts::of(language).timeline,
        View::Matrix => RegisterTexts::of(language).matrix,
        _ => CommonTexts::of(language).register,
    }
}
