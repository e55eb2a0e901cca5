//! The order of a list, and the records beside a record.

use chrono::Datelike;

use super::order::{Interner, in_order};
use crate::commitment::{Commitment, Dataset, InstrumentType, Language, PartialDate, Partner, fold, listed};

listed! {
    /// What a list is ordered by.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub enum SortKey {
        /// The first day that the date or span can mean. A record with neither is last in both directions.
        #[default]
        Date = "date",
        /// The partner's name in the reader's language, folded.
        Partner = "partner",
        /// The type, in the order of the facet.
        Type = "type",
    }
}

listed! {
    /// Up or down.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Direction {
        /// Smallest first.
        Ascending = "asc",
        /// Largest first.
        Descending = "desc",
    }
}

impl SortKey {
    /// The direction that a reader expects first: newest date, names from A.
    pub fn usual_direction(self) -> Direction {
        match self {
            Self::Date => Direction::Descending,
            Self::Partner | Self::Type => Direction::Ascending,
        }
    }
}

/// A key and a direction. Ties are broken by id, ascending, whatever the language and the direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sort {
    /// What it is ordered by.
    pub key: SortKey,
    /// Up or down.
    pub direction: Direction,
}

impl Sort {
    /// The key in its usual direction.
    pub fn by(key: SortKey) -> Self {
        Self { key, direction: key.usual_direction() }
    }

    /// What a click on a column's head asks: its usual direction first, then the other one.
    #[must_use]
    pub fn clicked(self, key: SortKey) -> Self {
        let direction = match (self.key == key, self.direction) {
            (false, _) => key.usual_direction(),
            (true, Direction::Ascending) => Direction::Descending,
            (true, Direction::Descending) => Direction::Ascending,
        };
        Self { key, direction }
    }
}

impl Default for Sort {
    fn default() -> Self {
        Self::by(SortKey::Date)
    }
}

/// The rows in order. A row that the dataset does not have is left out.
///
/// Names are compared folded, types in the order of the facet, a partial date or a span by the first day that it can
/// mean; a record with neither is last in both directions. Ties are broken by id, ascending, then by place in the
/// file.
pub fn sorted(dataset: &Dataset, rows: &[usize], sort: Sort, language: Language) -> Vec<usize> {
    let key = |commitment| match sort.key {
        SortKey::Date => first_day(commitment).map_or(Key::Unknown, Key::Day),
        SortKey::Partner => Key::Name(fold(commitment.partner.name.get(language))),
        SortKey::Type => Key::Type(&commitment.instrument_type),
    };
    let found = rows.iter().filter_map(|row| dataset.commitments.get(*row).map(|commitment| (*row, commitment)));
    let keyed = found.map(|(row, commitment)| (key(commitment), commitment.id.as_str(), row)).collect();
    let in_order = in_order(keyed, &|(a, a_id, a_row), (b, b_id, b_row)| {
        let by_key = match sort.direction {
            Direction::Descending if *a != Key::Unknown && *b != Key::Unknown => b.cmp(a),
            _ => a.cmp(b),
        };
        by_key.then_with(|| a_id.cmp(b_id)).then_with(|| a_row.cmp(b_row))
    });
    in_order.into_iter().map(|(_, _, row)| row).collect()
}

/// What a row is ordered by. One list has one kind, and the unknown, which are last.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key<'a> {
    /// Year, month and day.
    Day((i32, u32, u32)),
    /// A folded name.
    Name(String),
    Type(&'a InstrumentType),
    Unknown,
}

/// The first day that a date or span can mean, as year, month and day.
fn first_day(commitment: &Commitment) -> Option<(i32, u32, u32)> {
    let signed = commitment.signed.map(PartialDate::first_day);
    signed.map(|day| (day.year(), day.month(), day.day())).or(commitment.period.map(|span| (span.from, 1, 1)))
}

/// The partners of a dataset, each id once as its first record describes it, by name in a language; names are compared
/// folded, ties broken by id.
pub fn partners_by_name(dataset: &Dataset, language: Language) -> Vec<&Partner> {
    let mut ids = Interner::default();
    let partners = dataset.commitments.iter().map(|commitment| &commitment.partner);
    let distinct = partners.filter(|partner| ids.add(&partner.id));
    let named = distinct.map(|partner| (fold(partner.name.get(language)), partner)).collect();
    let in_order = in_order(named, &|(a, a_partner), (b, b_partner)| (a, &a_partner.id).cmp(&(b, &b_partner.id)));
    in_order.into_iter().map(|(_, partner)| partner).collect()
}

/// The most neighbours of one kind.
const MAX_EACH: usize = 3;

/// The rows that share something with a row, newest first, three of a kind at most. A row may be in several kinds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Neighbours {
    /// Those that also refer to the 2005 Convention; none where the row itself does not say so.
    pub convention: Vec<usize>,
    /// Those of the same type.
    pub instrument_type: Vec<usize>,
    /// Those signed in the same year; none where either has no date, since a span names no year.
    pub year: Vec<usize>,
}

/// The neighbours of a row.
pub fn neighbours(dataset: &Dataset, row: usize) -> Neighbours {
    let Some(here) = dataset.commitments.get(row) else { return Neighbours::default() };
    let newest = |shares: &dyn Fn(&Commitment) -> bool| {
        let others = dataset.commitments.iter().enumerate().filter(|(other, _)| *other != row);
        let rows: Vec<usize> = others.filter(|(_, other)| shares(other)).map(|(other, _)| other).collect();
        // The order by date is the same in both languages.
        let mut rows = sorted(dataset, &rows, Sort::default(), Language::Fr);
        rows.truncate(MAX_EACH);
        rows
    };
    let year = |commitment: &Commitment| commitment.signed.map(PartialDate::year);
    Neighbours {
        convention: newest(&|other| [here, other].iter().all(|row| row.convention_reference == Some(true))),
        instrument_type: newest(&|other| other.instrument_type == here.instrument_type),
        year: newest(&|other| year(here).is_some() && year(other) == year(here)),
    }
}
