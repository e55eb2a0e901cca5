//! Words of the list that depend on numbers, names and what was asked.

use super::label;
use super::plural::{agree, commitments, counted, number, quoted};
use super::{date, pick};
use crate::commitment::{Commitment, Language};
use crate::query::{Condition, Filters};

/// The button that opens the filters on a narrow window: « Filtres (2) ».
pub fn filters_button(language: Language, conditions: usize) -> String {
    let word = pick(language, "Filtres", "Filters");
    if conditions == 0 { word.to_owned() } else { [word, " (", &number(language, conditions), ")"].concat() }
}

/// The button that leaves the filters: « Voir 10 engagements ».
pub fn see(language: Language, shown: usize) -> String {
    match shown {
        0 => pick(language, "Voir pourquoi aucun", "See why none").to_owned(),
        _ => [pick(language, "Voir ", "See "), &commitments(language, shown)].concat(),
    }
}

/// The start of the comparison tray: « 2 choisis : », before their names.
pub fn ticked(language: Language, count: usize) -> String {
    match language {
        Language::Fr => counted(language, count, "choisi", "choisis") + "\u{a0}:",
        Language::En => number(language, count) + " chosen:",
    }
}

/// The button of the tray: « Comparer les 2 ».
pub fn compare_button(language: Language, count: usize) -> String {
    [pick(language, "Comparer les ", "Compare the "), &number(language, count)].concat()
}

/// The name of the box of a row: « Comparer : Pays basque, Protocole d’entente, 2017-10-31 ».
pub fn compare_row(language: Language, commitment: &Commitment) -> String {
    let lead = pick(language, "Comparer\u{a0}: ", "Compare: ");
    let (partner, title) = (commitment.partner.name.get(language), commitment.title.get(language));
    [lead, partner, ", ", title, ", ", &date::table(language, commitment)].concat()
}

/// The offer beside a forgiven typo: « Chercher plutôt « louisiane » ».
pub fn search_instead(language: Language, words: &str) -> String {
    [pick(language, "Chercher plutôt ", "Search instead for "), &quoted(language, words)].concat()
}

/// The line below the list: that it ends here, why the others are not in it, and how words are looked for.
/// `is_corrected` says that a typo was forgiven.
pub fn end_of_list(language: Language, filters: &Filters, shown: usize, total: usize, is_corrected: bool) -> String {
    let others = total.saturating_sub(shown);
    let has_words = filters.conditions().any(|condition| condition == Condition::Words);
    let conditions = filters.conditions().count();
    let words = filters.words().split_whitespace().count();
    let mut line = pick(language, "Fin de la liste.", "End of list.").to_owned();
    if has_words && is_corrected {
        line.push_str(match (language, words) {
            (Language::Fr, 1) => " Aucun engagement ne contient exactement ce mot.",
            (Language::Fr, _) => " Aucun engagement ne contient exactement ces mots.",
            (Language::En, 1) => " No commitment contains exactly this word.",
            (Language::En, _) => " No commitment contains exactly these words.",
        });
    } else if others > 0 && conditions > 0 {
        line.push_str(&the_others(language, others));
        line.push_str(match (language, has_words && conditions == 1) {
            (Language::Fr, true) => agree(language, others, " ne contient pas ", " ne contiennent pas "),
            (Language::Fr, false) => agree(language, others, " ne répond pas à ", " ne répondent pas à "),
            (Language::En, true) => agree(language, others, " does not contain ", " do not contain "),
            (Language::En, false) => agree(language, others, " does not meet ", " do not meet "),
        });
        line.push_str(match (has_words, conditions, words) {
            (true, 1, 1) => pick(language, "ce mot.", "this word."),
            (true, 1, _) => pick(language, "ces mots.", "these words."),
            (false, 1, _) => pick(language, "ce filtre.", "this filter."),
            _ => pick(language, "ces filtres.", "these filters."),
        });
    }
    if has_words && !is_corrected {
        line.push_str(pick(
            language,
            " Les mots sont cherchés en français, en anglais et dans les autres noms des partenaires.",
            " Words are looked for in French, in English and in other names of the partners.",
        ));
    }
    if has_words {
        line.push_str(pick(
            language,
            " Une faute de frappe est admise dans un mot de cinq lettres ou plus; accents, majuscules et ordre des mots ne comptent pas.",
            " One typing error is forgiven in a word of five letters or more; accents, capitals and word order do not count.",
        ));
    }
    line
}

/// « Les 26 autres engagements », « L’autre engagement ».
fn the_others(language: Language, others: usize) -> String {
    match (language, others) {
        (Language::Fr, 1) => " L’autre engagement".to_owned(),
        (Language::En, 1) => " The other commitment".to_owned(),
        (Language::Fr, _) => [" Les ", &number(language, others), " autres engagements"].concat(),
        (Language::En, _) => [" The other ", &number(language, others), " commitments"].concat(),
    }
}

/// What a partner's row or link says when read alone: « Pays basque, Protocole d’entente ».
pub fn row_name(language: Language, commitment: &Commitment) -> String {
    [commitment.partner.name.get(language), ", ", commitment.title.get(language)].concat()
}

/// The scope of a row as a second line: « Portée : sectorielle », « Portée : — non précisée ».
pub fn scope_line(language: Language, commitment: &Commitment) -> String {
    let scope = match &commitment.scope {
        Some(scope) => super::plural::uncapitalised(label::scope(language, scope)),
        None => ["— ", label::not_stated(language, label::Gender::Feminine)].concat(),
    };
    [pick(language, "Portée\u{a0}: ", "Scope: "), &scope].concat()
}
