//! The words for what a reader asks: facets, their values, chips, the order of the list.

use super::label::{Gender, answer, collection, instrument_type, not_stated, region, scope};
use super::plural::{capitalised, uncapitalised};
use super::{date, pick};
use crate::commitment::{Answer, Collection, Dataset, InstrumentType, Language, Region, Scope, YearSpan};
use crate::query::{Condition, Direction, Facet, Missing, Sort, SortKey, YearRange};

/// The title of a facet.
pub fn facet(language: Language, facet: Facet) -> &'static str {
    match facet {
        Facet::Convention => pick(language, "Convention de 2005", "2005 Convention"),
        Facet::Region => pick(language, "Région du partenaire", "Partner’s region"),
        Facet::Period => pick(language, "Signé", "Signed"),
        Facet::Type => pick(language, "Type d’instrument", "Instrument type"),
        Facet::Partner => pick(language, "Partenaire", "Partner"),
        Facet::Scope => pick(language, "Portée", "Scope"),
        Facet::Force => pick(language, "En vigueur", "In force"),
        Facet::Collection => pick(language, "Provenance", "Collection"),
        Facet::Missing => pick(language, "Ce qui manque", "What is missing"),
    }
}

/// Something that a record does not say, as a value of its facet.
pub fn missing(language: Language, missing: Missing) -> &'static str {
    match missing {
        Missing::Date => "Date",
        Missing::Day => pick(language, "Jour de la date", "Day of the date"),
        Missing::OfficialTitle => pick(language, "Titre officiel", "Official title"),
        Missing::Place => pick(language, "Lieu", "Place"),
        Missing::Signatories => pick(language, "Signataires", "Signatories"),
        Missing::WorkingGroup => pick(language, "Groupe de travail", "Working group"),
        Missing::CultureQuote => pick(language, "Passage qui nomme la culture", "Passage that names culture"),
    }
}

/// A range of years, as a facet and a chip show it: « 2000-2009 », « 2020 et après », « jusqu’en 1999 ».
pub fn period(language: Language, range: YearRange) -> String {
    match (range.from(), range.to()) {
        (Some(from), Some(to)) => date::span(language, YearSpan { from, to }),
        (Some(from), None) => [&from.to_string(), pick(language, " et après", " and later")].concat(),
        (None, Some(to)) => [pick(language, "jusqu’en ", "up to "), &to.to_string()].concat(),
        (None, None) => pick(language, "date connue", "known date").to_owned(),
    }
}

/// A value of a facet, as the facet shows it. A value that nothing explains is shown as written.
pub fn facet_value(language: Language, facet: Facet, slug: &str, dataset: &Dataset) -> String {
    let answered = || Answer::ALL.into_iter().find(|answer| answer.slug() == slug);
    match facet {
        Facet::Convention | Facet::Force => answered().map_or(slug, |value| answer(language, value)).to_owned(),
        Facet::Region => region(language, &Region::from(slug)).to_owned(),
        Facet::Type => instrument_type(language, &InstrumentType::from(slug)).to_owned(),
        Facet::Collection => collection(language, &Collection::from(slug)).to_owned(),
        Facet::Missing => Missing::from_slug(slug).map_or(slug, |value| missing(language, value)).to_owned(),
        Facet::Period => slug.parse().map_or_else(|_| slug.to_owned(), |range| period(language, range)),
        Facet::Partner => partner(language, slug, dataset).to_owned(),
        Facet::Scope => match (Scope::from(slug), answered()) {
            (_, Some(Answer::NotStated)) => capitalised(not_stated(language, Gender::Feminine)),
            (Scope::Sectoral, _) => pick(language, "Sectorielle (culture)", "Sectoral (culture)").to_owned(),
            (value, _) => scope(language, &value).to_owned(),
        },
    }
}

/// A value of a facet, as a chip and a line show it: without the facet's explanation in brackets.
pub fn chip_value(language: Language, facet: Facet, slug: &str, dataset: &Dataset) -> String {
    match (facet, Scope::from(slug)) {
        (Facet::Scope, Scope::Sectoral) => scope(language, &Scope::Sectoral).to_owned(),
        _ => facet_value(language, facet, slug, dataset),
    }
}

/// The name of the partner with this slug; the slug where the dataset has none.
pub fn partner<'a>(language: Language, slug: &'a str, dataset: &'a Dataset) -> &'a str {
    let mut partners = dataset.commitments.iter().map(|commitment| &commitment.partner);
    partners.find(|partner| partner.id == slug).map_or(slug, |partner| partner.name.get(language))
}

/// The word before the chips of a condition: « Région », then « et signé ».
pub fn chip_lead(language: Language, condition: Condition, is_first: bool) -> String {
    let word = match condition {
        Condition::Words => pick(language, "Recherche", "Search"),
        Condition::Facet(Facet::Convention) => "Convention",
        Condition::Facet(Facet::Region) => pick(language, "Région", "Region"),
        Condition::Facet(Facet::Type) => "Type",
        Condition::Facet(Facet::Missing) => pick(language, "Sans", "Without"),
        Condition::Facet(other) => facet(language, other),
    };
    match (is_first, word) {
        (true, _) => word.to_owned(),
        (false, "Convention") => [pick(language, "et ", "and "), word].concat(),
        (false, _) => [pick(language, "et ", "and "), &uncapitalised(word)].concat(),
    }
}

/// An order of the list: « Récents d’abord ».
pub fn sort(language: Language, sort: Sort) -> &'static str {
    match (sort.key, sort.direction) {
        (SortKey::Date, Direction::Descending) => pick(language, "Récents d’abord", "Newest first"),
        (SortKey::Date, Direction::Ascending) => pick(language, "Anciens d’abord", "Oldest first"),
        (SortKey::Partner, Direction::Ascending) => pick(language, "Partenaire, de A à Z", "Partner, A to Z"),
        (SortKey::Partner, Direction::Descending) => pick(language, "Partenaire, de Z à A", "Partner, Z to A"),
        (SortKey::Type, Direction::Ascending) => pick(language, "Type", "Type"),
        (SortKey::Type, Direction::Descending) => pick(language, "Type, ordre inverse", "Type, reverse order"),
    }
}
