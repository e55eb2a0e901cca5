//! A port that fails at the operation it is told.

use super::memory::Memory;
use super::port::{Answer, Failure, Operation, Port, Store, Ticket};

/// How an operation fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing is done, and the failure is told.
    Refused,
    /// It is done, and yet a failure is told.
    DoneButRefused,
    /// Nothing is done, and the tab is gone.
    Dead,
    /// It is done, and the tab is gone.
    DoneAndDead,
}

/// A [`Memory`] whose operation number `at` fails; the others succeed.
#[derive(Debug)]
pub struct Faulty {
    /// The stores behind.
    pub memory: Memory,
    at: usize,
    fault: Fault,
    count: usize,
    lie: Option<Ticket>,
}

impl Faulty {
    /// Fails the operation with this number, the first being 1.
    pub fn new(memory: Memory, at: usize, fault: Fault) -> Self {
        Self { memory, at, fault, count: 0, lie: None }
    }

    /// Whether the fault has come.
    pub fn has_struck(&self) -> bool {
        self.count >= self.at
    }

    /// Whether the tab is gone: nothing more comes from it.
    pub fn is_dead(&self) -> bool {
        self.has_struck() && matches!(self.fault, Fault::Dead | Fault::DoneAndDead)
    }

    /// The next answer of the copy.
    pub fn answer(&mut self) -> Option<(Ticket, Result<Answer, Failure>)> {
        let (ticket, outcome) = self.memory.answer()?;
        let lied = self.lie.is_some_and(|lie| lie == ticket);
        Some((ticket, if lied { Err(Failure::Refused("Fault".into())) } else { outcome }))
    }
}

impl Port for Faulty {
    fn perform(&mut self, store: Store, ticket: Ticket, operation: Operation) -> Option<Result<Answer, Failure>> {
        if self.is_dead() {
            return None;
        }
        self.count += 1;
        let failure = Some(Err(Failure::Refused("Fault".into())));
        if self.count != self.at {
            return self.memory.perform(store, ticket, operation);
        }
        match self.fault {
            Fault::Refused => failure,
            Fault::Dead => None,
            Fault::DoneButRefused => {
                self.lie = Some(ticket);
                self.memory.perform(store, ticket, operation).and(failure)
            }
            Fault::DoneAndDead => {
                self.memory.perform(store, ticket, operation);
                while self.memory.answer().is_some() {}
                None
            }
        }
    }

    fn wake(&mut self, draft: &str, after_ms: u32) {
        self.memory.wake(draft, after_ms);
    }
}
