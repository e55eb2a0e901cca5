//! The ways out of a search in vain: « Pourquoi aucun résultat? », how many rows there are without each condition, and the rows that
//! miss by one; and the offer to search for other words, where a typo was forgiven. Lazy parts: rarely seen.

use leptos::ev;
use leptos::prelude::*;

use crate::address::{Location, View};
use crate::commitment::{Collection, Field, Language};
use crate::i18n::plural::number;
use crate::i18n::texts::RegisterTexts;
use crate::i18n::{date, facet as words, register};
use crate::query::{Filters, NearMiss, ROWS_PER_PAGE, in_order};

use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::document;
use crate::ui::browser::scope::Scope;
use crate::ui::element::{
    Element, IntoNode, a, button, div, fragment, h2, li, p, span, strong, table, tbody, td, th, thead, tr, ul,
};
use crate::ui::parts::{href, inferred, prose};
use crate::ui::state::{AppContext, HEADING, Register, SelectionContext};

/// What helps out of an empty result.
pub(crate) fn why_none() -> Element {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let content = move || {
        let (language, register) = (app.language.get(), shown.register());
        app.location.with(|location| {
            let filters = &location.filters;
            let relaxations = relaxations(app, language, &register, filters);
            div().class("none").child(relaxations).child(near_misses(language, &register, filters))
        })
    };
    fragment().child(content)
}

/// A condition that can be removed.
struct RelaxationRow<T> {
    /// How many rows there are without it.
    rows: usize,
    description: T,
    button: String,
}

fn relaxations(app: AppContext, language: Language, register: &Register, filters: &Filters) -> Element {
    let texts = RegisterTexts::of(language);
    let relaxations = in_order(register.index.relaxations(filters), &|a, b| b.shown.cmp(&a.shown));
    let without_all = (relaxations.len() > 1).then(|| {
        let row = RelaxationRow {
            rows: register.dataset.commitments.len(),
            description: texts.without_any_filter,
            button: texts.clear_all.to_owned(),
        };
        row.view(move || relax(app, |_| Filters::default()))
    });
    let lead = words::no_row_meets(language, relaxations.len());
    let without_one = relaxations.into_iter().map(|relaxation| {
        let condition = relaxation.condition;
        let words = words::without(language, condition, filters, &register.dataset);
        let row = RelaxationRow {
            rows: relaxation.shown,
            description: fragment().child(words.before).child(strong().child(words.found)).child(words.after),
            button: words::remove_condition(language, condition),
        };
        row.view(move || relax(app, |filters| filters.without(condition)))
    });
    let rows = without_one.chain(without_all).collect::<Vec<_>>();
    fragment().child(h2().child(texts.why_none)).child(p().child(lead)).child(ul().class("costs").child(rows))
}

impl<T: IntoNode> RelaxationRow<T> {
    fn view(self, apply: impl Fn() + 'static) -> Element {
        let Self { rows, description, button: label } = self;
        li().class(if rows == 0 { "zero" } else { "some" })
            .child(span().class("number").child(number(AppContext::here().language.get_untracked(), rows)))
            .child(span().child(description))
            .child(button().class("text-button").on(ev::click, move |_| apply()).child(label))
    }
}

fn relax(app: AppContext, change: impl FnOnce(Filters) -> Filters) {
    app.set_filters(HistoryMode::Push, change);
    Scope::page().after_render(|| _ = document::focus(HEADING));
}

/// The roles are written, since on a narrow window the rows are cards.
fn near_misses(language: Language, register: &Register, filters: &Filters) -> Option<Element> {
    let misses = register.index.near_misses(filters);
    if misses.is_empty() {
        return None;
    }
    let texts = RegisterTexts::of(language);
    let lead = words::near_misses(language, misses.len(), filters.conditions().count());
    let titles = [
        ("partner", texts.partner),
        ("instrument", texts.instrument),
        ("signed", texts.signed),
        ("apart", texts.what_sets_it_apart),
    ];
    let titles =
        titles.map(|(class, title)| th().attr("role", "columnheader").attr("scope", "col").class(class).child(title));
    let rows = misses.iter().take(ROWS_PER_PAGE).map(|miss| near_miss(language, register, miss)).collect::<Vec<_>>();
    let table = table()
        .class("near")
        .attr("role", "table")
        .child(thead().attr("role", "rowgroup").child(tr().attr("role", "row").child(titles)))
        .child(tbody().attr("role", "rowgroup").child(rows));
    let section = fragment().child(h2().child(texts.near_misses)).child(p().class("second").child(lead)).child(table);
    Some(section)
}

fn near_miss(language: Language, register: &Register, miss: &NearMiss) -> Option<Element> {
    let commitment = register.commitment(miss.row)?;
    let address = href(&Location { view: View::Record(commitment.id.clone()), ..Location::default() });
    let partner = span()
        .class(if commitment.collection == Collection::Report { "rule report" } else { "rule" })
        .child(a().attr("href", address).child(commitment.partner.name.get(language)));
    let signed = inferred(language, date::table(language, commitment), Field::Date.is_inferred(commitment));
    let cell = |class| td().attr("role", "cell").class(class);
    let row = tr()
        .attr("role", "row")
        .child(cell("partner").child(partner))
        .child(cell("instrument").child(prose(commitment.title.get(language))))
        .child(cell("signed").child(signed))
        .child(cell("apart").child(span().class("off").child(words::sets_apart(language, miss.condition, commitment))));
    Some(row)
}

/// « Chercher plutôt « louisiane » ».
pub(crate) fn correction() -> Element {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let offer = move || {
        let corrected = app.location.with(|location| corrected(&shown.register(), location.filters.words()))?;
        let words = register::search_instead(app.language.get(), &corrected);
        let search = move |_| app.set_filters(HistoryMode::Push, |filters| filters.with_words(corrected.clone()));
        Some(button().class("text-button").on(ev::click, search).child(words))
    };
    fragment().child(offer)
}

/// The words with the likeliest correction in place of each one with a typo; none without a typo.
fn corrected(register: &Register, words: &str) -> Option<String> {
    let corrections = register.index.corrections(&register.dataset, words);
    let mut corrected = words.to_owned();
    for correction in corrections.iter().rev() {
        if let Some(instead) = correction.instead.first() {
            corrected.replace_range(correction.range.clone(), instead);
        }
    }
    (!corrections.is_empty()).then_some(corrected)
}
