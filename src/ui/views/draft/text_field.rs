//! A field of text: what is typed goes into the draft, what the draft says stands in the field. It is never rebuilt, so that
//! the caret stays.

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;
use crate::draft::{Edit, Need, Path};
use crate::i18n::editor as words;

use super::contested::contested;
use super::context::{EditorContext, dom_id};
use crate::ui::browser::field;
use crate::ui::element::{Element, div, fragment, input, p, textarea};

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
    /// Where in the draft its text stands.
    pub(super) path: Path,
    /// The element, of [`line`] or [`lines`], with what it has beyond those.
    pub(super) field: Element,
    /// What it is called.
    pub(super) name: F,
}

/// A field, what is wrong with its text, and the texts of other tabs that contest it.
pub(super) fn text_field<F>(editor: EditorContext, of: TextField<F>) -> Element
where
    F: Fn(Language) -> String + Send + 'static,
{
    let TextField { path, field, name } = of;
    let field_id = dom_id(path.as_str());
    let said_id = [&field_id, "-said"].concat();
    let content = editor.text(path.clone());
    let fault = fault(editor, path.clone());
    let language = editor.app.language;
    let typed = {
        let path = path.clone();
        move |event: &web_sys::Event, is_composing: bool| {
            let typed = field::typed(event);
            editor.had_half.set(typed.had_half);
            editor.edit(|draft| {
                let edit = Edit::typed(draft, path, typed.text);
                if is_composing { edit.composing() } else { edit }
            });
        }
    };
    // Some browsers send the text that a composition ends with after its end.
    let ended = {
        let typed = typed.clone();
        move |event: &web_sys::Event| {
            typed.clone()(event, true);
            editor.end_composition();
        }
    };
    let described = said_id.clone();
    let field = field
        .id(&*field_id)
        .class("field")
        .attr("dir", "auto")
        .attr("autocomplete", "off")
        .attr("aria-label", move || name(language.get()))
        .attr("aria-describedby", move || fault.with(Option::is_some).then(|| described.clone()))
        .attr("data-asked", move || fault.with(Option::is_some))
        .prop("value", move || content.get())
        .on(ev::input, move |event| {
            let is_composing = field::is_composing(&event);
            typed.clone()(&event, is_composing);
        })
        .on(ev::compositionend, move |event| ended(&event))
        .attr("lang", path.language().map(Language::tag));
    let said = fragment().child(move || match fault.get() {
        Some(need) => p().id(&*said_id).class("asked").child(words::need(language.get(), &need)),
        None => fragment(),
    });
    div().class("entry").child(field).child(said).child(contested(editor, path))
}

/// What is wrong with a text, so far as the writer can know it: that a field is empty is told by the list alone.
fn fault(editor: EditorContext, path: Path) -> Memo<Option<Need>> {
    Memo::new(move |_| {
        editor.problems.with(|problems| {
            let here = problems.iter().filter(|problem| problem.path == path).map(|problem| &problem.need);
            let mut told = here.filter(|need| matches!(need, Need::InLanguage(_) | Need::Date(_) | Need::Rule(_)));
            told.next().cloned()
        })
    })
}
