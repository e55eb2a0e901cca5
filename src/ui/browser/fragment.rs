//! Places inside a page: links that begin with `#`. The address holds none, since Back and Forward belong to views.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::document::top_px;
use super::native;
use super::scope::Scope;

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

/// The fragment of the address, if it has one: where a link from another page leads.
pub(crate) fn from_url() -> Option<String> {
    if native::here().is_some() {
        return None;
    }
    let hash = window().location().hash().ok()?;
    hash.strip_prefix('#').filter(|place| !place.is_empty()).map(str::to_owned)
}

/// Which of some places the reader is at, now and from now on, in the order of the page: the one that a link led to, until
/// the page scrolls; else the one at a line that goes down the window as the page goes by, so that each has its turn.
pub(crate) fn in_sight(places: Vec<&'static str>) -> ReadSignal<&'static str> {
    let (here, set_here) = signal(places.first().copied().unwrap_or_default());
    if native::here().is_some() {
        return here;
    }
    let be_at = move |place: Option<&&'static str>| {
        if let Some(place) = place.filter(|place| **place != here.get_untracked()) {
            set_here.set(place);
        }
    };
    // Where the page stood when a link had led.
    let led_to = StoredValue::new(None::<f64>);
    let known = places.clone();
    let scope = Scope::here();
    scope.on(&window(), "focusin", move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        if let Some(place) = target.and_then(|target| known.iter().find(|place| **place == target.id())) {
            be_at(Some(place));
            led_to.set_value(window().scroll_y().ok());
        }
    });
    scope.on(&window(), "scroll", move |_| {
        let at = window().scroll_y().unwrap_or_default();
        // The scroll to where a link led is reported after it, together with one that the reader adds in the same frame.
        if led_to.get_value().is_some_and(|place| (place - at).abs() < 1.0) {
            return;
        }
        led_to.set_value(None);
        let Some(app) = document().document_element() else { return };
        let seen = f64::from(app.client_height());
        let unseen = f64::from(app.scroll_height()) - seen;
        let line = seen * at / unseen.max(1.0);
        be_at(places.iter().rfind(|place| top_px(place).is_some_and(|top| top <= line)).or(places.first()));
    });
    here
}
