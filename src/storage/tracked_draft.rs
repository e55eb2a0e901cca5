//! One draft: its content, its revisions, and what each store is known to hold of it and is to hold.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use super::names;
use super::port::{Expect, Failure, Operation, Store, TextHash};
use crate::draft::{Draft, Envelope, History, MigrationError, Moment, Unreadable, merge};

/// Whether a draft is saved, as the page shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Changed since the last writes were requested.
    Unsaved,
    /// Being written: not yet confirmed by both stores.
    Saving,
    /// Read back from local storage, and the IndexedDB transaction is complete.
    Saved,
    /// Not stored in one of the stores, or in both.
    Failed,
    /// Saved, with several texts for one field.
    Conflict,
}

impl SaveState {
    /// Its name in `data-draft-state`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unsaved => "unsaved",
            Self::Saving => "saving",
            Self::Saved => "saved",
            Self::Failed => "failed",
            Self::Conflict => "conflict",
        }
    }
}

/// A draft and everything known about where it is tracked.
#[derive(Debug)]
pub(super) struct TrackedDraft {
    pub(super) draft: Draft,
    pub(super) history: History,
    pub(super) changed_at: Moment,
    /// The revision that both stores are to hold; `None` for an untouched draft.
    pub(super) target: Option<Arc<Revision>>,
    /// Whether the draft has changed since the target revision was made.
    pub(super) changed: bool,
    replicas: [ReplicaState; 2],
    /// Contents of the revisions that were written or merged here: none is merged twice.
    seen: BTreeSet<u64>,
    /// Whether a newer version of the app wrote it: it is never written from here again.
    newer: bool,
    /// How many removals have no response yet.
    pub(super) removals: usize,
}

impl TrackedDraft {
    pub(super) fn new(draft: Draft) -> Self {
        Self {
            draft,
            history: History::default(),
            changed_at: Moment::default(),
            target: None,
            changed: false,
            replicas: [ReplicaState::default(), ReplicaState::default()],
            seen: BTreeSet::new(),
            newer: false,
            removals: 0,
        }
    }

    /// A draft found in a store.
    pub(super) fn found(store: Store, slot: u32, text: &str, mut envelope: Envelope) -> Self {
        let mut tracked = Self::new(envelope.draft.clone());
        tracked.history = envelope.history.take().unwrap_or_default();
        tracked.changed_at = envelope.saved_at;
        let revision = Arc::new(Revision::new(envelope));
        tracked.seen.insert(revision.content);
        tracked.target = Some(Arc::clone(&revision));
        *tracked.replica_mut(store) = ReplicaState {
            slot,
            last_seen: Some(LastSeen::new(text, revision)),
            visited: true,
            ..ReplicaState::default()
        };
        tracked
    }

    pub(super) fn replica(&self, store: Store) -> &ReplicaState {
        let [local, indexed_db] = &self.replicas;
        match store {
            Store::Local => local,
            Store::IndexedDb => indexed_db,
        }
    }

    pub(super) fn replica_mut(&mut self, store: Store) -> &mut ReplicaState {
        let [local, indexed_db] = &mut self.replicas;
        match store {
            Store::Local => local,
            Store::IndexedDb => indexed_db,
        }
    }

    pub(super) fn key(&self, store: Store) -> String {
        names::key(&self.draft.id, self.replica(store).slot)
    }

    fn number(&self) -> u64 {
        self.target.as_ref().map_or(0, |target| target.envelope.revision)
    }

    /// Whether it was ever changed, here or before.
    pub(super) fn is_touched(&self) -> bool {
        self.newer || self.changed || self.target.is_some()
    }

    /// Whether it is saved; `None` while untouched.
    pub(super) fn state(&self) -> Option<SaveState> {
        if self.newer {
            return Some(SaveState::Failed);
        }
        if self.changed {
            return Some(SaveState::Unsaved);
        }
        let target = self.target.as_ref()?;
        let is_done = |replica: &ReplicaState| replica.failure.is_some() || replica.holds(target) && !replica.busy;
        Some(if !self.replicas.iter().all(is_done) {
            SaveState::Saving
        } else if self.replicas.iter().any(|replica| replica.failure.is_some()) {
            SaveState::Failed
        } else if self.draft.contested().next().is_some() {
            SaveState::Conflict
        } else {
            SaveState::Saved
        })
    }

    /// Whether a store is known to hold the target revision.
    pub(super) fn is_stored_in(&self, store: Store) -> bool {
        self.target.as_ref().is_some_and(|target| self.replica(store).holds(target))
    }

    /// Why it is not stored, store by store.
    pub(super) fn failures(&self) -> Vec<(Store, Failure)> {
        let newer = self.newer.then_some((Store::Local, Failure::Newer));
        let of = |store: Store| self.replica(store).failure.clone().map(|failure| (store, failure));
        newer.into_iter().chain(Store::ALL.into_iter().filter_map(of)).collect()
    }

    pub(super) fn mark_changed(&mut self, now: Moment) {
        self.changed = true;
        self.changed_at = now;
    }

    /// Makes a new target revision of the draft as it is now.
    pub(super) fn set_target_revision(&mut self, app_version: &str, now: Moment) {
        self.history.seal();
        let envelope = Envelope {
            revision: self.number().saturating_add(1),
            saved_at: now,
            app_version: app_version.to_owned(),
            draft: self.draft.clone(),
            history: None,
        };
        let revision = Revision { history: Some(self.history.clone()), ..Revision::new(envelope) };
        self.seen.insert(revision.content);
        self.target = Some(Arc::new(revision));
        self.changed = false;
        for replica in &mut self.replicas {
            replica.failure = None;
        }
    }

    /// Clears failures, so that the next writes are tried.
    pub(super) fn clear_failures(&mut self) {
        self.newer = false;
        for replica in &mut self.replicas {
            replica.failure = None;
        }
    }

    /// The writes that bring both stores to the target revision.
    pub(super) fn writes(&mut self) -> Vec<(Store, Operation, Write)> {
        let Some(target) = self.target.clone().filter(|_| !self.newer && self.removals == 0) else { return Vec::new() };
        let mut writes = Vec::new();
        for store in Store::ALL {
            let replica = self.replica(store);
            if replica.busy || replica.failure.is_some() || replica.holds(&target) {
                continue;
            }
            let history = match &target.history {
                _ if store == Store::Local => None,
                Some(history) => Some(history.clone()),
                None if self.changed => continue,
                None => Some(self.history.clone()),
            };
            let key = self.key(store);
            let replica = self.replica_mut(store);
            replica.busy = true;
            let envelope = Envelope { history, ..target.envelope.clone() };
            let text = envelope.write();
            let operation = Operation::Write { key, expect: replica.expect(), text: Some(text.clone()) };
            writes.push((store, operation, Write { slot: replica.slot, text, revision: Arc::clone(&target) }));
        }
        writes
    }

    /// Records a confirmed write.
    pub(super) fn confirmed(&mut self, store: Store, write: Write) {
        let replica = self.replica_mut(store);
        replica.busy = false;
        replica.visited = true;
        replica.last_seen = Some(LastSeen::new(&write.text, write.revision));
    }

    /// Merges the value that a store holds now. `written` says that a write found it there.
    ///
    /// # Errors
    ///
    /// The reason why it cannot be read: the draft then goes to the next slot, or, where a newer version wrote the value, is
    /// not written any more.
    pub(super) fn merge_remote(&mut self, store: Store, text: Option<&str>, written: bool) -> Result<(), Unreadable> {
        let is_first = !std::mem::replace(&mut self.replica_mut(store).visited, true);
        let Some(text) = text else {
            let lost = self.replica_mut(store).last_seen.take().is_some();
            if lost && !written && !self.changed {
                self.replica_mut(store).failure = Some(Failure::Gone);
            }
            return Ok(());
        };
        if self.replica(store).is_last_seen(text) {
            return Ok(());
        }
        let theirs = match Envelope::read(text) {
            Ok(theirs) if theirs.draft.id == self.draft.id => theirs,
            Ok(_) => return Err(self.quarantine_slot(store, Unreadable::Foreign)),
            Err(reason) => return Err(self.quarantine_slot(store, reason)),
        };
        self.merge_envelope(store, text, theirs, is_first);
        Ok(())
    }

    /// Leaves a slot to a value that must not be overwritten.
    pub(super) fn quarantine_slot(&mut self, store: Store, reason: Unreadable) -> Unreadable {
        if matches!(reason, Unreadable::Format(MigrationError::TooNew(_)) | Unreadable::UnknownKind(_)) {
            self.newer = true;
        } else {
            let replica = self.replica_mut(store);
            replica.slot += 1;
            replica.last_seen = None;
        }
        reason
    }

    fn merge_envelope(&mut self, store: Store, text: &str, mut theirs: Envelope, is_first: bool) {
        let target = self.target.as_deref();
        let is_whole_stored =
            !self.changed && target.is_some_and(|target| self.replica(Store::IndexedDb).holds(target));
        let theirs_history = theirs.history.take();
        let has_history = theirs_history.is_some();
        if let Some(history) = theirs_history {
            if is_whole_stored || !(self.history.can_undo() || self.history.can_redo()) {
                self.history = history;
            } else {
                self.history.merge(history);
            }
        }
        let number = self.number();
        let revision = Arc::new(Revision::new(theirs));
        let theirs = &revision.envelope;
        let replica = self.replica_mut(store);
        replica.failure = None;
        let before = replica.last_seen.replace(LastSeen::new(text, Arc::clone(&revision)));
        if !self.seen.insert(revision.content) {
            // Its texts are known, but its history may hold more than the one that goes with the target.
            let is_other = |target: &Arc<Revision>| target.content != revision.content && target.history.is_some();
            self.changed |= has_history && self.target.as_ref().is_some_and(is_other);
            return;
        }
        if is_first && theirs.revision < number {
            // An older copy, found at the start. Its texts go into the history where the other store has none.
            if store == Store::IndexedDb {
                self.history.record(&theirs.draft, &self.draft, theirs.saved_at);
            }
            return;
        }
        let nothing = Draft::new(&self.draft.id);
        let base = match (&before, &self.target) {
            (Some(last_seen), _) => &last_seen.revision.envelope.draft,
            (None, Some(target)) if number < theirs.revision => &target.envelope.draft,
            _ => &nothing,
        };
        let merged = merge(base, &self.draft, &theirs.draft, theirs.saved_at);
        if store == Store::Local {
            self.history.record(&self.draft, &merged, theirs.saved_at);
        }
        // Two revisions of one number, or texts that the higher one lacks, need a new revision.
        self.changed |= theirs.revision <= number || !merged.has_same_texts(&theirs.draft);
        self.changed_at = self.changed_at.max(theirs.saved_at);
        self.draft = merged;
        if theirs.revision >= number {
            self.target = Some(revision);
        }
    }
}

/// The state of a draft in one store.
#[derive(Debug, Default)]
pub(super) struct ReplicaState {
    pub(super) slot: u32,
    pub(super) last_seen: Option<LastSeen>,
    /// Whether it was read since the start.
    pub(super) visited: bool,
    pub(super) busy: bool,
    pub(super) failure: Option<Failure>,
}

/// The value that a store held when it was last read or written: the base of a merge with what it holds later.
#[derive(Debug)]
pub(super) struct LastSeen {
    hash: TextHash,
    pub(super) revision: Arc<Revision>,
    pub(super) units: usize,
}

/// A saved state of a draft. Two tabs may give one number to two contents: number and content together name a revision.
#[derive(Debug)]
pub(super) struct Revision {
    pub(super) envelope: Envelope,
    /// Its history, of revisions made here: texts that an undo removed are nowhere else.
    pub(super) history: Option<History>,
    pub(super) content: u64,
}

/// A write that has no response yet.
#[derive(Clone, Debug)]
pub(super) struct Write {
    pub(super) slot: u32,
    pub(super) text: String,
    pub(super) revision: Arc<Revision>,
}

impl ReplicaState {
    /// Whether it holds this revision, as far as this tab knows.
    pub(super) fn holds(&self, revision: &Revision) -> bool {
        self.last_seen.as_ref().is_some_and(|last_seen| last_seen.revision.content == revision.content)
    }

    pub(super) fn is_last_seen(&self, text: &str) -> bool {
        self.last_seen.as_ref().is_some_and(|last_seen| last_seen.hash == TextHash::of(text))
    }

    pub(super) fn expect(&self) -> Expect {
        self.last_seen.as_ref().map_or(Expect::Nothing, |last_seen| Expect::Exactly(last_seen.hash))
    }
}

impl LastSeen {
    pub(super) fn new(text: &str, revision: Arc<Revision>) -> Self {
        Self { hash: TextHash::of(text), units: text.encode_utf16().count(), revision }
    }
}

impl Revision {
    /// The hash of the content does not depend on the order of contested texts.
    pub(super) fn new(envelope: Envelope) -> Self {
        let mut hasher = DefaultHasher::new();
        envelope.revision.hash(&mut hasher);
        for (path, cell) in envelope.draft.cells() {
            path.hash(&mut hasher);
            cell.texts().map(TextHash::of).fold(0, |sum, hash| hash.plus(sum)).hash(&mut hasher);
        }
        envelope.draft.copied.as_ref().map(|copied| &copied.checksum).hash(&mut hasher);
        Self { envelope, history: None, content: hasher.finish() }
    }
}
