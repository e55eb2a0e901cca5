//! The map as a drawing, of plain values: a plan says where everything is, and the drawing follows it.
//!
//! `map_picture(&MapPlan::fitted(…))` is a whole map. The view of the map puts the same pieces together itself, so that
//! marks can be chosen and the land stays while the reader zooms.

use crate::chart::{Cluster, Frame, MapView, land, px};
use crate::commitment::Answer;
use crate::figure::MapPlan;

use super::shapes::{MarkElements, diamond, disc, line, outline, placed_text, sign};
use crate::ui::element::Element;
use crate::ui::element::svg::{g, path, svg};

/// A whole map that nobody can press.
pub(crate) fn map_picture(plan: &MapPlan) -> Element {
    svg()
        .class("drawing map")
        .attr("viewBox", format!("0 0 {} {}", px(plan.width_px), px(plan.height_px)))
        .attr("width", px(plan.width_px))
        .attr("height", px(plan.height_px))
        .attr("aria-hidden", "true")
        .child(land(plan.view.frame()).attr("viewBox", view_box(&plan.view)))
        .child(marks(plan, |_| MarkElements::drawing()))
}

/// The value of the attribute `viewBox` for a view.
pub(crate) fn view_box(view: &MapView) -> String {
    view.view_box().map(px).join(" ")
}

/// The land of a frame; its attribute `viewBox` says which part of it fills the drawing.
pub(crate) fn land(frame: &Frame) -> Element {
    let outline = path().class("land").attr("fill-rule", "evenodd").attr("d", land::path(frame));
    svg().attr("width", "100%").attr("height", "100%").child(outline)
}

/// Home, the outline of the inset, and the marks with their labels, each in its elements.
pub(crate) fn marks(plan: &MapPlan, elements: impl Fn(&Cluster) -> MarkElements) -> Element {
    let inset = plan.inset_outline();
    let inset = (!inset.is_empty()).then(|| path().class("inset-outline").attr("d", outline(&inset)));
    let names: Vec<Element> = plan.names().map(|name| placed_text(name, "strong")).collect();
    let home = plan.view.shows(plan.home()).then(|| {
        let d = diamond(plan.home(), plan.style.sizes.home_px / 2.0);
        path().class("home").attr("d", d)
    });
    let mark = |(place, cluster)| elements(cluster).filled(mark(cluster), words(plan, place, cluster));
    g().child(inset).child(names).child(home).child(plan.shown().map(mark).collect::<Vec<_>>())
}

/// A mark with its ring, which shows when it is chosen, and the line to its seats.
fn mark(cluster: &Cluster) -> Vec<Element> {
    let Cluster { at, radius, .. } = *cluster;
    let mut parts = Vec::new();
    if cluster.needs_leader() {
        parts.push(line("leader", at, cluster.anchor));
    }
    // A target of 24 pixels at least, even where the mark is smaller.
    parts.push(disc("target", at, radius.max(12.0)));
    parts.push(disc("ring", at, radius + 4.0));
    if cluster.is_one_city() {
        parts.extend(sign(cluster.convention(), at, radius));
    } else {
        parts.push(disc("cluster", at, radius - 0.75));
    }
    parts
}

/// The number in a mark, and its label.
fn words(plan: &MapPlan, place: usize, cluster: &Cluster) -> Vec<Element> {
    let number = plan.number_in(cluster).map(|number| placed_text(number, "strong number"));
    let is_strong = plan.style.bold_yes && cluster.convention() == Answer::Yes;
    let label = plan.labels.get(place).and_then(Option::as_ref);
    let lines = label.map(|label| plan.label_lines(cluster, label)).unwrap_or_default();
    let lines = lines.into_iter().map(|line| placed_text(line, if is_strong { "strong" } else { "label" }));
    number.into_iter().chain(lines).collect()
}
