//! Words of the files that speak where the page cannot: the scripts beside it, and the manifest of the installed page.
//!
//! The build gives them these words from `public/words.json`, which `tests/texts.rs` holds equal to this catalogue.

use serde_json::{Map, Value};

use super::texts::{CommonTexts, Entry};

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
