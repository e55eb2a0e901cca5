//! Rows that share a value or a word, kept in the form that takes less room.

use super::bitset::Bitset;

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
