//! One sort for everything that is put in order, and the interner that gives texts their indices.
//!
//! Rust compiles a sort anew for each type and each comparison. Twenty of them were a sixth of the page; here one sorts
//! positions, and compares the items at them.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// The items in the order of a comparison; equal ones keep their order.
///
/// ```
/// use engagements::query::in_order;
/// assert_eq!(in_order(vec!["Tokyo", "Berlin"], &|a, b| a.cmp(b)), ["Berlin", "Tokyo"]);
/// ```
pub fn in_order<T>(items: Vec<T>, compare: &dyn Fn(&T, &T) -> Ordering) -> Vec<T> {
    let order = positions(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order.into_iter().filter_map(|position| items.get_mut(position)?.take()).collect()
}

/// The positions of a list so long, in the order of a comparison.
#[inline(never)]
fn positions(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..length).collect();
    positions.sort_by(|a, b| compare(*a, *b));
    positions
}

/// Adds an item where it belongs in a short list in ascending order, unless it is there.
pub fn insert_in_order<T: Ord>(items: &mut Vec<T>, item: T) {
    if let Err(place) = items.binary_search(&item) {
        items.insert(place, item);
    }
}

/// Gives each distinct text an index, from 0 in the order of first occurrence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Interner {
    indices: HashMap<Box<str>, usize, BuildHasherDefault<TextHasher>>,
}

impl Interner {
    /// The index of each text in a list.
    pub(super) fn of(texts: &[String]) -> Self {
        let mut interner = Self::default();
        for text in texts {
            interner.add(text);
        }
        interner
    }

    /// The index of a text, if it was added.
    pub(super) fn get(&self, text: &str) -> Option<usize> {
        self.indices.get(text).copied()
    }

    /// Adds a text; false if it was there already.
    pub(super) fn add(&mut self, text: &str) -> bool {
        let is_new = !self.indices.contains_key(text);
        if is_new {
            self.indices.insert(text.into(), self.indices.len());
        }
        is_new
    }
}

/// A quick hash for short texts (FNV-1a, eight bytes at a time). Its order never shows.
#[derive(Default)]
struct TextHasher(u64);

impl Hasher for TextHasher {
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_is_a_stable_sort(items in prop::collection::vec((0..9u8, any::<u8>()), 0..200)) {
            let mut expected = items.clone();
            expected.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(in_order(items, &|(a, _), (b, _)| a.cmp(b)), expected);
        }
    }

    #[test]
    fn a_text_keeps_the_index_of_its_first_occurrence() {
        let mut interner = Interner::default();
        assert_eq!(["b", "a", "b", ""].map(|text| interner.add(text)), [true, true, false, true]);
        assert_eq!(["a", "b", "c"].map(|text| interner.get(text)), [Some(1), Some(0), None]);
    }
}
