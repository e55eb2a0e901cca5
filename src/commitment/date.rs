//! Dates with the precision that the source has: a year, a month or a day. Nothing is ever filled in.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// A date as precise as its source: `2016`, `2016-05` or `2016-05-26`.
///
/// ```
/// use engagements::commitment::PartialDate;
/// let date: PartialDate = "2016-05".parse()?;
/// assert_eq!(date.to_string(), "2016-05");
/// assert_eq!(date.first_day().to_string(), "2016-05-01");
/// # Ok::<(), engagements::commitment::DateError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PartialDate {
    first_day: NaiveDate,
    precision: Precision,
}

/// How much of a date the source gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// Only the year.
    Year,
    /// The year and the month.
    Month,
    /// The whole date.
    Day,
}

/// Why a text is not a date.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Not of the form `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    #[error("“{0}” is not of the form YYYY, YYYY-MM or YYYY-MM-DD")]
    Form(String),
    /// The form is right, but no such day exists (month 13, February 30).
    #[error("“{0}” does not exist in the calendar")]
    Impossible(String),
}

impl PartialDate {
    /// The precision that the source has.
    pub fn precision(self) -> Precision {
        self.precision
    }

    /// The year, always known.
    pub fn year(self) -> i32 {
        self.first_day.year()
    }

    /// The month, 1 to 12, where the source gives it.
    pub fn month(self) -> Option<u32> {
        (self.precision >= Precision::Month).then(|| self.first_day.month())
    }

    /// The day of the month, 1 to 31, where the source gives it.
    pub fn day(self) -> Option<u32> {
        (self.precision == Precision::Day).then(|| self.first_day.day())
    }

    /// The first day that this date can mean; what lists sort by.
    pub fn first_day(self) -> NaiveDate {
        self.first_day
    }

    /// The day after the last that this date can mean; the year 9999 has none where it ends the calendar.
    pub fn day_after(self) -> Option<NaiveDate> {
        match self.precision {
            Precision::Year => self.first_day.checked_add_months(Months::new(12)),
            Precision::Month => self.first_day.checked_add_months(Months::new(1)),
            Precision::Day => self.first_day.succ_opt(),
        }
    }

    /// The same date some years later, as precise as this one; 29 February becomes the 28th where the year has none. `None`
    /// after the year 9999, which no date of the dataset can name.
    pub fn years_later(self, years: u32) -> Option<Self> {
        let first_day = self.first_day.checked_add_months(Months::new(years.checked_mul(12)?))?;
        (first_day.year() <= 9999).then_some(Self { first_day, ..self })
    }
}

impl FromStr for PartialDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let form = || DateError::Form(text.to_owned());
        let digits = |part: &str, length: usize| -> Result<u32, DateError> {
            if part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit()) {
                part.parse().map_err(|_| form())
            } else {
                Err(form())
            }
        };
        let mut parts = text.split('-');
        let year = digits(parts.next().unwrap_or_default(), 4)?;
        let month = parts.next().map(|part| digits(part, 2)).transpose()?;
        let day = parts.next().map(|part| digits(part, 2)).transpose()?;
        if parts.next().is_some() {
            return Err(form());
        }
        let precision = match (month, day) {
            (None, _) => Precision::Year,
            (_, None) => Precision::Month,
            _ => Precision::Day,
        };
        i32::try_from(year)
            .ok()
            .and_then(|year| NaiveDate::from_ymd_opt(year, month.unwrap_or(1), day.unwrap_or(1)))
            .map(|first_day| Self { first_day, precision })
            .ok_or_else(|| DateError::Impossible(text.to_owned()))
    }
}

impl TryFrom<String> for PartialDate {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        text.parse()
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_string()
    }
}

/// The form that the dataset, the tables and the address use (ISO 8601, shortened to what is known).
impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year())?;
        if let Some(month) = self.month() {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day() {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for PartialDate {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PartialDate".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "A date as precise as its source: YYYY, YYYY-MM or YYYY-MM-DD",
            "pattern": r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"
        })
    }
}

/// A span of whole years, both ends included, known where no date of signature is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct YearSpan {
    /// The first year.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 0, max = 9999)))]
    pub from: i32,
    /// The last year, never before the first.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 0, max = 9999)))]
    pub to: i32,
}

/// When something was done: a [`PartialDate`], or two years with a hyphen (`2021-2022`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum When {
    /// One date.
    Date(PartialDate),
    /// Several years.
    Span(YearSpan),
}

impl FromStr for When {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        match text.split_once('-') {
            Some((from, to)) if to.len() == 4 && to.split_once('-').is_none() => {
                let (from, to): (PartialDate, PartialDate) = (from.parse()?, to.parse()?);
                if from.year() > to.year() {
                    return Err(DateError::Impossible(text.to_owned()));
                }
                Ok(Self::Span(YearSpan { from: from.year(), to: to.year() }))
            }
            _ => text.parse().map(Self::Date),
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => date.fmt(f),
            Self::Span(span) => write!(f, "{:04}-{:04}", span.from, span.to),
        }
    }
}

impl TryFrom<String> for When {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        text.parse()
    }
}

impl From<When> for String {
    fn from(when: When) -> Self {
        when.to_string()
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for When {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "When".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "A partial date, or two years: YYYY, YYYY-MM, YYYY-MM-DD or YYYY-YYYY",
            "pattern": r"^\d{4}(-\d{4}|-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> PartialDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_precision_is_written_as_it_was_read() {
        for text in ["1965", "2018-05", "2016-05-26", "2020-02-29"] {
            assert_eq!(date(text).to_string(), text);
        }
    }

    #[test]
    fn a_day_that_does_not_exist_is_named_impossible() {
        for text in ["2016-13", "2019-02-29", "2016-00", "2016-05-00"] {
            assert_eq!(text.parse::<PartialDate>(), Err(DateError::Impossible(text.into())));
        }
    }

    #[test]
    fn another_form_is_refused() {
        for text in ["", "16", "2016-5", "2016/05", "2016-05-26T00", "2016-05-26-1", "+016", "mai 2016"] {
            assert_eq!(text.parse::<PartialDate>(), Err(DateError::Form(text.into())));
        }
    }

    #[test]
    fn two_years_are_a_span() {
        assert_eq!("2021-2022".parse(), Ok(When::Span(YearSpan { from: 2021, to: 2022 })));
        assert_eq!("2021-05".parse(), Ok(When::Date(date("2021-05"))));
        assert!("2022-2021".parse::<When>().is_err());
    }
}
