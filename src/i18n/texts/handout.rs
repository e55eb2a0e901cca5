//! The sheet that is handed out.

super::texts! {
    /// Words of the sheet, and of the buttons that print it.
    HandoutTexts {
        sources: "Sources" / "Sources",
        source: "Source" / "Source",
        report: "Rapport à l’UNESCO, 2016-2020" / "Report to UNESCO, 2016–2020",
        other: "Autre source publique" / "Other public source",
        underlined: "Souligné" / "Underlined",
        paper: "Papier" / "Paper",
        paper_note: "Une feuille à remettre : la phrase, le tableau, les sources numérotées, la date et l’empreinte des données, l’adresse. Lettre ou A4, comme l’imprimante." / "A sheet to hand out: the sentence, the table, numbered sources, the date and fingerprint of the data, the address. Letter or A4, as the printer has it.",
        in_french: "En français" / "In French",
        in_english: "En anglais" / "In English",
        in_both: "Dans les deux langues" / "In both languages",
    }
}
