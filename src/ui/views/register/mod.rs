//! The register: the rows of the selection, as a table and as cards in the same order on a narrow window; and those ticked
//! for comparison.

mod tray;

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use crate::address::{Location, MAX_COMPARED, View};
use crate::commitment::{Collection, Commitment, Field, Language};
use crate::i18n::label::{self, Gender};
use crate::i18n::register::why_matched;
use crate::i18n::texts::RegisterTexts;
use crate::i18n::{Passage, date, register as words};
use crate::query::{Direction, ROWS_PER_PAGE, SortKey, last_page, rows_of_page};

use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::native;
use crate::ui::element::{
    Element, button, caption, fragment, input, keyed_kept, label, mark, p, span, t, table, tbody, td, th, thead, tr,
};
use crate::ui::lazy::{self, LazyView};
use crate::ui::parts::{convention_mark, href, inferred, not_stated, prose, record_link, sort_by};
use crate::ui::state::{AppContext, SelectionContext};

pub(crate) use tray::tray;

/// How many rows stay rendered, with those that the selection has left: they come back in half the time.
const KEPT_ROWS: usize = 2 * ROWS_PER_PAGE;

/// The view.
pub(crate) fn register() -> Element {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let search = Memo::new(move |_| app.location.with(|location| location.filters.words().to_owned()));
    let ticked = Memo::new(move |_| app.location.with(|location| location.ids().to_vec()));
    // A row is made anew when the language or the words change; otherwise it is kept, with its focus.
    let keys = move || {
        let (language, search) = (app.language.get(), search.get());
        let page_index = app.location.with(|location| location.page_index);
        shown.rows.with(|rows| {
            let rows = rows.get(rows_of_page(page_index, rows.len())).unwrap_or_default();
            rows.iter().map(|row| (*row, language, search.clone())).collect::<Vec<_>>()
        })
    };
    let rows = keyed_kept(KEPT_ROWS, keys, move |(row, language, search)| result_row(row, language, &search, ticked));
    let head = tr()
        .attr("role", "row")
        .child(sorted_head("partner", SortKey::Partner, |l| RegisterTexts::of(l).partner))
        .child(sorted_head("instrument", SortKey::Type, |l| RegisterTexts::of(l).instrument))
        .child(sorted_head("signed", SortKey::Date, |l| RegisterTexts::of(l).signed))
        .child(head_cell("scope").child(t(|l| RegisterTexts::of(l).scope)))
        .child(head_cell("convention").child(t(|l| RegisterTexts::of(l).convention)))
        .child(head_cell("choose").child(t(|l| RegisterTexts::of(l).compare)));
    let results = table()
        .class("results")
        .attr("role", "table")
        .child(caption().class("visually-hidden").child(move || shown.sentence.with(ToString::to_string)))
        .child(thead().attr("role", "rowgroup").child(head))
        .child(tbody().attr("role", "rowgroup").child(rows));
    let has_pages = Memo::new(move |_| shown.rows.with(Vec::len) > ROWS_PER_PAGE);
    let pages = |part: LazyView| move || has_pages.get().then(|| part.show());
    fragment()
        .child(pages(lazy::PAGES_ABOVE))
        .child(results)
        .child(p().class("end").child(move || end_of_list(app, shown)))
        .child(pages(lazy::PAGES_BELOW))
}

fn end_of_list(app: AppContext, shown: SelectionContext) -> String {
    let (count, total) = shown.selection.with(|selection| (selection.shown(), selection.total()));
    let register = shown.register();
    app.location.with(|location| {
        let is_corrected = register.index.has_typo(location.filters.words());
        let is_last = location.page_index >= last_page(count);
        words::end_of_list(app.language.get(), &location.filters, (count, total), is_corrected, is_last)
    })
}

fn head_cell(name: &'static str) -> Element {
    th().attr("role", "columnheader").attr("scope", "col").class(name)
}

fn sorted_head(name: &'static str, key: SortKey, title: fn(Language) -> &'static str) -> Element {
    let app = AppContext::here();
    let sort = move || app.location.with(|location| location.sort);
    let order = move || {
        let order = match sort().direction {
            Direction::Ascending => "ascending",
            Direction::Descending => "descending",
        };
        (sort().key == key).then_some(order)
    };
    let arrow = move || {
        let direction = if sort().key == key { sort().direction } else { key.usual_direction() };
        if direction == Direction::Ascending { "↑" } else { "↓" }
    };
    let click = button()
        .id(format!("sort-{name}"))
        .on(ev::click, move |_| sort_by(app, sort().clicked(key)))
        .child(t(title))
        .child(span().class("arrow").attr("aria-hidden", "true").child(arrow));
    head_cell(name).attr("aria-sort", order).child(click)
}

fn result_row(row: usize, language: Language, search: &str, ticked: Memo<Vec<String>>) -> Option<Element> {
    let app = AppContext::here();
    let register = SelectionContext::here().register();
    let commitment = register.commitment(row)?;
    let texts = RegisterTexts::of(language);
    let scope = match &commitment.scope {
        Some(scope) => inferred(language, label::scope(language, scope), Field::Scope.is_inferred(commitment)),
        None => not_stated(language, Gender::Feminine),
    };
    let record = commitment.id.clone();
    let partner =
        record_link(&commitment.id, move || record_address(app, &record)).child(commitment.partner.name.get(language));
    let state = commitment.partner.state.as_ref().map(|state| span().class("second").child(state.get(language)));
    let instrument = cell("instrument")
        .child(span().child(prose(commitment.title.get(language))))
        .child(span().class("second").child(prose(label::collection(language, &commitment.collection))))
        .child(span().class("second scope-line").child(words::scope_line(language, commitment)))
        .child(matched(row, language, search));
    let labelled = |name, words: &'static str| cell(name).child(span().class("label").child(words));
    let row = tr()
        .attr("role", "row")
        .class(if commitment.collection == Collection::Report { "report" } else { "other" })
        .attr("data-id", &*commitment.id)
        .child(cell("partner").child(partner).child(" ").child(state))
        .child(instrument)
        .child(labelled("signed", texts.signed).child(signed(commitment, language)))
        .child(labelled("scope", texts.scope).child(scope))
        .child(labelled("convention", texts.convention_short).child(convention_mark(language, commitment.convention())))
        .child(cell("choose").child(tick(app, commitment, language, ticked)));
    Some(row)
}

fn cell(name: &'static str) -> Element {
    td().attr("role", "cell").class(name)
}

/// The record keeps the question, so that previous and next follow the selection.
fn record_address(app: AppContext, id: &str) -> String {
    href(&Location { view: View::Record(id.to_owned()), ..app.location.get() })
}

/// The date as precise as its source; a span says that the date itself is not stated.
fn signed(commitment: &Commitment, language: Language) -> Element {
    let is_inferred = Field::Date.is_inferred(commitment);
    match (commitment.signed, commitment.period) {
        (Some(date), _) => fragment().child(inferred(language, date.to_string(), is_inferred)),
        (None, Some(period)) => fragment()
            .child(inferred(language, date::span(language, period), is_inferred))
            .child(" ")
            .child(span().class("second").child(format!("— {}", label::not_stated(language, Gender::Masculine)))),
        (None, None) => fragment().child(not_stated(language, Gender::Feminine)),
    }
}

/// The box that ticks a row for comparison. A fifth one is disabled and says why.
fn tick(app: AppContext, commitment: &Commitment, language: Language, ids: Memo<Vec<String>>) -> Element {
    let id = Arc::<str>::from(&*commitment.id);
    let is_ticked = {
        let id = Arc::clone(&id);
        move || ids.with(|ids| ids.iter().any(|ticked| **ticked == *id))
    };
    let is_refused = {
        let is_ticked = is_ticked.clone();
        move || ids.with(Vec::len) >= MAX_COMPARED && !is_ticked()
    };
    let why = {
        let is_refused = is_refused.clone();
        move || if is_refused() { format!(". {}", RegisterTexts::of(language).compare_full) } else { String::new() }
    };
    let own_id = format!("tick-{id}");
    let toggle = move |_| {
        let mut location = app.location.get_untracked();
        let mut ticked = location.ids().to_vec();
        match ticked.iter().position(|ticked| **ticked == *id) {
            Some(place) => _ = ticked.remove(place),
            None => ticked.push((*id).to_owned()),
        }
        location.view = View::Register(ticked);
        app.navigate(location, HistoryMode::Replace);
    };
    let tick = input()
        .class("box")
        .attr("type", "checkbox")
        .id(own_id)
        .prop("checked", is_ticked)
        .attr("disabled", is_refused)
        .on(ev::change, toggle);
    // The names of all boxes would be a tenth of the page without script.
    if native::script_free().is_some() {
        return label().child(tick.attr("aria-label", RegisterTexts::of(language).compare));
    }
    let name = span().class("visually-hidden").child(words::compare_row(language, commitment)).child(why);
    label().child(name).child(tick)
}

/// Why the row answers the words, as its last lines.
fn matched(row: usize, language: Language, search: &str) -> Vec<Element> {
    if search.trim().is_empty() {
        return Vec::new();
    }
    let register = SelectionContext::here().register();
    let matches = register.index.matches_in(&register.dataset, row, search, language);
    let line = |found| {
        let Passage { before, found, after } = why_matched(language, found);
        span().class("second why").child(before).child(mark().child(found)).child(after)
    };
    matches.iter().map(line).collect()
}
