//! Which passage of its sources a slide can hold. Nothing is cut: a passage fits whole, or another one is taken.

use crate::commitment::{Commitment, Language, Source, fold};

/// Letters of 28 pixels that fit on a line of a slide; three lines at most, two below a longer title.
const LETTERS_A_LINE: usize = 54;

/// Letters of a title, of 36 pixels, that fit on a line.
const TITLE_LETTERS_A_LINE: usize = 46;

/// How many lines a title takes, more or less.
pub fn title_lines(title: &str) -> usize {
    title.chars().count().div_ceil(TITLE_LETTERS_A_LINE)
}

/// The passage for a commitment's slide: what its content rests on first, then its domains; one that names culture before
/// others, one in the reader's language before others. None where none fits below the title.
pub fn slide_passage(commitment: &Commitment, language: Language) -> Option<&Source> {
    let room = match title_lines(commitment.title.get(language)) {
        0 | 1 => 2 * LETTERS_A_LINE,
        2 => LETTERS_A_LINE,
        _ => return None,
    };
    let of_fields = ["content", "domains", "scope"].into_iter().filter_map(|field| commitment.evidence_of(field));
    let sources = of_fields.flat_map(|evidence| evidence.source.ids()).filter_map(|id| commitment.source(id));
    let fitting = sources.filter(|source| source.quote.chars().count() <= room);
    let worth = |source: &Source| {
        let names_culture = fold(&source.quote).contains("cultur");
        let is_own = Language::from_tag(&source.lang) == Some(language);
        (names_culture, is_own)
    };
    let mut best: Option<&Source> = None;
    for source in fitting {
        if best.is_none_or(|best| worth(source) > worth(best)) {
            best = Some(source);
        }
    }
    best
}
