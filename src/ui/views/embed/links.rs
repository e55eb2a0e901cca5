//! Links of a frame: back to where it began, since the Back button is the page's around it; and out of it, into a tab with the whole
//! register, a view that frames do not show, or another site.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::address::{self, Location, ViewKind};
use crate::i18n::texts::EmbedTexts;

use crate::ui::browser::address_bar::Entry;
use crate::ui::browser::{address_bar, frame};
use crate::ui::element::{IntoNode, a, div, input, label, p};
use crate::ui::parts::{href, selection_chips, selection_tabs};
use crate::ui::state::{AppContext, SelectionContext};

/// The initial location of the frame. The frame replaces one entry of the history only, which stores that location over a reload.
pub(super) fn initial_location(app: AppContext) -> StoredValue<Location> {
    let entry = Entry::here();
    let initial = if entry.view_state.is_empty() {
        let here = app.location.get_untracked();
        Entry { view_state: href(&here), ..entry }.write();
        here
    } else {
        SelectionContext::here().register().check(address::parse(&entry.view_state).in_frame().location).location
    };
    StoredValue::new(initial)
}

/// The link to the initial location, the chips where the filters differ from it, the tabs where the view does. Nothing at the
/// initial location; nor in a record or comparison opened from the initial list, which has a link of its own.
pub(super) fn navigation(app: AppContext, initial: StoredValue<Location>) -> impl IntoNode {
    move || {
        let (initial, here) = (initial.get_value(), app.location.get());
        let shows_selection = here.kind().shows_selection();
        let has_other_filters = here.filters != initial.filters;
        let is_other_view = here.kind() != initial.kind() || (!shows_selection && here.ids() != initial.ids());
        let has_own_link = !shows_selection && initial.kind() == ViewKind::Register;
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

/// The address of a location in the whole register, next to `embed.html`.
pub(super) fn full_page_url(location: &Location) -> String {
    let search = address::print(location);
    match address_bar::home() {
        Some(home) => home + &search,
        None => search,
    }
}

/// Opens a tab for a clicked link that leaves the frame; `blocked` is set to its address where the browser blocks it. The listener
/// is on the element around all links, and so runs before the page's own.
pub(super) fn open_outside(app: AppContext, blocked: RwSignal<String>, click: &web_sys::MouseEvent) {
    if click.button() != 0 || click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key() {
        return;
    }
    let target = click.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let link = target.and_then(|target| target.closest("a[href]").ok().flatten());
    let link = link.and_then(|link| link.dyn_into::<web_sys::HtmlAnchorElement>().ok());
    if let Some(url) = link.and_then(|link| outside_url(app, &link)) {
        click.prevent_default();
        blocked.set(if frame::open_tab(&url) { String::new() } else { url });
    }
}

/// The address of a link that leaves the frame.
fn outside_url(app: AppContext, link: &web_sys::HtmlAnchorElement) -> Option<String> {
    if link.target() == "_blank" {
        return Some(link.href());
    }
    let href = link.get_attribute("href")?;
    let (search, fragment) = href.split_once('#').unwrap_or((&href, ""));
    let location = address::parse(search).location;
    if !search.starts_with('?') || location.kind().may_be_framed() {
        return None;
    }
    let url = full_page_url(&Location { language: Some(app.language.get_untracked()), ..location });
    Some(if fragment.is_empty() { url } else { format!("{url}#{fragment}") })
}

/// The address of the blocked tab, to be copied.
pub(super) fn blocked_tab(app: AppContext, blocked: RwSignal<String>) -> impl IntoNode {
    move || {
        let url = blocked.get();
        (!url.is_empty()).then(|| {
            let field = input().class("field").attr("readonly", "").attr("value", url);
            let label = label().child(EmbedTexts::of(app.language.get()).tab_refused).child(field);
            div().class("refused").attr("role", "alert").child(p().class("small").child(label))
        })
    }
}
