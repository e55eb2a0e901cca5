//! What each response of a store changes.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::names;
use super::port::{Expect, Failure, Operation, Response, Store, units};
use super::sync::{DraftSync, Pending, Quarantined};
use super::tracked_draft::{TrackedDraft, Write};
use crate::draft::{Envelope, Unreadable};

impl DraftSync {
    pub(super) fn on_listed(&mut self, store: Store, outcome: Result<Response, Failure>) {
        let outcome = outcome.map(|response| {
            let Response::Listed { values, foreign_units } = response else { return };
            if store == Store::Local {
                self.foreign_units = foreign_units;
            }
            for (key, text) in &values {
                self.load_value(store, key, text);
            }
            let keys: BTreeSet<_> = values.into_iter().map(|(key, _)| key).collect();
            let missing = self.drafts.iter().filter(|(_, tracked)| !keys.contains(&tracked.key(store)));
            for id in missing.map(|(id, _)| id.clone()).collect::<Vec<_>>() {
                self.merge_remote(store, &id, None);
            }
        });
        if outcome.is_ok() {
            // The store can be read: failed writes are tried again. What is gone is written only after the next change.
            self.clear_failures(store, |failure| *failure != Failure::Gone);
        } else if let Err(failure) = &outcome {
            for tracked in self.drafts.values_mut().filter(|tracked| tracked.target.is_some()) {
                tracked.replica_mut(store).failure = Some(failure.clone());
            }
        }
        self.listed.insert(store, outcome);
        for id in self.ids() {
            self.request_writes(&id);
        }
    }

    /// Loads a stored value: another version of a known draft, a new draft, or a value that cannot be read.
    pub(super) fn load_value(&mut self, store: Store, key: &str, text: &str) {
        let Some((id, slot)) = names::parse(key) else { return };
        if let Some(tracked) = self.drafts.get_mut(id) {
            if tracked.replica(store).slot == slot {
                self.merge_remote(store, id, Some(text));
                return;
            }
            if tracked.replica(store).last_seen.is_none() && Envelope::read(text).is_ok() {
                tracked.replica_mut(store).slot = slot;
                self.merge_remote(store, id, Some(text));
                return;
            }
        }
        let read = Envelope::read(text).and_then(|envelope| {
            if envelope.draft.id == id && !self.drafts.contains_key(id) {
                Ok(envelope)
            } else {
                Err(Unreadable::Foreign)
            }
        });
        match read {
            Ok(envelope) => {
                let mut tracked = TrackedDraft::found(store, slot, text, envelope);
                for value in &self.quarantined {
                    if let Some((_, slot)) = names::parse(&value.key).filter(|(of, _)| *of == id)
                        && tracked.replica(value.store).slot == slot
                    {
                        tracked.quarantine_slot(value.store, value.reason.clone());
                    }
                }
                self.drafts.insert(id.to_owned(), tracked);
            }
            Err(reason) => self.quarantine(store, key, text, reason),
        }
    }

    fn merge_remote(&mut self, store: Store, id: &str, text: Option<&str>) {
        let Some(tracked) = self.drafts.get_mut(id) else { return };
        let key = tracked.key(store);
        let before = tracked.changed;
        let merged = tracked.merge_remote(store, text, false);
        if tracked.changed && !before {
            self.changed_ids.push(id.to_owned());
        }
        let gone = Store::ALL.iter().all(|store| tracked.replica(*store).last_seen.is_none());
        if gone && tracked.draft.is_binned() && !tracked.changed {
            self.drafts.remove(id);
        }
        if let (Err(reason), Some(text)) = (merged, text) {
            self.quarantine(store, &key, text, reason);
        }
    }

    fn quarantine(&mut self, store: Store, key: &str, text: &str, reason: Unreadable) {
        self.quarantined.retain(|value| (value.store, value.key.as_str()) != (store, key));
        let saved_at = Envelope::glimpse_saved_at(text);
        self.quarantined.push(Quarantined { store, key: key.to_owned(), reason, saved_at, units: units(text) });
    }

    pub(super) fn on_read(&mut self, store: Store, id: &str, outcome: Result<Response, Failure>) {
        if let Ok(Response::Found(found)) = outcome {
            match (self.drafts.get(id), found) {
                (Some(_), found) => self.merge_remote(store, id, found.as_deref()),
                (None, Some(text)) => self.load_value(store, &names::key(id, 0), &text),
                (None, None) => {}
            }
        }
        if store == Store::IndexedDb {
            self.request_read(Store::Local, id.to_owned());
        } else {
            self.request_writes(id);
        }
    }

    pub(super) fn on_written(&mut self, store: Store, id: &str, write: Write, outcome: Result<Response, Failure>) {
        let Some(tracked) = self.drafts.get_mut(id) else { return };
        match outcome {
            Ok(Response::Written) if store == Store::Local => {
                let key = names::key(id, write.slot);
                self.request(store, Operation::Read { key }, Pending::Verify { id: id.to_owned(), write });
                return;
            }
            Ok(Response::Written) => tracked.confirmed(store, write),
            Ok(Response::Mismatch(found)) => self.on_write_conflict(store, id, found.as_deref()),
            Ok(_) => self.on_write_failed(store, id, &write, Failure::NotKept),
            Err(failure) => self.on_write_failed(store, id, &write, failure),
        }
        self.request_writes(id);
    }

    pub(super) fn on_verified(&mut self, id: &str, write: Write, outcome: Result<Response, Failure>) {
        let Some(tracked) = self.drafts.get_mut(id) else { return };
        match outcome {
            Ok(Response::Found(Some(text))) if text == write.text => tracked.confirmed(Store::Local, write),
            Ok(Response::Found(found)) => {
                self.on_write_conflict(Store::Local, id, found.as_deref());
                self.on_write_failed(Store::Local, id, &write, Failure::NotKept);
            }
            Ok(_) => self.on_write_failed(Store::Local, id, &write, Failure::NotKept),
            Err(failure) => self.on_write_failed(Store::Local, id, &write, failure),
        }
        self.request_writes(id);
    }

    /// A write found another value than it expected: both are merged and saved.
    fn on_write_conflict(&mut self, store: Store, id: &str, found: Option<&str>) {
        let Some(tracked) = self.drafts.get_mut(id) else { return };
        tracked.replica_mut(store).busy = false;
        let key = tracked.key(store);
        let merged = tracked.merge_remote(store, found, true);
        if tracked.changed {
            tracked.set_target_revision(&self.app_version, self.now);
        }
        if let (Err(reason), Some(text)) = (merged, found) {
            self.quarantine(store, &key, text, reason);
        }
    }

    fn on_write_failed(&mut self, store: Store, id: &str, write: &Write, failure: Failure) {
        let Some(tracked) = self.drafts.get_mut(id) else { return };
        let is_last = tracked.target.as_ref().is_some_and(|target| Arc::ptr_eq(target, &write.revision));
        let replica = tracked.replica_mut(store);
        replica.busy = false;
        if is_last {
            replica.failure = Some(failure);
        }
    }

    pub(super) fn on_removed(&mut self, store: Store, id: &str, outcome: Result<Response, Failure>) {
        let Some(tracked) = self.drafts.get_mut(id) else { return };
        match outcome {
            Ok(Response::Written) => tracked.replica_mut(store).last_seen = None,
            // The value was written from here just before.
            Ok(Response::Mismatch(Some(text))) if tracked.replica(store).is_last_seen(&text) => {
                return self.request_removal(store, id);
            }
            Ok(Response::Mismatch(found)) => self.on_write_conflict(store, id, found.as_deref()),
            Ok(_) => {}
            Err(failure) => tracked.replica_mut(store).failure = Some(failure),
        }
        let Some(tracked) = self.drafts.get_mut(id) else { return };
        tracked.removals = tracked.removals.saturating_sub(1);
        if tracked.removals > 0 {
            return;
        }
        if tracked.changed || Store::ALL.iter().any(|store| tracked.replica(*store).last_seen.is_some()) {
            // It stays: a store that has already removed it gets it back.
            tracked.changed = true;
            self.changed_ids.push(id.to_owned());
        } else {
            self.drafts.remove(id);
        }
    }

    pub(super) fn on_erase_listed(&mut self, store: Store, outcome: Result<Response, Failure>) {
        match outcome {
            Ok(Response::Listed { values, .. }) => {
                for (key, _) in values {
                    let operation = Operation::Write { key, expect: Expect::Anything, text: None };
                    self.request(store, operation, Pending::EraseKey(store));
                }
            }
            outcome => self.on_erase_failure(store, outcome.err()),
        }
        self.request(store, Operation::List, Pending::EraseCheck(store));
    }

    pub(super) fn on_erase_failure(&mut self, store: Store, failure: Option<Failure>) {
        if let (Some(erasure), Some(failure)) = (&mut self.erasure, failure) {
            erasure.erased.failures.push((store, failure));
        }
    }

    pub(super) fn on_erase_checked(&mut self, store: Store, outcome: Result<Response, Failure>) {
        let Some(erasure) = &mut self.erasure else { return };
        erasure.to_check = erasure.to_check.saturating_sub(1);
        match outcome {
            Ok(Response::Listed { values, .. }) => {
                erasure.erased.remaining.extend(values.into_iter().map(|(key, _)| (store, key)));
            }
            outcome => self.on_erase_failure(store, outcome.err()),
        }
        if self.erased().is_some_and(|erased| !erased.remaining.is_empty() || !erased.failures.is_empty()) {
            self.refresh();
        }
    }
}
