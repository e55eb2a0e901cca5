//! Files that the reader chooses, drops or pastes. Nothing of them leaves the page.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, File, FileList};

/// What is brought into the page without a chooser.
pub(crate) enum Brought {
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
pub(crate) async fn bytes(file: &File) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// Calls back with what is dropped anywhere on the page, or pasted outside a field, as long as the view lives that asks for
/// it. `hovers` tells whether files are held over the page.
pub(crate) fn on_brought(hovers: RwSignal<bool>, then: impl Fn(Brought) + Clone + 'static) {
    let over = window_event_listener(ev::dragover, move |event| {
        if event.data_transfer().is_some_and(|data| holds_files(&data)) {
            // Without this the browser would open the file in place of the page.
            event.prevent_default();
            hovers.set(true);
        }
    });
    let left = window_event_listener(ev::dragleave, move |event| {
        if event.related_target().is_none() {
            hovers.set(false);
        }
    });
    let on_drop = then.clone();
    let dropped = window_event_listener(ev::drop, move |event| {
        hovers.set(false);
        if let Some(files) = event.data_transfer().and_then(|data| files(&data)) {
            event.prevent_default();
            on_drop(Brought::Files(files));
        }
    });
    let pasted = window_event_listener(ev::paste, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let is_field = target.is_some_and(|target| ["INPUT", "TEXTAREA"].contains(&target.tag_name().as_str()));
        let Some(data) = event.clipboard_data().filter(|_| !is_field) else { return };
        match (files(&data), data.get_data("text/plain")) {
            (Some(files), _) => then(Brought::Files(files)),
            (None, Ok(text)) if !text.is_empty() => then(Brought::Text(text)),
            _ => {}
        }
    });
    on_cleanup(move || {
        for listener in [over, left, dropped, pasted] {
            listener.remove();
        }
    });
}

fn holds_files(data: &DataTransfer) -> bool {
    data.types().iter().any(|kind| kind == "Files")
}

/// The files that are brought, if there are any.
fn files(data: &DataTransfer) -> Option<Vec<File>> {
    data.files().map(listed).filter(|files| !files.is_empty())
}

fn listed(files: FileList) -> Vec<File> {
    (0..files.length()).filter_map(|index| files.get(index)).collect()
}
