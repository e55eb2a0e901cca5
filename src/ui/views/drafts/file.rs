//! Copies of drafts as files, downloaded and imported.

use leptos::ev;
use leptos::prelude::*;

use crate::i18n::drafts as words;
use crate::i18n::texts::{CommonTexts, DraftsTexts};

use super::context::{DraftListContext, days_since};
use super::import;
use super::notice::DraftNotice;
use crate::ui::draft_files::{self, Form};
use crate::ui::element::{Element, button, fragment, h2, p, section, t};
use crate::ui::parts::{Copied, copy_button};

/// The age of the last full copy, the downloads, and the import.
pub(super) fn copies(list: DraftListContext) -> Element {
    let count = Memo::new(move |_| list.active_count());
    section()
        .child(h2().child(t(|l| DraftsTexts::of(l).copies)))
        .child(move || (count.get() > 0).then(|| downloads(list, count)))
        .child(import::import_controls(list))
}

fn downloads(list: DraftListContext, count: Memo<usize>) -> Element {
    let language = list.app.language;
    let age_days = Memo::new(move |_| full_copy_age_days(list));
    let age = move || words::last_full_copy(language.get(), age_days.get());
    let as_text = move || Copied::Text(draft_files::as_text(list.store, &list.active_ids()));
    fragment()
        .child(p().class("second").child(age))
        .child(
            button()
                .class("button")
                .on(ev::click, move |_| download(list, &list.active_ids()))
                .child(move || words::download_all(language.get(), count.get())),
        )
        .child(
            button()
                .class("text-button")
                .on(ev::click, move |_| download_as(list, &list.active_ids(), Form::Json))
                .child(t(|l| DraftsTexts::of(l).as_json)),
        )
        .child(copy_button("text-button", |l| DraftsTexts::of(l).copy_text, |l| CommonTexts::of(l).copied, as_text))
}

/// How many days ago the oldest of the last copies was made; `None` where a draft has none.
fn full_copy_age_days(list: DraftListContext) -> Option<usize> {
    list.entries.with(|entries| {
        let active = entries.values().filter(|entry| !entry.is_binned);
        let copied_at: Option<Vec<_>> = active.map(|entry| entry.copied_at).collect();
        copied_at?.into_iter().min().map(days_since)
    })
}

/// Downloads drafts as a sheet that people read and the app reopens.
pub(super) fn download(list: DraftListContext, ids: &[String]) {
    download_as(list, ids, Form::Sheet);
}

fn download_as(list: DraftListContext, ids: &[String], form: Form) {
    if !draft_files::save(list.store, list.app.language.get_untracked(), ids, form) {
        list.notify(DraftNotice::NotDownloaded);
    }
}
