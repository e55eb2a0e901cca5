//! The words for the dataset's own values and for the questions that a reader asks of it.
//!
//! Labels that stand alone begin with a capital; domains, objectives and frequencies are listed and begin small.

use super::plural::{capitalised, uncapitalised};
use super::{date, pick};
use crate::commitment::{
    Answer, Basis, Bilingual, Collection, Dataset, Domain, Field, Frequency, InstrumentType, Language, Objective,
    PartnerKind, Region, Scope, YearSpan,
};
use crate::query::{Condition, Direction, Facet, Labels, Missing, Sort, SortKey, YearRange};

/// A part of the world.
pub fn region(language: Language, region: &Region) -> &str {
    match region {
        Region::Europe => "Europe",
        Region::Americas => pick(language, "Amériques", "Americas"),
        Region::AsiaPacific => pick(language, "Asie-Pacifique", "Asia-Pacific"),
        Region::AfricaMiddleEast => pick(language, "Afrique et Moyen-Orient", "Africa and the Middle East"),
        Region::Other(slug) => slug,
    }
}

/// A type of instrument.
pub fn instrument_type(language: Language, instrument_type: &InstrumentType) -> &str {
    use InstrumentType as T;
    let (fr, en) = match instrument_type {
        T::CooperationAgreement => ("Accord ou entente de coopération", "Cooperation agreement"),
        T::JointStatement => ("Déclaration commune ou conjointe", "Joint statement"),
        T::MemorandumOfUnderstanding => ("Protocole d’entente", "Memorandum of understanding"),
        T::StatementOfIntent => ("Déclaration d’intention", "Statement of intent"),
        T::Agreement => ("Autre accord ou entente", "Other agreement"),
        T::ExecutiveProgramme => ("Programme exécutif", "Executive programme"),
        T::FriendshipAndCooperationAgreement => {
            ("Accord d’amitié et de coopération", "Friendship and cooperation agreement")
        }
        T::FrameworkAgreement => ("Accord-cadre", "Framework agreement"),
        T::ExchangeOfLetters => ("Échange de lettres", "Exchange of letters"),
        T::JointCommunique => ("Communiqué conjoint", "Joint communiqué"),
        T::Other(slug) => (slug.as_str(), slug.as_str()),
    };
    pick(language, fr, en)
}

/// A scope, as a cell shows it: « Sectorielle ».
pub fn scope(language: Language, scope: &Scope) -> &str {
    match scope {
        Scope::Multisectoral => pick(language, "Multisectorielle", "Multisectoral"),
        Scope::Sectoral => pick(language, "Sectorielle", "Sectoral"),
        Scope::Other(slug) => slug,
    }
}

/// Where a record comes from.
pub fn collection(language: Language, collection: &Collection) -> &str {
    match collection {
        Collection::Report => pick(language, "Rapport à l’UNESCO, 2016-2020", "Report to UNESCO, 2016–2020"),
        Collection::OtherSources => pick(language, "Autre source publique", "Other public source"),
        Collection::Other(slug) => slug,
    }
}

/// What a partner is.
pub fn partner_kind(language: Language, kind: &PartnerKind) -> &str {
    match kind {
        PartnerKind::Country => pick(language, "Pays", "Country"),
        PartnerKind::Subnational => pick(language, "Gouvernement au sein d’un État", "Government within a state"),
        PartnerKind::Other(slug) => slug,
    }
}

/// An objective.
pub fn objective(language: Language, objective: &Objective) -> &str {
    match objective {
        Objective::Collaboration => pick(language, "collaboration durable", "lasting collaboration"),
        Objective::CoCreation => pick(language, "cocréation", "co-creation"),
        Objective::ExpertiseExchange => pick(language, "partage d’expertise", "sharing of expertise"),
        Objective::Mobility => pick(language, "mobilité", "mobility"),
        Objective::Other(slug) => slug,
    }
}

/// How often a working group meets.
pub fn frequency(language: Language, frequency: &Frequency) -> &str {
    match frequency {
        Frequency::Annual => pick(language, "chaque année", "every year"),
        Frequency::Biennial => pick(language, "tous les deux ans", "every two years"),
        Frequency::Other(slug) => slug,
    }
}

/// A field of cooperation.
pub fn domain(language: Language, domain: &Domain) -> &str {
    use Domain as D;
    let (fr, en) = match domain {
        D::Culture => ("culture", "culture"),
        D::Heritage => ("patrimoine", "heritage"),
        D::PerformingArts => ("arts de la scène", "performing arts"),
        D::Museums => ("musées", "museums"),
        D::Music => ("musique", "music"),
        D::Audiovisual => ("audiovisuel", "audiovisual"),
        D::Publishing => ("édition", "publishing"),
        D::Communications => ("communications", "communications"),
        D::Francophonie => ("francophonie", "Francophonie"),
        D::Languages => ("langues", "languages"),
        D::Youth => ("jeunesse", "youth"),
        D::Education => ("éducation", "education"),
        D::Research => ("recherche", "research"),
        D::ScienceTechnology => ("science et technologie", "science and technology"),
        D::Innovation => ("innovation", "innovation"),
        D::ArtificialIntelligence => ("intelligence artificielle", "artificial intelligence"),
        D::Economy => ("économie", "economy"),
        D::Trade => ("commerce", "trade"),
        D::Environment => ("environnement", "environment"),
        D::Climate => ("climat", "climate"),
        D::Energy => ("énergie", "energy"),
        D::NaturalResources => ("ressources naturelles", "natural resources"),
        D::Forestry => ("foresterie", "forestry"),
        D::AgricultureFood => ("agriculture et alimentation", "agriculture and food"),
        D::Health => ("santé", "health"),
        D::Social => ("affaires sociales", "social affairs"),
        D::Immigration => ("immigration", "immigration"),
        D::Transport => ("transport", "transport"),
        D::Security => ("sécurité", "security"),
        D::SmartCities => ("villes intelligentes", "smart cities"),
        D::Multimedia => ("multimédia", "multimedia"),
        D::Other(slug) => (slug.as_str(), slug.as_str()),
    };
    pick(language, fr, en)
}

/// Labels that begin small as one list: « Culture, économie, climat ».
pub fn listed<'a>(labels: impl Iterator<Item = &'a str>) -> String {
    capitalised(&labels.collect::<Vec<_>>().join(", "))
}

/// What types and domains are called in both languages, so that the index can search for it.
pub fn searchable_labels() -> Labels {
    let both = |fr: &str, en: &str| Bilingual::new(fr, en);
    let types = InstrumentType::ALL.iter().map(|value| {
        (value.slug().to_owned(), both(instrument_type(Language::Fr, value), instrument_type(Language::En, value)))
    });
    let domains = Domain::ALL
        .iter()
        .map(|value| (value.slug().to_owned(), both(domain(Language::Fr, value), domain(Language::En, value))));
    Labels { types: types.collect(), domains: domains.collect() }
}

/// Whether a field is stated or inferred.
pub fn basis(language: Language, basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => pick(language, "précisé", "stated"),
        Basis::Inferred => pick(language, "déduit", "inferred"),
    }
}

/// A field of the record, of the comparison and of files.
pub fn field(language: Language, field: Field) -> &'static str {
    let (fr, en) = match field {
        Field::Partner => ("Partenaire", "Partner"),
        Field::Type => ("Type d’instrument", "Instrument type"),
        Field::Term => ("Mot de la source", "Source’s word"),
        Field::OfficialTitle => ("Titre officiel", "Official title"),
        Field::Collection => ("Provenance", "Collection"),
        Field::Date => ("Date de signature", "Date of signature"),
        Field::Place => ("Lieu", "Place"),
        Field::Signatories => ("Signataires", "Signatories"),
        Field::Scope => ("Portée", "Scope"),
        Field::Content => ("Contenu", "Content"),
        Field::Domains => ("Domaines nommés", "Domains named"),
        Field::Objectives => ("Objectifs", "Objectives"),
        Field::Convention => ("Convention de 2005", "2005 Convention"),
        Field::Force => ("En vigueur", "In force"),
        Field::WorkingGroup => ("Groupe de travail", "Working group"),
        Field::Frequency => ("Fréquence des réunions", "Frequency of meetings"),
        Field::Follows => ("Fait suite à", "Follows"),
        Field::Activities => ("Activités", "Activities"),
    };
    pick(language, fr, en)
}

/// What a field says where no source states it: « non précisée », agreeing with its name.
pub fn field_not_stated(language: Language, field: Field) -> &'static str {
    let gender = match field {
        Field::Collection | Field::Date | Field::Scope | Field::Frequency => Gender::Feminine,
        Field::Signatories | Field::Domains | Field::Objectives => Gender::MasculinePlural,
        Field::Activities => Gender::FemininePlural,
        Field::Partner
        | Field::Type
        | Field::Term
        | Field::OfficialTitle
        | Field::Place
        | Field::Content
        | Field::Convention
        | Field::Force
        | Field::WorkingGroup
        | Field::Follows => Gender::Masculine,
    };
    not_stated(language, gender)
}

/// The gender and number of what is not stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// « non précisé »: titre, lieu, type, groupe.
    Masculine,
    /// « non précisée »: portée, fréquence, date.
    Feminine,
    /// « non précisés »: signataires, domaines, objectifs.
    MasculinePlural,
    /// « non précisées »: activités.
    FemininePlural,
}

/// What no source says, as it agrees with its noun: « non précisée ». English does not agree.
pub fn not_stated(language: Language, gender: Gender) -> &'static str {
    let fr = match gender {
        Gender::Masculine => "non précisé",
        Gender::Feminine => "non précisée",
        Gender::MasculinePlural => "non précisés",
        Gender::FemininePlural => "non précisées",
    };
    pick(language, fr, "not stated")
}

/// One of three answers: « Oui », « Non précisé », « Non ».
pub fn answer(language: Language, answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => pick(language, "Oui", "Yes"),
        Answer::NotStated => pick(language, "Non précisé", "Not stated"),
        Answer::No => pick(language, "Non", "No"),
    }
}

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

/// A value of a facet, as the facet and the chips show it. A value that nothing explains is shown as written.
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
