//! Words of frames that depend on numbers and dates.

use super::date;
use super::plural::{number, some_of};
use super::register::RegisterTexts;
use crate::address::ViewKind;
use crate::commitment::{Fingerprint, Language, PartialDate};

texts! {
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

/// Which rows a page shows: « 1 à 5 sur 10 », « 6 sur 6 » where there is one.
pub fn page(language: Language, first: usize, last: usize, of: usize) -> String {
    if first == last {
        return some_of(language, last, of);
    }
    let to = match language {
        Language::Fr => " à ",
        Language::En => " to ",
    };
    [&number(language, first), to, &some_of(language, last, of)].concat()
}

/// Of which edition the data are: « Données du 24 novembre 2026, 57A1 4BBF. ».
pub fn data(language: Language, updated: PartialDate, fingerprint: Fingerprint) -> String {
    let of = super::pick(language, "Données ", "Data ");
    [of, &date::of(language, updated), ", ", &fingerprint.to_string(), "."].concat()
}

/// What the dotted line under a date means, after the word that shows it: « : déduit. ».
pub fn inferred_note(language: Language) -> &'static str {
    match language {
        Language::Fr => "\u{a0}: déduit.",
        Language::En => ": inferred.",
    }
}

/// The height of a fixed frame as a choice: « Fixe, 500 px ».
pub fn fixed_height(words: &str, px: u16) -> String {
    [words, ", ", &px.to_string(), "\u{a0}px"].concat()
}

/// The name of a view that a frame shows, as a choice.
pub fn view(language: Language, view: ViewKind) -> &'static str {
    let tabs = RegisterTexts::of(language);
    match view {
        ViewKind::Map => tabs.map,
        ViewKind::Timeline => tabs.timeline,
        ViewKind::Matrix => tabs.matrix,
        ViewKind::Record => super::pick(language, "Fiche", "Record"),
        ViewKind::Compare => super::pick(language, "Comparaison", "Comparison"),
        _ => super::pick(language, "Liste", "List"),
    }
}
