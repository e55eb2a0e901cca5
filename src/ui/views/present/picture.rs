//! The slides of the map and of the timeline.

use crate::chart::{DateShape, Marks, TimelineItem};
use crate::commitment::{Answer, YearSpan};
use crate::figure::{Drawn, FitBox, MapPlan, MapStyle, TimelinePlan, TimelineStyle};
use crate::i18n::Passage;
use crate::i18n::meeting as words;
use crate::i18n::texts::{ChartTexts, MeetingTexts};

use super::slide::SlideContext;
use crate::ui::element::{Element, div, fragment, span, strong};
use crate::ui::parts::{answer_sign, date_shape, icon, map_picture, timeline_picture};

/// The room for a drawing on a slide of 1024 × 768.
const DRAWING: FitBox = FitBox { width_px: 896.0, height_px: 486.0, margin_px: 72.0 };

/// Headings of more letters are set smaller, so that the drawing keeps its place.
const LETTERS_OF_A_LINE: usize = 44;

/// The years between two that the axis names.
const STEP: i32 = 5;

/// Where the partners are.
pub(super) fn map(context: SlideContext) -> Vec<Element> {
    let (rows, dataset) = (context.walk.rows(), &context.register.dataset);
    let marks = Marks::of(dataset, rows);
    let mut regions = rows.iter().filter_map(|row| context.register.commitment(*row)).map(|row| &row.partner.region);
    let first = regions.next();
    let region = first.filter(|first| regions.all(|region| region == *first));
    let partners = marks.placed.len() + marks.unplaced.len();
    let heading = words::map_heading(context.language, partners, region, rows.len());
    let plan = MapPlan::fitted(Drawn { dataset, rows, language: context.language }, DRAWING, MapStyle::SLIDE);
    let mut legend = answers(context);
    if !marks.unplaced.is_empty() {
        let names: Vec<&str> = marks.unplaced.iter().filter_map(|partner| name_of(context, &partner.partner)).collect();
        let label = ChartTexts::of(context.language).no_place;
        legend.push(span().child([label, ": ", &names.join(", ")].concat()));
    }
    vec![
        heading_of(context, heading),
        picture_of(context, MeetingTexts::of(context.language).map, map_picture(&plan)),
        context.block("slide-legend", legend),
    ]
}

fn name_of<'a>(context: SlideContext<'a>, partner: &str) -> Option<&'a str> {
    let found = context.register.dataset.commitments.iter().find(|commitment| commitment.partner.id == partner)?;
    Some(found.partner.name.get(context.language))
}

/// The answers that there are, with their signs: what the marks mean.
fn answers(context: SlideContext) -> Vec<Element> {
    let mut parts = Vec::new();
    for answer in Answer::ALL {
        let commitments = context.walk.rows().iter().filter_map(|row| context.register.commitment(*row));
        let count = commitments.filter(|commitment| commitment.convention() == answer).count();
        if count > 0 {
            let told = words::answered(context.language, answer, count);
            let classes = ["answer ", answer.slug()].concat();
            let words = span().child([told.found, told.after].concat());
            parts.push(span().class(classes).child(answer_sign(answer)).child(words));
        }
    }
    parts
}

/// When they were signed.
pub(super) fn timeline(context: SlideContext) -> Vec<Element> {
    let rows = context.walk.rows();
    let years = rows.iter().filter_map(|row| context.register.commitment(*row)?.years());
    let years = years.reduce(|a, b| YearSpan { from: a.from.min(b.from), to: a.to.max(b.to) });
    let heading = heading_of(context, words::timeline_heading(context.language, rows.len(), years));
    let Some(years) = years else { return vec![heading] };
    // Whole steps of five years, which the axis names.
    let (from, to) = (years.from - years.from.rem_euclid(STEP), years.to + STEP - years.to.rem_euclid(STEP));
    let years = (YearSpan { from, to }, DRAWING.width_px);
    let dataset = &context.register.dataset;
    // Below the last lane is room for what the line of the Convention says.
    let floor = DRAWING.height_px - MapStyle::SLIDE.line_px;
    let planned = |style| TimelinePlan::of(Drawn { dataset, rows, language: context.language }, years, style);
    let large = planned(TimelineStyle::SLIDE);
    let mut plan = if large.height_px <= floor { large.into_stair(floor) } else { planned(TimelineStyle::DENSE_SLIDE) };
    plan.height_px = (plan.height_px + MapStyle::SLIDE.line_px).max(DRAWING.height_px);
    let mut legend = Vec::new();
    if let Some((item, ..)) = plan.items().find(|(item, ..)| item.item.shape == DateShape::HollowBar) {
        // The shape without the colour of one commitment.
        let item = TimelineItem { convention: Answer::NotStated, ..item.item };
        let sign = icon("sign", "22").child(date_shape(&item, (2.0, 20.0), 11.0, 13.0));
        let words = span().child(ChartTexts::of(context.language).between_years);
        legend.push(span().class("answer").child(sign).child(words));
    }
    if rows.iter().any(|row| context.register.commitment(*row).is_some_and(|row| row.convention() == Answer::Yes)) {
        let words = strong().class("refers").child(ChartTexts::of(context.language).refers);
        legend.push(span().class("answer yes").child(answer_sign(Answer::Yes)).child(words));
    }
    if plan.items().any(|(item, ..)| item.item.is_inferred) {
        let underlined = words::underlined(context.language);
        let word = span().class("inferred").child(underlined.found);
        legend.push(span().child(word).child(underlined.after));
    }
    let picture = picture_of(context, MeetingTexts::of(context.language).timeline, timeline_picture(&plan, dataset));
    vec![heading, picture, context.block("slide-legend", legend)]
}

/// The drawing in its place. On a telephone it is wider than the window and scrolls, by keys too.
fn picture_of(context: SlideContext, name: &'static str, drawing: Element) -> Element {
    if !context.is_current {
        return context.block("slide-picture", vec![drawing]);
    }
    div().class("slide-picture").attr("tabindex", "0").attr("role", "group").attr("aria-label", name).child(drawing)
}

fn heading_of(context: SlideContext, told: Passage) -> Element {
    let is_long = told.found.chars().count() + told.after.chars().count() > LETTERS_OF_A_LINE;
    let classes = if is_long { "title long" } else { "title" };
    context.heading(classes, vec![strong().child(told.found), fragment().child(told.after)])
}
