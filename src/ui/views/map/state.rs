//! What the map and its list share: what is highlighted, what is chosen, and what part of the world is seen.

use leptos::prelude::*;

use crate::address::{Location, View};
use crate::chart::MapView;
use crate::figure::MarkKey;
use crate::query::{Condition, Facet};

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
        return Location { view: View::Record, ids: vec![commitment.id.clone()], ..here };
    }
    let without = here.filters.without(Condition::Facet(Facet::Partner));
    let filters = partners.iter().fold(without, |filters, partner| filters.with(Facet::Partner, partner));
    Location { view: View::Register, filters, ..here }
}
