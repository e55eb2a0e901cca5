//! The closing table: six rows a slide, never cut.

use leptos::prelude::*;

use crate::commitment::{Collection, Commitment, Field};
use crate::i18n::date;
use crate::i18n::meeting as words;
use crate::i18n::texts::{MeetingTexts, RegisterTexts};

use super::slide::SlideContext;
use crate::ui::element::{Element, fragment, span, strong};
use crate::ui::parts::convention_mark;

/// The body. In a small picture the table is only drawn.
pub(super) fn table(context: SlideContext, rows: &[usize]) -> Vec<Element> {
    let (register, convention) = (RegisterTexts::of(context.language), MeetingTexts::of(context.language).convention);
    let mut lines = vec![line(
        context,
        "head",
        [register.partner, register.instrument, register.signed, convention].map(|title| vec![fragment().child(title)]),
    )];
    for commitment in rows.iter().filter_map(|row| context.register.commitment(*row)) {
        lines.push(row(context, commitment));
    }
    let sentence = context.shown.sentence.get_untracked();
    vec![
        context.heading(
            "sentence",
            vec![strong().child(&*sentence.count), fragment().child(" "), fragment().child(&*sentence.rest)],
        ),
        span().class("lines").attr("role", context.role("table")).child(lines),
    ]
}

fn row(context: SlideContext, commitment: &Commitment) -> Element {
    let language = context.language;
    let is_inferred = Field::Date.is_inferred(commitment);
    let date = span().class(if is_inferred { "inferred" } else { "" }).child(date::table(language, commitment));
    let classes = if commitment.collection == Collection::Report { "line report" } else { "line other" };
    line(
        context,
        classes,
        [
            vec![strong().child(commitment.partner.name.get(language))],
            vec![fragment().child(commitment.title.get(language))],
            vec![date],
            vec![convention_mark(language, commitment.convention())],
        ],
    )
    .attr("data-id", context.is_current.then_some(&*commitment.id))
}

fn line(context: SlideContext, classes: &'static str, cells: [Vec<Element>; 4]) -> Element {
    let role = if classes == "head" { "columnheader" } else { "cell" };
    let mut parts = Vec::new();
    for (content, name) in cells.into_iter().zip(["partner", "instrument", "signed", "convention"]) {
        parts.push(span().class(name).attr("role", context.role(role)).child(content));
    }
    span().class(classes).attr("role", context.role("row")).child(parts)
}

/// What the rules at the left mean, and the dots.
pub(super) fn foot(context: SlideContext) -> Element {
    let rows = context.walk.rows();
    let mut parts = Vec::new();
    for (collection, line) in words::origins(context.language, rows, &context.register.dataset) {
        let classes = if collection == Collection::Report { "rule report" } else { "rule" };
        parts.push(span().class(classes).child(line));
    }
    let underlined = words::underlined(context.language);
    let word = span().class("inferred").child(underlined.found);
    parts.push(span().child(word).child(underlined.after));
    span().class("origins").child(parts)
}
