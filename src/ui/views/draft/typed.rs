//! What is typed: a text by itself, or French and English side by side, with what the register says there elsewhere.

use crate::commitment::Language;
use crate::draft::{Input, Path, Shape};
use crate::i18n::editor as words;
use crate::i18n::texts::EditorTexts;

use super::context::EditorContext;
use super::text_field::{Size, text_field};
use crate::ui::markup::{Attributes, Markup, attr, class, div, el, nothing, say};

/// French and English side by side.
pub(super) fn pair(editor: EditorContext, input: Input, stem: &str) -> Markup {
    let column = |of: Language| {
        let path = Path::in_language(stem, of);
        let name = move |l: Language| [words::input(l, &input), ", ", words::column(of)].concat();
        let suggestions = suggestions(editor, input, of);
        let mut more = Vec::new();
        if suggestions.is_some() {
            more.push(attr("list", list_id(input, of)));
        }
        let list = suggestions.unwrap_or_else(nothing);
        el(
            "div",
            vec![class(["column ", of.tag()].concat())],
            vec![text_field(editor, path, size(input.shape), more, name), list],
        )
    };
    div("div", "pair", Language::ALL.map(column).into())
}

pub(super) fn single(editor: EditorContext, input: Input, stem: &str) -> Markup {
    let name = move |l: Language| words::input(l, &input).to_owned();
    let field = text_field(editor, Path::new(stem), size(input.shape), typing_help(input), name);
    let hint: Option<fn(Language) -> &'static str> = match (input.shape, input.stem) {
        (Shape::Lines, _) => Some(|l| EditorTexts::of(l).lines_hint),
        (_, "id") => Some(|l| EditorTexts::of(l).id_hint),
        _ => None,
    };
    let hint = hint.map_or_else(nothing, |hint| div("p", "second", vec![say(hint)]));
    let width = match input.shape {
        Shape::Lines | Shape::Text | Shape::Url => "single wide",
        Shape::Slug => "single",
        _ => "single short",
    };
    div("div", width, vec![field, hint])
}

fn size(shape: Shape) -> Size {
    if matches!(shape, Shape::Text | Shape::Lines) { Size::Text } else { Size::Line }
}

fn typing_help(input: Input) -> Attributes {
    let (name, value) = match input.shape {
        Shape::Url => ("inputmode", "url"),
        Shape::Degrees(_) => ("inputmode", "decimal"),
        Shape::Slug | Shape::Tag => ("autocapitalize", "none"),
        _ => return Vec::new(),
    };
    vec![attr(name, value), attr("spellcheck", "false")]
}

/// What the register says in this field elsewhere.
fn suggestions(editor: EditorContext, input: Input, of: Language) -> Option<Markup> {
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
    let option = |said: &&str| el("option", vec![attr("value", *said)], Vec::new());
    let list: Attributes = vec![attr("id", list_id(input, of))];
    Some(el("datalist", list, texts.iter().map(option).collect()))
}

fn list_id(input: Input, of: Language) -> String {
    ["known-", input.stem, "-", of.tag()].concat()
}
