//! What is shown in place of a view: the data could not be loaded, or drafts are off in a frame.

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;
use crate::i18n::failure::FailureText;
use crate::i18n::texts::{CommonTexts, DraftsTexts, FailureTexts};

use super::copy::{Copied, CopyButton, copy_button};
use crate::ui::browser::document;
use crate::ui::element::{Element, IntoNode, button, dd, div, dl, dt, fragment, h1, h2, li, main, p, t, ul};
use crate::ui::load::load;
use crate::ui::state::{AppContext, Data, HEADING};

/// The data could not be loaded: what happened, what to do, every problem, in the reader's language and, in short, in the other
/// one.
pub(crate) fn failed(text: impl Fn(Language) -> FailureText + Send + 'static) -> Element {
    let app = AppContext::here();
    let text: Box<dyn Fn(Language) -> FailureText + Send> = Box::new(text);
    main().class("page-width").child(move || failure_page(app, &text))
}

fn failure_page(app: AppContext, text: &dyn Fn(Language) -> FailureText) -> Element {
    let language = app.language.get();
    document::set_title(FailureTexts::of(language).title);
    div().class("failure").child(whole(app, language, text(language))).child(in_short(
        app,
        language.other(),
        text(language.other()),
    ))
}

fn whole(app: AppContext, language: Language, text: FailureText) -> Element {
    let texts = FailureTexts::of(language);
    let detail = text.problems.join("\n");
    let problems: Vec<Element> = text.problems.into_iter().map(|problem| li().child(problem)).collect();
    let copy = CopyButton {
        classes: "text-button",
        words: |l| CommonTexts::of(l).copy,
        done_words: |l| CommonTexts::of(l).copied,
    };
    let copy = copy_button(copy, move || Copied::Text(detail.clone()));
    let facts = dl()
        .child(dt().child(texts.what_happened))
        .child(dd().child(text.happened))
        .child(dt().child(texts.what_to_do))
        .child(dd().child(text.remedy))
        .child(dt().child(texts.detail))
        .child(dd().child(ul().class("problems").child(problems)).child(copy));
    div()
        .child(heading().child(texts.title))
        .child(p().class("lead").child(text.lead))
        .child(retry_button(app).class("button primary").child(texts.retry))
        .child(facts)
}

fn in_short(app: AppContext, language: Language, text: FailureText) -> Element {
    let texts = FailureTexts::of(language);
    div()
        .class("other-language")
        .attr("lang", language.tag())
        .child(h2().child(texts.title))
        .child(p().child(text.lead))
        .child(retry_button(app).class("text-button").child(texts.retry))
}

/// In place of a view of drafts: what is typed in a frame may be seen by who framed the page.
pub(crate) fn framed() -> Element {
    document::set_title(CommonTexts::of(AppContext::here().language.get_untracked()).app_name);
    fragment()
        .child(heading().attr("data-sentence", "").child(t(|l| CommonTexts::of(l).drafts)))
        .child(p().class("lead").child(t(|l| DraftsTexts::of(l).framed)))
}

/// Beside drafts, which are shown without the data of the register too: that these could not be loaded, and Retry.
pub(crate) fn without_register() -> impl IntoNode {
    let app = AppContext::here();
    let notice = move || {
        let words = p().child(t(|l| DraftsTexts::of(l).no_data));
        let retry = retry_button(app).class("text-button").child(t(|l| FailureTexts::of(l).retry));
        div().class("notice").child(words).child(retry)
    };
    move || app.data.with(|data| matches!(data, Data::Failed(_))).then(notice)
}

fn heading() -> Element {
    h1().id(HEADING).attr("tabindex", "-1")
}

fn retry_button(app: AppContext) -> Element {
    button().on(ev::click, move |_| load(app))
}
