//! Numbers and what agrees with them.

use super::pick;
use crate::commitment::Language;

/// Whether a count takes the plural: from two on in French, all but one in English.
pub fn is_plural(language: Language, count: usize) -> bool {
    match language {
        Language::Fr => count >= 2,
        Language::En => count != 1,
    }
}

/// The form of a word that agrees with a count.
pub fn agree<'a>(language: Language, count: usize, singular: &'a str, plural: &'a str) -> &'a str {
    if is_plural(language, count) { plural } else { singular }
}

/// A number with its thousands parted: « 12 345 » with no-break spaces, "12,345".
pub fn number(language: Language, value: usize) -> String {
    let digits = value.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3 * 2);
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push_str(pick(language, "\u{a0}", ","));
        }
        grouped.push(digit);
    }
    grouped
}

/// A number and the word that agrees with it: « 10 engagements ».
pub fn counted(language: Language, count: usize, singular: &str, plural: &str) -> String {
    [&number(language, count), " ", agree(language, count, singular, plural)].concat()
}

/// « 8 sur 25 ».
pub fn some_of(language: Language, some: usize, all: usize) -> String {
    [&number(language, some), pick(language, " sur ", " of "), &number(language, all)].concat()
}

/// A small number in words, from one to nine; others in digits.
pub fn in_words(language: Language, value: usize) -> String {
    const FR: [&str; 8] = ["deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"];
    const EN: [&str; 8] = ["two", "three", "four", "five", "six", "seven", "eight", "nine"];
    let words = match language {
        Language::Fr => FR,
        Language::En => EN,
    };
    match value {
        1 => pick(language, "un", "one").to_owned(),
        _ => value
            .checked_sub(2)
            .and_then(|place| words.get(place))
            .map_or_else(|| value.to_string(), |word| (*word).to_owned()),
    }
}

/// « 10 engagements », "10 commitments".
pub fn commitments(language: Language, count: usize) -> String {
    match language {
        Language::Fr => counted(language, count, "engagement", "engagements"),
        Language::En => counted(language, count, "commitment", "commitments"),
    }
}

/// The size of a file in thousands of bytes, as systems show it: « 9 ko », « 1,2 Mo »; "9 kB", "1.2 MB".
pub fn file_size(language: Language, bytes: usize) -> String {
    const MEGABYTE: usize = 1_000_000;
    if bytes < MEGABYTE {
        let kilobytes = bytes.div_ceil(1_000).max(1);
        return [&number(language, kilobytes), pick(language, "\u{a0}ko", " kB")].concat();
    }
    let tenths = bytes.div_ceil(MEGABYTE / 10);
    let fraction = (tenths % 10).to_string();
    let whole = number(language, tenths / 10);
    [whole.as_str(), pick(language, ",", "."), &fraction, pick(language, "\u{a0}Mo", " MB")].concat()
}

/// Names joined as in a sentence: « A, B ou C ».
pub fn joined<S: AsRef<str>>(names: &[S], last_word: &str) -> String {
    let mut text = String::new();
    for (index, name) in names.iter().enumerate() {
        if index > 0 && index + 1 == names.len() {
            text.push(' ');
            text.push_str(last_word);
            text.push(' ');
        } else if index > 0 {
            text.push_str(", ");
        }
        text.push_str(name.as_ref());
    }
    text
}

/// Names joined by « ou », "or".
pub fn either<S: AsRef<str>>(language: Language, names: &[S]) -> String {
    joined(names, pick(language, "ou", "or"))
}

/// Names joined by « et », "and".
pub fn both<S: AsRef<str>>(language: Language, names: &[S]) -> String {
    joined(names, pick(language, "et", "and"))
}

/// A text that begins with a capital.
pub fn capitalised(text: &str) -> String {
    with_first(text, |letter| match letter {
        'à'..='ö' | 'ø'..='þ' => moved(letter, -32),
        'œ' => 'Œ',
        _ => letter.to_ascii_uppercase(),
    })
}

/// A text that begins small, as in the middle of a sentence.
pub fn uncapitalised(text: &str) -> String {
    with_first(text, |letter| match letter {
        'À'..='Ö' | 'Ø'..='Þ' => moved(letter, 32),
        'Œ' => 'œ',
        _ => letter.to_ascii_lowercase(),
    })
}

/// A text with another first letter. Only letters of French and English change: Rust's table of all weighs 27 kB.
fn with_first(text: &str, change: fn(char) -> char) -> String {
    let mut rest = text.chars();
    let first = rest.next().map(change);
    first.into_iter().chain(rest).collect()
}

/// The letter so much further in the alphabet of all.
fn moved(letter: char, by: i32) -> char {
    u32::from(letter).checked_add_signed(by).and_then(char::from_u32).unwrap_or(letter)
}

/// A text between the quotation marks of the language: « text », “text”.
pub fn quoted(language: Language, text: &str) -> String {
    [pick(language, "«\u{a0}", "“"), text, pick(language, "\u{a0}»", "”")].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Fr};

    #[test]
    fn none_and_one_are_singular_in_french() {
        assert_eq!([0, 1, 2].map(|count| is_plural(Fr, count)), [false, false, true]);
        assert_eq!([0, 1, 2].map(|count| is_plural(En, count)), [true, false, true]);
    }

    #[test]
    fn thousands_are_parted_as_each_language_does() {
        for (value, fr, en) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (1000, "1\u{a0}000", "1,000"),
            (1_234_567, "1\u{a0}234\u{a0}567", "1,234,567"),
        ] {
            assert_eq!((number(Fr, value), number(En, value)), (fr.into(), en.into()));
        }
    }

    #[test]
    fn sizes_are_in_ko_and_kb() {
        for (bytes, fr, en) in [
            (0, "1\u{a0}ko", "1 kB"),
            (8_512, "9\u{a0}ko", "9 kB"),
            (31_000, "31\u{a0}ko", "31 kB"),
            (1_150_001, "1,2\u{a0}Mo", "1.2 MB"),
        ] {
            assert_eq!((file_size(Fr, bytes), file_size(En, bytes)), (fr.into(), en.into()));
        }
    }

    #[test]
    fn names_are_joined_as_one_says_them() {
        assert_eq!(either(Fr, &["la Flandre"]), "la Flandre");
        assert_eq!(either(Fr, &["la Flandre", "le Pays basque"]), "la Flandre ou le Pays basque");
        assert_eq!(both(En, &["a", "b", "c"]), "a, b and c");
        assert_eq!(either::<&str>(En, &[]), "");
    }

    #[test]
    fn a_capital_may_have_an_accent() {
        assert_eq!(uncapitalised("Échange de lettres"), "échange de lettres");
        assert_eq!(capitalised("échange"), "Échange");
        for word in ["œuvre", "île", "àéîøûüýþ", "zone", "2016", "« a »", "", "÷"] {
            assert_eq!(uncapitalised(&capitalised(word)), word);
        }
        assert_eq!([capitalised("œuvre"), capitalised("île")], ["Œuvre", "Île"]);
    }
}
