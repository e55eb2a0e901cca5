//! The map as a drawing, of plain values: a plan says what stands where, and the drawing follows it.
//!
//! `map_picture(&MapPlan::fitted(…))` is a whole map. The view of the map puts the same pieces together itself, so that
//! marks can be chosen and the land stays while the reader comes nearer.

use crate::chart::{Cluster, Frame, MapView, land, px};
use crate::commitment::Answer;
use crate::figure::MapPlan;

use super::sketch::{at, diamond, disc, placed, sign};
use crate::ui::markup::{Attribute, Attributes, Children, Markup, attr, class, group, nothing, shape, svg};

/// A whole map that nobody can press.
pub(crate) fn map_picture(plan: &MapPlan) -> Markup {
    let parts = vec![
        land(plan.view.frame(), attr("viewBox", view_box(&plan.view))),
        marks(plan, |_| MarkAttributes::default()),
    ];
    let attributes = vec![
        class("drawing map"),
        attr("viewBox", ["0 0 ", &px(plan.width_px), " ", &px(plan.height_px)].concat()),
        attr("width", px(plan.width_px)),
        attr("height", px(plan.height_px)),
        attr("aria-hidden", "true"),
    ];
    svg(attributes, parts)
}

/// What an SVG `viewBox` says of a view.
pub(crate) fn view_box(view: &MapView) -> String {
    view.view_box().map(px).join(" ")
}

/// The land of a frame; `view_box` says which part of it fills the drawing.
pub(crate) fn land(frame: &Frame, view_box: Attribute) -> Markup {
    let outline = shape(vec![class("land"), attr("fill-rule", "evenodd"), attr("d", land::path(frame))]);
    svg(vec![view_box, attr("width", "100%"), attr("height", "100%")], vec![outline])
}

/// What makes a mark more than a drawing.
#[derive(Default)]
pub(crate) struct MarkAttributes {
    /// Of the mark with its words.
    pub(crate) whole: Attributes,
    /// Of the mark alone, which is a button: the words beside it are not its name.
    pub(crate) button: Attributes,
}

/// Home, the outline of the inset, and the marks with their labels. `more` gives attributes to each mark.
pub(crate) fn marks(plan: &MapPlan, more: impl Fn(&Cluster) -> MarkAttributes) -> Markup {
    let mut parts = vec![inset_outline(plan)];
    parts.extend(plan.names().map(|name| placed(name, "strong")));
    if plan.view.shows(plan.home()) {
        parts.push(shape(vec![class("home"), attr("d", diamond(plan.home(), plan.style.sizes.home_px / 2.0))]));
    }
    for (place, cluster) in plan.shown() {
        let MarkAttributes { whole, button } = more(cluster);
        let words = group(vec![attr("aria-hidden", "true")], words(plan, place, cluster));
        parts.push(group(whole, vec![group(button, mark(cluster)), words]));
    }
    group(Vec::new(), parts)
}

fn inset_outline(plan: &MapPlan) -> Markup {
    let corners = plan.inset_outline();
    if corners.is_empty() {
        return nothing();
    }
    let d: Vec<String> = corners.iter().map(|corner| at(*corner)).collect();
    shape(vec![class("inset-outline"), attr("d", ["M", &d.join("L"), "Z"].concat())])
}

/// A mark with what surrounds it when it is chosen, and the line to its seats.
fn mark(cluster: &Cluster) -> Children {
    let radius = cluster.radius;
    let mut parts = Vec::new();
    if cluster.needs_leader() {
        parts.push(shape(vec![class("leader"), attr("d", ["M", &at(cluster.at), "L", &at(cluster.anchor)].concat())]));
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
fn words(plan: &MapPlan, place: usize, cluster: &Cluster) -> Children {
    let mut words = Vec::new();
    words.extend(plan.number_in(cluster).map(|number| placed(number, "strong number")));
    if let Some(Some(label)) = plan.labels.get(place) {
        let is_strong = plan.style.bold_yes && cluster.convention() == Answer::Yes;
        let lines = plan.label_lines(cluster, label).into_iter();
        words.extend(lines.map(|line| placed(line, if is_strong { "strong" } else { "label" })));
    }
    words
}
