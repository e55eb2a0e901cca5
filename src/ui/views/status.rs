//! What stands in place of a view: loading, or failed.

use crate::i18n::failure;
use crate::i18n::texts::FailureTexts;

use crate::ui::browser::fetch::FetchError;
use crate::ui::markup::{Markup, attr, class, div, el, id, say};
use crate::ui::parts::failed;
use crate::ui::state::HEADING;

/// The data are on their way.
pub(crate) fn loading() -> Markup {
    let words = div("p", "quiet", vec![say(|l| FailureTexts::of(l).loading)]);
    el("main", vec![class("page-width waiting"), id(HEADING), attr("tabindex", "-1")], vec![words])
}

/// The data did not arrive.
pub(crate) fn not_fetched(error: FetchError) -> Markup {
    failed(move |language| failure::not_fetched(language, error.status()))
}
