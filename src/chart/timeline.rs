//! The timeline: years along a line, which of them are written, and what each commitment is drawn as, on which lane, so that
//! nothing overlaps.

use chrono::{Datelike, Months, NaiveDate};

use crate::commitment::{Answer, Commitment, Dataset, Field, Language, PartialDate, Precision, YearSpan};
use crate::query::{Direction, Sort, SortKey, sorted};

/// The shape that says how precise a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateShape {
    /// The day is known.
    Dot,
    /// The month or the year is known: a bar of that width.
    Bar,
    /// Somewhere in these years.
    HollowBar,
}

/// A commitment in time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimelineItem {
    /// Its row in the dataset.
    pub row: usize,
    /// How precise its date is.
    pub shape: DateShape,
    /// The moment at which its day, month, year or span begins: a year and its fraction.
    pub from: f64,
    /// The moment at which it ends.
    pub to: f64,
    /// The reference to the Convention.
    pub convention: Answer,
    /// Whether its date or span is concluded rather than stated.
    pub is_inferred: bool,
}

impl TimelineItem {
    /// How long its shape is where it has no axis, as in a list: a month is shorter than a year, a span longer.
    pub fn length_px(&self) -> f64 {
        match self.shape {
            DateShape::Dot => 10.0,
            DateShape::Bar if self.to - self.from < 0.5 => 4.0,
            DateShape::Bar => 12.0,
            DateShape::HollowBar => 18.0,
        }
    }
}

/// The rows of a selection in time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeline {
    /// Those with a date or a span, in the order of their first possible day, then of their ids.
    pub items: Vec<TimelineItem>,
    /// Those with neither, in the order of their ids.
    pub undated: Vec<usize>,
}

impl Timeline {
    /// Puts some rows in time.
    pub fn of(dataset: &Dataset, rows: &[usize]) -> Self {
        let chronological = Sort { key: SortKey::Date, direction: Direction::Ascending };
        let mut timeline = Self::default();
        // The language orders names only.
        for row in sorted(dataset, rows, chronological, Language::Fr) {
            match dataset.commitments.get(row).and_then(|commitment| item(row, commitment)) {
                Some(item) => timeline.items.push(item),
                None => timeline.undated.push(row),
            }
        }
        timeline
    }
}

fn item(row: usize, commitment: &Commitment) -> Option<TimelineItem> {
    let (convention, is_inferred) = (commitment.convention(), Field::Date.is_inferred(commitment));
    if let Some(date) = commitment.signed {
        let shape = if date.precision() == Precision::Day { DateShape::Dot } else { DateShape::Bar };
        let (from, to) = moments(date);
        return Some(TimelineItem { row, shape, from, to, convention, is_inferred });
    }
    let span = written_years(commitment)?;
    let (from, to) = (f64::from(span.from), f64::from(span.to) + 1.0);
    Some(TimelineItem { row, shape: DateShape::HollowBar, from, to, convention, is_inferred })
}

/// How large things are drawn, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ShapeSizes {
    /// Across a dot.
    pub dot_px: f64,
    /// The least width of a bar, so that a month can be seen.
    pub bar_px: f64,
    /// Between a shape and its label.
    pub label_gap_px: f64,
    /// What stays free between two items of a lane.
    pub gap_px: f64,
}

impl ShapeSizes {
    /// On the page.
    pub const PAGE: Self = Self { dot_px: 10.0, bar_px: 6.0, label_gap_px: 8.0, gap_px: 32.0 };
    /// On a slide.
    pub const SLIDE: Self = Self { dot_px: 18.0, bar_px: 10.0, label_gap_px: 14.0, gap_px: 32.0 };
    /// On a slide of many.
    pub const DENSE_SLIDE: Self = Self { dot_px: 14.0, bar_px: 8.0, label_gap_px: 10.0, gap_px: 20.0 };
}

/// The side of a shape on which its label is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelSide {
    /// Before the shape; the label ends there.
    Left,
    /// After the shape; the label starts there.
    Right,
}

/// An item in its lane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LaneItem {
    /// What is drawn.
    pub item: TimelineItem,
    /// The lane, from 0 at the top.
    pub lane: usize,
    /// Where the shape begins.
    pub left_px: f64,
    /// Where the shape ends.
    pub right_px: f64,
    /// The side of the label.
    pub side: LabelSide,
    /// Where the label begins.
    pub label_px: f64,
    /// Where the shape and its label begin together.
    pub start_px: f64,
    /// Where they end.
    pub end_px: f64,
}

impl LaneItem {
    /// Whether the label lies over a place of the axis, or so near that letters a little wider would.
    pub fn labels(&self, x: f64) -> bool {
        let (from, to) = match self.side {
            LabelSide::Left => (self.label_px, self.left_px),
            LabelSide::Right => (self.right_px, self.end_px),
        };
        let spare = (to - from) / 10.0;
        from - spare < x && x < to + spare
    }
}

/// Puts items, given in order of time, into the topmost lane that is free there. A label is to the right of its
/// shape; to the left where it would leave the axis or run over the line to keep clear (the adoption of the
/// Convention), unless the left is no better. `label_px` gives the width of a row's label.
pub fn lanes(
    items: &[TimelineItem],
    axis: &Axis,
    measures: &ShapeSizes,
    clear_px: Option<f64>,
    label_px: impl Fn(usize) -> f64,
) -> Vec<LaneItem> {
    let mut ends: Vec<f64> = Vec::new();
    let place = |item: &TimelineItem| {
        let mut placed = beside_label(*item, axis, measures, clear_px, label_px(item.row).max(0.0));
        placed.lane = ends.iter().position(|end| end + measures.gap_px <= placed.start_px).unwrap_or(ends.len());
        match ends.get_mut(placed.lane) {
            Some(end) => *end = placed.end_px,
            None => ends.push(placed.end_px),
        }
        placed
    };
    items.iter().map(place).collect()
}

/// An item with its label beside it, in no lane yet.
fn beside_label(item: TimelineItem, axis: &Axis, measures: &ShapeSizes, clear_px: Option<f64>, width: f64) -> LaneItem {
    let (from, to) = (axis.x(item.from), axis.x(item.to));
    let least = if item.shape == DateShape::Dot { measures.dot_px } else { measures.bar_px };
    let half = if item.shape == DateShape::Dot { least / 2.0 } else { ((to - from) / 2.0).max(least / 2.0) };
    let middle = f64::midpoint(from, to);
    let (left_px, right_px) = (middle - half, middle + half);
    let ends = |side| match side {
        LabelSide::Left => (left_px - measures.label_gap_px - width, right_px),
        LabelSide::Right => (left_px, right_px + measures.label_gap_px + width),
    };
    let faults = |side| {
        let (start, end) = ends(side);
        let outside = start < 0.0 || end > axis.width_px;
        let crossing = clear_px.is_some_and(|x| start < x && x < end && !(left_px < x && x < right_px));
        (outside, crossing)
    };
    let side = if faults(LabelSide::Right) <= faults(LabelSide::Left) { LabelSide::Right } else { LabelSide::Left };
    let (start_px, end_px) = ends(side);
    let label_px = if side == LabelSide::Left { start_px } else { end_px - width };
    LaneItem { item, lane: 0, left_px, right_px, side, label_px, start_px, end_px }
}

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

/// The year in which a commitment was signed, brought within those that four digits can write.
pub(super) fn signed_year(commitment: &Commitment) -> Option<i32> {
    commitment.signed.map(|date| date.year().clamp(0, 9999))
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
    use crate::commitment::YearSpan;

    const AXIS: Axis = Axis { years: YearSpan { from: 1965, to: 2026 }, margin_years: 1.0, width_px: 976.0 };

    fn dot(row: usize, at: f64) -> TimelineItem {
        TimelineItem { row, shape: DateShape::Dot, from: at, to: at, convention: Answer::NotStated, is_inferred: false }
    }

    fn placed(items: &[TimelineItem], clear_px: Option<f64>) -> Vec<LaneItem> {
        lanes(items, &AXIS, &ShapeSizes::PAGE, clear_px, |_| 70.0)
    }

    #[test]
    fn what_is_far_apart_shares_a_lane_and_what_is_near_does_not() {
        let lanes: Vec<usize> =
            placed(&[dot(0, 1980.0), dot(1, 1981.0), dot(2, 2000.0)], None).iter().map(|item| item.lane).collect();
        assert_eq!(lanes, [0, 1, 0]);
    }

    #[test]
    fn a_label_goes_left_where_it_would_leave_the_axis_or_cross_the_line() {
        let sides: Vec<LabelSide> = placed(&[dot(0, 1970.0), dot(1, 2003.0), dot(2, 2024.0)], Some(AXIS.x(2005.8)))
            .iter()
            .map(|item| item.side)
            .collect();
        assert_eq!(sides, [LabelSide::Right, LabelSide::Left, LabelSide::Left]);
    }

    #[test]
    fn without_an_axis_a_longer_time_has_a_longer_shape() {
        let of = |shape, to| TimelineItem { shape, to, ..dot(0, 2003.0) }.length_px();
        let lengths = [
            of(DateShape::Bar, 2003.1),
            of(DateShape::Dot, 2003.0),
            of(DateShape::Bar, 2004.0),
            of(DateShape::HollowBar, 2009.0),
        ];
        assert!(lengths.is_sorted());
    }

    #[test]
    fn what_a_label_lies_over_is_known() {
        let [left] = placed(&[dot(0, 2003.0)], Some(AXIS.x(2005.8)))[..] else { panic!() };
        assert_eq!(left.side, LabelSide::Left);
        assert!(left.labels(left.label_px + 1.0) && left.labels(left.label_px - 5.0));
        assert!(!left.labels(left.label_px - 10.0) && !left.labels(AXIS.x(2005.8)));
    }

    #[test]
    fn a_month_is_wide_enough_to_see_and_a_year_as_wide_as_it_is() {
        let bar = |from, to| TimelineItem { shape: DateShape::Bar, from, to, ..dot(0, 0.0) };
        let [month, year] = placed(&[bar(2003.0, 2003.1), bar(2003.0, 2004.0)], None)[..] else { panic!() };
        assert!((month.right_px - month.left_px - 6.0).abs() < 1e-9);
        assert!((year.right_px - year.left_px - AXIS.year_px()).abs() < 1e-9);
    }

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
