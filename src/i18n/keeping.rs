//! How a draft is kept, in words: its state, why it is not kept, what it takes up. The list and the editor both speak from here.

use super::date::{self, LocalTime};
use super::plural::number;
use super::{colon, pick};
use crate::commitment::{Language, PartialDate};
use crate::storage::{Failure, QUOTA_UNITS, SaveState, Store};

/// The state: « Enregistré et vérifié ».
pub fn state(language: Language, state: SaveState) -> &'static str {
    let (fr, en) = match state {
        SaveState::Unsaved => ("Pas encore enregistré", "Not saved yet"),
        SaveState::Saving => ("Enregistrement…", "Saving…"),
        SaveState::Saved => ("Enregistré et vérifié", "Saved and verified"),
        SaveState::Failed => ("Non enregistré", "Not saved"),
        SaveState::Conflict => ("Deux textes pour un champ", "Two texts for one field"),
    };
    pick(language, fr, en)
}

/// Why something is not kept, as it follows a colon: « plus de place », « écriture refusée ».
pub fn failure(language: Language, failure: &Failure) -> String {
    let (fr, en) = match failure {
        Failure::Blocked => ("stockage bloqué", "storage blocked"),
        Failure::Full => ("plus de place", "no room left"),
        Failure::Refused(name) => {
            return [pick(language, "écriture refusée (", "write refused ("), name, ")"].concat();
        }
        Failure::NotKept => ("relu autrement qu’écrit", "read back otherwise than written"),
        Failure::Gone => ("retiré du stockage", "gone from storage"),
        Failure::NoAnswer => ("pas de réponse", "no answer"),
        Failure::Newer => ("gardé par une version plus récente", "kept by a newer version"),
    };
    pick(language, fr, en).to_owned()
}

/// The same of one of the places, in a sentence: « Stockage du navigateur : plus de place. », with what helps where something does.
pub fn failure_in(language: Language, store: Store, why: &Failure) -> String {
    let place = match store {
        Store::Local => pick(language, "Stockage du navigateur", "The browser’s storage"),
        Store::IndexedDb => pick(language, "Double dans la base du navigateur", "The copy in the browser’s database"),
    };
    let remedy = match why {
        Failure::Newer => pick(language, ". Rechargez la page.", ". Reload the page."),
        _ => ".",
    };
    [place, colon(language), &failure(language, why), remedy].concat()
}

/// Where the text is, while a save has failed.
pub fn still_kept(language: Language, failures: &[(Store, Failure)]) -> &'static str {
    let has_failed = |store| failures.iter().any(|(failed, _)| *failed == store);
    let (fr, en) = match (has_failed(Store::Local), has_failed(Store::IndexedDb)) {
        (true, false) => {
            ("Gardé dans cette page et dans le double seulement", "Kept in this page and in the copy only")
        }
        (false, true) => (
            "Gardé dans cette page et dans le stockage local, sans double",
            "Kept in this page and in local storage, without a copy",
        ),
        _ => ("Le texte est gardé dans cette page", "The text is kept in this page"),
    };
    pick(language, fr, en)
}

/// That it is saved, and since when: « Enregistré et vérifié à 14 h 32 ».
pub fn saved_at(language: Language, saved_at: LocalTime, today: PartialDate) -> String {
    [state(language, SaveState::Saved), " ", &date::at(language, saved_at, today)].concat()
}

/// When it was saved and what it takes up: « à 14 h 32, 6,2 ko ».
pub fn saved(language: Language, saved_at: LocalTime, today: PartialDate, units: usize) -> String {
    let at = date::at(language, saved_at, today);
    if units == 0 { at } else { [&at, ", ", &size(language, units)].concat() }
}

/// A size in storage: « 6,2 ko », « 84 ko », « 1,2 Mo »; a `ko` is 1,024 of the units that browsers count.
pub fn size(language: Language, units: usize) -> String {
    const KILO: usize = 1024;
    const MEGA: usize = KILO * KILO;
    let with_tenth = |unit: usize| {
        let tenths = (units * 10).div_ceil(unit);
        let fraction = (tenths % 10).to_string();
        if tenths.is_multiple_of(10) {
            number(language, tenths / 10)
        } else {
            [&number(language, tenths / 10), pick(language, ",", "."), &fraction].concat()
        }
    };
    let (value, fr, en) = if units < 10 * KILO {
        (with_tenth(KILO), "\u{a0}ko", "\u{a0}kB")
    } else if units < MEGA {
        (number(language, units.div_ceil(KILO)), "\u{a0}ko", "\u{a0}kB")
    } else {
        (with_tenth(MEGA), "\u{a0}Mo", "\u{a0}MB")
    };
    [&value, pick(language, fr, en)].concat()
}

/// The share of the quota: « 1,7 % ».
pub fn share(language: Language, units: usize) -> String {
    // A thousand times the quota is more than 32 bits hold, which is all that a page counts sizes in.
    let tenths = (units as u64 * 1000).div_ceil(QUOTA_UNITS as u64);
    let (whole, fraction) = ((tenths / 10).to_string(), (tenths % 10).to_string());
    [&whole, pick(language, ",", "."), &fraction, pick(language, "\u{a0}%", "%")].concat()
}

/// What a draft takes up, and all that is taken up by everybody: « 6,2 ko, 0,1 % de l’espace pris ».
pub fn size_and_share(language: Language, units: usize, used_units: usize) -> String {
    let rest = pick(language, " de l’espace pris", " of the space taken");
    [&size(language, units), ", ", &share(language, used_units), rest].concat()
}

/// The age of the last copy in a file: « copie en fichier il y a 9 jours ».
pub fn copied(language: Language, days: Option<usize>) -> String {
    match days {
        None => pick(language, "jamais copié en fichier", "never copied to a file").to_owned(),
        Some(days) => [pick(language, "copie en fichier ", "copied to a file "), &date::ago(language, days)].concat(),
    }
}

/// What is used of the space: « 84 ko sur 5 Mo, soit 1,7 % ».
pub fn usage(language: Language, units: usize) -> String {
    let (of, or) = (pick(language, " sur ", " of "), pick(language, ", soit ", ", or "));
    [&size(language, units), of, &size(language, QUOTA_UNITS), or, &share(language, units)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Fr};

    #[test]
    fn sizes_and_shares_are_those_of_the_browser() {
        assert_eq!(size(Fr, 6_300), "6,2\u{a0}ko");
        assert_eq!(size(En, 6_144), "6\u{a0}kB");
        assert_eq!(size(Fr, 0), "0\u{a0}ko");
        assert_eq!(usage(Fr, 86_000), "84\u{a0}ko sur 5\u{a0}Mo, soit 1,7\u{a0}%");
        assert_eq!(usage(En, QUOTA_UNITS), "5\u{a0}MB of 5\u{a0}MB, or 100.0%");
    }
}
