//! A field of text: what is typed goes into the draft, what the draft says stands in the field. It is never rebuilt, so that
//! the caret stays.

use leptos::prelude::*;

use crate::commitment::Language;
use crate::draft::{Edit, Need, Path};
use crate::i18n::editor as words;

use super::contested::contested;
use super::context::{EditorContext, dom_id};
use crate::ui::browser::field;
use crate::ui::markup::{Attributes, Markup, attr, class, div, el, id, live, live_attr, live_value, nothing, on, text};

/// How a text is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Size {
    /// One line.
    Line,
    /// Several lines.
    Text,
}

/// A field, what is said against its text, and the texts that stand against it. `name` is what it is called.
pub(super) fn text_field(
    editor: EditorContext,
    path: Path,
    size: Size,
    more: Attributes,
    name: impl Fn(Language) -> String + Send + 'static,
) -> Markup {
    let field_id = dom_id(path.as_str());
    let said_id = [&field_id, "-said"].concat();
    let content = editor.text(path.clone());
    let fault = fault(editor, path.clone());
    let language = editor.app.language;
    let typed = {
        let path = path.clone();
        move |event: web_sys::Event, is_composing: bool| {
            let typed = field::typed(&event);
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
        move |event| {
            typed.clone()(event, true);
            editor.end_composition();
        }
    };
    let described = said_id.clone();
    let mut attributes = vec![
        id(&*field_id),
        class("field"),
        attr("dir", "auto"),
        attr("autocomplete", "off"),
        live_attr("aria-label", move || Some(name(language.get()))),
        live_attr("aria-describedby", move || fault.with(Option::is_some).then(|| described.clone())),
        live_attr("data-asked", move || fault.with(Option::is_some).then(String::new)),
        live_value(move || content.get()),
        on("input", move |event| {
            let is_composing = field::is_composing(&event);
            typed.clone()(event, is_composing);
        }),
        on("compositionend", ended),
    ];
    attributes.extend(more);
    if let Some(of) = path.language() {
        attributes.push(attr("lang", of.tag()));
    }
    let field = match size {
        Size::Line => {
            attributes.push(attr("type", "text"));
            el("input", attributes, Vec::new())
        }
        Size::Text => {
            attributes.push(attr("rows", "3"));
            el("textarea", attributes, Vec::new())
        }
    };
    let said = live(move || match fault.get() {
        Some(need) => el("p", vec![id(&*said_id), class("asked")], vec![text(words::need(language.get(), &need))]),
        None => nothing(),
    });
    div("div", "entry", vec![field, said, contested(editor, path)])
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
