//! Places inside a page: links that begin with `#`. The address holds none, since Back and Forward belong to views.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Brings an element into sight and gives it the focus. Says whether there is one with this id.
pub(crate) fn reveal(id: &str) -> bool {
    let element = document().get_element_by_id(id).and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    element.is_some_and(|element| {
        element.scroll_into_view();
        element.focus().is_ok()
    })
}

/// Follows a link to a place of this page without touching the address: for the clicks on what holds such links.
pub(crate) fn follow(event: &web_sys::Event) {
    let Some(click) = event.dyn_ref::<web_sys::MouseEvent>() else { return };
    if click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key() {
        return;
    }
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let link = target.and_then(|target| target.closest("a[href^='#']").ok().flatten());
    let place = link.and_then(|link| link.get_attribute("href"));
    if place.is_some_and(|place| reveal(place.trim_start_matches('#'))) {
        event.prevent_default();
    }
}

/// The place that the address names, if it names one: where a link from elsewhere leads.
pub(crate) fn asked() -> Option<String> {
    let hash = window().location().hash().ok()?;
    hash.strip_prefix('#').filter(|place| !place.is_empty()).map(str::to_owned)
}
