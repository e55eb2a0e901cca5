//! Several words of a vocabulary: check boxes where the vocabulary is short, else chips and a list that adds to them.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use crate::draft::{Draft, Edit, Input, Path, Vocabulary};
use crate::i18n::editor as words;
use crate::i18n::texts::EditorTexts;

use super::choice::{Chip, Choice, Options, chip, choice_list};
use super::context::{EditorContext, dom_id};
use super::word::{WordInput, slugs};
use crate::ui::element::{Element, div, input, keyed, label, span};

/// The members of a set.
pub(super) fn word_set(editor: EditorContext, of: WordInput) -> Element {
    if of.vocabulary == Vocabulary::Objective { check_boxes(editor, of) } else { chips(editor, of) }
}

fn check_boxes(editor: EditorContext, of: WordInput) -> Element {
    let WordInput { input: of, vocabulary } = of;
    let language = editor.app.language;
    let values = Memo::new(move |_| {
        let mut values = slugs(vocabulary);
        let unknown = editor.read(|draft| members(draft, of)).into_iter().filter(|member| !values.contains(member));
        let unknown = unknown.collect::<Vec<_>>();
        values.extend(unknown);
        values
    });
    let check_box = move |value: String| {
        let path = Path::member(of.stem, &value);
        let (toggled, rank) = (value.clone(), editor.text(path.clone()));
        label()
            .child(
                input()
                    .id(dom_id(path.as_str()))
                    .class("box")
                    .attr("type", "checkbox")
                    .prop("checked", move || !rank.with(String::is_empty))
                    .on(ev::change, move |_| editor.edit(|draft| Edit::toggled(draft, of.stem, &toggled))),
            )
            .child(span().child(move || words::word(language.get(), vocabulary, &value)))
    };
    div()
        .id(dom_id(of.stem))
        .class("boxes")
        .attr("role", "group")
        .attr("aria-label", move || words::input(language.get(), &of).to_owned())
        .child(keyed(move || values.get(), check_box))
}

fn chips(editor: EditorContext, of: WordInput) -> Element {
    let WordInput { input, vocabulary } = of;
    let language = editor.app.language;
    let chosen = Memo::new(move |_| editor.read(|draft| members(draft, input)));
    let chip = move |value: String| {
        let shown = value.clone();
        let label = span().child(move || words::word(language.get(), vocabulary, &shown));
        chip(editor, Chip { set: input.stem.to_owned(), value, label })
    };
    let values = Memo::new(move |_| {
        let others = slugs(vocabulary).into_iter().filter(|slug| chosen.with(|chosen| !chosen.contains(slug)));
        std::iter::once(String::new()).chain(others).collect::<Vec<_>>()
    });
    let label = Arc::new(move |language, value: &str| match value {
        "" => EditorTexts::of(language).add_domain.to_owned(),
        value => words::word(language, vocabulary, value),
    });
    let name = Arc::new(|language| EditorTexts::of(language).add_domain.to_owned());
    let adding = Choice::adding_to(editor, input.stem, name);
    div().class("sources-of").child(keyed(move || chosen.get(), chip)).child(choice_list(
        editor,
        adding,
        Options { values, label },
    ))
}

fn members(draft: &Draft, input: Input) -> Vec<String> {
    draft.members(input.stem).into_iter().map(str::to_owned).collect()
}
