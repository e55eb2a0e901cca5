//! Words of the conditions that a reader sets: facets, their values, chips, the order of the list, and « Pourquoi aucun résultat? ».

use super::label::{self, Gender, answer, collection, instrument_type, not_stated, region, scope};
use super::plural::{agree, capitalised, either, in_words, number, quoted, uncapitalised};
use super::{Passage, colon, date, pick};
use crate::commitment::{Answer, Collection, Commitment, Dataset, InstrumentType, Language, Region, Scope, YearSpan};
use crate::query::{Condition, Direction, Facet, Filters, Missing, ROWS_PER_PAGE, Sort, SortKey, YearRange};

/// A text in French and in English.
type Text = (&'static str, &'static str);

/// What a condition is called in different places.
struct Names {
    /// Above its values.
    title: Text,
    /// Before its chips.
    chip: Text,
    /// With its article: « la portée », "the scope".
    article: Text,
    /// What a button removes.
    removed: Text,
}

/// A condition that is called the same everywhere.
fn called(title: Text, article: Text) -> Names {
    Names { title, chip: title, article, removed: article }
}

fn names(condition: Condition) -> Names {
    let facet = match condition {
        Condition::Words => return called(("Recherche", "Search"), ("la recherche", "the search")),
        Condition::Facet(facet) => facet,
    };
    match facet {
        Facet::Convention => Names {
            title: ("Convention de 2005", "2005 Convention"),
            chip: ("Convention", "Convention"),
            article: ("la référence à la Convention", "the reference to the Convention"),
            removed: ("la Convention", "the Convention"),
        },
        Facet::Region => Names {
            chip: ("Région", "Region"),
            ..called(("Région du partenaire", "Partner’s region"), ("la région", "the region"))
        },
        Facet::Period => called(("Signé", "Signed"), ("la période", "the period")),
        Facet::Type => Names {
            chip: ("Type", "Type"),
            ..called(("Type d’instrument", "Instrument type"), ("le type", "the type"))
        },
        Facet::Partner => called(("Partenaire", "Partner"), ("le partenaire", "the partner")),
        Facet::Scope => called(("Portée", "Scope"), ("la portée", "the scope")),
        Facet::Force => called(("En vigueur", "In force"), ("la condition « en vigueur »", "the condition “in force”")),
        Facet::Collection => called(("Provenance", "Collection"), ("la provenance", "the collection")),
        Facet::Missing => Names {
            title: ("Ce qui manque", "What is missing"),
            chip: ("Sans", "Without"),
            article: ("ce qui manque :", "what is missing:"),
            removed: ("ce qui manque", "what is missing"),
        },
    }
}

/// The title of a facet.
pub fn title(language: Language, facet: Facet) -> &'static str {
    let (fr, en) = names(Condition::Facet(facet)).title;
    pick(language, fr, en)
}

/// Something that a record does not say, as a value of its facet.
fn missing(language: Language, missing: Missing) -> &'static str {
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
pub fn value(language: Language, facet: Facet, slug: &str, dataset: &Dataset) -> String {
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
        _ => value(language, facet, slug, dataset),
    }
}

/// The name of the partner with this slug; the slug where the dataset has none.
pub fn partner<'a>(language: Language, slug: &'a str, dataset: &'a Dataset) -> &'a str {
    let mut partners = dataset.commitments.iter().map(|commitment| &commitment.partner);
    partners.find(|partner| partner.id == slug).map_or(slug, |partner| partner.name.get(language))
}

/// The word before the chips of a condition: « Région », then « et signé ».
pub fn chip_lead(language: Language, condition: Condition, is_first: bool) -> String {
    let (fr, en) = names(condition).chip;
    let word = pick(language, fr, en);
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

/// The most values of a facet that are named.
const MAX_NAMED: usize = 3;

/// What one would give up: « sans la portée » and, to be set in bold, « Sectorielle ».
pub fn without(language: Language, condition: Condition, filters: &Filters, dataset: &Dataset) -> Passage {
    let found = match condition {
        Condition::Words => quoted(language, filters.words().trim()),
        Condition::Facet(facet) => values(language, facet, filters, dataset),
    };
    let (fr, en) = names(condition).article;
    let before = [pick(language, "sans ", "without "), pick(language, fr, en), " "].concat();
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
    let (fr, en) = names(condition).removed;
    [pick(language, "Retirer ", "Remove "), pick(language, fr, en)].concat()
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

/// How near the near misses are: « Ces 5 engagements en remplissent deux sur trois. » Of more than a page, that the first are shown.
pub fn near_misses(language: Language, rows: usize, conditions: usize) -> String {
    let first = number(language, ROWS_PER_PAGE);
    let first = match language {
        Language::Fr => [" Les ", &first, " premiers sont affichés."].concat(),
        Language::En => [" The first ", &first, " are shown."].concat(),
    };
    let all = all_near_misses(language, rows, conditions);
    if rows > ROWS_PER_PAGE { all + &first } else { all }
}

fn all_near_misses(language: Language, rows: usize, conditions: usize) -> String {
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
