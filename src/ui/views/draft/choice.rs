//! Choosing one word of a few: a row of segments, or a list that opens.

use std::sync::Arc;

use leptos::prelude::*;

use crate::commitment::Language;

use super::context::{EditorContext, dom_id};
use crate::ui::markup::{
    Attributes, Markup, attr, class, each, el, id, live_attr, live_checked, live_selected, live_text, on,
};

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
pub(super) fn segments(editor: EditorContext, choice: Choice) -> Markup {
    let Choice { place, name, values, words, current, choose } = choice;
    let language = editor.app.language;
    let group = dom_id(&place);
    let legend = el("legend", vec![class("visually-hidden")], vec![live_text(move || name(language.get(), ""))]);
    let radio_group = group.clone();
    let segment = move |value: String| {
        let (own, words, choose, chosen) = (value.clone(), Arc::clone(&words), Arc::clone(&choose), value.clone());
        let radio = vec![
            attr("type", "radio"),
            attr("name", &*radio_group),
            attr("value", &*value),
            live_checked(move || current.with(|current| *current == own)),
            on("change", move |_| choose(&chosen)),
        ];
        let word = live_text(move || words(language.get(), &value));
        el("label", Vec::new(), vec![el("input", radio, Vec::new()), el("span", Vec::new(), vec![word])])
    };
    el("fieldset", vec![id(group), class("segments")], vec![legend, each(move || values.get(), segment)])
}

/// A list that opens; the value that is not in it is shown too.
pub(super) fn select(editor: EditorContext, choice: Choice, more: Attributes) -> Markup {
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
        let attributes = vec![attr("value", &*value), live_selected(move || current.with(|current| *current == own))];
        el("option", attributes, vec![live_text(move || words(language.get(), &value))])
    };
    let mut attributes = vec![
        id(dom_id(&place)),
        class("field select"),
        live_attr("aria-label", move || Some(name(language.get(), ""))),
        on("change", move |event| choose(&event_target_value(&event))),
    ];
    attributes.extend(more);
    el("select", attributes, vec![each(options, option)])
}

/// The label of what follows: for a field, or of a group of choices.
pub(super) fn label(editor: EditorContext, of: &str, words: impl Fn(Language) -> String + Send + 'static) -> Markup {
    let language = editor.app.language;
    el("label", vec![class("label"), attr("for", dom_id(of))], vec![live_text(move || words(language.get()))])
}

/// The label of what has no single field.
pub(super) fn heading(editor: EditorContext, words: impl Fn(Language) -> String + Send + 'static) -> Markup {
    let language = editor.app.language;
    el("h3", vec![class("label")], vec![live_text(move || words(language.get()))])
}
