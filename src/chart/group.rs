//! Rows under headings, for the lists beside the pictures: by region, partner, years and Convention value.

use std::collections::BTreeMap;

use super::timeline::{ADOPTION, moments, written_years};
use crate::commitment::{Answer, Commitment, Dataset, Language, Partner, Region};
use crate::query::{Sort, SortKey, YearRange, in_order, sorted};

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

/// Rows that lie one after another and have the same partner, with that partner as the first of them has it.
pub fn by_partner<'a>(dataset: &'a Dataset, rows: &[usize]) -> Vec<(&'a Partner, Vec<usize>)> {
    let mut groups: Vec<(&Partner, Vec<usize>)> = Vec::new();
    for (row, commitment) in rows.iter().filter_map(|row| Some((*row, dataset.commitments.get(*row)?))) {
        match groups.last_mut() {
            Some((partner, rows)) if partner.id == commitment.partner.id => rows.push(row),
            _ => groups.push((&commitment.partner, vec![row])),
        }
    }
    groups
}

/// Some commitments by their Convention values: yes, not stated, no; in the order given within each.
pub fn by_convention<'a>(dataset: &'a Dataset, rows: &[usize]) -> Vec<&'a Commitment> {
    let commitments = rows.iter().filter_map(|row| dataset.commitments.get(*row)).collect();
    in_order(commitments, &|a: &&Commitment, b: &&Commitment| a.convention().cmp(&b.convention()))
}

/// How many of some rows have this Convention value.
pub fn count_of_answer(dataset: &Dataset, rows: &[usize], answer: Answer) -> usize {
    let commitments = rows.iter().filter_map(|row| dataset.commitments.get(*row));
    commitments.filter(|commitment| commitment.convention() == answer).count()
}

/// Some rows newest first, under headings of so many years: 1, or 10 for decades. A span is under its first year,
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

/// The first row, in the order of some groups, that precedes the Convention: above it the list has the line of the adoption.
pub fn first_before_convention(dataset: &Dataset, groups: &[YearGroup]) -> Option<usize> {
    let mut rows = groups.iter().flat_map(|group| group.rows.iter().copied());
    rows.find(|row| dataset.commitments.get(*row).is_some_and(precedes_convention))
}
