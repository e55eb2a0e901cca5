//! The list: how many drafts there are, and what is said of each.

use crate::commitment::{Field, Language};
use crate::i18n::label::field;
use crate::i18n::plural::{both, capitalised, counted, number, quoted, uncapitalised};
use crate::i18n::{Passage, colon, moment, pick};

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
            [&moment::ago(language, days), pick(language, ", modifié depuis", ", changed since")].concat()
        }
        Some(days) => moment::ago(language, days),
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
