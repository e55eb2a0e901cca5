//! The closing table: six rows a slide, never cut.

use leptos::prelude::*;

use crate::commitment::{Collection, Commitment, Field};
use crate::i18n::date;
use crate::i18n::meeting as words;
use crate::i18n::texts::{MeetingTexts, RegisterTexts};

use super::slide::Made;
use crate::ui::markup::{Attributes, Children, Markup, attr, class, div, el, leaf, several, text};
use crate::ui::parts::convention_mark;

/// The body. In a small picture the table is only drawn.
pub(super) fn table(made: Made, rows: &[usize]) -> Children {
    let (register, convention) = (RegisterTexts::of(made.language), MeetingTexts::of(made.language).convention);
    let mut lines = vec![line(
        made,
        "head",
        Vec::new(),
        [register.partner, register.instrument, register.signed, convention].map(|title| vec![text(title)]),
    )];
    for commitment in rows.iter().filter_map(|row| made.register.commitment(*row)) {
        lines.push(row(made, commitment));
    }
    let sentence = made.shown.sentence.get_untracked();
    let heading = vec![leaf("strong", &*sentence.count), text(" "), text(&*sentence.rest)];
    let mut attributes = vec![class("lines")];
    if made.is_current {
        attributes.push(attr("role", "table"));
    }
    vec![made.heading("sentence", heading), el("span", attributes, lines)]
}

fn row(made: Made, commitment: &Commitment) -> Markup {
    let language = made.language;
    let is_inferred = Field::Date.is_inferred(commitment);
    let date = div("span", if is_inferred { "inferred" } else { "" }, vec![text(date::table(language, commitment))]);
    let classes = if commitment.collection == Collection::Report { "line report" } else { "line other" };
    let mut attributes = Vec::new();
    if made.is_current {
        attributes.push(attr("data-id", &*commitment.id));
    }
    line(
        made,
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

fn line(made: Made, classes: &'static str, mut attributes: Attributes, cells: [Children; 4]) -> Markup {
    let role = if classes == "head" { "columnheader" } else { "cell" };
    let mut parts = Vec::new();
    for (content, name) in cells.into_iter().zip(["partner", "instrument", "signed", "convention"]) {
        let mut of_cell = vec![class(name)];
        if made.is_current {
            of_cell.push(attr("role", role));
        }
        parts.push(el("span", of_cell, content));
    }
    attributes.push(class(classes));
    if made.is_current {
        attributes.push(attr("role", "row"));
    }
    el("span", attributes, parts)
}

/// What the rules at the left mean, and the dots.
pub(super) fn foot(made: Made) -> Markup {
    let rows = made.walk.rows();
    let mut parts = Vec::new();
    for (collection, line) in words::origins(made.language, rows, &made.register.dataset) {
        let classes = if collection == Collection::Report { "rule report" } else { "rule" };
        parts.push(div("span", classes, vec![text(line)]));
    }
    let underlined = words::underlined(made.language);
    let word = div("span", "inferred", vec![text(underlined.found)]);
    parts.push(el("span", Vec::new(), vec![word, text(underlined.after)]));
    div("span", "origins", vec![several(parts)])
}
