//! The charts of a meeting's slides, drawn to fill one: the plan, its heading, and what its legend explains.

use crate::chart::{DateShape, Marks, TimelineItem, YearBars};
use crate::commitment::{Answer, Commitment, YearSpan};
use crate::i18n::{Passage, meeting as words};

use super::{BarPlan, BarStyle, Drawn, FitBox, MapPlan, MapStyle, TimelinePlan, TimelineStyle};

/// The box of a chart on a slide of 1024 × 768.
const CHART: FitBox = FitBox { width_px: 896.0, height_px: 486.0, margin_px: 72.0 };

/// More names than these cannot be read from the end of a room: the timeline of a slide then has bars.
const MAX_NAMES: usize = 60;

/// The years between two that the axis names.
const AXIS_STEP: i32 = 5;

fn commitments<'a>(content: &Drawn<'a>) -> impl Iterator<Item = &'a Commitment> + Clone {
    let Drawn { dataset, rows, .. } = *content;
    rows.iter().filter_map(|row| dataset.commitments.get(*row))
}

/// The map of a slide.
#[derive(Clone, Debug, PartialEq)]
pub struct MapSlide<'a> {
    /// How many partners, of which region, and how many commitments.
    pub heading: Passage,
    /// The map.
    pub plan: MapPlan,
    /// The names of the partners without a place on it.
    pub unplaced: Vec<&'a str>,
}

impl<'a> MapSlide<'a> {
    /// The map of some rows. The heading names the region only where all are of one.
    pub fn of(content: Drawn<'a>) -> Self {
        let Drawn { dataset, rows, language } = content;
        let marks = Marks::of(dataset, rows);
        let mut regions = commitments(&content).map(|commitment| &commitment.partner.region);
        let region = regions.next().filter(|first| regions.all(|region| region == *first));
        let partners = marks.placed.len() + marks.unplaced.len();
        let name = |id: &str| {
            let mut partners = dataset.commitments.iter().map(|commitment| &commitment.partner);
            Some(partners.find(|partner| partner.id == id)?.name.get(language))
        };
        Self {
            heading: words::map_heading(language, partners, region, rows.len()),
            plan: MapPlan::fitted(content, CHART, MapStyle::SLIDE),
            unplaced: marks.unplaced.iter().filter_map(|mark| name(&mark.partner)).collect(),
        }
    }
}

/// The timeline of a slide.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineSlide {
    /// How many commitments, and from when to when.
    pub heading: Passage,
    /// The timeline; none where no row has a year, and where there are bars.
    pub plan: Option<TimelinePlan>,
    /// The timeline of many commitments.
    pub bars: Option<BarPlan>,
    /// The shape of a commitment of which only the years are known, without the colour of one commitment, if there is any.
    pub period: Option<TimelineItem>,
    /// Whether one refers to the Convention.
    pub has_reference: bool,
    /// Whether the date of one is inferred.
    pub has_inferred: bool,
}

impl TimelineSlide {
    /// The timeline of some rows: large where all lanes have room, else dense; of many rows as bars.
    pub fn of(content: Drawn) -> Self {
        let years = commitments(&content).filter_map(Commitment::years);
        let years = years.reduce(|a, b| YearSpan { from: a.from.min(b.from), to: a.to.max(b.to) });
        let has_bars = content.rows.len() > MAX_NAMES;
        let plan = years.filter(|_| !has_bars).map(|years| plan(content, years));
        let bars = years.filter(|_| has_bars).map(|years| bars(content, years));
        let items = || plan.iter().flat_map(TimelinePlan::items).map(|(item, ..)| &item.item);
        let period = items().find(|item| item.shape == DateShape::HollowBar);
        let period = period.map(|item| TimelineItem { convention: Answer::NotStated, ..*item });
        let has_inferred = items().any(|item| item.is_inferred);
        let has_reference = commitments(&content).any(|commitment| commitment.convention() == Answer::Yes);
        let heading = words::timeline_heading(content.language, content.rows.len(), years);
        Self { heading, plan, bars, period, has_reference, has_inferred }
    }
}

/// Whole steps, which the axis names.
fn axis_years(YearSpan { from, to }: YearSpan) -> YearSpan {
    YearSpan { from: from - from.rem_euclid(AXIS_STEP), to: to + AXIS_STEP - to.rem_euclid(AXIS_STEP) }
}

fn bars(content: Drawn, years: YearSpan) -> BarPlan {
    let years = axis_years(years);
    let bars = YearBars::of(content.dataset, content.rows, years, false);
    BarPlan::of(&bars, content.language, (years, CHART.width_px), BarStyle::SLIDE)
}

fn plan(content: Drawn, years: YearSpan) -> TimelinePlan {
    let years = axis_years(years);
    let planned = |style| TimelinePlan::of(content, (years, CHART.width_px), style);
    // Below the last lane is room for the label of the line of the Convention.
    let floor_px = CHART.height_px - MapStyle::SLIDE.line_px;
    let large = planned(TimelineStyle::SLIDE);
    let mut plan =
        if large.height_px <= floor_px { large.into_stair(floor_px) } else { planned(TimelineStyle::DENSE_SLIDE) };
    plan.height_px = (plan.height_px + MapStyle::SLIDE.line_px).max(CHART.height_px);
    plan
}
