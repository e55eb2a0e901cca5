//! The matrix: types by regions or by partners, one mark a commitment; the chosen cell is listed beside it.

mod table;

use leptos::prelude::*;

use crate::address::{Location, View};
use crate::chart::{MatrixColumns, NamedCell};
use crate::commitment::{Answer, Collection, Commitment, Field};
use crate::i18n::plural::number;
use crate::i18n::texts::{ChartTexts, RegisterTexts};
use crate::i18n::{chart as words, date, label};
use crate::query::Facet;

use table::{MatrixState, matrix_of, named, narrowed, table};

use crate::ui::element::{Element, a, div, fragment, h2, li, p, section, span, t, ul};
use crate::ui::parts::{answer_sign, chart_section, convention_mark, href, inferred, prose, segmented};
use crate::ui::state::{AppContext, SelectionContext};

/// The view.
pub(crate) fn matrix() -> Element {
    let state = MatrixState::new();
    let chart = chart_section("matrix-pictures", |l| RegisterTexts::of(l).matrix)
        .child(bar(state))
        .child(table(state))
        .child(legend());
    div().class("chart-page matrix-page").child(chart).child(cell_list(state))
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
        .child(segmented(|l| ChartTexts::of(l).columns, state.columns, choice))
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

/// The list.
fn cell_list(state: MatrixState) -> Element {
    let list = move || {
        let (kind, column) = state.listed.get()?;
        state.matrix.with(|matrix| {
            let listed = matrix.listed(Some((&kind, &column)))?;
            Some(list_of(matrix.facet(), listed))
        })
    };
    fragment().child(list)
}

fn list_of(facet: Facet, listed: NamedCell) -> Element {
    let (language, register) = (AppContext::here().language.get(), SelectionContext::here().register());
    let NamedCell { instrument_type, column, cell } = listed;
    let title = format!("{}, {}", named(language, Facet::Type, instrument_type), named(language, facet, column));
    let heading = h2()
        .id("the-same")
        .child(span().child(title))
        .child(" ")
        .child(span().class("count").child(number(language, cell.count())));
    let cards = cell.rows.iter().filter_map(|row| register.commitment(*row)).map(card);
    let way = a()
        .class("text-button")
        .attr("href", href(&narrowed(&[(Facet::Type, instrument_type), (facet, column)])))
        .child(words::filter_on(language, cell.count()));
    section()
        .class("the-same cell-list")
        .attr("aria-labelledby", "the-same")
        .child(heading)
        .child(ul().class("cards").child(cards.collect::<Vec<_>>()))
        .child(way)
}

fn card(commitment: &Commitment) -> Element {
    let app = AppContext::here();
    let language = app.language.get();
    let record = Location { view: View::Record(commitment.id.clone()), ..app.location.get() };
    let is_inferred = Field::Date.is_inferred(commitment);
    let head = div()
        .class("card-head")
        .child(a().attr("href", href(&record)).child(commitment.partner.name.get(language)))
        .child(" ")
        .child(span().class("when").child(inferred(language, date::table(language, commitment), is_inferred)));
    li().class(if commitment.collection == Collection::Report { "report" } else { "other" })
        .child(head)
        .child(p().child(prose(commitment.title.get(language))))
        .child(p().child(convention_mark(language, commitment.convention())))
}
