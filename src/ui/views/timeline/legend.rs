//! What the shapes of the timeline mean.

use crate::chart::{DateShape, Point, TimelineItem};
use crate::commitment::{Answer, Language};
use crate::i18n::texts::ChartTexts;

use crate::ui::markup::{Markup, attr, class, div, el, say, svg};
use crate::ui::parts::{date_shape, disc};

/// The legend.
pub(super) fn legend() -> Markup {
    let shape = |shape, width| svg_sign(width, vec![date_shape(&sample(shape), (1.0, width - 1.0), 8.0, 10.0)]);
    let refers = svg_sign(14.0, vec![disc("date yes", Point { x: 7.0, y: 8.0 }, 6.0)]);
    let items = vec![
        line(shape(DateShape::Dot, 12.0), "", |l| ChartTexts::of(l).day_known),
        line(shape(DateShape::Bar, 7.0), "", |l| ChartTexts::of(l).month),
        line(shape(DateShape::Bar, 17.0), "", |l| ChartTexts::of(l).year),
        line(shape(DateShape::HollowBar, 34.0), "", |l| ChartTexts::of(l).between_years),
        el("li", Vec::new(), vec![div("span", "inferred", vec![say(|l| ChartTexts::of(l).inferred_date)])]),
        line(refers, "refers", |l| ChartTexts::of(l).refers),
    ];
    div("ul", "legend dates", items)
}

fn line(sign: Markup, classes: &'static str, words: fn(Language) -> &'static str) -> Markup {
    el("li", Vec::new(), vec![sign, div("span", classes, vec![say(words)])])
}

fn svg_sign(width: f64, shapes: Vec<Markup>) -> Markup {
    let attributes = vec![
        class("drawing"),
        attr("width", crate::chart::px(width)),
        attr("height", "16"),
        attr("aria-hidden", "true"),
    ];
    svg(attributes, shapes)
}

fn sample(shape: DateShape) -> TimelineItem {
    TimelineItem { row: 0, shape, from: 0.0, to: 0.0, convention: Answer::NotStated, is_inferred: false }
}
