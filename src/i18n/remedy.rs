//! What to do about each thing that can be wrong with a file.

use super::pick;
use crate::commitment::{Language, Reason};

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
