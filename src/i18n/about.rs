//! Words of the page about the register that depend on its numbers, and the figures of the measure's text that have a note.

use super::plural::{agree, both, counted, in_words, number};
use super::{Passage, pick};
use crate::commitment::{Commitment, Language};

/// The figures of the measure's purpose that the margin explains: how many, and since when.
pub fn figures_of_purpose(language: Language) -> [&'static str; 2] {
    match language {
        Language::Fr => ["plus de 30", "depuis les années 1960"],
        Language::En => ["more than 30", "since the 1960s"],
    }
}

/// How often the measure says that groups meet.
pub fn figure_of_groups(language: Language) -> [&'static str; 1] {
    [pick(language, "chaque année ou tous les deux ans", "annual or biennial")]
}

/// How many new commitments the measure counts.
pub fn figure_of_new(language: Language) -> [&'static str; 1] {
    [pick(language, "sept", "seven")]
}

/// How many this register has: « Ce registre en compte 36, d’après plusieurs sources. »
pub fn this_register_has(language: Language, total: usize) -> Passage {
    Passage {
        before: pick(language, "Ce registre en compte ", "This register has ").to_owned(),
        found: number(language, total),
        after: pick(language, ", d’après plusieurs sources.", ", from several sources.").to_owned(),
    }
}

/// A record by its partner and year: « France, 1965 ».
pub fn partner_and_year(language: Language, commitment: &Commitment) -> String {
    let year = commitment.years().map(|years| [", ", &years.from.to_string()].concat()).unwrap_or_default();
    [commitment.partner.name.get(language), &year].concat()
}

/// What else the register has of the report's years, with whom: « Deux autres engagements de ces années, avec la Chine
/// et l’Italie, viennent d’autres sources. »
pub fn others_of_these_years(language: Language, count: usize, partners: &[&str]) -> Passage {
    let mut found = match language {
        Language::Fr => {
            [&in_words(language, count), " ", agree(language, count, "autre engagement", "autres engagements")].concat()
        }
        Language::En => {
            [&in_words(language, count), " other ", agree(language, count, "commitment", "commitments")].concat()
        }
    };
    found = super::plural::capitalised(&found);
    let with = pick(language, " de ces années, avec ", " of those years, with ");
    let come = match language {
        Language::Fr => agree(language, count, ", vient d’autres sources.", ", viennent d’autres sources."),
        Language::En => agree(language, count, ", comes from other sources.", ", come from other sources."),
    };
    Passage { before: String::new(), found, after: [with, &both(language, partners), come].concat() }
}

/// How much is cited: « Les fiches citent 121 passages de 50 pages. »
pub fn passages_and_pages(language: Language, passages: usize, pages: usize) -> String {
    let passages = counted(language, passages, "passage", "passages");
    let pages = counted(language, pages, "page", "pages");
    let (lead, of) = (pick(language, "Les fiches citent ", "The records quote "), pick(language, " de ", " from "));
    [lead, &passages, of, &pages, "."].concat()
}
