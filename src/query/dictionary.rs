//! What is searched of a commitment (names, titles and texts in both languages; quotations are not), and every word of the
//! register in order, each with the rows that have it.

use std::ops::Range;

use super::order::{Interner, in_order};
use super::rows::{Bitset, Rows, numbered};
use super::word::{QueryTerm, forgives, has_digit, visit_folded_words};
use crate::commitment::{Bilingual, Commitment, Dataset, Domain, InstrumentType, Language, YearSpan, listed};

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

/// The folded words of all rows, in alphabetical order, and the rows of each.
#[derive(Clone, Debug)]
pub(super) struct Dictionary {
    terms: Vec<Box<str>>,
    rows: Vec<Rows>,
    total: usize,
}

/// The terms that match a query term, as places in the dictionary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answers {
    /// Those that begin with it; may be none.
    Beginning(Range<usize>),
    /// None begins with it; these do with one typo forgiven. Never empty.
    Forgiven(Vec<usize>),
}

impl Dictionary {
    /// The words of every row of a dataset, under these labels.
    pub(super) fn of(dataset: &Dataset, labels: &Labels) -> Self {
        let mut collector = Collector::default();
        let mut buffer = String::new();
        for (row, commitment) in numbered(dataset) {
            visit_texts(commitment, labels, &mut |_, _, text| {
                visit_folded_words(text, &mut buffer, |word| collector.add(row, word));
            });
        }
        collector.finish(dataset.commitments.len())
    }

    /// Looks a word up: terms that begin with it, and only where there is none in the whole register, terms that are
    /// one typo away. So a right word never brings its neighbours along, and the answer does not hang on the filters.
    pub(super) fn look_up(&self, word: &QueryTerm) -> Answers {
        let folded = word.folded.as_str();
        let start = self.terms.partition_point(|term| &**term < folded);
        let after = self.terms.get(start..).unwrap_or_default();
        let beginning = start..start + after.partition_point(|term| term.starts_with(folded));
        if !beginning.is_empty() || !word.may_have_a_typo() {
            return Answers::Beginning(beginning);
        }
        let forgiven: Vec<usize> = self.forgiven(folded).collect();
        if forgiven.is_empty() { Answers::Beginning(beginning) } else { Answers::Forgiven(forgiven) }
    }

    fn forgiven(&self, folded: &str) -> impl Iterator<Item = usize> {
        let terms = self.terms.iter().enumerate();
        terms.filter(move |(_, term)| forgives(folded, term) && !has_digit(term)).map(|(place, _)| place)
    }

    /// The rows that have one of the answers.
    pub(super) fn rows_of(&self, answers: &Answers) -> Bitset {
        let mut set = Bitset::none(self.total);
        match answers {
            Answers::Beginning(places) => {
                self.rows.get(places.clone()).into_iter().flatten().for_each(|rows| rows.add_to(&mut set));
            }
            Answers::Forgiven(places) => {
                places.iter().filter_map(|place| self.rows.get(*place)).for_each(|rows| rows.add_to(&mut set));
            }
        }
        set
    }

    /// A term and its rows.
    pub(super) fn entry(&self, place: usize) -> Option<(&str, &Rows)> {
        self.terms.get(place).map(AsRef::as_ref).zip(self.rows.get(place))
    }
}

/// Collects words row by row.
#[derive(Default)]
struct Collector {
    interner: Interner,
    /// Each word with its rows, by its index.
    entries: Vec<(Box<str>, Vec<u32>)>,
}

impl Collector {
    /// Adds a folded word of a row. Rows come in ascending order; a word may come twice.
    fn add(&mut self, row: u32, term: &str) {
        if self.interner.add(term) {
            self.entries.push((term.into(), Vec::new()));
        }
        let entry = self.interner.get(term).and_then(|index| self.entries.get_mut(index));
        if let Some((_, rows)) = entry.filter(|(_, rows)| rows.last() != Some(&row)) {
            rows.push(row);
        }
    }

    /// Puts the words in order.
    fn finish(self, total: usize) -> Dictionary {
        let mut dictionary = Dictionary { terms: Vec::new(), rows: Vec::new(), total };
        for (term, rows) in in_order(self.entries, &|(a, _), (b, _)| a.cmp(b)) {
            dictionary.terms.push(term);
            dictionary.rows.push(Rows::new(rows, total));
        }
        dictionary
    }
}
