//! Lists beside the pictures: by region, and by years.

use std::collections::BTreeMap;

use super::axis::{ADOPTION, moments, written_years};
use crate::commitment::{Commitment, Dataset, Language, Region};
use crate::query::{Sort, SortKey, YearRange, sorted};

/// Rows under one heading of the timeline's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearGroup {
    /// The years of the heading; none for rows without a date or span.
    pub years: Option<YearRange>,
    /// The rows, newest first.
    pub rows: Vec<usize>,
}

/// The regions of some rows in their order, with their rows in the order given. Regions without rows are left out.
pub fn by_region(dataset: &Dataset, rows: &[usize]) -> Vec<(Region, Vec<usize>)> {
    let mut groups: BTreeMap<&Region, Vec<usize>> = BTreeMap::new();
    for (row, commitment) in rows.iter().filter_map(|row| Some((*row, dataset.commitments.get(*row)?))) {
        groups.entry(&commitment.partner.region).or_default().push(row);
    }
    groups.into_iter().map(|(region, rows)| (region.clone(), rows)).collect()
}

/// Some rows newest first, under headings of so many years: 1, or 10 for decades. A span stands under its first year,
/// what has neither date nor span last. Headings without rows are left out.
pub fn by_years(dataset: &Dataset, rows: &[usize], years_each: u16) -> Vec<YearGroup> {
    let each = i32::from(years_each.max(1));
    let mut groups: Vec<YearGroup> = Vec::new();
    // The language orders names only.
    for row in sorted(dataset, rows, Sort::by(SortKey::Date), Language::Fr) {
        let first = dataset.commitments.get(row).and_then(written_years).map(|span| span.from.div_euclid(each) * each);
        let years = first.and_then(|first| YearRange::new(Some(first), Some(first + each - 1)));
        match groups.last_mut() {
            Some(group) if group.years == years => group.rows.push(row),
            _ => groups.push(YearGroup { years, rows: vec![row] }),
        }
    }
    groups
}

/// Whether the first day that a commitment's date can mean is before the Convention was adopted; false without one.
pub fn precedes_convention(commitment: &Commitment) -> bool {
    let span = || written_years(commitment).map(|span| f64::from(span.from));
    commitment.signed.map(|date| moments(date).0).or_else(span).is_some_and(|moment| moment < ADOPTION)
}
