//! Ranges of years, each end of which may be open: `2016`, `2000-2009`, `2020-`, `-1999`.

use std::fmt;
use std::str::FromStr;

use super::order::in_order;
use crate::commitment::YearSpan;

/// A range of years, both ends included; an absent end is open. At least one end is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearRange {
    from: Option<i32>,
    to: Option<i32>,
}

/// A text that is not a range of years.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a year or a range of years such as 2016, 2000-2009, 2020- or -1999")]
pub struct YearRangeError(String);

impl YearRange {
    /// From one year to another, both included; none if they are out of order, or if neither end is given.
    pub fn new(from: Option<i32>, to: Option<i32>) -> Option<Self> {
        match (from, to) {
            (None, None) => None,
            (Some(from), Some(to)) if from > to => None,
            _ => Some(Self { from, to }),
        }
    }

    /// The ten years of the decade that begins in this year.
    pub fn decade(first_year: i32) -> Self {
        Self { from: Some(first_year), to: Some(first_year + 9) }
    }

    /// The first year, or none where the range is open.
    pub fn from(self) -> Option<i32> {
        self.from
    }

    /// The last year, or none where the range is open.
    pub fn to(self) -> Option<i32> {
        self.to
    }

    /// Whether a span of years touches the range.
    pub fn touches(self, span: YearSpan) -> bool {
        self.from.is_none_or(|from| span.to >= from) && self.to.is_none_or(|to| span.from <= to)
    }

    /// The fewest ranges that say the same: overlapping and adjoining ones joined, in order of time.
    pub fn merged(ranges: impl IntoIterator<Item = Self>) -> Vec<Self> {
        let key = |range: &Self| (range.from.unwrap_or(i32::MIN), range.to.unwrap_or(i32::MAX));
        let mut merged: Vec<Self> = Vec::new();
        for range in in_order(ranges.into_iter().collect(), &|a, b| key(a).cmp(&key(b))) {
            match merged.last_mut() {
                Some(last) if last.to.is_none_or(|to| range.from.unwrap_or(i32::MIN) <= to.saturating_add(1)) => {
                    last.to = last.to.zip(range.to).map(|(a, b)| a.max(b));
                }
                _ => merged.push(range),
            }
        }
        merged
    }
}

impl FromStr for YearRange {
    type Err = YearRangeError;

    fn from_str(text: &str) -> Result<Self, YearRangeError> {
        let error = || YearRangeError(text.to_owned());
        let year = |part: &str| -> Result<Option<i32>, YearRangeError> {
            match part {
                "" => Ok(None),
                part if part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit()) => {
                    part.parse().map(Some).map_err(|_| error())
                }
                _ => Err(error()),
            }
        };
        let (from, to) = match text.split_once('-') {
            Some((from, to)) => (year(from)?, year(to)?),
            None => (year(text)?, year(text)?),
        };
        Self::new(from, to).ok_or_else(error)
    }
}

impl fmt::Display for YearRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.from, self.to) {
            (Some(from), Some(to)) if from == to => write!(f, "{from:04}"),
            (from, to) => {
                if let Some(from) = from {
                    write!(f, "{from:04}")?;
                }
                f.write_str("-")?;
                to.map_or(Ok(()), |to| write!(f, "{to:04}"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(text: &str) -> YearRange {
        text.parse().unwrap()
    }

    #[test]
    fn every_form_is_written_as_it_was_read() {
        for text in ["2016", "2000-2009", "2020-", "-1999"] {
            assert_eq!(range(text).to_string(), text);
        }
    }

    #[test]
    fn what_is_no_range_is_refused() {
        for text in ["", "-", "2009-2000", "20", "2000-2009-", "x", "2000 - 2009"] {
            assert!(text.parse::<YearRange>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_span_counts_in_every_range_that_it_touches() {
        let span = YearSpan { from: 2016, to: 2020 };
        assert!(range("2010-2019").touches(span) && range("2020-").touches(span) && range("-2016").touches(span));
        assert!(!range("2000-2009").touches(span) && !range("2021-").touches(span));
    }

    #[test]
    fn adjoining_ranges_merge() {
        let ranges = ["2010-2019", "2020-", "2000-2009", "1965"].map(range);
        assert_eq!(YearRange::merged(ranges), [range("1965"), range("2000-")]);
    }
}
