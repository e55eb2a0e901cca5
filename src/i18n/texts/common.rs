//! Words of every page: header, footer, menu, theme, and buttons that mean the same everywhere.

super::texts! {
    /// Words of every page.
    CommonTexts {
        app_name: "Engagements internationaux en culture" / "International culture commitments",
        app_name_start: "Engagements" / "International culture",
        app_name_end: "internationaux en culture" / "commitments",
        skip: "Aller au contenu" / "Skip to content",
        main_navigation: "Navigation principale" / "Main navigation",
        menu: "Menu" / "Menu",
        about: "À propos" / "About",
        about_note: "la mesure, la méthode, les sources" / "the measure, the method, the sources",
        register: "Registre" / "Register",
        other_language: "English" / "Français",
        fingerprint: "Empreinte" / "Fingerprint",
        primary_source: "Source première : l’entrée du Québec dans le suivi des politiques de la Convention de 2005 (UNESCO)." / "Primary source: Québec’s entry in UNESCO’s policy monitoring of the 2005 Convention.",
        not_official: "Chaque champ porte sa preuve. Ce site n’est pas un site officiel du gouvernement du Québec et n’envoie rien à personne." / "Every field carries its evidence. This is not an official site of the Gouvernement du Québec, and it sends nothing to anyone.",
        accessibility: "Accessibilité" / "Accessibility",
        report_an_error: "Signaler une erreur" / "Report an error",
        theme: "Thème" / "Theme",
        theme_light: "Clair" / "Light",
        theme_dark: "Sombre" / "Dark",
        theme_system: "Système" / "System",
        close: "Fermer" / "Close",
        copy: "Copier" / "Copy",
        copied: "Copié" / "Copied",
        copy_link: "Copier le lien" / "Copy link",
        link_copied: "Lien copié" / "Link copied",
        copy_by_hand: "La copie automatique n’est pas possible ici. Le texte est sélectionné : copiez-le avec le clavier." / "Automatic copying is not possible here. The text is selected: copy it with the keyboard.",
        cite: "Citer" / "Cite",
        download: "Télécharger" / "Download",
        print: "Imprimer" / "Print",
        remove: "Retirer" / "Remove",
        inferred: "déduit" / "inferred",
        back_to_register: "Retour au registre" / "Back to the register",
        more_actions: "Autres actions" / "More actions",
    }
}
