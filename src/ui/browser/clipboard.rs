//! The clipboard. Plain `http` and some frames have none, so the old way is tried when the new one is missing or refused.

use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Copies a text. Says whether it is on the clipboard; if not, show the text to be selected.
pub(crate) async fn copy(text: String) -> bool {
    if let Some(clipboard) = clipboard()
        && JsFuture::from(clipboard.write_text(&text)).await.is_ok()
    {
        return true;
    }
    copy_from_element("textarea", |element| {
        if let Some(area) = element.dyn_ref::<web_sys::HtmlTextAreaElement>() {
            area.set_value(&text);
            area.select();
        }
    })
}

/// Copies a table both as HTML and as tab-separated text, for a word processor.
pub(crate) async fn copy_table(html: String, text: String) -> bool {
    if let Some(clipboard) = clipboard()
        && let Some(item) = table_item(&html, &text)
        && JsFuture::from(clipboard.write(&js_sys::Array::of1(&item))).await.is_ok()
    {
        return true;
    }
    copy(text).await
}

/// The clipboard, where the context is secure enough to have one.
fn clipboard() -> Option<web_sys::Clipboard> {
    let navigator = window().navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok()?;
    clipboard.is_object().then(|| clipboard.unchecked_into())
}

/// A clipboard item with the two forms; none where the browser has no such item.
fn table_item(html: &str, text: &str) -> Option<JsValue> {
    let constructor = js_sys::Reflect::get(&window(), &JsValue::from_str("ClipboardItem")).ok()?;
    let constructor = constructor.dyn_into::<js_sys::Function>().ok()?;
    let forms = js_sys::Object::new();
    for (kind, content) in [("text/html", html), ("text/plain", text)] {
        let options = web_sys::BlobPropertyBag::new();
        options.set_type(kind);
        let parts = js_sys::Array::of1(&JsValue::from_str(content));
        let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
        js_sys::Reflect::set(&forms, &JsValue::from_str(kind), &blob).ok()?;
    }
    js_sys::Reflect::construct(&constructor, &js_sys::Array::of1(&forms)).ok()
}

/// The old way: a hidden element with the text selected, and the command `copy`. The focus goes back where it was.
fn copy_from_element(name: &str, fill: impl Fn(&web_sys::Element)) -> bool {
    let document = document();
    let (Some(body), Ok(element)) = (document.body(), document.create_element(name)) else { return false };
    let before = document.active_element();
    let _ = element.set_attribute("class", "visually-hidden");
    if body.append_child(&element).is_err() {
        return false;
    }
    fill(&element);
    let copied = document
        .dyn_ref::<web_sys::HtmlDocument>()
        .is_some_and(|document| document.exec_command("copy").unwrap_or(false));
    element.remove();
    if let Some(before) = before.and_then(|before| before.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = before.focus();
    }
    copied
}
