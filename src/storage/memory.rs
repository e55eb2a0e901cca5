//! Ports for tests: both stores in memory, shared by any number of tabs, and one that fails at a chosen operation.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;

use super::names::DRAFT_PREFIX;
use super::port::{Failure, Operation, Port, RequestId, Response, Store, units};

/// One tab of a browser in memory. Local storage responds at once; IndexedDB when [`MemoryPort::next_response`] is called, as
/// late as a test wants.
#[derive(Debug, Default)]
pub struct MemoryPort {
    browser: Rc<RefCell<Browser>>,
    tab: usize,
    waiting: VecDeque<(RequestId, Operation)>,
    /// The drafts whose timer runs.
    pub timers: BTreeSet<String>,
}

/// What all tabs of an origin share.
#[derive(Debug, Default)]
struct Browser {
    local: BTreeMap<String, String>,
    indexed_db: BTreeMap<String, String>,
    capacity_units: Option<usize>,
    events: Vec<VecDeque<String>>,
}

impl MemoryPort {
    /// A browser with one tab.
    pub fn new() -> Self {
        let memory = Self::default();
        memory.browser.borrow_mut().events.push(VecDeque::new());
        memory
    }

    /// Another tab of the same browser.
    #[must_use]
    pub fn tab(&self) -> Self {
        let mut browser = self.browser.borrow_mut();
        browser.events.push(VecDeque::new());
        Self { browser: Rc::clone(&self.browser), tab: browser.events.len() - 1, ..Self::default() }
    }

    /// All values of a store, those of other apps included.
    pub fn values(&self, store: Store) -> BTreeMap<String, String> {
        self.browser.borrow_mut().store(store).clone()
    }

    /// Writes or removes a value behind the app's back.
    pub fn put(&self, store: Store, key: &str, text: Option<&str>) {
        let mut browser = self.browser.borrow_mut();
        match text {
            Some(text) => browser.store(store).insert(key.to_owned(), text.to_owned()),
            None => browser.store(store).remove(key),
        };
    }

    /// Sets local storage back to an earlier state, as a killed browser does with its last writes.
    pub fn restore_local(&self, local: BTreeMap<String, String>) {
        self.browser.borrow_mut().local = local;
    }

    /// Limits the size of local storage.
    pub fn set_capacity(&self, capacity_units: Option<usize>) {
        self.browser.borrow_mut().capacity_units = capacity_units;
    }

    /// The next response of IndexedDB; `None` if no operation waits.
    pub fn next_response(&mut self) -> Option<(RequestId, Result<Response, Failure>)> {
        let (request, operation) = self.waiting.pop_front()?;
        Some((request, self.browser.borrow_mut().perform(Store::IndexedDb, operation, self.tab)))
    }

    /// The key of the next storage event: a change by another tab.
    pub fn next_event(&mut self) -> Option<String> {
        self.browser.borrow_mut().events.get_mut(self.tab)?.pop_front()
    }
}

impl Browser {
    fn store(&mut self, store: Store) -> &mut BTreeMap<String, String> {
        match store {
            Store::Local => &mut self.local,
            Store::IndexedDb => &mut self.indexed_db,
        }
    }

    fn perform(&mut self, store: Store, operation: Operation, tab: usize) -> Result<Response, Failure> {
        match operation {
            Operation::List => {
                let (ours, foreign) = self
                    .store(store)
                    .iter()
                    .map(|(key, text)| (key.clone(), text.clone()))
                    .partition::<Vec<_>, _>(|(key, _)| key.starts_with(DRAFT_PREFIX));
                let foreign_units = size(&foreign.into_iter().collect());
                Ok(Response::Listed { values: ours, foreign_units })
            }
            Operation::Read { key } => Ok(Response::Found(self.store(store).get(&key).cloned())),
            Operation::Write { key, expect, text } => {
                let current = self.store(store).get(&key).cloned();
                if !expect.matches(current.as_deref()) {
                    return Ok(Response::Mismatch(current));
                }
                if store == Store::Local {
                    let added = text.as_deref().map_or(0, |text| units(&key) + units(text));
                    let taken = current.as_deref().map_or(0, |text| units(&key) + units(text));
                    let exceeds = |capacity: usize| size(&self.local) - taken + added > capacity;
                    if self.capacity_units.is_some_and(exceeds) {
                        return Err(Failure::Full);
                    }
                    if current != text {
                        let others = self.events.iter_mut().enumerate().filter(|(other, _)| *other != tab);
                        others.for_each(|(_, events)| events.push_back(key.clone()));
                    }
                }
                match text {
                    Some(text) => self.store(store).insert(key, text),
                    None => self.store(store).remove(&key),
                };
                Ok(Response::Written)
            }
        }
    }
}

fn size(values: &BTreeMap<String, String>) -> usize {
    values.iter().map(|(key, text)| units(key) + units(text)).sum()
}

impl Port for MemoryPort {
    fn perform(&mut self, store: Store, request: RequestId, operation: Operation) -> Option<Result<Response, Failure>> {
        if store == Store::IndexedDb {
            self.waiting.push_back((request, operation));
            return None;
        }
        Some(self.browser.borrow_mut().perform(store, operation, self.tab))
    }

    fn set_timer(&mut self, draft: &str, _after_ms: u32) {
        self.timers.insert(draft.to_owned());
    }
}

/// How an operation fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing is done, and a failure is reported.
    Refused,
    /// It is done, but a failure is reported.
    DoneButRefused,
    /// Nothing is done, and the tab crashes.
    Crashed,
    /// It is done, and then the tab crashes.
    DoneThenCrashed,
}

/// A [`MemoryPort`] whose operation number `at` fails; the others succeed.
#[derive(Debug)]
pub struct FaultyPort {
    /// The stores behind.
    pub memory: MemoryPort,
    at: usize,
    fault: Fault,
    count: usize,
    misreported: Option<RequestId>,
}

impl FaultyPort {
    /// Fails the operation with this number, counted from 1.
    pub fn new(memory: MemoryPort, at: usize, fault: Fault) -> Self {
        Self { memory, at, fault, count: 0, misreported: None }
    }

    /// Whether the fault has occurred.
    pub fn has_occurred(&self) -> bool {
        self.count >= self.at
    }

    /// Whether the tab has crashed: no operation runs any more.
    pub fn is_crashed(&self) -> bool {
        self.has_occurred() && matches!(self.fault, Fault::Crashed | Fault::DoneThenCrashed)
    }

    /// The next response of IndexedDB.
    pub fn next_response(&mut self) -> Option<(RequestId, Result<Response, Failure>)> {
        let (request, outcome) = self.memory.next_response()?;
        let is_misreported = self.misreported.is_some_and(|misreported| misreported == request);
        Some((request, if is_misreported { Err(Failure::Refused("Fault".into())) } else { outcome }))
    }
}

impl Port for FaultyPort {
    fn perform(&mut self, store: Store, request: RequestId, operation: Operation) -> Option<Result<Response, Failure>> {
        if self.is_crashed() {
            return None;
        }
        self.count += 1;
        let failure = Some(Err(Failure::Refused("Fault".into())));
        if self.count != self.at {
            return self.memory.perform(store, request, operation);
        }
        match self.fault {
            Fault::Refused => failure,
            Fault::Crashed => None,
            Fault::DoneButRefused => {
                self.misreported = Some(request);
                self.memory.perform(store, request, operation).and(failure)
            }
            Fault::DoneThenCrashed => {
                self.memory.perform(store, request, operation);
                while self.memory.next_response().is_some() {}
                None
            }
        }
    }

    fn set_timer(&mut self, draft: &str, after_ms: u32) {
        self.memory.set_timer(draft, after_ms);
    }
}
