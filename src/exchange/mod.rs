//! How does it go out, and drafts in again: CSV, JSON, citations, a table for a letter, a sheet of drafts?
//!
//! Knows no clock, no clipboard and no file system: days come in as arguments, texts go out. Begin with [`Extract`],
//! what is taken away; [`csv`], [`json`], [`citation`] and [`table`] write it; [`snippet`] puts it into another page.

pub mod citation;
mod columns;
pub mod csv;
mod escape;
mod extract;
mod guard;
pub mod json;
mod pieces;
mod sheet;
pub mod snippet;
pub mod table;

pub use extract::Extract;
pub use guard::{guard, unguard};
pub use sheet::{SheetError, open, sheet};
