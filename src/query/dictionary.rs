//! Every word of the register in order, each with the rows that have it.

use std::ops::Range;

use super::order::{Interner, in_order};
use super::rows::{Bitset, Rows, numbered};
use super::text::{Labels, visit_texts};
use super::typo;
use super::word::{QueryTerm, has_digit, visit_folded_words};
use crate::commitment::Dataset;

/// The folded words of all rows, in alphabetical order, and the rows of each.
#[derive(Clone, Debug)]
pub(super) struct Dictionary {
    terms: Vec<Box<str>>,
    rows: Vec<Rows>,
    total: usize,
}

/// The terms that match a query term, as places in the dictionary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answers {
    /// Those that begin with it; may be none.
    Beginning(Range<usize>),
    /// None begins with it; these do with one typo forgiven. Never empty.
    Forgiven(Vec<usize>),
}

impl Dictionary {
    /// The words of every row of a dataset, under these labels.
    pub(super) fn of(dataset: &Dataset, labels: &Labels) -> Self {
        let mut collector = Collector::default();
        let mut buffer = String::new();
        for (row, commitment) in numbered(dataset) {
            visit_texts(commitment, labels, &mut |_, _, text| {
                visit_folded_words(text, &mut buffer, |word| collector.add(row, word));
            });
        }
        collector.finish(dataset.commitments.len())
    }

    /// Looks a word up: terms that begin with it, and only where there is none in the whole register, terms that are
    /// one typo away. So a right word never brings its neighbours along, and the answer does not hang on the filters.
    pub(super) fn look_up(&self, word: &QueryTerm) -> Answers {
        let wanted = word.folded.as_str();
        let start = self.terms.partition_point(|term| &**term < wanted);
        let after = self.terms.get(start..).unwrap_or_default();
        let beginning = start..start + after.partition_point(|term| term.starts_with(wanted));
        if !beginning.is_empty() || !word.may_have_a_typo() {
            return Answers::Beginning(beginning);
        }
        let forgiven: Vec<usize> = self.forgiven(wanted).collect();
        if forgiven.is_empty() { Answers::Beginning(beginning) } else { Answers::Forgiven(forgiven) }
    }

    fn forgiven(&self, wanted: &str) -> impl Iterator<Item = usize> {
        let terms = self.terms.iter().enumerate();
        terms.filter(move |(_, term)| typo::forgives(wanted, term) && !has_digit(term)).map(|(place, _)| place)
    }

    /// The rows that have one of the answers.
    pub(super) fn rows_of(&self, answers: &Answers) -> Bitset {
        let mut set = Bitset::none(self.total);
        match answers {
            Answers::Beginning(places) => {
                self.rows.get(places.clone()).into_iter().flatten().for_each(|rows| rows.add_to(&mut set));
            }
            Answers::Forgiven(places) => {
                places.iter().filter_map(|place| self.rows.get(*place)).for_each(|rows| rows.add_to(&mut set));
            }
        }
        set
    }

    /// A term and its rows.
    pub(super) fn entry(&self, place: usize) -> Option<(&str, &Rows)> {
        self.terms.get(place).map(AsRef::as_ref).zip(self.rows.get(place))
    }
}

/// Collects words row by row.
#[derive(Default)]
struct Collector {
    interner: Interner,
    /// Each word with its rows, by its index.
    entries: Vec<(Box<str>, Vec<u32>)>,
}

impl Collector {
    /// Adds a folded word of a row. Rows come in ascending order; a word may come twice.
    fn add(&mut self, row: u32, term: &str) {
        if self.interner.add(term) {
            self.entries.push((term.into(), Vec::new()));
        }
        let entry = self.interner.get(term).and_then(|index| self.entries.get_mut(index));
        if let Some((_, rows)) = entry.filter(|(_, rows)| rows.last() != Some(&row)) {
            rows.push(row);
        }
    }

    /// Puts the words in order.
    fn finish(self, total: usize) -> Dictionary {
        let mut dictionary = Dictionary { terms: Vec::new(), rows: Vec::new(), total };
        for (term, rows) in in_order(self.entries, &|(a, _), (b, _)| a.cmp(b)) {
            dictionary.terms.push(term);
            dictionary.rows.push(Rows::new(rows, total));
        }
        dictionary
    }
}
