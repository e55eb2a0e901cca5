//! Pages of a list: of so many rows, or of given height, where how many rows each holds is known only once its rows were laid out
//! and measured.

use std::ops::Range;

/// How many rows a page has, where its height is not given.
pub const ROWS_PER_PAGE: usize = 50;

/// The most rows that paper has; of a longer list it has the page shown.
pub const MAX_PRINTED: usize = 2_000;

/// The last page of a list of so many rows. Pages count from 0, and an empty list has one.
///
/// ```
/// use engagements::query::last_page;
/// assert_eq!([0, 50, 51, 775].map(last_page), [0, 0, 1, 15]);
/// ```
pub fn last_page(rows: usize) -> usize {
    rows.saturating_sub(1) / ROWS_PER_PAGE
}

/// The places of the rows on a page, in a list of so many rows. A page beyond the last is the last.
///
/// ```
/// use engagements::query::rows_of_page;
/// assert_eq!(rows_of_page(2, 775), 100..150);
/// assert_eq!(rows_of_page(99, 775), 750..775);
/// ```
pub fn rows_of_page(page_index: usize, rows: usize) -> Range<usize> {
    let start = page_index.min(last_page(rows)) * ROWS_PER_PAGE;
    start..rows.min(start + ROWS_PER_PAGE)
}

/// How many rows fit on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageCapacity(usize);

impl PageCapacity {
    /// Of the first page until it is measured, and of each that grows with its rows.
    pub const WHOLE: Self = Self(ROWS_PER_PAGE);
    /// Of a later page until it is measured: one row, so that turning pages quickly skips none.
    pub const UNMEASURED: Self = Self(1);

    /// What was measured. A row that is higher than the page is on it all the same.
    pub fn measured(rows: usize) -> Self {
        Self(rows.max(1))
    }

    /// Whether the row at this place, from 0 on, fits.
    pub fn holds(self, place: usize) -> bool {
        place < self.0
    }
}

/// The page shown and those before it. Pages differ in length, so the way back needs the start of each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageStarts {
    before: Vec<usize>,
    current: usize,
}

impl PageStarts {
    /// The first page.
    pub const FIRST: Self = Self { before: Vec::new(), current: 0 };

    /// Where the page starts.
    pub fn start(&self) -> usize {
        self.current
    }

    /// The rows of the page, out of `count`.
    pub fn rows(&self, capacity: PageCapacity, count: usize) -> Range<usize> {
        let start = self.current.min(count);
        start..start.saturating_add(capacity.0).min(count)
    }

    /// The page after this one, if any rows are left.
    #[must_use]
    pub fn next(&self, capacity: PageCapacity, count: usize) -> Option<Self> {
        let end = self.rows(capacity, count).end;
        let before = || self.before.iter().copied().chain([self.current]).collect();
        (end < count).then(|| Self { before: before(), current: end })
    }

    /// The page before this one, unless it is the first.
    #[must_use]
    pub fn previous(&self) -> Option<Self> {
        let (current, before) = self.before.split_last()?;
        Some(Self { before: before.to_vec(), current: *current })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COUNT: usize = 10;

    #[test]
    fn pages_of_fixed_length_hold_every_row_once() {
        for count in [0, 1, 49, 50, 51, 100, 775, 41_306] {
            let pages = (0..=last_page(count)).map(|page| rows_of_page(page, count));
            assert!(pages.clone().all(|rows| rows.len() <= ROWS_PER_PAGE));
            assert_eq!(pages.flatten().collect::<Vec<_>>(), (0..count).collect::<Vec<_>>());
        }
    }

    #[test]
    fn pages_follow_each_other_without_a_gap() {
        let (mut page, mut seen) = (PageStarts::FIRST, Vec::new());
        for capacity in [4, 3, 2, 5].map(PageCapacity::measured) {
            seen.extend(page.rows(capacity, COUNT));
            let Some(next) = page.next(capacity, COUNT) else { break };
            page = next;
        }
        assert_eq!(seen, (0..COUNT).collect::<Vec<_>>());
    }

    #[test]
    fn the_last_page_ends_with_the_last_row() {
        let capacity = PageCapacity::measured(4);
        let second = PageStarts::FIRST.next(capacity, COUNT).unwrap();
        let third = second.next(capacity, COUNT).unwrap();
        assert_eq!(third.rows(capacity, COUNT), 8..10);
        assert_eq!(third.next(capacity, COUNT), None);
        assert_eq!(second.next(PageCapacity::measured(6), COUNT), None, "it ends exactly there");
    }

    #[test]
    fn going_back_leads_to_where_each_page_started_whatever_fits_now() {
        let second = PageStarts::FIRST.next(PageCapacity::measured(3), COUNT).unwrap();
        let third = second.next(PageCapacity::measured(5), COUNT).unwrap();
        assert_eq!((second.start(), third.start()), (3, 8));
        assert_eq!(third.previous(), Some(second.clone()));
        assert_eq!(second.previous(), Some(PageStarts::FIRST));
        assert_eq!(PageStarts::FIRST.previous(), None);
    }

    #[test]
    fn turning_before_a_page_is_measured_skips_no_row() {
        let second = PageStarts::FIRST.next(PageCapacity::measured(4), COUNT).unwrap();
        assert_eq!(second.next(PageCapacity::UNMEASURED, COUNT).unwrap().start(), 5);
    }

    #[test]
    fn a_row_higher_than_the_page_is_a_page() {
        let capacity = PageCapacity::measured(0);
        assert_eq!(PageStarts::FIRST.rows(capacity, COUNT), 0..1);
        assert!(capacity.holds(0) && !capacity.holds(1));
    }

    #[test]
    fn until_it_is_measured_a_page_has_as_many_rows_as_those_of_the_register() {
        assert_eq!(PageStarts::FIRST.rows(PageCapacity::WHOLE, COUNT), 0..COUNT);
        assert_eq!(PageStarts::FIRST.next(PageCapacity::WHOLE, COUNT), None);
        let second = PageStarts::FIRST.next(PageCapacity::WHOLE, 775).unwrap();
        assert_eq!(second.rows(PageCapacity::WHOLE, 775), 50..100);
    }

    #[test]
    fn a_list_that_became_shorter_has_no_rows_there() {
        let second = PageStarts::FIRST.next(PageCapacity::measured(4), COUNT).unwrap();
        assert_eq!(second.rows(PageCapacity::UNMEASURED, 3), 3..3);
        assert_eq!(second.next(PageCapacity::UNMEASURED, 0), None);
    }
}
