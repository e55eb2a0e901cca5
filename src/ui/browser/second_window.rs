//! A second window of the page, and the channel that all windows of one origin share.

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::storage::names::{MEETING_CHANNEL, ROOM_WINDOW_PREFIX};

use super::native;
use super::scope::Scope;

/// The size of a new window, in pixels: that of a projector. One drags it to the other screen.
const FEATURES: &str = "popup,width=1024,height=768";

/// Opens the room's window of a session; none where the browser blocked it. Only within a click or a key.
pub(crate) fn open_room(address: &str, session: &str) -> Option<web_sys::Window> {
    window().open_with_url_and_target_and_features(address, &room_name(session), FEATURES).ok().flatten()
}

/// The name of the room's window of a session, which a link that opens it bears too.
pub(crate) fn room_name(session: &str) -> String {
    format!("{ROOM_WINDOW_PREFIX}{session}")
}

/// Closes this window, if a script opened it.
pub(crate) fn close() {
    // Refused only where that is not so.
    let _ = window().close();
}

/// Whether this window was opened for the room.
pub(crate) fn is_room() -> bool {
    if native::here().is_some() {
        return false;
    }
    window().name().is_ok_and(|name| name.starts_with(ROOM_WINDOW_PREFIX))
}

/// The channel, open while the component that opened it lives.
#[derive(Clone)]
pub(crate) struct Channel(Option<Rc<web_sys::BroadcastChannel>>);

impl Channel {
    /// Opens it and calls back with each text that another window sends. A browser without channels receives none.
    pub(crate) fn open(on_text: impl Fn(String) + 'static) -> Self {
        if native::here().is_some() {
            return Self(None);
        }
        let Ok(channel) = web_sys::BroadcastChannel::new(MEETING_CHANNEL) else { return Self(None) };
        Scope::here().on(&channel, "message", move |event| {
            if let Some(text) = event.unchecked_into::<web_sys::MessageEvent>().data().as_string() {
                on_text(text);
            }
        });
        let to_close = StoredValue::new_local(channel.clone());
        on_cleanup(move || _ = to_close.try_with_value(web_sys::BroadcastChannel::close));
        Self(Some(Rc::new(channel)))
    }

    /// Sends a text to all other windows of the origin.
    pub(crate) fn send(&self, text: &str) {
        if let Some(channel) = &self.0 {
            // Refused only once it is closed.
            let _ = channel.post_message(&wasm_bindgen::JsValue::from_str(text));
        }
    }
}
