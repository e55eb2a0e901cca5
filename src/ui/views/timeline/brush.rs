//! The brush: two fields and two handles over the years. It writes `period`; where nothing is left out it writes none.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::chart::{Brush, Handle};
use crate::commitment::{Language, YearSpan};
use crate::i18n::texts::ChartTexts;
use crate::query::{Condition, Facet};

use super::handles::histogram_with_handles;
use super::picture::limits;
use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::markup::{Markup, attr, button_with, class, div, el, id, live_flag, live_value, on, said, say};
use crate::ui::state::{AppContext, SelectionContext};

/// The brush of this place: around the periods that are chosen.
pub(super) fn current(app: AppContext, limits: YearSpan) -> Brush {
    app.location.with(|location| Brush::around(limits, location.filters.periods()))
}

/// Asks for the years of a brush.
pub(super) fn set_range(app: AppContext, brush: Brush, mode: HistoryMode) {
    app.set_filters(mode, |filters| {
        let others = filters.without(Condition::Facet(Facet::Period));
        brush.period().into_iter().fold(others, |filters, range| filters.with(Facet::Period, range.to_string()))
    });
}

/// Fields, handles, and the number of commitments of each year.
pub(super) fn brush() -> Markup {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let limits = limits(&shown.register());
    let whole = button_with(
        vec![class("text-button"), live_flag("disabled", move || current(app, limits).is_whole())],
        move || set_range(app, Brush::whole(limits), HistoryMode::Push),
        vec![say(|l| ChartTexts::of(l).whole_period)],
    );
    let fields = vec![
        field(app, limits, Handle::From, "year-from", |l| ChartTexts::of(l).from),
        field(app, limits, Handle::To, "year-to", |l| ChartTexts::of(l).to),
        whole,
        div("p", "note", vec![say(|l| ChartTexts::of(l).brush_note)]),
    ];
    let attributes = vec![class("brush"), attr("role", "group"), said("aria-label", |l| ChartTexts::of(l).period)];
    el("div", attributes, vec![div("div", "brush-fields", fields), histogram_with_handles(app, shown, limits)])
}

/// A year as it is typed. One out of reach becomes the nearest in reach, what is no year the one that was there.
fn field(
    app: AppContext,
    limits: YearSpan,
    handle: Handle,
    own_id: &'static str,
    words: fn(Language) -> &'static str,
) -> Markup {
    let year = move || current(app, limits).year(handle).to_string();
    let typed = on("change", move |event| {
        let brush = untrack(|| current(app, limits));
        if let Ok(year) = event_target_value(&event).trim().parse::<i32>() {
            set_range(app, brush.with(handle, year), HistoryMode::Push);
        }
        let kept = untrack(year);
        if let Some(input) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()) {
            input.set_value(&kept);
        }
    });
    let input = vec![
        id(own_id),
        class("field"),
        attr("type", "text"),
        attr("inputmode", "numeric"),
        attr("autocomplete", "off"),
        attr("maxlength", "4"),
        live_value(year),
        typed,
    ];
    div("span", "year", vec![el("label", vec![attr("for", own_id)], vec![say(words)]), el("input", input, Vec::new())])
}
