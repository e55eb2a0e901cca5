//! Taking it away: citation, files, clipboard, and the words inside the files.

super::texts! {
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
    }
}
