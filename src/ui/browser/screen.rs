//! The screen: kept awake during a meeting, and filled on request. Browsers refuse both in frames and at times.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::meeting::MAX_UNZOOMED_SCALE;

use super::document;
use super::native;
use super::scope::Scope;

/// Fills the screen with the page, or gives it back.
pub(crate) fn toggle_full_screen() {
    let nothing = js_sys::Array::new();
    let is_full = js_sys::Reflect::get(&document(), &JsValue::from_str("fullscreenElement"));
    if is_full.is_ok_and(|element| element.is_object()) {
        call_if_supported(&document(), "exitFullscreen", &nothing);
    } else if let Some(app) = document().document_element() {
        call_if_supported(&app, "requestFullscreen", &nothing);
    }
}

/// How far the reader enlarged the page with two fingers: 1 where it is whole.
pub(crate) fn scale() -> f64 {
    let scale = viewport().and_then(|viewport| js_sys::Reflect::get(&viewport, &JsValue::from_str("scale")).ok());
    scale.and_then(|scale| scale.as_f64()).unwrap_or(1.0)
}

/// Says on the root element whether the page is enlarged, while this component lives: one finger then moves it.
pub(crate) fn follow_scale() {
    const ENLARGED: &str = "data-enlarged";
    if native::here().is_some() {
        return;
    }
    let Some(viewport) = viewport().and_then(|viewport| viewport.dyn_into::<web_sys::EventTarget>().ok()) else {
        return;
    };
    Scope::here().on(&viewport, "resize", |_| {
        if scale() > MAX_UNZOOMED_SCALE {
            document::set_root_attribute(ENLARGED, "");
        } else {
            document::remove_root_attribute(ENLARGED);
        }
    });
    on_cleanup(|| document::remove_root_attribute(ENLARGED));
}

fn viewport() -> Option<JsValue> {
    js_sys::Reflect::get(&window(), &JsValue::from_str("visualViewport")).ok().filter(JsValue::is_object)
}

/// Keeps the screen awake while this component lives. The browser takes it back whenever the page is hidden.
pub(crate) fn keep_awake() {
    if native::here().is_some() {
        return;
    }
    let lock = StoredValue::new_local(None::<JsValue>);
    let hold = move || {
        if document().hidden() {
            return;
        }
        // One that comes after the view has gone is given back at once.
        Scope::page().spawn(request(), move |held| {
            if lock.try_set_value(held.clone()).is_some()
                && let Some(held) = held
            {
                release(&held);
            }
        });
    };
    hold();
    Scope::here().on(&document(), "visibilitychange", move |_| hold());
    on_cleanup(move || {
        if let Some(Some(lock)) = lock.try_get_value() {
            release(&lock);
        }
    });
}

fn release(lock: &JsValue) {
    call_if_supported(lock, "release", &js_sys::Array::new());
}

/// A lock of the screen, where the browser has such a thing and gives it.
async fn request() -> Option<JsValue> {
    let navigator = window().navigator();
    let locks = js_sys::Reflect::get(&navigator, &JsValue::from_str("wakeLock")).ok().filter(JsValue::is_object)?;
    let function = js_sys::Reflect::get(&locks, &JsValue::from_str("request")).ok()?;
    let promise = function.dyn_ref::<js_sys::Function>()?.call1(&locks, &JsValue::from_str("screen")).ok()?;
    JsFuture::from(promise.dyn_into::<js_sys::Promise>().ok()?).await.ok()
}

/// Calls a function of an object, if it has one. The answer of a promise is waited for and dropped, so that a refusal is no
/// error of the page.
fn call_if_supported(object: &JsValue, name: &str, arguments: &js_sys::Array) {
    let Ok(function) = js_sys::Reflect::get(object, &JsValue::from_str(name)) else { return };
    let Some(function) = function.dyn_ref::<js_sys::Function>() else { return };
    let Ok(answer) = function.apply(object, arguments) else { return };
    if let Ok(promise) = answer.dyn_into::<js_sys::Promise>() {
        Scope::page().spawn(JsFuture::from(promise), drop);
    }
}
