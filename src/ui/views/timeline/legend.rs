//! What the shapes of the timeline mean.

use crate::chart::{DateShape, Point, TimelineItem, px};
use crate::commitment::{Answer, Language};
use crate::i18n::texts::ChartTexts;

use crate::ui::element::{Element, IntoNode, li, span, svg, t, ul};
use crate::ui::parts::{date_shape, disc};

/// The legend.
pub(super) fn legend() -> Element {
    let shape = |shape, width: f64| sign(width, date_shape(&sample(shape), (1.0, width - 1.0), 8.0, 10.0));
    let refers = sign(14.0, disc("date yes", Point { x: 7.0, y: 8.0 }, 6.0));
    ul().class("legend dates")
        .child(line(shape(DateShape::Dot, 12.0), "", |l| ChartTexts::of(l).day_known))
        .child(line(shape(DateShape::Bar, 7.0), "", |l| ChartTexts::of(l).month))
        .child(line(shape(DateShape::Bar, 17.0), "", |l| ChartTexts::of(l).year))
        .child(line(shape(DateShape::HollowBar, 34.0), "", |l| ChartTexts::of(l).between_years))
        .child(li().child(span().class("inferred").child(t(|l| ChartTexts::of(l).inferred_date))))
        .child(line(refers, "refers", |l| ChartTexts::of(l).refers))
}

fn line(sign: Element, classes: &'static str, words: fn(Language) -> &'static str) -> Element {
    li().child(sign).child(span().class(classes).child(t(words)))
}

fn sign(width: f64, shape: impl IntoNode) -> Element {
    svg::svg().class("drawing").attr("width", px(width)).attr("height", "16").attr("aria-hidden", "true").child(shape)
}

fn sample(shape: DateShape) -> TimelineItem {
    TimelineItem { row: 0, shape, from: 0.0, to: 0.0, convention: Answer::NotStated, is_inferred: false }
}
