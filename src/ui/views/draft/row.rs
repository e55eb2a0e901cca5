//! One row of the form: its name, what is typed or chosen, and on what it rests.

use leptos::prelude::*;

use crate::draft::{Input, InputShape, Path, UNSTATED};
use crate::i18n::editor as words;

use super::choice;
use super::context::EditorContext;
use super::date_field::date_field;
use super::evidence::evidence;
use super::known::{follows, source};
use super::set;
use super::typed::{pair, single};
use super::versions_note::note;
use super::word::{answer, is_short, one_of, title_status};
use crate::ui::element::{Element, div};

/// A row of the form that is no list.
pub(super) fn row(editor: EditorContext, input: Input) -> Element {
    let mut parts = vec![name(editor, input, input.stem), note(editor, input), entry(editor, input, input.stem)];
    if input.stem == "title" {
        parts.push(title_status(editor));
    }
    parts.push(evidence(editor, input));
    div().class("form-row").attr("data-aside", is_unstated(editor, input)).child(parts)
}

/// The name of an input, as the label of its first field.
pub(super) fn name(editor: EditorContext, input: Input, stem: &str) -> Element {
    match input.shape {
        InputShape::Answer | InputShape::Set(_) => choice::heading(editor, move |l| words::input(l, &input).to_owned()),
        InputShape::Choice(vocabulary) if is_short(vocabulary) => {
            choice::heading(editor, move |l| words::input(l, &input).to_owned())
        }
        _ => {
            let first = if input.bilingual { [stem, "/fr"].concat() } else { stem.to_owned() };
            choice::field_label(editor, &first, move |l| words::input(l, &input).to_owned())
        }
    }
}

/// What is typed or chosen, at this stem: the input's own, or that of an item.
pub(super) fn entry(editor: EditorContext, input: Input, stem: &str) -> Element {
    match input.shape {
        InputShape::Choice(vocabulary) => one_of(editor, input, vocabulary, stem),
        InputShape::Answer => answer(editor, input, stem),
        InputShape::Set(vocabulary) => set::set(editor, input, vocabulary),
        InputShape::Source => source(editor, input, stem),
        InputShape::Slug if input.stem == "follows" => follows(editor, input),
        InputShape::When | InputShape::Date => date_field(editor, input, stem),
        _ if input.bilingual => pair(editor, input, stem),
        _ => single(editor, input, stem),
    }
}

/// Whether a field is said not to be stated: what it holds does not count then.
pub(super) fn is_unstated(editor: EditorContext, input: Input) -> impl Fn() -> bool + Send + 'static {
    let basis = editor.text(input.evidence.map_or_else(|| Path::new(""), Path::basis));
    move || basis.with(|basis| basis == UNSTATED)
}
