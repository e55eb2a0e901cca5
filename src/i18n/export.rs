//! Words of citations and files that depend on what they hold.

use super::plural::{file_size, number};
use super::{date, pick};
use crate::commitment::{Commitment, Field, Language, PartialDate};

/// The title of the panel of citations: « Citer ces 10 engagements ».
pub fn cite_title(language: Language, shown: usize) -> String {
    over(language, shown, pick(language, "Citer ", "Cite "))
}

/// The title of the panel of files: « Télécharger ces 10 engagements ».
pub fn download_title(language: Language, shown: usize) -> String {
    over(language, shown, pick(language, "Télécharger ", "Download "))
}

fn over(language: Language, shown: usize, verb: &str) -> String {
    match (language, shown) {
        (Language::Fr, 0) => [verb, "cette liste vide"].concat(),
        (Language::Fr, 1) => [verb, "cet engagement"].concat(),
        (Language::Fr, _) => [verb, "ces ", &number(language, shown), " engagements"].concat(),
        (Language::En, 0) => [verb, "this empty list"].concat(),
        (Language::En, 1) => [verb, "this commitment"].concat(),
        (Language::En, _) => [verb, "these ", &number(language, shown), " commitments"].concat(),
    }
}

/// What the JSON file holds.
pub fn json_note(language: Language, shown: usize) -> String {
    let count = number(language, shown);
    match (language, shown) {
        (Language::Fr, 0 | 1) => {
            ["Un jeu de données complet et valide : ", &count, " fiche en deux langues et le texte de la mesure."]
                .concat()
        }
        (Language::Fr, _) => {
            ["Un jeu de données complet et valide : ces ", &count, " fiches en deux langues et le texte de la mesure."]
                .concat()
        }
        (Language::En, 1) => {
            "A complete and valid dataset: 1 record in both languages and the text of the measure.".to_owned()
        }
        (Language::En, _) => {
            ["A complete and valid dataset: ", &count, " records in both languages and the text of the measure."]
                .concat()
        }
    }
}

/// The records in the sample of the JSON file: « … les 10 fiches … ».
pub fn records_left_out(language: Language, shown: usize) -> String {
    let count = number(language, shown);
    match (language, shown) {
        (Language::Fr, 0 | 1) => ["… ", &count, " fiche …"].concat(),
        (Language::Fr, _) => ["… les ", &count, " fiches …"].concat(),
        (Language::En, 1) => "… 1 record …".to_owned(),
        (Language::En, _) => ["… the ", &count, " records …"].concat(),
    }
}

/// A file's name and size: « engagements-57A14BBF.csv, 9 ko ».
pub fn file_line(language: Language, name: &str, bytes: usize) -> String {
    [name, ", ", &file_size(language, bytes)].concat()
}

/// The title of the column that holds a field's evidence: « Signé : preuve ».
pub fn evidence_column(language: Language, field: &str) -> String {
    [field, pick(language, " : preuve", ": evidence")].concat()
}

/// When a page was read: « consulté le 24 novembre 2026 ».
pub fn accessed(language: Language, day: PartialDate) -> String {
    match language {
        Language::Fr => ["consulté ", &date::on(language, day)].concat(),
        Language::En => ["accessed ", &date::long(language, day)].concat(),
    }
}

/// The date of a record in its citation: « 31 octobre 2017 », « entre 2016 et 2020 », « sans date »; with « (déduit) »
/// where it is.
pub fn cited_date(language: Language, commitment: &Commitment) -> String {
    let date = match (commitment.signed, commitment.period) {
        (Some(signed), _) => date::long(language, signed),
        (None, Some(years)) => date::between(language, years),
        (None, None) => pick(language, "sans date", "undated").to_owned(),
    };
    let inferred = Field::Date.is_inferred(commitment);
    date + if inferred { pick(language, " (déduit)", " (inferred)") } else { "" }
}

/// A title between quotation marks, its own ones turned into those that stand inside others.
pub fn quoted_title(language: Language, title: &str) -> String {
    let inner = match language {
        Language::Fr => title.replace("«\u{a0}", "“").replace("\u{a0}»", "”").replace('«', "“").replace('»', "”"),
        Language::En => title.replace('“', "‘").replace('”', "’"),
    };
    super::plural::quoted(language, &inner)
}
