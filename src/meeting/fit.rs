//! What fits on a slide. No text is cut: a longer one is set smaller, and a passage fits whole or another one is shown.

use crate::commitment::{Commitment, Language, Source, fold};

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
