//! Words of the comparison.

use super::plural::{agree, counted, number};
use super::{Passage, pick};
use crate::commitment::Language;

texts! {
    /// Words of the comparison.
    CompareTexts {
        everything: "Tout" / "Everything",
        fields_shown: "Champs montrés" / "Fields shown",
        field: "Champ" / "Field",
        blue_note: "Fond bleu : la valeur diffère d’une autre valeur connue. « Non précisé » n’est jamais compté comme une différence." / "Blue background: the value differs from another known value. “Not stated” never counts as a difference.",
        nothing_chosen: "Aucun engagement n’est choisi" / "No commitment is chosen",
        how_to_choose: "Cochez de deux à quatre engagements dans le registre, puis « Comparer »." / "Tick two to four commitments in the register, then “Compare”.",
        no_difference: "Aucune valeur connue ne diffère." / "No known value differs.",
    }
}

/// How the fields compare, the first number set apart: « 6 champs diffèrent », « 3 identiques », « 2 non précisés
/// partout ».
pub fn summary(language: Language, differing: usize, identical: usize, unstated: usize) -> [Passage; 3] {
    let line = |found: String, after: &str| Passage { before: String::new(), found, after: after.to_owned() };
    match language {
        Language::Fr => [
            line(counted(language, differing, "champ", "champs"), agree(language, differing, " diffère", " diffèrent")),
            line(number(language, identical), agree(language, identical, " identique", " identiques")),
            line(
                number(language, unstated),
                agree(language, unstated, " non précisé partout", " non précisés partout"),
            ),
        ],
        Language::En => [
            line(counted(language, differing, "field", "fields"), agree(language, differing, " differs", " differ")),
            line(number(language, identical), " identical"),
            line(number(language, unstated), " not stated anywhere"),
        ],
    }
}

/// Below the name of a field whose known values differ: « ≠ diffère, 1 non précisé ».
pub fn differs(language: Language, unstated: usize) -> String {
    pick(language, "≠ diffère", "≠ differs").to_owned() + &and_unstated(language, unstated)
}

/// Below the name of a field whose known values are the same: « identique, 1 non précisé ».
pub fn identical(language: Language, unstated: usize) -> String {
    pick(language, "identique", "identical").to_owned() + &and_unstated(language, unstated)
}

/// Below the name of a field that no source states.
pub fn unstated_everywhere(language: Language) -> &'static str {
    pick(language, "non précisé partout", "not stated anywhere")
}

/// Below the name of a field that one record alone states, so that nothing stands beside it.
pub fn stated_once(language: Language) -> &'static str {
    pick(language, "précisé une seule fois", "stated only once")
}

/// How many fields one record alone states: « 3 précisés une seule fois ».
pub fn stated_once_count(language: Language, fields: usize) -> Passage {
    let words = agree(Language::Fr, fields, " précisé une seule fois", " précisés une seule fois");
    let after = pick(language, words, " stated only once").to_owned();
    Passage { before: String::new(), found: number(language, fields), after }
}

fn and_unstated(language: Language, unstated: usize) -> String {
    if unstated == 0 {
        return String::new();
    }
    let words = pick(language, agree(Language::Fr, unstated, " non précisé", " non précisés"), " not stated");
    [", ", &number(language, unstated), words].concat()
}

/// The choice of the fields that differ: « Différences (6) ».
pub fn differences(language: Language, count: usize) -> String {
    [pick(language, "Différences (", "Differences ("), &number(language, count), ")"].concat()
}

/// The way to one more: « Ajouter un quatrième », where three are compared. None where four are.
pub fn add_another(language: Language, compared: usize) -> Option<&'static str> {
    match compared {
        0 => Some(pick(language, "Choisir des engagements", "Choose commitments")),
        1 => Some(pick(language, "Ajouter un deuxième", "Add a second")),
        2 => Some(pick(language, "Ajouter un troisième", "Add a third")),
        3 => Some(pick(language, "Ajouter un quatrième", "Add a fourth")),
        _ => None,
    }
}

/// The name of the button that takes a record out: « Retirer Pays basque ».
pub fn remove(language: Language, name: &str) -> String {
    [pick(language, "Retirer ", "Remove "), name].concat()
}
