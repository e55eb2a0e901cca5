//! That drafts are off while the page stands in another one: what is typed there may be seen by who framed it.

use leptos::prelude::*;

use crate::i18n::texts::{CommonTexts, DraftsTexts};

use crate::ui::browser::document;
use crate::ui::element::{Element, fragment, h1, p, t};
use crate::ui::state::{AppContext, HEADING};

/// What stands in place of a view of drafts.
pub(crate) fn framed() -> Element {
    document::set_title(CommonTexts::of(AppContext::here().language.get_untracked()).app_name);
    fragment()
        .child(
            h1().id(HEADING).attr("tabindex", "-1").attr("data-sentence", "").child(t(|l| CommonTexts::of(l).drafts)),
        )
        .child(p().class("lead").child(t(|l| DraftsTexts::of(l).framed)))
}
