//! The chips: the filters as one reads them, each value a button that removes it.

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;
use crate::i18n::facet;
use crate::i18n::texts::RegisterTexts;
use crate::query::{Condition, Filters};

use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::document;
use crate::ui::browser::scope::Scope;
use crate::ui::element::{Element, IntoNode, button, div, span};
use crate::ui::lazy;
use crate::ui::parts::marks::cross;
use crate::ui::state::{AppContext, HEADING, Register, SelectionContext};

/// One value of the filters.
struct Chip {
    condition: Condition,
    value: String,
    words: String,
    /// The words before it: « Région », « et signé », « ou ».
    lead: String,
}

/// All chips, in the order of the facets.
pub(crate) fn selection_chips() -> impl IntoNode {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    move || {
        let (language, register) = (app.language.get(), shown.register());
        app.location.with(|location| {
            let chips = chips_of(language, &register, &location.filters);
            (!chips.is_empty()).then(|| group(app, language, chips, register.index.has_typo(location.filters.words())))
        })
    }
}

fn chips_of(language: Language, register: &Register, filters: &Filters) -> Vec<Chip> {
    let mut chips = Vec::new();
    for (place, condition) in filters.conditions().enumerate() {
        let lead = facet::chip_lead(language, condition, place == 0);
        let facet = match condition {
            Condition::Words => {
                let words = filters.words().trim().to_owned();
                chips.push(Chip { condition, value: String::new(), words, lead });
                continue;
            }
            Condition::Facet(facet) => facet,
        };
        for (index, value) in filters.chosen(facet).enumerate() {
            let lead = if index == 0 { &*lead } else { RegisterTexts::of(language).or };
            let words = facet::chip_value(language, facet, value, &register.dataset);
            chips.push(Chip { condition, value: value.to_owned(), words, lead: lead.to_owned() });
        }
    }
    chips
}

fn group(app: AppContext, language: Language, chips: Vec<Chip>, has_typo: bool) -> Element {
    let texts = RegisterTexts::of(language);
    let last = chips.len().saturating_sub(1);
    let mut group = div().class("chips").attr("role", "group").attr("aria-label", texts.active_filters);
    for (place, Chip { condition, value, words, lead }) in chips.into_iter().enumerate() {
        let id = format!("chip-{place}");
        // Once this chip is gone, the next one has its place and its id.
        let next = if place == last { HEADING.to_owned() } else { id.clone() };
        let remove = move |_| {
            app.set_filters(HistoryMode::Push, |filters| match condition {
                Condition::Words => filters.without(condition),
                Condition::Facet(facet) => filters.toggled(facet, &value),
            });
            let next = next.clone();
            Scope::page().after_render(move || _ = document::focus(&next));
        };
        let verb = span().class("visually-hidden").child(format!("{} ", texts.remove_filter));
        let chip = button().class("chip").id(id).on(ev::click, remove).child(verb).child(words).child(cross());
        group = group.child(span().child(lead)).child(chip);
    }
    let clear = move |_| {
        app.set_filters(HistoryMode::Push, |_| Filters::default());
        Scope::page().after_render(|| _ = document::focus(HEADING));
    };
    group
        .child(has_typo.then(|| lazy::CORRECTION.show()))
        .child(button().class("text-button clear").on(ev::click, clear).child(texts.clear_all))
}
