//! The map as a drawing, of plain values: a plan says what stands where, and the drawing follows it.
//!
//! `map_picture(&MapPlan::fitted(…))` is a whole map. The view of the map puts the same pieces together itself, so that
//! marks can be chosen and the land stays while the reader comes nearer.

use crate::chart::{Cluster, Frame, MapView, land, px};
use crate::commitment::Answer;
use crate::figure::MapPlan;

use super::sketch::{at, diamond, disc, placed, sign};
use crate::ui::element::{Element, fragment, svg};

/// A whole map that nobody can press.
pub(crate) fn map_picture(plan: &MapPlan) -> Element {
    svg::svg()
        .class("drawing map")
        .attr("viewBox", ["0 0 ", &px(plan.width_px), " ", &px(plan.height_px)].concat())
        .attr("width", px(plan.width_px))
        .attr("height", px(plan.height_px))
        .attr("aria-hidden", "true")
        .child(land(plan.view.frame()).attr("viewBox", view_box(&plan.view)))
        .child(marks(plan, |_| MarkElements::drawing()))
}

/// What an SVG `viewBox` says of a view.
pub(crate) fn view_box(view: &MapView) -> String {
    view.view_box().map(px).join(" ")
}

/// The land of a frame; an attribute `viewBox` says which part of it fills the drawing.
pub(crate) fn land(frame: &Frame) -> Element {
    let outline = svg::path().class("land").attr("fill-rule", "evenodd").attr("d", land::path(frame));
    svg::svg().attr("width", "100%").attr("height", "100%").child(outline)
}

/// The elements of a mark, which may be more than a drawing.
pub(crate) struct MarkElements {
    /// Around the mark and its words.
    pub(crate) whole: Element,
    /// Around the mark alone, where it is a button: the words beside it are not its name.
    pub(crate) button: Element,
}

impl MarkElements {
    /// Of a drawing that nobody can press.
    pub(crate) fn drawing() -> Self {
        Self { whole: svg::g(), button: svg::g() }
    }
}

/// Home, the outline of the inset, and the marks with their labels. `elements` makes what stands around each mark.
pub(crate) fn marks(plan: &MapPlan, elements: impl Fn(&Cluster) -> MarkElements) -> Element {
    let mut parts = vec![inset_outline(plan)];
    parts.extend(plan.names().map(|name| placed(name, "strong")));
    if plan.view.shows(plan.home()) {
        parts.push(svg::path().class("home").attr("d", diamond(plan.home(), plan.style.sizes.home_px / 2.0)));
    }
    for (place, cluster) in plan.shown() {
        let MarkElements { whole, button } = elements(cluster);
        let words = svg::g().attr("aria-hidden", "true").child(words(plan, place, cluster));
        parts.push(whole.child(button.child(mark(cluster))).child(words));
    }
    svg::g().child(parts)
}

fn inset_outline(plan: &MapPlan) -> Element {
    let corners = plan.inset_outline();
    if corners.is_empty() {
        return fragment();
    }
    let d: Vec<String> = corners.iter().map(|corner| at(*corner)).collect();
    svg::path().class("inset-outline").attr("d", ["M", &d.join("L"), "Z"].concat())
}

/// A mark with what surrounds it when it is chosen, and the line to its seats.
fn mark(cluster: &Cluster) -> Vec<Element> {
    let radius = cluster.radius;
    let mut parts = Vec::new();
    if cluster.needs_leader() {
        parts.push(svg::path().class("leader").attr("d", ["M", &at(cluster.at), "L", &at(cluster.anchor)].concat()));
    }
    // A target of 24 pixels at least, even where the mark is smaller.
    parts.push(disc("target", cluster.at, radius.max(12.0)));
    parts.push(disc("ring", cluster.at, radius + 4.0));
    if cluster.is_one_city() {
        parts.extend(sign(cluster.convention(), cluster.at, radius));
    } else {
        parts.push(disc("cluster", cluster.at, radius - 0.75));
    }
    parts
}

/// The number in a mark, and its label.
fn words(plan: &MapPlan, place: usize, cluster: &Cluster) -> Vec<Element> {
    let mut words = Vec::new();
    words.extend(plan.number_in(cluster).map(|number| placed(number, "strong number")));
    if let Some(Some(label)) = plan.labels.get(place) {
        let is_strong = plan.style.bold_yes && cluster.convention() == Answer::Yes;
        let lines = plan.label_lines(cluster, label).into_iter();
        words.extend(lines.map(|line| placed(line, if is_strong { "strong" } else { "label" })));
    }
    words
}
