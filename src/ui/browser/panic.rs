//! Reports a panic: to the console, and to the script that replaces the page.

use wasm_bindgen::{JsCast, JsValue};

/// Reports a panic to `boot.js`, which stops the page, before WebAssembly ends.
pub fn report_panics() {
    std::panic::set_hook(Box::new(|panic| {
        #[cfg(target_arch = "wasm32")]
        console_error_panic_hook::hook(panic);
        let stop = js_sys::Reflect::get(&js_sys::global(), &"engagementsPanicked".into());
        if let Ok(stop) = stop.and_then(JsCast::dyn_into::<js_sys::Function>) {
            // Nothing is left to do where even that fails.
            let _ = stop.call1(&JsValue::NULL, &panic.to_string().into());
        }
    }));
    #[cfg(feature = "panic-switch")]
    switch();
}

/// Panics when the page hears `engagements-panic`: how tests stop it on purpose.
#[cfg(feature = "panic-switch")]
#[expect(clippy::panic, reason = "that is what it is for")]
fn switch() {
    super::scope::Scope::page().on(&leptos::prelude::window(), "engagements-panic", |_| panic!("on purpose"));
}
