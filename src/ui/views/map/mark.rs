//! A mark that is pointed at, chosen and opened, by mouse, touch or keys.
//!
//! Tab enters the maps once; arrows go from mark to mark, from the world into the inset below it too, Home and End to the
//! first and the last. A click or Space chooses, and opens what is chosen; Enter opens at once: a lone commitment is read,
//! several are listed, and marks that stand for several places come nearer.

use crate::figure::{MapPlan, partners_of};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::chart::{Arrow, Cluster, Frame, MapView, Point, neighbour};
use crate::i18n::chart as words;

use super::state::{MapState, ids, open};
use crate::ui::browser::document;
use crate::ui::browser::scope::Scope;
use crate::ui::markup::{attr, class, id, live_attr, on};
use crate::ui::parts::MarkAttributes;
use crate::ui::state::{AppContext, SelectionContext};

/// How far what is opened stays from the edge when it comes nearer.
const MARGIN_PX: f64 = 64.0;

/// The plans of the maps.
#[derive(Clone, Copy)]
pub(super) struct Pictures {
    /// The world, or what all marks lie in.
    pub(super) world: Memo<Option<MapPlan>>,
    /// Europe beside it.
    pub(super) inset: Memo<Option<MapPlan>>,
    /// Whether there is anything for an inset.
    pub(super) has_inset: Memo<bool>,
}

/// A mark of one of the maps, by its key, and where it stands when the maps are one below the other.
struct Stop {
    key: String,
    at: Point,
    is_world: bool,
}

impl Pictures {
    /// All marks in the order of the maps.
    fn stops(self) -> Vec<Stop> {
        let below = self.world.with(|plan| plan.as_ref().map_or(0.0, |plan| plan.height_px + 48.0));
        let mut stops = Vec::new();
        for (plan, map, down) in [(self.world, "world", 0.0), (self.inset, "europe", below)] {
            let stop = |cluster: &Cluster| Stop {
                key: key(map, cluster),
                at: Point { x: cluster.at.x, y: cluster.at.y + down },
                is_world: down == 0.0,
            };
            plan.with(|plan| stops.extend(plan.iter().flat_map(|plan| plan.clusters.iter()).map(stop)));
        }
        stops
    }
}

/// What names a mark while the map is drawn anew: its map and its first partner.
fn key(map: &str, cluster: &Cluster) -> String {
    let first = cluster.marks.first().map(|mark| mark.partner.as_str()).unwrap_or_default();
    ["mark-", map, "-", first].concat()
}

/// Whether Tab leads to this mark: the one that had the focus last, else the first of all.
fn is_entry(state: MapState, pictures: Pictures, own: &str) -> bool {
    let stops = pictures.stops();
    let entry =
        state.current.with(|current| stops.iter().find(|stop| stop.key == *current).map(|stop| stop.key.clone()));
    let shown_first = || {
        let first = pictures
            .world
            .with(|plan| plan.as_ref().and_then(|plan| plan.shown().next().map(|(_, first)| key("world", first))));
        first.or_else(|| stops.first().map(|stop| stop.key.clone()))
    };
    entry.or_else(shown_first).is_some_and(|entry| entry == own)
}

/// What makes a mark a button.
pub(super) fn mark_attributes(
    state: MapState,
    pictures: Pictures,
    map: &'static str,
    cluster: &Cluster,
) -> MarkAttributes {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let register = shown.register();
    let is_yes = |row: &&usize| {
        register.commitment(**row).is_some_and(|commitment| commitment.convention() == crate::commitment::Answer::Yes)
    };
    let yes = cluster.marks.iter().flat_map(|mark| &mark.rows).filter(is_yes).count();
    let name = words::mark_name(app.language.get(), &partners_of(&register.dataset, cluster), cluster.count(), yes);
    let (own, partners) = (key(map, cluster), ids(cluster));
    let (entry, lit, pressed, hovered, focused) =
        (own.clone(), partners.clone(), partners.clone(), partners.clone(), partners);
    let focus_key = own.clone();
    let (clicked, keyed) = (cluster.clone(), cluster.clone());
    let whole = vec![
        live_attr("class", move || Some(if state.is_lit(&lit) { "marked lit" } else { "marked" }.to_owned())),
        on("pointerenter", move |_| state.point(&hovered)),
        on("pointerleave", move |_| state.leave()),
        on("click", move |_| press(app, shown, state, pictures, &clicked)),
    ];
    let button = vec![
        id(&*own),
        class("place"),
        attr("role", "button"),
        attr("aria-label", name),
        live_attr("aria-pressed", move || Some(state.is_chosen(&pressed).to_string())),
        live_attr("tabindex", move || Some(if is_entry(state, pictures, &entry) { "0" } else { "-1" }.to_owned())),
        on("focus", move |_| {
            state.current.set(focus_key.clone());
            state.point(&focused);
        }),
        on("blur", move |_| state.leave()),
        on("keydown", move |event| {
            let Some(pressed) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
            let arrow = match pressed.key().as_str() {
                "Enter" => {
                    event.prevent_default();
                    return enter(app, shown, state, pictures, &keyed);
                }
                " " => {
                    event.prevent_default();
                    return press(app, shown, state, pictures, &keyed);
                }
                "Home" => {
                    event.prevent_default();
                    return go_to(state, pictures, pictures.stops().first());
                }
                "End" => {
                    event.prevent_default();
                    return go_to(state, pictures, pictures.stops().last());
                }
                key => Arrow::of_key(key),
            };
            let Some(arrow) = arrow else { return };
            event.prevent_default();
            step(state, pictures, &own, arrow);
        }),
    ];
    MarkAttributes { whole, button }
}

/// Goes to the next mark in a direction.
fn step(state: MapState, pictures: Pictures, from: &str, arrow: Arrow) {
    let stops = untrack(|| pictures.stops());
    let points: Vec<Point> = stops.iter().map(|stop| stop.at).collect();
    let here = stops.iter().position(|stop| stop.key == from);
    go_to(state, pictures, here.and_then(|here| neighbour(&points, here, arrow)).and_then(|next| stops.get(next)));
}

/// Gives a mark the focus; one outside the view is brought into its middle.
fn go_to(state: MapState, pictures: Pictures, next: Option<&Stop>) {
    let Some(next) = next else { return };
    if next.is_world {
        let plan = pictures.world.get_untracked();
        if let Some(plan) = plan.filter(|plan| !plan.view.shows(next.at)) {
            let (x, y) = (next.at.x - plan.width_px / 2.0, next.at.y - plan.height_px / 2.0);
            state.view.set(Some(plan.view.panned(x, y)));
            return focus_on(state, next.key.clone());
        }
    }
    document::focus(&next.key);
}

/// Chooses a mark, or opens the chosen one.
fn press(app: AppContext, shown: SelectionContext, state: MapState, pictures: Pictures, cluster: &Cluster) {
    let own = ids(cluster);
    if untrack(|| state.is_chosen(&own)) {
        enter(app, shown, state, pictures, cluster);
    } else {
        state.chosen.set(own);
    }
}

/// Opens a mark: several places come nearer as long as they can, one is read.
fn enter(app: AppContext, shown: SelectionContext, state: MapState, pictures: Pictures, cluster: &Cluster) {
    let is_in_europe = cluster.marks.iter().all(|mark| Frame::EUROPE.holds(mark.position));
    let plan = pictures.world.get_untracked();
    if cluster.is_one_city() {
        return open(app, &shown.register(), cluster);
    }
    // The mark of the inset leads into it; on a narrow window it puts Europe in the world's place.
    let in_inset = pictures
        .inset
        .with_untracked(|plan| plan.as_ref().and_then(|plan| plan.clusters.first().map(|first| key("europe", first))));
    if let (true, Some(first)) = (is_in_europe, in_inset) {
        return focus_on(state, first);
    }
    if let Some(MapPlan { view, .. }) = plan {
        if is_in_europe && *view.frame() != Frame::EUROPE && pictures.has_inset.get_untracked() {
            state.map.set(1);
            return focus_on(state, key("world", cluster));
        }
        let positions: Vec<_> = cluster.marks.iter().map(|mark| mark.position).collect();
        let nearer: MapView = view.fitted(&positions, MARGIN_PX);
        if nearer.zoom() > view.zoom() + 0.01 {
            state.view.set(Some(nearer));
            return focus_on(state, key("world", cluster));
        }
    }
    open(app, &shown.register(), cluster);
}

/// Gives a mark the focus once it is drawn.
fn focus_on(state: MapState, key: String) {
    state.current.set(key.clone());
    Scope::page().after_render(move || _ = document::focus(&key));
}
