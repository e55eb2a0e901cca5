//! The register: the rows of the selection, as a table or as cards, and those ticked for comparison.

mod results;
mod tray;

pub(crate) use results::table as register;
pub(crate) use tray::tray;
