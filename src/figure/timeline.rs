//! The layout of a timeline: axis, groups and lanes, in pixels.

use crate::chart::{
    ADOPTION, Axis, LabelSide, LaneItem, Point, ShapeSizes, Stops, Timeline, TimelineItem, by_region, lanes, text_width,
};
use crate::commitment::{Answer, Commitment, Dataset, Language, YearSpan};
use crate::i18n::{chart as words, label};

use super::{Drawn, PlacedText, TextAnchor};

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
            text_width(self.name(commitment), style.text_px, commitment.convention() == Answer::Yes)
        };
        let placed = lanes(&items, &self.axis, &style.measures, Some(self.axis.x(ADOPTION)), width);
        let count = placed.len();
        let below: f64 =
            (0..placed.iter().map(|item| item.lane).max().unwrap_or_default()).map(|_| style.lane_px).sum();
        let top_px = self.height_px;
        self.height_px += style.first_px + below + style.lane_px * 0.85;
        self.groups.push(TimelineGroup { heading: name.map(|name| (name, count)), top_px, items: placed });
    }

    /// The name of a commitment in the drawing.
    fn name<'a>(&self, commitment: &'a Commitment) -> &'a str {
        words::short_name(self.language, &commitment.partner)
    }

    /// The years that are written, each above the line of its beginning.
    pub fn ticks(&self) -> Vec<PlacedText> {
        let y = self.style.head_px - self.style.text_px * 0.6;
        let years = self.axis.ticks(self.style.text_px * 5.8).into_iter();
        years.map(|year| PlacedText::centred(year.to_string(), Point { x: self.axis.x(f64::from(year)), y })).collect()
    }

    /// The line of the Convention, from and to (`y`), at [`ADOPTION`]: it stops where a name is in its way.
    pub fn adoption_line(&self) -> Vec<(f64, f64)> {
        let x = self.axis.x(ADOPTION);
        let half = self.style.text_px * 0.75;
        let mut names: Vec<f64> = self.items().filter(|(item, ..)| item.labels(x)).map(|(.., y)| y).collect();
        names.sort_by(f64::total_cmp);
        let starts = std::iter::once(self.style.head_px).chain(names.iter().map(|y| y + half));
        let ends = names.iter().map(|y| y - half).chain([self.height_px]);
        starts.zip(ends).filter(|(from, to)| from < to).collect()
    }

    /// What the line of the Convention says: above the years on the page, at its foot on a slide; always on the paper.
    pub fn adoption_label(&self) -> PlacedText {
        let (x, width_px) = (self.axis.x(ADOPTION), self.axis.width_px);
        let words = words::adoption(self.language);
        let width = text_width(&words, self.style.text_px, true);
        if self.style.by_region {
            let x = x.min(width_px - width / 2.0).max(width / 2.0);
            return PlacedText::centred(words, Point { x, y: self.style.text_px });
        }
        let is_left_of_end = x + width < width_px;
        let (x, anchor) = if is_left_of_end { (x + 14.0, TextAnchor::Start) } else { (x - 14.0, TextAnchor::End) };
        PlacedText { words, at: Point { x, y: self.height_px - 6.0 }, anchor }
    }

    /// The name beside a shape whose middle is at this height.
    pub fn item_label(&self, item: &LaneItem, y: f64, commitment: &Commitment) -> PlacedText {
        let gap = self.style.measures.label_gap_px;
        let (x, anchor) = match item.side {
            LabelSide::Right => (item.right_px + gap, TextAnchor::Start),
            LabelSide::Left => (item.left_px - gap, TextAnchor::End),
        };
        let at = Point { x, y: y + self.style.text_px * 0.36 };
        PlacedText { words: self.name(commitment).to_owned(), at, anchor }
    }

    /// The dotted line below the name of a commitment whose date is inferred: from and to.
    pub fn underline(&self, item: &LaneItem, y: f64, label: &PlacedText) -> Option<(Point, Point)> {
        let width = text_width(&label.words, self.style.text_px, item.item.convention == Answer::Yes);
        let x = if label.anchor == TextAnchor::Start { label.at.x } else { label.at.x - width };
        let y = y + self.style.text_px * 0.65;
        item.item.is_inferred.then_some((Point { x, y }, Point { x: x + width, y }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::DateShape;

    fn plan(style: TimelineStyle, width_px: f64, years: YearSpan) -> TimelinePlan {
        let axis = Axis { years, margin_years: style.margin_years, width_px };
        TimelinePlan { axis, height_px: 300.0, style, language: Language::Fr, groups: Vec::new() }
    }

    fn page() -> TimelinePlan {
        plan(TimelineStyle::PAGE, 976.0, YearSpan { from: 1965, to: 2026 })
    }

    /// A commitment whose name lies from one place of the axis to another.
    fn named(lane: usize, (left_px, end_px): (f64, f64)) -> LaneItem {
        let item = TimelineItem {
            row: 0,
            shape: DateShape::Dot,
            from: 2003.0,
            to: 2003.0,
            convention: Answer::NotStated,
            is_inferred: true,
        };
        let (right_px, label_px) = (left_px + 10.0, left_px + 18.0);
        LaneItem { item, lane, left_px, right_px, side: LabelSide::Right, label_px, start_px: left_px, end_px }
    }

    #[test]
    fn the_line_of_the_convention_stops_where_a_name_is() {
        let mut plan = page();
        assert_eq!(plan.adoption_line(), [(54.0, 300.0)]);
        let x = plan.axis.x(ADOPTION);
        let items = vec![named(0, (10.0, 90.0)), named(1, (x - 20.0, x + 60.0))];
        plan.groups = vec![TimelineGroup { heading: None, top_px: 54.0, items }];
        // The middle of the second lane is at 54 + 52 + 40, half of a line is 10.5.
        assert_eq!(plan.adoption_line(), [(54.0, 135.5), (156.5, 300.0)]);
    }

    #[test]
    fn what_the_line_of_the_convention_says_stays_on_the_paper() {
        let at = |style, from, to| {
            let label = plan(style, 976.0, YearSpan { from, to }).adoption_label();
            (label.at.x, label.anchor)
        };
        let x = page().axis.x(ADOPTION);
        assert_eq!(at(TimelineStyle::PAGE, 1965, 2026), (x, TextAnchor::Middle));
        let (near_end, _) = at(TimelineStyle::PAGE, 1965, 2006);
        let half = text_width(&page().adoption_label().words, 14.0, true) / 2.0;
        assert!((near_end - (976.0 - half)).abs() < 1e-9);
        assert_eq!(at(TimelineStyle::SLIDE, 1965, 2006).1, TextAnchor::End);
        assert_eq!(at(TimelineStyle::SLIDE, 2000, 2050).1, TextAnchor::Start);
    }

    #[test]
    fn an_inferred_date_has_a_line_as_long_as_the_name() {
        let (plan, item) = (page(), named(0, (100.0, 180.0)));
        let label = |anchor| PlacedText { words: "Maine".to_owned(), at: Point { x: 118.0, y: 5.0 }, anchor };
        let width = text_width("Maine", 14.0, false);
        let (from, to) = plan.underline(&item, 0.0, &label(TextAnchor::Start)).unwrap();
        assert!((from.x - 118.0).abs() < 1e-9 && (to.x - from.x - width).abs() < 1e-9);
        let (_, to) = plan.underline(&item, 0.0, &label(TextAnchor::End)).unwrap();
        assert!((to.x - 118.0).abs() < 1e-9);
        let stated = LaneItem { item: TimelineItem { is_inferred: false, ..item.item }, ..item };
        assert_eq!(plan.underline(&stated, 0.0, &label(TextAnchor::Start)), None);
    }
}
