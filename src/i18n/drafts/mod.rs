//! Words of the list of drafts that depend on numbers, names and moments: how many there are, the state of each, what is not kept,
//! what was removed.

mod file;

pub use file::{
    both_moments, change, changed_at, choice_waits, copies, download_all, is_replaced, last_full_copy, not_opened,
    not_published, opened, qualified_name, quarantined_draft, refused, refused_draft, retouched, says_otherwise,
    unreadable, version,
};

use crate::commitment::{Field, Language};
use crate::i18n::label::field;
use crate::i18n::plural::{agree, both, capitalised, counted, number, quoted, uncapitalised};
use crate::i18n::{Passage, colon, date, keeping, pick};
use crate::storage::{Erased, Failure, Store};

texts! {
    /// Words of the list of drafts.
    DraftsTexts {
        band: "rien de ceci n’est publié." / "none of this is published.",
        band_more: "Gardés dans ce navigateur seulement." / "Kept in this browser only.",
        not_taken: "Le navigateur n’a pas pris le fichier. Copiez le texte et gardez-le ailleurs." / "The browser did not take the file. Copy the text and keep it elsewhere.",
        in_local: "Dans le stockage local" / "In local storage",
        in_copy: "Dans le double de la base" / "In the copy of the database",
        new_draft: "Nouveau brouillon" / "New draft",
        search: "Chercher un brouillon" / "Search drafts",
        none_found: "Aucun brouillon ne répond à cette recherche." / "No draft answers this search.",
        none_yet: "Un brouillon s’enregistre dès la première frappe, sans compte et sans réseau. Il ne quitte ce navigateur que par un fichier." / "A draft is saved from the first key, without an account and without a network. It leaves this browser only as a file.",
        reading: "Lecture des brouillons…" / "Reading the drafts…",
        framed: "Les brouillons sont fermés quand la page est montrée dans une autre. Ouvrez-la seule pour écrire." / "Drafts are off while this page is shown inside another. Open it by itself to write.",
        no_data: "Les données du registre n’ont pas pu être chargées. Vos brouillons sont là et s’enregistrent; la comparaison, les choix tirés du registre et la publication attendent ces données." / "The data of the register could not be loaded. Your drafts are here and are saved; the comparison, choices taken from the register and publishing wait for these data.",
        draft: "Brouillon" / "Draft",
        sections: "Sections" / "Sections",
        english: "Anglais" / "English",
        state: "État" / "State",
        file_copy: "Copie en fichier" / "File copy",
        new_commitment: "Nouvel engagement" / "New commitment",
        amendment: "Modification" / "Amendment",
        download: "Télécharger" / "Download",
        duplicate: "Dupliquer" / "Duplicate",
        delete: "Supprimer" / "Delete",
        undo: "Annuler" / "Undo",
        retry: "Réessayer" / "Retry",
        download_file: "Télécharger le fichier" / "Download the file",
        keep_writing: "Continuez à écrire, mais gardez-en une copie maintenant." / "Write on, but keep a copy now.",
        space: "Espace" / "Space",
        space_note: "Un double est gardé dans la base du navigateur. Safari efface tout après 7 jours sans visite." / "A copy is kept in the browser’s database. Safari erases everything after 7 days without a visit.",
        copies: "Copies" / "File copies",
        open_file: "Ouvrir un fichier" / "Open a file",
        drop_file: "Ou déposez-le n’importe où sur cette page." / "Or drop it anywhere on this page.",
        paste_text: "Coller le texte d’un fichier" / "Paste the text of a file",
        paste_label: "Texte d’un fichier de brouillons" / "Text of a file of drafts",
        open_text: "Ouvrir ce texte" / "Open this text",
        pasted: "texte collé" / "pasted text",
        copy_text: "Copier le texte" / "Copy as text",
        as_json: "Télécharger en JSON" / "Download as JSON",
        publish: "Publier" / "Publish",
        publish_note: "Un commitments.json avec les brouillons choisis, prêt à déposer." / "A commitments.json with the drafts chosen, ready to be put in place.",
        prepare_file: "Préparer le fichier" / "Prepare the file",
        choose_drafts: "Brouillons à publier" / "Drafts to publish",
        download_dataset: "Télécharger commitments.json" / "Download commitments.json",
        published: "Le fichier est prêt : tout le reste y est inchangé, dans le même ordre." / "The file is ready: all else in it is unchanged, in the same order.",
        this_computer: "Cet ordinateur" / "This computer",
        this_computer_note: "Ordinateur partagé? Effacez vos brouillons avant de partir." / "A shared computer? Erase your drafts before you leave.",
        erase: "Effacer de cet ordinateur" / "Erase from this computer",
        quarantined: "Mis de côté" / "Set aside",
        kept_as_is: "Gardé tel quel, octet pour octet. Il n’a pas été remplacé." / "Kept as it is, byte for byte. It was not replaced.",
        bin: "Corbeille" / "Bin",
        restore: "Remettre" / "Put back",
        remove: "Supprimer pour de bon" / "Delete for good",
        remove_now: "Supprimer, sans retour" / "Delete, with no way back",
        keep: "Garder" / "Keep",
        step_one: "Étape 1 sur 2" / "Step 1 of 2",
        step_two: "Étape 2 sur 2" / "Step 2 of 2",
        file_first: "Gardez d’abord un fichier" / "Keep a file first",
        take_all: "Tout télécharger" / "Download all",
        file_note: "Un fichier que l’on lit et que ce registre rouvre; l’illisible à part, tel quel." / "One file that people read and this register reopens; what is unreadable apart, as it is.",
        will_be_erased: "Ce qui sera effacé" / "What will be erased",
        places: "endroits dans ce navigateur" / "places in this browser",
        places_note: "le stockage local et son double dans la base" / "local storage and its copy in the database",
        what_stays: "Ce qui reste" / "What stays",
        stays: "Le registre publié, vos fichiers déjà téléchargés, vos choix de langue et de thème, et ce que gardent les autres ordinateurs." / "The published register, the files that you already took, your choices of language and theme, and what other computers keep.",
        no_return: "Ceci ne s’annule pas. La page dira ensuite ce qui a été effacé." / "This cannot be undone. The page will then say what was erased.",
        keep_drafts: "Garder mes brouillons" / "Keep my drafts",
        go_on: "Continuer" / "Continue",
        not_utf8: "Ce n’est pas un texte en UTF-8." / "It is not a text in UTF-8.",
        take_file: "Prendre le fichier" / "Take the file",
        open_beside: "L’ouvrir à côté, comme copie" / "Open it beside, as a copy",
        keep_here: "Garder le brouillon d’ici" / "Keep the draft that is here",
        here: "Ici" / "Here",
        in_file: "Dans le fichier" / "In the file",
        already_here: "Un autre brouillon porte déjà ce numéro : celui du fichier est ouvert à côté, comme copie." / "Another draft already has this number: that of the file is opened beside it, as a copy.",
    }
}

/// The heading: « 4 brouillons dans ce navigateur », the number in bold.
pub fn heading(language: Language, count: usize) -> Passage {
    let found = match (language, count) {
        (Language::Fr, 0) => "Aucun brouillon".to_owned(),
        (Language::En, 0) => "No drafts".to_owned(),
        _ => drafts(language, count),
    };
    Passage {
        before: String::new(),
        found,
        after: pick(language, " dans ce navigateur", " in this browser").to_owned(),
    }
}

/// « 4 brouillons », "4 drafts".
pub fn drafts(language: Language, count: usize) -> String {
    match language {
        Language::Fr => counted(language, count, "brouillon", "brouillons"),
        Language::En => counted(language, count, "draft", "drafts"),
    }
}

/// How many of them the search found, for the status line: « 3 brouillons trouvés ».
pub fn found(language: Language, count: usize) -> String {
    match language {
        Language::Fr => counted(language, count, "brouillon trouvé", "brouillons trouvés"),
        Language::En => [&drafts(language, count), " found"].concat(),
    }
}

/// What the name of a nameless draft is.
pub fn nameless(language: Language) -> &'static str {
    pick(language, "Brouillon sans nom", "Draft without a name")
}

/// How many texts are missing in a language: « 3 textes manquent »; « complet » where none is.
pub fn texts_missing(language: Language, count: usize) -> String {
    match (language, count) {
        (_, 0) => pick(language, "complet", "complete").to_owned(),
        (Language::Fr, _) => counted(language, count, "texte manque", "textes manquent"),
        (Language::En, _) => [&counted(language, count, "text", "texts"), " missing"].concat(),
    }
}

/// The same of French, where the column is that of English: « en français : 2 ».
pub fn missing_in_french(language: Language, count: usize) -> String {
    [pick(language, "en français\u{a0}: ", "in French: "), &number(language, count)].concat()
}

/// The fields that an amendment changes: « Date, lieu et signataires », « Date, lieu et 3 autres champs ».
pub fn changes(language: Language, fields: &[Field]) -> String {
    let mut names: Vec<String> = Vec::new();
    let shown = if fields.len() > 3 { 2 } else { fields.len() };
    for changed in fields.iter().take(shown) {
        names.push(uncapitalised(field(language, *changed)));
    }
    let more = fields.len().saturating_sub(shown);
    if more > 0 {
        names.push(match language {
            Language::Fr => counted(language, more, "autre champ", "autres champs"),
            Language::En => counted(language, more, "other field", "other fields"),
        });
    }
    if names.is_empty() {
        return pick(language, "Rien n’est encore changé", "Nothing is changed yet").to_owned();
    }
    capitalised(&both(language, &names))
}

/// What publishing would still ask for: « Publication : 5 éléments à compléter ».
pub fn still_asked(language: Language, problems: usize) -> String {
    match (language, problems) {
        (Language::Fr, 0) => "Prêt à publier".to_owned(),
        (Language::En, 0) => "Ready to publish".to_owned(),
        (Language::Fr, _) => {
            ["Publication\u{a0}: ", &counted(language, problems, "élément à compléter", "éléments à compléter")]
                .concat()
        }
        (Language::En, _) => ["Publication: ", &counted(language, problems, "item", "items"), " to complete"].concat(),
    }
}

/// That the published record has changed since: « La fiche publiée a changé depuis : 1 champ ».
pub fn moved(language: Language, fields: usize) -> String {
    match language {
        Language::Fr => {
            ["La fiche publiée a changé depuis\u{a0}: ", &counted(language, fields, "champ", "champs")].concat()
        }
        Language::En => {
            ["The published record has changed since: ", &counted(language, fields, "field", "fields")].concat()
        }
    }
}

/// Where two tabs differ: « Contenu, modifié dans deux onglets ».
pub fn contested(language: Language, fields: &[Field]) -> String {
    let names: Vec<String> = fields.iter().map(|contested| field(language, *contested).to_owned()).collect();
    let end = pick(language, "modifié dans deux onglets", "changed in two tabs");
    if names.is_empty() { capitalised(end) } else { [&both(language, &names), ", ", end].concat() }
}

/// When the last copy left as a file, and whether the draft has changed since: « il y a 9 jours, modifié depuis ».
pub fn copied(language: Language, days: Option<usize>, changed_since: bool) -> String {
    match days {
        None => pick(language, "jamais", "never").to_owned(),
        Some(days) if changed_since => {
            [&date::ago(language, days), pick(language, ", modifié depuis", ", changed since")].concat()
        }
        Some(days) => date::ago(language, days),
    }
}

/// The name of an action on a draft, for those who hear it: « Télécharger : Louisiane ».
pub fn of_draft(language: Language, action: &str, name: &str) -> String {
    [action, colon(language), name].concat()
}

/// That a draft was copied.
pub fn is_duplicated(language: Language, name: &str) -> String {
    let name = quoted(language, name);
    match language {
        Language::Fr => ["Une copie de ", &name, " est en tête de la liste."].concat(),
        Language::En => ["A copy of ", &name, " is at the head of the list."].concat(),
    }
}

/// That a draft is not kept: « « Louisiane » n’est pas enregistré : plus de place. »
pub fn not_saved(language: Language, name: &str, failure: &Failure) -> Passage {
    let name = quoted(language, name);
    let found = [&name, pick(language, " n’est pas enregistré", " is not saved")].concat();
    let after = [colon(language), &keeping::failure(language, failure), "."].concat();
    Passage { before: String::new(), found, after }
}

/// The same of several: « 3 brouillons ne sont pas enregistrés. »
pub fn several_not_saved(language: Language, count: usize) -> Passage {
    let found = match language {
        Language::Fr => [&drafts(language, count), " ne sont pas enregistrés."].concat(),
        Language::En => [&drafts(language, count), " are not saved."].concat(),
    };
    Passage { before: String::new(), found, after: String::new() }
}

/// That a store cannot be read as a whole, and what still holds.
pub fn store_trouble(language: Language, store: Store, failure: &Failure) -> Passage {
    let (found, after) = match (store, language) {
        (Store::Local, Language::Fr) => (
            "Ce navigateur ne laisse pas la page se servir du stockage local",
            "Écrivez, mais prenez un fichier avant de partir.",
        ),
        (Store::Local, Language::En) => {
            ("This browser does not let the page use local storage", "Write on, but take a file before you leave.")
        }
        (Store::IndexedDb, Language::Fr) => (
            "Le double dans la base du navigateur n’est pas possible",
            "Si le navigateur s’arrête d’un coup, les dernières minutes peuvent manquer.",
        ),
        (Store::IndexedDb, Language::En) => (
            "The copy in the browser’s database is not possible",
            "If the browser stops at once, the last minutes may be missing.",
        ),
    };
    let reason = [colon(language), &keeping::failure(language, failure), ". ", after].concat();
    Passage { before: String::new(), found: found.to_owned(), after: reason }
}

/// What was just put into the bin: « « Louisiane » est dans la corbeille. »
pub fn is_binned(language: Language, name: &str) -> String {
    let name = quoted(language, name);
    [&name, pick(language, " est dans la corbeille.", " is in the bin.")].concat()
}

/// What was just removed for good.
pub fn is_removed(language: Language, name: &str) -> String {
    let name = quoted(language, name);
    [&name, pick(language, " est supprimé pour de bon.", " is deleted for good.")].concat()
}

/// The button that erases: « Effacer les 5 ».
pub fn erase_all(language: Language, count: usize) -> String {
    match (language, count) {
        (Language::Fr, 0 | 1) => "Effacer".to_owned(),
        (Language::En, 0 | 1) => "Erase".to_owned(),
        (Language::Fr, _) => ["Effacer les ", &number(language, count)].concat(),
        (Language::En, _) => ["Erase all ", &number(language, count)].concat(),
    }
}

/// « brouillons », beside their number.
pub fn drafts_word(language: Language, count: usize) -> &'static str {
    match language {
        Language::Fr => agree(language, count, "brouillon", "brouillons"),
        Language::En => agree(language, count, "draft", "drafts"),
    }
}

/// « brouillons illisibles, mis de côté », beside their number.
pub fn quarantined_drafts_word(language: Language, count: usize) -> &'static str {
    match language {
        Language::Fr => {
            agree(language, count, "brouillon illisible, mis de côté", "brouillons illisibles, mis de côté")
        }
        Language::En => agree(language, count, "unreadable draft, set aside", "unreadable drafts, set aside"),
    }
}

/// What goes with the drafts: the first names, and their history.
pub fn with_history(language: Language, names: &[String]) -> String {
    let shown: Vec<&str> = names.iter().take(4).map(String::as_str).collect();
    let more = names.len().saturating_sub(shown.len());
    let mut words = shown.join("; ");
    if more > 0 {
        words += pick(language, "; et ", "; and ");
        words += &number(language, more);
        words += agree(language, more, pick(language, " autre", " other"), pick(language, " autres", " others"));
    }
    if !words.is_empty() {
        words += "; ";
    }
    words + pick(language, "avec leur historique", "with their history")
}

/// What was erased: « 4 brouillons et 1 brouillon illisible sont effacés de cet ordinateur. »
pub fn erased(language: Language, erased: &Erased) -> String {
    let mut parts = vec![drafts(language, erased.drafts)];
    if erased.quarantined > 0 {
        parts.push(match language {
            Language::Fr => counted(language, erased.quarantined, "brouillon illisible", "brouillons illisibles"),
            Language::En => counted(language, erased.quarantined, "unreadable draft", "unreadable drafts"),
        });
    }
    let end = match (language, erased.drafts + erased.quarantined) {
        (Language::Fr, 0 | 1) => " est effacé de cet ordinateur, du stockage local et de son double.",
        (Language::Fr, _) => " sont effacés de cet ordinateur, du stockage local et de son double.",
        (Language::En, 1) => " is erased from this computer, from local storage and from its copy.",
        (Language::En, _) => " are erased from this computer, from local storage and from its copy.",
    };
    [&both(language, &parts), end].concat()
}

/// What could not be erased, and why.
pub fn not_erased(language: Language, erased: &Erased) -> String {
    let count = match language {
        Language::Fr => counted(
            language,
            erased.remaining.len(),
            "valeur n’a pas pu être effacée",
            "valeurs n’ont pas pu être effacées",
        ),
        Language::En => {
            [&counted(language, erased.remaining.len(), "value", "values"), " could not be erased"].concat()
        }
    };
    let mut reasons: Vec<String> =
        erased.failures.iter().map(|(_, failure)| keeping::failure(language, failure)).collect();
    reasons.dedup();
    if reasons.is_empty() {
        [&count, "."].concat()
    } else {
        [&count, colon(language), &both(language, &reasons), "."].concat()
    }
}
