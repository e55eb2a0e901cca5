//! Words of files of one's own: what was read, and what there is to know of it.

use super::plural::{agree, counted, is_plural, number, quoted};
use super::{pick, problem};
use crate::commitment::{Language, Problem, ReadingNotice, ReadingNoticeKind as Kind, Reason};

/// How many rows were read: « 33 fiches lues, 3 refusées sur 36 ».
pub fn counts(language: Language, read: usize, refused: usize) -> String {
    let records = match language {
        Language::Fr => [&counted(language, read, "fiche", "fiches"), agree(language, read, " lue", " lues")].concat(),
        Language::En => [&counted(language, read, "record", "records"), " read"].concat(),
    };
    if refused == 0 {
        return records;
    }
    let words = (
        agree(
            language,
            refused,
            pick(language, " refusée sur ", " refused of "),
            pick(language, " refusées sur ", " refused of "),
        ),
        number(language, read + refused),
    );
    [&records, ", ", &number(language, refused), words.0, &words.1].concat()
}

/// How many notices there are, before them: « 3 avis, sans perte ».
pub fn notices(language: Language, count: usize) -> String {
    match language {
        Language::Fr => [&number(language, count), " avis, sans perte"].concat(),
        Language::En => [&counted(language, count, "notice", "notices"), ", without loss"].concat(),
    }
}

/// A problem of a file of one's own, in a sentence with its place and its remedy.
pub fn problem(language: Language, problem: &Problem) -> String {
    let (place, reason) = (problem::place(language, &problem.place), problem::reason(language, &problem.reason));
    [&place, super::colon(language), &reason, ". ", remedy(language, &problem.reason), "."].concat()
}

/// What to do about it: a file on a disk is neither loaded again nor signed in for.
pub fn remedy(language: Language, reason: &Reason) -> &'static str {
    match reason {
        Reason::Empty | Reason::CutShort => pick(
            language,
            "Copier ou enregistrer le fichier de nouveau, en entier",
            "Copy or save the file again, whole",
        ),
        Reason::Html => pick(language, "Donner le fichier des données", "Give the file with the data"),
        Reason::NewerVersion { .. } => {
            pick(language, "Employer une version plus récente du registre", "Use a later version of the register")
        }
        _ => problem::remedy(language, reason),
    }
}

/// A notice in a sentence with its place.
pub fn notice(language: Language, notice: &ReadingNotice) -> String {
    [&problem::place(language, &notice.place), super::colon(language), &kind(language, &notice.kind), "."].concat()
}

/// What there is to know, without a full stop.
pub fn kind(language: Language, kind: &Kind) -> String {
    let (fr, en) = match kind {
        Kind::Windows1252 => ("caractères lus comme du Windows-1252", "characters read as Windows-1252"),
        Kind::RecordsAlone => (
            "fiches seules, sans titre ni mesure; lues comme celles de la version 1",
            "records alone, without title or measure; read as those of version 1",
        ),
        Kind::NoVersion => ("version non donnée; lue comme la version 1", "no version given; read as version 1"),
        Kind::Merged { count } => {
            let plural = is_plural(language, *count);
            let count = number(language, *count);
            return match (language, plural) {
                (Language::Fr, true) => {
                    [&count, " fiches identiques à une autre, comptées et gardées une seule fois"].concat()
                }
                (Language::Fr, false) => {
                    [&count, " fiche identique à une autre, comptée et gardée une seule fois"].concat()
                }
                (Language::En, true) => [&count, " records identical to another, counted and kept once"].concat(),
                (Language::En, false) => [&count, " record identical to another, counted and kept once"].concat(),
            };
        }
        Kind::Sentence => (
            "la phrase d’un fichier téléchargé du registre, non une fiche; laissée de côté, sans changer le compte",
            "the sentence of a file downloaded from the register, no record; left aside, the count is the same",
        ),
        Kind::UnknownWord(word) => {
            let words = pick(
                language,
                " est un mot que le registre ne connaît pas; gardé et montré tel quel",
                " is a word that the register does not know; kept and shown as written",
            );
            return [&quoted(language, word), words].concat();
        }
        Kind::UnknownColumn => (
            "ce titre n’est pas connu; la colonne est gardée, et rendue à l’export en JSON",
            "this title is not known; the column is kept, and given back in the JSON export",
        ),
        Kind::MissingColumns(titles) => {
            let words = pick(
                language,
                "colonnes absentes, lues comme vides\u{a0}: ",
                "columns that are not there, read as empty: ",
            );
            return [words, &titles.join(", ")].concat();
        }
        Kind::OneLanguage => (
            "tableau en une seule langue; ce qu’il ne contient pas est laissé vide, jamais complété\u{a0}: textes de l’autre langue, nom du partenaire dans une phrase, sa nature, son siège et ses autres noms, langue des citations",
            "a table in one language; what it does not hold is left empty, never filled in: texts in the other language, the partner’s name in a sentence, its kind, seat and other names, the language of quotations",
        ),
        Kind::FollowsAbsent(id) => {
            let words = pick(
                language,
                " n’est pas parmi les fiches lues; gardé tel quel",
                " is not among the records read; kept as written",
            );
            return [&quoted(language, id), words].concat();
        }
    };
    pick(language, fr, en).to_owned()
}
