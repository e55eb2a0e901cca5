//! The table: a number in each cell, and one mark a commitment.

use leptos::prelude::*;

use crate::chart::{MatrixCell, MatrixRow};
use crate::commitment::{Commitment, Language};
use crate::i18n::chart as words;
use crate::i18n::plural::number;
use crate::i18n::texts::ChartTexts;
use crate::query::{Facet, in_order};

use super::stops::stop_attributes;
use super::{MatrixState, named, narrowed};
use crate::ui::markup::{
    Attributes, Children, Markup, attr, button_with, class, div, el, id, leaf, live, live_attr, live_text, say,
    several, text,
};
use crate::ui::parts::{answer_sign, href};
use crate::ui::state::{AppContext, Register, SelectionContext};

/// The table.
pub(super) fn table(state: MatrixState) -> Markup {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let caption = live_text(move || shown.sentence.with(ToString::to_string));
    let keys = el("p", vec![id("matrix-keys"), class("visually-hidden")], vec![say(|l| ChartTexts::of(l).matrix_keys)]);
    let body = live(move || several(lines(state, app, shown)));
    let classes = move || Some(if state.columns.get() == 0 { "matrix" } else { "matrix by-partner" }.to_owned());
    let attributes = vec![live_attr("class", classes), attr("aria-describedby", "matrix-keys")];
    let table = el("table", attributes, vec![div("caption", "visually-hidden", vec![caption]), body]);
    div("div", "matrix-scroll", vec![keys, table])
}

fn lines(state: MatrixState, app: AppContext, shown: SelectionContext) -> Children {
    let (language, register) = (app.language.get(), shown.register());
    state.matrix.with(|matrix| {
        let facet = matrix.facet();
        let total = ChartTexts::of(language).total;
        let column = |(place, slug): (usize, &String)| {
            let link = heading(state, app, language, (facet, slug), (0, place + 1));
            el("th", vec![attr("scope", "col")], vec![link])
        };
        let mut head = vec![el("td", Vec::new(), Vec::new())];
        head.extend(matrix.slugs.iter().enumerate().map(column));
        head.push(el("th", vec![attr("scope", "col"), class("total")], vec![text(total)]));
        let line = |(place, line): (usize, &MatrixRow)| {
            let kind = line.instrument_type.slug();
            let link = heading(state, app, language, (Facet::Type, kind), (place + 1, 0));
            let mut cells = vec![el("th", vec![attr("scope", "row")], vec![link])];
            for ((column, slug), cell) in matrix.slugs.iter().enumerate().zip(&line.cells) {
                let at = (place + 1, column + 1);
                cells.push(filled(state, &register, language, (kind, facet, slug), at, cell));
            }
            cells.push(total_cell(language, &line.total));
            el("tr", Vec::new(), cells)
        };
        let mut foot = vec![el("th", vec![attr("scope", "row")], vec![text(total)])];
        foot.extend(matrix.totals.iter().map(|cell| leaf("td", number(language, cell.count()))));
        foot.push(total_cell(language, &matrix.total));
        vec![
            el("thead", Vec::new(), vec![el("tr", Vec::new(), head)]),
            el("tbody", Vec::new(), matrix.rows.iter().enumerate().map(line).collect()),
            el("tfoot", Vec::new(), vec![el("tr", Vec::new(), foot)]),
        ]
    })
}

/// A heading filters the register by what it names.
fn heading(
    state: MatrixState,
    app: AppContext,
    language: Language,
    (facet, slug): (Facet, &str),
    (row, column): (usize, usize),
) -> Markup {
    let mut attributes: Attributes = stop_attributes(state, row, column).into();
    let value = slug.to_owned();
    attributes.push(live_attr("href", move || Some(href(&narrowed(app, &[(facet, &value)])))));
    el("a", attributes, vec![text(named(language, facet, slug))])
}

fn total_cell(language: Language, cell: &MatrixCell) -> Markup {
    div("td", "total", vec![text(number(language, cell.count()))])
}

fn filled(
    state: MatrixState,
    register: &Register,
    language: Language,
    (kind, facet, slug): (&str, Facet, &str),
    (row, column): (usize, usize),
    cell: &MatrixCell,
) -> Markup {
    let count = cell.count();
    if count == 0 {
        return div("td", "zero", vec![text("0")]);
    }
    let here = (kind.to_owned(), slug.to_owned());
    let chosen = here.clone();
    let is_listed = move || {
        let listed = state.listed();
        Some(listed.is_some_and(|(kind, slug, _)| (kind, slug) == here).to_string())
    };
    let mut attributes: Attributes = stop_attributes(state, row, column).into();
    attributes.push(live_attr("aria-pressed", is_listed));
    let name = words::cell_name(language, count, &named(language, Facet::Type, kind), &named(language, facet, slug));
    let commitments = cell.rows.iter().filter_map(|row| register.commitment(*row)).collect();
    let by_answer = in_order(commitments, &|a: &&Commitment, b: &&Commitment| a.convention().cmp(&b.convention()));
    let marks = by_answer.into_iter().map(mark).collect();
    let parts = vec![
        leaf("strong", number(language, count)),
        div("span", "visually-hidden", vec![text(name)]),
        div("span", "signs", marks),
    ];
    el("td", Vec::new(), vec![button_with(attributes, move || state.chosen.set(Some(chosen.clone())), parts)])
}

/// One commitment.
fn mark(commitment: &Commitment) -> Markup {
    el("span", vec![attr("data-id", &*commitment.id)], vec![answer_sign(commitment.convention())])
}
