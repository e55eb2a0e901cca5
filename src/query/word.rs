//! Words: where a text parts, which of them a reader looks for, and whether one is another with one typo: a letter too many,
//! too few or wrong, or two neighbours exchanged.

use std::ops::Range;

use crate::commitment::{fold, fold_letter, is_dropped};

/// Stop words of both languages, folded: skipped in a search unless it has no other words.
const STOP_WORDS: &[&str] = &[
    "a", "an", "and", "at", "au", "aux", "avec", "by", "c", "d", "dans", "de", "des", "du", "en", "et", "for", "from",
    "in", "j", "l", "la", "le", "les", "m", "n", "of", "on", "or", "ou", "par", "pour", "qu", "s", "sur", "t", "the",
    "to", "un", "une", "with",
];

/// The fewest letters of a word in which a typo is forgiven.
const LETTERS_FOR_A_TYPO: usize = 5;

/// The places of the words of a text, in bytes. Words part at everything that is neither letter nor digit,
/// apostrophes and hyphens too; a mark over a letter belongs to its word.
pub(super) fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut letters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, _) = letters.find(|(_, letter)| letter.is_alphanumeric())?;
        while letters.next_if(|(_, letter)| letter.is_alphanumeric() || is_dropped(*letter)).is_some() {}
        Some(start..letters.peek().map_or(text.len(), |(end, _)| *end))
    })
}

/// Calls `visit` with every word of a text, folded: what [`words`] and [`fold`] say, in one pass, because an index
/// reads every text once. The buffer is lent to spare making one for each text.
pub(super) fn visit_folded_words(text: &str, buffer: &mut String, mut visit: impl FnMut(&str)) {
    buffer.clear();
    for letter in text.chars() {
        if letter.is_ascii_alphanumeric() {
            buffer.push(letter.to_ascii_lowercase());
        } else if !letter.is_ascii() && (letter.is_alphanumeric() || is_dropped(letter)) {
            fold_letter(letter, buffer);
        } else if !buffer.is_empty() {
            visit(buffer);
            buffer.clear();
        }
    }
    if !buffer.is_empty() {
        visit(buffer);
    }
}

/// One word of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct QueryTerm {
    /// As typed.
    pub typed: String,
    /// Its place in the search, in bytes.
    pub range: Range<usize>,
    /// Folded, never empty.
    pub folded: String,
}

impl QueryTerm {
    /// The words of a search, in the order typed, each once. Stop words are left out unless there are no others; none at
    /// all where nothing but punctuation was typed.
    pub(super) fn of(question: &str) -> Vec<Self> {
        let mut terms: Vec<Self> = Vec::new();
        for range in words(question) {
            let typed = question.get(range.clone()).unwrap_or_default().to_owned();
            let folded = fold(&typed);
            if !folded.is_empty() && terms.iter().all(|earlier| earlier.folded != folded) {
                terms.push(Self { typed, range, folded });
            }
        }
        if !terms.iter().all(Self::is_stop_word) {
            terms.retain(|word| !word.is_stop_word());
        }
        terms
    }

    fn is_stop_word(&self) -> bool {
        STOP_WORDS.binary_search(&self.folded.as_str()).is_ok()
    }

    /// Whether a typo in it would be forgiven: five letters or more, no digit.
    pub(super) fn may_have_a_typo(&self) -> bool {
        self.folded.chars().count() >= LETTERS_FOR_A_TYPO && !has_digit(&self.folded)
    }
}

/// Whether a text holds another. `str::contains` does the same in less time, but brings the panics of slices, which print characters by
/// tables of every script: some kilobytes of the page for texts of a few words.
pub fn holds(text: &str, part: &str) -> bool {
    part.is_empty() || text.as_bytes().windows(part.len()).any(|window| window == part.as_bytes())
}

/// Whether a folded word has a digit: numbers have no typos.
pub(super) fn has_digit(word: &str) -> bool {
    word.chars().any(char::is_numeric)
}

/// Whether a folded word, as one types it, is one typo away from a folded term.
///
/// The word may be a beginning only: it is held against the term's beginnings too, provided that its first and its last
/// letter are right (« luois » finds « louisiane »). A typo in the first or the last letter counts against whole terms
/// alone: « mainz » finds « maine » but not « maintien », « chili » does not find « philippe ». Otherwise every word
/// would find all that its beginning finds. A beginning of the term without any typo is forgiven as well.
pub(super) fn forgives(word: &str, term: &str) -> bool {
    let same = word.chars().zip(term.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let (Some(typed), Some(meant)) = (word.get(same..), term.get(same..)) else {
        return false;
    };
    // What follows the first letter that differs, in the word and in the term.
    let (mut after_typed, mut after_meant) = (typed.chars(), meant.chars());
    let Some(letter_typed) = after_typed.next() else {
        return true;
    };
    let letter_meant = after_meant.next();
    let whole_terms_only = same == 0 || after_typed.as_str().is_empty();
    let begins = |term: &str, word: &str| if whole_terms_only { term == word } else { term.starts_with(word) };
    let too_many = begins(meant, after_typed.as_str());
    let too_few = letter_meant.is_some() && begins(after_meant.as_str(), typed);
    let wrong = letter_meant.is_some() && begins(after_meant.as_str(), after_typed.as_str());
    let exchanged = letter_meant.is_some()
        && after_typed.next() == letter_meant
        && after_meant.next() == Some(letter_typed)
        && begins(after_meant.as_str(), after_typed.as_str());
    too_many || too_few || wrong || exchanged
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parted(text: &str) -> Vec<&str> {
        words(text).map(|range| &text[range]).collect()
    }

    fn folded_terms(question: &str) -> Vec<String> {
        QueryTerm::of(question).into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn words_part_at_apostrophes_and_hyphens() {
        assert_eq!(
            parted("Déclaration d’intention: Wallonie-Bruxelles, l'Été"),
            ["Déclaration", "d", "intention", "Wallonie", "Bruxelles", "l", "Été"]
        );
        assert_eq!(parted("Que\u{301}bec 2016-2020"), ["Que\u{301}bec", "2016", "2020"]);
        assert!(parted(" — ’").is_empty());
    }

    proptest! {
        #[test]
        fn a_text_holds_what_it_contains(text in "[abé’京]{0,8}", part in "[abé’京]{0,3}") {
            prop_assert_eq!(holds(&text, &part), text.contains(&part));
        }

        #[test]
        fn one_pass_gives_the_same_words(text in "([a-zA-Z0-9éŒß’ \u{301}\u{AD}京٣-]|\\PC){0,20}") {
            let mut folded = Vec::new();
            visit_folded_words(&text, &mut String::new(), |word| folded.push(word.to_owned()));
            let in_two: Vec<String> = parted(&text).into_iter().map(fold).filter(|word| !word.is_empty()).collect();
            prop_assert_eq!(folded, in_two);
        }
    }

    #[test]
    fn stop_words_are_skipped_unless_alone() {
        assert_eq!(folded_terms("l’accord avec la France"), ["accord", "france"]);
        assert_eq!(folded_terms("de la"), ["de", "la"]);
        assert_eq!(folded_terms("à"), ["a"]);
        assert_eq!(folded_terms("…"), [""; 0]);
    }

    #[test]
    fn a_word_typed_twice_is_one_word() {
        assert_eq!(folded_terms("France FRANCE"), ["france"]);
    }

    #[test]
    fn the_stop_words_are_in_order_and_folded() {
        assert!(STOP_WORDS.is_sorted() && STOP_WORDS.iter().all(|word| fold(word) == *word));
    }

    #[test]
    fn a_typo_is_forgiven_from_five_letters_up_and_never_in_a_number() {
        let forgiven = |word: &str| QueryTerm::of(word)[0].may_have_a_typo();
        assert!(forgiven("corée") && forgiven("œuvr") && !forgiven("cuba") && !forgiven("20166"));
    }

    /// The number of single edits between two words, exchanges of neighbours included, by the textbook's table.
    fn distance(a: &[char], b: &[char]) -> usize {
        let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                table[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let changed = usize::from(a[i - 1] != b[j - 1]);
                    let mut best = (table[i - 1][j] + 1).min(table[i][j - 1] + 1).min(table[i - 1][j - 1] + changed);
                    if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        best = best.min(table[i - 2][j - 2] + 1);
                    }
                    best
                };
            }
        }
        table[a.len()][b.len()]
    }

    /// The rule, word for word.
    fn rule(word: &str, term: &str) -> bool {
        let (word, term): (Vec<char>, Vec<char>) = (word.chars().collect(), term.chars().collect());
        let first_and_last_right = word[0] == term[0] && !term.starts_with(&word[..word.len() - 1]);
        term.starts_with(&word)
            || distance(&word, &term) <= 1
            || first_and_last_right && (0..term.len()).any(|end| distance(&word, &term[..end]) <= 1)
    }

    #[test]
    fn each_kind_of_typo_is_forgiven() {
        for word in ["louisianne", "louisane", "louiziane", "luoisiane", "couisiane", "ouisiane", "luois", "louisiann"]
        {
            assert!(forgives(word, "louisiane"), "{word}");
        }
    }

    #[test]
    fn two_typos_are_not() {
        for word in ["luoisianne", "lousianne", "loisine"] {
            assert!(!forgives(word, "louisiane"), "{word}");
        }
    }

    #[test]
    fn a_typo_in_the_first_or_last_letter_counts_against_whole_words() {
        assert!(forgives("wymru", "cymru") && !forgives("chili", "philippe") && !forgives("ouisian", "louisiane"));
        assert!(forgives("mainz", "maine") && !forgives("mainz", "maintien") && !forgives("mainx", "maintenir"));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]
        #[test]
        fn it_is_the_rule(word in "[abcé]{2,7}", term in "[abcé]{1,9}") {
            prop_assert_eq!(forgives(&word, &term), rule(&word, &term));
        }
    }
}
