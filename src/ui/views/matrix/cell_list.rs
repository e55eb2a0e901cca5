//! The rows of the chosen cell, and the way to them in the register.

use leptos::prelude::*;

use crate::address::{Location, View};
use crate::chart::NamedCell;
use crate::commitment::{Collection, Commitment, Field};
use crate::i18n::plural::number;
use crate::i18n::{chart as words, date};
use crate::query::Facet;

use super::state::{MatrixState, named, narrowed};
use crate::ui::element::{Element, IntoNode, Node, a, div, h2, li, p, section, span, ul};
use crate::ui::parts::{convention_mark, href, inferred, prose};
use crate::ui::state::{AppContext, SelectionContext};

/// The list.
pub(super) fn cell_list(state: MatrixState) -> Node {
    let list = move || {
        let (kind, column) = state.listed.get()?;
        state.matrix.with(|matrix| {
            let listed = matrix.listed(Some((&kind, &column)))?;
            Some(list_of(matrix.facet(), listed))
        })
    };
    list.into_node()
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
    let record = Location { view: View::Record, ids: vec![commitment.id.clone()], ..app.location.get() };
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
