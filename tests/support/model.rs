//! What the register promises, written as plainly as possible and as slowly as need be: row by row, word by word.
#![allow(dead_code, clippy::indexing_slicing, reason = "each test file uses a part; a test stops where it fails")]

use engagements::commitment::{Commitment, Dataset, Language, Precision, TitleStatus};
use engagements::query::{Condition, Facet, Filters, YearRange};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Whether a commitment has a value of a facet.
pub(crate) fn has(commitment: &Commitment, facet: Facet, value: &str) -> bool {
    let answer = |value: Option<bool>| match value {
        Some(true) => "yes",
        Some(false) => "no",
        None => "unstated",
    };
    match facet {
        Facet::Convention => answer(commitment.convention_reference) == value,
        Facet::Force => answer(commitment.in_force) == value,
        Facet::Region => commitment.partner.region.slug() == value,
        Facet::Type => commitment.instrument_type.slug() == value,
        Facet::Collection => commitment.collection.slug() == value,
        Facet::Partner => commitment.partner.id == value,
        Facet::Scope => commitment.scope.as_ref().map_or("unstated", |scope| scope.slug()) == value,
        Facet::Missing => lacks(commitment, value),
        Facet::Period => value.parse().is_ok_and(|range: YearRange| {
            years(commitment).is_some_and(|(from, to)| {
                (from..=to).any(|year| {
                    range.from().is_none_or(|first| first <= year) && range.to().is_none_or(|last| year <= last)
                })
            })
        }),
    }
}

/// The first and the last year that a commitment touches.
fn years(commitment: &Commitment) -> Option<(i32, i32)> {
    match (commitment.signed, commitment.period) {
        (Some(date), _) => Some((date.year(), date.year())),
        (None, Some(span)) => Some((span.from, span.to)),
        (None, None) => None,
    }
}

fn lacks(commitment: &Commitment, value: &str) -> bool {
    match value {
        "date" => commitment.signed.is_none(),
        "day" => commitment.signed.is_some_and(|date| date.precision() != Precision::Day),
        "official-title" => {
            Language::ALL.iter().all(|language| commitment.title_status.get(*language) == TitleStatus::Descriptive)
        }
        "place" => commitment.place.is_none(),
        "signatories" => commitment.signatories.is_empty(),
        "working-group" => commitment.working_group.is_none(),
        "culture-quote" => !commitment.sources.iter().any(|source| fold(&source.quote).contains("cultur")),
        _ => false,
    }
}

/// A dataset with the words of each row.
pub(crate) struct Model<'a> {
    dataset: &'a Dataset,
    terms: Vec<Vec<String>>,
}

impl<'a> Model<'a> {
    pub(crate) fn of(dataset: &'a Dataset) -> Self {
        Self { dataset, terms: dataset.commitments.iter().map(terms).collect() }
    }

    /// Whether a row meets one condition of a question.
    pub(crate) fn meets(&self, row: usize, filters: &Filters, condition: Condition) -> bool {
        match condition {
            Condition::Words => self.finds(row, filters.words()),
            Condition::Facet(facet) => {
                filters.chosen(facet).any(|value| has(&self.dataset.commitments[row], facet, value))
            }
        }
    }

    /// The rows that meet every condition of a question.
    pub(crate) fn rows(&self, filters: &Filters) -> Vec<usize> {
        let meets_all = |row: &usize| filters.conditions().all(|condition| self.meets(*row, filters, condition));
        (0..self.dataset.commitments.len()).filter(meets_all).collect()
    }

    /// Whether a row has every word of a question, each anywhere.
    pub(crate) fn finds(&self, row: usize, question: &str) -> bool {
        search_terms(question).iter().all(|word| self.has_word(row, word))
    }

    /// Whether a row has a term that begins with the word; or, where no row has any, one that is one typo away from it.
    fn has_word(&self, row: usize, word: &str) -> bool {
        let begins = |row: &Vec<String>| row.iter().any(|term| term.starts_with(word));
        if self.terms.iter().any(begins) || word.chars().count() < 5 || has_digit(word) {
            begins(&self.terms[row])
        } else {
            self.terms[row].iter().any(|term| !has_digit(term) && one_typo(word, term))
        }
    }
}

fn has_digit(word: &str) -> bool {
    word.chars().any(char::is_numeric)
}

/// The terms of a search: all but the small ones, unless all are small.
fn search_terms(question: &str) -> Vec<String> {
    let all = parted(question);
    let large: Vec<String> =
        all.iter().filter(|word| !["de", "la", "avec", "the", "l", "d"].contains(&word.as_str())).cloned().collect();
    if large.is_empty() { all } else { large }
}

/// The folded words of everything that is searched in a commitment without labels.
fn terms(commitment: &Commitment) -> Vec<String> {
    let partner = &commitment.partner;
    let mut texts: Vec<String> = Vec::new();
    let bilingual = [&partner.name, &commitment.title].into_iter().chain(&partner.state).chain(&commitment.place);
    for text in bilingual.chain(&commitment.signatories).chain(&commitment.content) {
        texts.extend([text.fr.clone(), text.en.clone()]);
    }
    texts.extend(commitment.instrument_term.fr.clone());
    texts.extend(commitment.instrument_term.en.clone());
    texts.extend(partner.aliases.iter().cloned());
    texts.push(commitment.instrument_type.slug().to_owned());
    texts.extend(commitment.domains.iter().map(|domain| domain.slug().to_owned()));
    texts.extend(years(commitment).map(|(from, to)| format!("{from} {to}")));
    texts.iter().flat_map(|text| parted(text)).collect()
}

fn parted(text: &str) -> Vec<String> {
    let folded = fold(text);
    folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Case, accents and ligatures taken away by the tables of Unicode.
fn fold(text: &str) -> String {
    let plain: String = text.nfkd().filter(|letter| !is_combining_mark(*letter)).collect();
    plain.to_lowercase().replace('œ', "oe").replace('æ', "ae").replace('ß', "ss").replace('ø', "o")
}

/// Whether the word is one typo away from the term, or, its first and last letter being right, from a beginning of it.
fn one_typo(word: &str, term: &str) -> bool {
    let (word, term): (Vec<char>, Vec<char>) = (word.chars().collect(), term.chars().collect());
    let first_and_last_right = word[0] == term[0] && !term.starts_with(&word[..word.len() - 1]);
    one_edit(&word, &term) || first_and_last_right && (0..term.len()).any(|end| one_edit(&word, &term[..end]))
}

/// Whether one edit makes one word out of the other: a letter dropped on either side, changed, or exchanged with the next.
fn one_edit(a: &[char], b: &[char]) -> bool {
    let without = |word: &[char], at: usize| [&word[..at], &word[at + 1..]].concat();
    let exchanged = |at: usize| {
        let mut word = a.to_vec();
        word.swap(at, at + 1);
        word
    };
    let changed = || a.len() == b.len() && a.iter().zip(b).filter(|(a, b)| a != b).count() == 1;
    (0..a.len()).any(|at| without(a, at) == b)
        || (0..b.len()).any(|at| without(b, at) == a)
        || (1..a.len()).any(|at| exchanged(at - 1) == b)
        || changed()
}
