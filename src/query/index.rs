//! The index: everything about a dataset that answers a question quickly, and « Pourquoi aucun résultat? », what each condition
//! costs and which rows miss by one.

use std::sync::Arc;

use super::dictionary::{Dictionary, Labels};
use super::facet::{Facet, PerFacet};
use super::filters::{Condition, Filters};
use super::order::in_order;
use super::rows::{Bitset, Rows};
use super::selection::{Selection, Values, rows_of_values, spans};
use super::word::QueryTerm;
use super::years::YearRange;
use crate::commitment::{Dataset, YearSpan};

/// The answer book of one dataset, made once. Rows are places in [`Dataset::commitments`], from 0.
#[derive(Clone, Debug)]
pub struct Index {
    total: usize,
    values: Arc<PerFacet<Values>>,
    /// The rows of each listed value.
    rows: PerFacet<Vec<Rows>>,
    /// The rows of each distinct span of years, for periods that are not listed.
    spans: Vec<(YearSpan, Rows)>,
    pub(super) dictionary: Dictionary,
    pub(super) labels: Labels,
}

impl Index {
    /// Indexes a dataset without labels of types and domains: their slugs are searched as written.
    pub fn build(dataset: &Dataset) -> Self {
        Self::build_with(dataset, Labels::default())
    }

    /// Indexes a dataset whose types and domains are shown, and so searched, under these labels.
    pub fn build_with(dataset: &Dataset, labels: Labels) -> Self {
        let values = PerFacet::new(|facet| Values::of(facet, dataset));
        Self {
            total: dataset.commitments.len(),
            rows: PerFacet::new(|facet| rows_of_values(facet, values.get(facet), dataset)),
            spans: spans(dataset)
                .into_iter()
                .map(|(span, list)| (span, Rows::new(list, dataset.commitments.len())))
                .collect(),
            values: Arc::new(values),
            dictionary: Dictionary::of(dataset, &labels),
            labels,
        }
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.total
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.total == 0
    }

    /// The values of a facet, as the address writes them, in the order in which they are shown. They never depend on
    /// the question; those that no row has are there too. Partners are ordered by id:
    /// [`partners_by_name`](super::partners_by_name) has them as a language orders them.
    pub fn values(&self, facet: Facet) -> &[String] {
        self.values.get(facet).slugs()
    }

    /// The places in [`Index::values`] of the values that most rows of the dataset have, so many at most, ascending; of equal ones the
    /// first. They never depend on the question.
    pub fn most_frequent(&self, facet: Facet, most: usize) -> Vec<usize> {
        let rows = self.rows.get(facet);
        let count = |place: &usize| rows.get(*place).map_or(0, Rows::len);
        let mut places = in_order((0..rows.len()).collect(), &|a, b| count(b).cmp(&count(a)));
        places.truncate(most);
        in_order(places, &|a, b| a.cmp(b))
    }

    /// The place of a value in [`Index::values`].
    pub fn place(&self, facet: Facet, value: &str) -> Option<usize> {
        self.values.get(facet).place(value)
    }

    /// Whether a value means something: it is listed, or, for a period, is a range of years.
    pub fn knows(&self, facet: Facet, value: &str) -> bool {
        self.values.get(facet).place(value).is_some() || facet == Facet::Period && value.parse::<YearRange>().is_ok()
    }

    /// Answers a question. A value that is not known has no rows.
    pub fn select(&self, filters: &Filters) -> Selection {
        let met = self.met(filters);
        let selected = self.all_of(&met, None);
        let mut unlisted = Vec::new();
        let counts = PerFacet::new(|facet| {
            let own = Condition::Facet(facet);
            if met.iter().all(|(condition, _)| *condition != own) {
                return self.counts(facet, &selected);
            }
            let others = self.all_of(&met, Some(own));
            for value in filters.chosen(facet).filter(|value| self.values.get(facet).place(value).is_none()) {
                let mut rows = self.rows_of_value(facet, value);
                rows.keep(&others);
                unlisted.push((facet, value.to_owned(), rows.count()));
            }
            self.counts(facet, &others)
        });
        let rows = selected.rows().collect();
        Selection { rows, total: self.total, values: Arc::clone(&self.values), counts, unlisted }
    }

    /// Each condition of a question with the rows that meet it.
    pub(super) fn met(&self, filters: &Filters) -> Vec<(Condition, Bitset)> {
        let rows = |condition| match condition {
            Condition::Words => self.rows_of_words(filters.words()),
            Condition::Facet(facet) => {
                let mut set = Bitset::none(self.total);
                filters.chosen(facet).for_each(|value| self.add_value(facet, value, &mut set));
                set
            }
        };
        filters.conditions().map(|condition| (condition, rows(condition))).collect()
    }

    /// The rows that meet all conditions but one.
    pub(super) fn all_of(&self, met: &[(Condition, Bitset)], but: Option<Condition>) -> Bitset {
        let mut rows = Bitset::all(self.total);
        let others = met.iter().filter(|(condition, _)| Some(*condition) != but);
        others.for_each(|(_, set)| rows.keep(set));
        rows
    }

    fn counts(&self, facet: Facet, within: &Bitset) -> Vec<usize> {
        self.rows.get(facet).iter().map(|rows| rows.count_in(within)).collect()
    }

    fn rows_of_value(&self, facet: Facet, value: &str) -> Bitset {
        let mut set = Bitset::none(self.total);
        self.add_value(facet, value, &mut set);
        set
    }

    fn add_value(&self, facet: Facet, value: &str, set: &mut Bitset) {
        let listed = self.values.get(facet).place(value).and_then(|place| self.rows.get(facet).get(place));
        match (listed, value.parse::<YearRange>()) {
            (Some(rows), _) => rows.add_to(set),
            (None, Ok(range)) if facet == Facet::Period => {
                self.spans.iter().filter(|(span, _)| range.touches(*span)).for_each(|(_, rows)| rows.add_to(set));
            }
            _ => {}
        }
    }

    /// The rows that have every word. Words without a letter or digit ask nothing.
    fn rows_of_words(&self, words: &str) -> Bitset {
        let mut rows = Bitset::all(self.total);
        for word in QueryTerm::of(words) {
            rows.keep(&self.dictionary.rows_of(&self.dictionary.look_up(&word)));
        }
        rows
    }
}

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
