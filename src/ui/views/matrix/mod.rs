//! The matrix: types by regions or by partners, one mark a commitment; the chosen cell is listed beside it.

mod cell_list;
mod state;
mod table;

use leptos::prelude::*;

use crate::chart::MatrixColumns;
use crate::commitment::Answer;
use crate::i18n::texts::{ChartTexts, RegisterTexts};
use crate::i18n::{chart as words, label};

use crate::ui::element::{Element, div, fragment, li, p, span, t, ul};
use crate::ui::markup::Markup;
use crate::ui::parts::{answer_sign, chart_section, segmented};
use crate::ui::state::AppContext;
use state::{MatrixState, matrix_of};

/// The view.
pub(crate) fn matrix() -> Markup {
    let state = MatrixState::new();
    let parts = fragment().child(bar(state)).child(table::table(state)).child(legend());
    let table = chart_section("matrix-pictures", |l| RegisterTexts::of(l).matrix, vec![parts.into_markup()]);
    div().class("chart-page matrix-page").child(table).child(cell_list::cell_list(state)).into_markup()
}

/// The choice of the columns.
fn bar(state: MatrixState) -> Element {
    let app = AppContext::here();
    let choice = move |place| {
        let language = app.language.get();
        match place {
            0 => words::regions_choice(language, matrix_of(MatrixColumns::Regions).slugs.len()),
            _ => words::partners_choice(language, matrix_of(MatrixColumns::Partners).slugs.len()),
        }
    };
    div()
        .class("matrix-bar")
        .child(segmented(|l| ChartTexts::of(l).columns, 2, state.columns, choice))
        .child(p().class("quiet").child(t(|l| ChartTexts::of(l).matrix_note)))
}

fn legend() -> Element {
    let app = AppContext::here();
    let line = |answer| {
        let words = span().child(span().child(move || label::answer(app.language.get(), answer)));
        li().child(answer_sign(answer)).child(words)
    };
    ul().class("legend dates").child(li().child(t(|l| RegisterTexts::of(l).convention))).child(Answer::ALL.map(line))
}
