//! The brush of the timeline: two handles over the years, which are also two fields and a period of the address; and the
//! histogram below it.

use super::geometry::Rect;
use super::timeline::{Axis, written_years};
use crate::commitment::{Dataset, YearSpan};
use crate::query::YearRange;

/// A first and a last year within limits, never crossed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Brush {
    limits: YearSpan,
    chosen: YearSpan,
}

/// One of the two handles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handle {
    /// The first year, at its beginning.
    From,
    /// The last year, at its end.
    To,
}

/// What a key does to a handle; the ARIA pattern of a slider with two thumbs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandleKey {
    /// Left or Down arrow: a year back.
    Back,
    /// Right or Up arrow: a year on.
    On,
    /// Page Down: ten years back.
    FarBack,
    /// Page Up: ten years on.
    FarOn,
    /// Home: as early as it may go.
    First,
    /// End: as late as it may go.
    Last,
}

impl HandleKey {
    /// By the name that the UI Events standard gives to the key; `None` for any other key.
    pub fn of_key(name: &str) -> Option<Self> {
        Some(match name {
            "ArrowLeft" | "ArrowDown" => Self::Back,
            "ArrowRight" | "ArrowUp" => Self::On,
            "PageDown" => Self::FarBack,
            "PageUp" => Self::FarOn,
            "Home" => Self::First,
            "End" => Self::Last,
            _ => return None,
        })
    }
}

impl Brush {
    /// Over all the years.
    pub fn whole(limits: YearSpan) -> Self {
        let limits = YearSpan { from: limits.from, to: limits.to.max(limits.from) };
        Self { limits, chosen: limits }
    }

    /// Around the chosen periods, if there are any: from the first year of the first to the last of the last.
    pub fn around(limits: YearSpan, periods: impl IntoIterator<Item = YearRange>) -> Self {
        let whole = Self::whole(limits);
        let hull = periods
            .into_iter()
            .map(|range| (range.from().unwrap_or(whole.limits.from), range.to().unwrap_or(whole.limits.to)));
        match hull.reduce(|(from, to), (next_from, next_to)| (from.min(next_from), to.max(next_to))) {
            Some((from, to)) => whole.spanning(from, to),
            None => whole,
        }
    }

    /// The year of a handle.
    pub fn year(self, handle: Handle) -> i32 {
        match handle {
            Handle::From => self.chosen.from,
            Handle::To => self.chosen.to,
        }
    }

    /// The years that a handle may take: up to its limit, and to the other handle.
    pub fn reach(self, handle: Handle) -> YearSpan {
        match handle {
            Handle::From => YearSpan { from: self.limits.from, to: self.chosen.to },
            Handle::To => YearSpan { from: self.chosen.from, to: self.limits.to },
        }
    }

    /// Whether nothing is left out.
    pub fn is_whole(self) -> bool {
        self.chosen == self.limits
    }

    /// The period of the address: open on the side where a handle is at its limit; none over all years.
    pub fn period(self) -> Option<YearRange> {
        let YearSpan { from, to } = self.chosen;
        YearRange::new((from != self.limits.from).then_some(from), (to != self.limits.to).then_some(to))
    }

    /// With a handle, or its field, at a year, or at the nearest that it may take.
    #[must_use]
    pub fn with(self, handle: Handle, year: i32) -> Self {
        let reach = self.reach(handle);
        let year = year.clamp(reach.from, reach.to);
        let chosen = match handle {
            Handle::From => YearSpan { from: year, ..self.chosen },
            Handle::To => YearSpan { to: year, ..self.chosen },
        };
        Self { chosen, ..self }
    }

    /// With a handle moved by a key.
    #[must_use]
    pub fn stepped(self, handle: Handle, key: HandleKey) -> Self {
        let (year, reach) = (self.year(handle), self.reach(handle));
        let year = match key {
            HandleKey::Back => year.saturating_sub(1),
            HandleKey::On => year.saturating_add(1),
            HandleKey::FarBack => year.saturating_sub(10),
            HandleKey::FarOn => year.saturating_add(10),
            HandleKey::First => reach.from,
            HandleKey::Last => reach.to,
        };
        self.with(handle, year)
    }

    /// With a handle dragged along an axis: it snaps to the nearest turn of the year.
    #[must_use]
    pub fn dragged(self, handle: Handle, axis: &Axis, x: f64) -> Self {
        let turn = whole_year(axis.moment(x));
        self.with(handle, if handle == Handle::From { turn } else { turn.saturating_sub(1) })
    }

    /// Drawn anew from one point of an axis to another, in either direction: the years that it touches.
    #[must_use]
    pub fn drawn(self, axis: &Axis, from_x: f64, to_x: f64) -> Self {
        let year = |x: f64| whole_year(axis.moment(x) - 0.5);
        self.spanning(year(from_x.min(to_x)), year(from_x.max(to_x)))
    }

    /// The place of a handle on an axis.
    pub fn x(self, handle: Handle, axis: &Axis) -> f64 {
        match handle {
            Handle::From => axis.x(f64::from(self.chosen.from)),
            Handle::To => axis.x(f64::from(self.chosen.to) + 1.0),
        }
    }

    /// The handle that a pointer takes: the nearer one, if it is within reach.
    pub fn handle_at(self, axis: &Axis, x: f64, reach_px: f64) -> Option<Handle> {
        let far = |handle| (self.x(handle, axis) - x).abs();
        let (from, to) = (far(Handle::From), far(Handle::To));
        (from.min(to) <= reach_px).then_some(if from <= to { Handle::From } else { Handle::To })
    }

    fn spanning(self, from: i32, to: i32) -> Self {
        let within = |year: i32| year.clamp(self.limits.from, self.limits.to);
        let (from, to) = (within(from), within(to));
        Self { chosen: YearSpan { from: from.min(to), to: from.max(to) }, ..self }
    }
}

/// How many of some rows touch each year of the limits, from the first to the last. A span counts in every year that
/// it touches; what lies outside counts nowhere.
pub fn histogram(dataset: &Dataset, rows: &[usize], limits: YearSpan) -> Vec<usize> {
    let mut counts = vec![0; usize::try_from(i64::from(limits.to) - i64::from(limits.from) + 1).unwrap_or(0)];
    for span in rows.iter().filter_map(|row| dataset.commitments.get(*row)).filter_map(written_years) {
        for year in span.from.max(limits.from)..=span.to.min(limits.to) {
            let place = usize::try_from(year.abs_diff(limits.from)).ok();
            if let Some(count) = place.and_then(|place| counts.get_mut(place)) {
                *count += 1;
            }
        }
    }
    counts
}

/// The counts of the years of an axis as bars on a line at `ground_px`, the highest of this height. Each is half a pixel
/// narrower than its year on either side, but a pixel wide; empty years have none.
pub fn histogram_bars(counts: &[usize], axis: &Axis, ground_px: f64, highest_px: f64) -> Vec<Rect> {
    let as_number = |count: usize| u32::try_from(count).map_or(0.0, f64::from);
    let most = as_number(counts.iter().copied().max().unwrap_or_default().max(1));
    let bar = |(year, count): (i32, &usize)| {
        let (left, right) = (axis.x(f64::from(year)) + 0.5, axis.x(f64::from(year) + 1.0) - 0.5);
        let height = highest_px * as_number(*count) / most;
        Rect { left, top: ground_px - height, width: (right - left).max(1.0), height }
    };
    (axis.years.from..).zip(counts).filter(|(_, count)| **count > 0).map(bar).collect()
}

#[expect(clippy::cast_possible_truncation, reason = "a year; a cast saturates")]
fn whole_year(moment: f64) -> i32 {
    moment.round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMITS: YearSpan = YearSpan { from: 1965, to: 2026 };
    const AXIS: Axis = Axis { years: LIMITS, margin_years: 1.0, width_px: 976.0 };

    fn brush(periods: &[&str]) -> Brush {
        Brush::around(LIMITS, periods.iter().map(|text| text.parse().unwrap()))
    }

    fn period(brush: Brush) -> Option<String> {
        brush.period().map(|range| range.to_string())
    }

    #[test]
    fn a_handle_at_its_limit_leaves_its_side_open() {
        assert_eq!(period(Brush::whole(LIMITS)), None);
        assert_eq!(period(brush(&["2000-"])).as_deref(), Some("2000-"));
        assert_eq!(period(brush(&["-1999"])).as_deref(), Some("-1999"));
        assert_eq!(period(brush(&["2000-2009", "2016"])).as_deref(), Some("2000-2016"));
        assert!(brush(&["1900-2100"]).is_whole() && brush(&[]).is_whole());
    }

    #[test]
    fn handles_do_not_cross() {
        let brush = brush(&["2000-2009"]);
        assert_eq!(brush.with(Handle::From, 2020).year(Handle::From), 2009);
        assert_eq!(brush.stepped(Handle::To, HandleKey::First).year(Handle::To), 2000);
        assert_eq!(brush.with(Handle::To, 1990).reach(Handle::To), YearSpan { from: 2000, to: 2026 });
    }

    #[test]
    fn keys_step_by_a_year_or_ten_and_go_to_the_limit() {
        let year = |step| brush(&["2000-2009"]).stepped(Handle::From, step).year(Handle::From);
        let steps =
            [HandleKey::Back, HandleKey::On, HandleKey::FarBack, HandleKey::FarOn, HandleKey::First, HandleKey::Last];
        assert_eq!(steps.map(year), [1999, 2001, 1990, 2009, 1965, 2009]);
    }

    #[test]
    fn a_dragged_handle_snaps_to_the_turn_of_the_year() {
        let brush = Brush::whole(LIMITS);
        assert_eq!(brush.dragged(Handle::From, &AXIS, AXIS.x(1999.6)).year(Handle::From), 2000);
        assert_eq!(brush.dragged(Handle::To, &AXIS, AXIS.x(1999.6)).year(Handle::To), 1999);
        assert_eq!(brush.dragged(Handle::To, &AXIS, f64::INFINITY).year(Handle::To), 2026);
        let back = brush.dragged(Handle::To, &AXIS, brush.x(Handle::To, &AXIS));
        assert_eq!(back, brush);
    }

    #[test]
    fn a_pointer_takes_the_nearer_handle_within_reach() {
        let brush = brush(&["2000-2009"]);
        let at = |year| brush.handle_at(&AXIS, AXIS.x(year), 16.0);
        assert_eq!((at(2000.5), at(2009.5), at(2005.0)), (Some(Handle::From), Some(Handle::To), None));
        assert_eq!(at(1999.5), Some(Handle::From));
    }

    #[test]
    fn the_highest_bar_has_the_full_height_and_an_empty_year_none() {
        let axis = Axis { years: YearSpan { from: 2000, to: 2003 }, margin_years: 0.0, width_px: 40.0 };
        let bars = histogram_bars(&[1, 0, 4, 2], &axis, 58.0, 48.0);
        let places: Vec<_> = bars.iter().map(|bar| (bar.left, bar.top, bar.width)).collect();
        assert_eq!(places, [(0.5, 46.0, 9.0), (20.5, 10.0, 9.0), (30.5, 34.0, 9.0)]);
        let [narrow] = histogram_bars(&[3], &Axis { width_px: 4.0, ..axis }, 58.0, 48.0)[..] else { panic!() };
        assert!((narrow.width - 1.0).abs() < 1e-9);
    }

    #[test]
    fn a_stroke_in_either_direction_takes_the_years_it_touches() {
        let stroke = |from, to| Brush::whole(LIMITS).drawn(&AXIS, AXIS.x(from), AXIS.x(to));
        assert_eq!(period(stroke(2000.2, 2009.9)).as_deref(), Some("2000-2009"));
        assert_eq!(stroke(2009.9, 2000.2), stroke(2000.2, 2009.9));
    }
}
