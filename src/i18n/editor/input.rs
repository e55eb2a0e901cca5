//! What the sections, inputs and words of the form are called.

use super::EditorTexts;
use crate::commitment::{
    Collection, Domain, Frequency, InstrumentType, Language, Objective, PartnerKind, Region, Scope,
};
use crate::draft::{Draft, DraftKind, Input, OFFICIAL, Path, Section, Vocabulary, field_of};
use crate::i18n::plural::{capitalised, some_of, uncapitalised};
use crate::i18n::{colon, label, pick};

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

/// A section among all: « Section 2 sur 7 : titre et instrument ».
pub fn section_of_all(language: Language, number: usize, of: Section) -> String {
    let name = uncapitalised(section(language, of));
    let all = some_of(language, number, Section::ALL.len());
    ["Section ", &all, colon(language), &name].concat()
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
        "partner/seat/lat" => ("Latitude du siège, en degrés", "Latitude of the seat, in degrees"),
        "partner/seat/lon" => ("Longitude du siège, en degrés", "Longitude of the seat, in degrees"),
        "partner/aliases" => ("Autres noms", "Other names"),
        "partner/id" => ("Identifiant du partenaire", "Identifier of the partner"),
        "title" => ("Titre", "Title"),
        "title_status" => ("Ce titre est", "This title is"),
        "id" => ("Identifiant de la fiche", "Identifier of the record"),
        "signatories/*" => ("Signataire", "Signatory"),
        "working_group/last_met" => ("Groupe de travail, dernière réunion", "Working group, last meeting"),
        "activities/*/when" => ("Date de l’activité", "Date of the activity"),
        "activities/*" => ("Activité", "Activity"),
        "activities/*/source" => ("Source de l’activité", "Source of the activity"),
        "sources/*" => ("Nom de la source", "Name of the source"),
        "sources/*/url" => ("Adresse de la page", "Address of the page"),
        "sources/*/lang" => ("Langue de la citation (fr, en, …)", "Language of the quotation (fr, en, …)"),
        "sources/*/quote" => ("Citation, mot pour mot", "Quotation, word for word"),
        stem => return field_of(&Path::new(stem)).map_or("", |field| label::field(language, field)),
    };
    pick(language, fr, en)
}

/// « Non précisée », as it agrees with the name of the field.
pub fn not_stated(language: Language, input: &Input) -> String {
    let field = field_of(&Path::new(input.stem));
    capitalised(field.map_or("", |field| label::field_not_stated(language, field)))
}

/// A list of the form as a whole.
pub fn list(language: Language, list: &str) -> &'static str {
    match list {
        "sources" => section(language, Section::Sources),
        list => field_of(&Path::new(list)).map_or("", |field| label::field(language, field)),
    }
}

/// An item of a list by its place, from 1: « Signataire 2 », "Signatory 2".
pub fn item(language: Language, list: &str, place: usize) -> String {
    let (fr, en) = match list {
        "signatories" => ("Signataire", "Signatory"),
        "content" => ("Contenu", "Content"),
        "activities" => ("Activité", "Activity"),
        _ => ("Source", "Source"),
    };
    [pick(language, fr, en), " ", &place.to_string()].concat()
}

/// One more item, after « Ajouter »: « un signataire », "a signatory".
pub fn item_small(language: Language, list: &str) -> &'static str {
    let (fr, en) = match list {
        "signatories" => ("un signataire", "a signatory"),
        "content" => ("un texte", "a text"),
        "activities" => ("une activité", "an activity"),
        _ => ("une source", "a source"),
    };
    pick(language, fr, en)
}

/// A source by its place, from 1: `[2] UNESCO, original français`.
pub fn numbered(place: usize, name: &str) -> String {
    ["[", &place.to_string(), "] ", name].concat()
}

/// A word of a vocabulary, with a capital; one that is not known as written.
pub fn word(language: Language, vocabulary: Vocabulary, slug: &str) -> String {
    let texts = EditorTexts::of(language);
    match vocabulary {
        Vocabulary::InstrumentType => label::instrument_type(language, &InstrumentType::from(slug)).to_owned(),
        Vocabulary::Collection => label::collection(language, &Collection::from(slug)).to_owned(),
        Vocabulary::Scope => label::scope(language, &Scope::from(slug)).to_owned(),
        Vocabulary::Domain => capitalised(label::domain(language, &Domain::from(slug))),
        Vocabulary::Objective => capitalised(label::objective(language, &Objective::from(slug))),
        Vocabulary::Frequency => capitalised(label::frequency(language, &Frequency::from(slug))),
        Vocabulary::PartnerKind => label::partner_kind(language, &PartnerKind::from(slug)).to_owned(),
        Vocabulary::Region => label::region(language, &Region::from(slug)).to_owned(),
        Vocabulary::TitleStatus if slug == OFFICIAL => texts.official.to_owned(),
        Vocabulary::TitleStatus => texts.descriptive.to_owned(),
    }
}

/// The name of a draft, or what it is while it has none.
pub fn heading(language: Language, draft: &Draft) -> String {
    draft.name(language).unwrap_or_else(|| pick(language, "Nouvel engagement", "New commitment").to_owned())
}

/// What a draft will become.
pub fn kind(language: Language, kind: &DraftKind) -> &'static str {
    match kind {
        DraftKind::Commitment => pick(language, "Nouvel engagement", "New commitment"),
        DraftKind::Amendment(_) => pick(language, "Modification d’une fiche publiée", "Change of a published record"),
    }
}

/// After « Brouillon » in the band: « d’une modification. »
pub fn of_change(language: Language, kind: &DraftKind) -> &'static str {
    match kind {
        DraftKind::Commitment => pick(language, " d’un nouvel engagement.", " of a new commitment."),
        DraftKind::Amendment(_) => pick(language, " d’une modification.", " of a change."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::INPUTS;

    #[test]
    fn every_input_has_a_name_of_its_own_in_its_section() {
        for language in Language::ALL {
            for (place, one) in INPUTS.iter().enumerate() {
                let name = input(language, one);
                assert!(!name.is_empty(), "{}", one.stem);
                let twice = INPUTS.iter().take(place).any(|other| input(language, other) == name);
                assert!(!twice, "{name}");
            }
        }
    }
}
