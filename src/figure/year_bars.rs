//! The layout of a timeline by years: axis, lanes and bars, in pixels.

use crate::chart::{ADOPTION, Axis, BarKey, Point, Rect, Stops, YearBar, YearBars, text_width};
use crate::commitment::{Answer, Language, Region, YearSpan};
use crate::i18n::{chart as words, label};

use super::PlacedText;

/// The sizes of drawn bars.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BarStyle {
    /// The size of letters.
    pub text_px: f64,
    /// From the top to the line of the years.
    pub head_px: f64,
    /// From the line above a lane to where its highest bar can begin.
    pub first_px: f64,
    /// From the ground of a lane to the line above the next.
    pub below_px: f64,
    /// The highest bar of all.
    pub highest_px: f64,
    /// What is free before the first year and after the last, in years.
    pub margin_years: f64,
}

impl BarStyle {
    /// On the page.
    pub const PAGE: Self =
        Self { text_px: 14.0, head_px: 44.0, first_px: 28.0, below_px: 24.0, highest_px: 152.0, margin_years: 1.0 };
    /// On a slide: one lane, as high as the slide has room for.
    pub const SLIDE: Self =
        Self { text_px: 24.0, head_px: 72.0, first_px: 24.0, below_px: 4.0, highest_px: 380.0, margin_years: 0.6 };
}

/// A bar in its lane.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedBar {
    /// What it counts.
    pub bar: YearBar,
    /// All of it.
    pub whole: Rect,
    /// Its parts by the answer to the Convention, from the ground upwards; none for an answer that nobody gave.
    pub parts: Vec<(Answer, Rect)>,
}

/// A lane with its heading.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedLane {
    /// The region; none where regions are not parted.
    pub region: Option<Region>,
    /// The region's name, and how many commitments its bars hold.
    pub heading: Option<(String, usize)>,
    /// The line above it.
    pub top_px: f64,
    /// The line that its bars are on.
    pub ground_px: f64,
    /// Its bars, from the earliest to the latest.
    pub bars: Vec<PlacedBar>,
}

/// The layout of a timeline by years.
#[derive(Clone, Debug, PartialEq)]
pub struct BarPlan {
    /// The years.
    pub axis: Axis,
    /// The height of the drawing.
    pub height_px: f64,
    /// The sizes.
    pub style: BarStyle,
    /// The language of its words.
    pub language: Language,
    /// The lanes, top first, all on one scale.
    pub lanes: Vec<PlacedLane>,
}

impl BarPlan {
    /// Bars along these years, in a drawing of this width.
    pub fn of(bars: &YearBars, language: Language, (years, width_px): (YearSpan, f64), style: BarStyle) -> Self {
        let axis = Axis { years, margin_years: style.margin_years, width_px };
        let unit_px = style.highest_px / number(bars.highest().max(1));
        let mut height_px = style.head_px;
        let mut lanes = Vec::new();
        for lane in &bars.lanes {
            let top_px = height_px;
            let ground_px = top_px + style.first_px + number(lane.highest()) * unit_px;
            let heading = lane.region.as_ref().map(|region| (label::region(language, region).to_owned(), lane.count()));
            let placed = lane.bars.iter().map(|bar| placed(bar, &axis, ground_px, unit_px)).collect();
            lanes.push(PlacedLane { region: lane.region.clone(), heading, top_px, ground_px, bars: placed });
            height_px = ground_px + style.below_px;
        }
        Self { axis, height_px, style, language, lanes }
    }

    /// What takes the focus: each bar.
    pub fn stops(&self) -> Stops<BarKey> {
        let bars = self.lanes.iter().flat_map(|lane| {
            lane.bars.iter().map(move |bar| {
                let x = bar.whole.left + bar.whole.width / 2.0;
                ((lane.region.clone(), bar.bar.years.from), Point { x, y: lane.ground_px })
            })
        });
        bars.collect()
    }

    /// The years that are written, each above the line of its beginning.
    pub fn ticks(&self) -> Vec<PlacedText> {
        let y = self.style.head_px - self.style.text_px * 0.6;
        let years = self.axis.ticks(self.style.text_px * 5.8).into_iter();
        years.map(|year| PlacedText::centred(year.to_string(), Point { x: self.axis.x(f64::from(year)), y })).collect()
    }

    /// What the line of the Convention says, above the years; always on the paper.
    pub fn adoption_label(&self) -> PlacedText {
        let words = words::adoption(self.language);
        let half = text_width(&words, self.style.text_px, true) / 2.0;
        let x = self.axis.x(ADOPTION).min(self.axis.width_px - half).max(half);
        PlacedText::centred(words, Point { x, y: self.style.text_px })
    }
}

/// A bar a pixel narrower than its years on either side, but two pixels wide.
fn placed(bar: &YearBar, axis: &Axis, ground_px: f64, unit_px: f64) -> PlacedBar {
    let (from, to) = (axis.x(f64::from(bar.years.from)), axis.x(f64::from(bar.years.to) + 1.0));
    let (left, width) = (from + 1.0, (to - from - 2.0).max(2.0));
    let mut top = ground_px;
    let mut parts = Vec::new();
    for (answer, count) in Answer::ALL.into_iter().zip(bar.counts).filter(|(_, count)| *count > 0) {
        let height = number(count) * unit_px;
        top -= height;
        parts.push((answer, Rect { left, top, width, height }));
    }
    PlacedBar { bar: bar.clone(), whole: Rect { left, top, width, height: ground_px - top }, parts }
}

fn number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}
