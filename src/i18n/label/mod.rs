//! The words for the dataset's own values and for the questions that a reader asks of it.
//!
//! Labels that stand alone begin with a capital; domains, objectives and frequencies are listed and begin small. A value
//! that this version does not know is shown as written.

mod facet;
mod field;
mod value;

pub use facet::{chip_lead, chip_value, facet, facet_value, missing, partner, period, sort};
pub use field::{Gender, field, field_not_stated, not_stated};
pub use value::{
    answer, basis, collection, domain, frequency, instrument_type, listed, objective, partner_kind, region, scope,
    searchable_labels,
};
