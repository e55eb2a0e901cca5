//! What the list says of a draft.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use crate::commitment::{Dataset, Field, Language, fold};
use crate::draft::{
    Draft, Moment, Standing, Topic, check, checksum, compare, field_of, missing_in, progress, texts_of,
};
use crate::i18n::drafts as words;
use crate::storage::{Failure, Keeper, State, Store};

/// A draft in the list.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    /// Its id.
    pub(super) id: String,
    /// What its texts tell.
    pub(super) facts: Arc<Facts>,
    /// How it stands.
    pub(super) state: State,
    /// Why it is not kept.
    pub(super) failures: Vec<(Store, Failure)>,
    /// When it last changed.
    pub(super) changed_at: Moment,
    /// When it was last saved.
    pub(super) saved_at: Moment,
    /// What it takes up in local storage.
    pub(super) units: usize,
    /// When it last left as a file.
    pub(super) copied_at: Option<Moment>,
    /// Whether it lies in the bin.
    pub(super) binned: bool,
}

/// What the texts of a draft tell, worked out once for each change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Facts {
    /// Tells texts apart.
    mark: u64,
    /// Its names, in French and in English.
    names: [Option<String>; 2],
    /// The published record that it amends.
    pub(super) record: Option<String>,
    /// The fields that an amendment changes.
    pub(super) changes: Vec<Field>,
    /// How many fields of the published record have changed since it began.
    pub(super) moved: usize,
    /// How many things publishing would still ask for.
    pub(super) asked: usize,
    /// How many sections are done, and how many there are.
    pub(super) sections: [usize; 2],
    /// How many texts are missing in French and in English.
    pub(super) missing: [usize; 2],
    /// The fields with two texts.
    pub(super) contested: Vec<Field>,
    /// Whether it has changed since its last copy in a file.
    pub(super) changed_since_copy: bool,
    /// What a search looks at.
    pub(super) folded: String,
}

impl Entry {
    /// Its name in a language, or words for a nameless one.
    pub(super) fn name(&self, language: Language) -> String {
        let [fr, en] = &self.facts.names;
        let name = match language {
            Language::Fr => fr,
            Language::En => en,
        };
        name.clone().unwrap_or_else(|| words::nameless(language).to_owned())
    }
}

/// All drafts that somebody has touched. What was worked out before is kept where the texts are the same.
pub(super) fn entries(
    keeper: &Keeper,
    dataset: Option<&Dataset>,
    before: Option<&BTreeMap<String, Entry>>,
) -> BTreeMap<String, Entry> {
    let mut entries = BTreeMap::new();
    for id in keeper.ids() {
        let Some((draft, state)) = keeper.draft(&id).zip(keeper.state(&id)) else { continue };
        let mark = mark(draft, dataset);
        let known = before.and_then(|before| before.get(&id)).filter(|entry| entry.facts.mark == mark);
        let facts = known.map_or_else(|| Arc::new(facts(draft, dataset, mark)), |entry| Arc::clone(&entry.facts));
        let entry = Entry {
            id: id.clone(),
            facts,
            state,
            failures: keeper.failures(&id),
            changed_at: keeper.changed_at(&id).unwrap_or_default(),
            saved_at: keeper.saved(&id).map(|(_, at)| at).unwrap_or_default(),
            units: keeper.units(&id),
            copied_at: draft.copied.as_ref().map(|copied| copied.at),
            binned: draft.is_binned(),
        };
        entries.insert(id, entry);
    }
    entries
}

fn mark(draft: &Draft, dataset: Option<&Dataset>) -> u64 {
    let mut hasher = DefaultHasher::new();
    draft.cells().hash(&mut hasher);
    draft.copied.as_ref().map(|copied| &copied.checksum).hash(&mut hasher);
    dataset.is_some().hash(&mut hasher);
    hasher.finish()
}

fn facts(draft: &Draft, dataset: Option<&Dataset>, mark: u64) -> Facts {
    let problems = check(draft, dataset);
    let done = progress(draft, &problems);
    let published = draft.origin().and_then(|origin| dataset?.get(&origin.record)).map(texts_of);
    // Without the register an amendment is held against what it began from.
    let began = draft.origin().map(|origin| &origin.texts);
    let rows = published.as_ref().or(began).map(|texts| compare(draft, texts)).unwrap_or_default();
    let field = |topic: &Topic| match topic {
        Topic::Field(field) => Some(*field),
        Topic::Source(_) => None,
    };
    let with = |standings: &[Standing]| -> Vec<Field> {
        rows.iter().filter(|row| standings.contains(&row.standing)).filter_map(|row| field(&row.topic)).collect()
    };
    let contested: BTreeSet<Field> = draft.contested().filter_map(|(path, _)| field_of(path)).collect();
    let names = Language::ALL.map(|language| draft.name(language));
    let searched = ["title/fr", "title/en", "partner/name/fr", "partner/name/en", "id"].map(|path| draft.text(path));
    let folded = names.iter().flatten().map(String::as_str).chain(searched).map(fold).collect::<Vec<_>>().join(" ");
    Facts {
        mark,
        names,
        record: draft.origin().map(|origin| origin.record.clone()),
        changes: with(&[Standing::Mine, Standing::Conflict, Standing::Kept]),
        moved: rows
            .iter()
            .filter(|row| matches!(row.standing, Standing::Theirs | Standing::Conflict | Standing::Agreed))
            .count(),
        asked: problems.len(),
        sections: [done.iter().filter(|(_, progress)| progress.is_done()).count(), done.len()],
        missing: Language::ALL.map(|language| missing_in(&problems, language)),
        contested: contested.into_iter().collect(),
        changed_since_copy: draft.copied.as_ref().is_some_and(|copied| copied.checksum != checksum(draft)),
        folded,
    }
}
