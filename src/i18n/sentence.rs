//! The one sentence that says what is shown: title, heading, announcement, header of files, caption.
//!
//! Up to three values of a facet are named, joined by « ou »; more become a number. Adjoining ranges of years merge.

use std::fmt;

use super::plural::{agree, commitments, counted, either, number, quoted, uncapitalised};
use super::{label, pick};
use crate::commitment::{Answer, Collection, Dataset, InstrumentType, Language, Region, Scope};
use crate::query::{Facet, Filters, Missing, YearRange, insert_in_order, partners_by_name};

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

/// The sentence of a selection: how many rows answer the filters, of how many, and the question.
pub fn sentence(language: Language, filters: &Filters, shown: usize, dataset: &Dataset) -> Sentence {
    let total = dataset.commitments.len();
    if filters.is_empty() {
        return Sentence { count: whole(language, total), rest: partners(language, dataset) };
    }
    Sentence { count: count(language, shown, total), rest: fragments(language, filters, shown, dataset).join(", ") }
}

/// The heading of a comparison. Give the filters where the rows compared are all that they select, else none.
pub fn compare_sentence(language: Language, filters: &Filters, compared: usize, dataset: &Dataset) -> Sentence {
    let mut fragments = fragments(language, filters, compared, dataset);
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

/// The most values of a facet that are named; more become a number.
const MAX_NAMED: usize = 3;

/// What the fragments of one sentence share.
struct Fragments<'a> {
    language: Language,
    filters: &'a Filters,
    shown: usize,
    dataset: &'a Dataset,
}

/// The order in which the sentence names facets, after the words.
const ORDER: [Facet; Facet::ALL.len()] = [
    Facet::Partner,
    Facet::Region,
    Facet::Type,
    Facet::Convention,
    Facet::Scope,
    Facet::Period,
    Facet::Force,
    Facet::Collection,
    Facet::Missing,
];

/// Every fragment that the filters give. French agrees with the number of rows shown, singular at 0 and 1; the English
/// fragments do not change.
fn fragments(language: Language, filters: &Filters, shown: usize, dataset: &Dataset) -> Vec<String> {
    let fragments = Fragments { language, filters, shown, dataset };
    let facets = ORDER.into_iter().map(|facet| fragments.facet(facet));
    [fragments.words()].into_iter().chain(facets).filter(|fragment| !fragment.is_empty()).collect()
}

impl Fragments<'_> {
    fn pick<'t>(&self, fr: &'t str, en: &'t str) -> &'t str {
        pick(self.language, fr, en)
    }

    /// A French participle that agrees, or its English.
    fn agree<'t>(&self, singular: &'t str, plural: &'t str, en: &'t str) -> &'t str {
        self.pick(agree(Language::Fr, self.shown, singular, plural), en)
    }

    /// The values chosen in a facet, as the vocabulary orders them.
    fn chosen<T: Ord + for<'s> From<&'s str>>(&self, facet: Facet) -> Vec<T> {
        let mut values = Vec::new();
        self.filters.chosen(facet).for_each(|value| insert_in_order(&mut values, T::from(value)));
        values
    }

    /// The names after their lead, or, where they are too many, their number between two words. Empty without names.
    fn named(&self, lead: &str, names: &[String], many: (&str, &str)) -> String {
        match names.len() {
            0 => String::new(),
            count if count > MAX_NAMED => [many.0, &number(self.language, count), many.1].concat(),
            _ => [lead, &either(self.language, names)].concat(),
        }
    }

    fn facet(&self, facet: Facet) -> String {
        match facet {
            Facet::Convention => self.convention(),
            Facet::Region => self.region(),
            Facet::Period => self.period(),
            Facet::Type => self.instrument_type(),
            Facet::Partner => self.partner(),
            Facet::Scope => self.scope(),
            Facet::Force => self.force(),
            Facet::Collection => self.collection(),
            Facet::Missing => self.missing(),
        }
    }

    fn words(&self) -> String {
        let words: Vec<&str> = self.filters.words().split_whitespace().collect();
        if words.is_empty() {
            return String::new();
        }
        let lead = self.agree("trouvé par ", "trouvés par ", "found by ");
        [lead, &quoted(self.language, &words.join(" "))].concat()
    }

    fn partner(&self) -> String {
        let chosen: Vec<&str> = self.filters.chosen(Facet::Partner).collect();
        if chosen.is_empty() {
            return String::new();
        }
        let known = partners_by_name(self.dataset, self.language);
        let unknown = chosen.iter().filter(|slug| !known.iter().any(|partner| partner.id == **slug));
        let known = known.iter().filter(|partner| chosen.contains(&partner.id.as_str()));
        let mut names: Vec<String> = known.map(|partner| partner.in_text(self.language).to_owned()).collect();
        names.extend(unknown.map(|slug| quoted(self.language, slug)));
        let lead = self.pick("avec ", "with ");
        self.named(lead, &names, (lead, self.pick(" partenaires", " partners")))
    }

    fn region(&self) -> String {
        let name = |region: &Region| region_in_text(self.language, region);
        let names: Vec<String> = self.chosen(Facet::Region).iter().map(name).collect();
        let many = (self.pick("avec des partenaires de ", "with partners in "), self.pick(" régions", " regions"));
        self.named(self.pick("avec des partenaires ", "with partners in "), &names, many)
    }

    fn instrument_type(&self) -> String {
        let name = |kind: &InstrumentType| {
            let text = label::instrument_type(self.language, kind);
            match kind {
                InstrumentType::Other(slug) => quoted(self.language, slug),
                _ => quoted(self.language, &uncapitalised(text)),
            }
        };
        let names: Vec<String> = self.chosen(Facet::Type).iter().map(name).collect();
        self.named(self.pick("de type ", "of type "), &names, (self.pick("de ", "of "), " types"))
    }

    /// The answers chosen in a facet of three, in their order, each with its place among those chosen.
    fn answers(&self, facet: Facet, say: impl Fn(Answer, bool) -> String) -> String {
        let chosen = Answer::ALL.into_iter().filter(|answer| self.filters.is_chosen(facet, answer.slug()));
        let names: Vec<String> = chosen.enumerate().map(|(index, answer)| say(answer, index == 0)).collect();
        either(self.language, &names)
    }

    fn convention(&self) -> String {
        let say = |answer, is_first| {
            let text = match (answer, is_first) {
                (Answer::Yes, _) => self.agree(
                    "qui se réfère à la Convention de 2005",
                    "qui se réfèrent à la Convention de 2005",
                    "referring to the 2005 Convention",
                ),
                (Answer::NotStated, true) => {
                    self.pick("sans précision sur la Convention de 2005", "with nothing stated on the 2005 Convention")
                }
                (Answer::NotStated, false) => self.pick("sans précision à ce sujet", "with nothing stated on it"),
                (Answer::No, true) => self.agree(
                    "qui ne se réfère pas à la Convention de 2005",
                    "qui ne se réfèrent pas à la Convention de 2005",
                    "not referring to the 2005 Convention",
                ),
                (Answer::No, false) => {
                    self.agree("qui ne s’y réfère pas", "qui ne s’y réfèrent pas", "not referring to it")
                }
            };
            text.to_owned()
        };
        self.answers(Facet::Convention, say)
    }

    fn force(&self) -> String {
        let say = |answer, _| {
            let text = match answer {
                Answer::Yes => self.agree("dit en vigueur", "dits en vigueur", "said to be in force"),
                Answer::NotStated => self.agree(
                    "dont rien ne dit s’il est en vigueur",
                    "dont rien ne dit s’ils sont en vigueur",
                    "with nothing stated on being in force",
                ),
                Answer::No => self.agree("dit hors vigueur", "dits hors vigueur", "said not to be in force"),
            };
            text.to_owned()
        };
        self.answers(Facet::Force, say)
    }

    fn scope(&self) -> String {
        let name = |scope: &Scope| match scope {
            Scope::Other(slug) if slug == Answer::NotStated.slug() => self.pick("non précisée", "unstated").to_owned(),
            Scope::Other(slug) => quoted(self.language, slug),
            known => uncapitalised(label::scope(self.language, known)),
        };
        let names: Vec<String> = self.chosen(Facet::Scope).iter().map(name).collect();
        let many = (self.pick("de l’une de ", "of one of "), self.pick(" portées", " scopes"));
        let text = self.named(self.pick("de portée ", "of "), &names, many);
        if self.language == Language::En && (1..=MAX_NAMED).contains(&names.len()) { text + " scope" } else { text }
    }

    fn period(&self) -> String {
        let ranges = YearRange::merged(self.filters.periods());
        let names: Vec<String> = ranges.iter().map(|range| self.range(*range)).collect();
        let lead = self.agree("signé ", "signés ", "signed ");
        let many = [lead, self.pick("dans l’une de ", "in one of ")].concat();
        self.named(lead, &names, (&many, self.pick(" périodes", " periods")))
    }

    /// « en 2016 », « de 2000 à 2009 », « depuis 2000 », « jusqu’en 1999 ».
    fn range(&self, range: YearRange) -> String {
        let (from, to) = (range.from().unwrap_or_default().to_string(), range.to().unwrap_or_default().to_string());
        match (range.from(), range.to()) {
            (Some(first), Some(last)) if first == last => [self.pick("en ", "in "), &from].concat(),
            (Some(_), Some(_)) => [self.pick("de ", "from "), &from, self.pick(" à ", " to "), &to].concat(),
            (Some(_), None) => [self.pick("depuis ", "since "), &from].concat(),
            (None, Some(_)) => [self.pick("jusqu’en ", "up to "), &to].concat(),
            (None, None) => self.pick("à une date connue", "at a known date").to_owned(),
        }
    }

    fn collection(&self) -> String {
        let name = |collection: &Collection| match collection {
            Collection::Report => {
                self.pick("du rapport à l’UNESCO 2016-2020", "the report to UNESCO 2016–2020").to_owned()
            }
            Collection::OtherSources => self.pick("d’autres sources publiques", "other public sources").to_owned(),
            Collection::Other(slug) => [self.pick("de ", ""), &quoted(self.language, slug)].concat(),
        };
        let names: Vec<String> = self.chosen(Facet::Collection).iter().map(name).collect();
        let lead = self.agree("tiré ", "tirés ", "from ");
        let many = [lead, self.pick("de l’une de ", "one of ")].concat();
        self.named(lead, &names, (&many, self.pick(" provenances", " collections")))
    }

    fn missing(&self) -> String {
        let chosen = Missing::ALL.into_iter().filter(|missing| self.filters.is_chosen(Facet::Missing, missing.slug()));
        let names: Vec<String> = chosen.map(|missing| self.without(missing).to_owned()).collect();
        self.named("", &names, (self.pick("sans l’un de ", "without one of "), self.pick(" éléments", " items")))
    }

    fn without(&self, missing: Missing) -> &'static str {
        let (fr, en) = match missing {
            Missing::Date => ("sans date", "without a date"),
            Missing::Day => ("sans jour précis", "without an exact day"),
            Missing::OfficialTitle => ("sans titre officiel", "without an official title"),
            Missing::Place => ("sans lieu", "without a place"),
            Missing::Signatories => ("sans signataires", "without signatories"),
            Missing::WorkingGroup => ("sans groupe de travail", "without a working group"),
            Missing::CultureQuote => {
                ("sans passage cité qui nomme la culture", "without a quoted passage that names culture")
            }
        };
        pick(self.language, fr, en)
    }
}

/// A region as it stands after « partenaires » and "partners in": « d’Europe ».
pub(super) fn region_in_text(language: Language, region: &Region) -> String {
    let known = match region {
        Region::Europe => ("d’Europe", "Europe"),
        Region::Americas => ("des Amériques", "the Americas"),
        Region::AsiaPacific => ("d’Asie-Pacifique", "Asia-Pacific"),
        Region::AfricaMiddleEast => ("d’Afrique et du Moyen-Orient", "Africa and the Middle East"),
        Region::Other(slug) => return [pick(language, "de ", ""), &quoted(language, slug)].concat(),
    };
    pick(language, known.0, known.1).to_owned()
}
