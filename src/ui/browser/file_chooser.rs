//! Files that the reader chooses. Nothing of them leaves the page.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// The files chosen in an input, which is emptied, so that the same file can be chosen again.
pub(crate) fn chosen(event: &web_sys::Event) -> Vec<web_sys::File> {
    let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
    let Some(input) = input else { return Vec::new() };
    let files = input.files().map(|files| (0..files.length()).filter_map(|index| files.get(index)).collect());
    input.set_value("");
    files.unwrap_or_default()
}

/// The bytes of a file; none where it cannot be read, as when it was moved since.
pub(crate) async fn bytes(file: &web_sys::File) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}
