//! Which rows have each value of a facet.

use super::facet::{Facet, Missing};
use super::order::in_order;
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
    let dated = numbered(dataset).filter_map(|(row, commitment)| Some((commitment.years()?, row))).collect();
    let mut lists: Vec<(YearSpan, Vec<u32>)> = Vec::new();
    for (span, row) in in_order(dated, &|(a, _), (b, _)| (a.from, a.to).cmp(&(b.from, b.to))) {
        match lists.last_mut() {
            Some((earlier, rows)) if *earlier == span => rows.push(row),
            _ => lists.push((span, vec![row])),
        }
    }
    lists
}

/// The rows of each listed value of a facet.
pub(super) fn rows_of_values(facet: Facet, values: &Values, dataset: &Dataset) -> Vec<Rows> {
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
                for (row, commitment) in numbered(dataset) {
                    if commitment.years().is_some_and(|span| range.touches(span)) {
                        list.push(row);
                    }
                }
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
