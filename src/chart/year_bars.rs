//! The timeline of many commitments: one bar a year and region, stacked by the reference to the Convention.

use std::collections::BTreeMap;

use super::timeline::{signed_year, written_years};
use crate::commitment::{Answer, Dataset, Region, YearSpan};

/// Up to so many commitments a timeline has a mark for each; above, bars.
pub const MAX_TIMELINE_MARKS: usize = 200;

/// Above so many years a bar is five or ten of them.
const MAX_BARS: i32 = 67;

/// The commitments signed in some years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearBar {
    /// The years, one or several.
    pub years: YearSpan,
    /// How many there are of each answer, in the order of [`Answer::ALL`].
    pub counts: [usize; 3],
}

impl YearBar {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.counts.iter().sum()
    }
}

/// Bars along the years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarLane {
    /// The region; none where regions are not parted.
    pub region: Option<Region>,
    /// The bars from the earliest to the latest; years without commitments have none.
    pub bars: Vec<YearBar>,
}

impl BarLane {
    /// How many commitments there are in all its bars.
    pub fn count(&self) -> usize {
        self.bars.iter().map(YearBar::count).sum()
    }

    /// The most that one bar holds.
    pub fn highest(&self) -> usize {
        self.bars.iter().map(YearBar::count).max().unwrap_or_default()
    }
}

/// What names a bar while the rows change: its region, and its first year.
pub type BarKey = (Option<Region>, i32);

/// The years of a heading, and under it those of each bar with the number of commitments.
pub type YearsListed = (YearSpan, Vec<(YearSpan, usize)>);

/// Some rows counted by the year in which they were signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearBars {
    /// How many years a bar has: 1, 5 or 10.
    pub years_each: i32,
    /// The lanes, one a region in the order of regions, or one for all.
    pub lanes: Vec<BarLane>,
    /// How many rows have a span of years, and so are in no bar.
    pub between_years: usize,
    /// How many rows have neither date nor span.
    pub undated: usize,
}

impl YearBars {
    /// Counts some rows. The years of the axis decide how many years a bar has.
    pub fn of(dataset: &Dataset, rows: &[usize], axis: YearSpan, by_region: bool) -> Self {
        let years_each = years_each(axis);
        let (mut between_years, mut undated) = (0, 0);
        let mut lanes: BTreeMap<Option<&Region>, BTreeMap<i32, [usize; 3]>> = BTreeMap::new();
        for commitment in rows.iter().filter_map(|row| dataset.commitments.get(*row)) {
            let Some(year) = signed_year(commitment) else {
                let count = if written_years(commitment).is_some() { &mut between_years } else { &mut undated };
                *count += 1;
                continue;
            };
            let lane = lanes.entry(by_region.then_some(&commitment.partner.region)).or_default();
            let counts = lane.entry(year.div_euclid(years_each) * years_each).or_default();
            let place = Answer::ALL.iter().position(|answer| *answer == commitment.convention());
            if let Some(count) = place.and_then(|place| counts.get_mut(place)) {
                *count += 1;
            }
        }
        let lane = |(region, bars): (Option<&Region>, BTreeMap<i32, [usize; 3]>)| BarLane {
            region: region.cloned(),
            bars: bars
                .into_iter()
                .map(|(from, counts)| YearBar { years: YearSpan { from, to: from + years_each - 1 }, counts })
                .collect(),
        };
        Self { years_each, lanes: lanes.into_iter().map(lane).collect(), between_years, undated }
    }

    /// How many rows are in a bar.
    pub fn count(&self) -> usize {
        self.lanes.iter().map(BarLane::count).sum()
    }

    /// The most that one bar holds: the scale of all lanes.
    pub fn highest(&self) -> usize {
        self.lanes.iter().map(BarLane::highest).max().unwrap_or_default()
    }

    /// The bar of a region that begins with a year; where there is none, the highest of all, of several the first.
    pub fn chosen(&self, key: Option<&BarKey>) -> Option<(&BarLane, &YearBar)> {
        let all = || self.lanes.iter().flat_map(|lane| lane.bars.iter().map(move |bar| (lane, bar)));
        let is_chosen = |(lane, bar): &(&BarLane, &YearBar)| {
            key.is_some_and(|(region, from)| *region == lane.region && *from == bar.years.from)
        };
        let highest = || all().reduce(|best, next| if next.1.count() > best.1.count() { next } else { best });
        all().find(is_chosen).or_else(highest)
    }

    /// The bars of all lanes added up, under headings of ten bars: the years of each heading, then those of each bar with the number of
    /// commitments, all latest first.
    pub fn by_years(&self) -> Vec<YearsListed> {
        let mut years: BTreeMap<i32, (YearSpan, usize)> = BTreeMap::new();
        for bar in self.lanes.iter().flat_map(|lane| &lane.bars) {
            years.entry(bar.years.from).or_insert((bar.years, 0)).1 += bar.count();
        }
        let each = 10 * self.years_each;
        let mut groups: Vec<YearsListed> = Vec::new();
        for (from, bar) in years.into_iter().rev() {
            let first = from.div_euclid(each) * each;
            match groups.last_mut() {
                Some((heading, bars)) if heading.from == first => bars.push(bar),
                _ => groups.push((YearSpan { from: first, to: first + each - 1 }, vec![bar])),
            }
        }
        groups
    }
}

/// How many years a bar has on such an axis.
fn years_each(axis: YearSpan) -> i32 {
    let years = axis.to.saturating_sub(axis.from).saturating_add(1);
    [1, 5].into_iter().find(|each| years <= each * MAX_BARS).unwrap_or(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn span(from: i32, to: i32) -> YearSpan {
        YearSpan { from, to }
    }

    fn bar(from: i32, to: i32, count: usize) -> YearBar {
        YearBar { years: span(from, to), counts: [count, 0, 0] }
    }

    fn bars(years_each: i32, lanes: &[&[YearBar]]) -> YearBars {
        let lanes = lanes.iter().map(|bars| BarLane { region: None, bars: bars.to_vec() }).collect();
        YearBars { years_each, lanes, between_years: 0, undated: 0 }
    }

    #[test]
    fn a_bar_is_a_year_up_to_67_years_and_five_or_ten_above() {
        let of = |years| years_each(span(1960, 1960 + years - 1));
        assert_eq!([1, 67, 68, 335, 336, 10_000].map(of), [1, 1, 5, 5, 10, 10]);
    }

    #[test]
    fn years_are_listed_latest_first_with_the_commitments_of_all_lanes() {
        let bars = bars(1, &[&[bar(2009, 2009, 1), bar(2014, 2014, 2)], &[bar(2014, 2014, 3), bar(2015, 2015, 4)]]);
        let listed = [
            (span(2010, 2019), vec![(span(2015, 2015), 4), (span(2014, 2014), 5)]),
            (span(2000, 2009), vec![(span(2009, 2009), 1)]),
        ];
        assert_eq!(bars.by_years(), listed);
        assert_eq!((bars.count(), bars.highest()), (10, 4));
    }

    #[test]
    fn bars_of_several_years_are_listed_whole() {
        let bars = bars(5, &[&[bar(1900, 1904, 1), bar(1945, 1949, 2), bar(1950, 1954, 3)]]);
        let later = (span(1950, 1999), vec![(span(1950, 1954), 3)]);
        let earlier = (span(1900, 1949), vec![(span(1945, 1949), 2), (span(1900, 1904), 1)]);
        assert_eq!(bars.by_years(), [later, earlier]);
    }

    #[test]
    fn the_chosen_bar_stays_while_it_is_there_else_it_is_the_first_of_the_highest() {
        let bars = bars(1, &[&[bar(2009, 2009, 1), bar(2014, 2014, 4), bar(2015, 2015, 4)]]);
        let chosen = |key| bars.chosen(key).map(|(_, bar)| bar.years.from);
        assert_eq!(chosen(Some(&(None, 2009))), Some(2009));
        assert_eq!(chosen(Some(&(None, 2010))), Some(2014));
        assert_eq!(chosen(Some(&(Some(Region::Europe), 2009))), Some(2014));
        assert_eq!(chosen(None), Some(2014));
        assert_eq!(self::bars(1, &[]).chosen(None), None);
    }
}
