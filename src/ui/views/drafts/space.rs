//! How much of the browser's storage is used.

use leptos::prelude::*;

use crate::i18n::keeping;
use crate::i18n::texts::DraftsTexts;
use crate::storage::{Keeper, QUOTA_UNITS};

use super::context::DraftListContext;
use crate::ui::element::{Element, h2, meter, p, section, t};

/// The used share of the quota.
pub(super) fn storage_usage(list: DraftListContext) -> Element {
    let used = Memo::new(move |_| list.store.with(Keeper::used_units));
    let language = list.app.language;
    let meter = meter()
        .attr("min", "0")
        .attr("max", QUOTA_UNITS.to_string())
        .attr("value", move || used.get().to_string())
        .attr("aria-label", t(|l| DraftsTexts::of(l).space));
    section()
        .child(h2().child(t(|l| DraftsTexts::of(l).space)))
        .child(p().child(move || keeping::usage(language.get(), used.get())))
        .child(meter)
        .child(p().class("second").child(t(|l| DraftsTexts::of(l).space_note)))
}
