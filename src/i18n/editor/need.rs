//! What export would still ask for, where, and how far the sections are.

use crate::commitment::{DateError, Language, Reason, When};
use crate::draft::{DateForm, Draft, INFERRED, Input, Need, Path, Progress, Section, UNSTATED};
use crate::i18n::plural::{agree, counted, number, quoted, some_of};
use crate::i18n::{date, label, pick, problem};

/// What is needed, below its field, as a sentence.
pub fn need(language: Language, need: &Need) -> String {
    let (fr, en) = match need {
        Need::Text => ("Manque.", "Missing."),
        Need::InLanguage(Language::Fr) => ("Manque en français.", "Missing in French."),
        Need::InLanguage(Language::En) => ("Manque en anglais.", "Missing in English."),
        Need::Choice => ("À choisir.", "To be chosen."),
        Need::Basis => ("Précisé ou déduit?", "Stated or inferred?"),
        Need::Source => ("Source à choisir.", "A source is to be chosen."),
        Need::OneText => ("Deux textes\u{a0}: un est à choisir.", "Two texts: one is to be chosen."),
        Need::Side => ("Changé ici et dans la publication.", "Changed here and in the publication."),
        Need::Record => ("La fiche n’est plus publiée.", "The record is published no more."),
        Need::Date(error) => return date_error(language, error),
        Need::Rule(reason) => {
            return [&crate::i18n::plural::capitalised(&problem::reason(language, reason)), "."].concat();
        }
    };
    pick(language, fr, en).to_owned()
}

/// Why a text is no date, with what would be one.
pub fn date_error(language: Language, error: &DateError) -> String {
    let reason = match error.clone() {
        DateError::Form(text) => {
            let example = pick(
                language,
                " n’est pas une date telle que 2016, 2016-05 ou 2016-05-26.",
                " is not a date such as 2016, 2016-05 or 2016-05-26.",
            );
            return [&quoted(language, &text), example].concat();
        }
        DateError::Impossible(text) => Reason::ImpossibleDate(text),
    };
    [&problem::reason(language, &reason), "."].concat()
}

/// What is needed, in a word.
pub fn need_short(language: Language, need: &Need) -> &'static str {
    let (fr, en) = match need {
        Need::Text | Need::InLanguage(_) => ("manque", "missing"),
        Need::Choice | Need::Basis | Need::Source | Need::OneText | Need::Side => ("à choisir", "to choose"),
        Need::Date(_) | Need::Rule(_) | Need::Record => ("à corriger", "to correct"),
    };
    pick(language, fr, en)
}

/// Where something is needed: « Titre, anglais », « Lieu, source », « Activité 2, date de l’activité ».
pub fn place(language: Language, draft: &Draft, path: &Path) -> String {
    if let Some(evidence) = path.as_str().strip_prefix("evidence/") {
        let (name, part) = evidence.split_once('/').unwrap_or((evidence, ""));
        let of = Path::new(name.replace('.', "/"));
        let part = if part.starts_with("basis") { pick(language, "fondement", "basis") } else { "source" };
        let in_language = of.language().map(|of| [", ", column_small(language, of)].concat()).unwrap_or_default();
        return [name_of(language, draft, &of), in_language, ", ".to_owned(), part.to_owned()].concat();
    }
    let name = name_of(language, draft, path);
    match path.language() {
        Some(of) => [name, ", ".to_owned(), column_small(language, of).to_owned()].concat(),
        None => name,
    }
}

fn name_of(language: Language, draft: &Draft, path: &Path) -> String {
    let input = Input::of(path);
    let name = input.map_or("", |input| super::input(language, &input));
    let item = path.item().and_then(|(list, id)| {
        let place = draft.items(list).iter().position(|item| *item == id)?;
        let is_alone = input.and_then(|input| input.in_list()).is_some_and(|(_, leaf)| leaf.is_empty());
        let item = super::item(language, list, place + 1);
        Some(if is_alone && list != "sources" {
            item
        } else {
            [&item, ", ", &crate::i18n::plural::uncapitalised(name)].concat()
        })
    });
    let whole = || match path.as_str() {
        list @ ("signatories" | "content" | "activities" | "sources") => super::list(language, list).to_owned(),
        _ if name.is_empty() => crate::draft::field_of(path)
            .map_or_else(|| path.to_string(), |field| label::field(language, field).to_owned()),
        _ => name.to_owned(),
    };
    item.unwrap_or_else(whole)
}

/// The head of a column of texts, in its own language.
pub fn column(of: Language) -> &'static str {
    match of {
        Language::Fr => "Français",
        Language::En => "English",
    }
}

fn column_small(language: Language, of: Language) -> &'static str {
    match of {
        Language::Fr => pick(language, "français", "French"),
        Language::En => pick(language, "anglais", "English"),
    }
}

/// How many texts are missing in a language: « 3 textes manquent en anglais ».
pub fn missing_in(language: Language, count: usize, of: Language) -> String {
    let words = match language {
        Language::Fr => {
            [&counted(language, count, "texte", "textes"), " ", agree(language, count, "manque", "manquent")].concat()
        }
        Language::En => [&counted(language, count, "text", "texts"), " missing"].concat(),
    };
    [&words, pick(language, " en ", " in "), column_small(language, of)].concat()
}

/// How far a section is, in a line.
pub fn progress(language: Language, section: Section, progress: Progress, sources: usize) -> String {
    let Progress { is_started, problems, untranslated, contested } = progress;
    if contested > 0 {
        return match language {
            Language::Fr => ["2 textes pour ", &counted(language, contested, "champ", "champs")].concat(),
            Language::En => ["2 texts for ", &counted(language, contested, "field", "fields")].concat(),
        };
    }
    if !is_started {
        return pick(language, "non commencé", "not begun").to_owned();
    }
    if problems == 0 && section == Section::Sources {
        return counted(language, sources, "source", "sources");
    }
    if problems == 0 {
        return pick(language, "complet", "complete").to_owned();
    }
    if untranslated == problems {
        return match language {
            Language::Fr => {
                [&counted(language, problems, "texte", "textes"), " ", agree(language, problems, "manque", "manquent")]
                    .concat()
            }
            Language::En => [&counted(language, problems, "text", "texts"), " missing"].concat(),
        };
    }
    match language {
        Language::Fr => [&number(language, problems), " à compléter"].concat(),
        Language::En => [&number(language, problems), " to complete"].concat(),
    }
}

/// How many things export asks for: « 3 à compléter ».
pub fn export_asks(language: Language, count: usize) -> String {
    [&number(language, count), pick(language, " à compléter", " to complete")].concat()
}

/// « 4 sur 7 ».
pub fn sections_done(language: Language, done: usize) -> String {
    some_of(language, done, Section::ALL.len())
}

/// How precise a date is.
pub fn date_form(language: Language, form: DateForm) -> &'static str {
    let (fr, en) = match form {
        DateForm::Day => ("Jour", "Day"),
        DateForm::Month => ("Mois", "Month"),
        DateForm::Year => ("Année", "Year"),
        DateForm::Years => ("Entre deux années", "Between two years"),
    };
    pick(language, fr, en)
}

/// How a date will be shown: « s’affichera « juillet 2017, déduit » »; nothing where it is no date.
pub fn shown_as(language: Language, text: &str, basis: &str) -> Option<String> {
    let when: When = text.trim().parse().ok()?;
    let basis = match basis {
        UNSTATED => return None,
        INFERRED => pick(language, ", déduit", ", inferred"),
        _ => "",
    };
    let words = quoted(language, &[&date::when(language, when), basis].concat());
    Some([pick(language, "s’affichera ", "will be shown as "), &words].concat())
}
