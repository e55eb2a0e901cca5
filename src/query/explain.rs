//! « Pourquoi aucun résultat? »: what each condition costs, and which rows miss by one.

use super::filters::{Condition, Filters};
use super::index::Index;
use super::order::in_order;

/// What a question would give without one of its conditions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Relaxation {
    /// The condition to give up.
    pub condition: Condition,
    /// How many rows would then answer.
    pub shown: usize,
}

/// A row that fails exactly one condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NearMiss {
    /// The row, in the order of the file.
    pub row: usize,
    /// The condition that it fails.
    pub condition: Condition,
}

impl Index {
    /// How many rows would answer without each of the conditions, in the order of [`Filters::conditions`].
    pub fn relaxations(&self, filters: &Filters) -> Vec<Relaxation> {
        let met = self.met(filters);
        let without = |condition| self.all_of(&met, Some(condition)).count();
        met.iter().map(|(condition, _)| Relaxation { condition: *condition, shown: without(*condition) }).collect()
    }

    /// The rows that fail exactly one condition, in the order of the file. None from a question of one condition: all
    /// that it leaves out would be near.
    pub fn near_misses(&self, filters: &Filters) -> Vec<NearMiss> {
        let met = self.met(filters);
        if met.len() < 2 {
            return Vec::new();
        }
        let mut near: Vec<NearMiss> = Vec::new();
        for (condition, rows) in &met {
            let mut missing = self.all_of(&met, Some(*condition));
            missing.drop_rows(rows);
            near.extend(missing.rows().map(|row| NearMiss { row, condition: *condition }));
        }
        in_order(near, &|a, b| a.row.cmp(&b.row))
    }
}
