//! The one sentence that says what is shown: title, heading, announcement, header of files, caption.
//!
//! Up to three values of a facet are named, joined by « ou »; more become a number. Adjoining ranges of years merge.

use std::fmt;

use super::fragment;
use super::pick;
use super::plural::{agree, commitments, counted, number, quoted};
use crate::commitment::{Collection, Dataset, Language};
use crate::query::{Filters, insert_in_order, partners_by_name};

/// A sentence in two parts, since the page sets the count in bold. [`Display`](fmt::Display) joins them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// « 10 engagements sur 36 »; begins with a capital.
    pub count: String,
    /// « avec des partenaires d’Europe, signés depuis 2000 »; may be empty.
    pub rest: String,
}

impl fmt::Display for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.count)?;
        if !self.rest.is_empty() {
            f.write_str(" ")?;
            f.write_str(&self.rest)?;
        }
        Ok(())
    }
}

/// The sentence of a selection: how many rows answer the filters, of how many, and what was asked.
pub fn sentence(language: Language, filters: &Filters, shown: usize, dataset: &Dataset) -> Sentence {
    let total = dataset.commitments.len();
    if filters.is_empty() {
        return Sentence { count: whole(language, total), rest: partners(language, dataset) };
    }
    Sentence { count: count(language, shown, total), rest: fragment::all(language, filters, shown, dataset).join(", ") }
}

/// The heading of a comparison. Give the filters where the rows compared are all that they select, else none.
pub fn compare_sentence(language: Language, filters: &Filters, compared: usize, dataset: &Dataset) -> Sentence {
    let mut fragments = fragment::all(language, filters, compared, dataset);
    fragments.push(match language {
        Language::Fr => agree(language, compared, "comparé", "comparés").to_owned(),
        Language::En => "compared".to_owned(),
    });
    Sentence { count: count(language, compared, dataset.commitments.len()), rest: fragments.join(", ") }
}

/// « 10 engagements sur 36 », « Aucun engagement sur 36 »; "10 of 36 commitments".
fn count(language: Language, shown: usize, total: usize) -> String {
    match (language, shown) {
        (Language::Fr, 0) => ["Aucun engagement sur ", &number(language, total)].concat(),
        (Language::Fr, _) => [&commitments(language, shown), " sur ", &number(language, total)].concat(),
        (Language::En, 0) => ["None of ", &commitments(language, total)].concat(),
        (Language::En, _) => [&number(language, shown), " of ", &commitments(language, total)].concat(),
    }
}

/// « 36 engagements », « Aucun engagement ».
fn whole(language: Language, total: usize) -> String {
    match (language, total) {
        (Language::Fr, 0) => "Aucun engagement".to_owned(),
        (Language::En, 0) => "No commitments".to_owned(),
        _ => commitments(language, total),
    }
}

/// « avec 25 partenaires »; nothing where there is none.
fn partners(language: Language, dataset: &Dataset) -> String {
    match (language, partners_by_name(dataset, language).len()) {
        (_, 0) => String::new(),
        (Language::Fr, count) => ["avec ", &counted(language, count, "partenaire", "partenaires")].concat(),
        (Language::En, count) => ["with ", &counted(language, count, "partner", "partners")].concat(),
    }
}

/// Where the rows come from, collection by collection: « 3 du rapport à l’UNESCO, 2016-2020 », « 7 d’autres sources
/// publiques ». Rows are places in [`Dataset::commitments`]; a collection without rows has no line.
pub fn collection_lines(language: Language, rows: &[usize], dataset: &Dataset) -> Vec<(Collection, String)> {
    let mut found = Vec::new();
    let of = |row: &usize| dataset.commitments.get(*row).map(|commitment| &commitment.collection);
    rows.iter().filter_map(of).for_each(|collection| insert_in_order(&mut found, collection.clone()));
    let line = |collection: Collection| {
        let count = rows.iter().filter_map(of).filter(|other| **other == collection).count();
        let origin = match (&collection, count) {
            (Collection::Report, _) => {
                pick(language, " du rapport à l’UNESCO, 2016-2020", " from the report to UNESCO, 2016–2020").to_owned()
            }
            (Collection::OtherSources, 1) => {
                pick(language, " d’une autre source publique", " from another public source").to_owned()
            }
            (Collection::OtherSources, _) => {
                pick(language, " d’autres sources publiques", " from other public sources").to_owned()
            }
            (Collection::Other(slug), _) => [pick(language, " de ", " from "), &quoted(language, slug)].concat(),
        };
        (collection, number(language, count) + &origin)
    };
    found.into_iter().map(line).collect()
}
