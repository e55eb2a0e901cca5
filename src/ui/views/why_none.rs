//! « Pourquoi aucun résultat? »: what each condition costs, and the rows that miss by one.

use leptos::prelude::*;

use crate::address::{Location, View};
use crate::commitment::{Collection, Field, Language};
use crate::i18n::texts::RegisterTexts;
use crate::i18n::{date, facet as words};
use crate::query::{Filters, NearMiss, in_order};

use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::document;
use crate::ui::browser::scope::Scope;
use crate::ui::markup::{Children, Markup, attr, button, class, div, el, leaf, link, live, nothing, several, text};
use crate::ui::parts::{href, inferred, prose};
use crate::ui::state::{AppContext, HEADING, Register, SelectionContext};

/// Everything that helps out of an empty result.
pub(crate) fn why_none() -> Markup {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    live(move || {
        let (language, register) = (app.language.get(), shown.register());
        app.location.with(|location| {
            let filters = &location.filters;
            div(
                "div",
                "none",
                vec![costs(app, language, &register, filters), near_misses(language, &register, filters)],
            )
        })
    })
}

fn costs(app: AppContext, language: Language, register: &Register, filters: &Filters) -> Markup {
    let texts = RegisterTexts::of(language);
    let relaxations = in_order(register.index.relaxations(filters), &|a, b| b.shown.cmp(&a.shown));
    let conditions = relaxations.len();
    let mut rows = Vec::new();
    for relaxation in relaxations {
        let condition = relaxation.condition;
        let told = words::without(language, condition, filters, &register.dataset);
        let without = vec![text(told.before), leaf("strong", told.found), text(told.after)];
        let button = words::remove_condition(language, condition);
        rows.push(cost(relaxation.shown, without, button, move || {
            way_out(app, |filters| filters.without(condition));
        }));
    }
    if conditions > 1 {
        let total = register.dataset.commitments.len();
        let without = vec![text(texts.without_any_filter)];
        rows.push(cost(total, without, texts.clear_all.to_owned(), move || way_out(app, |_| Filters::default())));
    }
    several(vec![
        leaf("h2", texts.why_none),
        leaf("p", words::no_row_meets(language, conditions)),
        div("ul", "costs", rows),
    ])
}

fn way_out(app: AppContext, change: impl FnOnce(Filters) -> Filters) {
    app.set_filters(HistoryMode::Push, change);
    Scope::page().after_render(|| _ = document::focus(HEADING));
}

fn cost(number: usize, without: Children, words: String, then: impl Fn() + 'static) -> Markup {
    let parts = vec![
        div("span", "number", vec![text(number.to_string())]),
        el("span", Vec::new(), without),
        button("text-button", then, vec![text(words)]),
    ];
    div("li", if number == 0 { "zero" } else { "some" }, parts)
}

fn near_misses(language: Language, register: &Register, filters: &Filters) -> Markup {
    let texts = RegisterTexts::of(language);
    let misses = register.index.near_misses(filters);
    if misses.is_empty() {
        return nothing();
    }
    let lead = words::near_misses(language, misses.len(), filters.conditions().count());
    let mut heads = Vec::new();
    let titles = [
        ("partner", texts.partner),
        ("instrument", texts.instrument),
        ("signed", texts.signed),
        ("apart", texts.what_sets_it_apart),
    ];
    for (classes, title) in titles {
        let attributes = vec![attr("role", "columnheader"), attr("scope", "col"), class(classes)];
        heads.push(el("th", attributes, vec![text(title)]));
    }
    let rows = misses.iter().map(|miss| near_miss(language, register, miss)).collect();
    several(vec![
        leaf("h2", texts.near_misses),
        div("p", "second", vec![text(lead)]),
        table(el("tr", vec![attr("role", "row")], heads), rows),
    ])
}

/// The roles are written, since on a narrow window the rows are cards.
fn table(head: Markup, rows: Children) -> Markup {
    let group = || vec![attr("role", "rowgroup")];
    let parts = vec![el("thead", group(), vec![head]), el("tbody", group(), rows)];
    el("table", vec![class("near"), attr("role", "table")], parts)
}

fn near_miss(language: Language, register: &Register, miss: &NearMiss) -> Markup {
    let Some(commitment) = register.commitment(miss.row) else { return nothing() };
    let address = href(&Location { view: View::Record, ids: vec![commitment.id.clone()], ..Location::default() });
    let classes = if commitment.collection == Collection::Report { "rule report" } else { "rule" };
    let signed = inferred(language, date::table(language, commitment), Field::Date.is_inferred(commitment));
    let apart = words::sets_apart(language, miss.condition, commitment);
    let partner = el("span", vec![class(classes)], vec![link(address, commitment.partner.name.get(language))]);
    let cell = |classes, content| el("td", vec![attr("role", "cell"), class(classes)], vec![content]);
    let cells = vec![
        cell("partner", partner),
        cell("instrument", prose(commitment.title.get(language))),
        cell("signed", signed),
        cell("apart", div("span", "off", vec![text(apart)])),
    ];
    el("tr", vec![attr("role", "row")], cells)
}
