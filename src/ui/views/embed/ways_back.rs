//! The ways back within a frame, which leaves the Back button to the page around it.

use leptos::prelude::*;

use crate::address::{self, Location, View};
use crate::i18n::texts::EmbedTexts;

use crate::ui::browser::entry::Entry;
use crate::ui::markup::{Markup, attr, class, div, el, live, nothing, text};
use crate::ui::parts::{href, selection_chips, selection_tabs};
use crate::ui::state::{AppContext, SelectionContext};

/// Where the frame began. All its addresses are written into one entry of the history, which keeps the first one over a reload.
pub(super) fn start(app: AppContext) -> StoredValue<Location> {
    let entry = Entry::here();
    let start = if entry.kept.is_empty() {
        let here = app.location.get_untracked();
        Entry { kept: href(&here), ..entry }.write();
        here
    } else {
        SelectionContext::here().register().check(address::parse(&entry.kept).in_frame().location).location
    };
    StoredValue::new(start)
}

/// Once the reader is elsewhere: the link to where the frame began, the chips of another question, the tabs of another view. From a
/// record or a comparison its own link leads back to the list.
pub(super) fn ways_back(app: AppContext, start: StoredValue<Location>) -> Markup {
    live(move || {
        let (start, here) = (start.get_value(), app.location.get());
        let shows_selection = here.view.shows_selection();
        let asks_otherwise = here.filters != start.filters;
        let is_another_view = here.view != start.view || (!shows_selection && here.ids != start.ids);
        let has_own_link = !shows_selection && start.view == View::Register;
        if !asks_otherwise && (!is_another_view || has_own_link) {
            return nothing();
        }
        let words = EmbedTexts::of(app.language.get()).back_to_start;
        let link = el("a", vec![class("text-button"), attr("href", href(&start))], vec![text(words)]);
        let chips = if shows_selection && asks_otherwise { selection_chips() } else { nothing() };
        let tabs = if shows_selection && is_another_view { selection_tabs() } else { nothing() };
        div("div", "embed-back", vec![link, chips, tabs])
    })
}
