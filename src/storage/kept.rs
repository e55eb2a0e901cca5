//! One draft in hand: what it says, and what shall be stored.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::keys;
use super::place::{Known, Place, Revision, Write};
use super::port::{Failure, Operation, Store};
use crate::draft::{Draft, Envelope, History, MigrationError, Moment, Unreadable, merge};

/// How a draft stands, as the page shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Changed since it was last given to storage.
    Unsaved,
    /// Given to storage, not yet confirmed by both stores.
    Saving,
    /// Read back from local storage, and the copy's transaction is complete.
    Saved,
    /// Not kept in one of the stores, or in both.
    Failed,
    /// Saved, with two texts for a field.
    Conflict,
}

impl State {
    /// The name that `data-draft-state` gives to it.
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

/// A draft and everything known about where it is kept.
#[derive(Debug)]
pub(super) struct Kept {
    pub(super) draft: Draft,
    pub(super) history: History,
    pub(super) changed_at: Moment,
    /// What both stores shall hold; none for a draft that nobody has touched.
    pub(super) target: Option<Arc<Revision>>,
    /// Whether the draft has changed since the target was made of it.
    pub(super) changed: bool,
    places: [Place; 2],
    /// Revisions with their contents that were written or taken in here: nothing is merged twice.
    seen: BTreeSet<u64>,
    /// A newer version of the app has this draft: never written again from here.
    newer: bool,
    /// How many stores have still to answer whether they removed it.
    pub(super) removals: usize,
}

impl Kept {
    pub(super) fn new(draft: Draft) -> Self {
        Self {
            draft,
            history: History::default(),
            changed_at: Moment::default(),
            target: None,
            changed: false,
            places: [Place::default(), Place::default()],
            seen: BTreeSet::new(),
            newer: false,
            removals: 0,
        }
    }

    /// A draft found in a store.
    pub(super) fn found(store: Store, slot: u32, text: &str, mut envelope: Envelope) -> Self {
        let mut kept = Self::new(envelope.draft.clone());
        kept.history = envelope.history.take().unwrap_or_default();
        kept.changed_at = envelope.saved_at;
        let revision = Arc::new(Revision::new(envelope));
        kept.seen.insert(revision.content);
        kept.target = Some(Arc::clone(&revision));
        *kept.place_mut(store) =
            Place { slot, known: Some(Known::new(text, revision)), visited: true, ..Place::default() };
        kept
    }

    pub(super) fn place(&self, store: Store) -> &Place {
        let [local, copy] = &self.places;
        match store {
            Store::Local => local,
            Store::Copy => copy,
        }
    }

    pub(super) fn place_mut(&mut self, store: Store) -> &mut Place {
        let [local, copy] = &mut self.places;
        match store {
            Store::Local => local,
            Store::Copy => copy,
        }
    }

    pub(super) fn key(&self, store: Store) -> String {
        keys::key(&self.draft.id, self.place(store).slot)
    }

    fn number(&self) -> u64 {
        self.target.as_ref().map_or(0, |target| target.envelope.revision)
    }

    /// Whether somebody has touched it, here or before.
    pub(super) fn is_touched(&self) -> bool {
        self.newer || self.changed || self.target.is_some()
    }

    /// How it stands; `None` while untouched.
    pub(super) fn state(&self) -> Option<State> {
        if self.newer {
            return Some(State::Failed);
        }
        if self.changed {
            return Some(State::Unsaved);
        }
        let target = self.target.as_ref()?;
        let settled = |place: &Place| place.failure.is_some() || place.holds(target) && !place.busy;
        Some(if !self.places.iter().all(settled) {
            State::Saving
        } else if self.places.iter().any(|place| place.failure.is_some()) {
            State::Failed
        } else if self.draft.contested().next().is_some() {
            State::Conflict
        } else {
            State::Saved
        })
    }

    /// Whether a store is known to hold what both shall hold.
    pub(super) fn is_in_hand_of(&self, store: Store) -> bool {
        self.target.as_ref().is_some_and(|target| self.place(store).holds(target))
    }

    /// Why it is not kept where it should be.
    pub(super) fn failures(&self) -> Vec<(Store, Failure)> {
        let newer = self.newer.then_some((Store::Local, Failure::Newer));
        let of = |store: Store| self.place(store).failure.clone().map(|failure| (store, failure));
        newer.into_iter().chain(Store::ALL.into_iter().filter_map(of)).collect()
    }

    pub(super) fn touch(&mut self, now: Moment) {
        self.changed = true;
        self.changed_at = now;
    }

    /// Makes the draft as it stands what both stores shall hold.
    pub(super) fn aim(&mut self, app_version: &str, now: Moment) {
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
        for place in &mut self.places {
            place.failure = None;
        }
    }

    /// Forgets failures, so that the stores are tried again.
    pub(super) fn forgive(&mut self) {
        self.newer = false;
        for place in &mut self.places {
            place.failure = None;
        }
    }

    /// The writes that bring the stores to the target.
    pub(super) fn writes(&mut self) -> Vec<(Store, Operation, Write)> {
        let Some(target) = self.target.clone().filter(|_| !self.newer && self.removals == 0) else { return Vec::new() };
        let mut writes = Vec::new();
        for store in Store::ALL {
            let place = self.place(store);
            if place.busy || place.failure.is_some() || place.holds(&target) {
                continue;
            }
            let history = match &target.history {
                _ if store == Store::Local => None,
                Some(history) => Some(history.clone()),
                None if self.changed => continue,
                None => Some(self.history.clone()),
            };
            let key = self.key(store);
            let place = self.place_mut(store);
            place.busy = true;
            let envelope = Envelope { history, ..target.envelope.clone() };
            let text = envelope.write();
            let operation = Operation::Write { key, expect: place.expect(), text: Some(text.clone()) };
            writes.push((store, operation, Write { slot: place.slot, text, revision: Arc::clone(&target) }));
        }
        writes
    }

    /// A write is confirmed.
    pub(super) fn confirmed(&mut self, store: Store, write: Write) {
        let place = self.place_mut(store);
        place.busy = false;
        place.visited = true;
        place.known = Some(Known::new(&write.text, write.revision));
    }

    /// Takes in what a store holds now. `written` tells that a write found it there. Gives the reason why it cannot be read;
    /// then the draft goes on under the next key, or, where a newer version wrote it, is not written any more.
    pub(super) fn absorb(&mut self, store: Store, text: Option<&str>, written: bool) -> Result<(), Unreadable> {
        let is_first = !std::mem::replace(&mut self.place_mut(store).visited, true);
        let Some(text) = text else {
            let lost = self.place_mut(store).known.take().is_some();
            if lost && !written && !self.changed {
                self.place_mut(store).failure = Some(Failure::Gone);
            }
            return Ok(());
        };
        if self.place(store).is_known(text) {
            return Ok(());
        }
        let theirs = match Envelope::read(text) {
            Ok(theirs) if theirs.draft.id == self.draft.id => theirs,
            Ok(_) => return Err(self.step_aside(store, Unreadable::Foreign)),
            Err(reason) => return Err(self.step_aside(store, reason)),
        };
        self.join(store, text, theirs, is_first);
        Ok(())
    }

    /// Leaves a key to a value that must not be overwritten.
    pub(super) fn step_aside(&mut self, store: Store, reason: Unreadable) -> Unreadable {
        if matches!(reason, Unreadable::Format(MigrationError::TooNew(_)) | Unreadable::UnknownKind(_)) {
            self.newer = true;
        } else {
            let place = self.place_mut(store);
            place.slot += 1;
            place.known = None;
        }
        reason
    }

    fn join(&mut self, store: Store, text: &str, mut theirs: Envelope, is_first: bool) {
        let target = self.target.as_deref();
        let is_whole_stored = !self.changed && target.is_some_and(|target| self.place(Store::Copy).holds(target));
        let theirs_history = theirs.history.take();
        let has_history = theirs_history.is_some();
        if let Some(history) = theirs_history {
            if is_whole_stored || !(self.history.can_undo() || self.history.can_redo()) {
                self.history = history;
            } else {
                self.history.join(history);
            }
        }
        let number = self.number();
        let revision = Arc::new(Revision::new(theirs));
        let theirs = &revision.envelope;
        let place = self.place_mut(store);
        place.failure = None;
        let before = place.known.replace(Known::new(text, Arc::clone(&revision)));
        if !self.seen.insert(revision.content) {
            // Its texts are known, but its history may hold more than the one that goes with the target.
            let is_other = |target: &Arc<Revision>| target.content != revision.content && target.history.is_some();
            self.changed |= has_history && self.target.as_ref().is_some_and(is_other);
            return;
        }
        if is_first && theirs.revision < number {
            // An older copy, found at the start. What it said is kept where the other store has no history.
            if store == Store::Copy {
                self.history.record(&theirs.draft, &self.draft, theirs.saved_at);
            }
            return;
        }
        let nothing = Draft::new(&self.draft.id);
        let base = match (&before, &self.target) {
            (Some(known), _) => &known.revision.envelope.draft,
            (None, Some(target)) if number < theirs.revision => &target.envelope.draft,
            _ => &nothing,
        };
        let merged = merge(base, &self.draft, &theirs.draft, theirs.saved_at);
        if store == Store::Local {
            self.history.record(&self.draft, &merged, theirs.saved_at);
        }
        // What stands beside a revision of the same or a higher number is superseded by a new one.
        self.changed |= theirs.revision <= number || !merged.says_the_same(&theirs.draft);
        self.changed_at = self.changed_at.max(theirs.saved_at);
        self.draft = merged;
        if theirs.revision >= number {
            self.target = Some(revision);
        }
    }
}
