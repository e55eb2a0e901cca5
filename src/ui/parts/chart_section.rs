//! A picture of the selection and the list beside it: the same commitments, as many as the sentence says.

use leptos::prelude::*;

use crate::commitment::Language;
use crate::i18n::plural::number;

use crate::ui::element::{Element, IntoNode, fragment, h2, section, span, t};
use crate::ui::state::{AppContext, SelectionContext};

/// The pictures, under a heading for those who go from one to the next.
pub(crate) fn chart_section(
    own_id: &'static str,
    title: fn(Language) -> &'static str,
    mut parts: Vec<Element>,
) -> Element {
    let heading = h2().id("chart-heading").class("visually-hidden").child(t(title));
    parts.insert(0, heading);
    section().id(own_id).class("pictures").attr("aria-labelledby", "chart-heading").child(parts)
}

/// The list with its heading and its count.
pub(crate) fn result_list_section(title: fn(Language) -> &'static str, body: impl IntoNode) -> Element {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let count = fragment().child(move || number(app.language.get(), shown.rows.with(Vec::len)));
    section()
        .class("the-same")
        .attr("aria-labelledby", "the-same")
        .child(h2().id("the-same").child(t(title)).child(" ").child(span().class("count").child(count)))
        .child(body)
}
