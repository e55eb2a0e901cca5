//! Words of frames that depend on numbers and dates.

use super::date;
use super::plural::{number, some_of};
use super::texts::RegisterTexts;
use crate::address::View;
use crate::commitment::{Fingerprint, Language, PartialDate};

/// Which rows a page shows: « 1 à 5 sur 10 », « 6 sur 6 » where there is one.
pub fn page(language: Language, first: usize, last: usize, of: usize) -> String {
    if first == last {
        return some_of(language, last, of);
    }
    let to = match language {
        Language::Fr => " à ",
        Language::En => " to ",
    };
    [&number(language, first), to, &some_of(language, last, of)].concat()
}

/// Of which edition the data are: « Données du 24 novembre 2026, 57A1 4BBF. ».
pub fn data(language: Language, updated: PartialDate, fingerprint: Fingerprint) -> String {
    let of = super::pick(language, "Données ", "Data ");
    [of, &date::of(language, updated), ", ", &fingerprint.to_string(), "."].concat()
}

/// What the dotted line under a date means, after the word that shows it: « : déduit. ».
pub fn inferred_note(language: Language) -> &'static str {
    match language {
        Language::Fr => "\u{a0}: déduit.",
        Language::En => ": inferred.",
    }
}

/// The height of a fixed frame as a choice: « Fixe, 500 px ».
pub fn fixed_height(words: &str, px: u16) -> String {
    [words, ", ", &px.to_string(), "\u{a0}px"].concat()
}

/// The name of a view that a frame shows, as a choice.
pub fn view(language: Language, view: View) -> &'static str {
    let tabs = RegisterTexts::of(language);
    match view {
        View::Map => tabs.map,
        View::Timeline => tabs.timeline,
        View::Matrix => tabs.matrix,
        View::Record => super::pick(language, "Fiche", "Record"),
        View::Compare => super::pick(language, "Comparaison", "Comparison"),
        _ => super::pick(language, "Liste", "List"),
    }
}
