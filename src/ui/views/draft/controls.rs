//! How a value is chosen: radio buttons side by side, a drop-down list, or chips with a list that adds to them.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;
use crate::draft::{Edit, Input, Path};
use crate::i18n::editor as words;
use crate::i18n::texts::CommonTexts;

use super::context::{EditorContext, dom_id};
use crate::ui::element::{Element, button, fieldset, h3, input, keyed, label, legend, option, select, span, t};
use crate::ui::parts::cross;

/// A text in the language of the page.
type Name = Arc<dyn Fn(Language) -> String + Send + Sync>;

/// The label of a value in the language of the page.
type Label = Arc<dyn Fn(Language, &str) -> String + Send + Sync>;

/// A value that the reader chooses.
pub(super) struct Choice {
    /// Its path in the draft, which gives the id of the element.
    pub(super) path: String,
    /// The accessible name.
    pub(super) name: Name,
    /// The current value.
    pub(super) current: Memo<String>,
    /// Called with the value that the reader chooses.
    pub(super) choose: Arc<dyn Fn(&str) + Send + Sync>,
}

/// What there is to choose from.
pub(super) struct Options {
    /// The values in their order; the empty one clears the choice.
    pub(super) values: Memo<Vec<String>>,
    /// What each is called.
    pub(super) label: Label,
}

impl Choice {
    /// The value of an input at a stem: its own, or that of a list item.
    pub(super) fn of_input(editor: EditorContext, input: Input, stem: &str) -> Self {
        let path = Path::new(stem);
        Self {
            path: stem.to_owned(),
            name: Arc::new(move |language| words::input(language, &input).to_owned()),
            current: editor.text(stem),
            choose: Arc::new(move |value| editor.edit(|draft| Edit::chosen(draft, path.clone(), value))),
        }
    }

    /// A value to be added to a set. It stays empty, since a chosen value becomes a member.
    pub(super) fn adding_to(editor: EditorContext, set: &str, name: Name) -> Self {
        let path = set.to_owned();
        let add = move |value: &str| {
            if !value.is_empty() {
                editor.edit(|draft| Edit::toggled(draft, &path, value));
            }
        };
        Self { path: set.to_owned(), name, current: Memo::new(|_| String::new()), choose: Arc::new(add) }
    }
}

/// Radio buttons side by side.
pub(super) fn segments(editor: EditorContext, choice: Choice, options: Options) -> Element {
    let Choice { path, name, current, choose } = choice;
    let language = editor.app.language;
    let group = dom_id(&path);
    let segment = {
        let group = group.clone();
        move |value: String| {
            let (own, chosen, choose) = (value.clone(), value.clone(), Arc::clone(&choose));
            let label_of = Arc::clone(&options.label);
            label()
                .child(
                    input()
                        .attr("type", "radio")
                        .attr("name", &group)
                        .attr("value", &value)
                        .prop("checked", move || current.with(|current| *current == own))
                        .on(ev::change, move |_| choose(&chosen)),
                )
                .child(span().child(move || label_of(language.get(), &value)))
        }
    };
    fieldset()
        .id(group)
        .class("segments")
        .child(legend().class("visually-hidden").child(move || name(language.get())))
        .child(keyed(move || options.values.get(), segment))
}

/// A drop-down list. A current value that is not among the options is added to them.
pub(super) fn choice_list(editor: EditorContext, choice: Choice, options: Options) -> Element {
    let Choice { path, name, current, choose } = choice;
    let language = editor.app.language;
    let values = move || {
        let mut values = options.values.get();
        let current = current.get();
        if !values.contains(&current) {
            values.push(current);
        }
        values
    };
    let option = move |value: String| {
        let (own, label_of) = (value.clone(), Arc::clone(&options.label));
        option()
            .attr("value", &value)
            .prop("selected", move || current.with(|current| *current == own))
            .child(move || label_of(language.get(), &value))
    };
    select()
        .id(dom_id(&path))
        .class("field select")
        .attr("aria-label", move || name(language.get()))
        .on(ev::change, move |event| choose(&event_target_value(&event)))
        .child(keyed(values, option))
}

/// A member of a set.
pub(super) struct Chip {
    /// The path of the set.
    pub(super) set: String,
    /// The member.
    pub(super) value: String,
    /// The element with its name.
    pub(super) label: Element,
}

/// A button with a member of a set, which removes it.
pub(super) fn chip(editor: EditorContext, chip: Chip) -> Element {
    let Chip { set, value, label } = chip;
    let own_id = dom_id(Path::member(&set, &value).as_str());
    let remove = move |_| {
        editor.edit(|draft| Edit::toggled(draft, &set, &value));
        editor.reveal(Path::new(&*set), None);
    };
    button()
        .class("chip")
        .id(own_id)
        .attr("title", t(|l| CommonTexts::of(l).remove))
        .on(ev::click, remove)
        .child(label)
        .child(cross())
}

/// The label of the field that edits a path.
pub(super) fn field_label(
    editor: EditorContext,
    path: &str,
    words: impl Fn(Language) -> String + Send + 'static,
) -> Element {
    let language = editor.app.language;
    label().class("label").attr("for", dom_id(path)).child(move || words(language.get()))
}

/// The label of a group of fields.
pub(super) fn heading(editor: EditorContext, words: impl Fn(Language) -> String + Send + 'static) -> Element {
    let language = editor.app.language;
    h3().class("label").child(move || words(language.get()))
}
