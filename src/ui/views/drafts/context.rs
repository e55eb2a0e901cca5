//! The state that the parts of the list share, and what can be done to a draft.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::commitment::fold;
use crate::draft::{Edit, Moment};
use crate::i18n::drafts as words;

use super::entry::{DraftEntry, entries};
use super::outcome::{DraftNotice, ImportConflict};
use crate::ui::browser::scope::Scope;
use crate::ui::browser::{clock, document, random};
use crate::ui::draft_store::DraftStore;
use crate::ui::state::{AppContext, Data, Register};

/// The id of the notice of the last action.
pub(super) const NOTICE: &str = "drafts-notice";

const MS_PER_DAY: i64 = 86_400_000;

/// The state of the list.
#[derive(Clone, Copy)]
pub(super) struct DraftListContext {
    pub(super) app: AppContext,
    pub(super) store: DraftStore,
    /// Every draft by id, those in the bin included.
    pub(super) entries: Memo<BTreeMap<String, DraftEntry>>,
    /// The text of the search field.
    pub(super) query: RwSignal<String>,
    /// The result of the last action.
    pub(super) notice: RwSignal<Option<DraftNotice>>,
    /// Imported drafts that differ from those of this browser, until the reader chooses.
    pub(super) conflicts: RwSignal<Vec<ImportConflict>>,
}

impl DraftListContext {
    pub(super) fn new(app: AppContext, store: DraftStore) -> Self {
        let entries = Memo::new(move |before: Option<&BTreeMap<String, DraftEntry>>| {
            let register = register(app);
            let dataset = register.as_ref().map(|register| &register.dataset);
            store.with(|sync| entries(sync, dataset, before))
        });
        Self {
            app,
            store,
            entries,
            query: RwSignal::new(String::new()),
            notice: RwSignal::new(None),
            conflicts: RwSignal::new(Vec::new()),
        }
    }

    /// The register, unless it failed to load.
    pub(super) fn register(self) -> Option<Arc<Register>> {
        register(self.app)
    }

    /// Filters the list and announces how many drafts match.
    pub(super) fn search(self, query: String) {
        self.query.set(query);
        let found = self.matching().len();
        self.app.announce(words::found(self.app.language.get_untracked(), found));
    }

    /// The ids of the drafts that match the search, the last changed first.
    pub(super) fn matching(self) -> Vec<String> {
        let query = fold(&self.query.get());
        self.entries.with(|entries| {
            let matches = |entry: &&DraftEntry| query.split(' ').all(|word| entry.facts.search_text.contains(word));
            let mut found: Vec<&DraftEntry> = active(entries).filter(matches).collect();
            found.sort_by_key(|entry| (Reverse(entry.changed_at), entry.id.as_str()));
            found.into_iter().map(|entry| entry.id.clone()).collect()
        })
    }

    /// The ids of all drafts that are not in the bin, in their order.
    pub(super) fn active_ids(self) -> Vec<String> {
        self.entries.with(|entries| active(entries).map(|entry| entry.id.clone()).collect())
    }

    /// How many drafts are not in the bin.
    pub(super) fn active_count(self) -> usize {
        self.entries.with(|entries| active(entries).count())
    }

    /// The name of a draft in the language shown; empty where there is no such draft.
    pub(super) fn live_name(self, id: &str) -> String {
        let language = self.app.language.get();
        self.entries.with(|entries| entries.get(id).map(|entry| entry.name(language))).unwrap_or_default()
    }

    /// The name of a draft in the language shown, or a placeholder; untracked.
    pub(super) fn name(self, id: &str) -> String {
        let language = self.app.language.get_untracked();
        self.entries
            .with_untracked(|entries| entries.get(id).map(|entry| entry.name(language)))
            .unwrap_or_else(|| words::nameless(language).to_owned())
    }

    /// Shows, announces and focuses the result of an action.
    pub(super) fn notify(self, notice: DraftNotice) {
        self.app.announce(notice.words(self.app.language.get_untracked()).join(" "));
        self.notice.set(Some(notice));
        Scope::page().after_render(|| _ = document::focus(NOTICE));
    }

    /// Moves a draft into the bin.
    pub(super) fn bin(self, id: &str) {
        let name = self.name(id);
        self.store.act(|sync, now| {
            sync.edit(id, Edit::binned(), now);
            sync.save(id, now);
        });
        self.notify(DraftNotice::Binned { id: id.to_owned(), name });
    }

    /// Moves a draft out of the bin.
    pub(super) fn restore(self, id: &str) {
        self.store.act(|sync, now| {
            sync.edit(id, Edit::unbinned(), now);
            sync.save(id, now);
        });
        self.notice.set(None);
    }

    /// Undoes the last step of a draft.
    pub(super) fn undo(self, id: &str) {
        self.store.act(|sync, now| {
            sync.undo(id, now);
            sync.save(id, now);
        });
        self.notice.set(None);
    }

    /// Adds a copy of a draft.
    pub(super) fn duplicate(self, id: &str) {
        self.store.act(|sync, now| {
            if let Some(copy) = sync.draft(id).map(|draft| draft.copy_as(random::id())) {
                sync.import(copy, now);
            }
        });
        self.notify(DraftNotice::Duplicated { name: self.name(id) });
    }
}

fn active(entries: &BTreeMap<String, DraftEntry>) -> impl Iterator<Item = &DraftEntry> {
    entries.values().filter(|entry| !entry.is_binned)
}

fn register(app: AppContext) -> Option<Arc<Register>> {
    match app.data.get() {
        Data::Ready(register) => Some(register),
        Data::Loading | Data::Failed(_) => None,
    }
}

/// How many whole days ago a moment was.
pub(super) fn days_since(moment: Moment) -> usize {
    let days = clock::now().0.saturating_sub(moment.0) / MS_PER_DAY;
    usize::try_from(days).unwrap_or_default()
}
