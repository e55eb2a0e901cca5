//! What is chosen among words that the form knows: those of a vocabulary; yes, no, or not stated.

use std::sync::Arc;

use leptos::prelude::*;

use crate::commitment::{Answer, Language};
use crate::draft::{Edit, Input, Path, Vocabulary};
use crate::i18n::editor as words;
use crate::i18n::label;
use crate::i18n::texts::EditorTexts;

use super::choice::{Choice, choice_list, segments};
use super::context::EditorContext;
use crate::ui::element::{Element, div, fragment};

/// One word of a vocabulary. Where a record may say nothing, « non précisé » is among them.
pub(super) fn one_of(editor: EditorContext, input: Input, vocabulary: Vocabulary, stem: &str) -> Element {
    let stems = if input.bilingual {
        Language::ALL.map(|l| [stem, "/", l.tag()].concat()).into()
    } else {
        vec![stem.to_owned()]
    };
    fragment().child(stems.into_iter().map(|stem| one_word(editor, input, vocabulary, stem)).collect::<Vec<_>>())
}

fn one_word(editor: EditorContext, input: Input, vocabulary: Vocabulary, stem: String) -> Element {
    let current = editor.text(&*stem);
    let may_be_unstated = matches!(vocabulary, Vocabulary::Scope | Vocabulary::Frequency);
    let values = Memo::new(move |_| {
        let mut values: Vec<String> = vocabulary.slugs().into_iter().map(str::to_owned).collect();
        let is_unknown = current.with(|current| !current.is_empty() && !values.contains(current));
        if is_unknown {
            values.push(current.get());
        }
        if may_be_unstated {
            values.push(String::new());
        } else if !is_short(vocabulary) {
            values.insert(0, String::new());
        }
        values
    });
    let word = move |language: Language, value: &str| match value {
        "" if may_be_unstated => words::not_stated(language, &input),
        "" => EditorTexts::of(language).choose.to_owned(),
        value => words::word(language, vocabulary, value),
    };
    let chosen = Path::new(&*stem);
    let choice = Choice {
        place: stem,
        name: Arc::new(move |l, _| words::input(l, &input).to_owned()),
        values,
        words: Arc::new(word),
        current,
        choose: Arc::new(move |value| editor.edit(|draft| Edit::chosen(draft, chosen.clone(), value))),
    };
    if is_short(vocabulary) { segments(editor, choice) } else { choice_list(editor, choice).class("single") }
}

/// Whether all words of a vocabulary fit side by side.
pub(super) fn is_short(vocabulary: Vocabulary) -> bool {
    !matches!(vocabulary, Vocabulary::InstrumentType | Vocabulary::Region)
}

/// Whether each title is official or descriptive, below it.
pub(super) fn title_status(editor: EditorContext) -> Element {
    let column = |of: Language| {
        let Some(input) = Input::of(&Path::in_language("title_status", of)) else { return fragment() };
        let place = ["title_status/", of.tag()].concat();
        let status = one_word(editor, input, Vocabulary::TitleStatus, place);
        div().class(["column ", of.tag()].concat()).child(status)
    };
    div().class("pair").child(Language::ALL.map(column))
}

/// Yes, no, or not stated.
pub(super) fn answer(editor: EditorContext, input: Input, stem: &str) -> Element {
    let current = editor.text(stem);
    let word = |language: Language, value: &str| {
        let answer = match value {
            "yes" => Answer::Yes,
            "no" => Answer::No,
            _ => Answer::NotStated,
        };
        label::answer(language, answer).to_owned()
    };
    let chosen = Path::new(stem);
    let values = Memo::new(|_| ["yes", "no", ""].map(str::to_owned).to_vec());
    let choice = Choice {
        place: stem.to_owned(),
        name: Arc::new(move |l, _| words::input(l, &input).to_owned()),
        values,
        words: Arc::new(word),
        current,
        choose: Arc::new(move |value| editor.edit(|draft| Edit::chosen(draft, chosen.clone(), value))),
    };
    segments(editor, choice)
}
