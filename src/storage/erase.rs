//! "Erase from this computer": every draft, in both stores, and nothing of anybody else.

use super::keeper::{Keeper, Pending};
use super::port::{Answer, Expect, Failure, Operation, Store};

/// What was erased.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erased {
    /// How many drafts, those in the bin included.
    pub drafts: usize,
    /// How many values that could not be opened.
    pub aside: usize,
    /// What could not be removed.
    pub left: Vec<(Store, String)>,
    /// Why not.
    pub failures: Vec<(Store, Failure)>,
}

/// An erasure under way, or done when both stores were looked at again.
#[derive(Debug)]
pub(super) struct Erasure {
    erased: Erased,
    to_check: usize,
}

impl Keeper {
    /// Removes everything under the app's prefix from both stores, drafts in hand too. It cannot be undone. Other tabs keep
    /// what they have in hand, and say that it is gone from storage.
    pub fn erase(&mut self) {
        let drafts = self.shelf.values().filter(|kept| kept.state().is_some()).count();
        let erased = Erased { drafts, aside: self.aside.len(), ..Erased::default() };
        self.erasure = Some(Erasure { erased, to_check: Store::ALL.len() });
        self.shelf.clear();
        self.aside.clear();
        // What is still to be answered was asked of what goes now.
        self.pending.clear();
        for store in Store::ALL {
            self.ask(store, Operation::List, Pending::EraseList(store));
        }
    }

    /// What the last [`erase`](Self::erase) removed, once both stores were read again.
    pub fn erased(&self) -> Option<&Erased> {
        self.erasure.as_ref().filter(|erasure| erasure.to_check == 0).map(|erasure| &erasure.erased)
    }

    pub(super) fn erase_listed(&mut self, store: Store, outcome: Result<Answer, Failure>) {
        match outcome {
            Ok(Answer::Listed { values, .. }) => {
                for (key, _) in values {
                    let operation = Operation::Write { key, expect: Expect::Anything, text: None };
                    self.ask(store, operation, Pending::EraseKey(store));
                }
            }
            outcome => self.erase_answered(store, outcome.err()),
        }
        self.ask(store, Operation::List, Pending::EraseCheck(store));
    }

    pub(super) fn erase_answered(&mut self, store: Store, failure: Option<Failure>) {
        if let (Some(erasure), Some(failure)) = (&mut self.erasure, failure) {
            erasure.erased.failures.push((store, failure));
        }
    }

    pub(super) fn erase_checked(&mut self, store: Store, outcome: Result<Answer, Failure>) {
        let Some(erasure) = &mut self.erasure else { return };
        erasure.to_check = erasure.to_check.saturating_sub(1);
        match outcome {
            Ok(Answer::Listed { values, .. }) => {
                erasure.erased.left.extend(values.into_iter().map(|(key, _)| (store, key)));
            }
            outcome => self.erase_answered(store, outcome.err()),
        }
        if self.erased().is_some_and(|erased| !erased.left.is_empty() || !erased.failures.is_empty()) {
            self.look();
        }
    }
}
