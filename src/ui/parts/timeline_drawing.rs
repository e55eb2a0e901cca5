//! The timeline as a drawing, of plain values: a plan says what stands where, and the drawing follows it.
//!
//! `timeline_picture(&TimelinePlan::of(…), dataset)` is a whole timeline that nobody can press; the view gives each
//! commitment the attributes of a link.

use crate::chart::{ADOPTION, DateShape, LabelSide, LaneItem, Point, TimelineItem, px, text_width};
use crate::commitment::{Answer, Dataset};
use crate::figure::{TimelineGroup, TimelinePlan, TimelineStyle};
use crate::i18n::chart as words;
use crate::i18n::plural::number;

use super::map_drawing::MarkAttributes;
use super::sketch::{counted_words, disc, words_at};
use crate::ui::markup::{Children, Markup, attr, class, group, shape, svg};

/// A whole timeline.
pub(crate) fn timeline_picture(plan: &TimelinePlan, dataset: &Dataset) -> Markup {
    let attributes = vec![
        class(if plan.style == TimelineStyle::DENSE_SLIDE { "drawing timeline dense" } else { "drawing timeline" }),
        attr("viewBox", ["0 0 ", &px(plan.axis.width_px), " ", &px(plan.height_px)].concat()),
        attr("preserveAspectRatio", "xMidYMin meet"),
        attr("width", px(plan.axis.width_px)),
        attr("height", px(plan.height_px)),
        attr("aria-hidden", "true"),
    ];
    svg(attributes, vec![timeline_marks(plan, dataset, |_| MarkAttributes::default())])
}

/// The years, the line of the Convention, and the commitments. `more` gives attributes to each, by its row.
pub(crate) fn timeline_marks(plan: &TimelinePlan, dataset: &Dataset, more: impl Fn(usize) -> MarkAttributes) -> Markup {
    let mut parts = vec![group(vec![attr("aria-hidden", "true")], paper(plan))];
    for group_of in &plan.groups {
        for item in &group_of.items {
            let (item, x, y) = plan.placed(group_of, item);
            if let Some(commitment) = dataset.commitments.get(item.item.row) {
                let MarkAttributes { whole, button } = more(item.item.row);
                let words = group(vec![attr("aria-hidden", "true")], label(plan, item, y, plan.label(commitment)));
                parts.push(group(
                    whole,
                    vec![group(button, mark(item, Point { x, y }, plan.style.measures.dot_px)), words],
                ));
            }
        }
    }
    group(Vec::new(), parts)
}

/// What the commitments stand on.
fn paper(plan: &TimelinePlan) -> Children {
    let (axis, style) = (&plan.axis, &plan.style);
    let width = axis.width_px;
    let mut parts = Vec::new();
    for year in axis.ticks(style.text_px * 5.8) {
        let x = axis.x(f64::from(year));
        parts.push(line("tick", (x, style.head_px), (x, plan.height_px)));
        let baseline = Point { x, y: style.head_px - style.text_px * 0.6 };
        parts.push(words_at(year.to_string(), baseline, "middle", "quiet"));
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
    parts.extend(adoption_line(plan, x));
    parts.push(adoption(plan, x));
    parts
}

/// The line of the Convention, which stops where a name stands in its way.
fn adoption_line(plan: &TimelinePlan, x: f64) -> Children {
    let half = plan.style.text_px * 0.75;
    let mut names: Vec<f64> = plan.items().filter(|(item, ..)| item.labels(x)).map(|(.., y)| y).collect();
    names.sort_by(f64::total_cmp);
    let starts = std::iter::once(plan.style.head_px).chain(names.iter().map(|y| y + half));
    let ends = names.iter().map(|y| y - half).chain([plan.height_px]);
    starts.zip(ends).filter(|(from, to)| from < to).map(|(from, to)| line("adoption", (x, from), (x, to))).collect()
}

/// What the line of the Convention says: above the years on the page, at its foot on a slide.
fn adoption(plan: &TimelinePlan, x: f64) -> Markup {
    let words = words::adoption(plan.language);
    let half = text_width(&words, plan.style.text_px, true) / 2.0;
    if plan.style.by_region {
        let x = x.min(plan.axis.width_px - half).max(half);
        return words_at(words, Point { x, y: plan.style.text_px }, "middle", "strong adoption");
    }
    let (x, anchor) = if x + 2.0 * half < plan.axis.width_px { (x + 14.0, "start") } else { (x - 14.0, "end") };
    words_at(words, Point { x, y: plan.height_px - 6.0 }, anchor, "strong adoption")
}

fn mark(item: &LaneItem, middle: Point, dot_px: f64) -> Children {
    vec![
        disc("target", middle, 12.0),
        disc("ring", middle, 11.0),
        date_shape(&item.item, (item.left_px, item.right_px), middle.y, dot_px),
    ]
}

/// The shape that says how precise a date is, as high as a dot is across; blue where the commitment refers to the Convention.
pub(crate) fn date_shape(item: &TimelineItem, (left, right): (f64, f64), y: f64, dot_px: f64) -> Markup {
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
    shape(vec![class(classes), attr("d", bar(left, right, y - half, y + half))])
}

fn bar(left: f64, right: f64, top: f64, bottom: f64) -> String {
    ["M", &px(left), " ", &px(top), "H", &px(right), "V", &px(bottom), "H", &px(left), "Z"].concat()
}

fn label(plan: &TimelinePlan, item: &LaneItem, y: f64, name: &str) -> Children {
    let style = &plan.style;
    let is_yes = item.item.convention == Answer::Yes;
    let (x, anchor) = match item.side {
        LabelSide::Right => (item.right_px + style.measures.label_gap_px, "start"),
        LabelSide::Left => (item.left_px - style.measures.label_gap_px, "end"),
    };
    let classes = if is_yes { "strong yes" } else { "label" };
    let mut parts = vec![words_at(name.to_owned(), Point { x, y: y + style.text_px * 0.36 }, anchor, classes)];
    if item.item.is_inferred {
        let width = text_width(name, style.text_px, is_yes);
        let from = if anchor == "start" { x } else { x - width };
        let below = y + style.text_px * 0.65;
        parts.push(line("dotted", (from, below), (from + width, below)));
    }
    parts
}

fn line(classes: &'static str, (x, y): (f64, f64), (to_x, to_y): (f64, f64)) -> Markup {
    let d = ["M", &px(x), " ", &px(y), "L", &px(to_x), " ", &px(to_y)].concat();
    shape(vec![class(classes), attr("d", d)])
}
