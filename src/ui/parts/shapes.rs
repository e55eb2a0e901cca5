//! Shapes that the drawings of map and timeline share.

use crate::chart::{Point, px};
use crate::commitment::Answer;
use crate::figure::PlacedText;

use crate::ui::element::Element;
use crate::ui::element::svg::{circle, g, path, text, tspan};

/// The groups of a mark. The drawing adds its shapes; a view, what makes the mark more than a drawing.
pub(crate) struct MarkElements {
    /// The mark with its words.
    pub(crate) whole: Element,
    /// The mark alone, which is a button: the words beside it are not its name.
    pub(crate) button: Element,
}

impl MarkElements {
    /// A mark that nobody can press.
    pub(crate) fn drawing() -> Self {
        Self { whole: g(), button: g() }
    }

    /// The mark with its words, which the button's name repeats.
    pub(super) fn filled(self, mark: Vec<Element>, words: Vec<Element>) -> Element {
        self.whole.child(self.button.child(mark)).child(g().attr("aria-hidden", "true").child(words))
    }
}

/// The sign of an answer around a point, in a circle of this radius: a disc, a dashed ring, a crossed ring.
pub(super) fn sign(answer: Answer, middle: Point, radius: f64) -> Vec<Element> {
    let stroke = px(radius / 5.0);
    let inner = radius * 0.75;
    match answer {
        Answer::Yes => vec![disc("sign yes", middle, radius * 0.85)],
        Answer::NotStated => {
            let dashes = format!("{} {}", px(radius * 0.3), px(radius * 0.26));
            vec![disc("sign unstated", middle, inner).attr("stroke-width", stroke).attr("stroke-dasharray", dashes)]
        }
        Answer::No => {
            let d = inner * 0.7;
            let (from, to) = (Point { x: middle.x - d, y: middle.y + d }, Point { x: middle.x + d, y: middle.y - d });
            let ring = disc("sign no", middle, inner).attr("stroke-width", &*stroke);
            vec![ring, line("sign no", from, to).attr("stroke-width", stroke)]
        }
    }
}

/// A circle.
pub(crate) fn disc(classes: &'static str, Point { x, y }: Point, radius: f64) -> Element {
    circle().class(classes).attr("cx", px(x)).attr("cy", px(y)).attr("r", px(radius))
}

/// A line.
pub(super) fn line(classes: &'static str, from: Point, to: Point) -> Element {
    path().class(classes).attr("d", format!("M{}L{}", at(from), at(to)))
}

/// The path of a diamond.
pub(crate) fn diamond(Point { x, y }: Point, half: f64) -> String {
    let corners = [(x, y - half), (x + half, y), (x, y + half), (x - half, y)];
    outline(&corners.map(|(x, y)| Point { x, y }))
}

/// The path of a closed outline.
pub(super) fn outline(corners: &[Point]) -> String {
    let corners: Vec<String> = corners.iter().map(|corner| at(*corner)).collect();
    format!("M{}Z", corners.join("L"))
}

/// A line of words.
pub(crate) fn placed_text(words: PlacedText, classes: &'static str) -> Element {
    let PlacedText { words, at: Point { x, y }, anchor } = words;
    text().class(classes).attr("x", px(x)).attr("y", px(y)).attr("text-anchor", anchor.as_str()).child(words)
}

/// A strong name with a quiet number behind it, on a line that begins at a point.
pub(super) fn counted_words(name: String, count: String, Point { x, y }: Point) -> Element {
    let part = |classes, words: String| tspan().class(classes).child(words);
    text().attr("x", px(x)).attr("y", px(y)).child(part("strong", name)).child(part("quiet", count))
}

/// A point as a path writes it.
fn at(Point { x, y }: Point) -> String {
    format!("{} {}", px(x), px(y))
}
