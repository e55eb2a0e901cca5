//! Words of a list in pages.

use std::ops::Range;

use super::pick;
use super::plural::number;
use crate::commitment::Language;

texts! {
    /// Words of a list in pages.
    PagingTexts {
        above: "Pages, au-dessus de la liste" / "Pages, above the list",
        below: "Pages, sous la liste" / "Pages, below the list",
        previous: "Précédente" / "Previous",
        next: "Suivante" / "Next",
        page: "Page" / "Page",
        find: "La recherche du navigateur (Ctrl+F) ne voit que cette page; celle d’en haut voit tout." / "The browser’s find (Ctrl+F) sees this page only; the search above sees everything.",
    }
}

/// « Page 3 sur 827 ».
pub fn page_of(language: Language, page: usize, pages: usize) -> String {
    ["Page ", &number(language, page), " ", &of_pages(language, pages)].concat()
}

/// What is said of an address with a page that the list does not have.
pub(super) fn beyond_last(language: Language, last: usize) -> String {
    let lead = pick(
        language,
        "La liste n’a pas cette page; la dernière est affichée\u{a0}: ",
        "The list has no such page; the last one is shown: ",
    );
    [lead, &number(language, last), "."].concat()
}

/// What follows the field of the page: « sur 827 ».
pub fn of_pages(language: Language, pages: usize) -> String {
    [pick(language, "sur ", "of "), &number(language, pages)].concat()
}

/// The name of the field of the page: « Page, de 1 à 827 ».
pub fn field(language: Language, pages: usize) -> String {
    [pick(language, "Page, de 1 à ", "Page, from 1 to "), &number(language, pages)].concat()
}

/// The rows of a page, by their places from 0 on: « Engagements 101 à 150 sur 41 306 ».
pub fn rows_of_all(language: Language, rows: &Range<usize>, all: usize) -> String {
    let lead = match (language, rows.len()) {
        (Language::Fr, 1) => "Engagement ",
        (Language::Fr, _) => "Engagements ",
        (Language::En, 1) => "Commitment ",
        (Language::En, _) => "Commitments ",
    };
    [lead, &numbers(language, rows), pick(language, " sur ", " of "), &number(language, all)].concat()
}

/// The partners of a page, by their places from 0 on: « Partenaires 51 à 100 sur 775 ».
pub fn partners_of_all(language: Language, partners: &Range<usize>, all: usize) -> String {
    let lead = match (language, partners.len()) {
        (Language::Fr, 1) => "Partenaire ",
        (Language::Fr, _) => "Partenaires ",
        (Language::En, 1) => "Partner ",
        (Language::En, _) => "Partners ",
    };
    [lead, &numbers(language, partners), pick(language, " sur ", " of "), &number(language, all)].concat()
}

/// What is announced once another page is shown: « Page 3 sur 827, engagements 101 à 150 ».
pub fn announcement(language: Language, (page, pages): (usize, usize), rows: &Range<usize>) -> String {
    let lead = match (language, rows.len()) {
        (Language::Fr, 1) => ", engagement ",
        (Language::Fr, _) => ", engagements ",
        (Language::En, 1) => ", commitment ",
        (Language::En, _) => ", commitments ",
    };
    [&page_of(language, page, pages), lead, &numbers(language, rows)].concat()
}

/// What follows the sentence in the title of a page after the first: « , page 3 ».
pub fn in_title(page: usize) -> String {
    [", page ", &page.to_string()].concat()
}

/// Below the list: that what is taken away is the whole list. `is_printed` says whether paper has all of it too.
pub fn takes_all(language: Language, all: usize, is_printed: bool) -> String {
    let lead = match (language, is_printed) {
        (Language::Fr, true) => "Imprimer, citer et télécharger prennent les ",
        (Language::Fr, false) => "Citer et télécharger prennent les ",
        (Language::En, true) => "Print, cite and download take all ",
        (Language::En, false) => "Cite and download take all ",
    };
    let end = pick(language, " engagements, pas la page seule.", " commitments, not this page alone.");
    [lead, &number(language, all), end].concat()
}

/// The rows by their numbers: « 101 à 150 », « 51 ».
fn numbers(language: Language, rows: &Range<usize>) -> String {
    let first = number(language, rows.start + 1);
    if rows.len() < 2 { first } else { [&first, pick(language, " à ", " to "), &number(language, rows.end)].concat() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Fr};

    #[test]
    fn the_words_of_the_picture() {
        let rows = 100..150;
        assert_eq!(rows_of_all(Fr, &rows, 41_306), "Engagements 101 à 150 sur 41\u{a0}306");
        assert_eq!(rows_of_all(En, &rows, 41_306), "Commitments 101 to 150 of 41,306");
        assert_eq!(announcement(Fr, (3, 827), &rows), "Page 3 sur 827, engagements 101 à 150");
        assert_eq!(
            announcement(En, (1_203, 2_000), &(60_100..60_150)),
            "Page 1,203 of 2,000, commitments 60,101 to 60,150"
        );
        assert_eq!(
            takes_all(Fr, 775, true),
            "Imprimer, citer et télécharger prennent les 775 engagements, pas la page seule."
        );
    }

    #[test]
    fn a_last_page_may_have_one_row() {
        assert_eq!(rows_of_all(Fr, &(50..51), 51), "Engagement 51 sur 51");
        assert_eq!(announcement(En, (2, 2), &(50..51)), "Page 2 of 2, commitment 51");
    }
}
