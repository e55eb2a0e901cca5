//! The frame that the page stands in, and the page around it.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::document;
use super::scope::Scope;

/// Whether this is the page for frames, `embed.html`: no header, no drafts.
pub(crate) fn is_embed() -> bool {
    document::root_attribute("data-embed").is_some()
}

/// Whether the page for frames stands beside this one: not where all is one file.
pub(crate) fn can_embed() -> bool {
    document::root_attribute("data-edition").is_none()
}

/// Calls back whenever the page's size has changed, and once now, while the view lives that asks.
pub(crate) fn on_resize(then: impl Fn() + 'static) {
    if let Some(body) = leptos::prelude::document().body() {
        Scope::here().on_resize(&body, then);
    }
}

/// Tells the page around this one how high it is, in pixels: that of this origin alone. Nothing is ever heard from it.
pub(crate) fn tell_height(host: &str) {
    let Some(body) = leptos::prelude::document().body() else { return };
    let (Ok(Some(parent)), message) = (window().parent(), js_sys::Object::new()) else { return };
    let height = JsValue::from_f64(body.get_bounding_client_rect().height().ceil());
    if js_sys::Reflect::set(&message, &JsValue::from_str("engagementsHeight"), &height).is_ok() {
        // Refused only where the origin is none.
        let _ = parent.post_message(&message, host);
    }
}

/// Opens an address in a tab of its own, which gets no hold of this one. Says whether the browser let it.
pub(crate) fn open_tab(address: &str) -> bool {
    let Ok(Some(tab)) = window().open_with_url_and_target("", "_blank") else { return false };
    tab.set_opener(&JsValue::NULL).is_ok() && tab.location().set_href(address).is_ok()
}
