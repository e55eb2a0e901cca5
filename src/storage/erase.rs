//! "Erase from this computer": removes every draft from both stores, and nothing of other apps.

use super::port::{Expect, Failure, Operation, Response, Store};
use super::sync::{DraftSync, Pending};

/// The outcome of an erasure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erased {
    /// How many drafts were erased, those in the bin included.
    pub drafts: usize,
    /// How many quarantined values were erased.
    pub quarantined: usize,
    /// The keys that could not be removed.
    pub left: Vec<(Store, String)>,
    /// Why they could not.
    pub failures: Vec<(Store, Failure)>,
}

/// An erasure. It is done once both stores were listed again.
#[derive(Debug)]
pub(super) struct Erasure {
    erased: Erased,
    to_check: usize,
}

impl DraftSync {
    /// Removes every value under the app's prefix from both stores, and all drafts from memory. It cannot be undone. Other tabs
    /// keep their drafts and show that they are gone from storage.
    pub fn erase(&mut self) {
        let drafts = self.drafts.values().filter(|tracked| tracked.state().is_some()).count();
        let erased = Erased { drafts, quarantined: self.quarantined.len(), ..Erased::default() };
        self.erasure = Some(Erasure { erased, to_check: Store::ALL.len() });
        self.drafts.clear();
        self.quarantined.clear();
        // Pending responses concern values that are removed now.
        self.pending.clear();
        for store in Store::ALL {
            self.request(store, Operation::List, Pending::EraseList(store));
        }
    }

    /// The outcome of the last [`erase`](Self::erase), once it is done.
    pub fn erased(&self) -> Option<&Erased> {
        self.erasure.as_ref().filter(|erasure| erasure.to_check == 0).map(|erasure| &erasure.erased)
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
                erasure.erased.left.extend(values.into_iter().map(|(key, _)| (store, key)));
            }
            outcome => self.on_erase_failure(store, outcome.err()),
        }
        if self.erased().is_some_and(|erased| !erased.left.is_empty() || !erased.failures.is_empty()) {
            self.refresh();
        }
    }
}
