//! What is rendered in place of a view while the data are loading, or after they could not be fetched.

use crate::i18n::failure;
use crate::i18n::texts::FailureTexts;

use crate::ui::browser::fetch::FetchError;
use crate::ui::element::{main, p, t};
use crate::ui::markup::Markup;
use crate::ui::parts::failed;
use crate::ui::state::HEADING;

/// The data are being fetched.
pub(crate) fn loading() -> Markup {
    main()
        .class("page-width waiting")
        .id(HEADING)
        .attr("tabindex", "-1")
        .child(p().class("quiet").child(t(|l| FailureTexts::of(l).loading)))
        .into_markup()
}

/// The data could not be fetched.
pub(crate) fn not_fetched(error: FetchError) -> Markup {
    failed(move |language| failure::not_fetched(language, error.status()))
}
