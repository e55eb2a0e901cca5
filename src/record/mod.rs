//! What does one commitment state, field by field, and beside others: values, comparison, cited pages?
//!
//! Knows commitments only: no question to the register, no words on the screen. Begin with [`field_values`], the values
//! of one field.

mod comparison;
mod field_value;
mod pages;

pub use comparison::{ComparedField, ComparedValue, FieldOutcome, OutcomeCounts, compare};
pub use field_value::{Event, FieldValue, Tally, answer_counts, events, field_values, is_value_inferred, passages};
pub use pages::{page_number, page_numbers_of_line, pages, pages_of_all, pages_of_line, speaks_of_all};
