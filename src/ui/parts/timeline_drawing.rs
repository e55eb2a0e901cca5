//! The timeline as a drawing, of plain values: a plan says where everything is, and the drawing follows it.
//!
//! `timeline_picture(&TimelinePlan::of(…), dataset)` is a whole timeline that nobody can press; the view makes each
//! commitment a link.

use crate::chart::{ADOPTION, DateShape, LaneItem, Point, Rect, TimelineItem, px};
use crate::commitment::{Answer, Commitment, Dataset};
use crate::figure::{TimelineGroup, TimelinePlan, TimelineStyle};
use crate::i18n::plural::number;

use super::shapes::{MarkElements, counted_words, disc, line, placed_text};
use crate::ui::element::Element;
use crate::ui::element::svg::{g, path, svg};

/// A whole timeline.
pub(crate) fn timeline_picture(plan: &TimelinePlan, dataset: &Dataset) -> Element {
    svg()
        .class(if plan.style == TimelineStyle::DENSE_SLIDE { "drawing timeline dense" } else { "drawing timeline" })
        .attr("viewBox", format!("0 0 {} {}", px(plan.axis.width_px), px(plan.height_px)))
        .attr("preserveAspectRatio", "xMidYMin meet")
        .attr("width", px(plan.axis.width_px))
        .attr("height", px(plan.height_px))
        .attr("aria-hidden", "true")
        .child(timeline_marks(plan, dataset, |_| MarkElements::drawing()))
}

/// The years, the line of the Convention, and the commitments, each in the elements for its row.
pub(crate) fn timeline_marks(
    plan: &TimelinePlan,
    dataset: &Dataset,
    elements: impl Fn(usize) -> MarkElements,
) -> Element {
    let mut marks = Vec::new();
    for group in &plan.groups {
        for item in &group.items {
            let (item, x, y) = plan.placed(group, item);
            if let Some(commitment) = dataset.commitments.get(item.item.row) {
                let mark = mark(item, Point { x, y }, plan.style.measures.dot_px);
                marks.push(elements(item.item.row).filled(mark, label(plan, item, y, commitment)));
            }
        }
    }
    g().child(g().attr("aria-hidden", "true").child(background(plan))).child(marks)
}

/// The years, the groups, and the line of the Convention.
fn background(plan: &TimelinePlan) -> Vec<Element> {
    let (axis, style) = (&plan.axis, &plan.style);
    let mut parts = Vec::new();
    for year in plan.ticks() {
        let x = year.at.x;
        parts.push(line("tick", Point { x, y: style.head_px }, Point { x, y: plan.height_px }));
        parts.push(placed_text(year, "quiet"));
    }
    for TimelineGroup { heading, top_px, .. } in &plan.groups {
        parts.push(line("hairline", Point { x: 0.0, y: *top_px }, Point { x: axis.width_px, y: *top_px }));
        if let Some((name, count)) = heading {
            let count = format!("\u{a0}{}", number(plan.language, *count));
            parts.push(counted_words(name.clone(), count, Point { x: 0.0, y: top_px + style.text_px * 1.6 }));
        }
    }
    let x = axis.x(ADOPTION);
    let adoption = plan.adoption_line().into_iter();
    parts.extend(adoption.map(|(from, to)| line("adoption", Point { x, y: from }, Point { x, y: to })));
    parts.push(placed_text(plan.adoption_label(), "strong adoption"));
    parts
}

fn mark(item: &LaneItem, middle: Point, dot_px: f64) -> Vec<Element> {
    vec![
        disc("target", middle, 12.0),
        disc("ring", middle, 11.0),
        date_shape(&item.item, (item.left_px, item.right_px), middle.y, dot_px),
    ]
}

/// The shape that says how precise a date is, as high as a dot is across; blue where the commitment refers to the Convention.
pub(crate) fn date_shape(item: &TimelineItem, (left, right): (f64, f64), y: f64, dot_px: f64) -> Element {
    let classes = match (item.shape, item.convention) {
        (DateShape::HollowBar, Answer::Yes) => "hollow yes",
        (DateShape::HollowBar, _) => "hollow",
        (_, Answer::Yes) => "date yes",
        _ => "date",
    };
    let half = match item.shape {
        DateShape::Dot => return disc(classes, Point { x: f64::midpoint(left, right), y }, (right - left) / 2.0),
        DateShape::Bar => dot_px / 2.0,
        DateShape::HollowBar => dot_px * 0.45,
    };
    let bar = Rect { left, top: y - half, width: right - left, height: 2.0 * half };
    path().class(classes).attr("d", bar.path())
}

fn label(plan: &TimelinePlan, item: &LaneItem, y: f64, commitment: &Commitment) -> Vec<Element> {
    let label = plan.item_label(item, y, commitment);
    let underline = plan.underline(item, y, &label).map(|(from, to)| line("dotted", from, to));
    let classes = if item.item.convention == Answer::Yes { "strong yes" } else { "label" };
    std::iter::once(placed_text(label, classes)).chain(underline).collect()
}
