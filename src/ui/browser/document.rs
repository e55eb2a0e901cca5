//! The document around the page: its attributes, title, focus and scroll.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::commitment::Language;

use super::native;
use super::scope::Scope;

/// The state of the page, as checks from outside read it on `<html data-app>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AppState {
    /// The data are on their way.
    Loading,
    /// The page answers.
    Ready,
    /// The data could not be loaded; the page says why.
    Failed,
}

/// Says on the root element what state the page is in.
pub(crate) fn set_state(state: AppState) {
    let name = match state {
        AppState::Loading => "loading",
        AppState::Ready => "ready",
        AppState::Failed => "failed",
    };
    set_root_attribute("data-app", name);
}

/// Sets the language of the document.
pub(crate) fn set_language(language: Language) {
    set_root_attribute("lang", language.tag());
}

/// Sets one attribute of the root element.
pub(crate) fn set_root_attribute(name: &str, value: &str) {
    if native::here().is_some() {
        return;
    }
    if let Some(app) = document().document_element() {
        let _ = app.set_attribute(name, value);
    }
}

/// Sets one attribute of the element with this id, if it is on the page.
pub(crate) fn set_attribute_of(id: &str, name: &str, value: &str) {
    if native::here().is_some() {
        return;
    }
    if let Some(element) = document().get_element_by_id(id) {
        let _ = element.set_attribute(name, value);
    }
}

/// Takes one attribute of the root element away.
pub(crate) fn remove_root_attribute(name: &str) {
    if native::here().is_some() {
        return;
    }
    if let Some(app) = document().document_element() {
        let _ = app.remove_attribute(name);
    }
}

/// An attribute of the root element, if it has it.
pub(crate) fn root_attribute(name: &str) -> Option<String> {
    if let Some(native) = native::here() {
        return (name == "data-embed" && native.is_embed).then(|| "fixed".to_owned());
    }
    document().document_element()?.get_attribute(name)
}

/// Brings the top of the page into sight.
pub(crate) fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// The title of the page.
pub(crate) fn title() -> String {
    if native::here().is_some() { String::new() } else { document().title() }
}

/// Sets the title of the page.
pub(crate) fn set_title(title: &str) {
    if native::here().is_some() {
        return;
    }
    document().set_title(title);
}

/// Removes what the build wrote for readers without the page.
pub(crate) fn remove(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.remove();
    }
}

/// Focuses the element with this id, without scrolling. Says whether there is one.
pub(crate) fn focus(id: &str) -> bool {
    if native::here().is_some() {
        return true;
    }
    document().get_element_by_id(id).is_some_and(|element| {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        // An element of a drawing takes the focus in the same way.
        let element = element.unchecked_into::<web_sys::HtmlElement>();
        element.focus_with_options(&options).is_ok() && document().active_element().as_ref() == Some(&element)
    })
}

/// Where the element with this id begins, in pixels from the left of the window.
pub(crate) fn left_px(id: &str) -> Option<f64> {
    document().get_element_by_id(id).map(|element| element.get_bounding_client_rect().left())
}

/// Where the element with this id begins, in pixels from the top of the window.
pub(crate) fn top_px(id: &str) -> Option<f64> {
    document().get_element_by_id(id).map(|element| element.get_bounding_client_rect().top())
}

/// Keeps a pointer that is down with the element that heard of it, until it is lifted.
pub(crate) fn capture_pointer(event: &web_sys::Event) {
    let element = event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    if let Some((element, pointer)) = element.zip(event.dyn_ref::<web_sys::PointerEvent>()) {
        // Refused only where the pointer is gone.
        let _ = element.set_pointer_capture(pointer.pointer_id());
    }
}

/// Whether any element has the focus: that of an element which goes is lost.
pub(crate) fn has_focus() -> bool {
    document().active_element().is_some_and(|element| element.tag_name() != "BODY")
}

/// Brings the element with this id into sight.
pub(crate) fn scroll_to(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.scroll_into_view();
    }
}

/// Brings the element with this id into sight where it is not the window that scrolls but the page in it.
pub(crate) fn scroll_body_to(id: &str) {
    let Some(body) = document().body() else { return };
    let height_px = |name: &str| js_sys::Reflect::get(&body, &name.into()).ok().and_then(|height| height.as_f64());
    if height_px("scrollHeight") > height_px("clientHeight") {
        scroll_to(id);
    }
}

/// Opens the dialog with this id, if it is on the page and closed; a modal one makes the rest inert.
pub(crate) fn show_dialog(id: &str, modal: bool) {
    let dialog =
        document().get_element_by_id(id).and_then(|element| element.dyn_into::<web_sys::HtmlDialogElement>().ok());
    let Some(dialog) = dialog.filter(|dialog| !dialog.open()) else { return };
    if modal {
        // Refused only where the dialog is open or off the page.
        let _ = dialog.show_modal();
    } else {
        dialog.show();
    }
}

/// Loads the page anew.
pub(crate) fn reload() {
    // Refused only in frames that may not navigate: the reader's own reload is left.
    let _ = window().location().reload();
}

/// Calls back when the start script says that a newer build has arrived.
pub(crate) fn on_newer_build(then: impl Fn() + 'static) {
    if native::here().is_some() {
        return;
    }
    Scope::page().on(&window(), "newer-build", move |_| then());
}

/// Where the reader was on the page: how far down, and on which element.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Position {
    /// Pixels from the top.
    pub(crate) top_px: i32,
    /// The id of the element that had the focus, if it has one.
    pub(crate) focused: String,
}

/// Where the reader is now.
#[expect(clippy::cast_possible_truncation, reason = "no page is two thousand million pixels high")]
pub(crate) fn position() -> Position {
    Position {
        top_px: window().scroll_y().unwrap_or_default() as i32,
        focused: document().active_element().map(|element| element.id()).unwrap_or_default(),
    }
}

impl Position {
    /// Brings the reader back.
    pub(crate) fn restore(&self) {
        if !self.focused.is_empty() {
            focus(&self.focused);
        }
        window().scroll_to_with_x_and_y(0.0, f64::from(self.top_px));
    }

    /// As an entry of the history keeps it: the pixels, a space, the id.
    pub(crate) fn text(&self) -> String {
        [&self.top_px.to_string(), " ", &self.focused].concat()
    }

    /// Reads what [`Position::text`] wrote; anything else is no position.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let (top_px, focused) = text.split_once(' ')?;
        Some(Self { top_px: top_px.parse().ok()?, focused: focused.to_owned() })
    }
}

/// How many rows of the table in the element with this id lie within it from its top on; none where there is no such
/// element. While they are counted it bears the attribute `data-counted`, with which all its rows should take their place.
pub(crate) fn rows_within(id: &str) -> Option<usize> {
    let within = document().get_element_by_id(id)?;
    within.set_attribute("data-counted", "").ok()?;
    let bottom = within.get_bounding_client_rect().bottom() + 0.5;
    let mut row = within.query_selector("tbody").ok()??.first_element_child();
    let mut count = 0;
    while let Some(here) = row.filter(|row| row.get_bounding_client_rect().bottom() <= bottom) {
        count += 1;
        row = here.next_element_sibling();
    }
    within.remove_attribute("data-counted").ok()?;
    Some(count)
}
