//! How the keeper takes in what the stores answer.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::keeper::{Aside, Keeper, Pending, units};
use super::kept::Kept;
use super::keys;
use super::place::Write;
use super::port::{Answer, Failure, Operation, Store};
use crate::draft::{Envelope, Unreadable};

impl Keeper {
    pub(super) fn listed(&mut self, store: Store, outcome: Result<Answer, Failure>) {
        let outcome = outcome.map(|answer| {
            let Answer::Listed { values, foreign_units } = answer else { return };
            if store == Store::Local {
                self.foreign_units = foreign_units;
            }
            for (key, text) in &values {
                self.take_in(store, key, text);
            }
            let keys: BTreeSet<_> = values.into_iter().map(|(key, _)| key).collect();
            let missing = self.shelf.iter().filter(|(_, kept)| !keys.contains(&kept.key(store)));
            for id in missing.map(|(id, _)| id.clone()).collect::<Vec<_>>() {
                self.absorb(store, &id, None);
            }
        });
        if outcome.is_ok() {
            // The store can be read: what could not be written is tried again. What is gone waits for the writer.
            self.forgive(store, |failure| *failure != Failure::Gone);
        } else if let Err(failure) = &outcome {
            for kept in self.shelf.values_mut().filter(|kept| kept.target.is_some()) {
                kept.place_mut(store).failure = Some(failure.clone());
            }
        }
        self.listed.insert(store, outcome);
        for id in self.ids() {
            self.settle(&id);
        }
    }

    /// Takes in a value that stands in a store: a draft in hand, a new one, or one that cannot be read.
    pub(super) fn take_in(&mut self, store: Store, key: &str, text: &str) {
        let Some((id, slot)) = keys::parse(key) else { return };
        if let Some(kept) = self.shelf.get_mut(id) {
            if kept.place(store).slot == slot {
                self.absorb(store, id, Some(text));
                return;
            }
            if kept.place(store).known.is_none() && Envelope::read(text).is_ok() {
                kept.place_mut(store).slot = slot;
                self.absorb(store, id, Some(text));
                return;
            }
        }
        let read = Envelope::read(text).and_then(|envelope| {
            if envelope.draft.id == id && !self.shelf.contains_key(id) {
                Ok(envelope)
            } else {
                Err(Unreadable::Foreign)
            }
        });
        match read {
            Ok(envelope) => {
                let mut kept = Kept::found(store, slot, text, envelope);
                for aside in &self.aside {
                    if let Some((_, slot)) = keys::parse(&aside.key).filter(|(of, _)| *of == id)
                        && kept.place(aside.store).slot == slot
                    {
                        kept.step_aside(aside.store, aside.reason.clone());
                    }
                }
                self.shelf.insert(id.to_owned(), kept);
            }
            Err(reason) => self.set_aside(store, key, text, reason),
        }
    }

    fn absorb(&mut self, store: Store, id: &str, text: Option<&str>) {
        let Some(kept) = self.shelf.get_mut(id) else { return };
        let key = kept.key(store);
        let before = kept.changed;
        let absorbed = kept.absorb(store, text, false);
        if kept.changed && !before {
            self.wakes.push(id.to_owned());
        }
        let gone = Store::ALL.iter().all(|store| kept.place(*store).known.is_none());
        if gone && kept.draft.is_binned() && !kept.changed {
            self.shelf.remove(id);
        }
        if let (Err(reason), Some(text)) = (absorbed, text) {
            self.set_aside(store, &key, text, reason);
        }
    }

    fn set_aside(&mut self, store: Store, key: &str, text: &str, reason: Unreadable) {
        self.aside.retain(|aside| (aside.store, aside.key.as_str()) != (store, key));
        let saved_at = Envelope::glimpse_saved_at(text);
        self.aside.push(Aside { store, key: key.to_owned(), reason, saved_at, units: units(text) });
    }

    pub(super) fn was_read(&mut self, store: Store, id: &str, outcome: Result<Answer, Failure>) {
        if let Ok(Answer::Found(found)) = outcome {
            match (self.shelf.get(id), found) {
                (Some(_), found) => self.absorb(store, id, found.as_deref()),
                (None, Some(text)) => self.take_in(store, &keys::key(id, 0), &text),
                (None, None) => {}
            }
        }
        if store == Store::Copy {
            self.read(Store::Local, id.to_owned());
        } else {
            self.settle(id);
        }
    }

    pub(super) fn was_written(&mut self, store: Store, id: &str, write: Write, outcome: Result<Answer, Failure>) {
        let Some(kept) = self.shelf.get_mut(id) else { return };
        match outcome {
            Ok(Answer::Written) if store == Store::Local => {
                let key = keys::key(id, write.slot);
                self.ask(store, Operation::Read { key }, Pending::Verify { id: id.to_owned(), write });
                return;
            }
            Ok(Answer::Written) => kept.confirmed(store, write),
            Ok(Answer::Moved(found)) => self.found_instead(store, id, found.as_deref()),
            Ok(_) => self.failed(store, id, &write, Failure::NotKept),
            Err(failure) => self.failed(store, id, &write, failure),
        }
        self.settle(id);
    }

    pub(super) fn was_verified(&mut self, id: &str, write: Write, outcome: Result<Answer, Failure>) {
        let Some(kept) = self.shelf.get_mut(id) else { return };
        match outcome {
            Ok(Answer::Found(Some(text))) if text == write.text => kept.confirmed(Store::Local, write),
            Ok(Answer::Found(found)) => {
                self.found_instead(Store::Local, id, found.as_deref());
                self.failed(Store::Local, id, &write, Failure::NotKept);
            }
            Ok(_) => self.failed(Store::Local, id, &write, Failure::NotKept),
            Err(failure) => self.failed(Store::Local, id, &write, failure),
        }
        self.settle(id);
    }

    /// A write found something else than it expected: that is taken in, and both are saved.
    fn found_instead(&mut self, store: Store, id: &str, found: Option<&str>) {
        let Some(kept) = self.shelf.get_mut(id) else { return };
        kept.place_mut(store).busy = false;
        let key = kept.key(store);
        let absorbed = kept.absorb(store, found, true);
        if kept.changed {
            kept.aim(&self.app_version, self.now);
        }
        if let (Err(reason), Some(text)) = (absorbed, found) {
            self.set_aside(store, &key, text, reason);
        }
    }

    fn failed(&mut self, store: Store, id: &str, write: &Write, failure: Failure) {
        let Some(kept) = self.shelf.get_mut(id) else { return };
        let is_last = kept.target.as_ref().is_some_and(|target| Arc::ptr_eq(target, &write.revision));
        let place = kept.place_mut(store);
        place.busy = false;
        if is_last {
            place.failure = Some(failure);
        }
    }

    pub(super) fn remove_from(&mut self, store: Store, id: &str) {
        let Some(kept) = self.shelf.get(id) else { return };
        let operation = Operation::Write { key: kept.key(store), expect: kept.place(store).expect(), text: None };
        self.ask(store, operation, Pending::Remove { store, id: id.to_owned() });
    }

    pub(super) fn was_removed(&mut self, store: Store, id: &str, outcome: Result<Answer, Failure>) {
        let Some(kept) = self.shelf.get_mut(id) else { return };
        match outcome {
            Ok(Answer::Written) => kept.place_mut(store).known = None,
            // What stands there was written from here just before.
            Ok(Answer::Moved(Some(text))) if kept.place(store).is_known(&text) => return self.remove_from(store, id),
            Ok(Answer::Moved(found)) => self.found_instead(store, id, found.as_deref()),
            Ok(_) => {}
            Err(failure) => kept.place_mut(store).failure = Some(failure),
        }
        let Some(kept) = self.shelf.get_mut(id) else { return };
        kept.removals = kept.removals.saturating_sub(1);
        if kept.removals > 0 {
            return;
        }
        if kept.changed || Store::ALL.iter().any(|store| kept.place(*store).known.is_some()) {
            // It stays, whole: what one store has already removed is written back.
            kept.changed = true;
            self.wakes.push(id.to_owned());
        } else {
            self.shelf.remove(id);
        }
    }
}
