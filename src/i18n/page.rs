//! Words of every page: header, footer, menu, theme, and buttons that mean the same everywhere; and of the files that speak where
//! the page cannot: the scripts beside it, and the manifest of the installed page.

use serde_json::{Map, Value};

use super::texts::Entry;

texts! {
    /// Words of every page.
    CommonTexts {
        app_name: "Engagements internationaux en culture" / "International culture commitments",
        app_name_start: "Engagements" / "International culture",
        app_name_end: "internationaux en culture" / "commitments",
        skip: "Aller au contenu" / "Skip to content",
        main_navigation: "Navigation principale" / "Main navigation",
        menu: "Menu" / "Menu",
        present: "Présenter" / "Present",
        present_note: "la liste, diapositive par diapositive" / "the list, slide by slide",
        about: "À propos" / "About",
        about_note: "la mesure, la méthode, les sources" / "the measure, the method, the sources",
        register: "Registre" / "Register",
        drafts: "Brouillons" / "Drafts",
        drafts_note: "gardés dans ce navigateur" / "kept in this browser",
        other_language: "English" / "Français",
        fingerprint: "Empreinte" / "Fingerprint",
        primary_source: "Source première : l’entrée du Québec dans le suivi des politiques de la Convention de 2005 (UNESCO)." / "Primary source: Québec’s entry in UNESCO’s policy monitoring of the 2005 Convention.",
        not_official: "Chaque champ porte sa preuve. Ce site n’est pas un site officiel du gouvernement du Québec et n’envoie rien à personne." / "Every field carries its evidence. This is not an official site of the Gouvernement du Québec, and it sends nothing to anyone.",
        accessibility: "Accessibilité" / "Accessibility",
        own_data: "Ouvrir vos propres données" / "Open your own data",
        own_data_not_embedded: "Votre fichier n’est pas dans ce qu’on intègre\u{a0}: revenez d’abord aux données publiées." / "Your file is not in what is embedded: go back to the published data first.",
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
        link_copied_without_file: "Lien copié, sans votre fichier" / "Link copied, without your file",
        copy_by_hand: "La copie automatique n’est pas possible ici. Le texte est sélectionné : copiez-le avec le clavier." / "Automatic copying is not possible here. The text is selected: copy it with the keyboard.",
        cite: "Citer" / "Cite",
        download: "Télécharger" / "Download",
        embed: "Intégrer" / "Embed",
        embed_note: "cette vue dans une autre page" / "this view in another page",
        embed_title: "Intégrer cette vue" / "Embed this view",
        print: "Imprimer" / "Print",
        remove: "Retirer" / "Remove",
        inferred: "déduit" / "inferred",
        back_to_register: "Retour au registre" / "Back to the register",
        more_actions: "Autres actions" / "More actions",
    }
}

texts! {
    /// What `public/boot.js` says of a start that is slow or has failed.
    BootTexts {
        slow: "La page interactive n’a pas encore démarré\u{a0}: le réseau est lent, ou ce navigateur est trop ancien ou ne le permet pas. La liste des engagements se lit ci-dessous." / "The interactive page has not started yet: the network is slow, or this browser is too old or does not allow it. The list of commitments can be read below.",
        failed: "La page interactive n’a pas pu démarrer. La liste des engagements se lit ci-dessous." / "The interactive page could not start. The list of commitments can be read below.",
        stopped: "Une erreur a arrêté la page. Rechargez-la pour continuer." / "An error has stopped the page. Reload it to continue.",
        isolated: "La page qui contient ce cadre l’isole (sandbox sans allow-same-origin), et l’hébergement du registre ne l’admet pas (en-tête Access-Control-Allow-Origin). La liste des engagements se lit ci-dessous." / "The page around this frame isolates it (sandbox without allow-same-origin), and the host of the register does not admit that (header Access-Control-Allow-Origin). The list of commitments can be read below.",
        reload: "Recharger la page" / "Reload the page",
    }
}

texts! {
    /// What `public/stopped.js` says of a page that an internal error has stopped. `#` is a number.
    StoppedTexts {
        title: "L’application s’est arrêtée" / "The application has stopped",
        lead: "Une erreur interne l’a arrêtée. Rien n’a été envoyé." / "An internal error stopped it. Nothing was sent.",
        saved: "Une erreur interne l’a arrêtée. Rien n’a été envoyé; vos brouillons sont restés tels qu’enregistrés" / "An internal error stopped it. Nothing was sent; your drafts are as they were last saved,",
        at: "à" / "at",
        on: "le" / "on",
        reload: "Recharger" / "Reload",
        download_one: "Télécharger le brouillon" / "Download the draft",
        download_many: "Télécharger les # brouillons" / "Download the # drafts",
        drafts: "Vos brouillons." / "Your drafts.",
        read: "Lus directement dans ce navigateur, sans l’application. Les mots tapés dans la dernière seconde peuvent manquer." / "Read straight from this browser, without the application. Words typed in the last second may be missing.",
        again: "Si cela se répète." / "If it happens again.",
        register: "Repartir du registre sans filtre" / "Start from the register, no filters",
        then: ", puis donner le détail à la personne qui tient cette page." / ", then give the detail to the person who keeps this page.",
        detail: "Détail" / "Detail",
        copy: "Copier" / "Copy",
    }
}

texts! {
    /// The manifest of the installed page.
    ManifestTexts {
        short_name: "Engagements" / "Commitments",
        description: "Le registre des engagements internationaux du Québec en culture." / "The register of Québec’s international culture commitments.",
    }
}

/// The words of each file by language and name, as `public/words.json` has them.
pub fn script_words() -> Value {
    let of_page =
        |names: &[&str]| CommonTexts::ENTRIES.iter().filter(|(name, ..)| names.contains(name)).copied().collect();
    let files: [(&str, Vec<Entry>); 3] = [
        ("boot", BootTexts::ENTRIES.to_vec()),
        ("stopped", [StoppedTexts::ENTRIES.to_vec(), of_page(&["app_name_start", "app_name_end"])].concat()),
        ("manifest", [ManifestTexts::ENTRIES.to_vec(), of_page(&["app_name"])].concat()),
    ];
    let by_language = |texts: Vec<Entry>| {
        let mut languages = Map::new();
        languages.insert(
            "fr".to_owned(),
            texts.iter().map(|(name, fr, _)| ((*name).to_owned(), Value::from(*fr))).collect(),
        );
        languages.insert(
            "en".to_owned(),
            texts.iter().map(|(name, _, en)| ((*name).to_owned(), Value::from(*en))).collect(),
        );
        Value::Object(languages)
    };
    files.into_iter().map(|(file, texts)| (file.to_owned(), by_language(texts))).collect()
}
