//! Files that leave the page, made in the page.

use std::time::Duration;

use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};

use super::scope::Scope;

/// Offers a file to be kept. Says whether the browser took it; a sandboxed frame may still drop it in silence.
pub(crate) fn save(name: &str, media_type: &str, content: &[u8]) -> bool {
    save_parts(name, media_type, &js_sys::Array::of1(&js_sys::Uint8Array::from(content)))
}

/// The same of parts that JavaScript holds: texts and arrays of numbers.
pub(crate) fn save_parts(name: &str, media_type: &str, parts: &js_sys::Array) -> bool {
    try_save(name, media_type, parts).is_ok()
}

fn try_save(name: &str, media_type: &str, parts: &js_sys::Array) -> Result<(), JsValue> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = web_sys::Blob::new_with_u8_array_sequence_and_options(parts, &options)?;
    let url = web_sys::Url::create_object_url_with_blob(&blob)?;
    let link: web_sys::HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // Some browsers read the bytes only after `click` has returned.
    Scope::page().after(Duration::from_mins(1), move || drop(web_sys::Url::revoke_object_url(&url)));
    Ok(())
}
