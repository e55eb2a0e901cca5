//! Words of the comparison.

use super::field_text::short_field_text;
use super::plural::{agree, capitalised, counted, number};
use super::{Passage, pick};
use crate::commitment::{Dataset, Language};
use crate::record::{ComparedField, ComparedValue, FieldOutcome, OutcomeCounts};

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

/// How the fields compare, each number set apart: « 6 champs diffèrent », « 3 identiques », « 1 précisé une seule fois », « 2 non
/// précisés partout ». What one record alone states is left out where there is none.
pub fn summary(language: Language, counts: OutcomeCounts) -> Vec<Passage> {
    let OutcomeCounts { differing, identical, stated_once, unstated } = counts;
    let line = |found: String, after: &str| Passage { before: String::new(), found, after: after.to_owned() };
    let mut lines = match language {
        Language::Fr => vec![
            line(counted(language, differing, "champ", "champs"), agree(language, differing, " diffère", " diffèrent")),
            line(number(language, identical), agree(language, identical, " identique", " identiques")),
        ],
        Language::En => vec![
            line(counted(language, differing, "field", "fields"), agree(language, differing, " differs", " differ")),
            line(number(language, identical), " identical"),
        ],
    };
    if stated_once > 0 {
        let words = agree(Language::Fr, stated_once, " précisé une seule fois", " précisés une seule fois");
        lines.push(line(number(language, stated_once), pick(language, words, " stated only once")));
    }
    let words = agree(Language::Fr, unstated, " non précisé partout", " non précisés partout");
    lines.push(line(number(language, unstated), pick(language, words, " not stated anywhere")));
    lines
}

/// The outcome below the name of a field: « ≠ diffère, 1 non précisé », « identique », « non précisé partout ».
pub fn outcome(language: Language, field: &ComparedField) -> String {
    let word = match (field.outcome, field.stated()) {
        (FieldOutcome::Differs, _) => pick(language, "≠ diffère", "≠ differs"),
        (FieldOutcome::Identical, _) => pick(language, "identique", "identical"),
        (FieldOutcome::NotStated, 0) => return pick(language, "non précisé partout", "not stated anywhere").to_owned(),
        (FieldOutcome::NotStated, _) => {
            return pick(language, "précisé une seule fois", "stated only once").to_owned();
        }
    };
    word.to_owned() + &and_unstated(language, field.unstated)
}

/// The values of a list on one line, in parts: the shared ones, then those that differ, and whether the part differs. The line begins
/// with a capital.
pub fn listed(language: Language, values: &[ComparedValue], dataset: &Dataset) -> Vec<(String, bool)> {
    let mut parts = Vec::new();
    for differs in [false, true] {
        let values = values.iter().filter(|value| value.differs == differs);
        let words: Vec<String> = values.map(|value| short_field_text(language, value.value, dataset).text).collect();
        if !words.is_empty() {
            let words = words.join(", ");
            parts.push((if parts.is_empty() { capitalised(&words) } else { words }, differs));
        }
    }
    parts
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
