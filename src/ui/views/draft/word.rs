//! What is chosen from a fixed list: a word of a vocabulary; yes, no or not stated.

use std::sync::Arc;

use leptos::prelude::*;

use crate::commitment::{Answer, Language};
use crate::draft::{Input, Path, Vocabulary};
use crate::i18n::editor as words;
use crate::i18n::label;
use crate::i18n::texts::EditorTexts;

use super::choice::{Choice, Options, choice_list, segments};
use super::context::EditorContext;
use crate::ui::element::{Element, div, fragment};

/// An input whose value is a word of a vocabulary.
#[derive(Clone, Copy)]
pub(super) struct WordInput {
    /// The input.
    pub(super) input: Input,
    /// The vocabulary of its shape.
    pub(super) vocabulary: Vocabulary,
}

/// The word at a stem, or one in each language.
pub(super) fn word_fields(editor: EditorContext, of: WordInput, stem: &str) -> Element {
    if of.input.bilingual {
        fragment().children(Language::ALL.map(|l| word_field(editor, of, Path::in_language(stem, l).as_str())))
    } else {
        word_field(editor, of, stem)
    }
}

fn word_field(editor: EditorContext, of: WordInput, stem: &str) -> Element {
    let WordInput { input, vocabulary } = of;
    let choice = Choice::of_input(editor, input, stem);
    let current = choice.current;
    // The label of the empty value is « non précisé » where that is an answer, else « choisir ».
    let may_be_unstated = matches!(vocabulary, Vocabulary::Scope | Vocabulary::Frequency);
    let values = Memo::new(move |_| {
        let mut values = slugs(vocabulary);
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
    let label = move |language: Language, value: &str| match value {
        "" if may_be_unstated => words::not_stated(language, &input),
        "" => EditorTexts::of(language).choose.to_owned(),
        value => words::word(language, vocabulary, value),
    };
    let options = Options { values, label: Arc::new(label) };
    if is_short(vocabulary) {
        segments(editor, choice, options)
    } else {
        choice_list(editor, choice, options).class("single")
    }
}

pub(super) fn slugs(vocabulary: Vocabulary) -> Vec<String> {
    vocabulary.slugs().into_iter().map(str::to_owned).collect()
}

/// Whether all words of a vocabulary fit side by side.
pub(super) fn is_short(vocabulary: Vocabulary) -> bool {
    !matches!(vocabulary, Vocabulary::InstrumentType | Vocabulary::Region)
}

/// Whether each title is official or descriptive.
pub(super) fn title_status(editor: EditorContext) -> Element {
    let column = |of: Language| {
        let path = Path::in_language("title_status", of);
        let input = Input::of(&path)?;
        let status = word_field(editor, WordInput { input, vocabulary: Vocabulary::TitleStatus }, path.as_str());
        Some(div().class(format!("column {}", of.tag())).child(status))
    };
    div().class("pair").children(Language::ALL.map(column))
}

/// Yes, no, or not stated.
pub(super) fn answer(editor: EditorContext, input: Input, stem: &str) -> Element {
    let label = |language: Language, value: &str| {
        let answer = match value {
            "yes" => Answer::Yes,
            "no" => Answer::No,
            _ => Answer::NotStated,
        };
        label::answer(language, answer).to_owned()
    };
    let values = Memo::new(|_| ["yes", "no", ""].map(str::to_owned).to_vec());
    segments(editor, Choice::of_input(editor, input, stem), Options { values, label: Arc::new(label) })
}
