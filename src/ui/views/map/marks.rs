//! What the map and its list share, and a mark that can be highlighted, chosen and opened, by mouse, touch or keys.
//!
//! Tab enters the maps once; arrows go from mark to mark, from the world into the inset below it too, Home and End to the
//! first and the last. A click or Space chooses, and opens what is chosen; Enter opens at once (`figure::MarkAction`).

use leptos::ev;
use leptos::prelude::*;

use crate::address::{Location, View, ViewKind};
use crate::chart::{Cluster, FocusKey, MapView, count_of_answer};
use crate::commitment::Answer;
use crate::figure::{MapPair, MapPlan, MapRole, MarkAction, MarkKey, partners_of};
use crate::i18n::chart as words;
use crate::query::{Condition, Facet};

use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::document;
use crate::ui::browser::scope::Scope;
use crate::ui::element::svg;
use crate::ui::parts::MarkElements;
use crate::ui::state::{AppContext, SelectionContext};

/// The signals of the map. They end with the view.
#[derive(Clone, Copy)]
pub(super) struct MapState {
    /// The partners under the pointer or with the focus.
    pub(super) pointed: RwSignal<Vec<String>>,
    /// The partners of the mark that was chosen.
    pub(super) chosen: RwSignal<Vec<String>>,
    /// The mark that had the focus last.
    pub(super) current: RwSignal<Option<MarkKey>>,
    /// The part of the world, once the reader has zoomed in.
    pub(super) view: RwSignal<Option<MapView>>,
    /// On a narrow window: 0 for the world, 1 for Europe.
    pub(super) map: RwSignal<usize>,
}

impl MapState {
    pub(super) fn new() -> Self {
        Self {
            pointed: RwSignal::new(Vec::new()),
            chosen: RwSignal::new(Vec::new()),
            current: RwSignal::new(None),
            view: RwSignal::new(None),
            map: RwSignal::new(0),
        }
    }

    /// Whether one of these partners is under the pointer or has the focus; where none is, whether one is chosen.
    pub(super) fn is_lit(self, partners: &[String]) -> bool {
        let any = |lit: &Vec<String>| lit.iter().any(|partner| partners.contains(partner));
        if self.pointed.with(Vec::is_empty) { self.chosen.with(any) } else { self.pointed.with(any) }
    }

    /// Whether exactly these partners are chosen.
    pub(super) fn is_chosen(self, partners: &[String]) -> bool {
        self.chosen.with(|chosen| chosen == partners)
    }

    /// Highlights some partners.
    pub(super) fn point(self, partners: &[String]) {
        self.pointed.set(partners.to_vec());
    }

    /// Ends the highlight.
    pub(super) fn leave(self) {
        self.pointed.set(Vec::new());
    }
}

/// Where the rows of some partners in the selection are read: the record of a lone one, else the register.
pub(super) fn location_of(partners: &[String], rows: &[usize]) -> Location {
    let here = AppContext::here().location.get_untracked();
    if let [row] = rows
        && let Some(commitment) = SelectionContext::here().register().commitment(*row)
    {
        return Location { view: View::Record(commitment.id.clone()), ..here };
    }
    let without = here.filters.clone().without(Condition::Facet(Facet::Partner));
    let filters = partners.iter().fold(without, |filters, partner| filters.with(Facet::Partner, partner));
    here.in_view(here.view.seen_as(ViewKind::Register)).with_filters(filters)
}

/// The plans of the maps.
#[derive(Clone, Copy)]
pub(super) struct MapPlans {
    /// The world, or what all marks lie in.
    pub(super) world: Memo<Option<MapPlan>>,
    /// Europe beside it.
    pub(super) inset: Memo<Option<MapPlan>>,
    /// Whether Europe has a map of its own.
    pub(super) has_europe: Memo<bool>,
}

impl MapPlans {
    fn with<T>(self, then: impl FnOnce(MapPair) -> T) -> T {
        self.world.with(|world| {
            self.inset.with(|inset| {
                let has_europe = self.has_europe.get();
                then(MapPair { world: world.as_ref(), inset: inset.as_ref(), has_europe })
            })
        })
    }

    fn with_untracked<T>(self, then: impl FnOnce(MapPair) -> T) -> T {
        untrack(|| self.with(then))
    }
}

/// The marks of one of the maps.
#[derive(Clone, Copy)]
pub(super) struct MapMarks {
    /// Which map.
    pub(super) role: MapRole,
    /// What the maps share with the list.
    pub(super) state: MapState,
    /// The plans of both maps.
    pub(super) plans: MapPlans,
    /// The mark that Tab leads to.
    entry: Memo<Option<MarkKey>>,
}

impl MapMarks {
    /// The marks of the world, or of what all marks lie in.
    pub(super) fn of_world(state: MapState, plans: MapPlans) -> Self {
        let entry = Memo::new(move |_| state.current.with(|last| plans.with(|maps| maps.entry(last.as_ref()))));
        Self { role: MapRole::World, state, plans, entry }
    }

    /// The marks of the inset.
    pub(super) fn of_inset(self) -> Self {
        Self { role: MapRole::Inset, ..self }
    }

    /// The plan of the map.
    pub(super) fn plan(self) -> Memo<Option<MapPlan>> {
        match self.role {
            MapRole::World => self.plans.world,
            MapRole::Inset => self.plans.inset,
        }
    }

    /// What makes a mark a button.
    pub(super) fn elements(self, cluster: &Cluster) -> MarkElements {
        let Self { role, state, entry, .. } = self;
        let register = SelectionContext::here().register();
        let dataset = &register.dataset;
        let yes = count_of_answer(dataset, &cluster.rows(), Answer::Yes);
        let language = AppContext::here().language.get();
        let name = words::mark_name(language, &partners_of(dataset, cluster), cluster.count(), yes);
        let key = MarkKey::of(role, cluster);
        let own_id = element_id(&key);
        let (key, partners) = (StoredValue::new(key), StoredValue::new(cluster.partners()));
        let cluster = StoredValue::new(cluster.clone());
        let is_lit = move || partners.with_value(|partners| state.is_lit(partners));
        let is_chosen = move || partners.with_value(|partners| state.is_chosen(partners));
        let is_entry = move || entry.with(|entry| entry.as_ref() == Some(&key.get_value()));
        let point = move || partners.with_value(|partners| state.point(partners));
        let open = move || cluster.with_value(|cluster| self.open(cluster));
        let choose = move || if untrack(is_chosen) { open() } else { state.chosen.set(partners.get_value()) };
        let whole = svg::g()
            .class("marked")
            .class_if("lit", is_lit)
            .on(ev::pointerenter, move |_| point())
            .on(ev::pointerleave, move |_| state.leave())
            .on(ev::click, move |_| choose());
        let button = svg::g()
            .id(own_id)
            .class("place")
            .attr("role", "button")
            .attr("aria-label", name)
            .attr("aria-pressed", move || is_chosen().to_string())
            .attr("tabindex", move || if is_entry() { "0" } else { "-1" })
            .on(ev::focus, move |_| {
                state.current.set(Some(key.get_value()));
                point();
            })
            .on(ev::blur, move |_| state.leave())
            .on(ev::keydown, move |event| {
                let pressed = event.key();
                match (pressed.as_str(), FocusKey::of_key(&pressed)) {
                    ("Enter", _) => open(),
                    (" ", _) => choose(),
                    (_, Some(focus_key)) => self.move_focus(&key.get_value(), focus_key),
                    _ => return,
                }
                event.prevent_default();
            });
        MarkElements { whole, button }
    }

    /// Focuses the mark that a key leads to; one outside the view is brought into its middle.
    fn move_focus(self, from: &MarkKey, key: FocusKey) {
        let next = self.plans.with_untracked(|maps| {
            let stops = maps.stops();
            let stop = stops.next(from, key)?;
            Some((stop.key.clone(), maps.view_onto(stop)))
        });
        match next {
            Some((next, Some(view))) => {
                self.state.view.set(Some(view));
                self.focus_after_render(next);
            }
            Some((next, None)) => _ = document::focus(&element_id(&next)),
            None => {}
        }
    }

    /// Opens a mark.
    fn open(self, cluster: &Cluster) {
        let action = self.plans.with_untracked(|maps| maps.action(cluster));
        let key = match action {
            MarkAction::ReadCommitments => {
                let location = location_of(&cluster.partners(), &cluster.rows());
                return AppContext::here().navigate(location, HistoryMode::Push);
            }
            MarkAction::EnterInset(key) => key,
            MarkAction::ShowEurope => {
                self.state.map.set(1);
                MarkKey::of(MapRole::World, cluster)
            }
            MarkAction::ZoomTo(view) => {
                self.state.view.set(Some(view));
                MarkKey::of(MapRole::World, cluster)
            }
        };
        self.focus_after_render(key);
    }

    fn focus_after_render(self, key: MarkKey) {
        let own_id = element_id(&key);
        self.state.current.set(Some(key));
        Scope::page().after_render(move || _ = document::focus(&own_id));
    }
}

/// The id of a mark's element.
fn element_id(key: &MarkKey) -> String {
    let map = match key.map {
        MapRole::World => "world",
        MapRole::Inset => "europe",
    };
    format!("mark-{map}-{}", key.partner)
}
