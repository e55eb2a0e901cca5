//! Why a row was found, and which word was meant where a typo was forgiven.

use std::ops::Range;

use super::dictionary::{Answers, SearchField, visit_texts};
use super::index::Index;
use super::order::in_order;
use super::word::{QueryTerm, forgives, has_digit, words};
use crate::commitment::{Dataset, Language, fold, fold_letter, is_dropped};

/// Why a row has a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// The word, as typed.
    pub word: String,
    /// Where it was found.
    pub field: SearchField,
    /// The language of the text; none for what has none (an alias, a year).
    pub language: Option<Language>,
    /// The text in which it was found, whole, as shown.
    pub text: String,
    /// The bytes of `text` that answer: the letters typed, or the whole word where a typo was forgiven.
    pub range: Range<usize>,
    /// Whether a typo was forgiven.
    pub typo: bool,
}

/// A typed word that no row has, and the words for which it was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The word, as typed.
    pub word: String,
    /// Its bytes in the question, which one of `instead` replaces.
    pub range: Range<usize>,
    /// What it was taken for, as the data first writes it, the word of most rows first. Never empty.
    pub instead: Vec<String>,
}

impl Index {
    /// Why a row answers these words: for each word that it has, in the order typed, the first text that has it.
    ///
    /// Fields are searched in the order of [`SearchField::ALL`], French before English. Words that the search skips
    /// have no reason; a row that lacks a word gives none for it.
    pub fn matches(&self, dataset: &Dataset, row: usize, words: &str) -> Vec<Match> {
        self.matches_in(dataset, row, words, Language::Fr)
    }

    /// The same for a reader of one language, whose text is taken where both of a field have the word.
    pub fn matches_in(&self, dataset: &Dataset, row: usize, words: &str, reader: Language) -> Vec<Match> {
        let found = |word| self.first_match(dataset, row, &word, reader);
        QueryTerm::of(words).into_iter().filter_map(found).collect()
    }

    fn first_match(&self, dataset: &Dataset, row: usize, query_term: &QueryTerm, reader: Language) -> Option<Match> {
        let commitment = dataset.commitments.get(row)?;
        let typo = matches!(self.dictionary.look_up(query_term), Answers::Forgiven(_));
        let mut first: Option<Match> = None;
        visit_texts(commitment, &self.labels, &mut |field, language, text| {
            let better = first.as_ref().is_none_or(|first| {
                first.field == field && first.language == Some(reader.other()) && language == Some(reader)
            });
            if let Some(range) = better.then(|| place_in(text, query_term, typo)).flatten() {
                first =
                    Some(Match { word: query_term.typed.clone(), field, language, text: text.to_owned(), range, typo });
            }
        });
        first
    }

    /// The words of a question in which a typo was forgiven, each with what it was taken for.
    pub fn corrections(&self, dataset: &Dataset, words: &str) -> Vec<Correction> {
        QueryTerm::of(words)
            .into_iter()
            .filter_map(|query_term| match self.dictionary.look_up(&query_term) {
                Answers::Beginning(_) => None,
                Answers::Forgiven(places) => Some(Correction {
                    word: query_term.typed,
                    range: query_term.range,
                    instead: self.as_written(dataset, &places),
                }),
            })
            .collect()
    }

    /// Whether a typo was forgiven in a word of a question.
    pub fn has_typo(&self, words: &str) -> bool {
        let is_forgiven = |term: &QueryTerm| matches!(self.dictionary.look_up(term), Answers::Forgiven(_));
        QueryTerm::of(words).iter().any(is_forgiven)
    }

    /// Terms as the data first writes them, that of most rows first, then in alphabetical order.
    fn as_written(&self, dataset: &Dataset, places: &[usize]) -> Vec<String> {
        let entries = places.iter().filter_map(|place| self.dictionary.entry(*place)).collect();
        let entries = in_order(entries, &|(_, a), (_, b)| b.len().cmp(&a.len()));
        let spelling = |term: &str, row: Option<usize>| {
            let commitment = dataset.commitments.get(row?)?;
            let mut written: Option<String> = None;
            visit_texts(commitment, &self.labels, &mut |_, _, text| {
                if written.is_none() {
                    let mut spellings = words(text).filter_map(|range| text.get(range));
                    written = spellings.find(|word| fold(word) == term).map(str::to_owned);
                }
            });
            written
        };
        entries
            .into_iter()
            .map(|(term, rows)| spelling(term, rows.first()).unwrap_or_else(|| term.to_owned()))
            .collect()
    }
}

/// The bytes of the first word of a text that matches.
fn place_in(text: &str, query_term: &QueryTerm, typo: bool) -> Option<Range<usize>> {
    words(text).find_map(|range| {
        let word = text.get(range.clone())?;
        let folded = fold(word);
        if typo {
            (forgives(&query_term.folded, &folded) && !has_digit(&folded)).then_some(range)
        } else {
            let length = folded.starts_with(&query_term.folded).then(|| beginning(word, query_term.folded.len()))?;
            Some(range.start..range.start + length)
        }
    })
}

/// How many bytes of a word make up so many bytes of it folded. A ligature is taken whole, with the marks that follow.
fn beginning(word: &str, folded_length: usize) -> usize {
    let mut folded = String::new();
    word.char_indices()
        .find(|(_, letter)| {
            let enough = folded.len() >= folded_length && !is_dropped(*letter);
            fold_letter(*letter, &mut folded);
            enough
        })
        .map_or(word.len(), |(place, _)| place)
}
