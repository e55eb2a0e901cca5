//! A second instance of this program in a worker, without a document: it reads what would keep the page from answering.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, Worker, WorkerOptions, WorkerType};

use super::scope::Scope;

/// Whether this instance is the one in a worker.
pub fn is_worker() -> bool {
    web_sys::window().is_none()
}

/// Starts a worker from the page's own script; nothing where there is none: a page opened from a file, or isolated in a frame.
pub(crate) fn start(on_message: impl Fn(JsValue) + 'static, on_error: impl Fn() + 'static) -> Option<Worker> {
    let script = document().query_selector("script[type=module][src]").ok()??.get_attribute("src")?;
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = Worker::new_with_options(&script, &options).ok()?;
    Scope::page().on(&worker, "message", move |event| on_message(data(&event)));
    Scope::page().on(&worker, "error", move |_| on_error());
    Some(worker)
}

/// In a worker: calls back with each message of the page.
pub(crate) fn on_message(then: impl Fn(JsValue) + 'static) {
    Scope::page().on(&here(), "message", move |event| then(data(&event)));
}

/// In a worker: sends the page a message, with the bytes that it is to have in place of this worker.
pub(crate) fn post(message: &JsValue, bytes: Option<&js_sys::Uint8Array>) {
    // Refused only for what cannot be copied, which nothing here is.
    let _ = match bytes {
        None => here().post_message(message),
        Some(bytes) => here().post_message_with_transfer(message, &js_sys::Array::of1(&bytes.buffer())),
    };
}

/// In a worker: waits for something. No view could be gone by then.
#[expect(clippy::disallowed_methods, reason = "a worker has no views")]
pub(crate) fn spawn(work: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(work);
}

fn here() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

fn data(event: &web_sys::Event) -> JsValue {
    event.unchecked_ref::<MessageEvent>().data()
}
