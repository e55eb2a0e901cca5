//! What the map and its list share: what is pointed at, what is chosen, and what part of the world is seen.

use leptos::prelude::*;

use crate::address::{Location, View as Page};
use crate::chart::{Cluster, MapView};
use crate::query::{Condition, Facet};

use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::state::{AppContext, Register};

/// The signals of the map. They end with the view.
#[derive(Clone, Copy)]
pub(super) struct MapState {
    /// The partners under the pointer or with the focus.
    pub(super) pointed: RwSignal<Vec<String>>,
    /// The partners of the mark that was chosen.
    pub(super) chosen: RwSignal<Vec<String>>,
    /// The mark that Tab leads to, by its key.
    pub(super) current: RwSignal<String>,
    /// The part of the world, once the reader has come nearer.
    pub(super) view: RwSignal<Option<MapView>>,
    /// On a narrow window: 0 for the world, 1 for Europe.
    pub(super) map: RwSignal<usize>,
}

impl MapState {
    pub(super) fn new() -> Self {
        Self {
            pointed: RwSignal::new(Vec::new()),
            chosen: RwSignal::new(Vec::new()),
            current: RwSignal::new(String::new()),
            view: RwSignal::new(None),
            map: RwSignal::new(0),
        }
    }

    /// Whether one of these partners is pointed at, or else chosen.
    pub(super) fn is_lit(self, partners: &[String]) -> bool {
        let any = |lit: &Vec<String>| lit.iter().any(|partner| partners.contains(partner));
        if self.pointed.with(Vec::is_empty) { self.chosen.with(any) } else { self.pointed.with(any) }
    }

    /// Whether exactly these partners are chosen.
    pub(super) fn is_chosen(self, partners: &[String]) -> bool {
        self.chosen.with(|chosen| chosen == partners)
    }

    /// Points at some partners.
    pub(super) fn point(self, partners: &[String]) {
        self.pointed.set(partners.to_vec());
    }

    /// Points at nothing.
    pub(super) fn leave(self) {
        self.pointed.set(Vec::new());
    }
}

/// The partners under a mark.
pub(super) fn ids(cluster: &Cluster) -> Vec<String> {
    cluster.marks.iter().map(|mark| mark.partner.clone()).collect()
}

/// Where the commitments of some partners in the selection are read: the record of a lone one, else the list.
pub(super) fn place(app: AppContext, register: &Register, partners: &[String], rows: &[usize]) -> Location {
    let here = app.location.get_untracked();
    if let [row] = rows
        && let Some(commitment) = register.commitment(*row)
    {
        return Location { view: Page::Record, ids: vec![commitment.id.clone()], ..here };
    }
    let without = here.filters.without(Condition::Facet(Facet::Partner));
    let filters = partners.iter().fold(without, |filters, partner| filters.with(Facet::Partner, partner));
    Location { view: Page::Register, filters, ..here }
}

/// Opens the commitments of a mark.
pub(super) fn open(app: AppContext, register: &Register, cluster: &Cluster) {
    let rows: Vec<usize> = cluster.marks.iter().flat_map(|mark| mark.rows.iter().copied()).collect();
    app.navigate(place(app, register, &ids(cluster), &rows), HistoryMode::Push);
}
