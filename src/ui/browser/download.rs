//! Files that leave the page, made in the page.

use std::time::Duration;

use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};

use crate::storage::Store;

use super::scope::Scope;
use super::{indexed_db, local_storage};

/// Offers a file to be kept. Says whether the browser took it; a sandboxed frame may still drop it in silence.
pub(crate) fn save(name: &str, media_type: &str, content: &[u8]) -> bool {
    save_parts(name, media_type, &js_sys::Array::of1(&js_sys::Uint8Array::from(content)))
}

/// The same of parts that JavaScript holds: texts and arrays of numbers.
fn save_parts(name: &str, media_type: &str, parts: &js_sys::Array) -> bool {
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

/// Offers a stored value as a file, past Rust, since a `String` would change half of a surrogate pair: in UTF-8 where that holds it whole, else unit for unit in UTF-16.
pub(crate) fn save_stored(store: Store, key: &str) {
    let name = [key.rsplit('/').next().unwrap_or("brouillon"), "-illisible.txt"].concat();
    match store {
        Store::Local => offer(&name, local(key)),
        Store::IndexedDb => indexed_db::raw(key, move |value| offer(&name, value)),
    }
}

fn local(key: &str) -> Option<JsValue> {
    let storage = local_storage::open().ok()?;
    let get = js_sys::Reflect::get(&storage, &"getItem".into()).ok()?.dyn_into::<js_sys::Function>().ok()?;
    get.call1(&storage, &key.into()).ok()
}

fn offer(name: &str, value: Option<JsValue>) {
    let Some(text) = value.and_then(|value| value.dyn_into::<js_sys::JsString>().ok()) else { return };
    let parts = js_sys::Array::new();
    let is_whole = text.is_valid_utf16();
    if is_whole {
        parts.push(&text);
    } else {
        // With a mark of the order of bytes, so that editors know it.
        let units = js_sys::Uint16Array::new_with_length(text.length() + 1);
        units.set_index(0, 0xFEFF);
        for index in 0..text.length() {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a unit of UTF-16")]
            units.set_index(index + 1, text.char_code_at(index) as u16);
        }
        parts.push(&units);
    }
    let media_type = if is_whole { "text/plain;charset=utf-8" } else { "text/plain;charset=utf-16" };
    save_parts(name, media_type, &parts);
}
