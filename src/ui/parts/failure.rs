//! The page that stands in place of a view whose data cannot be shown.

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;
use crate::i18n::failure::FailureText;
use crate::i18n::texts::{CommonTexts, FailureTexts};

use super::copy_button::{Copied, copy_button};
use crate::ui::browser::document;
use crate::ui::element::{Element, button, dd, div, dl, dt, h1, h2, li, main, p, ul};
use crate::ui::load::load;
use crate::ui::state::{AppContext, HEADING};

/// The data could not be loaded: what happened, what to do, every problem, in the reader's language and, in short, in
/// the other one.
pub(crate) fn failed(told: impl Fn(Language) -> FailureText + Send + 'static) -> Element {
    let app = AppContext::here();
    let told: Box<dyn Fn(Language) -> FailureText + Send> = Box::new(told);
    main().class("page-width").child(move || failure_page(app, &told))
}

fn failure_page(app: AppContext, told: &dyn Fn(Language) -> FailureText) -> Element {
    let language = app.language.get();
    let (texts, other) = (FailureTexts::of(language), language.other());
    let retry = move || load(app);
    let in_other = told(other);
    let told = told(language);
    document::set_title(texts.title);
    let detail = told.problems.join("\n");
    let problems = told.problems.into_iter().map(|problem| li().child(problem)).collect::<Vec<_>>();
    let copy = copy_button(
        "text-button",
        |l| CommonTexts::of(l).copy,
        |l| CommonTexts::of(l).copied,
        move || Copied::Text(detail.clone()),
    );
    let other_texts = FailureTexts::of(other);
    let there = vec![
        h2().child(other_texts.title),
        p().child(in_other.lead),
        button().class("text-button").on(ev::click, move |_| retry()).child(other_texts.retry),
    ];
    let there = div().class("other-language").attr("lang", other.tag()).child(there);
    div()
        .class("failure")
        .child(
            div()
                .child(h1().id(HEADING).attr("tabindex", "-1").child(texts.title))
                .child(p().class("lead").child(told.lead))
                .child(button().class("button primary").on(ev::click, move |_| retry()).child(texts.retry))
                .child(
                    dl().child(dt().child(texts.what_happened))
                        .child(dd().child(told.happened))
                        .child(dt().child(texts.what_to_do))
                        .child(dd().child(told.remedy))
                        .child(dt().child(texts.detail))
                        .child(dd().child(ul().class("problems").child(problems)).child(copy)),
                ),
        )
        .child(there)
}
