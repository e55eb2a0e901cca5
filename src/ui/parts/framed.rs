//! That drafts are off while the page stands in another one: what is typed there may be seen by who framed it.

use leptos::prelude::*;

use crate::i18n::texts::{CommonTexts, DraftsTexts};

use crate::ui::browser::document;
use crate::ui::markup::{Markup, attr, div, el, id, say, several};
use crate::ui::state::{AppContext, HEADING};

/// What stands in place of a view of drafts.
pub(crate) fn framed() -> Markup {
    document::set_title(CommonTexts::of(AppContext::here().language.get_untracked()).app_name);
    let heading = vec![id(HEADING), attr("tabindex", "-1"), attr("data-sentence", "")];
    several(vec![
        el("h1", heading, vec![say(|l| CommonTexts::of(l).drafts)]),
        div("p", "lead", vec![say(|l| DraftsTexts::of(l).framed)]),
    ])
}
