//! What is seldom told, and so in a part of its own: what is wrong with a dataset, and what an address asked in vain.

use leptos::prelude::*;

use crate::address::Notice;
use crate::i18n::texts::{CommonTexts, FailureTexts};
use crate::i18n::{failure, notice};

use crate::ui::browser::document;
use crate::ui::markup::{Markup, button, div, el, leaf, live, nothing, say, text};
use crate::ui::parts::failed;
use crate::ui::state::{AppContext, Data, Failure, HEADING};

/// The data arrived and cannot be read.
pub(crate) fn unreadable() -> Markup {
    match AppContext::here().data.get_untracked() {
        Data::Failed(Failure::Load(errors)) => failed(move |language| failure::not_loaded(language, &errors)),
        _ => nothing(),
    }
}

/// What the address asked in vain, in words; the rest of it is followed.
pub(crate) fn notices() -> Markup {
    let app = AppContext::here();
    live(move || {
        let language = app.language.get();
        let items = app
            .notices
            .with(|notices| notices.iter().map(|told| leaf("li", notice::words(language, told))).collect::<Vec<_>>());
        let close = move || {
            app.notices.set(Vec::new());
            document::focus(HEADING);
        };
        let close = button("text-button", close, vec![text(CommonTexts::of(language).close)]);
        let is_quiet = app.notices.with(|notices| notices.iter().all(Notice::is_quiet));
        let classes = if is_quiet { "notice calm" } else { "notice" };
        div("div", classes, vec![el("ul", Vec::new(), items), close])
    })
}

/// A newer build has arrived. The reader decides when to reload.
pub(crate) fn newer_build() -> Markup {
    let reload = button("text-button", document::reload, vec![say(|l| FailureTexts::of(l).reload)]);
    div("div", "notice", vec![el("p", Vec::new(), vec![say(|l| FailureTexts::of(l).newer)]), reload])
}
