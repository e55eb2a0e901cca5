//! The page that stands in place of a view whose data cannot be shown.

use leptos::prelude::*;

use crate::commitment::Language;
use crate::i18n::failure::FailureText;
use crate::i18n::texts::{CommonTexts, FailureTexts};

use super::copy_button::{Copied, copy_button};
use crate::ui::browser::document;
use crate::ui::load::load;
use crate::ui::markup::{Markup, attr, button, class, div, el, id, leaf, live, text};
use crate::ui::state::{AppContext, HEADING};

/// The data could not be loaded: what happened, what to do, every problem, in the reader's language and, in short, in
/// the other one.
pub(crate) fn failed(told: impl Fn(Language) -> FailureText + Send + 'static) -> Markup {
    let app = AppContext::here();
    let told: Box<dyn Fn(Language) -> FailureText + Send> = Box::new(told);
    div("main", "page-width", vec![live(move || failure_page(app, &told))])
}

fn failure_page(app: AppContext, told: &dyn Fn(Language) -> FailureText) -> Markup {
    let language = app.language.get();
    let (texts, other) = (FailureTexts::of(language), language.other());
    let retry = move || load(app);
    let in_other = told(other);
    let told = told(language);
    document::set_title(texts.title);
    let detail = told.problems.join("\n");
    let problems = told.problems.into_iter().map(|problem| leaf("li", problem)).collect();
    let copy = copy_button(
        "text-button",
        |l| CommonTexts::of(l).copy,
        |l| CommonTexts::of(l).copied,
        move || Copied::Text(detail.clone()),
    );
    let facts = vec![
        leaf("dt", texts.what_happened),
        leaf("dd", told.happened),
        leaf("dt", texts.what_to_do),
        leaf("dd", told.remedy),
        leaf("dt", texts.detail),
        el("dd", Vec::new(), vec![div("ul", "problems", problems), copy]),
    ];
    let here = vec![
        el("h1", vec![id(HEADING), attr("tabindex", "-1")], vec![text(texts.title)]),
        div("p", "lead", vec![text(told.lead)]),
        button("button primary", retry, vec![text(texts.retry)]),
        el("dl", Vec::new(), facts),
    ];
    let other_texts = FailureTexts::of(other);
    let there = vec![
        leaf("h2", other_texts.title),
        leaf("p", in_other.lead),
        button("text-button", retry, vec![text(other_texts.retry)]),
    ];
    let there = el("div", vec![class("other-language"), attr("lang", other.tag())], there);
    div("div", "failure", vec![el("div", Vec::new(), here), there])
}
