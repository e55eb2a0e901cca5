//! What is searched of a commitment: names, titles and texts in both languages. Quotations are not.

use crate::commitment::{Bilingual, Commitment, Domain, InstrumentType, Language, YearSpan, listed};

listed! {
    /// Where a word was found, in the order in which a reason is looked for: what a list shows first.
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
}

/// What the page calls a value in a language.
pub type Label<T> = fn(Language, &T) -> &str;

/// What the page calls the types and the domains. This room has no words of its own, so they are handed in.
#[derive(Clone, Copy, Debug)]
pub struct Labels {
    /// The label of a type of instrument.
    pub instrument_type: Label<InstrumentType>,
    /// The label of a domain.
    pub domain: Label<Domain>,
}

impl Default for Labels {
    /// The slugs, as written.
    fn default() -> Self {
        Self { instrument_type: |_, value| value.slug(), domain: |_, value| value.slug() }
    }
}

/// What is done with each text: its field, its language, the text.
pub(super) type Visit<'a> = dyn FnMut(SearchField, Option<Language>, &str) + 'a;

/// Calls `visit` with every text of a commitment that is searched, in the order of [`SearchField::ALL`], French first.
/// A text without language (an alias, a year, a label that is the same in both) has none.
pub(super) fn visit_texts(commitment: &Commitment, labels: &Labels, visit: &mut Visit<'_>) {
    let both = |field, text: &Bilingual, visit: &mut Visit<'_>| {
        for language in Language::ALL {
            visit(field, Some(language), text.get(language));
        }
    };
    for field in SearchField::ALL {
        match field {
            SearchField::Partner => both(field, &commitment.partner.name, visit),
            SearchField::Title => both(field, &commitment.title, visit),
            SearchField::State => commitment.partner.state.iter().for_each(|text| both(field, text, visit)),
            SearchField::Place => commitment.place.iter().for_each(|text| both(field, text, visit)),
            SearchField::Signatory => commitment.signatories.iter().for_each(|text| both(field, text, visit)),
            SearchField::Content => commitment.content.iter().for_each(|text| both(field, text, visit)),
            SearchField::Type => {
                labelled(field, |language| (labels.instrument_type)(language, &commitment.instrument_type), visit);
            }
            SearchField::Domain => {
                for domain in &commitment.domains {
                    labelled(field, |language| (labels.domain)(language, domain), visit);
                }
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

/// A label in both languages; once, where they share it.
fn labelled<'a>(field: SearchField, label: impl Fn(Language) -> &'a str, visit: &mut Visit<'_>) {
    let (fr, en) = (label(Language::Fr), label(Language::En));
    if fr == en {
        visit(field, None, fr);
    } else {
        visit(field, Some(Language::Fr), fr);
        visit(field, Some(Language::En), en);
    }
}

/// One year, or the first and the last: `2016`, `2016-2020`.
fn years_in_words(years: YearSpan) -> String {
    if years.from == years.to { format!("{:04}", years.from) } else { format!("{:04}-{:04}", years.from, years.to) }
}
