//! Controls that take files, or their text, from the reader.

use leptos::ev;
use leptos::prelude::*;
use web_sys::File;

use crate::commitment::Language;

use crate::ui::browser::file_chooser;
use crate::ui::element::{Element, button, fragment, input, label, t, textarea};

/// A button that opens the browser's own chooser.
#[derive(Clone, Copy)]
pub(crate) struct FileButton {
    /// What it offers to choose: endings and types, as the attribute `accept` has them.
    pub(crate) accept: &'static str,
    /// Whether several files can be chosen at once.
    pub(crate) is_multiple: bool,
    /// Whether a file is held over the page.
    pub(crate) hovers: RwSignal<bool>,
}

/// The button, without its words; what is chosen is passed to `then`.
pub(crate) fn file_button(button: FileButton, then: impl Fn(Vec<File>) + 'static) -> Element {
    let FileButton { accept, is_multiple, hovers } = button;
    let input = input()
        .attr("type", "file")
        .attr("multiple", is_multiple)
        .attr("accept", accept)
        .attr("data-import", "")
        .class("visually-hidden")
        .on(ev::change, move |event| then(file_chooser::chosen(&event)));
    label().class("button file").class_if("hovered", move || hovers.get()).child(input)
}

/// A field for text, where one cannot paste on the page: on a phone, for example.
#[derive(Clone, Copy)]
pub(crate) struct PasteField {
    /// Whether it is open.
    pub(crate) is_open: RwSignal<bool>,
    /// How many lines it shows.
    pub(crate) rows: &'static str,
    /// The words of the button that opens it.
    pub(crate) open: fn(Language) -> &'static str,
    /// Its name.
    pub(crate) label: fn(Language) -> &'static str,
    /// The words of the button that takes the text.
    pub(crate) take: fn(Language) -> &'static str,
}

/// The field below the button that opens it; its text is passed to `then`.
pub(crate) fn paste_field(field: PasteField, then: impl Fn(String) + Clone + Send + 'static) -> Element {
    let PasteField { is_open, rows, open, label, take } = field;
    let toggle = button()
        .class("text-button")
        .attr("aria-expanded", move || is_open.get().to_string())
        .on(ev::click, move |_| is_open.update(|is_open| *is_open = !*is_open))
        .child(t(open));
    let field = move || {
        let typed = StoredValue::new(String::new());
        let then = then.clone();
        let area = textarea()
            .class("field")
            .attr("rows", rows)
            .attr("aria-label", t(label))
            .on(ev::input, move |event| typed.set_value(event_target_value(&event)));
        let button = button().class("button").on(ev::click, move |_| then(typed.get_value())).child(t(take));
        fragment().child(area).child(button)
    };
    fragment().child(toggle).child(move || is_open.get().then(&field))
}
