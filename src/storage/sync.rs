//! Keeps all drafts in step with two stores: events in, operations out; and what the page shows of drafts and stores.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::names;
use super::port::{Failure, Operation, Port, RequestId, Response, Store, units};
use super::tracked_draft::{SaveState, TrackedDraft, Write};
use crate::draft::{Copied, Draft, Envelope, History, Moment, Unreadable, checksum};

/// How long after the last change a draft is saved.
pub const SAVE_DELAY_MS: u32 = 300;

/// A store that answers none of its requests for this long has timed out.
pub const RESPONSE_TIMEOUT_MS: u32 = 5_000;

/// What local storage holds at most, in UTF-16 units of keys and values, for all pages of an origin together.
pub const QUOTA_UNITS: usize = 5_242_880;

/// All drafts of this browser, as this tab knows them.
#[derive(Debug, Default)]
pub struct DraftSync {
    pub(super) app_version: String,
    pub(super) now: Moment,
    pub(super) drafts: BTreeMap<String, TrackedDraft>,
    pub(super) quarantined: Vec<Quarantined>,
    pub(super) listed: BTreeMap<Store, Result<(), Failure>>,
    pub(super) foreign_units: usize,
    outbox: VecDeque<(Store, RequestId, Operation)>,
    /// Drafts whose save timer is to be set.
    pub(super) changed_ids: Vec<String>,
    pub(super) pending: BTreeMap<RequestId, Pending>,
    /// Requests that timed out, and may still be answered.
    overdue: BTreeMap<RequestId, Store>,
    last_request: u64,
    pub(super) erasure: Option<Erasure>,
}

/// A stored value that is no draft this version can open. It is never overwritten or removed, but by an erasure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quarantined {
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

/// The outcome of an erasure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erased {
    /// How many drafts were erased, those in the bin included.
    pub drafts: usize,
    /// How many quarantined drafts were erased.
    pub quarantined: usize,
    /// The keys that could not be removed.
    pub remaining: Vec<(Store, String)>,
    /// Why they could not.
    pub failures: Vec<(Store, Failure)>,
}

/// An erasure. It is done once both stores were listed again.
#[derive(Debug)]
pub(super) struct Erasure {
    pub(super) erased: Erased,
    /// Stores that are still to be listed again.
    pub(super) to_check: usize,
}

/// The purpose of a request, until its response comes.
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

impl DraftSync {
    /// No drafts until [`refresh`](Self::refresh). The version is written into each envelope.
    pub fn new(app_version: impl Into<String>) -> Self {
        Self { app_version: app_version.into(), ..Self::default() }
    }

    /// Reads both stores: at the start, and again whenever the page comes back into sight.
    pub fn refresh(&mut self) {
        for store in Store::ALL {
            self.request(store, Operation::List, Pending::List(store));
        }
    }

    /// Sends the queued operations and handles the responses that come at once. To be called after every other call.
    pub fn dispatch(&mut self, port: &mut dyn Port) {
        for id in std::mem::take(&mut self.changed_ids) {
            port.set_timer(&id, SAVE_DELAY_MS);
        }
        while let Some((store, request, operation)) = self.outbox.pop_front() {
            if let Some(outcome) = port.perform(store, request, operation) {
                self.on_response(request, outcome);
            }
        }
    }

    /// Whether a request to a store has no response yet.
    pub fn is_waiting_for(&self, store: Store) -> bool {
        self.pending.values().any(|pending| pending.store() == store)
    }

    /// A store has sent no response for [`RESPONSE_TIMEOUT_MS`]: its requests fail. Its next response makes it be read again.
    pub fn time_out(&mut self, store: Store) {
        let is_late = |(request, pending): (&RequestId, &Pending)| (pending.store() == store).then_some(*request);
        for request in self.pending.iter().filter_map(is_late).collect::<Vec<_>>() {
            self.overdue.insert(request, store);
            self.handle_response(request, Err(Failure::NoAnswer));
        }
        self.listed.insert(store, Err(Failure::NoAnswer));
    }

    /// Handles a response. An unknown or repeated one is ignored.
    pub fn on_response(&mut self, request: RequestId, outcome: Result<Response, Failure>) {
        let store = self.overdue.remove(&request).or_else(|| self.pending.get(&request).map(Pending::store));
        let is_back =
            outcome.is_ok() && store.is_some_and(|store| self.store_failure(store) == Some(&Failure::NoAnswer));
        let is_list = matches!(self.pending.get(&request), Some(Pending::List(_)));
        self.handle_response(request, outcome);
        if let Some(store) = store.filter(|_| is_back && !is_list) {
            self.listed.insert(store, Ok(()));
            self.request(store, Operation::List, Pending::List(store));
        }
    }

    fn handle_response(&mut self, request: RequestId, outcome: Result<Response, Failure>) {
        let Some(pending) = self.pending.remove(&request) else { return };
        match pending {
            Pending::List(store) => self.on_listed(store, outcome),
            Pending::Read { store, id } => self.on_read(store, &id, outcome),
            Pending::Write { store, id, write } => self.on_written(store, &id, write, outcome),
            Pending::Verify { id, write } => self.on_verified(&id, write, outcome),
            Pending::Remove { store, id } => self.on_removed(store, &id, outcome),
            Pending::Retry { store, key } => {
                if let Ok(Response::Found(found)) = outcome {
                    self.quarantined.retain(|value| (value.store, &value.key) != (store, &key));
                    if let Some(text) = found {
                        self.load_value(store, &key, &text);
                    }
                }
            }
            Pending::EraseList(store) => self.on_erase_listed(store, outcome),
            Pending::EraseKey(store) => self.on_erase_failure(store, outcome.err()),
            Pending::EraseCheck(store) => self.on_erase_checked(store, outcome),
        }
    }

    pub(super) fn request(&mut self, store: Store, operation: Operation, pending: Pending) {
        self.last_request += 1;
        let request = RequestId(self.last_request);
        self.pending.insert(request, pending);
        self.outbox.push_back((store, request, operation));
    }

    /// Clears the failures of a store that are resolved, and requests the writes that they held back.
    pub(super) fn clear_failures(&mut self, store: Store, is_resolved: fn(&Failure) -> bool) {
        for id in self.ids() {
            let replica = self.drafts.get_mut(&id).map(|tracked| tracked.replica_mut(store));
            if replica.is_some_and(|replica| replica.failure.take_if(|failure| is_resolved(failure)).is_some()) {
                self.request_writes(&id);
            }
        }
    }

    pub(super) fn request_read(&mut self, store: Store, id: String) {
        let key = self.drafts.get(&id).map_or_else(|| names::key(&id, 0), |tracked| tracked.key(store));
        self.request(store, Operation::Read { key }, Pending::Read { store, id });
    }

    /// Requests the writes that a draft needs, once both stores were read.
    pub(super) fn request_writes(&mut self, id: &str) {
        if !self.is_ready() {
            return;
        }
        let Some(tracked) = self.drafts.get_mut(id) else { return };
        for (store, operation, write) in tracked.writes() {
            self.request(store, operation, Pending::Write { store, id: id.to_owned(), write });
        }
    }

    pub(super) fn request_removal(&mut self, store: Store, id: &str) {
        let Some(tracked) = self.drafts.get(id) else { return };
        let operation =
            Operation::Write { key: tracked.key(store), expect: tracked.replica(store).expect(), text: None };
        self.request(store, operation, Pending::Remove { store, id: id.to_owned() });
    }
}

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

    /// The keys of the values that cannot be opened. A draft that neither store gives back whole is one key.
    pub fn quarantined_keys(&self) -> BTreeSet<&str> {
        self.quarantined.iter().map(|value| value.key.as_str()).collect()
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
