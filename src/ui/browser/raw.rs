//! Stored values as they are, past Rust: a `String` would change half of a surrogate pair.

use wasm_bindgen::{JsCast, JsValue};

use crate::storage::Store;

use super::{download, indexed_db};

/// Offers a stored value as a file: in UTF-8 where that holds it whole, else unit for unit in UTF-16.
pub(crate) fn save(store: Store, key: &str) {
    let name = [key.rsplit('/').next().unwrap_or("brouillon"), "-illisible.txt"].concat();
    match store {
        Store::Local => offer(&name, local(key)),
        Store::IndexedDb => indexed_db::raw(key, move |value| offer(&name, value)),
    }
}

fn local(key: &str) -> Option<JsValue> {
    let storage = leptos::prelude::window().local_storage().ok()??;
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
    download::save_parts(name, media_type, &parts);
}
