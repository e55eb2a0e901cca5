//! One function for each tag.

use super::{Element, Tag};

/// An element of HTML by its name.
pub(crate) fn element(tag: &'static str) -> Element {
    Element::new(Tag::Html(tag))
}

/// A button that sends no form.
pub(crate) fn button() -> Element {
    Element::new(Tag::Html("button")).attr("type", "button")
}

macro_rules! tags {
    ($($tag:ident),+) => {$(
        #[doc = concat!("The element `", stringify!($tag), "`.")]
        pub(crate) fn $tag() -> Element {
            Element::new(Tag::Html(stringify!($tag)))
        }
    )+};
}

tags!(
    a, article, aside, caption, cite, code, datalist, dd, del, dialog, div, dl, dt, fieldset, footer, form, h1, h2, h3,
    h4, header, iframe, input, ins, kbd, label, legend, li, main, mark, meter, nav, ol, option, p, pre, progress, q,
    section, select, span, strong, table, tbody, td, textarea, tfoot, th, thead, tr, ul
);

/// Elements of SVG.
pub(crate) mod svg {
    use leptos::prelude::*;
    use leptos::svg;

    use crate::ui::element::{Element, Tag};

    macro_rules! svg_tags {
        ($($tag:ident),+) => {$(
            #[doc = concat!("The element `", stringify!($tag), "`.")]
            pub(crate) fn $tag() -> Element {
                Element::new(Tag::Svg(|attributes, children| {
                    svg::$tag().add_any_attr(attributes).child(children).into_any()
                }))
            }
        )+};
    }

    svg_tags!(circle, defs, g, path, pattern, svg, text, tspan);
}
