//! The timeline as a drawing, of plain values: a plan says what stands where, and the drawing follows it.
//!
//! `timeline_picture(&TimelinePlan::of(…), dataset)` is a whole timeline that nobody can press; the view gives each
//! commitment the attributes of a link.

use crate::chart::{ADOPTION, DateShape, LaneItem, Point, Rect, TimelineItem, px};
use crate::commitment::{Answer, Commitment, Dataset};
use crate::figure::{TimelineGroup, TimelinePlan, TimelineStyle};
use crate::i18n::plural::number;

use super::map_drawing::MarkElements;
use super::sketch::{counted_words, disc, placed};
use crate::ui::element::{Element, svg};

/// A whole timeline.
pub(crate) fn timeline_picture(plan: &TimelinePlan, dataset: &Dataset) -> Element {
    svg::svg()
        .class(if plan.style == TimelineStyle::DENSE_SLIDE { "drawing timeline dense" } else { "drawing timeline" })
        .attr("viewBox", ["0 0 ", &px(plan.axis.width_px), " ", &px(plan.height_px)].concat())
        .attr("preserveAspectRatio", "xMidYMin meet")
        .attr("width", px(plan.axis.width_px))
        .attr("height", px(plan.height_px))
        .attr("aria-hidden", "true")
        .child(timeline_marks(plan, dataset, |_| MarkElements::drawing()))
}

/// The years, the line of the Convention, and the commitments. `elements` makes what stands around each, by its row.
pub(crate) fn timeline_marks(
    plan: &TimelinePlan,
    dataset: &Dataset,
    elements: impl Fn(usize) -> MarkElements,
) -> Element {
    let mut parts = vec![svg::g().attr("aria-hidden", "true").child(paper(plan))];
    for group_of in &plan.groups {
        for item in &group_of.items {
            let (item, x, y) = plan.placed(group_of, item);
            if let Some(commitment) = dataset.commitments.get(item.item.row) {
                let MarkElements { whole, button } = elements(item.item.row);
                let words = svg::g().attr("aria-hidden", "true").child(label(plan, item, y, commitment));
                let mark = mark(item, Point { x, y }, plan.style.measures.dot_px);
                parts.push(whole.child(button.child(mark)).child(words));
            }
        }
    }
    svg::g().child(parts)
}

/// What the commitments stand on.
fn paper(plan: &TimelinePlan) -> Vec<Element> {
    let (axis, style) = (&plan.axis, &plan.style);
    let width = axis.width_px;
    let mut parts = Vec::new();
    for year in plan.ticks() {
        let x = year.at.x;
        parts.push(line("tick", (x, style.head_px), (x, plan.height_px)));
        parts.push(placed(year, "quiet"));
    }
    for TimelineGroup { heading, top_px, .. } in &plan.groups {
        parts.push(line("hairline", (0.0, *top_px), (width, *top_px)));
        if let Some((name, count)) = heading {
            let y = top_px + style.text_px * 1.6;
            let count = ["\u{a0}", &number(plan.language, *count)].concat();
            parts.push(counted_words(name.clone(), count, Point { x: 0.0, y }));
        }
    }
    let x = axis.x(ADOPTION);
    parts.extend(plan.adoption_line().into_iter().map(|(from, to)| line("adoption", (x, from), (x, to))));
    parts.push(placed(plan.adoption_label(), "strong adoption"));
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
    svg::path().class(classes).attr("d", bar.path())
}

fn label(plan: &TimelinePlan, item: &LaneItem, y: f64, commitment: &Commitment) -> Vec<Element> {
    let label = plan.item_label(item, y, commitment);
    let underline = plan.underline(item, y, &label).map(|(from, to)| line("dotted", (from.x, from.y), (to.x, to.y)));
    let classes = if item.item.convention == Answer::Yes { "strong yes" } else { "label" };
    std::iter::once(placed(label, classes)).chain(underline).collect()
}

fn line(classes: &'static str, (x, y): (f64, f64), (to_x, to_y): (f64, f64)) -> Element {
    let d = ["M", &px(x), " ", &px(y), "L", &px(to_x), " ", &px(to_y)].concat();
    svg::path().class(classes).attr("d", d)
}
