//! What the register proposes for the list of new commitments: the rows that a period touches.

use crate::commitment::{Collection, Commitment, Dataset, DateError, Language, PartialDate, When, YearSpan};
use crate::query::{Sort, sorted};

/// Why two texts are not a period.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PeriodError {
    /// One of them is not a year of four digits.
    #[error("“{0}” is not a year of four digits")]
    NotAYear(String),
    /// The first year is after the last.
    #[error("{from} is after {to}")]
    Reversed {
        /// The first year as given.
        from: i32,
        /// The last year as given.
        to: i32,
    },
}

/// Reads the two years of a period, both included.
///
/// # Errors
///
/// Where one of them is not a year of four digits, or the first is after the last.
///
/// ```
/// use engagements::report::{PeriodError, period};
/// assert!(period("2016", " 2020 ").is_ok());
/// assert_eq!(period("2024", "2020"), Err(PeriodError::Reversed { from: 2024, to: 2020 }));
/// ```
pub fn period(from: &str, to: &str) -> Result<YearSpan, PeriodError> {
    let (from, to) = (year(from)?, year(to)?);
    if from > to { Err(PeriodError::Reversed { from, to }) } else { Ok(YearSpan { from, to }) }
}

fn year(text: &str) -> Result<i32, PeriodError> {
    let date: Result<PartialDate, DateError> = text.trim().parse();
    let year = date.ok().filter(|date| date.month().is_none()).map(PartialDate::year);
    year.ok_or_else(|| PeriodError::NotAYear(text.trim().to_owned()))
}

/// The commitments that the register proposes for a period. The writer takes out what the entry shall not count.
#[derive(Clone, Debug)]
pub struct Proposal<'a> {
    /// The period, both years included.
    pub years: YearSpan,
    /// The commitments that it touches, newest first.
    pub entries: Vec<ProposedEntry<'a>>,
}

/// One commitment of a proposal.
#[derive(Clone, Copy, Debug)]
pub struct ProposedEntry<'a> {
    /// The record.
    pub commitment: &'a Commitment,
    /// Whether it is dated by a span of years only, a part of which lies outside the period: it may have been signed before or after.
    pub is_partly_outside: bool,
    /// The period of the earlier report that counted it, if one did.
    pub counted_in: Option<YearSpan>,
}

impl<'a> Proposal<'a> {
    /// Every commitment that the period touches. One without date and span is in no period.
    pub fn of(dataset: &'a Dataset, years: YearSpan) -> Self {
        let touches = |span: YearSpan| span.from <= years.to && years.from <= span.to;
        let rows: Vec<usize> = dataset
            .commitments
            .iter()
            .enumerate()
            .filter(|(_, commitment)| commitment.years().is_some_and(touches))
            .map(|(row, _)| row)
            .collect();
        // The order by date is the same in both languages.
        let in_order = sorted(dataset, &rows, Sort::default(), Language::Fr);
        let commitments = in_order.into_iter().filter_map(|row| dataset.commitments.get(row));
        Self { years, entries: commitments.map(|commitment| ProposedEntry::of(commitment, years)).collect() }
    }

    /// Whether all of them are new in this period: signed in it, and counted by no earlier report.
    pub fn is_all_new(&self) -> bool {
        self.entries.iter().all(|entry| !entry.is_partly_outside && entry.counted_in.is_none())
    }
}

impl<'a> ProposedEntry<'a> {
    fn of(commitment: &'a Commitment, years: YearSpan) -> Self {
        let is_outside = |span: YearSpan| span.from < years.from || span.to > years.to;
        Self {
            commitment,
            is_partly_outside: commitment.years().is_some_and(is_outside),
            counted_in: reported_years(&commitment.collection).filter(|reported| reported.to < years.to),
        }
    }
}

/// The period of the report that a collection is: `report-2016-2020`.
fn reported_years(collection: &Collection) -> Option<YearSpan> {
    match collection.slug().strip_prefix("report-")?.parse() {
        Ok(When::Span(years)) => Some(years),
        _ => None,
    }
}
