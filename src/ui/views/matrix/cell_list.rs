//! The rows of the chosen cell, and the way to them in the register.

use leptos::prelude::*;

use crate::address::{Location, View};
use crate::commitment::{Collection, Commitment, Field, Language};
use crate::i18n::plural::number;
use crate::i18n::{chart as words, date};
use crate::query::Facet;

use super::{MatrixState, counted_heading, named, narrowed};
use crate::ui::markup::{Markup, attr, class, div, el, id, link, live, nothing, text};
use crate::ui::parts::{convention_mark, href, inferred, prose};
use crate::ui::state::{AppContext, SelectionContext};

/// The list.
pub(super) fn cell_list(state: MatrixState) -> Markup {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    live(move || {
        let (language, register) = (app.language.get(), shown.register());
        let Some((kind, slug, cell)) = state.listed() else { return nothing() };
        let facet = state.matrix.with(crate::chart::Matrix::facet);
        let title = [named(language, Facet::Type, &kind), ", ".to_owned(), named(language, facet, &slug)].concat();
        let heading = counted_heading(title, number(language, cell.count()));
        let rows = cell.rows.iter().filter_map(|row| register.commitment(*row));
        let address = href(&narrowed(app, &[(Facet::Type, &kind), (facet, &slug)]));
        let way = vec![class("text-button"), attr("href", address)];
        let parts = vec![
            el("h2", vec![id("the-same")], vec![heading]),
            div("ul", "cards", rows.map(|commitment| card(app, language, commitment)).collect()),
            el("a", way, vec![text(words::filter_on(language, cell.count()))]),
        ];
        el("section", vec![class("the-same cell-list"), attr("aria-labelledby", "the-same")], parts)
    })
}

fn card(app: AppContext, language: Language, commitment: &Commitment) -> Markup {
    let record = Location { view: View::Record, ids: vec![commitment.id.clone()], ..app.location.get() };
    let is_inferred = Field::Date.is_inferred(commitment);
    let head = vec![
        link(href(&record), commitment.partner.name.get(language)),
        text(" "),
        div("span", "when", vec![inferred(language, date::table(language, commitment), is_inferred)]),
    ];
    let parts = vec![
        div("div", "card-head", head),
        el("p", Vec::new(), vec![prose(commitment.title.get(language))]),
        leaf_mark(language, commitment),
    ];
    div("li", if commitment.collection == Collection::Report { "report" } else { "other" }, parts)
}

fn leaf_mark(language: Language, commitment: &Commitment) -> Markup {
    el("p", Vec::new(), vec![convention_mark(language, commitment.convention())])
}
