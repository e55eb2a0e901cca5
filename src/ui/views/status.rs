//! The state of the page itself: loading, failed, what could not be read from the address, a newer build. All but loading and a
//! failed fetch are rarely shown, and so in a lazy part.

use leptos::ev;
use leptos::prelude::*;

use crate::address::Notice;
use crate::commitment;
use crate::i18n::texts::{CommonTexts, FailureTexts};
use crate::i18n::{failure, notice};

use crate::ui::browser::document;
use crate::ui::browser::fetch::FetchError;
use crate::ui::element::{Element, button, div, fragment, li, main, p, t, ul};
use crate::ui::parts::failed;
use crate::ui::state::{AppContext, Data, Failure, HEADING};

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

/// The page of a dataset that was fetched but is invalid.
pub(crate) fn unreadable() -> Element {
    let Data::Failed(Failure::Load(bytes)) = AppContext::here().data.get_untracked() else { return fragment() };
    match commitment::load(&bytes) {
        Err(errors) => failed(move |language| failure::not_loaded(language, &errors)),
        Ok(_) => fragment(),
    }
}

/// The parameters of the address that were ignored, and why.
pub(crate) fn notices() -> Element {
    let app = AppContext::here();
    let banner = move || {
        let language = app.language.get();
        let (lines, is_quiet) = app.notices.with(|notices| {
            let line = |notice| li().child(notice::words(language, notice));
            (notices.iter().map(line).collect::<Vec<_>>(), notices.iter().all(Notice::is_quiet))
        });
        let close = move |_| {
            app.notices.set(Vec::new());
            document::focus(HEADING);
        };
        let close = button().class("text-button").on(ev::click, close).child(CommonTexts::of(language).close);
        div().class(if is_quiet { "notice calm" } else { "notice" }).child(ul().child(lines)).child(close)
    };
    fragment().child(banner)
}

/// A newer build was deployed. The reader decides when to reload.
pub(crate) fn newer_build() -> Element {
    let reload =
        button().class("text-button").on(ev::click, |_| document::reload()).child(t(|l| FailureTexts::of(l).reload));
    div().class("notice").child(p().child(t(|l| FailureTexts::of(l).newer))).child(reload)
}
