//! The answer to a question: the rows, and the number beside every value that a facet lists. Listed values never depend on what is
//! chosen, so a list never jumps.

use std::sync::Arc;

use super::facet::{Facet, FacetValues, Missing, PerFacet};
use super::order::{Interner, in_order};
use super::rows::{Rows, numbered};
use super::years::YearRange;
use crate::commitment::{Answer, Commitment, Dataset, YearSpan};

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

/// The listed values of one facet, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Values {
    slugs: Vec<String>,
    places: Interner,
}

impl Values {
    /// The values that a facet lists for a dataset: those that the program knows, whether used or not, in their fixed
    /// order, then those that only the data has, alphabetically. Periods are the decades from the first year to the
    /// last.
    pub(super) fn of(facet: Facet, dataset: &Dataset) -> Self {
        let owned = |slugs: Vec<&str>| slugs.into_iter().map(str::to_owned).collect();
        let known: Vec<String> = match facet.values() {
            FacetValues::Answers(_) => owned(Answer::ALL.map(Answer::slug).into()),
            FacetValues::Words { known, .. } => owned(known()),
            FacetValues::Years => decades(dataset),
            FacetValues::Missing => owned(Missing::ALL.map(Missing::slug).into()),
        };
        let mut seen = Interner::of(&known);
        let mut others = Vec::new();
        for slug in dataset.commitments.iter().filter_map(|row| facet.value_of(row)) {
            if seen.add(slug) {
                others.push(slug.to_owned());
            }
        }
        let mut slugs = known;
        slugs.extend(in_order(others, &|a: &String, b| a.cmp(b)));
        Self { places: Interner::of(&slugs), slugs }
    }

    /// The slugs, in order.
    pub(super) fn slugs(&self) -> &[String] {
        &self.slugs
    }

    /// The place of a slug in the list.
    pub(super) fn place(&self, slug: &str) -> Option<usize> {
        self.places.get(slug)
    }
}

/// The decades from that of the first year to that of the last, which is open. Only years that the address can write,
/// 0 to 9999, make decades.
fn decades(dataset: &Dataset) -> Vec<String> {
    let spans = || dataset.commitments.iter().filter_map(Commitment::years);
    let decade = |year: i32| year.clamp(0, 9999) / 10 * 10;
    let ends = spans().map(|span| decade(span.from)).min().zip(spans().map(|span| decade(span.to)).max());
    let Some((first, last)) = ends else {
        return Vec::new();
    };
    let closed = (first..last).step_by(10).map(YearRange::decade);
    closed.chain(YearRange::new(Some(last), None)).map(|range| range.to_string()).collect()
}

/// The rows of each listed value of a facet.
pub(super) fn rows_of_values(facet: Facet, values: &Values, dataset: &Dataset) -> Vec<Rows> {
    let mut lists: Vec<Vec<u32>> = vec![Vec::new(); values.slugs().len()];
    match facet.values() {
        FacetValues::Missing => {
            for (missing, list) in Missing::ALL.into_iter().zip(&mut lists) {
                list.extend(numbered(dataset).filter(|(_, row)| missing.concerns(row)).map(|(row, _)| row));
            }
        }
        FacetValues::Years => {
            let ranges = values.slugs().iter().filter_map(|slug| slug.parse::<YearRange>().ok());
            for (range, list) in ranges.zip(&mut lists) {
                for (row, commitment) in numbered(dataset) {
                    if commitment.years().is_some_and(|span| range.touches(span)) {
                        list.push(row);
                    }
                }
            }
        }
        FacetValues::Answers(_) | FacetValues::Words { .. } => {
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
