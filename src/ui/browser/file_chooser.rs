//! Files that the reader chooses, drops or pastes. Nothing of them leaves the page.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, FileList};

use super::native;
use super::scope::Scope;

/// What is brought into the page without a chooser.
pub(crate) enum DroppedOrPasted {
    /// Files.
    Files(Vec<File>),
    /// A text.
    Text(String),
}

/// The files chosen in an input, which is emptied, so that the same file can be chosen again.
pub(crate) fn chosen(event: &web_sys::Event) -> Vec<File> {
    let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
    let Some(input) = input else { return Vec::new() };
    let files = input.files().map(listed);
    input.set_value("");
    files.unwrap_or_default()
}

/// The bytes of a file; none where it cannot be read, as when it was moved since.
pub(crate) async fn bytes(file: &Blob) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// A part of a file, from one byte to before another; none where it cannot be read.
pub(crate) async fn slice(file: &Blob, from: f64, to: f64) -> Option<Vec<u8>> {
    bytes(&file.slice_with_f64_and_f64(from, to).ok()?).await
}

/// A text as a file.
pub(crate) fn text_file(text: &str) -> Option<Blob> {
    Blob::new_with_str_sequence(&js_sys::Array::of1(&text.into())).ok()
}

/// Calls back with what is dropped anywhere on the page, or pasted, outside a field, as long as the view lives that asks for
/// it. `hovers` tells whether something is held over the page.
///
/// What an event carries is read by name: as types of their own, these events would be in every first load.
pub(crate) fn on_drop_or_paste(hovers: RwSignal<bool>, then: impl Fn(DroppedOrPasted) + Clone + 'static) {
    if native::here().is_some() {
        return;
    }
    let (scope, window) = (Scope::here(), window());
    scope.on(&window, "dragover", move |event| {
        if !is_of_field(&event) {
            // Without this the browser would open the file in place of the page.
            event.prevent_default();
            hovers.set(true);
        }
    });
    // It is over whatever lies within the page, too, until it has left the window.
    scope.on(&window, "dragleave", move |event| {
        hovers.set(get(&event, "relatedTarget").is_object());
    });
    let handler = |carrier: &'static str, then: Box<dyn Fn(DroppedOrPasted)>| {
        move |event: web_sys::Event| {
            hovers.set(false);
            if !is_of_field(&event)
                && let Some(content) = content(&get(&event, carrier))
            {
                event.prevent_default();
                then(content);
            }
        }
    };
    scope.on(&window, "drop", handler("dataTransfer", Box::new(then.clone())));
    scope.on(&window, "paste", handler("clipboardData", Box::new(then)));
}

/// Whether something happens to a field, which the browser then fills.
fn is_of_field(event: &web_sys::Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| ["INPUT", "TEXTAREA"].contains(&target.tag_name().as_str()))
}

/// What a `DataTransfer` holds: its files, else its text.
fn content(data: &JsValue) -> Option<DroppedOrPasted> {
    let files = get(data, "files");
    let files = if files.is_object() { listed(files.unchecked_into()) } else { Vec::new() };
    if !files.is_empty() {
        return Some(DroppedOrPasted::Files(files));
    }
    let read: js_sys::Function = get(data, "getData").dyn_into().ok()?;
    let text = read.call1(data, &"text/plain".into()).ok()?.as_string();
    text.filter(|text| !text.is_empty()).map(DroppedOrPasted::Text)
}

fn get(of: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(of, &name.into()).unwrap_or(JsValue::NULL)
}

fn listed(files: FileList) -> Vec<File> {
    (0..files.length()).filter_map(|index| files.get(index)).collect()
}
