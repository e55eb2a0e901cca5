//! What the page shows of drafts and stores.

use super::port::{Failure, Store, units};
use super::sync::{DraftSync, Erased, Quarantined};
use super::tracked_draft::{SaveState, TrackedDraft};
use crate::draft::{Copied, Draft, Envelope, History, Moment, checksum};

/// How far the drafts are backed up in files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Copies {
    /// When the oldest of their last exports was made: the last time that all of them were in files.
    pub oldest: Option<Moment>,
    /// How many changed since their last export.
    pub changed: usize,
    /// How many were never exported.
    pub never: usize,
}

impl DraftSync {
    /// Whether both stores were read, or have refused.
    pub fn is_ready(&self) -> bool {
        self.listed.len() == Store::ALL.len()
    }

    /// Why a store could not be listed.
    pub fn store_failure(&self, store: Store) -> Option<&Failure> {
        self.listed.get(&store)?.as_ref().err()
    }

    /// The ids of all drafts, the untouched and the binned too.
    pub fn ids(&self) -> Vec<String> {
        self.drafts.keys().cloned().collect()
    }

    /// How many drafts there are, without the untouched and the binned.
    pub fn count(&self) -> usize {
        self.drafts.values().filter(|tracked| tracked.is_touched() && !tracked.draft.is_binned()).count()
    }

    /// A draft.
    pub fn draft(&self, id: &str) -> Option<&Draft> {
        self.drafts.get(id).map(|tracked| &tracked.draft)
    }

    /// What can be undone in a draft.
    pub fn history(&self, id: &str) -> Option<&History> {
        self.drafts.get(id).map(|tracked| &tracked.history)
    }

    /// The drafts that amend a record, the last changed first, without the untouched and the binned.
    pub fn amendments_of(&self, record: &str) -> Vec<String> {
        let amends = |tracked: &&TrackedDraft| {
            let draft = &tracked.draft;
            tracked.is_touched() && !draft.is_binned() && draft.origin().is_some_and(|origin| origin.record == record)
        };
        let mut amendments: Vec<&TrackedDraft> = self.drafts.values().filter(amends).collect();
        amendments.sort_by_key(|tracked| (std::cmp::Reverse(tracked.changed_at), &tracked.draft.id));
        amendments.into_iter().map(|tracked| tracked.draft.id.clone()).collect()
    }

    /// Whether a draft is saved; `None` for an untouched one.
    pub fn state(&self, id: &str) -> Option<SaveState> {
        self.drafts.get(id)?.state()
    }

    /// Why a draft is not stored, store by store.
    pub fn failures(&self, id: &str) -> Vec<(Store, Failure)> {
        self.drafts.get(id).map(TrackedDraft::failures).unwrap_or_default()
    }

    /// When a draft last changed, here or in another tab.
    pub fn changed_at(&self, id: &str) -> Option<Moment> {
        self.drafts.get(id).map(|tracked| tracked.changed_at)
    }

    /// The last revision, and when it was made.
    pub fn saved(&self, id: &str) -> Option<(u64, Moment)> {
        self.drafts.get(id)?.target.as_ref().map(|target| (target.envelope.revision, target.envelope.saved_at))
    }

    /// The draft as it is exported: without its history.
    pub fn envelope(&self, id: &str) -> Option<Envelope> {
        let tracked = self.drafts.get(id)?;
        let (revision, saved_at) = self.saved(id).unwrap_or_default();
        let app_version = self.app_version.clone();
        Some(Envelope { revision, saved_at, app_version, draft: tracked.draft.clone(), history: None })
    }

    /// The size of a draft in local storage, key included, in UTF-16 units.
    pub fn units(&self, id: &str) -> usize {
        self.drafts.get(id).map_or(0, |tracked| {
            let value = tracked.replica(Store::Local).last_seen.as_ref().map(|last_seen| last_seen.units);
            value.map_or(0, |value| value + units(&tracked.key(Store::Local)))
        })
    }

    /// How much of its [`QUOTA_UNITS`](super::QUOTA_UNITS) local storage uses, values of other apps included.
    pub fn used_units(&self) -> usize {
        let drafts: usize = self.drafts.keys().map(|id| self.units(id)).sum();
        let quarantined = self.quarantined.iter().filter(|value| value.store == Store::Local);
        drafts + quarantined.map(|value| value.units + units(&value.key)).sum::<usize>() + self.foreign_units
    }

    /// How far the drafts are backed up in files.
    pub fn copies(&self) -> Copies {
        let mut copies = Copies::default();
        for draft in self.drafts.values().filter(|tracked| tracked.target.is_some()).map(|tracked| &tracked.draft) {
            let Some(Copied { at, checksum: of_copy }) = &draft.copied else {
                copies.never += 1;
                continue;
            };
            copies.changed += usize::from(checksum(draft) != *of_copy);
            copies.oldest = Some(copies.oldest.map_or(*at, |oldest| oldest.min(*at)));
        }
        copies
    }

    /// The values that cannot be opened.
    pub fn quarantined(&self) -> &[Quarantined] {
        &self.quarantined
    }

    /// The outcome of the last [`erase`](Self::erase), once it is done.
    pub fn erased(&self) -> Option<&Erased> {
        self.erasure.as_ref().filter(|erasure| erasure.to_check == 0).map(|erasure| &erasure.erased)
    }

    /// Whether leaving the page loses nothing: every draft is saved, or was at least read back from local storage, which only a
    /// killed browser loses.
    pub fn is_safe_to_leave(&self) -> bool {
        self.drafts.values().all(|tracked| match tracked.state() {
            None | Some(SaveState::Saved | SaveState::Conflict) => true,
            Some(SaveState::Saving) => tracked.is_stored_in(Store::Local) && tracked.failures().is_empty(),
            Some(SaveState::Unsaved | SaveState::Failed) => false,
        })
    }
}
