//! What the keeper knows, for the page to show.

use super::keeper::{Aside, Keeper, units};
use super::kept::{Kept, State};
use super::port::{Failure, Store};
use crate::draft::{Copied, Draft, Envelope, History, Moment, checksum};

/// What of the drafts is in files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Copies {
    /// The oldest of their last copies: the last time that all of them were in files.
    pub oldest: Option<Moment>,
    /// How many changed since their last copy.
    pub changed: usize,
    /// How many never left as a file.
    pub never: usize,
}

impl Keeper {
    /// Whether both stores were read, or have refused.
    pub fn is_ready(&self) -> bool {
        self.listed.len() == Store::ALL.len()
    }

    /// Why a store could not be read as a whole.
    pub fn health(&self, store: Store) -> Option<&Failure> {
        self.listed.get(&store)?.as_ref().err()
    }

    /// The ids of all drafts in hand, the untouched and the binned too.
    pub fn ids(&self) -> Vec<String> {
        self.shelf.keys().cloned().collect()
    }

    /// How many drafts there are: those that somebody has touched, the bin left out.
    pub fn count(&self) -> usize {
        self.shelf.values().filter(|kept| kept.is_touched() && !kept.draft.is_binned()).count()
    }

    /// A draft.
    pub fn draft(&self, id: &str) -> Option<&Draft> {
        self.shelf.get(id).map(|kept| &kept.draft)
    }

    /// What can be undone in a draft.
    pub fn history(&self, id: &str) -> Option<&History> {
        self.shelf.get(id).map(|kept| &kept.history)
    }

    /// The drafts that somebody has touched and that change this record, the last changed first; those in the bin left out.
    pub fn amendments_of(&self, record: &str) -> Vec<String> {
        let amends = |kept: &&Kept| {
            let draft = &kept.draft;
            kept.is_touched() && !draft.is_binned() && draft.origin().is_some_and(|origin| origin.record == record)
        };
        let mut amendments: Vec<&Kept> = self.shelf.values().filter(amends).collect();
        amendments.sort_by_key(|kept| (std::cmp::Reverse(kept.changed_at), &kept.draft.id));
        amendments.into_iter().map(|kept| kept.draft.id.clone()).collect()
    }

    /// How a draft stands; `None` for one that nobody has touched.
    pub fn state(&self, id: &str) -> Option<State> {
        self.shelf.get(id)?.state()
    }

    /// Why a draft is not kept, store by store.
    pub fn failures(&self, id: &str) -> Vec<(Store, Failure)> {
        self.shelf.get(id).map(Kept::failures).unwrap_or_default()
    }

    /// When a draft last changed, here or in another tab.
    pub fn changed_at(&self, id: &str) -> Option<Moment> {
        self.shelf.get(id).map(|kept| kept.changed_at)
    }

    /// The revision last given to storage, and when.
    pub fn saved(&self, id: &str) -> Option<(u64, Moment)> {
        self.shelf.get(id)?.target.as_ref().map(|target| (target.envelope.revision, target.envelope.saved_at))
    }

    /// What leaves as a file.
    pub fn envelope(&self, id: &str) -> Option<Envelope> {
        let kept = self.shelf.get(id)?;
        let (revision, saved_at) = self.saved(id).unwrap_or_default();
        let app_version = self.app_version.clone();
        Some(Envelope { revision, saved_at, app_version, draft: kept.draft.clone(), history: None })
    }

    /// What a draft takes up in local storage, key included, in UTF-16 units.
    pub fn units(&self, id: &str) -> usize {
        self.shelf.get(id).map_or(0, |kept| {
            let value = kept.place(Store::Local).known.as_ref().map(|known| known.units);
            value.map_or(0, |value| value + units(&kept.key(Store::Local)))
        })
    }

    /// What local storage holds of its [`QUOTA_UNITS`](super::QUOTA_UNITS), everybody's values counted.
    pub fn used_units(&self) -> usize {
        let drafts: usize = self.shelf.keys().map(|id| self.units(id)).sum();
        let aside = self.aside.iter().filter(|aside| aside.store == Store::Local);
        drafts + aside.map(|aside| aside.units + units(&aside.key)).sum::<usize>() + self.foreign_units
    }

    /// How the drafts that are kept stand to their copies in files.
    pub fn copies(&self) -> Copies {
        let mut copies = Copies::default();
        for draft in self.shelf.values().filter(|kept| kept.target.is_some()).map(|kept| &kept.draft) {
            let Some(Copied { at, checksum: of_copy }) = &draft.copied else {
                copies.never += 1;
                continue;
            };
            copies.changed += usize::from(checksum(draft) != *of_copy);
            copies.oldest = Some(copies.oldest.map_or(*at, |oldest| oldest.min(*at)));
        }
        copies
    }

    /// What cannot be opened.
    pub fn aside(&self) -> &[Aside] {
        &self.aside
    }

    /// Whether leaving now loses nothing: every draft is saved, or at least read back from local storage, which a page that is
    /// left in good order keeps.
    pub fn is_safe_to_leave(&self) -> bool {
        self.shelf.values().all(|kept| match kept.state() {
            None | Some(State::Saved | State::Conflict) => true,
            Some(State::Saving) => kept.is_in_hand_of(Store::Local) && kept.failures().is_empty(),
            Some(State::Unsaved | State::Failed) => false,
        })
    }
}
