//! What the list shows of each draft, derived from its texts and from its state in the store.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use crate::commitment::{Dataset, Field, Language, fold};
use crate::draft::{
    DiffStatus, Draft, Moment, Topic, check, checksum, compare, field_of, missing_in, progress, texts_of,
};
use crate::i18n::drafts as words;
use crate::storage::{DraftSync, Failure, SaveState, Store};

/// A draft in the list.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct DraftEntry {
    pub(super) id: String,
    pub(super) facts: Arc<DraftFacts>,
    pub(super) state: SaveState,
    /// The stores that did not save it, each with the reason.
    pub(super) failures: Vec<(Store, Failure)>,
    pub(super) changed_at: Moment,
    pub(super) saved_at: Moment,
    /// Its size in local storage, in UTF-16 units.
    pub(super) units: usize,
    /// When it was last downloaded.
    pub(super) copied_at: Option<Moment>,
    pub(super) is_binned: bool,
}

/// What is derived from the texts of a draft, once for each change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DraftFacts {
    /// A hash of what the facts are derived from.
    source_hash: u64,
    /// In French and in English.
    names: [Option<String>; 2],
    /// The published record that it amends.
    pub(super) record: Option<String>,
    /// The fields that an amendment changes.
    pub(super) changed_fields: Vec<Field>,
    /// How many fields of the published record have changed since the amendment began.
    pub(super) upstream_changes: usize,
    /// How many problems prevent publication.
    pub(super) problems: usize,
    pub(super) complete_sections: usize,
    pub(super) sections: usize,
    /// How many texts are missing in French and in English.
    pub(super) missing_texts: [usize; 2],
    /// The fields with two texts, one of each tab.
    pub(super) contested: Vec<Field>,
    pub(super) changed_since_copy: bool,
    /// What a search matches, folded.
    pub(super) search_text: String,
}

impl DraftEntry {
    /// Its name in a language, or a placeholder.
    pub(super) fn name(&self, language: Language) -> String {
        let [fr, en] = &self.facts.names;
        let name = match language {
            Language::Fr => fr,
            Language::En => en,
        };
        name.clone().unwrap_or_else(|| words::nameless(language).to_owned())
    }
}

/// All drafts that were edited. Facts are reused from `before` where the texts are the same.
pub(super) fn entries(
    sync: &DraftSync,
    dataset: Option<&Dataset>,
    before: Option<&BTreeMap<String, DraftEntry>>,
) -> BTreeMap<String, DraftEntry> {
    let mut entries = BTreeMap::new();
    for id in sync.ids() {
        let Some((draft, state)) = sync.draft(&id).zip(sync.state(&id)) else { continue };
        let source_hash = source_hash(draft, dataset);
        let known = before.and_then(|before| before.get(&id)).filter(|entry| entry.facts.source_hash == source_hash);
        let facts = match known {
            Some(entry) => Arc::clone(&entry.facts),
            None => Arc::new(facts(draft, dataset, source_hash)),
        };
        let entry = DraftEntry {
            id: id.clone(),
            facts,
            state,
            failures: sync.failures(&id),
            changed_at: sync.changed_at(&id).unwrap_or_default(),
            saved_at: sync.saved(&id).map(|(_, at)| at).unwrap_or_default(),
            units: sync.units(&id),
            copied_at: draft.copied.as_ref().map(|copied| copied.at),
            is_binned: draft.is_binned(),
        };
        entries.insert(id, entry);
    }
    entries
}

fn source_hash(draft: &Draft, dataset: Option<&Dataset>) -> u64 {
    let mut hasher = DefaultHasher::new();
    draft.cells().hash(&mut hasher);
    draft.copied.as_ref().map(|copied| &copied.checksum).hash(&mut hasher);
    dataset.is_some().hash(&mut hasher);
    hasher.finish()
}

fn facts(draft: &Draft, dataset: Option<&Dataset>, source_hash: u64) -> DraftFacts {
    let problems = check(draft, dataset);
    let progress = progress(draft, &problems);
    let published = draft.origin().and_then(|origin| dataset?.get(&origin.record)).map(texts_of);
    // Without the register an amendment is compared with the record as it was when the amendment began.
    let original = draft.origin().map(|origin| &origin.texts);
    let rows = published.as_ref().or(original).map(|texts| compare(draft, texts)).unwrap_or_default();
    let with = |statuses: &'static [DiffStatus]| rows.iter().filter(move |row| statuses.contains(&row.status));
    let changed =
        with(&[DiffStatus::LocalOnly, DiffStatus::Conflict, DiffStatus::KeptLocal]).filter_map(|row| match row.topic {
            Topic::Field(field) => Some(field),
            Topic::Source(_) => None,
        });
    let contested: BTreeSet<Field> = draft.contested().filter_map(|(path, _)| field_of(path)).collect();
    let names = Language::ALL.map(|language| draft.name(language));
    let searched = ["title/fr", "title/en", "partner/name/fr", "partner/name/en", "id"].map(|path| draft.text(path));
    let searched = names.iter().flatten().map(String::as_str).chain(searched);
    DraftFacts {
        source_hash,
        record: draft.origin().map(|origin| origin.record.clone()),
        changed_fields: changed.collect(),
        upstream_changes: with(&[DiffStatus::RemoteOnly, DiffStatus::Conflict, DiffStatus::SameChange]).count(),
        problems: problems.len(),
        complete_sections: progress.iter().filter(|(_, progress)| progress.is_done()).count(),
        sections: progress.len(),
        missing_texts: Language::ALL.map(|language| missing_in(&problems, language)),
        contested: contested.into_iter().collect(),
        changed_since_copy: draft.copied.as_ref().is_some_and(|copied| copied.checksum != checksum(draft)),
        search_text: searched.map(fold).collect::<Vec<_>>().join(" "),
        names,
    }
}
