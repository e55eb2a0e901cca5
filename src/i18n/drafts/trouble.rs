//! What is not kept, as the list says it above all drafts.

use super::list::drafts;
use crate::commitment::Language;
use crate::i18n::plural::quoted;
use crate::i18n::{Passage, colon, keeping, pick};
use crate::storage::{Failure, Store};

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
        (Store::Copy, Language::Fr) => (
            "Le double dans la base du navigateur n’est pas possible",
            "Si le navigateur s’arrête d’un coup, les dernières minutes peuvent manquer.",
        ),
        (Store::Copy, Language::En) => (
            "The copy in the browser’s database is not possible",
            "If the browser stops at once, the last minutes may be missing.",
        ),
    };
    let reason = [colon(language), &keeping::failure(language, failure), ". ", after].concat();
    Passage { before: String::new(), found: found.to_owned(), after: reason }
}
