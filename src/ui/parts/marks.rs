//! The marks of the register: always with the word, never colour alone.

use crate::commitment::{Answer, Language};
use crate::i18n::date;
use crate::i18n::label::{self, Gender};
use crate::i18n::texts::CommonTexts;

use crate::ui::element::{Element, fragment, span, svg};

/// The sign of an answer: a filled disc, an empty dashed ring, a crossed ring.
pub(crate) fn answer_sign(answer: Answer) -> Element {
    let circle = |radius| svg::circle().attr("cx", "8").attr("cy", "8").attr("r", radius);
    let ring = || circle("5.75").attr("fill", "none").attr("stroke", "currentColor").attr("stroke-width", "1.5");
    let sign = icon(answer_class(answer), "16");
    match answer {
        Answer::Yes => sign.child(circle("6.5").attr("fill", "currentColor")),
        Answer::NotStated => sign.child(ring().attr("stroke-dasharray", "2.4 2.1")),
        Answer::No => sign.child(ring()).child(stroke("M4 12 12 4")),
    }
}

fn answer_class(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "yes",
        Answer::NotStated => "unstated",
        Answer::No => "no",
    }
}

/// Whether a commitment refers to the 2005 Convention: the sign and the word.
pub(crate) fn convention_mark(language: Language, answer: Answer) -> Element {
    let classes = ["mark ", answer_class(answer)].concat();
    span().class(classes).child(answer_sign(answer)).child(label::answer(language, answer))
}

/// « — non précisé », quiet: what no source says.
pub(crate) fn not_stated(language: Language, gender: Gender) -> Element {
    span().class("quiet").child(["— ", label::not_stated(language, gender)].concat())
}

/// A text whose dates and spans of years stay on one line each.
pub(crate) fn prose(content: &str) -> Element {
    let mut parts = Vec::new();
    let mut rest = content;
    while let Some((before, whole, after)) = date::parted(rest) {
        parts.push(fragment().child(before));
        parts.push(span().class("whole").child(whole));
        rest = after;
    }
    parts.push(fragment().child(rest));
    fragment().child(parts)
}

/// A value, underlined with dots and followed by « déduit » where it is inferred.
pub(crate) fn inferred(language: Language, value: impl Into<String>, is_inferred: bool) -> Element {
    let value = value.into();
    if !is_inferred {
        return fragment().child(value);
    }
    fragment()
        .child(span().class("inferred").child(value))
        .child(" ")
        .child(span().class("second").child(CommonTexts::of(language).inferred))
}

/// The cross of what removes.
pub(crate) fn cross() -> Element {
    icon("cross", "10").child(stroke("M1 1 9 9M9 1 1 9").attr("fill", "none"))
}

/// A drawing beside words, so hidden from those who hear the page. `side` is its width and height.
pub(crate) fn icon(classes: &'static str, side: &'static str) -> Element {
    svg::svg()
        .class(classes)
        .attr("viewBox", format!("0 0 {side} {side}"))
        .attr("width", side)
        .attr("height", side)
        .attr("aria-hidden", "true")
}

fn stroke(path: &'static str) -> Element {
    svg::path().attr("d", path).attr("stroke", "currentColor").attr("stroke-width", "1.5")
}
