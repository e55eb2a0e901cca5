//! Shapes that the drawings share.

use crate::chart::{Point, px};
use crate::commitment::Answer;
use crate::figure::PlacedText;

use crate::ui::element::{Element, svg};

/// The sign of an answer around a point, in a circle of this radius: a disc, a dashed ring, a crossed ring.
pub(crate) fn sign(answer: Answer, middle: Point, radius: f64) -> Vec<Element> {
    let stroke = radius / 5.0;
    let inner = radius * 0.75;
    match answer {
        Answer::Yes => vec![disc("sign yes", middle, radius * 0.85)],
        Answer::NotStated => {
            let dashes = [px(radius * 0.3), px(radius * 0.26)].join(" ");
            vec![ring("sign unstated", middle, inner, stroke, Some(dashes))]
        }
        Answer::No => {
            let d = inner * 0.7;
            let (from, to) = (Point { x: middle.x - d, y: middle.y + d }, Point { x: middle.x + d, y: middle.y - d });
            let line = ["M", &at(from), "L", &at(to)].concat();
            let line = svg::path().class("sign no").attr("d", line).attr("stroke-width", px(stroke));
            vec![ring("sign no", middle, inner, stroke, None), line]
        }
    }
}

fn ring(classes: &'static str, middle: Point, radius: f64, stroke: f64, dashes: Option<String>) -> Element {
    disc(classes, middle, radius).attr("stroke-width", px(stroke)).attr("stroke-dasharray", dashes)
}

/// A circle.
pub(crate) fn disc(classes: &'static str, Point { x, y }: Point, radius: f64) -> Element {
    svg::circle().class(classes).attr("cx", px(x)).attr("cy", px(y)).attr("r", px(radius))
}

/// The path of a diamond.
pub(crate) fn diamond(Point { x, y }: Point, half: f64) -> String {
    let corners = [(x, y - half), (x + half, y), (x, y + half), (x - half, y)];
    ["M", &corners.map(|(x, y)| at(Point { x, y })).join("L"), "Z"].concat()
}

/// A line of words.
pub(crate) fn placed(text: PlacedText, classes: &'static str) -> Element {
    words_at(text.words, text.at, text.anchor.as_str(), classes)
}

/// Words on a line.
pub(crate) fn words_at(content: String, Point { x, y }: Point, anchor: &'static str, classes: &'static str) -> Element {
    svg::text().class(classes).attr("x", px(x)).attr("y", px(y)).attr("text-anchor", anchor).child(content)
}

/// A strong name with a quiet number behind it, on a line that begins there.
pub(crate) fn counted_words(name: String, count: String, Point { x, y }: Point) -> Element {
    let part = |classes, content| svg::tspan().class(classes).child(content);
    svg::text().attr("x", px(x)).attr("y", px(y)).child(part("strong", name)).child(part("quiet", count))
}

/// A point as a path writes it.
pub(crate) fn at(Point { x, y }: Point) -> String {
    [&px(x), " ", &px(y)].concat()
}
