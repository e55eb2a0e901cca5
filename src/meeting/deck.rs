//! The deck: which slides a selection becomes, and in which order. It does not change while the question is the same.

/// How many rows a slide of the table shows, at every size.
pub const ROWS_PER_SLIDE: usize = 6;

/// How many slides a page of the overview shows.
pub const SLIDES_PER_PAGE: usize = 15;

/// One slide. Rows are indices into the dataset.
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

/// The slides of a selection, numbered from 1: opening, map, timeline, one for each commitment in the order of the list, then the
/// table.
///
/// ```
/// use engagements::meeting::{Deck, Slide};
/// let deck = Deck::of(vec![4, 2]);
/// assert_eq!(deck.slides(), [Slide::Opening, Slide::Map, Slide::Timeline, Slide::Record(4), Slide::Record(2), Slide::Table(vec![4, 2])]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deck {
    rows: Vec<usize>,
    slides: Vec<Slide>,
}

impl Deck {
    /// The deck of rows in the order of the list. Without rows it is the opening alone, whose sentence says so.
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

    /// The number of slides, at least one.
    pub fn length(&self) -> usize {
        self.slides.len()
    }

    /// The slide of a number.
    pub fn slide(&self, number: usize) -> Option<&Slide> {
        self.slides.get(number.checked_sub(1)?)
    }

    /// The nearest number that the deck has.
    pub fn clamped(&self, number: usize) -> usize {
        number.clamp(1, self.length())
    }

    /// The number of a commitment's own slide, if it is in the deck.
    pub fn number_of(&self, row: usize) -> Option<usize> {
        self.slides.iter().position(|slide| *slide == Slide::Record(row)).map(|index| index + 1)
    }

    /// For a slide of the table: its page of the table, from 1, and the number of pages.
    pub fn table_page(&self, number: usize) -> Option<(usize, usize)> {
        let pages = self.rows.len().div_ceil(ROWS_PER_SLIDE);
        let before = self.length() - pages;
        (number > before && number <= self.length()).then(|| (number - before, pages))
    }

    /// The number to which a key moves in the overview, which shows so many slides in a line; none for other keys.
    pub fn overview_target(&self, key: &str, from: usize, columns: usize) -> Option<usize> {
        let length = self.length();
        let to = match key {
            "ArrowLeft" => from.saturating_sub(1),
            "ArrowRight" => from + 1,
            "ArrowUp" => from.checked_sub(columns).filter(|to| *to > 0).unwrap_or(from),
            "ArrowDown" => Some(from + columns).filter(|to| *to <= length).unwrap_or(from),
            "PageUp" => from.saturating_sub(SLIDES_PER_PAGE),
            "PageDown" => from + SLIDES_PER_PAGE,
            "Home" => 1,
            "End" => length,
            _ => return None,
        };
        Some(self.clamped(to))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_takes_six_rows_a_slide() {
        for (rows, slides, pages) in [(0, 1, 0), (1, 5, 1), (6, 10, 1), (7, 12, 2), (10, 15, 2), (36, 45, 6)] {
            let deck = Deck::of((0..rows).collect());
            let tables: Vec<_> = deck.slides().iter().filter(|slide| matches!(slide, Slide::Table(_))).collect();
            assert_eq!((deck.length(), tables.len()), (slides, pages));
            assert_eq!(deck.table_page(slides), (pages > 0).then_some((pages, pages)));
            assert_eq!(deck.table_page(slides - pages), None);
        }
    }

    #[test]
    fn every_row_has_a_slide_and_a_line_of_the_table_once() {
        let rows = vec![3, 9, 1, 7, 5, 8, 2];
        let deck = Deck::of(rows.clone());
        let mut lines = Vec::new();
        let mut own = Vec::new();
        for slide in deck.slides() {
            match slide {
                Slide::Record(row) => own.push(*row),
                Slide::Table(rows) => lines.extend(rows),
                _ => {}
            }
        }
        assert_eq!((own, lines), (rows.clone(), rows));
        assert_eq!((deck.number_of(3), deck.number_of(2), deck.number_of(4)), (Some(4), Some(10), None));
    }

    #[test]
    fn a_number_beyond_the_deck_is_its_nearest_slide() {
        let deck = Deck::of(vec![0]);
        assert_eq!([0, 1, 5, 6, usize::MAX].map(|number| deck.clamped(number)), [1, 1, 5, 5, 5]);
        assert_eq!((deck.slide(0), deck.slide(6)), (None, None));
        assert_eq!(deck.slide(1), Some(&Slide::Opening));
    }

    #[test]
    fn keys_move_in_the_overview_and_never_out_of_it() {
        let deck = Deck::of((0..36).collect());
        for (key, from, to) in [
            ("ArrowLeft", 1, 1),
            ("ArrowLeft", 7, 6),
            ("ArrowRight", 45, 45),
            ("ArrowUp", 5, 5),
            ("ArrowUp", 6, 1),
            ("ArrowDown", 40, 45),
            ("ArrowDown", 41, 41),
            ("PageUp", 9, 1),
            ("PageDown", 30, 45),
            ("Home", 30, 1),
            ("End", 30, 45),
        ] {
            assert_eq!(deck.overview_target(key, from, 5), Some(to), "{key} from {from}");
        }
        assert_eq!(deck.overview_target("Enter", 4, 5), None);
    }
}
