//! What is wrong with a file: the place, the reason and the remedy, in the reader's words.

use super::pick;
use super::plural::{file_size, quoted};
use crate::commitment::{CellForm, Language, Place, Problem, Reason, Shape};

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
        Place::Cell { row, id, title, path } => {
            let mut text = [pick(language, "Ligne ", "Row "), &row.to_string()].concat();
            if let Some(id) = id {
                text.push_str(&[" (", id, ")"].concat());
            }
            if !title.is_empty() {
                text.push_str(&[pick(language, ", colonne ", ", column "), &quoted(language, title)].concat());
            }
            if !path.is_empty() {
                text.push_str(&[pick(language, ", champ ", ", field "), path].concat());
            }
            text
        }
        Place::Column { number, title } => {
            [pick(language, "Colonne ", "Column "), &number.to_string(), ", ", &quoted(language, title)].concat()
        }
    }
}

/// What, without a full stop.
#[expect(clippy::too_many_lines, reason = "an arm for each reason")]
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
        Reason::TooLarge { most } => {
            let most = usize::try_from(*most).map_or_else(|_| most.to_string(), |most| file_size(language, most));
            (most, "plus grand que {}", "larger than {}")
        }
        Reason::NoTitles => (String::new(), "aucune ligne de titres de colonnes", "no row with the titles of columns"),
        Reason::TitleTwice(title) => (quote(title), "colonne {} donnée deux fois", "column {} given twice"),
        Reason::UnclosedQuote => (
            String::new(),
            "guillemet ouvert et jamais fermé, qui avale la suite",
            "a quotation mark that is never closed and swallows what follows",
        ),
        Reason::TextAfterQuote => {
            (String::new(), "texte après le guillemet fermant", "text after the closing quotation mark")
        }
        Reason::CellCount { found, expected } => (
            [&found.to_string(), pick(language, " au lieu de ", " instead of "), &expected.to_string()].concat(),
            "nombre de cellules autre que celui des titres, {}",
            "another number of cells than of titles, {}",
        ),
        Reason::CellNotJson => (String::new(), "ce n’est pas du JSON", "not JSON"),
        Reason::SpoiledDate(text) => (
            quote(text),
            "{} n’est pas une date de la forme AAAA, AAAA-MM ou AAAA-MM-JJ; un tableur l’a peut-être changée",
            "{} is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD; a spreadsheet may have changed it",
        ),
        Reason::NotOfForm { found, expected } => (
            [
                &quote(found),
                pick(language, " n’est pas de la forme ", " is not of the form "),
                cell_form(language, *expected),
            ]
            .concat(),
            "{}",
            "{}",
        ),
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

/// What a cell looks like.
fn cell_form(language: Language, form: CellForm) -> &'static str {
    match form {
        CellForm::Evidence => pick(language, "précisé [1]; déduit [2]", "stated [1]; inferred [2]"),
        CellForm::Source => {
            pick(language, "[1] intitulé, https://…, «\u{a0}passage\u{a0}»", "[1] label, https://…, “passage”")
        }
        CellForm::Activity => pick(language, "2021-2022, texte [1]", "2021–2022, text [1]"),
        CellForm::Years => pick(language, "2016-2020", "2016–2020"),
        CellForm::Answer => pick(language, "Oui ou Non", "Yes or No"),
        CellForm::TitleStatus => pick(language, "officiel ou descriptif", "official or descriptive"),
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
        Reason::TooLarge { .. } => {
            ("Partager les fiches entre plusieurs fichiers", "Divide the records among several files")
        }
        Reason::NoTitles => (
            "Remettre la ligne des titres, telle que le registre l’écrit",
            "Put the row of titles back, as the register writes it",
        ),
        Reason::TitleTwice(_) => ("Garder une seule des deux colonnes", "Keep one of the two columns"),
        Reason::UnclosedQuote => ("Fermer le guillemet, ou le retirer", "Close the quotation mark, or remove it"),
        Reason::TextAfterQuote => {
            ("Doubler chaque guillemet qui est dans la cellule", "Double each quotation mark within the cell")
        }
        Reason::CellCount { .. } => (
            "Entourer de guillemets la cellule qui contient le séparateur, ou compléter la ligne",
            "Put the cell that contains the separator between quotation marks, or complete the row",
        ),
        Reason::CellNotJson => {
            ("Corriger la liste, telle que le registre l’écrit", "Correct the list, as the register writes it")
        }
        Reason::SpoiledDate(_) => (
            "Donner à la colonne le format Texte, y écrire la date que donne la source, puis enregistrer",
            "Format the column as Text, write the date that the source gives, then save",
        ),
        Reason::NotOfForm { .. } => ("Corriger la cellule", "Correct the cell"),
    };
    pick(language, fr, en)
}
