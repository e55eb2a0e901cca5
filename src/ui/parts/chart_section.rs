//! A picture of the selection and the list beside it: the same commitments, as many as the sentence says.

use leptos::prelude::*;

use crate::commitment::Language;
use crate::i18n::plural::number;

use crate::ui::markup::{Children, Markup, attr, class, div, el, id, live_text, say, text};
use crate::ui::state::{AppContext, SelectionContext};

/// The pictures, under a heading for those who go from one to the next.
pub(crate) fn chart_section(own_id: &'static str, title: fn(Language) -> &'static str, mut parts: Children) -> Markup {
    let heading = el("h2", vec![id("chart_section"), class("visually-hidden")], vec![say(title)]);
    parts.insert(0, heading);
    el("section", vec![id(own_id), class("pictures"), attr("aria-labelledby", "chart_section")], parts)
}

/// The list with its heading and its count.
pub(crate) fn result_list_section(title: fn(Language) -> &'static str, body: Markup) -> Markup {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let count = live_text(move || number(app.language.get(), shown.rows.with(Vec::len)));
    let heading = vec![say(title), text(" "), div("span", "count", vec![count])];
    let parts = vec![el("h2", vec![id("the-same")], heading), body];
    el("section", vec![class("the-same"), attr("aria-labelledby", "the-same")], parts)
}
