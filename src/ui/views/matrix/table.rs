//! The table: a number in each cell, and one mark a commitment.

use leptos::ev;
use leptos::prelude::*;

use crate::chart::{Matrix, MatrixCell, MatrixRow, NamedCell, by_convention};
use crate::commitment::Commitment;
use crate::i18n::chart as words;
use crate::i18n::plural::number;
use crate::i18n::texts::ChartTexts;
use crate::query::Facet;

use super::state::{MatrixState, named, narrowed};
use crate::ui::element::{
    Element, a, button, caption, div, p, span, strong, t, table as table_tag, tbody, td, tfoot, th, thead, tr,
};
use crate::ui::parts::{answer_sign, href};
use crate::ui::state::{AppContext, SelectionContext};

/// The table.
pub(super) fn table(state: MatrixState) -> Element {
    let shown = SelectionContext::here();
    let keys = p().id("matrix-keys").class("visually-hidden").child(t(|l| ChartTexts::of(l).matrix_keys));
    let caption = caption().class("visually-hidden").child(move || shown.sentence.with(ToString::to_string));
    let table = table_tag()
        .class("matrix")
        .class_if("by-partner", move || state.columns.get() != 0)
        .attr("aria-describedby", "matrix-keys")
        .child(caption)
        .child(move || sections(state));
    div().class("matrix-scroll").child(keys).child(table)
}

/// Head, body and foot.
fn sections(state: MatrixState) -> [Element; 3] {
    let language = AppContext::here().language.get();
    state.matrix.with(|matrix| {
        let facet = matrix.facet();
        let total = ChartTexts::of(language).total;
        let columns = matrix.slugs.iter().zip(1..).map(|(slug, column)| column_heading(state, column, (facet, slug)));
        let head = tr()
            .child(td())
            .child(columns.collect::<Vec<_>>())
            .child(th().attr("scope", "col").class("total").child(total));
        let line = |(line, row): (&MatrixRow, usize)| {
            let instrument_type = line.instrument_type.slug();
            let link = heading(state, (row, 0), (Facet::Type, instrument_type));
            let cells = matrix.slugs.iter().zip(&line.cells).zip(1..).map(|((column, cell), place)| {
                filled(state, (row, place), NamedCell { instrument_type, column, cell })
            });
            tr().child(th().attr("scope", "row").child(link))
                .child(cells.collect::<Vec<_>>())
                .child(count(&line.total).class("total"))
        };
        let foot = tr()
            .child(th().attr("scope", "row").child(total))
            .child(matrix.totals.iter().map(count).collect::<Vec<_>>())
            .child(count(&matrix.total).class("total"));
        let body = tbody().child(matrix.rows.iter().zip(1..).map(line).collect::<Vec<_>>());
        [thead().child(head), body, tfoot().child(foot)]
    })
}

fn column_heading(state: MatrixState, column: usize, names: (Facet, &str)) -> Element {
    th().attr("scope", "col").child(heading(state, (0, column), names))
}

/// A heading filters the register by what it names.
fn heading(state: MatrixState, at: (usize, usize), (facet, slug): (Facet, &str)) -> Element {
    let words = named(AppContext::here().language.get(), facet, slug);
    let slug = slug.to_owned();
    state.stop(at, a()).attr("href", move || href(&narrowed(&[(facet, &slug)]))).child(words)
}

fn count(cell: &MatrixCell) -> Element {
    td().child(number(AppContext::here().language.get(), cell.count()))
}

fn filled(state: MatrixState, at: (usize, usize), names: NamedCell) -> Element {
    let NamedCell { instrument_type, column, cell } = names;
    if cell.count() == 0 {
        return td().class("zero").child("0");
    }
    let (language, register) = (AppContext::here().language.get(), SelectionContext::here().register());
    let facet = state.matrix.with_untracked(Matrix::facet);
    let (type_name, column_name) = (named(language, Facet::Type, instrument_type), named(language, facet, column));
    let name = words::cell_name(language, cell.count(), &type_name, &column_name);
    let marks = by_convention(&register.dataset, &cell.rows).into_iter().map(mark);
    let here = (instrument_type.to_owned(), column.to_owned());
    let chosen = here.clone();
    let is_listed = move || state.listed.with(|listed| listed.as_ref() == Some(&here));
    let button = state
        .stop(at, button())
        .attr("aria-pressed", move || is_listed().to_string())
        .on(ev::click, move |_| state.chosen.set(Some(chosen.clone())))
        .child(strong().child(number(language, cell.count())))
        .child(span().class("visually-hidden").child(name))
        .child(span().class("signs").child(marks.collect::<Vec<_>>()));
    td().child(button)
}

/// One commitment.
fn mark(commitment: &Commitment) -> Element {
    span().attr("data-id", &*commitment.id).child(answer_sign(commitment.convention()))
}
