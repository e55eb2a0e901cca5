//! Which rows, how many beside each value, in what order, and why none?
//!
//! Knows commitments only: no address, no words on the screen. Begin with [`Filters`], what the reader asks, then
//! [`Index`], which answers it.

mod dictionary;
mod facet;
mod filters;
mod index;
mod order;
mod paging;
mod reason;
mod rows;
mod selection;
mod sort;
mod word;
mod years;

pub use dictionary::{Label, Labels, SearchField};
pub use facet::{Facet, Missing};
pub use filters::{Condition, Filters};
pub use index::{Index, NearMiss, Relaxation};
pub use order::{in_order, insert_in_order};
pub use paging::{MAX_PRINTED, PageCapacity, PageStarts, ROWS_PER_PAGE, last_page, rows_of_page};
pub use reason::{Correction, Match};
pub use selection::Selection;
pub use sort::{Direction, Neighbours, Sort, SortKey, neighbours, partners_by_name, sorted};
pub use word::holds;
pub use years::{YearRange, YearRangeError};
