//! Words of the pages that are read without the page: that of each record, and the list of them.

texts! {
    /// Words of the pages without script.
    SiteTexts {
        open: "Ouvrir dans le registre" / "Open in the register",
        below: "In English, below" / "En français, plus haut",
        this_page: "Cette page" / "This page",
        data: "Données" / "Data",
        fields: "Champs" / "Fields",
        address: "Adresse" / "Address",
        register: "Le registre" / "The register",
        file: "Données, JSON" / "Data, JSON",
        all_records: "Toutes les fiches" / "All records",
        without_script: "Page sans script, écrite à partir des mêmes données que le registre." / "A page without script, written from the same data as the register.",
    }
}
