//! Words of what is printed: the sheet that is handed out, and the sheet on which a draft is read, both languages at once.

use super::field_text::readable_address;
use super::plural::{agree, number};
use super::{Passage, editor, label, pick};
use crate::commitment::{Answer, Field, Language, Source};
use crate::draft::{DraftKind, Input, InputShape};

texts! {
    /// Words of the sheet, and of the buttons that print it.
    HandoutTexts {
        sources: "Sources" / "Sources",
        source: "Source" / "Source",
        report: "Rapport à l’UNESCO, 2016-2020" / "Report to UNESCO, 2016–2020",
        other: "Autre source publique" / "Other public source",
        underlined: "Souligné" / "Underlined",
        paper: "Papier" / "Paper",
        paper_note: "Une feuille à remettre : la phrase, le tableau, les sources numérotées, la date et l’empreinte des données, l’adresse. Lettre ou A4, comme l’imprimante." / "A sheet to hand out: the sentence, the table, numbered sources, the date and fingerprint of the data, the address. Letter or A4, as the printer has it.",
        in_french: "En français" / "In French",
        in_english: "En anglais" / "In English",
        in_both: "Dans les deux langues" / "In both languages",
    }
}

/// How many commitments give an answer to the Convention, in short: « 3 », « se réfèrent à la Convention de 2005 »; « 0 », « non ».
pub fn answered(language: Language, answer: Answer, count: usize) -> Passage {
    let words = match (language, answer) {
        (Language::Fr, Answer::Yes) => {
            agree(language, count, "se réfère à la Convention de 2005", "se réfèrent à la Convention de 2005")
        }
        (Language::Fr, Answer::NotStated) => agree(language, count, "ne le précise pas", "ne le précisent pas"),
        (Language::Fr, Answer::No) => "non",
        (Language::En, Answer::Yes) => {
            agree(language, count, "refers to the 2005 Convention", "refer to the 2005 Convention")
        }
        (Language::En, Answer::NotStated) => agree(language, count, "does not state it", "do not state it"),
        (Language::En, Answer::No) => "no",
    };
    Passage { before: String::new(), found: number(language, count), after: [" ", words].concat() }
}

/// What follows « Souligné » below the table: what the marks mean, and what the list is not.
pub fn marks(language: Language) -> &'static str {
    pick(
        language,
        "\u{a0}: déduit, non dit par la source. «\u{a0}Non précisé\u{a0}» ne veut pas dire non. La liste n’est pas complète.",
        ": inferred, not said by the source. “Not stated” does not mean no. The list is not complete.",
    )
}

/// A page that is cited: what it is, and whose: « Communiqué du premier ministre du Québec, 31 octobre 2017, quebec.ca ».
pub fn source(language: Language, source: &Source) -> String {
    let address = readable_address(&source.url);
    let host = address.split('/').next().unwrap_or_default();
    let label = source.label(language);
    if label.contains(host) { label.to_owned() } else { [label, ", ", host].concat() }
}

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
pub fn kind(language: Language, kind: &DraftKind) -> String {
    match kind {
        DraftKind::Commitment => pick(language, "Nouvel engagement", "New commitment").to_owned(),
        DraftKind::Amendment(origin) => {
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
pub fn value(language: Language, shape: InputShape, text: &str) -> String {
    match shape {
        InputShape::Choice(vocabulary) | InputShape::Set(vocabulary) => editor::word(language, vocabulary, text),
        InputShape::Answer if text == "yes" => pick(language, "Oui", "Yes").to_owned(),
        InputShape::Answer if text == "no" => pick(language, "Non", "No").to_owned(),
        _ => text.to_owned(),
    }
}

/// That there is another text for the same place.
pub fn other_text(language: Language) -> &'static str {
    pick(language, "autre texte", "other text")
}
