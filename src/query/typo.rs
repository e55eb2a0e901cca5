//! One typo: a letter too many, too few or wrong, or two neighbours exchanged.

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
