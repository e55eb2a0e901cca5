//! That the data of the register are missing, where drafts are shown all the same.

use leptos::ev;
use leptos::prelude::*;

use crate::i18n::texts::{DraftsTexts, FailureTexts};

use crate::ui::element::{Element, button, div, fragment, p, t};
use crate::ui::load::load;
use crate::ui::state::{AppContext, Data};

/// What waits for the data, and Retry; nothing where they are there.
pub(crate) fn without_register() -> Element {
    let app = AppContext::here();
    fragment().child(move || match app.data.get() {
        Data::Failed(_) => {
            let words = p().child(t(|l| DraftsTexts::of(l).no_data));
            let retry =
                button().class("text-button").on(ev::click, move |_| load(app)).child(t(|l| FailureTexts::of(l).retry));
            div().class("notice").child(words).child(retry)
        }
        _ => fragment(),
    })
}
