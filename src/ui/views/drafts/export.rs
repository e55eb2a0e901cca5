//! Drafts as files: copies of them, and an updated `commitments.json` with those that the reader selects.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use crate::draft::PublishError;
use crate::i18n::drafts as words;
use crate::i18n::texts::{CommonTexts, DraftsTexts};

use super::context::{DraftListContext, days_since};
use super::entry::DraftEntry;
use super::import;
use super::outcome::DraftNotice;
use crate::ui::browser::native;
use crate::ui::draft_export::{self, FileFormat};
use crate::ui::element::{
    Element, IntoNode, button, fieldset, fragment, h2, input, keyed, label, legend, p, section, span, t,
};
use crate::ui::parts::{Copied, CopyButton, copy_button};

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
    let as_text = move || Copied::Text(draft_export::as_text(list.store, &list.active_ids()));
    let copy = CopyButton {
        classes: "text-button",
        words: |l| DraftsTexts::of(l).copy_text,
        done_words: |l| CommonTexts::of(l).copied,
    };
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
                .on(ev::click, move |_| download_as(list, &list.active_ids(), FileFormat::Json))
                .child(t(|l| DraftsTexts::of(l).as_json)),
        )
        .child(copy_button(copy, as_text))
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
    download_as(list, ids, FileFormat::Sheet);
}

fn download_as(list: DraftListContext, ids: &[String], form: FileFormat) {
    if !draft_export::save(list.store, list.app.language.get_untracked(), ids, form) {
        list.notify(DraftNotice::NotDownloaded);
    }
}

/// Whether the browser took the file, or why there is none.
type DownloadResult = Result<bool, Arc<PublishError>>;

#[derive(Clone, Copy)]
struct Selection {
    list: DraftListContext,
    selected: RwSignal<BTreeSet<String>>,
    result: RwSignal<Option<DownloadResult>>,
}

/// The section, where there are drafts and the register is loaded.
pub(super) fn publish(list: DraftListContext) -> impl IntoNode {
    let is_open = RwSignal::new(native::opens("prepare-file"));
    let is_possible = Memo::new(move |_| list.register().is_some() && list.active_count() > 0);
    move || {
        is_possible.get().then(|| {
            let toggle = button()
                .class("text-button")
                .attr("aria-expanded", move || is_open.get().to_string())
                .on(ev::click, move |_| is_open.update(|is_open| *is_open = !*is_open))
                .child(t(|l| DraftsTexts::of(l).prepare_file));
            section()
                .child(h2().child(t(|l| DraftsTexts::of(l).publish)))
                .child(p().class("second").child(t(|l| DraftsTexts::of(l).publish_note)))
                .child(toggle)
                .child(move || is_open.get().then(|| selection(list)))
        })
    }
}

fn selection(list: DraftListContext) -> Element {
    let selected = RwSignal::new(list.entries.with_untracked(initially_selected));
    let selection = Selection { list, selected, result: RwSignal::new(None) };
    let ids = Memo::new(move |_| list.active_ids());
    let drafts = fieldset()
        .class("choices")
        .child(legend().child(t(|l| DraftsTexts::of(l).choose_drafts)))
        .child(keyed(move || ids.get(), move |id| selection.row(id)));
    let download = button()
        .class("button")
        .on(ev::click, move |_| selection.download())
        .child(t(|l| DraftsTexts::of(l).download_dataset));
    let result = move || {
        selection.result.with(|result| result.as_ref().map(|result| p().class("second").child(words_of(list, result))))
    };
    fragment().child(drafts).child(download).child(result)
}

/// The complete drafts; of several for one record, the last changed.
fn initially_selected(entries: &BTreeMap<String, DraftEntry>) -> BTreeSet<String> {
    let mut complete: Vec<_> = entries.values().filter(|entry| !entry.is_binned && entry.facts.problems == 0).collect();
    complete.sort_by_key(|entry| entry.changed_at);
    let mut selected = BTreeSet::new();
    for entry in complete {
        select(entries, &mut selected, &entry.id);
    }
    selected
}

/// Selects a draft, and deselects others of the same record: only one of them can be published.
fn select(entries: &BTreeMap<String, DraftEntry>, selected: &mut BTreeSet<String>, id: &str) {
    let record = |id: &str| entries.get(id).and_then(|entry| entry.facts.record.as_deref());
    let own = record(id);
    selected.retain(|other| own.is_none() || record(other) != own);
    selected.insert(id.to_owned());
}

impl Selection {
    fn row(self, id: String) -> Element {
        let Self { list, selected, .. } = self;
        let id = Arc::<str>::from(id);
        let is_selected = {
            let id = Arc::clone(&id);
            move || selected.with(|selected| selected.contains(&*id))
        };
        let toggle = {
            let id = Arc::clone(&id);
            move |_| self.toggle(&id)
        };
        let name = {
            let id = Arc::clone(&id);
            move || list.live_name(&id)
        };
        let tick = input().class("box").attr("type", "checkbox").prop("checked", is_selected).on(ev::change, toggle);
        let name = span().attr("dir", "auto").child(name).child(move || details(list, &id));
        label().class("choice").child(tick).child(name)
    }

    fn toggle(self, id: &str) {
        self.result.set(None);
        self.selected.update(|selected| {
            if !selected.remove(id) {
                self.list.entries.with_untracked(|entries| select(entries, selected, id));
            }
        });
    }

    fn download(self) {
        let Self { list, selected, result } = self;
        let Some(register) = untrack(|| list.register()) else { return result.set(None) };
        let ids: Vec<String> = selected.with_untracked(|selected| selected.iter().cloned().collect());
        let published = draft_export::published(list.store, &register, &ids);
        let downloaded = published.map(|bytes| draft_export::save_dataset(&bytes)).map_err(Arc::new);
        list.app.announce(untrack(|| words_of(list, &downloaded)));
        result.set(Some(downloaded));
    }
}

/// The changed fields and the time of the last change, where another draft amends the same record.
fn details(list: DraftListContext, id: &str) -> Option<Element> {
    let language = list.app.language.get();
    list.entries.with(|entries| {
        let entry = entries.get(id)?;
        let record = entry.facts.record.as_ref()?;
        let of_record = |other: &&DraftEntry| !other.is_binned && other.facts.record.as_ref() == Some(record);
        if !entries.values().filter(of_record).any(|other| other.id != entry.id) {
            return None;
        }
        let fields = words::changes(language, &entry.facts.changed_fields);
        let details = match draft_export::changed_at(language, entry.changed_at) {
            Some(changed_at) => format!("{fields}, {changed_at}"),
            None => fields,
        };
        Some(span().class("second").child(details))
    })
}

fn words_of(list: DraftListContext, result: &DownloadResult) -> String {
    let language = list.app.language.get();
    match result {
        Ok(true) => DraftsTexts::of(language).published.to_owned(),
        Ok(false) => DraftsTexts::of(language).not_taken.to_owned(),
        Err(error) => draft_export::not_published(list.store, language, error),
    }
}
