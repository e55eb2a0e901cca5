//! The layout of a timeline: axis, groups and lanes, in pixels.

use crate::chart::{
    ADOPTION, Axis, LaneItem, Point, ShapeSizes, Stops, Timeline, TimelineItem, by_region, lanes, text_width,
};
use crate::commitment::{Answer, Commitment, Dataset, Language, YearSpan};
use crate::i18n::{chart as words, label};

use super::Drawn;

/// The sizes of a drawn timeline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimelineStyle {
    /// Shapes, and what stays free between them.
    pub measures: ShapeSizes,
    /// The size of letters.
    pub text_px: f64,
    /// From one lane to the next.
    pub lane_px: f64,
    /// From the top to the line of the years.
    pub head_px: f64,
    /// From the line above a group to its first lane.
    pub first_px: f64,
    /// What is free before the first year and after the last, in years.
    pub margin_years: f64,
    /// Whether each region has lanes of its own.
    pub by_region: bool,
}

impl TimelineStyle {
    /// On the page.
    pub const PAGE: Self = Self {
        measures: ShapeSizes::PAGE,
        text_px: 14.0,
        lane_px: 40.0,
        head_px: 54.0,
        first_px: 52.0,
        margin_years: 1.0,
        by_region: true,
    };
    /// On a slide.
    pub const SLIDE: Self = Self {
        measures: ShapeSizes::SLIDE,
        text_px: 24.0,
        lane_px: 39.0,
        head_px: 48.0,
        first_px: 35.0,
        margin_years: 0.6,
        by_region: false,
    };
    /// On a slide of many commitments.
    pub const DENSE_SLIDE: Self =
        Self { measures: ShapeSizes::DENSE_SLIDE, text_px: 20.0, lane_px: 24.0, first_px: 28.0, ..Self::SLIDE };
}

/// Lanes under one heading.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineGroup {
    /// The region, and how many of its commitments have a date; none where lanes are not parted by region.
    pub heading: Option<(String, usize)>,
    /// The line above it.
    pub top_px: f64,
    /// Its commitments.
    pub items: Vec<LaneItem>,
}

/// The layout of a timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelinePlan {
    /// The years.
    pub axis: Axis,
    /// The height of the drawing.
    pub height_px: f64,
    /// The sizes.
    pub style: TimelineStyle,
    /// The language of its words.
    pub language: Language,
    /// The groups of lanes, top first.
    pub groups: Vec<TimelineGroup>,
}

impl TimelinePlan {
    /// Some rows along these years, in a drawing of this width; as high as they need.
    pub fn of(content: Drawn, (years, width_px): (YearSpan, f64), style: TimelineStyle) -> Self {
        let Drawn { dataset, rows, language } = content;
        let axis = Axis { years, margin_years: style.margin_years, width_px };
        let mut plan = Self { axis, height_px: style.head_px, style, language, groups: Vec::new() };
        if style.by_region {
            for (region, rows) in by_region(dataset, rows) {
                let name = label::region(language, &region).to_owned();
                plan.push(dataset, Some(name), Timeline::of(dataset, &rows).items);
            }
        } else {
            plan.push(dataset, None, Timeline::of(dataset, rows).items);
        }
        plan
    }

    /// One lane for each commitment, as a stair down the years, where so many lanes end above this height.
    #[must_use]
    pub fn into_stair(mut self, floor_px: f64) -> Self {
        for group in &mut self.groups {
            let lanes: f64 = group.items.iter().map(|_| self.style.lane_px).sum();
            let last = group.top_px + self.style.first_px + lanes - self.style.lane_px / 2.0;
            if last <= floor_px {
                group.items.iter_mut().enumerate().for_each(|(place, item)| item.lane = place);
                self.height_px = self.height_px.max(last);
            }
        }
        self
    }

    /// Each commitment that is drawn, with the middle of its shape: how far along the years, how far down.
    pub fn items(&self) -> impl Iterator<Item = (&LaneItem, f64, f64)> {
        self.groups.iter().flat_map(|group| group.items.iter().map(|item| self.placed(group, item)))
    }

    /// A commitment of a group, with the middle of its shape: x, then y.
    pub fn placed<'a>(&self, group: &TimelineGroup, item: &'a LaneItem) -> (&'a LaneItem, f64, f64) {
        let lanes: f64 = (0..item.lane).map(|_| self.style.lane_px).sum();
        (item, f64::midpoint(item.left_px, item.right_px), group.top_px + self.style.first_px + lanes)
    }

    /// What takes the focus: each commitment that is drawn, by its row.
    pub fn stops(&self) -> Stops<usize> {
        self.items().map(|(item, x, y)| (item.item.row, Point { x, y })).collect()
    }

    fn push(&mut self, dataset: &Dataset, name: Option<String>, items: Vec<TimelineItem>) {
        let style = self.style;
        let width = |row: usize| {
            let Some(commitment) = dataset.commitments.get(row) else { return 0.0 };
            text_width(self.label(commitment), style.text_px, commitment.convention() == Answer::Yes)
        };
        let placed = lanes(&items, &self.axis, &style.measures, Some(self.axis.x(ADOPTION)), width);
        let count = placed.len();
        let below: f64 =
            (0..placed.iter().map(|item| item.lane).max().unwrap_or_default()).map(|_| style.lane_px).sum();
        let top_px = self.height_px;
        self.height_px += style.first_px + below + style.lane_px * 0.85;
        self.groups.push(TimelineGroup { heading: name.map(|name| (name, count)), top_px, items: placed });
    }

    /// The words beside a shape.
    pub fn label<'a>(&self, commitment: &'a Commitment) -> &'a str {
        words::short_name(self.language, &commitment.partner)
    }
}
