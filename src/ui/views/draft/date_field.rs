//! A date as it is typed, with the precision that its source has.

use std::sync::Arc;

use leptos::prelude::*;

use crate::commitment::Language;
use crate::draft::{DateForm, Edit, Input, InputShape, Path};
use crate::i18n::editor as words;
use crate::i18n::texts::EditorTexts;

use super::choice::{Choice, segments};
use super::context::EditorContext;
use super::text_field::{TextField, line, text_field};
use crate::ui::element::{Element, div, fragment, p, t};

/// The precision, the field, and how the date will be read.
pub(super) fn date_field(editor: EditorContext, input: Input, stem: &str) -> Element {
    let name = move |l: Language| words::input(l, &input).to_owned();
    let field =
        text_field(editor, TextField { path: Path::new(stem), field: line().attr("spellcheck", "false"), name });
    let hint = fragment().child(t(if input.shape == InputShape::When {
        |l| EditorTexts::of(l).date_hint
    } else {
        |l| EditorTexts::of(l).met_hint
    }));
    let row =
        div().class("date").child(precision(editor, input, stem)).child(field).child(shown_as(editor, input, stem));
    div().class("single wide").child(row).child(p().class("second").child(hint))
}

/// How precise the date is. What was chosen counts until a whole date is typed.
fn precision(editor: EditorContext, input: Input, stem: &str) -> Element {
    let typed = editor.text(stem);
    let chosen = RwSignal::new(String::new());
    let of_typed = move || typed.with(|typed| DateForm::of(typed)).map(|form| form.name().to_owned());
    let current = Memo::new(move |_| of_typed().unwrap_or_else(|| chosen.get()));
    let path = Path::new(stem);
    let choose = move |name: &str| {
        if let Some(form) = by_name(name) {
            chosen.set(name.to_owned());
            editor.edit(|draft| Edit::chosen(draft, path.clone(), form.cut(draft.text(path.as_str()))));
        }
    };
    let forms =
        DateForm::ALL.into_iter().filter(move |form| *form != DateForm::Years || input.shape == InputShape::When);
    let values: Vec<String> = forms.map(|form| form.name().to_owned()).collect();
    let choice = Choice {
        place: [stem, "/precision"].concat(),
        name: Arc::new(move |l, _| [words::input(l, &input), ", ", EditorTexts::of(l).precision].concat()),
        values: Memo::new(move |_| values.clone()),
        words: Arc::new(|l, name| by_name(name).map_or("", |form| words::date_form(l, form)).to_owned()),
        current,
        choose: Arc::new(choose),
    };
    segments(editor, choice)
}

fn by_name(name: &str) -> Option<DateForm> {
    DateForm::ALL.into_iter().find(|form| form.name() == name)
}

/// How a date will be read.
fn shown_as(editor: EditorContext, input: Input, stem: &str) -> Element {
    let (typed, language) = (editor.text(stem), editor.app.language);
    let basis = editor.text(input.evidence.map_or_else(|| Path::new(""), Path::basis));
    fragment().child(move || match words::shown_as(language.get(), &typed.get(), &basis.get()) {
        Some(words) => p().class("second shown-as").child(words),
        None => fragment(),
    })
}
