//! The rows: a table, and cards in the same order on a narrow window.

use leptos::prelude::*;

use crate::address::{Location, MAX_COMPARED, View};
use crate::commitment::{Collection, Commitment, Field, Language};
use crate::i18n::found::why_matched;
use crate::i18n::label::{self, Gender};
use crate::i18n::register as words;
use crate::i18n::texts::RegisterTexts;
use crate::i18n::{Passage, date};
use crate::query::{Direction, SortKey};

use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::markup::{
    Children, Markup, any_view, attr, button_with, class, div, el, id, leaf, live_attr, live_checked, live_flag,
    live_text, nothing, on, say, several, text, tree,
};
use crate::ui::parts::{convention_mark, corrected, href, inferred, not_stated, prose, sort_by};
use crate::ui::state::{AppContext, SelectionContext};

/// The list of the selection.
pub(crate) fn table() -> Markup {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let asked = Memo::new(move |_| app.location.with(|location| location.filters.words().to_owned()));
    // A row is made anew when the language or the words change; otherwise it is kept, with its focus.
    let keys = move || {
        let (language, asked) = (app.language.get(), asked.get());
        shown.rows.get().into_iter().map(|row| (row, language, asked.clone())).collect::<Vec<_>>()
    };
    let row = move |(row, language, asked): (usize, Language, String)| {
        any_view(*result_row(app, shown, row, language, &asked))
    };
    let rows = tree(For(ForProps { each: keys, key: Clone::clone, children: row }).into_any());
    let head = vec![
        sorted_head(app, "partner", SortKey::Partner, |l| RegisterTexts::of(l).partner),
        sorted_head(app, "instrument", SortKey::Type, |l| RegisterTexts::of(l).instrument),
        sorted_head(app, "signed", SortKey::Date, |l| RegisterTexts::of(l).signed),
        head_cell("scope", vec![say(|l| RegisterTexts::of(l).scope)]),
        head_cell("convention", vec![say(|l| RegisterTexts::of(l).convention)]),
        head_cell("choose", vec![say(|l| RegisterTexts::of(l).compare)]),
    ];
    let caption = live_text(move || shown.sentence.with(ToString::to_string));
    let parts = vec![
        div("caption", "visually-hidden", vec![caption]),
        el("thead", vec![attr("role", "rowgroup")], vec![el("tr", vec![attr("role", "row")], head)]),
        el("tbody", vec![attr("role", "rowgroup")], vec![rows]),
    ];
    several(vec![
        el("table", vec![class("results"), attr("role", "table")], parts),
        div("p", "end", vec![live_text(move || end_of_list(app, shown))]),
    ])
}

fn end_of_list(app: AppContext, shown: SelectionContext) -> String {
    let (count, total) = shown.selection.with(|selection| (selection.shown(), selection.total()));
    let register = shown.register();
    app.location.with(|location| {
        let is_corrected = corrected(&register, location.filters.words()).is_some();
        words::end_of_list(app.language.get(), &location.filters, count, total, is_corrected)
    })
}

fn head_cell(classes: &'static str, content: Children) -> Markup {
    el("th", vec![attr("role", "columnheader"), attr("scope", "col"), class(classes)], content)
}

fn sorted_head(app: AppContext, classes: &'static str, key: SortKey, title: fn(Language) -> &'static str) -> Markup {
    let sort = move || app.location.with(|location| location.sort);
    let order = move || {
        let order = match sort().direction {
            Direction::Ascending => "ascending",
            Direction::Descending => "descending",
        };
        (sort().key == key).then(|| order.to_owned())
    };
    let arrow = move || {
        let direction = if sort().key == key { sort().direction } else { key.usual_direction() };
        if direction == Direction::Ascending { "↑" } else { "↓" }.to_owned()
    };
    let arrow = el("span", vec![class("arrow"), attr("aria-hidden", "true")], vec![live_text(arrow)]);
    let click = button_with(
        vec![id(["sort-", classes].concat())],
        move || sort_by(app, sort().clicked(key)),
        vec![say(title), arrow],
    );
    let attributes =
        vec![attr("role", "columnheader"), attr("scope", "col"), class(classes), live_attr("aria-sort", order)];
    el("th", attributes, vec![click])
}

fn result_row(app: AppContext, shown: SelectionContext, row: usize, language: Language, asked: &str) -> Markup {
    let register = shown.register();
    let Some(commitment) = register.commitment(row) else { return nothing() };
    let texts = RegisterTexts::of(language);
    let state = match &commitment.partner.state {
        Some(state) => div("span", "second", vec![text(state.get(language))]),
        None => nothing(),
    };
    let scope = || match &commitment.scope {
        Some(scope) => inferred(language, label::scope(language, scope), Field::Scope.is_inferred(commitment)),
        None => not_stated(language, Gender::Feminine),
    };
    let record = commitment.id.clone();
    let partner = el(
        "a",
        vec![id(["row-", &record].concat()), live_attr("href", move || Some(record_link(app, &record)))],
        vec![text(commitment.partner.name.get(language))],
    );
    let scope_line = words::scope_line(language, commitment);
    let instrument = vec![
        el("span", Vec::new(), vec![prose(commitment.title.get(language))]),
        div("span", "second", vec![prose(label::collection(language, &commitment.collection))]),
        div("span", "second scope-line", vec![text(scope_line)]),
        matched(shown, row, language, asked),
    ];
    let labelled = |words: &'static str, value: Markup| vec![div("span", "label", vec![text(words)]), value];
    let classes = if commitment.collection == Collection::Report { "report" } else { "other" };
    let cells = vec![
        cell("partner", vec![partner, text(" "), state]),
        cell("instrument", instrument),
        cell("signed", labelled(texts.signed, signed(commitment, language))),
        cell("scope", labelled(texts.scope, scope())),
        cell("convention", labelled(texts.convention_short, convention_mark(language, commitment.convention()))),
        cell("choose", vec![tick(app, commitment, language)]),
    ];
    el("tr", vec![attr("role", "row"), class(classes), attr("data-id", &*commitment.id)], cells)
}

fn cell(classes: &'static str, content: Children) -> Markup {
    el("td", vec![attr("role", "cell"), class(classes)], content)
}

/// The record keeps the question, so that previous and next follow the selection.
fn record_link(app: AppContext, id: &str) -> String {
    href(&Location { view: View::Record, ids: vec![id.to_owned()], ..app.location.get() })
}

/// The date as precise as its source; a span says that the date itself is not stated.
fn signed(commitment: &Commitment, language: Language) -> Markup {
    let is_inferred = Field::Date.is_inferred(commitment);
    match (commitment.signed, commitment.period) {
        (Some(date), _) => inferred(language, date.to_string(), is_inferred),
        (None, Some(span)) => {
            let not_stated = ["— ", label::not_stated(language, Gender::Masculine)].concat();
            let span = inferred(language, date::span(language, span), is_inferred);
            several(vec![span, text(" "), div("span", "second", vec![text(not_stated)])])
        }
        (None, None) => not_stated(language, Gender::Feminine),
    }
}

/// The box that ticks a row for comparison. A fifth one is disabled and says why.
fn tick(app: AppContext, commitment: &Commitment, language: Language) -> Markup {
    let record = commitment.id.clone();
    let refused = {
        let record = record.clone();
        move || app.location.with(|location| location.ids.len() >= MAX_COMPARED && !location.ids.contains(&record))
    };
    let ticked = {
        let record = record.clone();
        move || app.location.with(|location| location.ids.contains(&record))
    };
    let why = {
        let refused = refused.clone();
        move || if refused() { [". ", RegisterTexts::of(language).compare_full].concat() } else { String::new() }
    };
    let own_id = ["tick-", &record].concat();
    let toggle = on("change", move |_| {
        let mut location = app.location.get_untracked();
        match location.ids.iter().position(|ticked| *ticked == record) {
            Some(place) => _ = location.ids.remove(place),
            None => location.ids.push(record.clone()),
        }
        app.navigate(location, HistoryMode::Replace);
    });
    let input = vec![
        class("box"),
        attr("type", "checkbox"),
        id(own_id),
        live_checked(ticked),
        live_flag("disabled", refused),
        toggle,
    ];
    let name = vec![text(words::compare_row(language, commitment)), live_text(why)];
    el("label", Vec::new(), vec![div("span", "visually-hidden", name), el("input", input, Vec::new())])
}

/// Why the row answers the words, as its last lines.
fn matched(shown: SelectionContext, row: usize, language: Language, asked: &str) -> Markup {
    if asked.trim().is_empty() {
        return nothing();
    }
    let register = shown.register();
    let mut lines = Vec::new();
    for found in register.index.matches_in(&register.dataset, row, asked, language) {
        let Passage { before, found, after } = why_matched(language, &found);
        lines.push(div("span", "second why", vec![text(before), leaf("mark", found), text(after)]));
    }
    several(lines)
}
