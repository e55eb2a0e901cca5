//! What is typed: one text, or French and English side by side, with suggestions from the register.

use std::collections::BTreeSet;

use crate::commitment::Language;
use crate::draft::{Input, InputShape, Path};
use crate::i18n::editor as words;
use crate::i18n::texts::EditorTexts;

use super::context::EditorContext;
use super::text_field::{TextField, line, lines, text_field};
use crate::ui::element::{Element, datalist, div, option, p, t};

/// French and English side by side.
pub(super) fn bilingual_field(editor: EditorContext, input: Input, stem: &str) -> Element {
    let column = |of: Language| {
        let suggestions = suggestions(editor, input, of);
        let list = suggestions.is_some().then(|| list_id(input, of));
        let field = TextField {
            path: Path::in_language(stem, of),
            field: field_of_shape(input.shape).attr("list", list),
            name: move |l: Language| format!("{}, {}", words::input(l, &input), words::column(of)),
        };
        div().class(format!("column {}", of.tag())).child(text_field(editor, field)).child(suggestions)
    };
    div().class("pair").children(Language::ALL.map(column))
}

/// One text.
pub(super) fn single_field(editor: EditorContext, input: Input, stem: &str) -> Element {
    let field = TextField {
        path: Path::new(stem),
        field: with_keyboard(field_of_shape(input.shape), input.shape),
        name: move |l: Language| words::input(l, &input).to_owned(),
    };
    let hint: Option<fn(Language) -> &'static str> = match (input.shape, input.stem) {
        (InputShape::Lines, _) => Some(|l| EditorTexts::of(l).lines_hint),
        (_, "id") => Some(|l| EditorTexts::of(l).id_hint),
        _ => None,
    };
    let width = match input.shape {
        InputShape::Lines | InputShape::Text | InputShape::Url => "single wide",
        InputShape::Slug => "single",
        _ => "single short",
    };
    div().class(width).child(text_field(editor, field)).child(hint.map(|hint| p().class("second").child(t(hint))))
}

fn field_of_shape(shape: InputShape) -> Element {
    if matches!(shape, InputShape::Text | InputShape::Lines) { lines() } else { line() }
}

/// Has telephones show the right keyboard.
fn with_keyboard(field: Element, shape: InputShape) -> Element {
    let (name, value) = match shape {
        InputShape::Url => ("inputmode", "url"),
        InputShape::Degrees(_) => ("inputmode", "decimal"),
        InputShape::Slug | InputShape::Tag => ("autocapitalize", "none"),
        _ => return field,
    };
    field.attr(name, value).attr("spellcheck", "false")
}

/// What the register holds in this field, for the fields where texts recur.
fn suggestions(editor: EditorContext, input: Input, of: Language) -> Option<Element> {
    let register = editor.register()?;
    let mut texts: Vec<&str> = Vec::new();
    for commitment in &register.dataset.commitments {
        let text = match input.stem {
            "place" => commitment.place.as_ref().map(|place| place.get(of)),
            "instrument_term" => commitment.instrument_term.get(of),
            "partner/state" => commitment.partner.state.as_ref().map(|state| state.get(of)),
            _ => return None,
        };
        texts.extend(text);
    }
    let mut seen = BTreeSet::new();
    texts.retain(|text| seen.insert(*text));
    Some(datalist().id(list_id(input, of)).children(texts.into_iter().map(|text| option().attr("value", text))))
}

fn list_id(input: Input, of: Language) -> String {
    format!("known-{}-{}", input.stem, of.tag())
}
