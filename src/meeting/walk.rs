//! The walk: which slides a selection becomes, in which order. Fixed when it starts.

/// How many rows a slide of the table shows, at every size.
pub const ROWS_PER_SLIDE: usize = 6;

/// One slide. Rows are places in the dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slide {
    /// The sentence, and the answers to the Convention.
    Opening,
    /// The partners on a map.
    Map,
    /// The commitments along the years.
    Timeline,
    /// One commitment.
    Record(usize),
    /// Six rows of the table, or what remains.
    Table(Vec<usize>),
}

/// The slides of a selection: opening, map, timeline, one for each commitment in the order of the list, then the table.
///
/// ```
/// use engagements::meeting::{Slide, Walk};
/// let walk = Walk::of(vec![4, 2]);
/// assert_eq!(walk.slides(), [Slide::Opening, Slide::Map, Slide::Timeline, Slide::Record(4), Slide::Record(2), Slide::Table(vec![4, 2])]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walk {
    rows: Vec<usize>,
    slides: Vec<Slide>,
}

impl Walk {
    /// The walk over rows in the order of the list. Where there are none, the sentence that says so is all.
    pub fn of(rows: Vec<usize>) -> Self {
        let mut slides = vec![Slide::Opening];
        if !rows.is_empty() {
            slides.extend([Slide::Map, Slide::Timeline]);
        }
        slides.extend(rows.iter().map(|row| Slide::Record(*row)));
        slides.extend(rows.chunks(ROWS_PER_SLIDE).map(|rows| Slide::Table(rows.to_vec())));
        Self { rows, slides }
    }

    /// The rows, in the order of the list.
    pub fn rows(&self) -> &[usize] {
        &self.rows
    }

    /// All slides.
    pub fn slides(&self) -> &[Slide] {
        &self.slides
    }

    /// The number of slides: one at least.
    pub fn length(&self) -> usize {
        self.slides.len()
    }

    /// The slide at a place, from 1.
    pub fn slide(&self, place: usize) -> Option<&Slide> {
        self.slides.get(place.checked_sub(1)?)
    }

    /// The nearest place that the walk has.
    pub fn clamped(&self, place: usize) -> usize {
        place.clamp(1, self.length())
    }

    /// The place of a commitment's own slide, if it is in the walk.
    pub fn place_of(&self, row: usize) -> Option<usize> {
        self.slides.iter().position(|slide| *slide == Slide::Record(row)).map(|index| index + 1)
    }

    /// For a slide of the table: which one it is, and of how many, from 1.
    pub fn table_page(&self, place: usize) -> Option<(usize, usize)> {
        let pages = self.rows.len().div_ceil(ROWS_PER_SLIDE);
        let before = self.length() - pages;
        (place > before && place <= self.length()).then(|| (place - before, pages))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_takes_six_rows_a_slide() {
        for (rows, slides, pages) in [(0, 1, 0), (1, 5, 1), (6, 10, 1), (7, 12, 2), (10, 15, 2), (36, 45, 6)] {
            let walk = Walk::of((0..rows).collect());
            let tables: Vec<_> = walk.slides().iter().filter(|slide| matches!(slide, Slide::Table(_))).collect();
            assert_eq!((walk.length(), tables.len()), (slides, pages));
            assert_eq!(walk.table_page(slides), (pages > 0).then_some((pages, pages)));
            assert_eq!(walk.table_page(slides - pages), None);
        }
    }

    #[test]
    fn every_row_has_a_slide_and_a_line_of_the_table_once() {
        let rows = vec![3, 9, 1, 7, 5, 8, 2];
        let walk = Walk::of(rows.clone());
        let mut lines = Vec::new();
        let mut own = Vec::new();
        for slide in walk.slides() {
            match slide {
                Slide::Record(row) => own.push(*row),
                Slide::Table(rows) => lines.extend(rows),
                _ => {}
            }
        }
        assert_eq!((own, lines), (rows.clone(), rows));
        assert_eq!((walk.place_of(3), walk.place_of(2), walk.place_of(4)), (Some(4), Some(10), None));
    }

    #[test]
    fn a_place_beyond_the_walk_is_its_nearest_slide() {
        let walk = Walk::of(vec![0]);
        assert_eq!([0, 1, 5, 6, usize::MAX].map(|place| walk.clamped(place)), [1, 1, 5, 5, 5]);
        assert_eq!((walk.slide(0), walk.slide(6)), (None, None));
        assert_eq!(walk.slide(1), Some(&Slide::Opening));
    }
}
