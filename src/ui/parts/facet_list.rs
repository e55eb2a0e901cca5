//! The facets with their values and counts. Values keep their places and never vanish, zero included.

use leptos::ev;
use leptos::prelude::*;

use crate::address;
use crate::commitment::{Answer, Language, Partner, fold};
use crate::i18n::texts::RegisterTexts;
use crate::i18n::{facet, plural};
use crate::query::{self, Condition, Facet};

use super::marks::answer_sign;
use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::{document, native};
use crate::ui::element::{Element, IntoNode, button, div, fragment, h2, input, label, li, p, section, span, t, ul};
use crate::ui::state::{AppContext, Register, SelectionContext};

/// A facet with more values than this has its own small search.
const MANY: usize = 12;

/// A facet with more values than this shows [`MOST_SHOWN`] of them: those that most rows of the dataset have, and those chosen.
const TOO_MANY: usize = 200;

/// How many values a facet of too many shows, and how many more its search finds.
const MOST_SHOWN: usize = 50;

/// The facets that the reader opened (true) or closed; the others follow the rule.
pub(crate) type OpenFacets = RwSignal<Vec<(Facet, bool)>>;

/// All facets.
pub(crate) fn facet_list(opened: OpenFacets) -> Vec<Element> {
    Facet::ALL.into_iter().map(|facet| facet_section(facet, opened)).collect()
}

fn has_choice(app: AppContext, facet: Facet) -> bool {
    app.location.with(|location| location.filters.chosen(facet).next().is_some())
}

/// Some facets are open at first, and any in which something is chosen, until the reader opens or closes it.
fn is_open(opened: OpenFacets, app: AppContext, facet: Facet) -> bool {
    let last = opened.with(|opened| opened.iter().rev().find(|(other, _)| *other == facet).map(|(_, open)| *open));
    last.unwrap_or_else(|| facet.is_open_at_first() || has_choice(app, facet))
}

fn facet_section(facet: Facet, opened: OpenFacets) -> Element {
    let app = AppContext::here();
    let language = app.language;
    let open = move || is_open(opened, app, facet);
    let title_id = format!("facet-{}", address::parameter(facet));
    let list_id = format!("{title_id}-values");
    let toggle = button()
        .id(&*title_id)
        .class("facet-toggle")
        .attr("aria-expanded", move || open().to_string())
        .attr("aria-controls", &*list_id)
        .on(ev::click, move |_| {
            let is_open = open();
            opened.update(|opened| opened.push((facet, !is_open)));
        })
        .child(move || facet::title(language.get(), facet))
        .child(move || (facet == Facet::Partner && !open()).then(|| known_of_all(facet, language.get())))
        .child(span().class("sign").attr("aria-hidden", "true").child(move || if open() { "–" } else { "+" }));
    let clear = move || has_choice(app, facet).then(|| clear_button(app, facet));
    // Without a script a closed facet cannot be opened.
    let values = move || (native::script_free().is_none() || open()).then(|| values(facet, language.get()));
    let note = (facet == Facet::Period).then(|| p().class("note").child(t(|l| RegisterTexts::of(l).span_note)));
    section()
        .class("facet")
        .class_if("open", open)
        .attr("aria-labelledby", title_id)
        .child(div().class("facet-head").child(h2().child(toggle)).child(clear))
        .child(div().id(list_id).attr("hidden", move || !open()).child(values).child(note))
}

fn clear_button(app: AppContext, facet: Facet) -> Element {
    let language = app.language.get();
    let clear = move |_| {
        app.set_filters(HistoryMode::Push, |filters| filters.without(Condition::Facet(facet)));
        document::focus(&format!("facet-{}", address::parameter(facet)));
    };
    let of_which = format!(" {}", facet::title(language, facet));
    button()
        .class("text-button facet-clear")
        .on(ev::click, clear)
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

/// The values of a facet, partners by name in the reader's language.
fn ordered_values(register: &Register, facet: Facet, language: Language) -> Vec<FacetValue> {
    let value =
        |place, slug: &str, words: String| FacetValue { facet, place, slug: slug.into(), folded: fold(&words), words };
    if facet == Facet::Partner {
        let partners = query::partners_by_name(&register.dataset, language).into_iter();
        let value = |partner: &Partner| {
            let place = register.index.place(facet, &partner.id)?;
            Some(value(place, &partner.id, partner.name.get(language).to_owned()))
        };
        return partners.filter_map(value).collect();
    }
    let values = register.index.values(facet).iter().enumerate();
    values.map(|(place, slug)| value(place, slug, facet::value(language, facet, slug, &register.dataset))).collect()
}

fn values(facet: Facet, language: Language) -> Element {
    let register = SelectionContext::here().register();
    let values = ordered_values(&register, facet, language);
    let search_words = RwSignal::new(String::new());
    let search = (values.len() > MANY).then(|| {
        let words = RegisterTexts::of(language).search_in_facet;
        input()
            .attr("type", "search")
            .class("field own-search")
            .attr("aria-label", words)
            .attr("placeholder", words)
            .on(ev::input, move |event| search_words.set(fold(&event_target_value(&event))))
    });
    let list = if values.len() > TOO_MANY {
        ul().child(some_values(register.index.most_frequent(facet, MOST_SHOWN), values, search_words))
    } else {
        let hidden_unless_found = |value: FacetValue| {
            let folded = value.folded.clone();
            let is_hidden = move || search_words.with(|search| !query::holds(&folded, search));
            facet_value(value).attr("hidden", is_hidden)
        };
        ul().child(values.into_iter().map(hidden_unless_found).collect::<Vec<_>>())
    };
    fragment().child(search).child(list)
}

/// Of too many values those at `frequent` places of the index and those chosen; with what is searched, as many more. They are made
/// anew only where others are shown, so that a choice among them keeps the focus.
fn some_values(frequent: Vec<usize>, values: Vec<FacetValue>, search_words: RwSignal<String>) -> impl IntoNode {
    let app = AppContext::here();
    let values = StoredValue::new(values);
    let shown = Memo::new(move |_| {
        let search = search_words.get();
        let mut more = if search.is_empty() { 0 } else { MOST_SHOWN };
        let is_shown = |(_, value): &(usize, &FacetValue)| {
            if !query::holds(&value.folded, &search) {
                return false;
            }
            if frequent.binary_search(&value.place).is_ok() {
                return true;
            }
            let is_found = more > 0;
            more = more.saturating_sub(1);
            is_found || app.location.with(|location| location.filters.is_chosen(value.facet, &value.slug))
        };
        values
            .with_value(|values| values.iter().enumerate().filter(is_shown).map(|(place, _)| place).collect::<Vec<_>>())
    });
    move || {
        let shown = shown.get().into_iter();
        values.with_value(|values| {
            shown.filter_map(|place| values.get(place)).map(|value| facet_value(value.clone())).collect::<Vec<_>>()
        })
    }
}

/// A value of a facet.
#[derive(Clone)]
struct FacetValue {
    facet: Facet,
    /// Its place in the index.
    place: usize,
    slug: String,
    /// Its name in the reader's language.
    words: String,
    /// The name without accents and capitals.
    folded: String,
}

fn facet_value(value: FacetValue) -> Element {
    let FacetValue { facet, place, slug, words, .. } = value;
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let name = address::parameter(facet);
    let count = move || shown.selection.with(|selection| selection.count(facet, place));
    let is_chosen = {
        let slug = slug.clone();
        move || app.location.with(|location| location.filters.is_chosen(facet, &slug))
    };
    let answer = Answer::ALL.into_iter().find(|answer| facet == Facet::Convention && answer.slug() == slug);
    let label = label()
        .class("value")
        .class_if("zero", move || count() == 0)
        .class_if("chosen", is_chosen.clone())
        .attr("data-facet", name)
        .attr("data-value", &*slug)
        .attr("data-count", move || count().to_string());
    let checkbox = input()
        .id(format!("{name}-{slug}"))
        .class("box")
        .attr("type", "checkbox")
        .prop("checked", is_chosen)
        .on(ev::change, move |_| app.set_filters(HistoryMode::Push, |filters| filters.toggled(facet, &slug)));
    let content = label
        .child(checkbox)
        .child(answer.map(answer_sign))
        .child(span().child(words))
        .child(span().class("count").child(move || plural::number(app.language.get(), count())));
    li().child(content)
}
