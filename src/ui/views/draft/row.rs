//! A row of the form: the name of an input, its field, and its evidence.

use leptos::prelude::*;

use crate::commitment::Language;
use crate::draft::{Input, InputShape, Path, UNSTATED};
use crate::i18n::editor as words;

use super::choice::{field_label, heading};
use super::context::EditorContext;
use super::date_field::date_field;
use super::evidence::evidence;
use super::known::{follows_field, source_field};
use super::set::word_set;
use super::typed::{bilingual_field, single_field};
use super::versions_note::published_note;
use super::word::{WordInput, answer, is_short, title_status, word_fields};
use crate::ui::element::{Element, div};

/// The row of an input that is in no list.
pub(super) fn row(editor: EditorContext, input: Input) -> Element {
    div()
        .class("form-row")
        .attr("data-aside", is_unstated(editor, input))
        .child(name(editor, input, input.stem))
        .child(published_note(editor, input))
        .child(field(editor, input, input.stem))
        .child((input.stem == "title").then(|| title_status(editor)))
        .child(evidence(editor, input))
}

/// The name of an input: the label of its first field, or a heading above several.
pub(super) fn name(editor: EditorContext, input: Input, stem: &str) -> Element {
    let words = move |language: Language| words::input(language, &input).to_owned();
    let has_options = match input.shape {
        InputShape::Answer | InputShape::Set(_) => true,
        InputShape::Choice(vocabulary) => is_short(vocabulary),
        _ => false,
    };
    if has_options {
        heading(editor, words)
    } else if input.bilingual {
        field_label(editor, Path::in_language(stem, Language::Fr).as_str(), words)
    } else {
        field_label(editor, stem, words)
    }
}

/// The field of an input at a stem: the input's own, or that of a list item.
pub(super) fn field(editor: EditorContext, input: Input, stem: &str) -> Element {
    match input.shape {
        InputShape::Choice(vocabulary) => word_fields(editor, WordInput { input, vocabulary }, stem),
        InputShape::Answer => answer(editor, input, stem),
        InputShape::Set(vocabulary) => word_set(editor, WordInput { input, vocabulary }),
        InputShape::Source => source_field(editor, input, stem),
        InputShape::Slug if input.stem == "follows" => follows_field(editor, input),
        InputShape::When | InputShape::Date => date_field(editor, input, stem),
        _ if input.bilingual => bilingual_field(editor, input, stem),
        _ => single_field(editor, input, stem),
    }
}

/// Whether a field is marked as not stated, so that its value does not count.
pub(super) fn is_unstated(editor: EditorContext, input: Input) -> impl Fn() -> bool + Send + 'static {
    let basis = editor.text(input.evidence.map_or_else(|| Path::new(""), Path::basis));
    move || basis.with(|basis| basis == UNSTATED)
}
