//! The map: the world, and Europe beside it, laid out anew as the window, the selection or the zoom change; and the same as
//! a list.

mod list;
mod marks;

use leptos::ev;
use leptos::prelude::*;

use crate::chart::{Cluster, Frame, MapView, Marks, px};
use crate::commitment::{Language, Region};
use crate::figure::{MapContent, MapPlan, MapStyle, inset_view, page_view};
use crate::i18n::texts::ChartTexts;
use crate::i18n::{chart as words, label};
use crate::query::Selection;

use list::{chosen, legend, list, notes, rest_of_legend, short_legend};
use marks::{MapMarks, MapPlans, MapState};

use crate::ui::browser::viewport;
use crate::ui::element::{Element, button, div, fragment, p, strong, svg, t};
use crate::ui::parts::{chart_section, land, marks, segmented, view_box};
use crate::ui::state::{AppContext, SelectionContext};

/// The id of what the drawings are in, whose width they take.
const PICTURES: &str = "map-pictures";

/// The view.
pub(crate) fn map() -> Element {
    let state = MapState::new();
    let is_medium = viewport::matches(viewport::MEDIUM);
    div()
        .class("chart-page map-page")
        .child(pictures(state, is_medium))
        .child(list(state))
        .child(move || (!is_medium.get()).then(rest_of_legend))
}

/// Both maps, the chosen mark in words, and the legend.
fn pictures(state: MapState, is_medium: ReadSignal<bool>) -> Element {
    let plans = plans(state, is_medium);
    let marks = MapMarks::of_world(state, plans);
    // On a narrow window the list follows at once: the rest of the legend is below it.
    let explained = move || {
        if is_medium.get() { fragment().child(legend()).child(notes()) } else { short_legend() }
    };
    chart_section(PICTURES, |l| ChartTexts::of(l).map_name)
        .child(move || (!is_medium.get()).then(|| which_map(state)))
        .child(world(marks))
        .child(move || (plans.has_europe.get() && is_medium.get()).then(|| inset(marks.of_inset())))
        .child(div().class("map-words").child(chosen(state)).child(explained))
}

/// The plans of both maps, derived from the width, the selection and the language.
fn plans(state: MapState, is_medium: ReadSignal<bool>) -> MapPlans {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let width = viewport::width_px(PICTURES);
    let marks =
        Memo::new(move |_| shown.selection.with(|selection| Marks::of(&shown.register().dataset, selection.rows())));
    let has_europe = Memo::new(move |_| marks.with(Marks::need_inset));
    let view = Memo::new(move |_| {
        let is_europe = !is_medium.get() && has_europe.get() && state.map.get() == 1;
        let frame = if is_europe { Frame::EUROPE } else { marks.with(Marks::frame) };
        let whole = page_view(frame, width.get(), !is_medium.get());
        let (width_px, height_px) = whole.size_px();
        let zoomed = state.view.get().filter(|view| *view.frame() == frame);
        zoomed.map_or(whole, |view| view.resized(width_px, height_px))
    });
    let world = Memo::new(move |_| {
        let (view, register, language) = (view.get(), shown.register(), app.language.get());
        let has_inset = has_europe.get() && *view.frame() != Frame::EUROPE && view.zoom() <= 1.0;
        let inset = has_inset.then_some(Frame::EUROPE);
        let style = if is_medium.get() { MapStyle::PAGE } else { MapStyle::NARROW };
        let dataset = &register.dataset;
        let plan =
            |marks: &Marks| MapPlan::of(MapContent { dataset, marks: &marks.placed, language, view, inset, style });
        (width.get() > 0.0).then(|| marks.with(plan))
    });
    let inset = Memo::new(move |_| {
        let (register, language) = (shown.register(), app.language.get());
        let (dataset, view) = (&register.dataset, inset_view(width.get()));
        let plan = |marks: &Marks| {
            let marks = &marks.within(&Frame::EUROPE);
            MapPlan::of(MapContent { dataset, marks, language, view, inset: None, style: MapStyle::PAGE })
        };
        (width.get() > 0.0 && has_europe.get() && is_medium.get()).then(|| marks.with(plan))
    });
    MapPlans { world, inset, has_europe }
}

/// On a narrow window one map is shown at a time.
fn which_map(state: MapState) -> Element {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let in_europe = move || {
        let marks = |selection: &Selection| Marks::of(&shown.register().dataset, selection.rows());
        shown.selection.with(marks).within(&Frame::EUROPE).iter().map(|mark| mark.rows.len()).sum()
    };
    let words = move |place| match place {
        0 => ChartTexts::of(app.language.get()).world.to_owned(),
        _ => words::europe(app.language.get(), in_europe()),
    };
    segmented(|l| ChartTexts::of(l).which_map, state.map, words)
}

fn world(map: MapMarks) -> Element {
    let (app, plan) = (AppContext::here(), map.plan());
    let frame = Memo::new(move |_| plan.with(|plan| plan.as_ref().map(|plan| *plan.view.frame())));
    let seen = move || plan.with(|plan| plan.as_ref().map(|plan| view_box(&plan.view)));
    let name = move || {
        let language = app.language.get();
        let is_europe = frame.get() == Some(Frame::EUROPE);
        if is_europe { label::region(language, &Region::Europe) } else { ChartTexts::of(language).world }
    };
    let keys = p().id("map-keys").class("visually-hidden").child(t(|l| ChartTexts::of(l).map_keys));
    let drawing = drawing(map)
        .class_if("near", move || plan.with(|plan| plan.as_ref().is_some_and(|plan| plan.view.zoom() > 1.0)))
        .attr("aria-label", name)
        .attr("aria-describedby", "map-keys")
        .on(ev::pointermove, move |event| drag(map, &event))
        .child(move || frame.get().map(|frame| land(&frame).attr("viewBox", seen)))
        .child(move || drawn_marks(map));
    div().class("map-figure").child(keys).child(drawing).child(zoom_buttons(map))
}

fn inset(map: MapMarks) -> Element {
    let (app, plan) = (AppContext::here(), map.plan());
    let europe = move || label::region(app.language.get(), &Region::Europe);
    let title = move || {
        let (partners, count) = plan.with(|plan| {
            let clusters = plan.as_ref().map(|plan| plan.clusters.as_slice()).unwrap_or_default();
            let partners = clusters.iter().map(|cluster| cluster.marks.len()).sum();
            (partners, clusters.iter().map(Cluster::count).sum())
        });
        let held = words::held(app.language.get(), partners, count);
        fragment().child(strong().child(europe())).child(" ").child(held)
    };
    let land = move || {
        let seen = plan.with(|plan| plan.as_ref().map(|plan| view_box(&plan.view)));
        seen.map(|seen| land(&Frame::EUROPE).attr("viewBox", seen))
    };
    let drawing = drawing(map).attr("aria-label", europe).child(land).child(move || drawn_marks(map));
    div().class("map-figure inset").child(p().class("inset-title").child(title)).child(drawing)
}

/// The drawing of a map, without its land and marks.
fn drawing(map: MapMarks) -> Element {
    let plan = map.plan();
    svg::svg()
        .class("drawing map")
        .attr("role", "group")
        .attr("width", move || plan.with(|plan| plan.as_ref().map(|plan| px(plan.width_px))))
        .attr("height", move || plan.with(|plan| plan.as_ref().map(|plan| px(plan.height_px))))
}

fn drawn_marks(map: MapMarks) -> Option<Element> {
    map.plan().with(|plan| plan.as_ref().map(|plan| marks(plan, |cluster| map.elements(cluster))))
}

/// A map that is zoomed in follows the pointer while it is pressed.
fn drag(map: MapMarks, event: &web_sys::PointerEvent) {
    let view = map.plan().with_untracked(|plan| plan.as_ref().map(|plan| plan.view));
    if let Some(view) = view.filter(|view| event.buttons() == 1 && view.zoom() > 1.0) {
        map.state.view.set(Some(view.panned(-f64::from(event.movement_x()), -f64::from(event.movement_y()))));
    }
}

/// A button that changes the zoom; at the end of the range it is disabled, but keeps the focus.
struct ZoomButton {
    id: &'static str,
    sign: &'static str,
    name: fn(Language) -> &'static str,
    change: fn(&MapPlan) -> MapView,
    is_at_end: fn(f64) -> bool,
}

fn zoom_buttons(map: MapMarks) -> Element {
    let nearer = ZoomButton {
        id: "nearer",
        sign: "+",
        name: |l| ChartTexts::of(l).nearer,
        change: MapPlan::nearer,
        is_at_end: |zoom| zoom >= MapView::NEAREST,
    };
    let further = ZoomButton {
        id: "further",
        sign: "−",
        name: |l| ChartTexts::of(l).further,
        change: |plan| plan.view.further(),
        is_at_end: |zoom| zoom <= 1.0,
    };
    div().class("zoom").child([nearer, further].map(|properties| zoom_button(map, properties)))
}

fn zoom_button(map: MapMarks, properties: ZoomButton) -> Element {
    let ZoomButton { id, sign, name, change, is_at_end } = properties;
    let plan = map.plan();
    let is_disabled = move || plan.with(|plan| is_at_end(plan.as_ref().map_or(1.0, |plan| plan.view.zoom())));
    let zoom = move |_| {
        if let Some(view) = plan.with_untracked(|plan| plan.as_ref().map(change)) {
            map.state.view.set(Some(view));
        }
    };
    button()
        .id(id)
        .attr("aria-label", t(name))
        .attr("aria-disabled", move || is_disabled().then_some("true"))
        .on(ev::click, zoom)
        .child(sign)
}
