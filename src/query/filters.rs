//! What the reader asks: words, and values of facets. OR inside a facet, AND between facets and words.

use super::facet::{Facet, PerFacet};
use super::order::insert_in_order;
use super::years::YearRange;

/// The reader's question. Two equal questions are written the same, whatever the order of the clicks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    words: String,
    /// The values of each facet, in alphabetical order.
    chosen: PerFacet<Vec<String>>,
}

/// One of the conditions that a question is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Condition {
    /// The search words.
    Words,
    /// The values chosen in a facet.
    Facet(Facet),
}

impl Filters {
    /// A question of words alone.
    pub fn words_only(words: impl Into<String>) -> Self {
        Self { words: words.into(), chosen: PerFacet::default() }
    }

    /// The same question with one more value chosen.
    #[must_use]
    pub fn with(mut self, facet: Facet, value: impl Into<String>) -> Self {
        insert_in_order(self.chosen.get_mut(facet), value.into());
        self
    }

    /// The same question with a value chosen if it was not, and dropped if it was.
    #[must_use]
    pub fn toggled(mut self, facet: Facet, value: &str) -> Self {
        let values = self.chosen.get_mut(facet);
        match values.iter().position(|chosen| chosen == value) {
            Some(place) => drop(values.remove(place)),
            None => insert_in_order(values, value.to_owned()),
        }
        self
    }

    /// The same question with other words.
    #[must_use]
    pub fn with_words(mut self, words: impl Into<String>) -> Self {
        self.words = words.into();
        self
    }

    /// The same question without one of its conditions.
    #[must_use]
    pub fn without(mut self, condition: Condition) -> Self {
        match condition {
            Condition::Words => self.words.clear(),
            Condition::Facet(facet) => self.chosen.get_mut(facet).clear(),
        }
        self
    }

    /// The search words, as typed.
    pub fn words(&self) -> &str {
        &self.words
    }

    /// The values chosen in a facet, in alphabetical order of their slugs.
    pub fn chosen(&self, facet: Facet) -> impl Iterator<Item = &str> {
        self.chosen.get(facet).iter().map(String::as_str)
    }

    /// Whether a value is chosen.
    pub fn is_chosen(&self, facet: Facet, value: &str) -> bool {
        self.chosen(facet).any(|chosen| chosen == value)
    }

    /// The chosen periods; values that are no range of years are left out.
    pub fn periods(&self) -> impl Iterator<Item = YearRange> {
        self.chosen(Facet::Period).filter_map(|value| value.parse().ok())
    }

    /// The conditions, words first, then facets in their order. Blank words are no condition.
    pub fn conditions(&self) -> impl Iterator<Item = Condition> {
        let words = (!self.words.trim().is_empty()).then_some(Condition::Words);
        let facets = Facet::ALL.into_iter().filter(|facet| !self.chosen.get(*facet).is_empty());
        words.into_iter().chain(facets.map(Condition::Facet))
    }

    /// Whether there is no condition: every commitment matches.
    pub fn is_empty(&self) -> bool {
        self.conditions().next().is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choosing_twice_is_not_choosing() {
        let filters = Filters::default().toggled(Facet::Region, "europe").toggled(Facet::Region, "europe");
        assert!(filters.is_empty());
        assert_eq!(filters, Filters::default());
    }

    #[test]
    fn blank_words_are_no_condition() {
        assert!(Filters::words_only("  ").is_empty());
    }
}
