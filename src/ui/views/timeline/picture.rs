//! The picture: each commitment is a link to its record. Tab enters it once, arrows go from one to another.

use crate::figure::{TimelinePlan, TimelineStyle};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::chart::{Arrow, Point, neighbour, px, year_limits};
use crate::commitment::{PartialDate, YearSpan};
use crate::i18n::chart as words;
use crate::i18n::texts::ChartTexts;
use crate::query::Selection;

use super::{TimelineState, record};
use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::{clock, document, size};
use crate::ui::markup::{Markup, attr, class, div, el, id, live, live_attr, nothing, on, say, svg};
use crate::ui::parts::{MarkAttributes, timeline_marks};
use crate::ui::state::{AppContext, Register, SelectionContext};

/// The id of what the picture stands in, whose width it takes.
const PICTURE: &str = "timeline-picture";

/// The years of the axis: those of the data, and until today.
pub(super) fn limits(register: &Register) -> YearSpan {
    let this_year = clock::today().map(PartialDate::year).unwrap_or_default();
    year_limits(&register.dataset, this_year)
}

/// The picture.
pub(super) fn picture(state: TimelineState) -> Markup {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let width = size::width_px(PICTURE);
    let years = limits(&shown.register());
    let plan = Memo::new(move |_| {
        let rows = |selection: &Selection| {
            let size = (years, width.get());
            let dataset = &shown.register().dataset;
            TimelinePlan::of(dataset, selection.rows(), app.language.get(), size, TimelineStyle::PAGE)
        };
        (width.get() > 0.0).then(|| shown.selection.with(rows))
    });
    let drawn = move || {
        plan.with(|plan| match plan {
            Some(plan) => {
                let register = shown.register();
                timeline_marks(plan, &register.dataset, |row| {
                    item_attributes(state, app, &register, plan_of(plan), row)
                })
            }
            None => nothing(),
        })
    };
    let attributes = vec![
        class("drawing timeline"),
        attr("role", "group"),
        attr("aria-describedby", "timeline-keys"),
        live_attr("width", move || plan.with(|plan| plan.as_ref().map(|plan| px(plan.axis.width_px)))),
        live_attr("height", move || plan.with(|plan| plan.as_ref().map(|plan| px(plan.height_px)))),
    ];
    let keys = vec![say(|l| ChartTexts::of(l).timeline_keys)];
    let parts = vec![
        el("p", vec![id("timeline-keys"), class("visually-hidden")], keys),
        div("div", "map-figure", vec![svg(attributes, vec![live(drawn)])]),
    ];
    el("div", vec![id(PICTURE)], parts)
}

/// The rows that are drawn, with the places of their shapes.
fn plan_of(plan: &TimelinePlan) -> StoredValue<Vec<(usize, Point)>> {
    StoredValue::new(plan.items().map(|(item, x, y)| (item.item.row, Point { x, y })).collect())
}

fn own_id(row: usize) -> String {
    ["item-", &row.to_string()].concat()
}

fn item_attributes(
    state: TimelineState,
    app: AppContext,
    register: &Register,
    places: StoredValue<Vec<(usize, Point)>>,
    row: usize,
) -> MarkAttributes {
    let Some(commitment) = register.commitment(row) else { return MarkAttributes::default() };
    let (clicked, entered) = (commitment.id.clone(), commitment.id.clone());
    let is_entry = move || {
        let first = places.with_value(|places| places.first().map(|(row, _)| *row));
        let current = state
            .current
            .get()
            .filter(|current| places.with_value(|places| places.iter().any(|(row, _)| row == current)));
        current.or(first) == Some(row)
    };
    let classes = move || if state.pointed.get() == Some(row) { "marked lit" } else { "marked" };
    let whole = vec![
        live_attr("class", move || Some(classes().to_owned())),
        on("pointerenter", move |_| state.pointed.set(Some(row))),
        on("pointerleave", move |_| state.pointed.set(None)),
        on("click", move |_| app.navigate(record(app, &clicked), HistoryMode::Push)),
    ];
    let button = vec![
        id(own_id(row)),
        class("place"),
        attr("role", "link"),
        attr("aria-label", words::item_name(app.language.get(), commitment)),
        live_attr("tabindex", move || Some(if is_entry() { "0" } else { "-1" }.to_owned())),
        on("focus", move |_| {
            state.current.set(Some(row));
            state.pointed.set(Some(row));
        }),
        on("blur", move |_| state.pointed.set(None)),
        on("keydown", move |event| {
            let Some(pressed) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
            let place = match pressed.key().as_str() {
                "Enter" => {
                    event.prevent_default();
                    return app.navigate(record(app, &entered), HistoryMode::Push);
                }
                "Home" => places.with_value(|places| places.first().map(|(row, _)| *row)),
                "End" => places.with_value(|places| places.last().map(|(row, _)| *row)),
                key => {
                    let Some(arrow) = Arrow::of_key(key) else { return };
                    step(places, row, arrow)
                }
            };
            event.prevent_default();
            if let Some(next) = place {
                state.current.set(Some(next));
                document::focus(&own_id(next));
            }
        }),
    ];
    MarkAttributes { whole, button }
}

fn step(places: StoredValue<Vec<(usize, Point)>>, from: usize, arrow: Arrow) -> Option<usize> {
    places.with_value(|places| {
        let points: Vec<Point> = places.iter().map(|(_, point)| *point).collect();
        let here = places.iter().position(|(row, _)| *row == from)?;
        neighbour(&points, here, arrow).and_then(|next| places.get(next)).map(|(row, _)| *row)
    })
}
