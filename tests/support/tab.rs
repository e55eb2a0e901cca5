//! A tab of a browser that exists in memory only.
#![allow(dead_code, clippy::unwrap_used, reason = "each test file uses a part; a test stops where it fails")]

use engagements::draft::{Draft, Edit, Moment};
use engagements::storage::{Fault, Faulty, Keeper, Memory, State};

/// A keeper with its stores, as the page has them.
pub(crate) struct Tab {
    pub(crate) keeper: Keeper,
    pub(crate) port: Faulty,
    pub(crate) now: Moment,
}

impl Tab {
    /// A tab that has not read anything yet and that fails at this operation.
    pub(crate) fn faulty(browser: &Memory, at: usize, fault: Fault) -> Self {
        let port = Faulty::new(browser.tab(), at, fault);
        let mut tab = Self { keeper: Keeper::new("0.1.0"), port, now: Moment(1_000_000) };
        tab.keeper.look();
        tab
    }

    /// A tab that has read both stores.
    pub(crate) fn open(browser: &Memory) -> Self {
        let mut tab = Self::faulty(browser, usize::MAX, Fault::Refused);
        tab.settle();
        tab
    }

    /// A tab with a new draft in hand.
    pub(crate) fn with_draft(browser: &Memory, id: &str) -> Self {
        let mut tab = Self::open(browser);
        tab.keeper.begin(Draft::new(id));
        tab
    }

    pub(crate) fn drive(&mut self) {
        self.keeper.drive(&mut self.port);
    }

    /// One answer of the copy; `false` if there is none.
    pub(crate) fn answer(&mut self) -> bool {
        if self.port.is_dead() {
            return false;
        }
        let Some((ticket, outcome)) = self.port.answer() else { return false };
        self.keeper.answered(ticket, outcome);
        self.drive();
        true
    }

    /// One change made by another tab; `false` if there is none.
    pub(crate) fn event(&mut self) -> bool {
        let Some(key) = self.port.memory.event() else { return false };
        if !self.port.is_dead() {
            self.keeper.changed_elsewhere(Some(&key));
            self.drive();
        }
        true
    }

    /// Everything answered, every change of other tabs noticed.
    pub(crate) fn settle(&mut self) {
        self.drive();
        while self.answer() || self.event() {}
    }

    pub(crate) fn edit(&mut self, id: &str, edit: impl FnOnce(&Draft) -> Edit) {
        self.now.0 += 10_000;
        let edit = edit(self.keeper.draft(id).unwrap());
        self.keeper.edit(id, edit, self.now);
        self.drive();
    }

    pub(crate) fn type_in(&mut self, id: &str, path: &str, text: &str) {
        self.edit(id, |draft| Edit::typed(draft, path, text));
    }

    /// The timers run out.
    pub(crate) fn fire(&mut self) {
        for id in std::mem::take(&mut self.port.memory.timers) {
            self.keeper.due(&id, self.now);
        }
        self.drive();
    }

    /// The timers run out and everything is answered, until nothing is left to do.
    pub(crate) fn save(&mut self) {
        loop {
            self.fire();
            self.settle();
            if self.port.memory.timers.is_empty() || self.port.is_dead() {
                break;
            }
        }
    }

    pub(crate) fn text(&self, id: &str, path: &str) -> String {
        self.keeper.draft(id).map(|draft| draft.text(path).to_owned()).unwrap_or_default()
    }

    pub(crate) fn texts(&self, id: &str, path: &str) -> Vec<String> {
        self.keeper.draft(id).unwrap().cell(path).texts().map(str::to_owned).collect()
    }

    pub(crate) fn state(&self, id: &str) -> Option<State> {
        self.keeper.state(id)
    }
}

/// Tabs until none has anything left to do.
pub(crate) fn settle_all(tabs: &mut [&mut Tab]) {
    for _ in 0..20 {
        for tab in &mut *tabs {
            tab.save();
        }
    }
}
