//! What the picture of the timeline is in, be it of marks or of bars.

use crate::chart::px;
use crate::commitment::Language;

use crate::ui::element::{Element, IntoNode, div, p, svg, t};

/// The id of what the picture is in, whose width it takes.
pub(super) const PICTURE: &str = "timeline-picture";

/// A picture of this width and height in pixels, of which the parts can be pressed, with what its keys do.
pub(super) fn picture_frame(
    size: impl Fn() -> Option<(f64, f64)> + Copy + Send + 'static,
    keys: fn(Language) -> &'static str,
    drawn: impl IntoNode,
) -> Element {
    let drawing = svg::svg()
        .class("drawing timeline")
        .attr("role", "group")
        .attr("aria-describedby", "timeline-keys")
        .attr("width", move || size().map(|(width, _)| px(width)))
        .attr("height", move || size().map(|(_, height)| px(height)))
        .child(drawn);
    let keys = p().id("timeline-keys").class("visually-hidden").child(t(keys));
    div().id(PICTURE).child(keys).child(div().class("map-figure").child(drawing))
}
