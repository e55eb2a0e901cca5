//! The words of the meetings of working groups, in the editor and in calendars.

use super::{date, editor, label, pick};
use crate::commitment::{Commitment, Language, Precision};
use crate::draft::MeetingError;

/// What is wrong with the date of a meeting.
pub fn meeting_error(language: Language, error: &MeetingError) -> String {
    match error {
        MeetingError::Date(error) => editor::date_error(language, error),
        MeetingError::Future(found) => match language {
            Language::Fr => format!(
                "La dernière rencontre ne peut être à venir ({}). Donnez une date passée, au jour, au mois ou à l’année près.",
                date::long(language, *found)
            ),
            Language::En => format!(
                "The last meeting cannot be in the future ({}). Give a past date: a day, a month or a year.",
                date::long(language, *found)
            ),
        },
    }
}

/// The title of a meeting in a calendar: « Rencontre du groupe de travail : Pays de Galles, déclaration d’intention ».
pub fn meeting_title(language: Language, commitment: &Commitment) -> String {
    let partner = commitment.partner.name.get(language);
    let term =
        commitment.term(language).unwrap_or_else(|| label::instrument_type(language, &commitment.instrument_type));
    let what = pick(language, "Rencontre du groupe de travail\u{a0}: ", "Meeting of the working group: ");
    format!("{what}{partner}, {term}")
}

/// How the date of a calendar's entry is to be read.
pub fn meeting_precision(language: Language, precision: Precision) -> &'static str {
    match precision {
        Precision::Day => pick(
            language,
            "Date calculée d’après la dernière rencontre; aucune n’est confirmée.",
            "Date calculated from the last meeting; none is confirmed.",
        ),
        Precision::Month => pick(
            language,
            "Calculée au mois près d’après la dernière rencontre\u{a0}: le jour n’est pas connu.",
            "Calculated to the month from the last meeting: the day is not known.",
        ),
        Precision::Year => pick(
            language,
            "Calculée à l’année près d’après la dernière rencontre\u{a0}: ni le mois ni le jour ne sont connus.",
            "Calculated to the year from the last meeting: neither month nor day is known.",
        ),
    }
}
