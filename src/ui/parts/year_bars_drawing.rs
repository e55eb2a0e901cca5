//! The timeline by years as a drawing, of plain values. The parts of a bar differ by pattern, not by colour alone.

use crate::chart::{ADOPTION, Point, Rect, px};
use crate::commitment::Answer;
use crate::figure::{BarPlan, PlacedBar, PlacedLane};
use crate::i18n::plural::number;

use super::marks::icon;
use super::shapes::{counted_words, line, placed_text};
use crate::ui::element::Element;
use crate::ui::element::svg::{defs, g, path, pattern, svg};

/// A whole timeline by years that nobody can press. The id keeps its patterns apart from others of the document.
pub(crate) fn year_bars_picture(plan: &BarPlan, id: &str) -> Element {
    let bars = plan.lanes.iter().flat_map(|lane| &lane.bars).map(|bar| g().child(bar_parts(bar, id)));
    svg()
        .class("drawing timeline")
        .attr("viewBox", format!("0 0 {} {}", px(plan.axis.width_px), px(plan.height_px)))
        .attr("preserveAspectRatio", "xMidYMin meet")
        .attr("width", px(plan.axis.width_px))
        .attr("height", px(plan.height_px))
        .attr("aria-hidden", "true")
        .child(patterns(id))
        .child(year_bars_background(plan))
        .child(bars.collect::<Vec<_>>())
}

/// The years, the lanes, and the line of the Convention.
pub(crate) fn year_bars_background(plan: &BarPlan) -> Vec<Element> {
    let (width_px, style) = (plan.axis.width_px, &plan.style);
    let across = |classes, y: f64| line(classes, Point { x: 0.0, y }, Point { x: width_px, y });
    let down = |classes, x: f64| line(classes, Point { x, y: style.head_px }, Point { x, y: plan.height_px });
    let mut parts = Vec::new();
    for year in plan.ticks() {
        parts.push(down("tick", year.at.x));
        parts.push(placed_text(year, "quiet"));
    }
    for PlacedLane { heading, top_px, ground_px, .. } in &plan.lanes {
        parts.push(across("hairline", *top_px));
        parts.push(across("ground", *ground_px));
        if let Some((name, count)) = heading {
            let count = format!("\u{a0}{}", number(plan.language, *count));
            parts.push(counted_words(name.clone(), count, Point { x: 0.0, y: top_px + style.text_px * 1.4 }));
        }
    }
    parts.push(down("adoption", plan.axis.x(ADOPTION)));
    parts.push(placed_text(plan.adoption_label(), "strong adoption"));
    parts
}

/// The parts of a bar, filled by the patterns of this id.
pub(crate) fn bar_parts(bar: &PlacedBar, id: &str) -> Vec<Element> {
    bar.parts.iter().map(|(answer, area)| filled(*answer, *area, id)).collect()
}

/// A square of the legend.
pub(crate) fn bar_swatch(answer: Answer, id: &str) -> Element {
    let area = Rect { left: 1.0, top: 1.0, width: 14.0, height: 14.0 };
    icon("sign", "16").child(filled(answer, area, id))
}

fn filled(answer: Answer, area: Rect, id: &str) -> Element {
    let fill = (answer != Answer::Yes).then(|| format!("url(#{id}-{})", answer.slug()));
    path().class("year-bar").class(answer.slug()).attr("fill", fill).attr("d", area.path())
}

/// What fills the parts of those who do not say and of those who say no: dots, strokes.
pub(crate) fn patterns(id: &str) -> Element {
    let tile = |answer: Answer, side: &'static str, content: Element| {
        pattern()
            .id([id, "-", answer.slug()].concat())
            .attr("width", side)
            .attr("height", side)
            .attr("patternUnits", "userSpaceOnUse")
            .child(content)
    };
    let dots = path().class("dots").attr("d", "M1 1h1v1h-1zM3 3h1v1h-1z");
    let strokes = path().class("strokes").attr("d", "M-1 1 1-1M0 6 6 0M5 7 7 5");
    defs().child(tile(Answer::NotStated, "4", dots)).child(tile(Answer::No, "6", strokes))
}
