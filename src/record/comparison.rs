//! Records side by side, field by field. *Not stated* is never a difference.

use super::field_value::{Said, said};
use crate::commitment::{Commitment, Field};

/// How the records stand to each other in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All that state it, at least two, say the same.
    Identical,
    /// At least two state it, and do not say the same.
    Differs,
    /// Fewer than two state it: there is nothing to hold side by side.
    NotStated,
}

/// A value of one record in one field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Compared<'a> {
    /// The value.
    pub said: Said<'a>,
    /// Whether another record states the field without this value.
    pub differs: bool,
}

/// One field of the records compared.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedField<'a> {
    /// Which.
    pub field: Field,
    /// How the records stand to each other.
    pub outcome: Outcome,
    /// How many records do not state it.
    pub unstated: usize,
    /// What each record says, in the order given; shared values first, then those that differ, each in its own order.
    pub cells: Vec<Vec<Compared<'a>>>,
}

impl ComparedField<'_> {
    /// How many records state it.
    pub fn stated(&self) -> usize {
        self.cells.len() - self.unstated
    }
}

/// Holds records side by side in every field but partner and collection, which name the columns.
pub fn compare<'a>(records: &[&'a Commitment]) -> Vec<ComparedField<'a>> {
    let fields = Field::ALL.into_iter().filter(|field| !matches!(field, Field::Partner | Field::Collection));
    fields.map(|field| compare_field(records, field)).collect()
}

fn compare_field<'a>(records: &[&'a Commitment], field: Field) -> ComparedField<'a> {
    let values: Vec<Vec<Said<'a>>> = records.iter().map(|record| said(record, field)).collect();
    let known: Vec<&Vec<Said<'a>>> = values.iter().filter(|values| !values.is_empty()).collect();
    let compared = |said: Said<'a>| Compared { said, differs: known.iter().any(|other| !other.contains(&said)) };
    let cells = values.iter().map(|values| {
        let (mut shared, differing): (Vec<_>, Vec<_>) =
            values.iter().copied().map(compared).partition(|value| !value.differs);
        shared.extend(differing);
        shared
    });
    let cells: Vec<Vec<Compared<'a>>> = cells.collect();
    let outcome = match known.len() {
        0 | 1 => Outcome::NotStated,
        _ if cells.iter().flatten().any(|value| value.differs) => Outcome::Differs,
        _ => Outcome::Identical,
    };
    ComparedField { field, outcome, unstated: records.len() - known.len(), cells }
}
