//! What is used of the browser's space.

use leptos::prelude::*;

use crate::i18n::keeping;
use crate::i18n::texts::DraftsTexts;
use crate::storage::{Keeper, QUOTA_UNITS};

use super::context::DraftListContext;
use crate::ui::markup::{Markup, attr, div, el, live_attr, live_text, said, say};

/// The share, and where it is.
pub(super) fn space(list: DraftListContext) -> Markup {
    let used = Memo::new(move |_| list.store.with(Keeper::used_units));
    let language = list.app.language;
    let meter = el(
        "meter",
        vec![
            attr("min", "0"),
            attr("max", QUOTA_UNITS.to_string()),
            live_attr("value", move || Some(used.get().to_string())),
            said("aria-label", |l| DraftsTexts::of(l).space),
        ],
        Vec::new(),
    );
    el(
        "section",
        Vec::new(),
        vec![
            el("h2", Vec::new(), vec![say(|l| DraftsTexts::of(l).space)]),
            el("p", Vec::new(), vec![live_text(move || keeping::usage(language.get(), used.get()))]),
            meter,
            div("p", "second", vec![say(|l| DraftsTexts::of(l).space_note)]),
        ],
    )
}
