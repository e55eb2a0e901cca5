//! Choosing one word of a few: a row of segments, or a list that opens.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;

use super::context::{EditorContext, dom_id};
use crate::ui::element::{Element, fieldset, h3, input, keyed, label, legend, option, select, span};

/// What a value is called.
pub(super) type Naming = Arc<dyn Fn(Language, &str) -> String + Send + Sync>;

/// What is chosen, from what, and what choosing does.
pub(super) struct Choice {
    /// Where the value stands, for its id in the page.
    pub(super) place: String,
    /// What the choice is called.
    pub(super) name: Naming,
    /// The values, in their order; the empty one takes the choice back.
    pub(super) values: Memo<Vec<String>>,
    /// What each is called.
    pub(super) words: Naming,
    /// The value of the moment.
    pub(super) current: Memo<String>,
    /// Chooses one.
    pub(super) choose: Arc<dyn Fn(&str) + Send + Sync>,
}

/// All values side by side, the chosen one marked.
pub(super) fn segments(editor: EditorContext, choice: Choice) -> Element {
    let Choice { place, name, values, words, current, choose } = choice;
    let language = editor.app.language;
    let group = dom_id(&place);
    let legend = legend().class("visually-hidden").child(move || name(language.get(), ""));
    let radio_group = group.clone();
    let segment = move |value: String| {
        let (own, words, choose, chosen) = (value.clone(), Arc::clone(&words), Arc::clone(&choose), value.clone());
        let word = {
            let value = value.clone();
            move || words(language.get(), &value)
        };
        label()
            .child(
                input()
                    .attr("type", "radio")
                    .attr("name", &*radio_group)
                    .attr("value", &*value)
                    .prop("checked", move || current.with(|current| *current == own))
                    .on(ev::change, move |_| choose(&chosen)),
            )
            .child(span().child(word))
    };
    fieldset().id(group).class("segments").child(legend).child(keyed(move || values.get(), segment))
}

/// A list that opens; the value that is not in it is shown too.
pub(super) fn choice_list(editor: EditorContext, choice: Choice) -> Element {
    let Choice { place, name, values, words, current, choose } = choice;
    let language = editor.app.language;
    let options = move || {
        let mut options = values.get();
        let current = current.get();
        if !options.contains(&current) {
            options.push(current);
        }
        options
    };
    let option = move |value: String| {
        let (own, words) = (value.clone(), Arc::clone(&words));
        option()
            .attr("value", &*value)
            .prop("selected", move || current.with(|current| *current == own))
            .child(move || words(language.get(), &value))
    };
    select()
        .id(dom_id(&place))
        .class("field select")
        .attr("aria-label", move || name(language.get(), ""))
        .on(ev::change, move |event| choose(&event_target_value(&event)))
        .child(keyed(options, option))
}

/// The label of what follows: for a field, or of a group of choices.
pub(super) fn field_label(
    editor: EditorContext,
    of: &str,
    words: impl Fn(Language) -> String + Send + 'static,
) -> Element {
    let language = editor.app.language;
    label().class("label").attr("for", dom_id(of)).child(move || words(language.get()))
}

/// The label of what has no single field.
pub(super) fn heading(editor: EditorContext, words: impl Fn(Language) -> String + Send + 'static) -> Element {
    let language = editor.app.language;
    h3().class("label").child(move || words(language.get()))
}
