//! What does one commitment state, field by field, and beside others: values, comparison, cited pages?
//!
//! Knows commitments only: no question to the register, no words on the screen. Begin with [`said`], the values of one
//! field.

mod comparison;
mod field_value;
mod pages;

pub use comparison::{Compared, ComparedField, Outcome, compare};
pub use field_value::{Said, Tally, is_value_inferred, passages, said};
pub use pages::{page_number, pages, pages_of_all, pages_of_line, speaks_of_all};
