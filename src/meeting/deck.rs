//! The deck: which slides a selection becomes, and in which order. It does not change while the question is the same. And what
//! fits on a slide: no text is cut, a longer one is set smaller, and a passage fits whole or another one is shown.

use crate::commitment::{Commitment, Language, Source, fold};

/// How many rows a slide of the table shows, at every size.
pub const ROWS_PER_SLIDE: usize = 6;

/// Up to so many commitments each has a slide of its own; of more there are the pictures and the beginning of the table.
pub const MAX_OWN_SLIDES: usize = 60;

/// The most slides of the table, where commitments have none of their own.
const MAX_TABLE_SLIDES: usize = 10;

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

impl Slide {
    /// How many lines of the table it has.
    fn lines(&self) -> usize {
        if let Self::Table(rows) = self { rows.len() } else { 0 }
    }
}

/// The slides of a selection, numbered from 1: opening, map, timeline, one for each commitment in the order of the list, then the
/// table. Above [`MAX_OWN_SLIDES`] commitments none has a slide of its own, and the table has ten slides.
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
        let has_own_slides = rows.len() <= MAX_OWN_SLIDES;
        if has_own_slides {
            slides.extend(rows.iter().map(|row| Slide::Record(*row)));
        }
        let tables = if has_own_slides { usize::MAX } else { MAX_TABLE_SLIDES };
        slides.extend(rows.chunks(ROWS_PER_SLIDE).take(tables).map(|rows| Slide::Table(rows.to_vec())));
        Self { rows, slides }
    }

    /// How many rows the table leaves out.
    pub fn left_out(&self) -> usize {
        self.rows.len() - self.slides.iter().map(Slide::lines).sum::<usize>()
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
        let pages = self.slides.iter().filter(|slide| matches!(slide, Slide::Table(_))).count();
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

/// Letters of 28 pixels that fit on a line of a slide; three lines at most, two below a longer title.
const LETTERS_A_LINE: usize = 54;

/// Letters of a title, of 36 pixels, that fit on a line.
const TITLE_LETTERS_A_LINE: usize = 46;

/// How large a text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextSize {
    /// As the others of its kind.
    Normal,
    /// Smaller.
    Long,
    /// Smaller still.
    Longest,
}

/// A text whose size depends on its length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlideText {
    /// The sentence of the opening.
    Sentence,
    /// The number at the beginning of that sentence.
    Numeral,
    /// The heading of map and timeline.
    Heading,
    /// The name of a partner, which keeps to one line.
    Name,
}

impl SlideText {
    /// The size of a text of this kind.
    pub fn size_of(self, text: &str) -> TextSize {
        let (long, longest) = match self {
            Self::Sentence => (120, 320),
            Self::Numeral => (2, usize::MAX),
            Self::Heading => (44, usize::MAX),
            Self::Name => (17, usize::MAX),
        };
        match text.chars().count() {
            letters if letters > longest => TextSize::Longest,
            letters if letters > long => TextSize::Long,
            _ => TextSize::Normal,
        }
    }
}

/// How many lines a title takes, more or less.
pub fn title_lines(title: &str) -> usize {
    title.chars().count().div_ceil(TITLE_LETTERS_A_LINE)
}

/// The passage for a commitment's slide: of its content first, then of its domains and scope; one that names culture before
/// others, one in the reader's language before others. None where none fits below the title.
pub fn slide_passage(commitment: &Commitment, language: Language) -> Option<&Source> {
    let max_letters = match title_lines(commitment.title.get(language)) {
        0 | 1 => 2 * LETTERS_A_LINE,
        2 => LETTERS_A_LINE,
        _ => return None,
    };
    let of_fields = ["content", "domains", "scope"].into_iter().filter_map(|field| commitment.evidence_of(field));
    let sources = of_fields.flat_map(|evidence| evidence.source.ids()).filter_map(|id| commitment.source(id));
    let fitting = sources.filter(|source| source.quote.chars().count() <= max_letters);
    let rank = |source: &Source| {
        let names_culture = fold(&source.quote).contains("cultur");
        let is_in_language = Language::from_tag(&source.lang) == Some(language);
        (names_culture, is_in_language)
    };
    // Of equals the first.
    let mut best: Option<&Source> = None;
    for source in fitting {
        if best.is_none_or(|best| rank(source) > rank(best)) {
            best = Some(source);
        }
    }
    best
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
    fn many_rows_have_no_slides_of_their_own_and_the_table_says_how_many_it_leaves_out() {
        let of = |rows| {
            let deck = Deck::of((0..rows).collect());
            (deck.length(), deck.number_of(0), deck.table_page(deck.length()), deck.left_out())
        };
        assert_eq!(of(60), (3 + 60 + 10, Some(4), Some((10, 10)), 0));
        assert_eq!(of(61), (13, None, Some((10, 10)), 1));
        assert_eq!(of(775), (13, None, Some((10, 10)), 715));
        assert_eq!(of(0), (1, None, None, 0));
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

    #[test]
    fn a_longer_text_is_set_smaller() {
        let size = |text: SlideText, letters| text.size_of(&"é".repeat(letters));
        assert_eq!(
            [120, 121, 320, 321].map(|letters| size(SlideText::Sentence, letters)),
            [TextSize::Normal, TextSize::Long, TextSize::Long, TextSize::Longest]
        );
        for (text, letters) in [(SlideText::Numeral, 2), (SlideText::Heading, 44), (SlideText::Name, 17)] {
            assert_eq!((size(text, letters), size(text, letters + 1)), (TextSize::Normal, TextSize::Long));
        }
    }
}
