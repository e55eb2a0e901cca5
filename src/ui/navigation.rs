//! Going from one place to another: the view is loaded first, then the address, the focus and the scroll follow.

use std::cell::Cell;

use leptos::prelude::*;

use crate::address::{Location, ViewKind};
use crate::query::Filters;

use super::browser::address_bar::HistoryMode;
use super::browser::scope::Scope;
use super::browser::{document, fragment};
use super::lazy;
use super::state::{AppContext, HEADING};

thread_local! {
    /// Counts navigations: a view that loads late must not replace one that the reader chose after it.
    static NAVIGATIONS: Cell<usize> = const { Cell::new(0) };
}

impl AppContext {
    /// Goes somewhere else, once its view is there. Where the view or the record changes, the reader starts at its heading.
    pub(crate) fn navigate(self, location: Location, mode: HistoryMode) {
        self.navigate_to(location, mode, String::new());
    }

    /// Goes somewhere else, to the place with this id, if it is not empty.
    pub(crate) fn navigate_to(self, mut location: Location, mode: HistoryMode, place: String) {
        location.language = None;
        let is_here = location == self.location.get_untracked();
        Self::when_loaded(location.kind(), move || {
            if is_here {
                fragment::reveal(&place);
            } else {
                self.show_location(location, mode, place);
            }
        });
    }

    /// Does something once a view is there, unless the reader has gone elsewhere meanwhile.
    pub(crate) fn when_loaded(view: ViewKind, then: impl FnOnce() + 'static) {
        let number = NAVIGATIONS.get().wrapping_add(1);
        NAVIGATIONS.set(number);
        Self::mark_requested(view);
        lazy::when_loaded(view, move || {
            if NAVIGATIONS.get() == number {
                then();
            }
        });
    }

    /// An attribute of the root element says which view was asked for last: the styles make room for what it has above the header
    /// before it is there.
    pub(crate) fn mark_requested(view: ViewKind) {
        document::set_root_attribute("data-requested", view.slug());
    }

    fn show_location(self, location: Location, mode: HistoryMode, place: String) {
        let before = self.location.get_untracked();
        let other_page = page(&before) != page(&location);
        let other_view = before.kind() != location.kind();
        let is_selection = location.kind().shows_selection();
        let had_focus = document::has_focus();
        if before.kind().shows_selection() {
            self.ticked.set_value(before.ids().to_vec());
        }
        self.write_address(&location, mode);
        self.notices.set(Vec::new());
        self.location.set(location);
        Scope::page().after_render(move || {
            // Between the ways of seeing a selection the tabs stay and keep the focus; that of a link that goes is lost. A meeting
            // has its own way of keeping it.
            if other_page || ((other_view || (is_selection && had_focus)) && !document::has_focus()) {
                document::focus(HEADING);
                if other_page || other_view {
                    document::scroll_to_top();
                }
            }
            fragment::reveal(&place);
        });
    }

    /// Changes the question, keeping the rest.
    pub(crate) fn set_filters(self, mode: HistoryMode, change: impl FnOnce(Filters) -> Filters) {
        let location = self.location.get_untracked();
        let filters = change(location.filters.clone());
        self.navigate(location.with_filters(filters), mode);
    }
}

/// What makes another page: another view, where both are not ways of seeing one selection, or another record; not the
/// ticks of a list.
fn page(location: &Location) -> (ViewKind, &[String]) {
    match location.kind() {
        kind @ (ViewKind::Record | ViewKind::Compare | ViewKind::Draft) => (kind, location.ids()),
        kind if kind.shows_selection() => (ViewKind::Register, &[]),
        kind => (kind, &[]),
    }
}
