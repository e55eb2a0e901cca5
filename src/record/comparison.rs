//! Records side by side, field by field. *Not stated* is never a difference.

use super::field_value::{FieldValue, field_values};
use crate::commitment::{Commitment, Field};

/// How the values of the records relate in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldOutcome {
    /// At least two state it, and all that do have the same values.
    Identical,
    /// At least two state it, with different values.
    Differs,
    /// Fewer than two state it: there is nothing to compare.
    NotStated,
}

/// A value of one record in one field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ComparedValue<'a> {
    /// The value.
    pub value: FieldValue<'a>,
    /// Whether another record states the field without this value.
    pub differs: bool,
}

/// One field of the records compared.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedField<'a> {
    /// Which.
    pub field: Field,
    /// How the values of the records relate.
    pub outcome: FieldOutcome,
    /// How many records do not state it.
    pub unstated: usize,
    /// The values of each record, in the order given; shared values first, then those that differ, each in its own order.
    pub cells: Vec<Vec<ComparedValue<'a>>>,
}

impl ComparedField<'_> {
    /// How many records state it.
    pub fn stated(&self) -> usize {
        self.cells.len() - self.unstated
    }
}

/// How many fields have each outcome. Together they are all the fields compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OutcomeCounts {
    /// With different values.
    pub differing: usize,
    /// With the same values.
    pub identical: usize,
    /// Stated by one record alone.
    pub stated_once: usize,
    /// Stated by no record.
    pub unstated: usize,
}

impl OutcomeCounts {
    /// Counts fields.
    pub fn of(fields: &[ComparedField]) -> Self {
        let mut counts = Self::default();
        for field in fields {
            *match (field.outcome, field.stated()) {
                (FieldOutcome::Differs, _) => &mut counts.differing,
                (FieldOutcome::Identical, _) => &mut counts.identical,
                (FieldOutcome::NotStated, 0) => &mut counts.unstated,
                (FieldOutcome::NotStated, _) => &mut counts.stated_once,
            } += 1;
        }
        counts
    }
}

/// Compares records in every field except partner and collection, which name the columns.
pub fn compare<'a>(records: &[&'a Commitment]) -> Vec<ComparedField<'a>> {
    let fields = Field::ALL.into_iter().filter(|field| !matches!(field, Field::Partner | Field::Collection));
    fields.map(|field| compare_field(records, field)).collect()
}

fn compare_field<'a>(records: &[&'a Commitment], field: Field) -> ComparedField<'a> {
    let values: Vec<Vec<FieldValue<'a>>> = records.iter().map(|record| field_values(record, field)).collect();
    let known: Vec<&Vec<FieldValue<'a>>> = values.iter().filter(|values| !values.is_empty()).collect();
    let compared =
        |value: FieldValue<'a>| ComparedValue { value, differs: known.iter().any(|other| !other.contains(&value)) };
    let cells = values.iter().map(|values| {
        let (mut shared, differing): (Vec<_>, Vec<_>) =
            values.iter().copied().map(compared).partition(|value| !value.differs);
        shared.extend(differing);
        shared
    });
    let cells: Vec<Vec<ComparedValue<'a>>> = cells.collect();
    let outcome = match known.len() {
        0 | 1 => FieldOutcome::NotStated,
        _ if cells.iter().flatten().any(|value| value.differs) => FieldOutcome::Differs,
        _ => FieldOutcome::Identical,
    };
    ComparedField { field, outcome, unstated: records.len() - known.len(), cells }
}
