//! What the parts of the list share.

use crate::commitment::fold;
use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::draft::{Edit, Moment};
use crate::i18n::drafts as words;

use super::entry::{Entry, entries};
use super::notice::DraftNotice;
use super::question::Question;
use crate::ui::browser::scope::Scope;
use crate::ui::browser::{clock, document, random};
use crate::ui::draft_store::DraftStore;
use crate::ui::state::{AppContext, Data, Register};

const MS_OF_A_DAY: i64 = 86_400_000;

/// The state of the list.
#[derive(Clone, Copy)]
pub(super) struct DraftListContext {
    /// The page.
    pub(super) app: AppContext,
    /// The drafts.
    pub(super) store: DraftStore,
    /// What is said of each, the binned too.
    pub(super) entries: Memo<BTreeMap<String, Entry>>,
    /// What is searched, as it was typed.
    pub(super) query: RwSignal<String>,
    /// What was just done.
    pub(super) notice: RwSignal<Option<DraftNotice>>,
    /// The drafts of files that wait for a choice.
    pub(super) questions: RwSignal<Vec<Question>>,
}

impl DraftListContext {
    pub(super) fn new(app: AppContext, store: DraftStore) -> Self {
        let entries = Memo::new(move |before: Option<&BTreeMap<String, Entry>>| {
            let register = register(app);
            let dataset = register.as_ref().map(|register| &register.dataset);
            store.with(|keeper| entries(keeper, dataset, before))
        });
        let (query, notice) = (RwSignal::new(String::new()), RwSignal::new(None));
        Self { app, store, entries, query, notice, questions: RwSignal::new(Vec::new()) }
    }

    /// The register, where it could be loaded.
    pub(super) fn register(self) -> Option<Arc<Register>> {
        register(self.app)
    }

    /// What is searched.
    pub(super) fn search(self, event: &web_sys::Event) {
        let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        self.query.set(input.map(|input| input.value()).unwrap_or_default());
        let found = self.listed().len();
        self.app.announce(words::found(self.app.language.get_untracked(), found));
    }

    /// The ids of the drafts that the search finds, the last changed first.
    pub(super) fn listed(self) -> Vec<String> {
        let query = fold(&self.query.get());
        self.entries.with(|entries| {
            let is_found = |entry: &&Entry| query.split(' ').all(|word| entry.facts.folded.contains(word));
            let mut found: Vec<&Entry> = entries.values().filter(|entry| !entry.binned).filter(is_found).collect();
            found.sort_by_key(|entry| (std::cmp::Reverse(entry.changed_at), entry.id.as_str()));
            found.into_iter().map(|entry| entry.id.clone()).collect()
        })
    }

    /// The ids of all drafts that are not in the bin, the last changed first.
    pub(super) fn all(self) -> Vec<String> {
        self.entries.with_untracked(|entries| {
            entries.values().filter(|entry| !entry.binned).map(|entry| entry.id.clone()).collect()
        })
    }

    /// The name of a draft as the reader knows it.
    pub(super) fn name(self, id: &str) -> String {
        let language = self.app.language.get_untracked();
        self.entries
            .with_untracked(|entries| entries.get(id).map(|entry| entry.name(language)))
            .unwrap_or_else(|| words::nameless(language).to_owned())
    }

    /// Says what was done, and gives the focus to it.
    pub(super) fn tell(self, notice: DraftNotice) {
        self.app.announce(notice.words(self.app.language.get_untracked()).join(" "));
        self.notice.set(Some(notice));
        Scope::page().after_render(|| _ = document::focus(super::notice::PLACE));
    }

    /// Into the bin.
    pub(super) fn bin(self, id: &str) {
        let name = self.name(id);
        self.store.act(|keeper, now| {
            keeper.edit(id, Edit::binned(), now);
            keeper.due(id, now);
        });
        self.tell(DraftNotice::Binned { id: id.to_owned(), name });
    }

    /// Out of the bin.
    pub(super) fn unbin(self, id: &str) {
        self.store.act(|keeper, now| {
            keeper.edit(id, Edit::unbinned(), now);
            keeper.due(id, now);
        });
        self.notice.set(None);
    }

    /// The last step of a draft taken back.
    pub(super) fn undo(self, id: &str) {
        self.store.act(|keeper, now| {
            keeper.undo(id, now);
            keeper.due(id, now);
        });
        self.notice.set(None);
    }

    /// A copy to go on from.
    pub(super) fn duplicate(self, id: &str) {
        self.store.act(|keeper, now| {
            if let Some(copy) = keeper.draft(id).map(|draft| draft.copy_as(random::id())) {
                keeper.import(copy, now);
            }
        });
        self.tell(DraftNotice::Duplicated { name: self.name(id) });
    }
}

fn register(app: AppContext) -> Option<Arc<Register>> {
    match app.data.get() {
        Data::Ready(register) => Some(register),
        Data::Loading | Data::Failed(_) => None,
    }
}

/// How many whole days ago a moment was.
pub(super) fn days_since(moment: Moment) -> usize {
    let days = clock::now().0.saturating_sub(moment.0) / MS_OF_A_DAY;
    usize::try_from(days).unwrap_or_default()
}
