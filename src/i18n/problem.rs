//! What is wrong with a file: the place, the reason and the remedy, in the reader's words.

use super::pick;
use super::plural::quoted;
use crate::commitment::{Language, Place, Problem, Reason, Shape};

/// A problem in a sentence: « Engagement 3 (pays-basque-2017), champ signed : « 2016-13 » n’existe pas dans le
/// calendrier. Corriger la date. »
pub fn words(language: Language, problem: &Problem) -> String {
    let (place, reason) = (place(language, &problem.place), reason(language, &problem.reason));
    [&place, pick(language, " : ", ": "), &reason, ". ", remedy(language, &problem.reason), "."].concat()
}

/// Where: « Ligne 412, colonne 18 ». Positions count from 1, as people do.
pub fn place(language: Language, place: &Place) -> String {
    match place {
        Place::File => pick(language, "Fichier", "File").to_owned(),
        Place::Text { line, column } => {
            let words = (pick(language, "Ligne ", "Line "), pick(language, ", colonne ", ", column "));
            [words.0, &line.to_string(), words.1, &column.to_string()].concat()
        }
        Place::Field { path } => [pick(language, "Champ ", "Field "), path].concat(),
        Place::Record { index, id, path } => {
            let mut text = [pick(language, "Engagement ", "Commitment "), &(index + 1).to_string()].concat();
            if let Some(id) = id {
                text.push_str(&[" (", id, ")"].concat());
            }
            if !path.is_empty() {
                text.push_str(&[pick(language, ", champ ", ", field "), path].concat());
            }
            text
        }
    }
}

/// What, without a full stop.
pub fn reason(language: Language, reason: &Reason) -> String {
    let quote = |text: &str| quoted(language, text);
    let (value, fr, en) = match reason {
        Reason::Empty => (String::new(), "rien à lire", "nothing to read"),
        Reason::NotUtf8 => (String::new(), "octets qui ne sont pas de l’UTF-8", "bytes that are not UTF-8"),
        Reason::Html => (String::new(), "page HTML au lieu de données", "an HTML page instead of data"),
        Reason::CutShort => (String::new(), "texte interrompu avant la fin", "text cut short before its end"),
        Reason::Broken => (String::new(), "ce n’est plus du JSON à partir d’ici", "not JSON from here on"),
        Reason::HalfCharacter => {
            (String::new(), "moitié de caractère, sans l’autre", "half a character, without the other")
        }
        Reason::FieldTwice(name) => (quote(name), "champ {} donné deux fois", "field {} given twice"),
        Reason::NewerVersion { found, known: _ } => (
            found.to_string(),
            "version {}, plus récente que celle que cette page sait lire",
            "version {}, newer than the one that this page can read",
        ),
        Reason::NoSuchVersion(found) => {
            (found.to_string(), "version {}, qui n’existe pas", "version {}, which does not exist")
        }
        Reason::Missing => (String::new(), "absent", "missing"),
        Reason::UnknownField => {
            (String::new(), "champ inconnu, qui serait perdu", "unknown field, which would be lost")
        }
        Reason::WrongShape { expected, found } => {
            let middle = pick(language, " au lieu d’", " instead of ");
            ([shape(language, *found), middle, shape(language, *expected)].concat(), "{}", "{}")
        }
        Reason::EmptyText => (String::new(), "texte vide", "empty text"),
        Reason::EmptyList => (String::new(), "liste vide", "empty list"),
        Reason::UnknownWord { found, known } => {
            let middle = pick(language, ", qui n’est aucun de ceux-ci : ", ", which is none of these: ");
            ([&quote(found), middle, &known.join(", ")].concat(), "{}", "{}")
        }
        Reason::NotASlug(text) => (
            quote(text),
            "{} n’est pas un identifiant tel que pays-basque-2017",
            "{} is not an identifier such as pays-basque-2017",
        ),
        Reason::NotADate(text) => (
            quote(text),
            "{} n’est pas une date de la forme AAAA, AAAA-MM ou AAAA-MM-JJ",
            "{} is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD",
        ),
        Reason::ImpossibleDate(text) => {
            (quote(text), "{} n’existe pas dans le calendrier", "{} does not exist in the calendar")
        }
        Reason::NotAYear(year) => {
            (year.to_string(), "{} n’est pas une année de quatre chiffres", "{} is not a year of four digits")
        }
        Reason::OutOfBounds { least, most } => (
            [&least.to_string(), pick(language, " à ", " to "), &most.to_string()].concat(),
            "nombre hors des bornes, {}",
            "number out of bounds, {}",
        ),
        Reason::BadUrl(text) => {
            (quote(text), "{} n’est pas une adresse http ou https", "{} is not an http or https address")
        }
        Reason::NotALanguage(text) => {
            (quote(text), "{} n’est pas un code de langue tel que fr", "{} is not a language tag such as fr")
        }
        Reason::IdTwice { id, first } => (
            [&quote(id), " (", &(first + 1).to_string(), ")"].concat(),
            "identifiant d’un autre engagement, {}",
            "identifier of another commitment, {}",
        ),
        Reason::SourceTwice(id) => {
            (quote(id), "{} est l’identifiant de deux sources", "{} is the identifier of two sources")
        }
        Reason::PeriodBesideSigned => {
            (String::new(), "période donnée à côté d’une date de signature", "period given beside a date of signature")
        }
        Reason::PeriodReversed { from, to } => (
            [&from.to_string(), pick(language, " à ", " to "), &to.to_string()].concat(),
            "période à l’envers, {}",
            "period in reverse, {}",
        ),
        Reason::NoEvidence => (String::new(), "champ rempli sans preuve", "field filled without evidence"),
        Reason::EvidenceOfNothing => (String::new(), "preuve d’un champ vide", "evidence of an empty field"),
        Reason::UnknownSource(id) => {
            (quote(id), "source {} que l’engagement n’a pas", "source {}, which the commitment does not have")
        }
        Reason::UnusedSource(id) => {
            (quote(id), "source {} sur laquelle rien ne repose", "source {}, on which nothing rests")
        }
        Reason::UnknownFollows(id) => {
            (quote(id), "{} n’est pas un engagement de ces données", "{} is not a commitment of these data")
        }
        Reason::FollowsItself => {
            (String::new(), "engagement qui fait suite à lui-même", "a commitment that follows itself")
        }
    };
    pick(language, fr, en).replacen("{}", &value, 1)
}

/// A kind of value, with its article.
fn shape(language: Language, shape: Shape) -> &'static str {
    match shape {
        Shape::Null => pick(language, "une valeur nulle", "null"),
        Shape::Bool => pick(language, "un oui ou non (true, false)", "true or false"),
        Shape::Number => pick(language, "un nombre", "a number"),
        Shape::WholeNumber => pick(language, "un nombre entier", "a whole number"),
        Shape::Text => pick(language, "un texte", "a text"),
        Shape::List => pick(language, "une liste", "a list"),
        Shape::Object => pick(language, "un objet", "an object"),
    }
}

/// What to do about it, without a full stop.
pub fn remedy(language: Language, reason: &Reason) -> &'static str {
    let (fr, en) = match reason {
        Reason::Empty | Reason::CutShort => ("Réessayer", "Retry"),
        Reason::Html => {
            ("Se connecter au site ou au réseau, puis réessayer", "Sign in to the site or the network, then retry")
        }
        Reason::NewerVersion { .. } => {
            ("Recharger la page pour obtenir sa dernière version", "Reload the page to get its latest version")
        }
        Reason::NotUtf8 => ("Enregistrer le fichier en UTF-8", "Save the file as UTF-8"),
        Reason::Broken => ("Corriger le texte à cet endroit", "Correct the text at this place"),
        Reason::HalfCharacter => ("Écrire le caractère entier", "Write the whole character"),
        Reason::FieldTwice(_) => ("Garder un seul des deux", "Keep one of the two"),
        Reason::NoSuchVersion(_) => ("Écrire la version 1", "Write version 1"),
        Reason::Missing => ("Ajouter le champ", "Add the field"),
        Reason::UnknownField => ("Retirer le champ ou corriger son nom", "Remove the field or correct its name"),
        Reason::WrongShape { .. } => ("Corriger la valeur", "Correct the value"),
        Reason::EmptyText => ("Écrire le texte", "Write the text"),
        Reason::EmptyList => ("Ajouter un élément", "Add an item"),
        Reason::UnknownWord { .. } => ("Choisir l’une de ces valeurs", "Choose one of these values"),
        Reason::NotASlug(_) => (
            "N’employer que des minuscules sans accent, des chiffres et des traits d’union",
            "Use only small letters without accents, digits and hyphens",
        ),
        Reason::NotADate(_) => ("Écrire la date sous l’une de ces formes", "Write the date in one of these forms"),
        Reason::ImpossibleDate(_) => ("Corriger la date", "Correct the date"),
        Reason::NotAYear(_) => ("Écrire l’année en quatre chiffres", "Write the year in four digits"),
        Reason::OutOfBounds { .. } => ("Corriger le nombre", "Correct the number"),
        Reason::BadUrl(_) => ("Écrire une adresse complète", "Write a complete address"),
        Reason::NotALanguage(_) => ("Écrire un code de langue", "Write a language tag"),
        Reason::IdTwice { .. } | Reason::SourceTwice(_) => ("Donner un autre identifiant", "Give another identifier"),
        Reason::PeriodBesideSigned => ("Garder la date ou la période", "Keep the date or the period"),
        Reason::PeriodReversed { .. } => ("Inverser les années", "Swap the years"),
        Reason::NoEvidence => ("Ajouter la preuve ou vider le champ", "Add the evidence or empty the field"),
        Reason::EvidenceOfNothing => ("Retirer la preuve ou remplir le champ", "Remove the evidence or fill the field"),
        Reason::UnknownSource(_) => ("Ajouter la source ou en nommer une autre", "Add the source or name another one"),
        Reason::UnusedSource(_) => {
            ("Retirer la source ou en faire une preuve", "Remove the source or make it evidence")
        }
        Reason::UnknownFollows(_) | Reason::FollowsItself => {
            ("Nommer un autre engagement de ces données, ou aucun", "Name another commitment of these data, or none")
        }
    };
    pick(language, fr, en)
}
