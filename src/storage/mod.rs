//! How is a draft kept so that none is lost?
//!
//! Knows drafts and commitments, but no browser, no clock and no sentences: everything outside is behind one trait, [`Port`].
//! Begin with [`DraftSync`]; [`MemoryPort`] is a port for tests, and [`FaultyPort`] one that fails on purpose.

mod commands;
mod memory;
pub mod names;
mod port;
mod responses;
mod sync;
mod tracked_draft;

pub use memory::{Fault, FaultyPort, MemoryPort};
pub use names::key;
pub use port::{Expect, Failure, Operation, Port, RequestId, Response, Store, TextHash};
pub use sync::{Copies, DraftSync, Erased, QUOTA_UNITS, Quarantined, RESPONSE_TIMEOUT_MS, SAVE_DELAY_MS};
pub use tracked_draft::SaveState;
