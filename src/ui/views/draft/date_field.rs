//! A date as it is typed, with the precision that its source has.

use std::sync::Arc;

use leptos::prelude::*;

use crate::commitment::Language;
use crate::draft::{DateForm, Edit, Input, InputShape, Path};
use crate::i18n::editor as words;
use crate::i18n::texts::EditorTexts;

use super::choice::{Choice, Options, segments};
use super::context::EditorContext;
use super::text_field::{TextField, line, text_field};
use crate::ui::element::{Element, div, fragment, p, t};

/// The precision, the field, and how the date will be displayed.
pub(super) fn date_field(editor: EditorContext, input: Input, stem: &str) -> Element {
    let field = TextField {
        path: Path::new(stem),
        field: line().attr("spellcheck", "false"),
        name: move |l: Language| words::input(l, &input).to_owned(),
    };
    let hint: fn(Language) -> &'static str = match input.shape {
        InputShape::When => |l| EditorTexts::of(l).date_hint,
        _ => |l| EditorTexts::of(l).met_hint,
    };
    let row = div()
        .class("date")
        .child(precision(editor, input, stem))
        .child(text_field(editor, field))
        .child(shown_as(editor, input, stem));
    div().class("single wide").child(row).child(p().class("second").child(t(hint)))
}

/// The precision of the typed date; while none is typed, the one that was chosen last.
fn precision(editor: EditorContext, input: Input, stem: &str) -> Element {
    let typed = editor.text(stem);
    let chosen = RwSignal::new(String::new());
    let of_typed = move || typed.with(|typed| DateForm::of(typed)).map(|form| form.name().to_owned());
    let path = Path::new(stem);
    let choose = move |name: &str| {
        if let Some(form) = date_form_of(name) {
            chosen.set(name.to_owned());
            editor.edit(|draft| Edit::chosen(draft, path.clone(), form.convert(draft.text(path.as_str()))));
        }
    };
    let choice = Choice {
        path: format!("{stem}/precision"),
        name: Arc::new(move |l| format!("{}, {}", words::input(l, &input), EditorTexts::of(l).precision)),
        current: Memo::new(move |_| of_typed().unwrap_or_else(|| chosen.get())),
        choose: Arc::new(choose),
    };
    let forms = DateForm::ALL.into_iter().filter(|form| *form != DateForm::Years || input.shape == InputShape::When);
    let values: Vec<String> = forms.map(|form| form.name().to_owned()).collect();
    let options = Options {
        values: Memo::new(move |_| values.clone()),
        label: Arc::new(|l, name| date_form_of(name).map_or("", |form| words::date_form(l, form)).to_owned()),
    };
    segments(editor, choice, options)
}

fn date_form_of(name: &str) -> Option<DateForm> {
    DateForm::ALL.into_iter().find(|form| form.name() == name)
}

/// How the typed date will be displayed.
fn shown_as(editor: EditorContext, input: Input, stem: &str) -> Element {
    let (typed, language) = (editor.text(stem), editor.app.language);
    let basis = editor.text(input.evidence.map_or_else(|| Path::new(""), Path::basis));
    fragment().child(move || {
        let words = words::shown_as(language.get(), &typed.get(), &basis.get());
        words.map(|words| p().class("second shown-as").child(words))
    })
}
