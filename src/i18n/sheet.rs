//! Words of the sheet on which a draft is read on paper: both languages at once.

use super::{editor, label, pick};
use crate::commitment::{Field, Language};
use crate::draft::{Input, Kind, Shape};

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

/// What is typed or chosen in an input, as the form calls it: without what only helps to type.
pub fn input(language: Language, input: &Input) -> &'static str {
    let (fr, en) = match input.stem {
        "partner/seat/lat" => ("Latitude du siège", "Latitude of the seat"),
        "partner/seat/lon" => ("Longitude du siège", "Longitude of the seat"),
        "sources/*/lang" => ("Langue de la citation", "Language of the quotation"),
        "sources/*/quote" => ("Citation", "Quotation"),
        "working_group/last_met" => return label::field(language, Field::WorkingGroup),
        _ => return editor::input(language, input),
    };
    pick(language, fr, en)
}

/// What is shown of a value: a word of a vocabulary by its label, all else as typed.
pub fn value(language: Language, shape: Shape, text: &str) -> String {
    match shape {
        Shape::Choice(vocabulary) | Shape::Set(vocabulary) => editor::word(language, vocabulary, text),
        Shape::Answer if text == "yes" => pick(language, "Oui", "Yes").to_owned(),
        Shape::Answer if text == "no" => pick(language, "Non", "No").to_owned(),
        _ => text.to_owned(),
    }
}

/// That another text stands in the same place.
pub fn other_text(language: Language) -> &'static str {
    pick(language, "autre texte", "other text")
}
