//! Words of citations and files.

use super::plural::{file_size, number};
use super::{date, pick};
use crate::commitment::{Commitment, Field, Language, PartialDate};
use crate::query::MAX_PRINTED;

texts! {
    /// Words of citations and files.
    ExportTexts {
        text: "Texte" / "Text",
        copy_text: "Copier le texte" / "Copy the text",
        text_copied: "Texte copié" / "Text copied",
        bibtex: "BibTeX" / "BibTeX",
        copy_bibtex: "Copier le BibTeX" / "Copy the BibTeX",
        bibtex_copied: "BibTeX copié" / "BibTeX copied",
        ris: "RIS" / "RIS",
        ris_note: "pour Zotero, EndNote, Mendeley" / "for Zotero, EndNote, Mendeley",
        copy_ris: "Copier le RIS" / "Copy the RIS",
        ris_copied: "RIS copié" / "RIS copied",
        csv: "Tableau CSV" / "CSV table",
        download_csv: "Télécharger le CSV" / "Download the CSV",
        csv_note: "Une rangée par engagement : tous les champs, leurs preuves et leurs sources. Une cellule vide veut dire « non précisé ». Pour Excel en français : point-virgule, accents, formules neutralisées." / "One row a commitment: all fields, their evidence and their sources. An empty cell means “not stated”. For Excel in English: commas, accents, formulas made harmless.",
        json: "Données JSON" / "JSON data",
        download_json: "Télécharger le JSON" / "Download the JSON",
        clipboard: "Presse-papiers" / "Clipboard",
        clipboard_note: "pour Word ou Outlook" / "for Word or Outlook",
        clipboard_text: "Les cinq colonnes de l’écran sous la même phrase, en vrai tableau." / "The five columns of the screen under the same sentence, as a real table.",
        copy_table: "Copier le tableau" / "Copy the table",
        table_copied: "Tableau copié" / "Table copied",
        within: "dans" / "in",
        id: "Identifiant" / "Identifier",
        state: "État" / "State",
        region: "Région" / "Region",
        iso: "Code ISO" / "ISO code",
        title: "Titre" / "Title",
        title_status: "Statut du titre" / "Status of the title",
        signed: "Signé" / "Signed",
        period: "Entre les années" / "Between the years",
        last_met: "Dernière réunion" / "Last meeting",
        sources: "Sources" / "Sources",
        official: "officiel" / "official",
        descriptive: "descriptif" / "descriptive",
    }
}

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

/// A title between quotation marks, its own ones turned into those that are inside others.
pub fn quoted_title(language: Language, title: &str) -> String {
    let inner = match language {
        Language::Fr => title.replace("«\u{a0}", "“").replace("\u{a0}»", "”").replace('«', "“").replace('»', "”"),
        Language::En => title.replace('“', "‘").replace('”', "’"),
    };
    super::plural::quoted(language, &inner)
}

/// Where rows are too many for the clipboard.
pub fn too_long_to_copy(language: Language) -> String {
    let most = number(language, MAX_PRINTED);
    match language {
        Language::Fr => ["Au-delà de ", &most, " engagements, prenez le fichier CSV."].concat(),
        Language::En => ["Beyond ", &most, " commitments, take the CSV file."].concat(),
    }
}

/// How many rows a sheet of the handout has after the first, about: in Chromium on Letter and A4, 100 rows are 6 sheets, 400 are 20.
const ROWS_A_SHEET: usize = 21;

/// Up to so many sheets nothing is said of them.
const MAX_UNSAID_SHEETS: usize = 10;

/// What follows the words about the handout where it is long: about how many sheets it takes, or that the list is too long for paper.
pub fn amount_of_paper(language: Language, rows: usize) -> String {
    let (most, sheets) = (number(language, MAX_PRINTED), 1 + rows.div_ceil(ROWS_A_SHEET));
    let about = number(language, sheets);
    match language {
        Language::Fr if rows > MAX_PRINTED => {
            [" Au-delà de ", &most, " engagements, le papier n’a que la page affichée; le fichier CSV les a tous."]
                .concat()
        }
        Language::En if rows > MAX_PRINTED => {
            [" Beyond ", &most, " commitments, paper has only the page shown; the CSV file has them all."].concat()
        }
        _ if sheets <= MAX_UNSAID_SHEETS => String::new(),
        Language::Fr => [" Environ ", &about, " pages dans une langue."].concat(),
        Language::En => [" About ", &about, " pages in one language."].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Fr};

    #[test]
    fn sheets_of_paper_are_said_where_they_are_more_than_ten() {
        let plain = |text: String| text.replace('\u{a0}', " ");
        assert_eq!((amount_of_paper(Fr, 36), amount_of_paper(En, 189)), (String::new(), String::new()));
        assert_eq!(plain(amount_of_paper(Fr, 190)), " Environ 11 pages dans une langue.");
        assert_eq!(plain(amount_of_paper(En, 2_000)), " About 97 pages in one language.");
        assert!(plain(amount_of_paper(Fr, 2_001)).contains("le papier n’a que la page affichée"));
        assert_eq!(plain(too_long_to_copy(Fr)), "Au-delà de 2 000 engagements, prenez le fichier CSV.");
    }
}
