//! « Pourquoi aucun résultat? »: each condition by its name, and what rules a row out.

use super::facet::{chip_lead, chip_value};
use super::label::{self, Gender, not_stated};
use super::plural::{agree, either, in_words, number, quoted, uncapitalised};
use super::{Passage, colon, date, pick};
use crate::commitment::{Commitment, Dataset, Language};
use crate::query::{Condition, Facet, Filters};

/// The most values of a facet that are named.
const MAX_NAMED: usize = 3;

/// A condition with its article: « la portée », "the scope".
fn with_article(language: Language, condition: Condition) -> &'static str {
    let (fr, en) = match condition {
        Condition::Words => ("la recherche", "the search"),
        Condition::Facet(Facet::Convention) => ("la référence à la Convention", "the reference to the Convention"),
        Condition::Facet(Facet::Region) => ("la région", "the region"),
        Condition::Facet(Facet::Period) => ("la période", "the period"),
        Condition::Facet(Facet::Type) => ("le type", "the type"),
        Condition::Facet(Facet::Partner) => ("le partenaire", "the partner"),
        Condition::Facet(Facet::Scope) => ("la portée", "the scope"),
        Condition::Facet(Facet::Force) => ("la condition « en vigueur »", "the condition “in force”"),
        Condition::Facet(Facet::Collection) => ("la provenance", "the collection"),
        Condition::Facet(Facet::Missing) => ("ce qui manque :", "what is missing:"),
    };
    pick(language, fr, en)
}

/// What one would give up: « sans la portée » and, to be set in bold, « Sectorielle ».
pub fn without(language: Language, condition: Condition, filters: &Filters, dataset: &Dataset) -> Passage {
    let found = match condition {
        Condition::Words => quoted(language, filters.words().trim()),
        Condition::Facet(facet) => values(language, facet, filters, dataset),
    };
    let before = [pick(language, "sans ", "without "), with_article(language, condition), " "].concat();
    Passage { before, found, after: String::new() }
}

/// The values chosen in a facet, up to three by name.
fn values(language: Language, facet: Facet, filters: &Filters, dataset: &Dataset) -> String {
    let chosen: Vec<&str> = filters.chosen(facet).collect();
    if chosen.len() > MAX_NAMED {
        return [&number(language, chosen.len()), pick(language, " valeurs", " values")].concat();
    }
    let named: Vec<String> = chosen.into_iter().map(|slug| chip_value(language, facet, slug, dataset)).collect();
    either(language, &named)
}

/// The button that gives a condition up: « Retirer la portée ».
pub fn remove_condition(language: Language, condition: Condition) -> String {
    let what = match condition {
        Condition::Facet(Facet::Convention) => pick(language, "la Convention", "the Convention"),
        Condition::Facet(Facet::Missing) => pick(language, "ce qui manque", "what is missing"),
        other => with_article(language, other),
    };
    [pick(language, "Retirer ", "Remove "), what].concat()
}

/// Why there is none: « Aucun engagement ne réunit ces trois conditions. Retirez-en une : ».
pub fn no_row_meets(language: Language, conditions: usize) -> String {
    let all = in_words(language, conditions);
    match (language, conditions) {
        (Language::Fr, 0 | 1) => "Aucun engagement ne remplit cette condition. Retirez-la\u{a0}:".to_owned(),
        (Language::En, 0 | 1) => "No commitment meets this condition. Remove it:".to_owned(),
        (Language::Fr, _) => ["Aucun engagement ne réunit ces ", &all, " conditions. Retirez-en une\u{a0}:"].concat(),
        (Language::En, _) => ["No commitment meets these ", &all, " conditions. Remove one:"].concat(),
    }
}

/// How near the near misses are: « Ces 5 engagements en remplissent deux sur trois. »
pub fn near_misses(language: Language, rows: usize, conditions: usize) -> String {
    let (met, all) = (in_words(language, conditions.saturating_sub(1)), in_words(language, conditions));
    let number = number(language, rows);
    match language {
        Language::Fr => {
            let met = if conditions == 2 { "une" } else { &met };
            let subject = ["Ces ", &number, " engagements en remplissent "].concat();
            let subject = agree(language, rows, "Cet engagement en remplit ", &subject);
            [subject, met, " sur ", &all, "."].concat()
        }
        Language::En => {
            let subject = ["These ", &number, " commitments meet "].concat();
            let subject = agree(language, rows, "This commitment meets ", &subject);
            [subject, &met, " of the ", &all, "."].concat()
        }
    }
}

/// What rules a row out: « Convention : non précisé », « Portée : multisectorielle ».
pub fn sets_apart(language: Language, condition: Condition, commitment: &Commitment) -> String {
    let lead = chip_lead(language, condition, true);
    let value = match condition {
        Condition::Words => return pick(language, "Recherche : mot absent", "Search: word absent").to_owned(),
        Condition::Facet(Facet::Missing) => {
            return pick(language, "Ce qui manque : rien de tel", "What is missing: nothing of the kind").to_owned();
        }
        Condition::Facet(Facet::Convention) => uncapitalised(label::answer(language, commitment.convention())),
        Condition::Facet(Facet::Force) => uncapitalised(label::answer(language, commitment.force())),
        Condition::Facet(Facet::Region) => label::region(language, &commitment.partner.region).to_owned(),
        Condition::Facet(Facet::Period) => date::table(language, commitment),
        Condition::Facet(Facet::Type) => uncapitalised(label::instrument_type(language, &commitment.instrument_type)),
        Condition::Facet(Facet::Partner) => commitment.partner.name.get(language).to_owned(),
        Condition::Facet(Facet::Collection) => uncapitalised(label::collection(language, &commitment.collection)),
        Condition::Facet(Facet::Scope) => match &commitment.scope {
            Some(scope) => uncapitalised(label::scope(language, scope)),
            None => not_stated(language, Gender::Feminine).to_owned(),
        },
    };
    [&lead, colon(language), &value].concat()
}
