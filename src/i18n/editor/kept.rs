//! What a draft is called, and how it is kept.

use crate::commitment::{Language, PartialDate};
use crate::draft::{Draft, Kind};
use crate::i18n::keeping::share;
use crate::i18n::moment::{self, LocalTime};
use crate::i18n::pick;
use crate::i18n::plural::file_size;
use crate::storage::{Failure, Store};

/// The name of a draft, or what it is while it has none.
pub fn heading(language: Language, draft: &Draft) -> String {
    draft.name(language).unwrap_or_else(|| pick(language, "Nouvel engagement", "New commitment").to_owned())
}

/// What a draft will become.
pub fn kind(language: Language, kind: &Kind) -> &'static str {
    match kind {
        Kind::Commitment => pick(language, "Nouvel engagement", "New commitment"),
        Kind::Amendment(_) => pick(language, "Modification d’une fiche publiée", "Change of a published record"),
    }
}

/// After « Brouillon » in the band: « d’une modification. »
pub fn of_change(language: Language, kind: &Kind) -> &'static str {
    match kind {
        Kind::Commitment => pick(language, " d’un nouvel engagement.", " of a new commitment."),
        Kind::Amendment(_) => pick(language, " d’une modification.", " of a change."),
    }
}

/// « Enregistré et vérifié à 14 h 32 ».
pub fn saved(language: Language, time: LocalTime, today: PartialDate) -> String {
    [pick(language, "Enregistré et vérifié ", "Saved and verified "), &moment::at(language, time, today)].concat()
}

/// What a draft takes up, and all drafts and others' values of the quota, in UTF-16 units: « 6 ko, 0,1 % de l’espace ».
pub fn size(language: Language, units: usize, used_units: usize) -> String {
    let rest = pick(language, " de l’espace pris", " of the space taken");
    [&file_size(language, units), ", ", &share(language, used_units), rest].concat()
}

/// The age of the last copy in a file: « copie en fichier il y a 9 jours ».
pub fn copied(language: Language, days: Option<usize>) -> String {
    match days {
        None => pick(language, "jamais copié en fichier", "never copied to a file").to_owned(),
        Some(days) => [pick(language, "copie en fichier ", "copied to a file "), &moment::ago(language, days)].concat(),
    }
}

/// Why a draft is not kept in one of its places, in a sentence.
pub fn failure(language: Language, store: Store, failure: &Failure) -> String {
    let place = match store {
        Store::Local => pick(language, "Le stockage du navigateur", "The browser’s storage"),
        Store::Copy => pick(language, "Le double dans la base du navigateur", "The copy in the browser’s database"),
    };
    let (fr, en) = match failure {
        Failure::Blocked => (" est bloqué pour cette page.", " is blocked for this page."),
        Failure::Full => (" est plein.", " is full."),
        Failure::Refused(_) => (" a refusé l’écriture.", " refused the write."),
        Failure::NotKept => (" n’a pas gardé ce qui y fut écrit.", " did not keep what was written to it."),
        Failure::Gone => (" a perdu ce brouillon, ou on l’y a effacé.", " lost this draft, or it was erased there."),
        Failure::Newer => {
            return pick(
                language,
                "Une version plus récente de la page garde ce brouillon\u{a0}: celle-ci n’y écrit plus. Rechargez la page.",
                "A newer version of the page keeps this draft: this one no longer writes to it. Reload the page.",
            )
            .to_owned();
        }
    };
    let name = if let Failure::Refused(name) = failure { [" (", name, ")"].concat() } else { String::new() };
    [place, pick(language, fr, en), &name].concat()
}
