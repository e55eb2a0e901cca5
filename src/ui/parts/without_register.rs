//! That the data of the register are missing, where drafts are shown all the same.

use leptos::prelude::*;

use crate::i18n::texts::{DraftsTexts, FailureTexts};

use crate::ui::load::load;
use crate::ui::markup::{Markup, button, div, el, live, nothing, say};
use crate::ui::state::{AppContext, Data};

/// What waits for the data, and Retry; nothing where they are there.
pub(crate) fn without_register() -> Markup {
    let app = AppContext::here();
    live(move || match app.data.get() {
        Data::Failed(_) => {
            let words = el("p", Vec::new(), vec![say(|l| DraftsTexts::of(l).no_data)]);
            let retry = button("text-button", move || load(app), vec![say(|l| FailureTexts::of(l).retry)]);
            div("div", "notice", vec![words, retry])
        }
        _ => nothing(),
    })
}
