//! Drafts as files, out and in.

use leptos::prelude::*;

use crate::i18n::drafts as words;
use crate::i18n::texts::{CommonTexts, DraftsTexts};

use super::context::{DraftListContext, days_since};
use super::import;
use super::notice::DraftNotice;
use crate::ui::draft_files::{self, Form};
use crate::ui::markup::{Markup, button, div, el, live, live_text, nothing, say, several};
use crate::ui::parts::{Copied, copy_button};

/// The age of the last full copy, and the ways out and in.
pub(super) fn files(list: DraftListContext) -> Markup {
    let language = list.app.language;
    let oldest = Memo::new(move |_| {
        list.entries.with(|entries| {
            let here = entries.values().filter(|entry| !entry.binned);
            let copied: Option<Vec<_>> = here.map(|entry| entry.copied_at).collect();
            copied?.into_iter().min().map(days_since)
        })
    });
    let count = Memo::new(move |_| list.entries.with(|entries| entries.values().filter(|entry| !entry.binned).count()));
    let out = live(move || {
        if count.get() == 0 {
            return nothing();
        }
        several(vec![
            div("p", "second", vec![live_text(move || words::last_full_copy(language.get(), oldest.get()))]),
            button(
                "button",
                move || take(list, &list.all()),
                vec![live_text(move || words::download_all(language.get(), count.get()))],
            ),
            button(
                "text-button",
                move || save(list, &list.all(), Form::Json),
                vec![say(|l| DraftsTexts::of(l).as_json)],
            ),
            copy_button(
                "text-button",
                |l| DraftsTexts::of(l).copy_text,
                |l| CommonTexts::of(l).copied,
                move || Copied::Text(draft_files::as_text(list.store, &list.all())),
            ),
        ])
    });
    let title = el("h2", Vec::new(), vec![say(|l| DraftsTexts::of(l).copies)]);
    el("section", Vec::new(), vec![title, out, import::ways_in(list)])
}

/// Offers drafts as a file that people read and the app reopens, and notes that they left.
pub(super) fn take(list: DraftListContext, ids: &[String]) {
    save(list, ids, Form::Sheet);
}

fn save(list: DraftListContext, ids: &[String], form: Form) {
    if !draft_files::save(list.store, list.app.language.get_untracked(), ids, form) {
        list.tell(DraftNotice::NotTaken);
    }
}
