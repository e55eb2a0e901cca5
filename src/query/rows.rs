//! Sets of rows: as bits, 64 to a word, and as the rows of one value or word, in the form that takes less memory.

use crate::commitment::{Commitment, Dataset};

/// The rows of the dataset, numbered.
pub(super) fn numbered(dataset: &Dataset) -> impl Iterator<Item = (u32, &Commitment)> {
    (0..).zip(&dataset.commitments)
}

/// A set of rows, numbered from 0 in the order of the file. Sets of one dataset have the same length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bitset {
    words: Vec<u64>,
}

/// The word in which a row lies, and its bit there.
fn place(row: usize) -> (usize, u64) {
    (row / 64, 1 << (row % 64))
}

impl Bitset {
    /// No row out of so many.
    pub(super) fn none(length: usize) -> Self {
        Self { words: vec![0; length.div_ceil(64)] }
    }

    /// Every row out of so many.
    pub(super) fn all(length: usize) -> Self {
        let mut words = vec![u64::MAX; length / 64];
        if !length.is_multiple_of(64) {
            words.push((1 << (length % 64)) - 1);
        }
        Self { words }
    }

    /// Whether the row is in the set.
    pub(super) fn contains(&self, row: usize) -> bool {
        let (word, bit) = place(row);
        self.words.get(word).is_some_and(|word| word & bit != 0)
    }

    /// How many rows are in the set.
    pub(super) fn count(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// How many rows are in both sets.
    pub(super) fn count_common(&self, other: &Self) -> usize {
        self.words.iter().zip(&other.words).map(|(a, b)| (a & b).count_ones() as usize).sum()
    }

    /// The rows of the set, in ascending order.
    pub(super) fn rows(&self) -> impl Iterator<Item = usize> {
        self.words.iter().enumerate().flat_map(|(place, word)| {
            let mut rest = *word;
            std::iter::from_fn(move || {
                let bit = (rest != 0).then(|| rest.trailing_zeros() as usize)?;
                rest &= rest - 1;
                Some(place * 64 + bit)
            })
        })
    }

    /// Adds a row; a row past the end is left out.
    pub(super) fn insert(&mut self, row: usize) {
        let (word, bit) = place(row);
        if let Some(word) = self.words.get_mut(word) {
            *word |= bit;
        }
    }

    /// Adds the rows of another set.
    pub(super) fn add(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(a, b)| *a |= b);
    }

    /// Keeps the rows that another set has too.
    pub(super) fn keep(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(a, b)| *a &= b);
    }

    /// Drops the rows that another set has.
    pub(super) fn drop_rows(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(a, b)| *a &= !b);
    }
}

/// Rows in ascending order: a list while they are few, bits once they are one in 32 or more. Never more than four
/// bytes a row, so an index grows with its data however many values a facet has.
#[derive(Clone, Debug)]
pub(super) enum Rows {
    /// One in more than 32, listed.
    Few(Box<[u32]>),
    /// The bits, and how many are set.
    Many(Bitset, usize),
}

impl Rows {
    /// The rows of a list in ascending order, out of so many in the dataset.
    pub(super) fn new(list: Vec<u32>, total: usize) -> Self {
        if list.len() < total / 32 {
            return Self::Few(list.into_boxed_slice());
        }
        let mut bits = Bitset::none(total);
        for row in &list {
            bits.insert(*row as usize);
        }
        Self::Many(bits, list.len())
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        match self {
            Self::Few(list) => list.len(),
            Self::Many(_, count) => *count,
        }
    }

    /// The first row.
    pub(super) fn first(&self) -> Option<usize> {
        match self {
            Self::Few(list) => list.first().map(|row| *row as usize),
            Self::Many(bits, _) => bits.rows().next(),
        }
    }

    /// How many of them are in a set.
    pub(super) fn count_in(&self, set: &Bitset) -> usize {
        match self {
            Self::Few(list) => list.iter().filter(|row| set.contains(**row as usize)).count(),
            Self::Many(bits, _) => bits.count_common(set),
        }
    }

    /// Adds them to a set.
    pub(super) fn add_to(&self, set: &mut Bitset) {
        match self {
            Self::Few(list) => list.iter().for_each(|row| set.insert(*row as usize)),
            Self::Many(bits, _) => set.add(bits),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn set(rows: &BTreeSet<usize>) -> Bitset {
        let mut set = Bitset::none(200);
        for row in rows {
            set.insert(*row);
        }
        set
    }

    fn rows() -> impl Strategy<Value = BTreeSet<usize>> {
        prop::collection::btree_set(0..200usize, 0..200)
    }

    #[test]
    fn all_rows_are_no_more_than_all() {
        for length in [0, 1, 63, 64, 65, 128, 200] {
            assert_eq!(Bitset::all(length).count(), length);
            assert!(Bitset::all(length).rows().eq(0..length));
        }
    }

    proptest! {
        #[test]
        fn a_bitset_is_a_set(a in rows(), b in rows()) {
            let (mut sum, mut common, mut rest) = (set(&a), set(&a), set(&a));
            sum.add(&set(&b));
            common.keep(&set(&b));
            rest.drop_rows(&set(&b));
            prop_assert!(sum.rows().eq(a.union(&b).copied()));
            prop_assert!(common.rows().eq(a.intersection(&b).copied()));
            prop_assert!(rest.rows().eq(a.difference(&b).copied()));
            prop_assert_eq!(set(&a).count_common(&set(&b)), common.count());
            prop_assert!((0..200).all(|row| set(&a).contains(row) == a.contains(&row)));
        }
    }
}
