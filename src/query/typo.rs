//! One typo: a letter too many, too few or wrong, or two neighbours exchanged.

/// Whether a folded word, as one types it, is one typo away from a folded term.
///
/// The word may be a beginning only: it is held against the term's beginnings too, provided that the typo lies before
/// its last letter (« luois » finds « louisiane »). A typo in the last letter counts against whole terms alone
/// (« mainz » finds « maine », not « maintien »), or else every word would find all that its beginning finds.
/// A beginning of the term without any typo is forgiven as well.
pub(super) fn forgives(word: &str, term: &str) -> bool {
    let (mut word, mut term) = (word.chars(), term.chars());
    let (typed, meant) = loop {
        let (before_word, before_term) = (word.clone(), term.clone());
        match (word.next(), term.next()) {
            (None, _) => return true,
            (Some(a), Some(b)) if a == b => {}
            _ => break (before_word, before_term),
        }
    };
    // What follows the first difference, in the word (`typed`) and in the term (`meant`).
    let (mut after_typed, mut after_meant) = (typed.clone(), meant.clone());
    let (first_typed, first_meant) = (after_typed.next(), after_meant.next());
    if after_typed.clone().next().is_none() {
        return match first_meant {
            None => true,
            Some(_) => after_meant.as_str().is_empty() || after_meant.eq(first_typed),
        };
    }
    let too_many = meant.as_str().starts_with(after_typed.as_str());
    let too_few = after_meant.as_str().starts_with(typed.as_str());
    let wrong = first_meant.is_some() && after_meant.as_str().starts_with(after_typed.as_str());
    let exchanged = first_meant.is_some()
        && after_typed.next() == first_meant
        && after_meant.next() == first_typed
        && after_meant.as_str().starts_with(after_typed.as_str());
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
        let typo_in_last_letter = term.starts_with(&word[..word.len() - 1]);
        term.starts_with(&word)
            || distance(&word, &term) <= 1
            || !typo_in_last_letter && (0..term.len()).any(|end| distance(&word, &term[..end]) <= 1)
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
    fn a_typo_in_the_last_letter_counts_against_whole_words() {
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
