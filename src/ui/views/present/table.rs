//! The closing table: six rows a slide, never cut.

use leptos::prelude::*;

use crate::commitment::{Collection, Commitment, Field};
use crate::i18n::date;
use crate::i18n::meeting as words;
use crate::i18n::texts::{MeetingTexts, RegisterTexts};

use super::slide::SlideContext;
use crate::ui::markup::{Attributes, Children, Markup, attr, class, div, el, leaf, several, text};
use crate::ui::parts::convention_mark;

/// The body. In a small picture the table is only drawn.
pub(super) fn table(context: SlideContext, rows: &[usize]) -> Children {
    let (register, convention) = (RegisterTexts::of(context.language), MeetingTexts::of(context.language).convention);
    let mut lines = vec![line(
        context,
        "head",
        Vec::new(),
        [register.partner, register.instrument, register.signed, convention].map(|title| vec![text(title)]),
    )];
    for commitment in rows.iter().filter_map(|row| context.register.commitment(*row)) {
        lines.push(row(context, commitment));
    }
    let sentence = context.shown.sentence.get_untracked();
    let heading = vec![leaf("strong", &*sentence.count), text(" "), text(&*sentence.rest)];
    let mut attributes = vec![class("lines")];
    if context.is_current {
        attributes.push(attr("role", "table"));
    }
    vec![context.heading("sentence", heading), el("span", attributes, lines)]
}

fn row(context: SlideContext, commitment: &Commitment) -> Markup {
    let language = context.language;
    let is_inferred = Field::Date.is_inferred(commitment);
    let date = div("span", if is_inferred { "inferred" } else { "" }, vec![text(date::table(language, commitment))]);
    let classes = if commitment.collection == Collection::Report { "line report" } else { "line other" };
    let mut attributes = Vec::new();
    if context.is_current {
        attributes.push(attr("data-id", &*commitment.id));
    }
    line(
        context,
        classes,
        attributes,
        [
            vec![leaf("strong", commitment.partner.name.get(language))],
            vec![text(commitment.title.get(language))],
            vec![date],
            vec![convention_mark(language, commitment.convention())],
        ],
    )
}

fn line(context: SlideContext, classes: &'static str, mut attributes: Attributes, cells: [Children; 4]) -> Markup {
    let role = if classes == "head" { "columnheader" } else { "cell" };
    let mut parts = Vec::new();
    for (content, name) in cells.into_iter().zip(["partner", "instrument", "signed", "convention"]) {
        let mut of_cell = vec![class(name)];
        if context.is_current {
            of_cell.push(attr("role", role));
        }
        parts.push(el("span", of_cell, content));
    }
    attributes.push(class(classes));
    if context.is_current {
        attributes.push(attr("role", "row"));
    }
    el("span", attributes, parts)
}

/// What the rules at the left mean, and the dots.
pub(super) fn foot(context: SlideContext) -> Markup {
    let rows = context.walk.rows();
    let mut parts = Vec::new();
    for (collection, line) in words::origins(context.language, rows, &context.register.dataset) {
        let classes = if collection == Collection::Report { "rule report" } else { "rule" };
        parts.push(div("span", classes, vec![text(line)]));
    }
    let underlined = words::underlined(context.language);
    let word = div("span", "inferred", vec![text(underlined.found)]);
    parts.push(el("span", Vec::new(), vec![word, text(underlined.after)]));
    div("span", "origins", vec![several(parts)])
}
