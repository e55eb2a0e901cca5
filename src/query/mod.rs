//! Which rows, how many beside each value, in what order, and why none?
//!
//! Knows commitments only: no address, no words on the screen. Begin with [`Filters`], what the reader asks, then
//! the index, which answers it.

mod facet;
mod filters;
mod sort;
mod years;

pub use facet::{Facet, Missing};
pub use filters::{Condition, Filters};
pub use sort::{Direction, Sort, SortKey};
pub use years::{YearRange, YearRangeError};
