//! The frame that the page is in, and the page around it.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use super::document;
use super::native;
use super::scope::Scope;

/// Whether this is the page for frames, `embed.html`: no header, no drafts.
pub(crate) fn is_embed() -> bool {
    document::root_attribute("data-embed").is_some()
}

/// Whether the page around this one makes the frame as high as what it shows.
pub(crate) fn is_elastic() -> bool {
    document::root_attribute("data-embed").as_deref() == Some("elastic")
}

/// Whether the page for frames is published beside this one: not where all is one file.
pub(crate) fn can_embed() -> bool {
    document::root_attribute("data-edition").is_none()
}

/// Calls back whenever the page's size has changed, and once now, while the view lives that asks.
pub(crate) fn on_resize(then: impl Fn() + 'static) {
    if native::here().is_some() {
        return;
    }
    if let Some(body) = leptos::prelude::document().body() {
        Scope::here().on_resize(&body, then);
    }
}

/// Where the focus is brought to after a choice: headings, and the sources of a record.
const PLACES: &str = "h1, h2, li";

/// Tells the page around this one how high it is, and where the focus was brought to, since a frame cannot scroll that page. Only
/// the page of this origin is told, and nothing is ever heard from it.
pub(crate) fn grow_for(host: String) {
    if native::here().is_some() {
        return;
    }
    let Some(body) = leptos::prelude::document().body() else { return };
    let scope = Scope::here();
    let on_focus = host.clone();
    scope.on(&body, "focusin", move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        if let Some(place) = target.filter(|target| target.matches(PLACES).unwrap_or_default()) {
            post_height(&on_focus, Some(place.get_bounding_client_rect().top()));
        }
    });
    let on_start = host.clone();
    // A frame out of sight hears nothing of its size.
    scope.after_render(move || post_height(&on_start, None));
    scope.on_resize(&body, move || post_height(&host, None));
}

/// Posts the height in pixels, and the top of what should be in sight, if any.
fn post_height(host: &str, top_px: Option<f64>) {
    let Some(body) = leptos::prelude::document().body() else { return };
    let (Ok(Some(parent)), message) = (window().parent(), js_sys::Object::new()) else { return };
    let height_px = body.get_bounding_client_rect().height().ceil();
    let scrolled_px = window().scroll_y().unwrap_or_default();
    for (name, px) in [("engagementsHeight", Some(height_px)), ("engagementsTop", top_px.map(|top| top + scrolled_px))]
    {
        if let Some(px) = px {
            let _ = js_sys::Reflect::set(&message, &name.into(), &px.into());
        }
    }
    // Refused only where the origin is none.
    let _ = parent.post_message(&message, host);
}

/// Opens an address in a tab of its own, which gets no hold of this one. Says whether the browser let it.
pub(crate) fn open_tab(address: &str) -> bool {
    let Ok(Some(tab)) = window().open_with_url_and_target("", "_blank") else { return false };
    tab.set_opener(&JsValue::NULL).is_ok() && tab.location().set_href(address).is_ok()
}
