//! The chips: the question as one reads it, each value a button that takes it out.

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;
use crate::i18n::facet;
use crate::i18n::register as words;
use crate::i18n::texts::RegisterTexts;
use crate::query::{Condition, Filters};

use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::document;
use crate::ui::browser::scope::Scope;
use crate::ui::element::{Element, button, div, fragment, span};
use crate::ui::parts::cross;
use crate::ui::state::{AppContext, HEADING, Register, SelectionContext};

/// One value of the question.
struct Chip {
    condition: Condition,
    value: String,
    words: String,
    /// What stands before it: « Région », « et signé », « ou ».
    lead: String,
}

/// All chips, in the order of the facets.
pub(crate) fn chips() -> Element {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    fragment().child(move || {
        let (language, register) = (app.language.get(), shown.register());
        app.location.with(|location| match made(language, &register, &location.filters) {
            chips if chips.is_empty() => fragment(),
            chips => list(app, &register, language, chips, location.filters.words()),
        })
    })
}

fn made(language: Language, register: &Register, filters: &Filters) -> Vec<Chip> {
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

fn list(app: AppContext, register: &Register, language: Language, chips: Vec<Chip>, asked: &str) -> Element {
    let texts = RegisterTexts::of(language);
    let last = chips.len().saturating_sub(1);
    let mut parts = Vec::new();
    for (place, Chip { condition, value, words, lead }) in chips.into_iter().enumerate() {
        let own_id = ["chip-", &place.to_string()].concat();
        // Once this chip is gone, the next one has its place and its id.
        let next = if place == last { HEADING.to_owned() } else { own_id.clone() };
        let take_out = move || {
            app.set_filters(HistoryMode::Push, |filters| match condition {
                Condition::Words => filters.without(condition),
                Condition::Facet(facet) => filters.toggled(facet, &value),
            });
            let next = next.clone();
            Scope::page().after_render(move || _ = document::focus(&next));
        };
        let verb = [texts.remove_filter, " "].concat();
        parts.push(span().child(lead));
        parts.push(
            button()
                .class("chip")
                .id(own_id)
                .on(ev::click, move |_| take_out())
                .child(span().class("visually-hidden").child(verb))
                .child(words)
                .child(cross()),
        );
    }
    if let Some(corrected) = corrected(register, asked) {
        let offered = words::search_instead(language, &corrected);
        let search = move || app.set_filters(HistoryMode::Push, |filters| filters.with_words(corrected.clone()));
        parts.push(button().class("text-button").on(ev::click, move |_| search()).child(offered));
    }
    let clear = move || {
        app.set_filters(HistoryMode::Push, |_| Filters::default());
        Scope::page().after_render(|| _ = document::focus(HEADING));
    };
    parts.push(button().class("text-button clear").on(ev::click, move |_| clear()).child(texts.clear_all));
    div().class("chips").attr("role", "group").attr("aria-label", texts.active_filters).child(parts)
}

/// The words with the likeliest correction in place of each one in which a typo was forgiven; none without a typo.
pub(crate) fn corrected(register: &Register, words: &str) -> Option<String> {
    let corrections = register.index.corrections(&register.dataset, words);
    let mut corrected = words.to_owned();
    for correction in corrections.iter().rev() {
        if let Some(instead) = correction.instead.first() {
            corrected.replace_range(correction.range.clone(), instead);
        }
    }
    (!corrections.is_empty()).then_some(corrected)
}
