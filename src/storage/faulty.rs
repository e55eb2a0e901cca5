//! A port that fails at one chosen operation.

use super::memory::MemoryPort;
use super::port::{Failure, Operation, Port, RequestId, Response, Store};

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
