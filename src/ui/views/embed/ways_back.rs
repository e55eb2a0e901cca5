//! Navigation within a frame, which leaves the Back button to the page around it.

use leptos::prelude::*;

use crate::address::{self, Location, View};
use crate::i18n::texts::EmbedTexts;

use crate::ui::browser::entry::Entry;
use crate::ui::element::{IntoNode, a, div};
use crate::ui::parts::{href, selection_chips, selection_tabs};
use crate::ui::state::{AppContext, SelectionContext};

/// The initial location of the frame. The frame replaces one entry of the history only, which stores that location over a reload.
pub(super) fn initial_location(app: AppContext) -> StoredValue<Location> {
    let entry = Entry::here();
    let initial = if entry.kept.is_empty() {
        let here = app.location.get_untracked();
        Entry { kept: href(&here), ..entry }.write();
        here
    } else {
        SelectionContext::here().register().check(address::parse(&entry.kept).in_frame().location).location
    };
    StoredValue::new(initial)
}

/// The link to the initial location, the chips where the filters differ from it, the tabs where the view does. Nothing at the
/// initial location; nor in a record or comparison opened from the initial list, which has a link of its own.
pub(super) fn navigation(app: AppContext, initial: StoredValue<Location>) -> impl IntoNode {
    move || {
        let (initial, here) = (initial.get_value(), app.location.get());
        let shows_selection = here.view.shows_selection();
        let has_other_filters = here.filters != initial.filters;
        let is_other_view = here.view != initial.view || (!shows_selection && here.ids != initial.ids);
        let has_own_link = !shows_selection && initial.view == View::Register;
        if !has_other_filters && (!is_other_view || has_own_link) {
            return None;
        }
        let link = a()
            .class("text-button")
            .attr("href", href(&initial))
            .child(EmbedTexts::of(app.language.get()).back_to_start);
        let navigation = div()
            .class("embed-back")
            .child(link)
            .child((shows_selection && has_other_filters).then(selection_chips))
            .child((shows_selection && is_other_view).then(selection_tabs));
        Some(navigation)
    }
}
