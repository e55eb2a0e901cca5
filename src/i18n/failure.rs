//! Words of loading, and of data that do not arrive or cannot be read.

use super::plural::{capitalised, in_words, number, uncapitalised};
use super::problem::remedy;
use super::{pick, problem};
use crate::commitment::{Language, LoadErrors, Place, Reason};

texts! {
    /// Words of loading and of failure.
    FailureTexts {
        loading: "Chargement des engagements…" / "Loading the commitments…",
        loading_part: "Chargement…" / "Loading…",
        part_missing: "Cette partie de la page n’a pas pu être chargée. Le reste fonctionne." / "This part of the page could not be loaded. The rest works.",
        newer: "Une nouvelle version de cette page est prête. Elle sera là au prochain chargement; rien de ce que vous écrivez n’est perdu." / "A new version of this page is ready. It will be there at the next load; nothing that you write is lost.",
        reload: "Recharger la page" / "Reload the page",
        title: "Les données n’ont pas pu être chargées" / "The data could not be loaded",
        retry: "Réessayer" / "Retry",
        what_happened: "Ce qui est arrivé" / "What happened",
        what_to_do: "Ce que vous pouvez faire" / "What you can do",
        detail: "Détail" / "Detail",
    }
}

/// The file of the data, as people who keep the page know it.
const FILE: &str = "commitments.json";

/// A failure in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailureText {
    /// One line below the title.
    pub lead: String,
    /// What happened.
    pub happened: String,
    /// What one can do.
    pub remedy: String,
    /// Every problem, for whoever keeps the page.
    pub problems: Vec<String>,
}

/// The file did not arrive: no answer, or a status of HTTP.
pub fn not_fetched(language: Language, status: Option<u16>) -> FailureText {
    let lead = match language {
        Language::Fr => ["Le fichier ", FILE, " n’est pas arrivé. La page fonctionne et rien n’est perdu."],
        Language::En => ["The file ", FILE, " did not arrive. The page works and nothing is lost."],
    };
    let (happened, detail) = match status {
        None => (
            [pick(language, "Aucune réponse. ", "No answer. "), network(language)].concat(),
            pick(language, "aucune réponse", "no answer").to_owned(),
        ),
        Some(status) => {
            let status = status.to_string();
            let lead = pick(language, "Le serveur a répondu par le code ", "The server answered with status ");
            ([lead, &status, "."].concat(), [pick(language, "code ", "status "), &status].concat())
        }
    };
    let problems = vec![[FILE, ", ", &detail].concat()];
    FailureText { lead: lead.concat(), happened, remedy: retry(language), problems }
}

/// The file arrived and is not a dataset.
pub fn not_loaded(language: Language, errors: &LoadErrors) -> FailureText {
    let problems = errors.problems();
    let first = problems.first();
    let reason = first.map(|problem| &problem.reason);
    let end = match reason {
        Some(Reason::CutShort) => pick(
            language,
            " est arrivé incomplet. La page fonctionne et rien n’est perdu.",
            " arrived incomplete. The page works and nothing is lost.",
        ),
        Some(Reason::Empty) => pick(
            language,
            " est arrivé vide. La page fonctionne et rien n’est perdu.",
            " arrived empty. The page works and nothing is lost.",
        ),
        Some(Reason::Html) => pick(
            language,
            " n’est pas arrivé : une page de connexion ou d’erreur a pris sa place.",
            " did not arrive: a sign-in page or an error page took its place.",
        ),
        Some(Reason::NewerVersion { .. }) => {
            pick(language, " est plus récent que cette page.", " is newer than this page.")
        }
        _ => pick(
            language,
            " ne peut pas être lu en entier. Rien n’en est montré, pour ne pas donner une partie pour le tout.",
            " cannot be read whole. Nothing of it is shown, so that a part is not taken for the whole.",
        ),
    };
    let happened = match (first.map(|problem| &problem.place), reason) {
        (Some(Place::Text { line, .. }), Some(Reason::CutShort)) => {
            let words = (
                pick(language, "Le texte s’arrête avant la fin, à la ligne ", "The text ends too early, at line "),
                ". ",
            );
            [words.0, &line.to_string(), words.1, network(language)].concat()
        }
        (_, Some(reason)) if problems.len() == 1 => capitalised(&problem::reason(language, reason)) + ".",
        _ => found(language, problems.len()),
    };
    let remedy = match reason {
        Some(reason @ (Reason::Html | Reason::NewerVersion { .. })) => {
            [remedy(language, reason), ". ", keeper(language)].concat()
        }
        _ => retry(language),
    };
    let problems =
        problems.iter().map(|one| [FILE, ", ", &uncapitalised(&problem::words(language, one))].concat()).collect();
    FailureText { lead: [pick(language, "Le fichier ", "The file "), FILE, end].concat(), happened, remedy, problems }
}

/// « Le fichier contient trois erreurs. »
fn found(language: Language, problems: usize) -> String {
    let count = if problems < 10 { in_words(language, problems) } else { number(language, problems) };
    match language {
        Language::Fr => ["Le fichier contient ", &count, " erreurs, toutes nommées ci-dessous."].concat(),
        Language::En => ["The file has ", &count, " errors, all named below."].concat(),
    }
}

fn network(language: Language) -> &'static str {
    pick(
        language,
        "Un réseau coupé en est la cause la plus fréquente.",
        "A broken network connection is the most frequent cause.",
    )
}

fn retry(language: Language) -> String {
    [pick(language, "Réessayer. ", "Retry. "), keeper(language)].concat()
}

fn keeper(language: Language) -> &'static str {
    pick(
        language,
        "Si cela se répète, prévenir la personne qui tient cette page et lui donner le détail ci-dessous.",
        "If it happens again, tell whoever keeps this page and pass on the detail below.",
    )
}
