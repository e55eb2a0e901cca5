//! What is removed: into the bin, for good, from this computer.

use super::list::drafts;
use crate::commitment::Language;
use crate::i18n::plural::{agree, both, counted, number, quoted};
use crate::i18n::{colon, keeping, pick};
use crate::storage::Erased;

/// What was just put into the bin: « « Louisiane » est dans la corbeille. »
pub fn is_binned(language: Language, name: &str) -> String {
    let name = quoted(language, name);
    [&name, pick(language, " est dans la corbeille.", " is in the bin.")].concat()
}

/// What was just removed for good.
pub fn is_removed(language: Language, name: &str) -> String {
    let name = quoted(language, name);
    [&name, pick(language, " est supprimé pour de bon.", " is deleted for good.")].concat()
}

/// The button that erases: « Effacer les 5 ».
pub fn erase_all(language: Language, count: usize) -> String {
    match (language, count) {
        (Language::Fr, 0 | 1) => "Effacer".to_owned(),
        (Language::En, 0 | 1) => "Erase".to_owned(),
        (Language::Fr, _) => ["Effacer les ", &number(language, count)].concat(),
        (Language::En, _) => ["Erase all ", &number(language, count)].concat(),
    }
}

/// « brouillons », beside their number.
pub fn drafts_word(language: Language, count: usize) -> &'static str {
    match language {
        Language::Fr => agree(language, count, "brouillon", "brouillons"),
        Language::En => agree(language, count, "draft", "drafts"),
    }
}

/// « brouillons illisibles, mis de côté », beside their number.
pub fn aside_word(language: Language, count: usize) -> &'static str {
    match language {
        Language::Fr => {
            agree(language, count, "brouillon illisible, mis de côté", "brouillons illisibles, mis de côté")
        }
        Language::En => agree(language, count, "unreadable draft, set aside", "unreadable drafts, set aside"),
    }
}

/// What goes with the drafts: the first names, and their history.
pub fn with_history(language: Language, names: &[String]) -> String {
    let shown: Vec<&str> = names.iter().take(4).map(String::as_str).collect();
    let more = names.len().saturating_sub(shown.len());
    let mut words = shown.join("; ");
    if more > 0 {
        words += pick(language, "; et ", "; and ");
        words += &number(language, more);
        words += agree(language, more, pick(language, " autre", " other"), pick(language, " autres", " others"));
    }
    if !words.is_empty() {
        words += "; ";
    }
    words + pick(language, "avec leur historique", "with their history")
}

/// What was erased: « 4 brouillons et 1 brouillon illisible sont effacés de cet ordinateur. »
pub fn erased(language: Language, erased: &Erased) -> String {
    let mut parts = vec![drafts(language, erased.drafts)];
    if erased.aside > 0 {
        parts.push(match language {
            Language::Fr => counted(language, erased.aside, "brouillon illisible", "brouillons illisibles"),
            Language::En => counted(language, erased.aside, "unreadable draft", "unreadable drafts"),
        });
    }
    let end = match (language, erased.drafts + erased.aside) {
        (Language::Fr, 0 | 1) => " est effacé de cet ordinateur, du stockage local et de son double.",
        (Language::Fr, _) => " sont effacés de cet ordinateur, du stockage local et de son double.",
        (Language::En, 1) => " is erased from this computer, from local storage and from its copy.",
        (Language::En, _) => " are erased from this computer, from local storage and from its copy.",
    };
    [&both(language, &parts), end].concat()
}

/// What could not be erased, and why.
pub fn left(language: Language, erased: &Erased) -> String {
    let left = match language {
        Language::Fr => {
            counted(language, erased.left.len(), "valeur n’a pas pu être effacée", "valeurs n’ont pas pu être effacées")
        }
        Language::En => [&counted(language, erased.left.len(), "value", "values"), " could not be erased"].concat(),
    };
    let mut reasons: Vec<String> =
        erased.failures.iter().map(|(_, failure)| keeping::failure(language, failure)).collect();
    reasons.dedup();
    if reasons.is_empty() {
        [&left, "."].concat()
    } else {
        [&left, colon(language), &both(language, &reasons), "."].concat()
    }
}
