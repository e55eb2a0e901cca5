//! The world, and Europe beside it: drawn anew as the window, the selection or the reader's nearness change.

use crate::figure::{MapPlan, MapStyle};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::chart::{Frame, MapView, Marks, Point};
use crate::commitment::{Language, Region};
use crate::i18n::texts::ChartTexts;
use crate::i18n::{chart as words, label};
use crate::query::Selection;

use super::legend::{chosen, legend, notes, short_legend};
use super::mark::{Pictures, mark_attributes};
use super::state::MapState;
use crate::ui::browser::{media, size};
use crate::ui::markup::{
    Markup, attr, button_with, class, div, el, id, leaf, live, live_attr, nothing, on, said, say, several, svg, text,
};
use crate::ui::parts::{chart_section, land, marks, segmented, view_box};
use crate::ui::state::{AppContext, SelectionContext};

/// The id of what the pictures stand in, whose width they take.
const PICTURES: &str = "map-pictures";
/// From this width on the inset leaves room for the legend beside it.
const ROOMY_PX: f64 = 832.0;

/// Both maps, the chosen mark in words, and the legend.
pub(super) fn pictures(state: MapState) -> Markup {
    let pictures = planned(state);
    let is_medium = media::matches(media::MEDIUM);
    let choice = move || if is_medium.get() { nothing() } else { which_map(state) };
    // On a narrow window the list follows at once: what explains the marks stands below it.
    let words = move || if is_medium.get() { several(vec![legend(), notes()]) } else { short_legend() };
    let inset = move || if pictures.has_inset.get() && is_medium.get() { inset(state, pictures) } else { nothing() };
    let parts = vec![
        live(choice),
        world(state, pictures),
        live(inset),
        div("div", "map-words", vec![chosen(state), live(words)]),
    ];
    chart_section(PICTURES, |l| ChartTexts::of(l).map_name, parts)
}

/// The plans of both maps, derived from the width, the selection and the language.
fn planned(state: MapState) -> Pictures {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let width = size::width_px(PICTURES);
    let is_medium = media::matches(media::MEDIUM);
    let marks =
        Memo::new(move |_| shown.selection.with(|selection| Marks::of(&shown.register().dataset, selection.rows())));
    let has_europe = Memo::new(move |_| {
        let holds = |marks: &Marks| marks.placed.iter().any(|mark| Frame::EUROPE.holds(mark.position));
        marks.with(|marks| holds(marks) && marks.frame() != Frame::EUROPE)
    });
    let view = Memo::new(move |_| {
        let only_europe = !is_medium.get() && has_europe.get() && state.map.get() == 1;
        let frame = if only_europe { Frame::EUROPE } else { marks.with(Marks::frame) };
        let width = width.get();
        let height =
            if is_medium.get() { (width * frame.height / frame.width).round() } else { (width * 0.5625).round() };
        let whole = MapView::whole(frame, width, height);
        let nearer = state.view.get().filter(|view| *view.frame() == frame);
        ((width, height), nearer.map_or(whole, |view| view.resized(width, height)))
    });
    let world = Memo::new(move |_| {
        let (size, view) = view.get();
        let inset = (has_europe.get() && *view.frame() != Frame::EUROPE && view.zoom() <= 1.0).then_some(Frame::EUROPE);
        let plan = |marks: &Marks| {
            let dataset = &shown.register().dataset;
            let style = if is_medium.get() { MapStyle::PAGE } else { MapStyle::NARROW };
            MapPlan::of(dataset, &marks.placed, app.language.get(), view, size, inset, style)
        };
        (size.0 > 0.0).then(|| marks.with(plan))
    });
    let inset = Memo::new(move |_| {
        let width = if width.get() < ROOMY_PX { width.get() } else { Frame::EUROPE.width };
        let size = (width, (width * Frame::EUROPE.height / Frame::EUROPE.width).round());
        let plan = |marks: &Marks| {
            let inside: Vec<_> =
                marks.placed.iter().filter(|mark| Frame::EUROPE.holds(mark.position)).cloned().collect();
            let view = MapView::whole(Frame::EUROPE, size.0, size.1);
            MapPlan::of(&shown.register().dataset, &inside, app.language.get(), view, size, None, MapStyle::PAGE)
        };
        (size.0 > 0.0 && has_europe.get() && is_medium.get()).then(|| marks.with(plan))
    });
    Pictures { world, inset, has_inset: has_europe }
}

/// On a narrow window one map stands at a time.
fn which_map(state: MapState) -> Markup {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let in_europe = move || {
        let holds = |mark: &crate::chart::Mark| Frame::EUROPE.holds(mark.position);
        let count = |selection: &Selection| {
            let marks = Marks::of(&shown.register().dataset, selection.rows());
            marks.placed.iter().filter(|mark| holds(mark)).map(|mark| mark.rows.len()).sum()
        };
        shown.selection.with(count)
    };
    let words = move |place| match place {
        0 => ChartTexts::of(app.language.get()).world.to_owned(),
        _ => words::europe(app.language.get(), in_europe()),
    };
    segmented(|l| ChartTexts::of(l).which_map, 2, state.map, words)
}

fn world(state: MapState, pictures: Pictures) -> Markup {
    let plan = pictures.world;
    let frame = Memo::new(move |_| plan.with(|plan| plan.as_ref().map(|plan| *plan.view.frame())));
    let seen = move || plan.with(|plan| plan.as_ref().map(|plan| view_box(&plan.view)));
    let land = move || frame.get().map_or_else(nothing, |frame| land(&frame, live_attr("viewBox", seen)));
    let classes = move || {
        let is_near = plan.with(|plan| plan.as_ref().is_some_and(|plan| plan.view.zoom() > 1.0));
        Some(if is_near { "drawing map near" } else { "drawing map" }.to_owned())
    };
    let app = AppContext::here();
    let name = move || {
        let language = app.language.get();
        let is_europe = frame.get() == Some(Frame::EUROPE);
        Some(
            if is_europe { label::region(language, &Region::Europe) } else { ChartTexts::of(language).world }
                .to_owned(),
        )
    };
    let mut attributes = drawing_attributes(plan);
    attributes.extend([
        live_attr("class", classes),
        live_attr("aria-label", name),
        attr("aria-describedby", "map-keys"),
        on("pointermove", move |event| drag(state, plan, &event)),
    ]);
    let drawing = svg(attributes, vec![live(land), live(move || drawn(state, pictures, plan, "world"))]);
    let keys = el("p", vec![id("map-keys"), class("visually-hidden")], vec![say(|l| ChartTexts::of(l).map_keys)]);
    div("div", "map-figure", vec![keys, drawing, zoom_buttons(state, plan)])
}

fn inset(state: MapState, pictures: Pictures) -> Markup {
    let (app, plan) = (AppContext::here(), pictures.inset);
    let europe = |language: Language| label::region(language, &Region::Europe).to_owned();
    let title = move || {
        let language = app.language.get();
        let (partners, count) = plan.with(|plan| {
            let clusters = plan.as_ref().map(|plan| plan.clusters.as_slice()).unwrap_or_default();
            (
                clusters.iter().map(|cluster| cluster.marks.len()).sum(),
                clusters.iter().map(crate::chart::Cluster::count).sum(),
            )
        });
        several(vec![leaf("strong", europe(language)), text(" "), text(words::held(language, partners, count))])
    };
    let mut attributes = drawing_attributes(plan);
    attributes.extend([class("drawing map"), live_attr("aria-label", move || Some(europe(app.language.get())))]);
    let land = move || {
        let seen = plan.with(|plan| plan.as_ref().map(|plan| view_box(&plan.view)));
        seen.map_or_else(nothing, |seen| land(&Frame::EUROPE, attr("viewBox", seen)))
    };
    let drawing = svg(attributes, vec![live(land), live(move || drawn(state, pictures, plan, "europe"))]);
    div("div", "map-figure inset", vec![div("p", "inset-title", vec![live(title)]), drawing])
}

fn drawing_attributes(plan: Memo<Option<MapPlan>>) -> Vec<crate::ui::markup::Attribute> {
    let px = crate::chart::px;
    vec![
        attr("role", "group"),
        live_attr("width", move || plan.with(|plan| plan.as_ref().map(|plan| px(plan.width_px)))),
        live_attr("height", move || plan.with(|plan| plan.as_ref().map(|plan| px(plan.height_px)))),
    ]
}

fn drawn(state: MapState, pictures: Pictures, plan: Memo<Option<MapPlan>>, map: &'static str) -> Markup {
    plan.with(|plan| match plan {
        Some(plan) => marks(plan, |cluster| mark_attributes(state, pictures, map, cluster)),
        None => nothing(),
    })
}

/// A map seen from nearer follows the pointer while it is pressed.
fn drag(state: MapState, plan: Memo<Option<MapPlan>>, event: &web_sys::Event) {
    let Some(event) = event.dyn_ref::<web_sys::PointerEvent>() else { return };
    let view = plan.with_untracked(|plan| plan.as_ref().map(|plan| plan.view));
    if let Some(view) = view.filter(|view| event.buttons() == 1 && view.zoom() > 1.0) {
        state.view.set(Some(view.panned(-f64::from(event.movement_x()), -f64::from(event.movement_y()))));
    }
}

/// Nearer and further; at the end of its way a button says that it does nothing.
fn zoom_buttons(state: MapState, plan: Memo<Option<MapPlan>>) -> Markup {
    let zoom = move || plan.with(|plan| plan.as_ref().map_or(1.0, |plan| plan.view.zoom()));
    let change = move |change: fn(&MapPlan) -> MapView| {
        if let Some(view) = plan.with_untracked(|plan| plan.as_ref().map(change)) {
            state.view.set(Some(view));
        }
    };
    let button = |own_id, sign, name, change: Box<dyn Fn()>, is_over: Box<dyn Fn() -> bool + Send>| {
        let over = move || is_over().then(|| "true".to_owned());
        let attributes = vec![id(own_id), said("aria-label", name), live_attr("aria-disabled", over)];
        button_with(attributes, change, vec![text(sign)])
    };
    let parts = vec![
        button(
            "nearer",
            "+",
            |l| ChartTexts::of(l).nearer,
            Box::new(move || change(|plan| plan.view.zoomed(MapView::STEP, middle(plan)))),
            Box::new(move || zoom() >= MapView::NEAREST),
        ),
        button(
            "further",
            "−",
            |l| ChartTexts::of(l).further,
            Box::new(move || change(|plan| plan.view.further())),
            Box::new(move || zoom() <= 1.0),
        ),
    ];
    div("div", "zoom", parts)
}

/// The middle of the marks that are seen, which stays where it is when the reader comes nearer; else that of the drawing.
fn middle(plan: &MapPlan) -> Point {
    let seen: Vec<Point> = plan.shown().map(|(_, cluster)| cluster.at).collect();
    if seen.is_empty() {
        return Point { x: plan.width_px / 2.0, y: plan.height_px / 2.0 };
    }
    let middle = Point::centroid(seen.iter().copied());
    // The mark nearest to it, so that at least that one stays in sight.
    let nearest = seen.iter().copied().min_by(|a, b| a.distance(middle).total_cmp(&b.distance(middle)));
    nearest.unwrap_or(middle)
}
