//! Files that leave the page, made in the page.

use std::time::Duration;

use leptos::prelude::{document, set_timeout};
use wasm_bindgen::{JsCast, JsValue};

/// Offers a file to be kept. Says whether the browser took it; a sandboxed frame may still drop it in silence.
pub(crate) fn save(name: &str, media_type: &str, content: &[u8]) -> bool {
    try_save(name, media_type, content).is_ok()
}

fn try_save(name: &str, media_type: &str, content: &[u8]) -> Result<(), JsValue> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(content));
    let blob = web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let url = web_sys::Url::create_object_url_with_blob(&blob)?;
    let link: web_sys::HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // Some browsers read the bytes only after `click` has returned.
    set_timeout(move || drop(web_sys::Url::revoke_object_url(&url)), Duration::from_mins(1));
    Ok(())
}
