//! The facets with their values and counts. Values never move and never vanish, zero included.

use leptos::prelude::*;

use crate::address;
use crate::commitment::{Answer, Language, fold};
use crate::i18n::texts::RegisterTexts;
use crate::i18n::{facet, plural};
use crate::query::{self, Condition, Facet};

use super::marks::answer_sign;
use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::document;
use crate::ui::markup::{
    Attributes, Markup, attr, button_with, class, div, el, id, leaf, live, live_attr, live_checked, live_flag,
    live_text, nothing, on, say, several, text,
};
use crate::ui::state::{AppContext, Register, SelectionContext};

/// A facet with more values than this has its own small search.
const MANY: usize = 12;

/// The facets that the reader opened (true) or closed; the others follow the rule.
pub(crate) type OpenFacets = RwSignal<Vec<(Facet, bool)>>;

/// All facets.
pub(crate) fn facet_list(opened: OpenFacets) -> Markup {
    several(Facet::ALL.into_iter().map(|facet| facet_section(facet, opened)).collect())
}

fn has_choice(app: AppContext, facet: Facet) -> bool {
    app.location.with(|location| location.filters.chosen(facet).next().is_some())
}

/// Some facets are open at first, and any in which something is chosen, until the reader says otherwise.
fn is_open(opened: OpenFacets, app: AppContext, facet: Facet) -> bool {
    let said = opened.with(|opened| opened.iter().rev().find(|(other, _)| *other == facet).map(|(_, open)| *open));
    said.unwrap_or_else(|| facet.is_open_at_first() || has_choice(app, facet))
}

fn facet_section(facet: Facet, opened: OpenFacets) -> Markup {
    let app = AppContext::here();
    let language = app.language;
    let open = move || is_open(opened, app, facet);
    let name = address::parameter(facet);
    let title_id = ["facet-", name].concat();
    let list_id = ["facet-", name, "-values"].concat();
    let toggle = button_with(
        vec![
            id(&*title_id),
            class("facet-toggle"),
            live_attr("aria-expanded", move || Some(open().to_string())),
            attr("aria-controls", &*list_id),
        ],
        move || {
            let now = is_open(opened, app, facet);
            opened.update(|opened| opened.push((facet, !now)));
        },
        vec![
            live_text(move || facet::title(language.get(), facet).to_owned()),
            live(
                move || {
                    if facet == Facet::Partner && !open() { known_of_all(facet, language.get()) } else { nothing() }
                },
            ),
            el(
                "span",
                vec![class("sign"), attr("aria-hidden", "true")],
                vec![live_text(move || if open() { "–" } else { "+" }.to_owned())],
            ),
        ],
    );
    let clear = live(move || if has_choice(app, facet) { clear_button(app, facet) } else { nothing() });
    let note = match facet {
        Facet::Period => div("p", "note", vec![say(|l| RegisterTexts::of(l).span_note)]),
        _ => nothing(),
    };
    el(
        "section",
        vec![
            live_attr("class", move || Some(if open() { "facet open" } else { "facet" }.to_owned())),
            attr("aria-labelledby", title_id),
        ],
        vec![
            div("div", "facet-head", vec![el("h2", Vec::new(), vec![toggle]), clear]),
            el(
                "div",
                vec![id(list_id), live_flag("hidden", move || !open())],
                vec![live(move || values(facet, language.get())), note],
            ),
        ],
    )
}

fn clear_button(app: AppContext, facet: Facet) -> Markup {
    let language = app.language.get();
    let clear = move || {
        app.set_filters(HistoryMode::Push, |filters| filters.without(Condition::Facet(facet)));
        document::focus(&["facet-", address::parameter(facet)].concat());
    };
    let of_which = [" ", facet::title(language, facet)].concat();
    button_with(
        vec![class("text-button facet-clear")],
        clear,
        vec![text(RegisterTexts::of(language).clear_facet), div("span", "visually-hidden", vec![text(of_which)])],
    )
}

/// « 8 sur 25 »: how many values have rows, beside a closed facet of many.
fn known_of_all(facet: Facet, language: Language) -> Markup {
    let shown = SelectionContext::here();
    let all = shown.register().index.values(facet).len();
    let known = shown.selection.with(|selection| (0..all).filter(|place| selection.count(facet, *place) > 0).count());
    div("span", "quiet", vec![text(plural::some_of(language, known, all))])
}

/// The values of a facet with their places in the index, partners by name in the reader's language.
fn ordered_values(register: &Register, facet: Facet, language: Language) -> Vec<(usize, String)> {
    let values = register.index.values(facet);
    if facet == Facet::Partner {
        let place = |id: &str| values.iter().position(|value| value == id);
        let partners = query::partners_by_name(&register.dataset, language);
        return partners.into_iter().filter_map(|partner| Some((place(&partner.id)?, partner.id.clone()))).collect();
    }
    values.iter().cloned().enumerate().collect()
}

fn values(facet: Facet, language: Language) -> Markup {
    let register = SelectionContext::here().register();
    let values = ordered_values(&register, facet, language);
    let wanted = RwSignal::new(String::new());
    let search = if values.len() > MANY {
        let words = RegisterTexts::of(language).search_in_facet;
        let attributes = vec![
            attr("type", "search"),
            class("field own-search"),
            attr("aria-label", words),
            attr("placeholder", words),
            on("input", move |event| wanted.set(fold(&event_target_value(&event)))),
        ];
        el("input", attributes, Vec::new())
    } else {
        nothing()
    };
    let items = values
        .into_iter()
        .map(|(place, value)| {
            let words = facet::value(language, facet, &value, &register.dataset);
            facet_value(facet, place, value, words, wanted)
        })
        .collect();
    several(vec![search, el("ul", Vec::new(), items)])
}

fn facet_value(facet: Facet, place: usize, value: String, words: String, wanted: RwSignal<String>) -> Markup {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let count = move || shown.selection.with(|selection| selection.count(facet, place));
    let sign = match Answer::ALL.into_iter().find(|answer| facet == Facet::Convention && answer.slug() == value) {
        Some(answer) => answer_sign(answer),
        None => nothing(),
    };
    let folded = fold(&words);
    let name = address::parameter(facet);
    let (chosen, toggled, ticked) = (value.clone(), value.clone(), value.clone());
    let is_chosen = move |value: &str| app.location.with(|location| location.filters.is_chosen(facet, value));
    let classes = move || {
        let zero = if count() == 0 { " zero" } else { "" };
        let chosen = if is_chosen(&chosen) { " chosen" } else { "" };
        Some(["value", zero, chosen].concat())
    };
    let label: Attributes = vec![
        live_attr("class", classes),
        attr("data-facet", name),
        attr("data-value", &*value),
        live_attr("data-count", move || Some(count().to_string())),
    ];
    let input: Attributes = vec![
        id([name, "-", &value].concat()),
        class("box"),
        attr("type", "checkbox"),
        live_checked(move || is_chosen(&ticked)),
        on("change", move |_| app.set_filters(HistoryMode::Push, |filters| filters.toggled(facet, &toggled))),
    ];
    let counted = div("span", "count", vec![live_text(move || count().to_string())]);
    el(
        "li",
        vec![live_flag("hidden", move || wanted.with(|wanted| !folded.contains(wanted.as_str())))],
        vec![el("label", label, vec![el("input", input, Vec::new()), sign, leaf("span", words), counted])],
    )
}
