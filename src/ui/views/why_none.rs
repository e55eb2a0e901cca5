//! « Pourquoi aucun résultat? »: what each condition costs, and the rows that miss by one.

use leptos::prelude::*;

use engagements::address::{Location, View};
use engagements::commitment::{Collection, Field, Language};
use engagements::i18n::texts::RegisterTexts;
use engagements::i18n::{date, none as words};
use engagements::query::{Filters, NearMiss, in_order};

use crate::ui::browser::address_bar::Step;
use crate::ui::browser::document;
use crate::ui::browser::scope::Scope;
use crate::ui::markup::{Children, Markup, attr, button, class, div, el, leaf, link, live, nothing, several, text};
use crate::ui::parts::{href, inferred};
use crate::ui::state::{HEADING, Register, Root, Shown};

/// Everything that helps out of an empty result.
pub(crate) fn why_none() -> Markup {
    let (root, shown) = (Root::here(), Shown::here());
    live(move || {
        let (language, register) = (root.language.get(), shown.register());
        root.location.with(|location| {
            let filters = &location.filters;
            div(
                "div",
                "none",
                vec![costs(root, language, &register, filters), near_misses(language, &register, filters)],
            )
        })
    })
}

fn costs(root: Root, language: Language, register: &Register, filters: &Filters) -> Markup {
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
            way_out(root, |filters| filters.without(condition));
        }));
    }
    if conditions > 1 {
        let total = register.dataset.commitments.len();
        let without = vec![text(texts.without_any_filter)];
        rows.push(cost(total, without, texts.clear_all.to_owned(), move || way_out(root, |_| Filters::default())));
    }
    several(vec![
        leaf("h2", texts.why_none),
        leaf("p", words::no_row_meets(language, conditions)),
        div("ul", "costs", rows),
    ])
}

fn way_out(root: Root, change: impl FnOnce(Filters) -> Filters) {
    root.ask(Step::Push, change);
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
    for head in [texts.partner, texts.instrument, texts.signed, texts.what_sets_it_apart] {
        heads.push(el("th", vec![attr("scope", "col")], vec![text(head)]));
    }
    let rows = misses.iter().map(|miss| near_miss(language, register, miss)).collect();
    several(vec![
        leaf("h2", texts.near_misses),
        div("p", "second", vec![text(lead)]),
        div(
            "table",
            "near",
            vec![el("thead", Vec::new(), vec![el("tr", Vec::new(), heads)]), el("tbody", Vec::new(), rows)],
        ),
    ])
}

fn near_miss(language: Language, register: &Register, miss: &NearMiss) -> Markup {
    let Some(commitment) = register.commitment(miss.row) else { return nothing() };
    let address = href(&Location { view: View::Record, ids: vec![commitment.id.clone()], ..Location::default() });
    let classes = if commitment.collection == Collection::Report { "rule report" } else { "rule" };
    let signed = inferred(language, date::table(language, commitment), Field::Date.is_inferred(commitment));
    let apart = words::sets_apart(language, miss.condition, commitment);
    let partner = el("span", vec![class(classes)], vec![link(address, commitment.partner.name.get(language))]);
    let cells = vec![
        el("td", Vec::new(), vec![partner]),
        leaf("td", commitment.title.get(language)),
        el("td", Vec::new(), vec![signed]),
        el("td", Vec::new(), vec![div("span", "off", vec![text(apart)])]),
    ];
    el("tr", Vec::new(), cells)
}
