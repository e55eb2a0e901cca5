//! *Engagements*: the register of Québec's international culture commitments.
//!
//! Everything that can be decided without a browser lives here, in rooms that may only know the rooms below them
//! (`docs/architecture.md`). Begin with [`commitment`].
#![forbid(unsafe_code)]

pub mod address;
pub mod chart;
pub mod commitment;
pub mod draft;
pub mod exchange;
pub mod figure;
pub mod i18n;
pub mod meeting;
pub mod query;
pub mod record;
pub mod report;
pub mod storage;
#[cfg(any(target_arch = "wasm32", feature = "prerender"))]
pub mod ui;
