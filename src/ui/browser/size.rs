//! How wide an element is, now and from now on.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::document::after_render;

/// What watches an element, and what it calls.
type Watch = StoredValue<Option<(web_sys::ResizeObserver, Closure<dyn FnMut()>)>, LocalStorage>;

/// The width of the element with this id in whole pixels, 0 until it is on the page.
pub(crate) fn width_px(id: &'static str) -> ReadSignal<f64> {
    let (width, set_width) = signal(0.0);
    let watch = Watch::new_local(None);
    let measure = move || {
        if let Some(element) = document().get_element_by_id(id) {
            let now = element.get_bounding_client_rect().width().floor();
            if width.try_get_untracked().is_some_and(|before| (before - now).abs() > 0.5) {
                set_width.set(now);
            }
        }
    };
    after_render(move || {
        let Some(element) = document().get_element_by_id(id) else { return };
        let changed = Closure::<dyn FnMut()>::new(measure);
        if let Ok(observer) = web_sys::ResizeObserver::new(changed.as_ref().unchecked_ref()) {
            // It tells the width it has at once.
            observer.observe(&element);
            // The view may be gone meanwhile.
            if let Some(Some((observer, _))) = watch.try_set_value(Some((observer, changed))) {
                observer.disconnect();
            }
        }
    });
    on_cleanup(move || {
        if let Some((observer, _)) = watch.try_update_value(Option::take).flatten() {
            observer.disconnect();
        }
    });
    width
}
