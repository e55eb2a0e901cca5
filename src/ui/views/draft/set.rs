//! Several words of a vocabulary: boxes where they are few, else those that are chosen and a list to choose from.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;
use crate::draft::{Edit, Input, Path, Vocabulary};
use crate::i18n::editor as words;
use crate::i18n::texts::{CommonTexts, EditorTexts};

use super::choice::{Choice, choice_list};
use super::context::{EditorContext, dom_id};
use crate::ui::element::{self, Element, button, div, fragment, keyed, label, span, t};
use crate::ui::parts::cross;

/// The values of a set.
pub(super) fn set(editor: EditorContext, input: Input, vocabulary: Vocabulary) -> Element {
    if vocabulary == Vocabulary::Objective {
        boxes(editor, input, vocabulary)
    } else {
        chips(editor, input, vocabulary)
    }
}

fn boxes(editor: EditorContext, input: Input, vocabulary: Vocabulary) -> Element {
    let language = editor.app.language;
    let known = Memo::new(move |_| {
        let mut values: Vec<String> = vocabulary.slugs().into_iter().map(str::to_owned).collect();
        let others = editor.read(|draft| draft.members(input.stem).into_iter().map(str::to_owned).collect::<Vec<_>>());
        values.extend(others.into_iter().filter(|other| !vocabulary.slugs().contains(&other.as_str())));
        values
    });
    let a_box = move |value: String| {
        let path = Path::member(input.stem, &value);
        let rank = editor.text(path.clone());
        let (toggled, shown) = (value.clone(), value);
        let word = fragment().child(move || words::word(language.get(), vocabulary, &shown));
        label()
            .child(
                element::input()
                    .id(dom_id(path.as_str()))
                    .class("box")
                    .attr("type", "checkbox")
                    .prop("checked", move || !rank.with(String::is_empty))
                    .on(ev::change, move |_| editor.edit(|draft| Edit::toggled(draft, input.stem, &toggled))),
            )
            .child(span().child(word))
    };
    div()
        .id(dom_id(input.stem))
        .class("boxes")
        .attr("role", "group")
        .attr("aria-label", move || words::input(language.get(), &input).to_owned())
        .child(keyed(move || known.get(), a_box))
}

fn chips(editor: EditorContext, input: Input, vocabulary: Vocabulary) -> Element {
    let language = editor.app.language;
    let chosen = Memo::new(move |_| {
        editor.read(|draft| draft.members(input.stem).into_iter().map(str::to_owned).collect::<Vec<_>>())
    });
    let chip = move |value: String| {
        let (removed, shown) = (value.clone(), value.clone());
        let remove = move || {
            editor.edit(|draft| Edit::toggled(draft, input.stem, &removed));
            editor.reveal(Path::new(input.stem), None);
        };
        let word = fragment().child(move || words::word(language.get(), vocabulary, &shown));
        button()
            .id(dom_id(Path::member(input.stem, &value).as_str()))
            .class("chip")
            .attr("title", t(|l| CommonTexts::of(l).remove))
            .on(ev::click, move |_| remove())
            .child(span().child(word))
            .child(cross())
    };
    let others = Memo::new(move |_| {
        let left = vocabulary.slugs().into_iter().filter(|slug| chosen.with(|chosen| chosen.iter().all(|c| c != slug)));
        std::iter::once("").chain(left).map(str::to_owned).collect::<Vec<_>>()
    });
    let add = move |value: &str| {
        if !value.is_empty() {
            editor.edit(|draft| Edit::toggled(draft, input.stem, value));
        }
    };
    let choice = Choice {
        place: input.stem.to_owned(),
        name: Arc::new(|l: Language, _| EditorTexts::of(l).add_domain.to_owned()),
        values: others,
        words: Arc::new(move |language, value| match value {
            "" => EditorTexts::of(language).add_domain.to_owned(),
            value => words::word(language, vocabulary, value),
        }),
        current: Memo::new(|_| String::new()),
        choose: Arc::new(add),
    };
    div().class("sources-of").child(keyed(move || chosen.get(), chip)).child(choice_list(editor, choice))
}
