//! What stands in place of a view, or above it: loading, failed, and what the address asked in vain.

use leptos::prelude::*;

use engagements::commitment::Language;
use engagements::i18n::texts::{CommonTexts, FailureTexts};
use engagements::i18n::{failure, notice};

use crate::ui::browser::document;
use crate::ui::markup::{Markup, attr, button, class, div, el, id, leaf, live, nothing, say, text};
use crate::ui::parts::{Copied, copy_button};
use crate::ui::state::{Failure, HEADING, Root};

/// The data are on their way.
pub(crate) fn loading() -> Markup {
    let words = div("p", "quiet", vec![say(|l| FailureTexts::of(l).loading)]);
    el("main", vec![class("page-width waiting"), id(HEADING), attr("tabindex", "-1")], vec![words])
}

/// The data could not be loaded: what happened, what to do, every problem, in the reader's language and, in short, in
/// the other one.
pub(crate) fn failed(failure: Failure, retry: impl Fn() + Copy + Send + 'static) -> Markup {
    let root = Root::here();
    div("main", "page-width", vec![live(move || failure_page(&failure, root.language.get(), retry))])
}

fn failure_page(failure: &Failure, language: Language, retry: impl Fn() + Copy + 'static) -> Markup {
    let (texts, other) = (FailureTexts::of(language), language.other());
    let told = describe(failure, language);
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
        leaf("p", describe(failure, other).lead),
        button("text-button", retry, vec![text(other_texts.retry)]),
    ];
    let there = el("div", vec![class("other-language"), attr("lang", other.tag())], there);
    div("div", "failure", vec![el("div", Vec::new(), here), there])
}

fn describe(failure: &Failure, language: Language) -> failure::Told {
    match failure {
        Failure::Fetch(error) => failure::not_fetched(language, error.status()),
        Failure::Load(errors) => failure::not_loaded(language, errors),
    }
}

/// What the address asked in vain, in words; the rest of it is followed.
pub(crate) fn notices() -> Markup {
    let root = Root::here();
    live(move || {
        let language = root.language.get();
        let items = root
            .notices
            .with(|notices| notices.iter().map(|told| leaf("li", notice::words(language, told))).collect::<Vec<_>>());
        if items.is_empty() {
            return nothing();
        }
        let close = move || {
            root.notices.set(Vec::new());
            document::focus(HEADING);
        };
        let close = button("text-button", close, vec![text(CommonTexts::of(language).close)]);
        div("div", "notice", vec![el("ul", Vec::new(), items), close])
    })
}
