//! Years along a line: where a moment is, and which years are written.

use chrono::{Datelike, Months, NaiveDate};

use crate::commitment::{Commitment, Dataset, PartialDate, Precision, YearSpan};

/// The year in which the timeline begins where no data says otherwise.
pub const FIRST_YEAR: i32 = 1965;

/// When the Convention was adopted, 20 October 2005, as a moment.
pub const ADOPTION: f64 = 2005.0 + 292.0 / 365.0;

/// The years that are drawn: from the first year of the data, or [`FIRST_YEAR`] without any, to this year or the last
/// of the data. A year that cannot be written with four digits does not count.
pub fn year_limits(dataset: &Dataset, this_year: i32) -> YearSpan {
    let data = years_of(dataset, &(0..dataset.commitments.len()).collect::<Vec<_>>());
    let first = data.map_or(FIRST_YEAR, |span| span.from);
    let last = data.map_or(this_year, |span| span.to.max(this_year));
    YearSpan { from: first.min(last), to: last }
}

/// The years that some rows touch; none where no row has a date or span.
pub fn years_of(dataset: &Dataset, rows: &[usize]) -> Option<YearSpan> {
    let spans = || rows.iter().filter_map(|row| dataset.commitments.get(*row)).filter_map(written_years);
    let (from, to) = spans().map(|span| span.from).min().zip(spans().map(|span| span.to).max())?;
    Some(YearSpan { from, to })
}

/// The years of a commitment, brought within those that four digits can write.
pub(super) fn written_years(commitment: &Commitment) -> Option<YearSpan> {
    commitment.years().map(|span| YearSpan { from: span.from.clamp(0, 9999), to: span.to.clamp(0, 9999) })
}

/// A line with years on it. Each year takes the same room, leap years too.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    /// The years, both included.
    pub years: YearSpan,
    /// What is left free on either side, in years.
    pub margin_years: f64,
    /// The length of the line.
    pub width_px: f64,
}

impl Axis {
    /// The pixels of one year.
    pub fn year_px(&self) -> f64 {
        self.width_px / (f64::from(self.years.to) + 1.0 - f64::from(self.years.from) + 2.0 * self.margin_years)
    }

    /// The place of a moment: 2005.5 is the middle of 2005.
    pub fn x(&self, moment: f64) -> f64 {
        (moment - f64::from(self.years.from) + self.margin_years) * self.year_px()
    }

    /// The moment at a place.
    pub fn moment(&self, x: f64) -> f64 {
        x / self.year_px() + f64::from(self.years.from) - self.margin_years
    }

    /// The years that are written: multiples of 1, 2, 5, 10, 20, 50 …, the least that keeps them this far apart.
    pub fn ticks(&self, apart_px: f64) -> Vec<i32> {
        let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
        let step = steps.into_iter().find(|step| f64::from(*step) * self.year_px() >= apart_px).unwrap_or(10_000);
        let first = self.years.from.div_euclid(step) * step;
        let on_line = |year: &i32| (0.0..=self.width_px).contains(&self.x(f64::from(*year)));
        (first..=self.years.to.saturating_add(1)).step_by(usize::try_from(step).unwrap_or(1)).filter(on_line).collect()
    }
}

/// The moments at which a date begins and ends: those of its day, its month or its year.
pub(super) fn moments(date: PartialDate) -> (f64, f64) {
    let first = date.first_day();
    let end = match date.precision() {
        Precision::Year => first.checked_add_months(Months::new(12)),
        Precision::Month => first.checked_add_months(Months::new(1)),
        Precision::Day => first.succ_opt(),
    };
    (moment(first), end.map_or_else(|| moment(first), moment))
}

/// The beginning of a day, as a year and its fraction.
fn moment(day: NaiveDate) -> f64 {
    let days = if day.leap_year() { 366.0 } else { 365.0 };
    f64::from(day.year()) + f64::from(day.ordinal0()) / days
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-9
    }

    const PICTURE: Axis = Axis { years: YearSpan { from: 1965, to: 2026 }, margin_years: 1.0, width_px: 976.0 };

    #[test]
    fn the_pictures_axis_writes_the_decades() {
        assert_eq!(PICTURE.ticks(80.0), [1970, 1980, 1990, 2000, 2010, 2020]);
        assert!(near(PICTURE.x(1964.0), 0.0) && near(PICTURE.x(2028.0), 976.0));
        assert!(near(PICTURE.moment(PICTURE.x(2005.5)), 2005.5));
    }

    #[test]
    fn a_shorter_line_writes_fewer_years_and_a_shorter_time_more() {
        assert_eq!(Axis { width_px: 328.0, ..PICTURE }.ticks(80.0), [1980, 2000, 2020]);
        let slide = Axis { years: YearSpan { from: 2000, to: 2023 }, margin_years: 0.6, width_px: 886.0 };
        assert_eq!(slide.ticks(80.0), [2000, 2005, 2010, 2015, 2020]);
    }

    #[test]
    fn a_date_takes_its_true_width() {
        let of = |text: &str| moments(text.parse().unwrap());
        assert_eq!(of("1989"), (1989.0, 1990.0));
        assert!(near(of("2008-12").1, 2009.0) && near(of("2005-10-20").0, ADOPTION));
        assert!(near(of("2020-02-29").1 - of("2020-02-29").0, 1.0 / 366.0));
        assert!(of("9999-12-31").1 >= of("9999-12-31").0);
    }
}
