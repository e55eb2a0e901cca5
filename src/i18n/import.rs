//! Words of files of one's own: what was read, and what there is to know of it.

use super::plural::{agree, counted, file_size, is_plural, number, quoted};
use super::{Passage, pick, problem};
use crate::commitment::{Language, Problem, ReadingNotice, ReadingNoticeKind as Kind, Reason};

texts! {
    /// Words of a file of one's own.
    ImportTexts {
        lead: "Un fichier JSON ou CSV, de 36 fiches ou de 100 000. Il est lu dans ce navigateur; rien n’est envoyé." / "A JSON or CSV file, of 36 records or of 100,000. It is read in this browser; nothing is sent.",
        choose: "Choisir un fichier" / "Choose a file",
        choose_another: "Choisir un autre fichier" / "Choose another file",
        drop: "Vous pouvez aussi déposer le fichier sur cette page, ou y coller le texte." / "You can also drop the file on this page, or paste the text on it.",
        paste: "Coller du texte" / "Paste text",
        paste_label: "Texte d’un fichier JSON ou CSV" / "Text of a JSON or CSV file",
        read_text: "Lire ce texte" / "Read this text",
        pasted: "texte collé" / "pasted text",
        not_opened: "Rien n’est encore ouvert, rien n’est envoyé\u{a0}: le fichier est lu dans ce navigateur." / "Nothing is open yet, nothing is sent: the file is read in this browser.",
        is_opened: "Ces données sont ouvertes dans cette page; rien n’est envoyé." / "These data are open in this page; nothing is sent.",
        unreadable: "Le navigateur ne peut pas lire ce fichier\u{a0}: il a été déplacé ou changé. Choisissez-le de nouveau." / "The browser cannot read this file: it was moved or changed. Choose it again.",
        back: "Retour au registre" / "Back to the register",
        copy_list: "Copier la liste" / "Copy the list",
        preview: "Aperçu" / "Preview",
        file: "Le fichier" / "The file",
        name: "Nom" / "Name",
        size: "Taille" / "Size",
        format: "Forme" / "Form",
        encoding: "Caractères" / "Characters",
        separator: "Séparateur" / "Separator",
        complete_table: "tableau complet" / "complete table",
        readers_table: "tableau de lecture" / "table for readers",
        after_opening: "Après l’ouverture" / "After opening",
        after_opening_note: "Une bande rayée dira sur chaque page que ce n’est pas le jeu publié. Revenir au jeu publié reste à un clic, et s’annule." / "A striped band will say on every page that these are not the published data. Going back to those stays one click away, and can be undone.",
        refusals: "Les refus" / "What is refused",
        refusals_note: "Ces lignes restent dans votre fichier, qui n’est jamais modifié. Corrigez-le, puis ouvrez-le de nouveau." / "These rows stay in your file, which is never changed. Correct it, then open it again.",
        stays_open: "Le registre publié reste ouvert; rien n’est envoyé." / "The published register stays open; nothing is sent.",
        cancel: "Annuler" / "Cancel",
        see_report: "Voir ce qui a été lu" / "See what was read",
        own_data: "Vos données" / "Your data",
        not_published: "Ce n’est pas le jeu publié." / "These are not the published data.",
        back_to_published: "Revenir aux données publiées" / "Back to the published data",
        published_again: "Les données publiées sont de retour." / "The published data are back.",
        close_room: "Fermez d’abord la fenêtre du public, qui ne peut pas lire votre fichier." / "Close the audience window first: it cannot read your file.",
    }
}

/// The heading: « 33 fiches lues, 3 refusées » and « sur 36, dans essai.csv », or « 36 fiches lues » and « dans essai.csv ».
pub fn heading(language: Language, read: usize, refused: usize, name: &str) -> Passage {
    let (found, of_all) = parted_counts(language, read, refused);
    let comma = if of_all.is_empty() { "" } else { "," };
    Passage { before: String::new(), found, after: [&of_all, comma, pick(language, " dans ", " in "), name].concat() }
}

/// The button that opens what was read: « Ouvrir les 33 fiches ».
pub fn open(language: Language, read: usize) -> String {
    match (language, read) {
        (Language::Fr, 0 | 1) => "Ouvrir la fiche".to_owned(),
        (Language::En, 1) => "Open the record".to_owned(),
        _ => {
            [pick(language, "Ouvrir les ", "Open the "), &number(language, read), pick(language, " fiches", " records")]
                .concat()
        }
    }
}

/// The heading of what is wrong: « 3 problèmes ».
pub fn problems(language: Language, count: usize) -> String {
    match language {
        Language::Fr => counted(language, count, "problème", "problèmes"),
        Language::En => counted(language, count, "problem", "problems"),
    }
}

/// That a long list is cut: « Les 200 premiers sur 1 204; la liste copiée les a tous. »
pub fn first_of(language: Language, shown: usize, all: usize) -> String {
    let words = match language {
        Language::Fr => ("Les ", " premiers sur ", "; la liste copiée les a tous."),
        Language::En => ("The first ", " of ", "; the copied list has them all."),
    };
    [words.0, &number(language, shown), words.1, &number(language, all), words.2].concat()
}

/// How many records the preview shows: « les 4 premières fiches sur 33 »; where these are all, « 3 fiches ».
pub fn previewed(language: Language, shown: usize, all: usize) -> String {
    if shown == all {
        return match language {
            Language::Fr => counted(language, all, "fiche", "fiches"),
            Language::En => counted(language, all, "record", "records"),
        };
    }
    let words = match language {
        Language::Fr => ("les ", " premières fiches sur "),
        Language::En => ("the first ", " records of "),
    };
    [words.0, &number(language, shown), words.1, &number(language, all)].concat()
}

/// A file that is being read: « Lecture de essai.csv ».
pub fn reading(language: Language, name: &str) -> String {
    [pick(language, "Lecture de ", "Reading "), name].concat()
}

/// How far it has come: « 63 % ».
pub fn share(language: Language, done: u64, all: u64) -> String {
    let share = (done * 100).checked_div(all).unwrap_or(100).min(100);
    [&share.to_string(), pick(language, "\u{a0}%", "%")].concat()
}

/// « 11,6 Mo sur 18,4 Mo ».
pub fn bytes_of(language: Language, done: u64, all: u64) -> String {
    [&size(language, done), pick(language, " sur ", " of "), &size(language, all)].concat()
}

/// The size of a file: « 18,4 Mo ».
pub fn size(language: Language, bytes: u64) -> String {
    file_size(language, usize::try_from(bytes).unwrap_or(usize::MAX))
}

/// « 26 014 lignes lues jusqu’ici ».
pub fn rows_so_far(language: Language, rows: usize) -> String {
    match language {
        Language::Fr => counted(language, rows, "ligne lue", "lignes lues") + " jusqu’ici",
        Language::En => counted(language, rows, "row", "rows") + " read so far",
    }
}

/// The link of the band to what was refused: « Voir les 2 refus ».
pub fn see_refusals(language: Language, refused: usize) -> String {
    match (language, refused) {
        (Language::Fr, 1) => "Voir le refus".to_owned(),
        (Language::Fr, _) => ["Voir les ", &number(language, refused), " refus"].concat(),
        (Language::En, 1) => "See the row refused".to_owned(),
        (Language::En, _) => ["See the ", &number(language, refused), " rows refused"].concat(),
    }
}

/// The button that undoes going back to the published data: « Rouvrir essai.csv ».
pub fn reopen(language: Language, name: &str) -> String {
    [pick(language, "Rouvrir ", "Reopen "), name].concat()
}

/// How many rows were read: « 33 fiches lues, 3 refusées sur 36 ».
pub fn counts(language: Language, read: usize, refused: usize) -> String {
    let (counts, of_all) = parted_counts(language, read, refused);
    [counts, of_all].concat()
}

/// The same before and after « sur ».
fn parted_counts(language: Language, read: usize, refused: usize) -> (String, String) {
    let records = match language {
        Language::Fr => [&counted(language, read, "fiche", "fiches"), agree(language, read, " lue", " lues")].concat(),
        Language::En => [&counted(language, read, "record", "records"), " read"].concat(),
    };
    if refused == 0 {
        return (records, String::new());
    }
    let are_refused = pick(language, agree(language, refused, " refusée", " refusées"), " refused");
    let counts = [&records, ", ", &number(language, refused), are_refused].concat();
    (counts, [pick(language, " sur ", " of "), &number(language, read + refused)].concat())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heading_reads_on_after_its_counts() {
        let read = |language, read, refused| {
            let Passage { found, after, .. } = heading(language, read, refused, "essai.csv");
            [&*found, "|", &*after].concat()
        };
        assert_eq!(read(Language::Fr, 33, 3), "33 fiches lues, 3 refusées| sur 36, dans essai.csv");
        assert_eq!(read(Language::Fr, 1, 1), "1 fiche lue, 1 refusée| sur 2, dans essai.csv");
        assert_eq!(read(Language::En, 36, 0), "36 records read| in essai.csv");
    }
}
