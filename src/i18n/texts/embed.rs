//! The page for frames, and the dialog that makes its snippet.

super::texts! {
    /// Words of frames.
    EmbedTexts {
        title: "Titre" / "Title",
        pages: "Pages de la liste" / "Pages of the list",
        previous: "Précédents" / "Previous",
        next: "Suivants" / "Next",
        underlined: "Souligné" / "Underlined",
        back_to_start: "Retour au point de départ" / "Back to the starting point",
        open_register: "Ouvrir le registre" / "Open the register",
        tab_refused: "Ce cadre n’ouvre pas d’onglet. L’adresse à copier :" / "This frame opens no tab. The address to copy:",
        view: "Vue" / "View",
        height: "Hauteur" / "Height",
        fixed: "Fixe" / "Fixed",
        fixed_note: "La liste se pagine. Pour SharePoint et les pages sans script." / "The list comes in pages. For SharePoint and pages without scripts.",
        elastic: "Élastique" / "Elastic",
        elastic_note: "Avec embed.js : le cadre suit son contenu." / "With embed.js: the frame follows its content.",
        language: "Langue" / "Language",
        language_of_page: "Celle de la page" / "That of the page",
        french: "Français" / "French",
        english: "Anglais" / "English",
        theme_of_reader: "Celui du lecteur" / "The reader’s",
        search: "Recherche" / "Search",
        with_search: "Montrer le champ de recherche" / "Show the search box",
        width: "Largeur" / "Width",
        width_note: "px, ou 100 % si vide" / "px, or 100% if empty",
        preview: "Aperçu" / "Preview",
        snippet: "Code à coller" / "Code to paste",
        snippet_note: "La vue reste vivante : elle suit les données publiées. Sans brouillons, sans témoins." / "The view stays live: it follows the published data. No drafts, no cookies.",
        copy_snippet: "Copier le code" / "Copy the code",
        snippet_copied: "Code copié" / "Code copied",
    }
}
