//! The facets with their values and counts. Values never move and never vanish, zero included.

use leptos::ev;
use leptos::prelude::*;

use crate::address;
use crate::commitment::{Answer, Language, fold};
use crate::i18n::texts::RegisterTexts;
use crate::i18n::{facet, plural};
use crate::query::{self, Condition, Facet};

use super::marks::answer_sign;
use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::document;
use crate::ui::element::{Element, button, div, fragment, h2, input, label, li, p, section, span, t, ul};
use crate::ui::state::{AppContext, Register, SelectionContext};

/// A facet with more values than this has its own small search.
const MANY: usize = 12;

/// The facets that the reader opened (true) or closed; the others follow the rule.
pub(crate) type OpenFacets = RwSignal<Vec<(Facet, bool)>>;

/// All facets.
pub(crate) fn facet_list(opened: OpenFacets) -> Element {
    fragment().children(Facet::ALL.into_iter().map(|facet| facet_section(facet, opened)))
}

fn has_choice(app: AppContext, facet: Facet) -> bool {
    app.location.with(|location| location.filters.chosen(facet).next().is_some())
}

/// Some facets are open at first, and any in which something is chosen, until the reader says otherwise.
fn is_open(opened: OpenFacets, app: AppContext, facet: Facet) -> bool {
    let said = opened.with(|opened| opened.iter().rev().find(|(other, _)| *other == facet).map(|(_, open)| *open));
    said.unwrap_or_else(|| facet.is_open_at_first() || has_choice(app, facet))
}

fn facet_section(facet: Facet, opened: OpenFacets) -> Element {
    let app = AppContext::here();
    let language = app.language;
    let open = move || is_open(opened, app, facet);
    let name = address::parameter(facet);
    let title_id = ["facet-", name].concat();
    let list_id = ["facet-", name, "-values"].concat();
    let toggle = button()
        .id(&*title_id)
        .class("facet-toggle")
        .attr("aria-expanded", move || open().to_string())
        .attr("aria-controls", &*list_id)
        .on(ev::click, move |_| {
            let now = is_open(opened, app, facet);
            opened.update(|opened| opened.push((facet, !now)));
        })
        .child(move || facet::title(language.get(), facet).to_owned())
        .child(
            move || {
                if facet == Facet::Partner && !open() { known_of_all(facet, language.get()) } else { fragment() }
            },
        )
        .child(
            span().class("sign").attr("aria-hidden", "true").child(move || if open() { "–" } else { "+" }.to_owned()),
        );
    let clear = fragment().child(move || if has_choice(app, facet) { clear_button(app, facet) } else { fragment() });
    let note = match facet {
        Facet::Period => p().class("note").child(t(|l| RegisterTexts::of(l).span_note)),
        _ => fragment(),
    };
    section()
        .attr("class", move || if open() { "facet open" } else { "facet" }.to_owned())
        .attr("aria-labelledby", title_id)
        .child(div().class("facet-head").child(h2().child(toggle)).child(clear))
        .child(
            div().id(list_id).attr("hidden", move || !open()).child(move || values(facet, language.get())).child(note),
        )
}

fn clear_button(app: AppContext, facet: Facet) -> Element {
    let language = app.language.get();
    let clear = move || {
        app.set_filters(HistoryMode::Push, |filters| filters.without(Condition::Facet(facet)));
        document::focus(&["facet-", address::parameter(facet)].concat());
    };
    let of_which = [" ", facet::title(language, facet)].concat();
    button()
        .class("text-button facet-clear")
        .on(ev::click, move |_| clear())
        .child(RegisterTexts::of(language).clear_facet)
        .child(span().class("visually-hidden").child(of_which))
}

/// « 8 sur 25 »: how many values have rows, beside a closed facet of many.
fn known_of_all(facet: Facet, language: Language) -> Element {
    let shown = SelectionContext::here();
    let all = shown.register().index.values(facet).len();
    let known = shown.selection.with(|selection| (0..all).filter(|place| selection.count(facet, *place) > 0).count());
    span().class("quiet").child(plural::some_of(language, known, all))
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

fn values(facet: Facet, language: Language) -> Element {
    let register = SelectionContext::here().register();
    let values = ordered_values(&register, facet, language);
    let wanted = RwSignal::new(String::new());
    let search = if values.len() > MANY {
        let words = RegisterTexts::of(language).search_in_facet;
        input()
            .attr("type", "search")
            .class("field own-search")
            .attr("aria-label", words)
            .attr("placeholder", words)
            .on(ev::input, move |event| wanted.set(fold(&event_target_value(&event))))
    } else {
        fragment()
    };
    let items = values.into_iter().map(|(place, value)| {
        let words = facet::value(language, facet, &value, &register.dataset);
        facet_value(facet, place, value, words, wanted)
    });
    fragment().child(search).child(ul().children(items))
}

fn facet_value(facet: Facet, place: usize, value: String, words: String, wanted: RwSignal<String>) -> Element {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let count = move || shown.selection.with(|selection| selection.count(facet, place));
    let sign = match Answer::ALL.into_iter().find(|answer| facet == Facet::Convention && answer.slug() == value) {
        Some(answer) => answer_sign(answer),
        None => fragment(),
    };
    let folded = fold(&words);
    let name = address::parameter(facet);
    let (chosen, toggled, ticked) = (value.clone(), value.clone(), value.clone());
    let is_chosen = move |value: &str| app.location.with(|location| location.filters.is_chosen(facet, value));
    let tick = input()
        .id(format!("{name}-{value}"))
        .class("box")
        .attr("type", "checkbox")
        .prop("checked", move || is_chosen(&ticked))
        .on(ev::change, move |_| app.set_filters(HistoryMode::Push, |filters| filters.toggled(facet, &toggled)));
    let labelled = label()
        .class("value")
        .class_if("zero", move || count() == 0)
        .class_if("chosen", move || is_chosen(&chosen))
        .attr("data-facet", name)
        .attr("data-value", &*value)
        .attr("data-count", move || count().to_string())
        .child(tick)
        .child(sign)
        .child(span().child(words))
        .child(span().class("count").child(move || count().to_string()));
    li().attr("hidden", move || wanted.with(|wanted| !folded.contains(wanted.as_str()))).child(labelled)
}
