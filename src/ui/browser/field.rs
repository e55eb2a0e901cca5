//! The field that has the focus: what was typed in it, its caret, and the wish to take something back.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlElement, HtmlInputElement, HtmlTextAreaElement, InputEvent, KeyboardEvent};

/// The text of a field after an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Typed {
    /// The text. Half a surrogate pair is U+FFFD.
    pub(crate) text: String,
    /// Whether there was such a half: it is replaced in the field too.
    pub(crate) had_half: bool,
}

/// What the field of an event holds now.
pub(crate) fn typed(event: &Event) -> Typed {
    let field = event.target().map_or(JsValue::NULL, JsValue::from);
    let value: js_sys::JsString = get(&field, "value").unchecked_into();
    let text = String::from(&value);
    // A text with the sign may have it from its writer.
    let had_half = text.contains('\u{fffd}') && !value.is_valid_utf16();
    if had_half {
        let caret = get(&field, "selectionEnd").as_f64().map_or(0, whole);
        let _ = js_sys::Reflect::set(&field, &"value".into(), &text.as_str().into());
        set_caret(&field, caret);
    }
    Typed { text, had_half }
}

/// Whether an input method composes: what the field holds is not committed yet.
pub(crate) fn is_composing(event: &Event) -> bool {
    event.dyn_ref::<InputEvent>().is_some_and(InputEvent::is_composing)
}

/// Gives the focus to what has this id, or to the first thing in it that takes it, with the caret at so many UTF-16 units.
/// Says whether there is one.
pub(crate) fn focus_field(id: &str, caret: Option<usize>) -> bool {
    const INSIDE: &str = "input:checked, input:not([type=radio]), select, textarea, input, button";
    let Some(element) = document().get_element_by_id(id) else { return false };
    let is_field = ["INPUT", "SELECT", "TEXTAREA", "BUTTON"].contains(&element.tag_name().as_str());
    let inside = if is_field { None } else { element.query_selector(INSIDE).ok().flatten() };
    let Ok(element) = inside.unwrap_or(element).dyn_into::<HtmlElement>() else { return false };
    if element.focus().is_err() {
        return false;
    }
    if let Some(caret) = caret {
        set_caret(&element, u32::try_from(caret).unwrap_or(u32::MAX));
    }
    true
}

fn set_caret(field: &JsValue, caret: u32) {
    // Refused where the field holds no text (a box, a list of choices).
    if let Some(field) = field.dyn_ref::<HtmlTextAreaElement>() {
        let _ = field.set_selection_range(caret, caret);
    } else if let Some(field) = field.dyn_ref::<HtmlInputElement>() {
        let _ = field.set_selection_range(caret, caret);
    }
}

/// A step back, or forward again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HistoryDirection {
    /// Undo.
    Undo,
    /// Redo.
    Redo,
}

/// The step that a key asks for: Ctrl+Z, Ctrl+Shift+Z, Ctrl+Y, and with ⌘.
pub(crate) fn direction_of_key(event: &KeyboardEvent) -> Option<HistoryDirection> {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || event.is_composing() {
        return None;
    }
    match (event.key().as_str(), event.shift_key()) {
        ("z" | "Z", false) => Some(HistoryDirection::Undo),
        ("z" | "Z", true) | ("y" | "Y", false) => Some(HistoryDirection::Redo),
        _ => None,
    }
}

/// The step that a menu of the browser asks for.
pub(crate) fn direction_of_input(event: &Event) -> Option<HistoryDirection> {
    match event.dyn_ref::<InputEvent>()?.input_type().as_str() {
        "historyUndo" => Some(HistoryDirection::Undo),
        "historyRedo" => Some(HistoryDirection::Redo),
        _ => None,
    }
}

fn get(of: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(of, &name.into()).unwrap_or(JsValue::NULL)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in a text")]
fn whole(number: f64) -> u32 {
    number as u32
}
