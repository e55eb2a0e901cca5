//! The ways of seeing the selection: links that keep the question.

use leptos::prelude::*;

use crate::address::{Location, View};
use crate::commitment::Language;
use crate::i18n::texts::{CommonTexts, RegisterTexts};

use crate::ui::markup::{Markup, class, el, id, live_attr, live_text, said};
use crate::ui::parts::href;
use crate::ui::state::AppContext;

/// The tabs. They are links, since each has an address; the current one says so.
pub(crate) fn tabs() -> Markup {
    let items = View::OF_SELECTION.into_iter().map(|view| el("li", Vec::new(), vec![tab(view)])).collect();
    let attributes = vec![class("tabs"), said("aria-label", |l| RegisterTexts::of(l).ways_of_seeing)];
    el("nav", attributes, vec![el("ul", Vec::new(), items)])
}

fn tab(view: View) -> Markup {
    let app = AppContext::here();
    let is_current = move || app.location.with(|location| location.view == view).then(|| "page".to_owned());
    let attributes = vec![
        id(["tab-", view.name()].concat()),
        live_attr("href", move || Some(href(&Location { view, ..app.location.get() }))),
        live_attr("aria-current", is_current),
    ];
    el("a", attributes, vec![live_text(move || name(app.language.get(), view).to_owned())])
}

fn name(language: Language, view: View) -> &'static str {
    match view {
        View::Map => RegisterTexts::of(language).map,
        View::Timeline => RegisterTexts::of(language).timeline,
        View::Matrix => RegisterTexts::of(language).matrix,
        _ => CommonTexts::of(language).register,
    }
}
