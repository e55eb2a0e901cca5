//! Every word of the register in order, each with the rows that have it.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

use super::bitset::Bitset;
use super::postings::numbered;
use super::rows::Rows;
use super::text::{Labels, visit_texts};
use super::typo;
use super::word::{Wanted, has_digit, visit_folded_words};
use crate::commitment::Dataset;

/// The folded words of all rows, in alphabetical order, and the rows of each.
#[derive(Clone, Debug)]
pub(super) struct Dictionary {
    terms: Vec<Box<str>>,
    rows: Vec<Rows>,
    total: usize,
}

/// The terms that answer a wanted word, as places in the dictionary.
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
            visit_texts(commitment, labels, |_, _, text| {
                visit_folded_words(text, &mut buffer, |word| collector.add(row, word));
            });
        }
        collector.finish(dataset.commitments.len())
    }

    /// Looks a word up: terms that begin with it, and only where there is none in the whole register, terms that are
    /// one typo away. So a right word never brings its neighbours along, and the answer does not hang on the filters.
    pub(super) fn look_up(&self, word: &Wanted) -> Answers {
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
    places: HashMap<Box<str>, usize, BuildHasherDefault<TermHasher>>,
    lists: Vec<Vec<u32>>,
}

impl Collector {
    /// Adds a folded word of a row. Rows come in ascending order; a word may come twice.
    fn add(&mut self, row: u32, term: &str) {
        let list = if let Some(place) = self.places.get(term) {
            self.lists.get_mut(*place)
        } else {
            self.places.insert(term.into(), self.lists.len());
            self.lists.push(Vec::new());
            self.lists.last_mut()
        };
        if let Some(list) = list.filter(|list| list.last() != Some(&row)) {
            list.push(row);
        }
    }

    /// Puts the words in order.
    fn finish(self, total: usize) -> Dictionary {
        let mut lists = self.lists;
        let mut places: Vec<(Box<str>, usize)> = self.places.into_iter().collect();
        places.sort_unstable();
        let (terms, rows) = places
            .into_iter()
            .map(|(term, place)| (term, Rows::new(lists.get_mut(place).map(std::mem::take).unwrap_or_default(), total)))
            .unzip();
        Dictionary { terms, rows, total }
    }
}

/// A quick hash for short words (FNV-1a, eight bytes at a time). Its order never shows: terms are sorted afterwards.
#[derive(Default)]
struct TermHasher(u64);

impl Hasher for TermHasher {
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let value = chunk.iter().rev().fold(0, |value, byte| value << 8 | u64::from(*byte));
            self.0 = (self.0 ^ value).wrapping_mul(0x9E37_79B9_7F4A_7C15);
            self.0 ^= self.0 >> 32;
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
