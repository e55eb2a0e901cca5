//! The records beside a record: what it shares with others.

use super::sort::{Sort, sorted};
use crate::commitment::{Commitment, Dataset, Language, PartialDate};

/// The most neighbours of one kind.
const MAX_EACH: usize = 3;

/// The rows that share something with a row, newest first, three of a kind at most. A row may stand in several kinds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Neighbours {
    /// Those that also refer to the 2005 Convention; none where the row itself does not say so.
    pub convention: Vec<usize>,
    /// Those of the same type.
    pub instrument_type: Vec<usize>,
    /// Those signed in the same year; none where either has no date, since a span names no year.
    pub year: Vec<usize>,
}

/// The neighbours of a row.
pub fn neighbours(dataset: &Dataset, row: usize) -> Neighbours {
    let Some(here) = dataset.commitments.get(row) else { return Neighbours::default() };
    let newest = |shares: &dyn Fn(&Commitment) -> bool| {
        let others = dataset.commitments.iter().enumerate().filter(|(other, _)| *other != row);
        let rows: Vec<usize> = others.filter(|(_, other)| shares(other)).map(|(other, _)| other).collect();
        // The order by date is the same in both languages.
        let mut rows = sorted(dataset, &rows, Sort::default(), Language::Fr);
        rows.truncate(MAX_EACH);
        rows
    };
    let year = |commitment: &Commitment| commitment.signed.map(PartialDate::year);
    Neighbours {
        convention: newest(&|other| [here, other].iter().all(|row| row.convention_reference == Some(true))),
        instrument_type: newest(&|other| other.instrument_type == here.instrument_type),
        year: newest(&|other| year(here).is_some() && year(other) == year(here)),
    }
}
