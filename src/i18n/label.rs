//! The words for the dataset's own values and for the questions that a reader asks of it.
//!
//! Labels on their own begin with a capital; domains, objectives and frequencies are listed and begin small. A value
//! that this version does not know is shown as written.

use super::pick;
use super::plural::capitalised;
use crate::commitment::{
    Answer, Basis, Collection, Domain, Field, Frequency, InstrumentType, Language, Objective, PartnerKind, Region,
    Scope,
};
use crate::query::Labels;

/// A field's name in both languages, and what its French name agrees with.
fn field_name(field: Field) -> (&'static str, &'static str, Gender) {
    match field {
        Field::Partner => ("Partenaire", "Partner", Gender::Masculine),
        Field::Type => ("Type d’instrument", "Instrument type", Gender::Masculine),
        Field::Term => ("Mot de la source", "Source’s word", Gender::Masculine),
        Field::OfficialTitle => ("Titre officiel", "Official title", Gender::Masculine),
        Field::Collection => ("Provenance", "Collection", Gender::Feminine),
        Field::Date => ("Date de signature", "Date of signature", Gender::Feminine),
        Field::Place => ("Lieu", "Place", Gender::Masculine),
        Field::Signatories => ("Signataires", "Signatories", Gender::MasculinePlural),
        Field::Scope => ("Portée", "Scope", Gender::Feminine),
        Field::Content => ("Contenu", "Content", Gender::Masculine),
        Field::Domains => ("Domaines nommés", "Domains named", Gender::MasculinePlural),
        Field::Objectives => ("Objectifs", "Objectives", Gender::MasculinePlural),
        Field::Convention => ("Convention de 2005", "2005 Convention", Gender::Masculine),
        Field::Force => ("En vigueur", "In force", Gender::Masculine),
        Field::WorkingGroup => ("Groupe de travail", "Working group", Gender::Masculine),
        Field::Frequency => ("Fréquence des réunions", "Frequency of meetings", Gender::Feminine),
        Field::Follows => ("Fait suite à", "Follows", Gender::Masculine),
        Field::Activities => ("Activités", "Activities", Gender::FemininePlural),
    }
}

/// A field of the record, of the comparison and of files.
pub fn field(language: Language, field: Field) -> &'static str {
    let (fr, en, _) = field_name(field);
    pick(language, fr, en)
}

/// What a field says where no source states it: « non précisée », agreeing with its name.
pub fn field_not_stated(language: Language, field: Field) -> &'static str {
    let (.., gender) = field_name(field);
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

/// Whether a field is stated or inferred.
pub fn basis(language: Language, basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => pick(language, "précisé", "stated"),
        Basis::Inferred => pick(language, "déduit", "inferred"),
    }
}

/// One of three answers: « Oui », « Non précisé », « Non ».
pub fn answer(language: Language, answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => pick(language, "Oui", "Yes"),
        Answer::NotStated => pick(language, "Non précisé", "Not stated"),
        Answer::No => pick(language, "Non", "No"),
    }
}

/// What types and domains are called, so that the index can search for it.
pub fn searchable_labels() -> Labels {
    Labels { instrument_type, domain }
}

/// One line on a type, with the page that it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// The line.
    pub text: &'static str,
    /// Who says so.
    pub source: &'static str,
    /// The address of the page.
    pub url: &'static str,
}

/// What a type means; none for a type that this version does not know.
pub fn meaning_of(language: Language, instrument_type: &InstrumentType) -> Option<Meaning> {
    use InstrumentType as T;
    let meaning = match instrument_type {
        T::JointStatement | T::StatementOfIntent | T::JointCommunique => Meaning {
            text: match instrument_type {
                T::JointStatement => pick(
                    language,
                    "Le Québec range les déclarations conjointes parmi ses engagements non contraignants.",
                    "Québec places joint statements among its non-binding commitments.",
                ),
                T::StatementOfIntent => pick(
                    language,
                    "Le Québec range les déclarations d’intention parmi ses engagements non contraignants.",
                    "Québec places declarations of intent among its non-binding commitments.",
                ),
                _ => pick(
                    language,
                    "Le Québec range les communiqués conjoints parmi ses engagements non contraignants.",
                    "Québec places joint press releases among its non-binding commitments.",
                ),
            },
            source: "Ministère des Relations internationales et de la Francophonie",
            url: "https://www.mrif.gouv.qc.ca/en/ententes-et-engagements/presentation",
        },
        T::CooperationAgreement | T::Agreement => Meaning {
            text: pick(
                language,
                "Le Québec tient ses ententes internationales pour contraignantes; la classe de celles-ci n’est pas précisée.",
                "Québec holds its international agreements to be binding; the class of these is not stated.",
            ),
            source: "Gouvernement du Québec",
            url: "https://www.quebec.ca/gouvernement/ententes-et-engagements",
        },
        T::MemorandumOfUnderstanding => Meaning {
            text: pick(
                language,
                "Un des noms d’instruments que recense l’ONU; le nom n’en fixe pas, à lui seul, l’effet juridique.",
                "One of the names of instruments that the UN lists; the name alone does not settle its legal effect.",
            ),
            ..treaty_collection(language)
        },
        T::ExecutiveProgramme | T::FriendshipAndCooperationAgreement | T::FrameworkAgreement | T::ExchangeOfLetters => {
            treaty_collection(language)
        }
        T::Other(_) => return None,
    };
    Some(meaning)
}

/// What the United Nations say of all names: "no precise nomenclature exists".
fn treaty_collection(language: Language) -> Meaning {
    Meaning {
        text: pick(
            language,
            "Il n’existe pas de nomenclature précise; le nom d’un instrument n’en fixe pas l’effet juridique.",
            "No precise nomenclature exists; the name of an instrument does not settle its legal effect.",
        ),
        source: pick(language, "Collection des traités des Nations Unies", "United Nations Treaty Collection"),
        url: "https://treaties.un.org/Pages/Overview.aspx?path=overview/definition/page1_en.xml",
    }
}
