//! What is rendered in place of a view while the data are loading, or after they could not be fetched.

use crate::i18n::failure;
use crate::i18n::texts::FailureTexts;

use crate::ui::browser::fetch::FetchError;
use crate::ui::element::{Element, main, p, t};
use crate::ui::parts::failed;
use crate::ui::state::HEADING;

/// The data are being fetched.
pub(crate) fn loading() -> Element {
    main()
        .class("page-width waiting")
        .id(HEADING)
        .attr("tabindex", "-1")
        .child(p().class("quiet").child(t(|l| FailureTexts::of(l).loading)))
}

/// The data could not be fetched.
pub(crate) fn not_fetched(error: FetchError) -> Element {
    failed(move |language| failure::not_fetched(language, error.status()))
}
