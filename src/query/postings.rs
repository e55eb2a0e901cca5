//! Which rows have each value of a facet.

use std::collections::BTreeMap;

use super::facet::{Facet, Missing};
use super::rows::Rows;
use super::values::Values;
use super::years::YearRange;
use crate::commitment::{Commitment, Dataset, YearSpan};

/// The rows of the dataset, numbered.
pub(super) fn numbered(dataset: &Dataset) -> impl Iterator<Item = (u32, &Commitment)> {
    (0..).zip(&dataset.commitments)
}

/// The rows of each distinct span of years, in order of time.
pub(super) fn spans(dataset: &Dataset) -> Vec<(YearSpan, Vec<u32>)> {
    let mut lists: BTreeMap<(i32, i32), Vec<u32>> = BTreeMap::new();
    for (row, commitment) in numbered(dataset) {
        if let Some(span) = commitment.years() {
            lists.entry((span.from, span.to)).or_default().push(row);
        }
    }
    lists.into_iter().map(|((from, to), list)| (YearSpan { from, to }, list)).collect()
}

/// The rows of each listed value of a facet.
pub(super) fn rows_of_values(
    facet: Facet,
    values: &Values,
    spans: &[(YearSpan, Vec<u32>)],
    dataset: &Dataset,
) -> Vec<Rows> {
    let mut lists: Vec<Vec<u32>> = vec![Vec::new(); values.slugs().len()];
    match facet {
        Facet::Missing => {
            for (missing, list) in Missing::ALL.into_iter().zip(&mut lists) {
                list.extend(numbered(dataset).filter(|(_, row)| missing.concerns(row)).map(|(row, _)| row));
            }
        }
        Facet::Period => {
            let ranges = values.slugs().iter().filter_map(|slug| slug.parse::<YearRange>().ok());
            for (range, list) in ranges.zip(&mut lists) {
                let touched = spans.iter().filter(|(span, _)| range.touches(*span));
                list.extend(touched.flat_map(|(_, rows)| rows));
                list.sort_unstable();
            }
        }
        _ => {
            for (row, commitment) in numbered(dataset) {
                let place = facet.value_of(commitment).and_then(|slug| values.place(slug));
                if let Some(list) = place.and_then(|place| lists.get_mut(place)) {
                    list.push(row);
                }
            }
        }
    }
    lists.into_iter().map(|list| Rows::new(list, dataset.commitments.len())).collect()
}
