//! The keeper of all drafts: events in, operations out.
//!
//! It holds no browser and no clock. Each call changes what is in hand and notes what must be asked of the stores;
//! [`Keeper::drive`] then asks.

use std::collections::{BTreeMap, VecDeque};

use super::kept::Kept;
use super::keys;
use super::place::Write;
use super::port::{Answer, Failure, Operation, Port, Store, Ticket};
use crate::draft::{Copied, Draft, Edit, Focus, Moment, Unreadable, checksum};

/// How long after the last change a draft is saved.
pub const SAVE_AFTER_MS: u32 = 300;

/// How long a store that was asked something may leave everything unanswered.
pub const PATIENCE_MS: u32 = 5_000;

/// What local storage holds at most, in UTF-16 units of keys and values, for all pages of an origin together.
pub const QUOTA_UNITS: usize = 5_242_880;

/// All drafts of this browser, as this tab knows them.
#[derive(Debug, Default)]
pub struct Keeper {
    pub(super) app_version: String,
    pub(super) now: Moment,
    pub(super) shelf: BTreeMap<String, Kept>,
    pub(super) aside: Vec<Aside>,
    pub(super) listed: BTreeMap<Store, Result<(), Failure>>,
    pub(super) foreign_units: usize,
    outbox: VecDeque<(Store, Ticket, Operation)>,
    pub(super) wakes: Vec<String>,
    pub(super) pending: BTreeMap<Ticket, Pending>,
    /// What was given up, and may still be answered.
    overdue: BTreeMap<Ticket, Store>,
    tickets: u64,
    pub(super) erasure: Option<super::erase::Erasure>,
}

/// A stored value that is no draft this version can open. It stays as it is, under its own key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// Where it is.
    pub store: Store,
    /// Its key.
    pub key: String,
    /// Why it cannot be opened.
    pub reason: Unreadable,
    /// When it was last saved, if it says so.
    pub saved_at: Option<Moment>,
    /// Its size in UTF-16 units, without the key.
    pub units: usize,
}

/// What an answer will be about.
#[derive(Debug)]
pub(super) enum Pending {
    List(Store),
    Read { store: Store, id: String },
    Write { store: Store, id: String, write: Write },
    Verify { id: String, write: Write },
    Remove { store: Store, id: String },
    Retry { store: Store, key: String },
    EraseList(Store),
    EraseKey(Store),
    EraseCheck(Store),
}

impl Pending {
    fn store(&self) -> Store {
        match self {
            Self::List(store)
            | Self::Read { store, .. }
            | Self::Write { store, .. }
            | Self::Remove { store, .. }
            | Self::Retry { store, .. }
            | Self::EraseList(store)
            | Self::EraseKey(store)
            | Self::EraseCheck(store) => *store,
            Self::Verify { .. } => Store::Local,
        }
    }
}

impl Keeper {
    /// A keeper that has read nothing yet. The version is written into what it saves.
    pub fn new(app_version: impl Into<String>) -> Self {
        Self { app_version: app_version.into(), ..Self::default() }
    }

    /// Reads both stores: at the start, and again whenever the page comes back into sight.
    pub fn look(&mut self) {
        for store in Store::ALL {
            self.ask(store, Operation::List, Pending::List(store));
        }
    }

    /// Takes a draft in hand: a new one, an amendment, a copy. It is not stored before its first change.
    pub fn begin(&mut self, draft: Draft) {
        self.shelf.entry(draft.id.clone()).or_insert_with(|| Kept::new(draft));
    }

    /// Takes in a draft from a file, to be stored at once. One that is in hand already becomes what the file says, in one step
    /// that can be undone. `false`, and nothing is done, if that one began from something else: then a copy under another
    /// id is the way ([`Draft::copy_as`]).
    pub fn import(&mut self, draft: Draft, now: Moment) -> bool {
        let id = draft.id.clone();
        let kept = self.shelf.entry(id.clone()).or_insert_with(|| Kept::new(draft.clone()));
        if kept.draft.kind != draft.kind {
            return false;
        }
        let edit = Edit::replaced(&kept.draft, &draft);
        kept.history.apply(&mut kept.draft, edit, now);
        kept.touch(now);
        self.due(&id, now);
        true
    }

    /// Lets go of a draft that nobody has touched.
    pub fn drop_untouched(&mut self, id: &str) {
        if self.state(id).is_none() {
            self.shelf.remove(id);
        }
    }

    /// One edit; `false` if it changes nothing.
    pub fn edit(&mut self, id: &str, edit: Edit, now: Moment) -> bool {
        let Some(kept) = self.shelf.get_mut(id) else { return false };
        let changed = kept.history.apply(&mut kept.draft, edit, now);
        if changed {
            self.touched(id, now);
        }
        changed
    }

    /// The composition in a draft has ended.
    pub fn end_composition(&mut self, id: &str) {
        if let Some(kept) = self.shelf.get_mut(id) {
            kept.history.end_composition();
        }
    }

    /// One step back; where the caret belongs.
    pub fn undo(&mut self, id: &str, now: Moment) -> Option<Focus> {
        let kept = self.shelf.get_mut(id)?;
        let focus = kept.history.undo(&mut kept.draft)?;
        self.touched(id, now);
        Some(focus)
    }

    /// One step forward again.
    pub fn redo(&mut self, id: &str, now: Moment) -> Option<Focus> {
        let kept = self.shelf.get_mut(id)?;
        let focus = kept.history.redo(&mut kept.draft)?;
        self.touched(id, now);
        Some(focus)
    }

    /// A copy of these drafts left as a file.
    pub fn copied(&mut self, ids: &[String], now: Moment) {
        for id in ids {
            if let Some(kept) = self.shelf.get_mut(id) {
                kept.draft.copied = Some(Copied { at: now, checksum: checksum(&kept.draft) });
                if kept.target.is_some() {
                    kept.changed = true;
                    self.due(id, now);
                }
            }
        }
    }

    /// The timer that was asked for has come.
    pub fn due(&mut self, id: &str, now: Moment) {
        self.now = now;
        if let Some(kept) = self.shelf.get_mut(id)
            && kept.changed
            && kept.removals == 0
        {
            kept.aim(&self.app_version, now);
        }
        self.settle(id);
    }

    /// The page is hidden or about to go: everything is saved now.
    pub fn hidden(&mut self, now: Moment) {
        for id in self.ids() {
            self.due(&id, now);
        }
    }

    /// Local storage was changed by another tab, at this key, or as a whole. That may have made room.
    pub fn changed_elsewhere(&mut self, key: Option<&str>) {
        for store in Store::ALL {
            self.forgive(store, |failure| *failure == Failure::Full);
        }
        match key.map(keys::parse) {
            None => self.look(),
            Some(Some((id, _))) => self.read(Store::Copy, id.to_owned()),
            Some(None) => {}
        }
    }

    /// Tries again what has failed, this draft.
    pub fn retry(&mut self, id: &str, now: Moment) {
        if let Some(kept) = self.shelf.get_mut(id) {
            kept.forgive();
            self.read(Store::Copy, id.to_owned());
            self.due(id, now);
        }
    }

    /// Tries again to open a value that was set aside.
    pub fn retry_aside(&mut self, store: Store, key: &str) {
        self.ask(store, Operation::Read { key: key.into() }, Pending::Retry { store, key: key.into() });
    }

    /// Removes a draft from both stores for good: what the bin does when it is emptied. One that another tab changes at the
    /// same time stays.
    pub fn remove(&mut self, id: &str) {
        let Some(kept) = self.shelf.get_mut(id) else { return };
        if kept.removals > 0 {
            return;
        }
        kept.removals = Store::ALL.len();
        kept.changed = false;
        for store in Store::ALL {
            self.remove_from(store, id);
        }
    }

    /// Asks the stores what must be asked, and takes in what they answer at once. Called after every other call.
    pub fn drive(&mut self, port: &mut dyn Port) {
        for id in std::mem::take(&mut self.wakes) {
            port.wake(&id, SAVE_AFTER_MS);
        }
        while let Some((store, ticket, operation)) = self.outbox.pop_front() {
            if let Some(outcome) = port.perform(store, ticket, operation) {
                self.answered(ticket, outcome);
            }
        }
    }

    /// Whether a store owes an answer.
    pub fn waits_for(&self, store: Store) -> bool {
        self.pending.values().any(|pending| pending.store() == store)
    }

    /// A store has answered nothing for [`PATIENCE_MS`]: the drafts go on without it. Once it answers again, it is read again.
    pub fn give_up(&mut self, store: Store) {
        let is_late = |(ticket, pending): (&Ticket, &Pending)| (pending.store() == store).then_some(*ticket);
        for ticket in self.pending.iter().filter_map(is_late).collect::<Vec<_>>() {
            self.overdue.insert(ticket, store);
            self.take_answer(ticket, Err(Failure::NoAnswer));
        }
        self.listed.insert(store, Err(Failure::NoAnswer));
    }

    /// A store has answered. A ticket that is not known, or comes twice, is passed over.
    pub fn answered(&mut self, ticket: Ticket, outcome: Result<Answer, Failure>) {
        let store = self.overdue.remove(&ticket).or_else(|| self.pending.get(&ticket).map(Pending::store));
        let is_back = outcome.is_ok() && store.is_some_and(|store| self.health(store) == Some(&Failure::NoAnswer));
        let is_list = matches!(self.pending.get(&ticket), Some(Pending::List(_)));
        self.take_answer(ticket, outcome);
        if let Some(store) = store.filter(|_| is_back && !is_list) {
            self.listed.insert(store, Ok(()));
            self.ask(store, Operation::List, Pending::List(store));
        }
    }

    fn take_answer(&mut self, ticket: Ticket, outcome: Result<Answer, Failure>) {
        let Some(pending) = self.pending.remove(&ticket) else { return };
        match pending {
            Pending::List(store) => self.listed(store, outcome),
            Pending::Read { store, id } => self.was_read(store, &id, outcome),
            Pending::Write { store, id, write } => self.was_written(store, &id, write, outcome),
            Pending::Verify { id, write } => self.was_verified(&id, write, outcome),
            Pending::Remove { store, id } => self.was_removed(store, &id, outcome),
            Pending::Retry { store, key } => {
                if let Ok(Answer::Found(found)) = outcome {
                    self.aside.retain(|aside| (aside.store, &aside.key) != (store, &key));
                    if let Some(text) = found {
                        self.take_in(store, &key, &text);
                    }
                }
            }
            Pending::EraseList(store) => self.erase_listed(store, outcome),
            Pending::EraseKey(store) => self.erase_answered(store, outcome.err()),
            Pending::EraseCheck(store) => self.erase_checked(store, outcome),
        }
    }

    pub(super) fn ask(&mut self, store: Store, operation: Operation, pending: Pending) {
        self.tickets += 1;
        let ticket = Ticket(self.tickets);
        self.pending.insert(ticket, pending);
        self.outbox.push_back((store, ticket, operation));
    }

    /// Forgets such failures of a store, and writes what they kept from being written.
    pub(super) fn forgive(&mut self, store: Store, is_over: fn(&Failure) -> bool) {
        for id in self.ids() {
            let place = self.shelf.get_mut(&id).map(|kept| kept.place_mut(store));
            if place.is_some_and(|place| place.failure.take_if(|failure| is_over(failure)).is_some()) {
                self.settle(&id);
            }
        }
    }

    fn touched(&mut self, id: &str, now: Moment) {
        self.now = now;
        if let Some(kept) = self.shelf.get_mut(id) {
            kept.touch(now);
        }
        self.wakes.push(id.to_owned());
    }

    pub(super) fn read(&mut self, store: Store, id: String) {
        let key = self.shelf.get(&id).map_or_else(|| keys::key(&id, 0), |kept| kept.key(store));
        self.ask(store, Operation::Read { key }, Pending::Read { store, id });
    }

    /// Asks for the writes that a draft needs.
    pub(super) fn settle(&mut self, id: &str) {
        if !self.is_ready() {
            return;
        }
        let Some(kept) = self.shelf.get_mut(id) else { return };
        for (store, operation, write) in kept.writes() {
            self.ask(store, operation, Pending::Write { store, id: id.to_owned(), write });
        }
    }
}

/// The size of a text in UTF-16 units, as browsers count it.
pub(super) fn units(text: &str) -> usize {
    text.encode_utf16().count()
}
