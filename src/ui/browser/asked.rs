//! Asking the browser for what it may lack or refuse: the screen kept awake, the whole screen. A refusal is harmless.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::scope::Scope;

/// Calls a function of an object, if it has one. The answer of a promise is waited for and dropped, so that a refusal is no
/// error of the page.
pub(super) fn ask(object: &JsValue, name: &str, arguments: &js_sys::Array) {
    let Ok(function) = js_sys::Reflect::get(object, &JsValue::from_str(name)) else { return };
    let Some(function) = function.dyn_ref::<js_sys::Function>() else { return };
    let Ok(answer) = function.apply(object, arguments) else { return };
    if let Ok(promise) = answer.dyn_into::<js_sys::Promise>() {
        Scope::page().spawn(JsFuture::from(promise), drop);
    }
}
