//! Both stores in memory, shared by any number of tabs.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;

use super::keeper::units;
use super::keys::PREFIX;
use super::port::{Answer, Failure, Operation, Port, Store, Ticket};

/// One tab's view of a browser that exists in memory only. Local storage answers at once; the copy when
/// [`Memory::answer`] is called, as late as a test likes.
#[derive(Debug, Default)]
pub struct Memory {
    browser: Rc<RefCell<Browser>>,
    tab: usize,
    waiting: VecDeque<(Ticket, Operation)>,
    /// The drafts for which a timer runs.
    pub timers: BTreeSet<String>,
}

/// What all tabs of an origin share.
#[derive(Debug, Default)]
struct Browser {
    local: BTreeMap<String, String>,
    copy: BTreeMap<String, String>,
    capacity_units: Option<usize>,
    events: Vec<VecDeque<String>>,
}

impl Memory {
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

    /// What a store holds, others' values included.
    pub fn values(&self, store: Store) -> BTreeMap<String, String> {
        self.browser.borrow_mut().store(store).clone()
    }

    /// Puts a value into a store, or takes one out, past the app.
    pub fn put(&self, store: Store, key: &str, text: Option<&str>) {
        let mut browser = self.browser.borrow_mut();
        match text {
            Some(text) => browser.store(store).insert(key.to_owned(), text.to_owned()),
            None => browser.store(store).remove(key),
        };
    }

    /// Local storage back as it was: what a killed browser does to the writes of its last minute.
    pub fn forget_to(&self, local: BTreeMap<String, String>) {
        self.browser.borrow_mut().local = local;
    }

    /// Lets local storage hold no more than this.
    pub fn limit(&self, capacity_units: Option<usize>) {
        self.browser.borrow_mut().capacity_units = capacity_units;
    }

    /// The next answer of the copy; `None` if nothing was asked.
    pub fn answer(&mut self) -> Option<(Ticket, Result<Answer, Failure>)> {
        let (ticket, operation) = self.waiting.pop_front()?;
        Some((ticket, self.browser.borrow_mut().perform(Store::Copy, operation, self.tab)))
    }

    /// The key of the next change of local storage that another tab made.
    pub fn event(&mut self) -> Option<String> {
        self.browser.borrow_mut().events.get_mut(self.tab)?.pop_front()
    }
}

impl Browser {
    fn store(&mut self, store: Store) -> &mut BTreeMap<String, String> {
        match store {
            Store::Local => &mut self.local,
            Store::Copy => &mut self.copy,
        }
    }

    fn perform(&mut self, store: Store, operation: Operation, tab: usize) -> Result<Answer, Failure> {
        match operation {
            Operation::List => {
                let (ours, foreign) = self
                    .store(store)
                    .iter()
                    .map(|(key, text)| (key.clone(), text.clone()))
                    .partition::<Vec<_>, _>(|(key, _)| key.starts_with(PREFIX));
                let foreign_units = size(&foreign.into_iter().collect());
                Ok(Answer::Listed { values: ours, foreign_units })
            }
            Operation::Read { key } => Ok(Answer::Found(self.store(store).get(&key).cloned())),
            Operation::Write { key, expect, text } => {
                let current = self.store(store).get(&key).cloned();
                if !expect.is_met_by(current.as_deref()) {
                    return Ok(Answer::Moved(current));
                }
                if store == Store::Local {
                    let added = text.as_deref().map_or(0, |text| units(&key) + units(text));
                    let taken = current.as_deref().map_or(0, |text| units(&key) + units(text));
                    let is_over = |capacity: usize| size(&self.local) - taken + added > capacity;
                    if self.capacity_units.is_some_and(is_over) {
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
                Ok(Answer::Written)
            }
        }
    }
}

fn size(values: &BTreeMap<String, String>) -> usize {
    values.iter().map(|(key, text)| units(key) + units(text)).sum()
}

impl Port for Memory {
    fn perform(&mut self, store: Store, ticket: Ticket, operation: Operation) -> Option<Result<Answer, Failure>> {
        if store == Store::Copy {
            self.waiting.push_back((ticket, operation));
            return None;
        }
        Some(self.browser.borrow_mut().perform(store, operation, self.tab))
    }

    fn wake(&mut self, draft: &str, _after_ms: u32) {
        self.timers.insert(draft.to_owned());
    }
}
