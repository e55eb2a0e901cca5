//! A tab of a browser that exists in memory only.
#![allow(dead_code, clippy::unwrap_used, reason = "each test file uses a part; a test stops where it fails")]

use engagements::draft::{Draft, Edit, Moment};
use engagements::storage::{DraftSync, Fault, FaultyPort, MemoryPort, SaveState};

/// A `DraftSync` with its stores, as the page has them.
pub(crate) struct Tab {
    pub(crate) sync: DraftSync,
    pub(crate) port: FaultyPort,
    pub(crate) now: Moment,
}

impl Tab {
    /// A tab that has not read anything yet and that fails at this operation.
    pub(crate) fn faulty(browser: &MemoryPort, at: usize, fault: Fault) -> Self {
        let port = FaultyPort::new(browser.tab(), at, fault);
        let mut tab = Self { sync: DraftSync::new("0.1.0"), port, now: Moment(1_000_000) };
        tab.sync.refresh();
        tab
    }

    /// A tab that has read both stores.
    pub(crate) fn open(browser: &MemoryPort) -> Self {
        let mut tab = Self::faulty(browser, usize::MAX, Fault::Refused);
        tab.settle();
        tab
    }

    /// A tab with a new draft.
    pub(crate) fn with_draft(browser: &MemoryPort, id: &str) -> Self {
        let mut tab = Self::open(browser);
        tab.sync.add(Draft::new(id));
        tab
    }

    pub(crate) fn dispatch(&mut self) {
        self.sync.dispatch(&mut self.port);
    }

    /// Delivers one response of IndexedDB; `false` if there is none.
    pub(crate) fn respond(&mut self) -> bool {
        if self.port.is_crashed() {
            return false;
        }
        let Some((request, outcome)) = self.port.next_response() else { return false };
        self.sync.on_response(request, outcome);
        self.dispatch();
        true
    }

    /// Delivers one storage event; `false` if there is none.
    pub(crate) fn event(&mut self) -> bool {
        let Some(key) = self.port.memory.next_event() else { return false };
        if !self.port.is_crashed() {
            self.sync.on_storage_event(Some(&key));
            self.dispatch();
        }
        true
    }

    /// Delivers all responses and storage events.
    pub(crate) fn settle(&mut self) {
        self.dispatch();
        while self.respond() || self.event() {}
    }

    pub(crate) fn edit(&mut self, id: &str, edit: impl FnOnce(&Draft) -> Edit) {
        self.now.0 += 10_000;
        let edit = edit(self.sync.draft(id).unwrap());
        self.sync.edit(id, edit, self.now);
        self.dispatch();
    }

    pub(crate) fn type_in(&mut self, id: &str, path: &str, text: &str) {
        self.edit(id, |draft| Edit::typed(draft, path, text));
    }

    /// Fires the timers.
    pub(crate) fn fire(&mut self) {
        for id in std::mem::take(&mut self.port.memory.timers) {
            self.sync.save(&id, self.now);
        }
        self.dispatch();
    }

    /// Fires the timers and delivers all responses, until nothing is left to do.
    pub(crate) fn save(&mut self) {
        loop {
            self.fire();
            self.settle();
            if self.port.memory.timers.is_empty() || self.port.is_crashed() {
                break;
            }
        }
    }

    pub(crate) fn text(&self, id: &str, path: &str) -> String {
        self.sync.draft(id).map(|draft| draft.text(path).to_owned()).unwrap_or_default()
    }

    pub(crate) fn texts(&self, id: &str, path: &str) -> Vec<String> {
        self.sync.draft(id).unwrap().cell(path).texts().map(str::to_owned).collect()
    }

    pub(crate) fn state(&self, id: &str) -> Option<SaveState> {
        self.sync.state(id)
    }
}

/// Saves tab after tab, until none has anything left to do.
pub(crate) fn settle_all(tabs: &mut [&mut Tab]) {
    for _ in 0..20 {
        for tab in &mut *tabs {
            tab.save();
        }
    }
}
