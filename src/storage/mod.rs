//! How is a draft kept so that none is lost?
//!
//! Knows drafts and commitments, but no browser, no clock and no sentences: everything outside is behind one trait, [`Port`].
//! Begin with [`Keeper`]; [`Memory`] is a port for tests, and [`Faulty`] one that fails when told.

mod answers;
mod erase;
mod faulty;
mod keeper;
mod kept;
mod keys;
mod known;
mod memory;
mod place;
mod port;

pub use erase::Erased;
pub use faulty::{Fault, Faulty};
pub use keeper::{Aside, Keeper, PATIENCE_MS, QUOTA_UNITS, SAVE_AFTER_MS};
pub use kept::State;
pub use keys::{PREFIX, key};
pub use known::Copies;
pub use memory::Memory;
pub use port::{Answer, Expect, Failure, Mark, Operation, Port, Store, Ticket};
