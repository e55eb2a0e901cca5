//! A text field bound to a path of the draft. Its element is never rendered again, so that the caret stays.

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;
use crate::draft::{Edit, Need, Path};
use crate::i18n::editor as words;

use super::contested::contested;
use super::context::{EditorContext, dom_id};
use crate::ui::browser::field;
use crate::ui::element::{Element, div, input, p, textarea};

/// A field of one line.
pub(super) fn line() -> Element {
    input().attr("type", "text")
}

/// A field of several lines.
pub(super) fn lines() -> Element {
    textarea().attr("rows", "3")
}

/// A field of the form.
pub(super) struct TextField<F> {
    /// The path of its text.
    pub(super) path: Path,
    /// The element of [`line`] or [`lines`], with attributes of its own.
    pub(super) field: Element,
    /// The accessible name.
    pub(super) name: F,
}

/// A field, what is wrong with its text, and other texts that contest it.
pub(super) fn text_field<F>(editor: EditorContext, of: TextField<F>) -> Element
where
    F: Fn(Language) -> String + Send + 'static,
{
    let TextField { path, field, name } = of;
    let field_id = dom_id(path.as_str());
    let fault_id = format!("{field_id}-said");
    let content = editor.text(path.clone());
    let fault = fault(editor, path.clone());
    let language = editor.app.language;
    let write = {
        let path = path.clone();
        move |event: &web_sys::Event, is_composing: bool| {
            let typed = field::typed(event);
            editor.had_half.set(typed.had_half);
            editor.edit(|draft| {
                let edit = Edit::typed(draft, path.clone(), typed.text);
                if is_composing { edit.composing() } else { edit }
            });
        }
    };
    // Some browsers dispatch the input event of a composition's text after its end.
    let end_composition = {
        let write = write.clone();
        move |event: &web_sys::Event| {
            write(event, true);
            editor.end_composition();
        }
    };
    let described_by = fault_id.clone();
    let field = field
        .id(field_id)
        .class("field")
        .attr("dir", "auto")
        .attr("autocomplete", "off")
        .attr("aria-label", move || name(language.get()))
        .attr("aria-describedby", move || fault.with(Option::is_some).then(|| described_by.clone()))
        .attr("data-asked", move || fault.with(Option::is_some))
        .prop("value", move || content.get())
        .on(ev::input, move |event| write(&event, field::is_composing(&event)))
        .on(ev::compositionend, move |event| end_composition(&event))
        .attr("lang", path.language().map(Language::tag));
    let fault_text = move || {
        let words = fault.get().map(|need| words::need(language.get(), &need));
        words.map(|words| p().id(&*fault_id).class("asked").child(words))
    };
    div().class("entry").child(field).child(fault_text).child(contested(editor, path))
}

/// What is wrong with a text that is there; that a field is empty is shown in the list of missing fields alone.
fn fault(editor: EditorContext, path: Path) -> Memo<Option<Need>> {
    Memo::new(move |_| {
        editor.problems.with(|problems| {
            let mut needs = problems.iter().filter(|problem| problem.path == path).map(|problem| &problem.need);
            needs.find(|need| matches!(need, Need::InLanguage(_) | Need::Date(_) | Need::Rule(_))).cloned()
        })
    })
}
