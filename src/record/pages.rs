//! The pages that a record cites, numbered, and what the measure says of all commitments rather than of one.

use crate::commitment::{Commitment, Measure, Source, fold};

/// The pages that a record cites, each by its first passage, in the order of the file. A page's number is its place, from 1.
pub fn pages(commitment: &Commitment) -> Vec<&Source> {
    let mut pages: Vec<&Source> = Vec::new();
    for source in &commitment.sources {
        if pages.iter().all(|page| page.url != source.url) {
            pages.push(source);
        }
    }
    pages
}

/// The pages that a line of a table rests on, in the order of the file: for its title, its date, its scope and the
/// Convention the first that says it. A record that has evidence for none of them is known from its first page.
pub fn pages_of_line(commitment: &Commitment) -> Vec<&Source> {
    let fields = ["title.fr", "title.en", "signed", "period", "scope", "convention_reference"];
    let first = |field| commitment.source(commitment.evidence_of(field)?.source.ids().first()?);
    let said: Vec<&Source> = fields.into_iter().filter_map(first).collect();
    let mut pages = pages(commitment);
    if said.is_empty() {
        pages.truncate(1);
    } else {
        pages.retain(|page| said.iter().any(|source| source.url == page.url));
    }
    pages
}

/// The pages that several lines rest on, each once, in the order in which they first come.
pub fn pages_of_all<'a>(commitments: impl Iterator<Item = &'a Commitment>) -> Vec<&'a Source> {
    let mut all: Vec<&Source> = Vec::new();
    for page in commitments.flat_map(pages_of_line) {
        if all.iter().all(|earlier| earlier.url != page.url) {
            all.push(page);
        }
    }
    all
}

/// The number of the page with this address among those of [`pages`].
pub fn page_number(pages: &[&Source], url: &str) -> Option<usize> {
    pages.iter().position(|page| page.url == url).map(|place| place + 1)
}

/// The numbers of the pages that a line rests on, among those of [`pages_of_all`], in ascending order.
pub fn page_numbers_of_line(pages: &[&Source], commitment: &Commitment) -> Vec<usize> {
    let of_line = pages_of_line(commitment);
    (1..)
        .zip(pages)
        .filter(|(_, page)| of_line.iter().any(|own| own.url == page.url))
        .map(|(number, _)| number)
        .collect()
}

/// Whether a passage is one of the measure's own sentences, which speak of all its commitments: of the entry's pages,
/// and neither the line of one commitment nor the footnote of the asterisk.
pub fn speaks_of_all(measure: &Measure, source: &Source) -> bool {
    let Measure { source_url, french_original_url, purpose, objectives_intro, working_groups, .. } = measure;
    if source.url != *source_url && source.url != *french_original_url {
        return false;
    }
    let quote = fold(&source.quote);
    let general = [purpose, objectives_intro, working_groups].into_iter().flat_map(|text| [&text.fr, &text.en]);
    let mut general = general.map(|text| fold(text));
    // The objectives' quotation begins with their intro and goes on.
    general.any(|text| !text.is_empty() && (text.contains(&quote) || quote.starts_with(&text)))
}
