//! Words of the sheet on which a draft is read on paper: both languages at once.

use super::label;
use super::pick;
use super::plural::capitalised;
use crate::commitment::{
    Collection, Domain, Frequency, InstrumentType, Language, Objective, PartnerKind, Region, Scope,
};
use crate::draft::{Input, Kind, OFFICIAL, Path, Section, Shape, Vocabulary, field_of};

/// The title of a sheet.
pub fn title(language: Language, count: usize) -> &'static str {
    match count {
        1 => pick(language, "Brouillon, non publié", "Draft, not published"),
        _ => pick(language, "Brouillons, non publiés", "Drafts, not published"),
    }
}

/// What the sheet is for.
pub fn note(language: Language) -> &'static str {
    pick(
        language,
        "Ce fichier se lit et s’imprime. La page «\u{a0}Brouillons\u{a0}» du registre le rouvre tel quel; elle le refuse si on l’a modifié.",
        "This file can be read and printed. The page “Drafts” of the register reopens it as it is, and refuses it if it was changed.",
    )
}

/// What a draft will become.
pub fn kind(language: Language, kind: &Kind) -> String {
    match kind {
        Kind::Commitment => pick(language, "Nouvel engagement", "New commitment").to_owned(),
        Kind::Amendment(origin) => {
            [pick(language, "Modification de la fiche ", "Change of the record "), &origin.record].concat()
        }
    }
}

/// The head of the column of fields.
pub fn field(language: Language) -> &'static str {
    pick(language, "Champ", "Field")
}

/// A section of the form.
pub fn section(language: Language, section: Section) -> &'static str {
    let (fr, en) = match section {
        Section::Partner => ("Partenaire", "Partner"),
        Section::Title => ("Titre et instrument", "Title and instrument"),
        Section::Signature => ("Signature", "Signature"),
        Section::Content => ("Portée et contenu", "Scope and content"),
        Section::Convention => ("Convention et vigueur", "Convention and force"),
        Section::FollowUp => ("Suivi", "Follow-up"),
        Section::Sources => ("Sources", "Sources"),
    };
    pick(language, fr, en)
}

/// What is typed or chosen in an input. Fields are called as everywhere else, their parts by what they are.
pub fn input(language: Language, input: &Input) -> &'static str {
    let (fr, en) = match input.stem {
        "partner/in_text" => ("Nom après «\u{a0}avec\u{a0}»", "Name after “with”"),
        "partner/kind" => ("Nature du partenaire", "Kind of partner"),
        "partner/state" => ("État dont il fait partie", "State that it is part of"),
        "partner/iso" => ("Code ISO 3166", "ISO 3166 code"),
        "partner/region" => ("Région du monde", "Part of the world"),
        "partner/seat" => ("Siège", "Seat"),
        "partner/seat/lat" => ("Latitude du siège", "Latitude of the seat"),
        "partner/seat/lon" => ("Longitude du siège", "Longitude of the seat"),
        "partner/aliases" => ("Autres noms", "Other names"),
        "partner/id" => ("Identifiant du partenaire", "Identifier of the partner"),
        "title" => ("Titre", "Title"),
        "title_status" => ("Ce titre est", "This title is"),
        "id" => ("Identifiant de la fiche", "Identifier of the record"),
        "signatories/*" => ("Signataire", "Signatory"),
        "activities/*/when" => ("Date de l’activité", "Date of the activity"),
        "activities/*" => ("Activité", "Activity"),
        "activities/*/source" => ("Source de l’activité", "Source of the activity"),
        "sources/*" => ("Nom de la source", "Name of the source"),
        "sources/*/url" => ("Adresse de la page", "Address of the page"),
        "sources/*/lang" => ("Langue de la citation", "Language of the quotation"),
        "sources/*/quote" => ("Citation", "Quotation"),
        stem => return field_of(&Path::new(stem)).map_or("", |field| label::field(language, field)),
    };
    pick(language, fr, en)
}

/// What is shown of a value: a word of a vocabulary by its label, all else as typed.
pub fn value(language: Language, shape: Shape, text: &str) -> String {
    match shape {
        Shape::Choice(vocabulary) | Shape::Set(vocabulary) => word(language, vocabulary, text),
        Shape::Answer if text == "yes" => pick(language, "Oui", "Yes").to_owned(),
        Shape::Answer if text == "no" => pick(language, "Non", "No").to_owned(),
        _ => text.to_owned(),
    }
}

fn word(language: Language, vocabulary: Vocabulary, slug: &str) -> String {
    match vocabulary {
        Vocabulary::InstrumentType => label::instrument_type(language, &InstrumentType::from(slug)).to_owned(),
        Vocabulary::Collection => label::collection(language, &Collection::from(slug)).to_owned(),
        Vocabulary::Scope => label::scope(language, &Scope::from(slug)).to_owned(),
        Vocabulary::Domain => capitalised(label::domain(language, &Domain::from(slug))),
        Vocabulary::Objective => capitalised(label::objective(language, &Objective::from(slug))),
        Vocabulary::Frequency => capitalised(label::frequency(language, &Frequency::from(slug))),
        Vocabulary::PartnerKind => label::partner_kind(language, &PartnerKind::from(slug)).to_owned(),
        Vocabulary::Region => label::region(language, &Region::from(slug)).to_owned(),
        Vocabulary::TitleStatus if slug == OFFICIAL => pick(language, "Officiel", "Official").to_owned(),
        Vocabulary::TitleStatus => pick(language, "Descriptif", "Descriptive").to_owned(),
    }
}

/// That another text stands in the same place.
pub fn other_text(language: Language) -> &'static str {
    pick(language, "autre texte", "other text")
}
