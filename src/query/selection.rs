//! The answer to a question: the rows, and the number beside every value.

use std::sync::Arc;

use super::facet::{Facet, PerFacet};
use super::values::Values;

/// Which rows answer, and how many beside each value.
///
/// The number beside a value is the number of rows that have it and meet every condition *but those of its own facet*:
/// exactly the rows that choosing it, and it alone in its facet, gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Selection {
    pub(super) rows: Vec<usize>,
    pub(super) total: usize,
    pub(super) values: Arc<PerFacet<Values>>,
    /// For each facet, one number a listed value.
    pub(super) counts: PerFacet<Vec<usize>>,
    /// The numbers of chosen values that no facet lists, such as the period of a timeline.
    pub(super) unlisted: Vec<(Facet, String, usize)>,
}

impl Selection {
    /// The rows that answer, ascending: in the order of the file.
    pub fn rows(&self) -> &[usize] {
        &self.rows
    }

    /// Whether a row answers.
    pub fn contains(&self, row: usize) -> bool {
        self.rows.binary_search(&row).is_ok()
    }

    /// How many rows answer.
    pub fn shown(&self) -> usize {
        self.rows.len()
    }

    /// How many rows the register has.
    pub fn total(&self) -> usize {
        self.total
    }

    /// The number beside the value at this place of [`Index::values`](super::Index::values); 0 past the end.
    pub fn count(&self, facet: Facet, position: usize) -> usize {
        self.counts.get(facet).get(position).copied().unwrap_or_default()
    }

    /// The number beside a value that is listed or chosen; 0 for any other.
    pub fn count_of(&self, facet: Facet, value: &str) -> usize {
        if let Some(position) = self.values.get(facet).place(value) {
            return self.count(facet, position);
        }
        let mut unlisted = self.unlisted.iter();
        unlisted.find(|(of, chosen, _)| *of == facet && chosen == value).map_or(0, |(_, _, count)| *count)
    }
}
