//! Links to other places of the page: plain `<a href="?…">`, followed without loading the page again.

use wasm_bindgen::JsCast;

use crate::address::{self, Location};

use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::scope::Scope;
use crate::ui::state::AppContext;

/// The address of a place, as a link of this page writes it, with the language where addresses name it: it is called where it
/// follows a switch of language. The bare path is `?`, since an empty `href` reloads.
pub(crate) fn href(location: &Location) -> String {
    match AppContext::here().address(location) {
        search if search.is_empty() => "?".to_owned(),
        search => search,
    }
}

/// Follows the page's own links in place; a click that asks for a new tab or window is left to the browser.
pub(crate) fn follow_links(app: AppContext) {
    Scope::page().on_window(leptos::ev::click, move |event| {
        if event.default_prevented() || event.button() != 0 {
            return;
        }
        if event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let link = target.and_then(|target| target.closest("a[href^='?']").ok().flatten());
        let Some(link) = link.filter(|link| !link.has_attribute("target")) else { return };
        let address = link.get_attribute("href").unwrap_or_default();
        event.prevent_default();
        let (search, place) = address.split_once('#').unwrap_or((&address, ""));
        app.navigate_to(address::parse(search).location, HistoryMode::Push, place.to_owned());
    });
}
