//! The names of fields, and what one says where no source states it.

use crate::commitment::{Field, Language};
use crate::i18n::pick;

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
