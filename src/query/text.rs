//! What is searched of a commitment: names, titles and texts in both languages. Quotations are not.

use std::collections::BTreeMap;

use crate::commitment::{Bilingual, Commitment, Language, YearSpan};

/// Where a word was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SearchField {
    /// The partner's name.
    Partner,
    /// The title.
    Title,
    /// The state of a subnational partner.
    State,
    /// Another name of the partner.
    Alias,
    /// The source's own word for the instrument.
    Term,
    /// The type, as the page names it.
    Type,
    /// The year of signature, or the first and last year of a span.
    Year,
    /// The place of signature.
    Place,
    /// A signatory.
    Signatory,
    /// What it is about.
    Content,
    /// A field of cooperation, as the page names it.
    Domain,
}

impl SearchField {
    /// All fields, in the order in which a reason is looked for: what a list shows first.
    pub const ALL: [Self; 11] = [
        Self::Partner,
        Self::Title,
        Self::State,
        Self::Alias,
        Self::Term,
        Self::Type,
        Self::Year,
        Self::Place,
        Self::Signatory,
        Self::Content,
        Self::Domain,
    ];
}

/// What the page calls the types and the domains, by slug. This room has no words of its own, so they are handed in;
/// a slug without a label is searched as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels {
    /// The labels of types of instrument.
    pub types: BTreeMap<String, Bilingual>,
    /// The labels of domains.
    pub domains: BTreeMap<String, Bilingual>,
}

/// Calls `visit` with every text of a commitment that is searched, in the order of [`SearchField::ALL`], French first.
/// A text without language (an alias, a year, an unknown slug) has none.
pub(super) fn visit_texts(
    commitment: &Commitment,
    labels: &Labels,
    mut visit: impl FnMut(SearchField, Option<Language>, &str),
) {
    let visit = &mut visit;
    for field in SearchField::ALL {
        match field {
            SearchField::Partner => both(field, &commitment.partner.name, visit),
            SearchField::Title => both(field, &commitment.title, visit),
            SearchField::State => commitment.partner.state.iter().for_each(|text| both(field, text, visit)),
            SearchField::Place => commitment.place.iter().for_each(|text| both(field, text, visit)),
            SearchField::Signatory => commitment.signatories.iter().for_each(|text| both(field, text, visit)),
            SearchField::Content => commitment.content.iter().for_each(|text| both(field, text, visit)),
            SearchField::Type => named(field, commitment.instrument_type.slug(), &labels.types, visit),
            SearchField::Domain => {
                commitment.domains.iter().for_each(|domain| named(field, domain.slug(), &labels.domains, visit));
            }
            SearchField::Term => {
                for language in Language::ALL {
                    commitment.term(language).into_iter().for_each(|term| visit(field, Some(language), term));
                }
            }
            SearchField::Alias => commitment.partner.aliases.iter().for_each(|alias| visit(field, None, alias)),
            SearchField::Year => {
                commitment.years().into_iter().for_each(|years| visit(field, None, &years_in_words(years)));
            }
        }
    }
}

/// A text in both languages, French first.
fn both(field: SearchField, text: &Bilingual, visit: &mut impl FnMut(SearchField, Option<Language>, &str)) {
    for language in Language::ALL {
        visit(field, Some(language), text.get(language));
    }
}

/// The label of a slug, or the slug as written.
fn named(
    field: SearchField,
    slug: &str,
    labels: &BTreeMap<String, Bilingual>,
    visit: &mut impl FnMut(SearchField, Option<Language>, &str),
) {
    match labels.get(slug) {
        Some(label) => both(field, label, visit),
        None => visit(field, None, slug),
    }
}

/// One year, or the first and the last: `2016`, `2016-2020`.
fn years_in_words(years: YearSpan) -> String {
    if years.from == years.to { format!("{:04}", years.from) } else { format!("{:04}-{:04}", years.from, years.to) }
}
