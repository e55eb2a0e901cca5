//! The timeline: the selection along the years, a brush over them, and the same as a list. On a narrow window the list is
//! the timeline.
//!
//! Each commitment of the picture is a link to its record. Tab enters it once, arrows go from one to another.

mod brush;
mod list;

use leptos::ev;
use leptos::prelude::*;

use crate::chart::{FocusKey, px};
use crate::figure::{Drawn, TimelinePlan, TimelineStyle};
use crate::i18n::chart as words;
use crate::i18n::texts::ChartTexts;
use crate::query::Selection;

use brush::{brush, limits};
use list::{TimelineState, legend, list, record};

use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::{document, viewport};
use crate::ui::element::{Element, div, fragment, p, svg, t};
use crate::ui::parts::{MarkElements, chart_section, timeline_marks};
use crate::ui::state::{AppContext, SelectionContext};

/// The id of what the picture is in, whose width it takes.
const PICTURE: &str = "timeline-picture";

/// The view.
pub(crate) fn timeline() -> Element {
    let state = TimelineState { pointed: RwSignal::new(None), current: RwSignal::new(None) };
    let is_medium = viewport::matches(viewport::MEDIUM);
    let pictures = move || {
        let (legend, brush) = (legend(), brush());
        if is_medium.get() {
            fragment().child(legend).child(picture(state)).child(brush)
        } else {
            fragment().child(brush).child(legend)
        }
    };
    div()
        .class("chart-page timeline-page")
        .child(chart_section("timeline-pictures", |l| ChartTexts::of(l).timeline_name).child(pictures))
        .child(list(state, is_medium))
}

/// What the links of the picture read.
#[derive(Clone, Copy)]
struct TimelineMarks {
    state: TimelineState,
    plan: Memo<Option<TimelinePlan>>,
    /// The row that Tab leads to.
    entry: Memo<Option<usize>>,
}

/// The picture.
fn picture(state: TimelineState) -> Element {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let width = viewport::width_px(PICTURE);
    let years = limits(&shown.register());
    let plan = Memo::new(move |_| {
        let register = shown.register();
        let plan = |selection: &Selection| {
            let rows = selection.rows();
            let content = Drawn { dataset: &register.dataset, rows, language: app.language.get() };
            TimelinePlan::of(content, (years, width.get()), TimelineStyle::PAGE)
        };
        (width.get() > 0.0).then(|| shown.selection.with(plan))
    });
    let entry = Memo::new(move |_| {
        let last = state.current.get();
        let entry = |plan: &TimelinePlan| plan.stops().entry(last.as_ref(), |_| false).map(|stop| stop.key);
        plan.with(|plan| plan.as_ref().and_then(entry))
    });
    let marks = TimelineMarks { state, plan, entry };
    let drawn = move || {
        let register = shown.register();
        let drawn = |plan: &_| timeline_marks(plan, &register.dataset, |row| marks.elements(row));
        plan.with(|plan| plan.as_ref().map(drawn))
    };
    let drawing = svg::svg()
        .class("drawing timeline")
        .attr("role", "group")
        .attr("aria-describedby", "timeline-keys")
        .attr("width", move || plan.with(|plan| plan.as_ref().map(|plan| px(plan.axis.width_px))))
        .attr("height", move || plan.with(|plan| plan.as_ref().map(|plan| px(plan.height_px))))
        .child(drawn);
    let keys = p().id("timeline-keys").class("visually-hidden").child(t(|l| ChartTexts::of(l).timeline_keys));
    div().id(PICTURE).child(keys).child(div().class("map-figure").child(drawing))
}

impl TimelineMarks {
    /// What makes a commitment a link.
    fn elements(self, row: usize) -> MarkElements {
        let Self { state, entry, .. } = self;
        let (app, register) = (AppContext::here(), SelectionContext::here().register());
        let Some(commitment) = register.commitment(row) else { return MarkElements::drawing() };
        let record_id = StoredValue::new(commitment.id.clone());
        let open = move || app.navigate(record_id.with_value(|id| record(id)), HistoryMode::Push);
        let is_pointed = move || state.pointed.get() == Some(row);
        let whole = svg::g()
            .class("marked")
            .class_if("lit", is_pointed)
            .on(ev::pointerenter, move |_| state.pointed.set(Some(row)))
            .on(ev::pointerleave, move |_| state.pointed.set(None))
            .on(ev::click, move |_| open());
        let tab_index = move || if entry.get() == Some(row) { "0" } else { "-1" };
        let button = svg::g()
            .id(element_id(row))
            .class("place")
            .attr("role", "link")
            .attr("aria-label", words::item_name(app.language.get(), commitment))
            .attr("tabindex", tab_index)
            .on(ev::focus, move |_| {
                state.current.set(Some(row));
                state.pointed.set(Some(row));
            })
            .on(ev::blur, move |_| state.pointed.set(None))
            .on(ev::keydown, move |event| {
                let pressed = event.key();
                match (pressed.as_str(), FocusKey::of_key(&pressed)) {
                    ("Enter", _) => open(),
                    (_, Some(key)) => self.move_focus(row, key),
                    _ => return,
                }
                event.prevent_default();
            });
        MarkElements { whole, button }
    }

    fn move_focus(self, from: usize, key: FocusKey) {
        let next = |plan: &TimelinePlan| plan.stops().next(&from, key).map(|stop| stop.key);
        if let Some(next) = self.plan.with_untracked(|plan| plan.as_ref().and_then(next)) {
            self.state.current.set(Some(next));
            document::focus(&element_id(next));
        }
    }
}

fn element_id(row: usize) -> String {
    format!("item-{row}")
}
