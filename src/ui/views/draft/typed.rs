//! What is typed: a text by itself, or French and English side by side, with what the register says there elsewhere.

use crate::commitment::Language;
use crate::draft::{Input, InputShape, Path};
use crate::i18n::editor as words;
use crate::i18n::texts::EditorTexts;

use super::context::EditorContext;
use super::text_field::{TextField, line, lines, text_field};
use crate::ui::element::{Element, datalist, div, option, p, t};

/// French and English side by side.
pub(super) fn pair(editor: EditorContext, input: Input, stem: &str) -> Element {
    let column = |of: Language| {
        let path = Path::in_language(stem, of);
        let name = move |l: Language| [words::input(l, &input), ", ", words::column(of)].concat();
        let suggestions = suggestions(editor, input, of);
        let field = field(input.shape).attr("list", suggestions.is_some().then(|| list_id(input, of)));
        div()
            .class(["column ", of.tag()].concat())
            .child(text_field(editor, TextField { path, field, name }))
            .child(suggestions)
    };
    div().class("pair").child(Language::ALL.map(column))
}

pub(super) fn single(editor: EditorContext, input: Input, stem: &str) -> Element {
    let name = move |l: Language| words::input(l, &input).to_owned();
    let field =
        text_field(editor, TextField { path: Path::new(stem), field: typing_help(input, field(input.shape)), name });
    let hint: Option<fn(Language) -> &'static str> = match (input.shape, input.stem) {
        (InputShape::Lines, _) => Some(|l| EditorTexts::of(l).lines_hint),
        (_, "id") => Some(|l| EditorTexts::of(l).id_hint),
        _ => None,
    };
    let hint = hint.map(|hint| p().class("second").child(t(hint)));
    let width = match input.shape {
        InputShape::Lines | InputShape::Text | InputShape::Url => "single wide",
        InputShape::Slug => "single",
        _ => "single short",
    };
    div().class(width).child(field).child(hint)
}

fn field(shape: InputShape) -> Element {
    if matches!(shape, InputShape::Text | InputShape::Lines) { lines() } else { line() }
}

/// Has telephones offer the right keys.
fn typing_help(input: Input, field: Element) -> Element {
    let (name, value) = match input.shape {
        InputShape::Url => ("inputmode", "url"),
        InputShape::Degrees(_) => ("inputmode", "decimal"),
        InputShape::Slug | InputShape::Tag => ("autocapitalize", "none"),
        _ => return field,
    };
    field.attr(name, value).attr("spellcheck", "false")
}

/// What the register says in this field elsewhere.
fn suggestions(editor: EditorContext, input: Input, of: Language) -> Option<Element> {
    let register = editor.register()?;
    let mut texts: Vec<&str> = Vec::new();
    for commitment in &register.dataset.commitments {
        let said = match input.stem {
            "place" => commitment.place.as_ref().map(|place| place.get(of)),
            "instrument_term" => commitment.instrument_term.get(of),
            "partner/state" => commitment.partner.state.as_ref().map(|state| state.get(of)),
            _ => return None,
        };
        if let Some(said) = said.filter(|said| !texts.contains(said)) {
            texts.push(said);
        }
    }
    let option = |said: &&str| option().attr("value", *said);
    Some(datalist().attr("id", list_id(input, of)).child(texts.iter().map(option).collect::<Vec<_>>()))
}

fn list_id(input: Input, of: Language) -> String {
    ["known-", input.stem, "-", of.tag()].concat()
}
