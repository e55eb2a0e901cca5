//! The brush: two fields and two handles over the years. It writes `period`; over all years it writes none.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::chart::{Brush, Handle, year_limits};
use crate::commitment::{Language, PartialDate, YearSpan};
use crate::i18n::texts::ChartTexts;
use crate::query::{Condition, Facet};

use super::handles::histogram_with_handles;
use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::clock;
use crate::ui::element::{Element, button, div, input, label, p, span, t};
use crate::ui::state::{AppContext, Register, SelectionContext};

/// The years of the axis: those of the data, and until today.
pub(super) fn limits(register: &Register) -> YearSpan {
    let this_year = clock::today().map(PartialDate::year).unwrap_or_default();
    year_limits(&register.dataset, this_year)
}

/// The brush as the address has it.
#[derive(Clone, Copy)]
pub(super) struct AddressBrush {
    app: AppContext,
    /// The years that it can take.
    pub(super) limits: YearSpan,
}

impl AddressBrush {
    /// Around the periods that are chosen.
    pub(super) fn get(self) -> Brush {
        self.app.location.with(|location| Brush::around(self.limits, location.filters.periods()))
    }

    /// Filters by the years of a brush.
    pub(super) fn set(self, brush: Brush, mode: HistoryMode) {
        self.app.set_filters(mode, |filters| {
            let others = filters.without(Condition::Facet(Facet::Period));
            brush.period().into_iter().fold(others, |filters, range| filters.with(Facet::Period, range.to_string()))
        });
    }
}

/// Fields, handles, and the number of commitments of each year.
pub(super) fn brush() -> Element {
    let brush = AddressBrush { app: AppContext::here(), limits: limits(&SelectionContext::here().register()) };
    let whole = button()
        .class("text-button")
        .attr("disabled", move || brush.get().is_whole())
        .on(ev::click, move |_| brush.set(Brush::whole(brush.limits), HistoryMode::Push))
        .child(t(|l| ChartTexts::of(l).whole_period));
    let fields = div()
        .class("brush-fields")
        .child(year_field(brush, Handle::From))
        .child(year_field(brush, Handle::To))
        .child(whole)
        .child(p().class("note").child(t(|l| ChartTexts::of(l).brush_note)));
    div()
        .class("brush")
        .attr("role", "group")
        .attr("aria-label", t(|l| ChartTexts::of(l).period))
        .child(fields)
        .child(histogram_with_handles(brush))
}

/// A year as it is typed. One out of reach becomes the nearest in reach; what is no year becomes the one that was there.
fn year_field(brush: AddressBrush, handle: Handle) -> Element {
    let (own_id, words): (_, fn(Language) -> &'static str) = match handle {
        Handle::From => ("year-from", |l| ChartTexts::of(l).from),
        Handle::To => ("year-to", |l| ChartTexts::of(l).to),
    };
    let year = move || brush.get().year(handle).to_string();
    let change = move |event: web_sys::Event| {
        if let Ok(year) = event_target_value(&event).trim().parse::<i32>() {
            brush.set(untrack(|| brush.get()).with(handle, year), HistoryMode::Push);
        }
        if let Some(input) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()) {
            input.set_value(&untrack(year));
        }
    };
    let input = input()
        .id(own_id)
        .class("field")
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .attr("maxlength", "4")
        .prop("value", year)
        .on(ev::change, change);
    span().class("year").child(label().attr("for", own_id).child(t(words))).child(input)
}
