//! What a draft is called, and what it will become.

use crate::commitment::Language;
use crate::draft::{Draft, Kind};
use crate::i18n::pick;

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
