//! What is typed in the form: a text, one in French beside one in English, a date. The element of a field is never rendered again,
//! so that the caret stays.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;
use crate::draft::{DateForm, Edit, Input, InputShape, Need, Path};
use crate::i18n::editor as words;
use crate::i18n::texts::EditorTexts;

use super::choices::{Choice, Options, segments};
use super::context::{EditorContext, dom_id};
use super::differences::contested;
use crate::ui::browser::field;
use crate::ui::element::{Element, datalist, div, fragment, input, option, p, t, textarea};

/// A field of one line.
fn line() -> Element {
    input().attr("type", "text")
}

/// A field of several lines.
fn lines() -> Element {
    textarea().attr("rows", "3")
}

/// A field of the form.
struct TextField<F> {
    /// The path of its text.
    path: Path,
    /// The element of [`line`] or [`lines`], with attributes of its own.
    field: Element,
    /// The accessible name.
    name: F,
}

/// A field, what is wrong with its text, and other texts that contest it.
fn text_field<F>(editor: EditorContext, of: TextField<F>) -> Element
where
    F: Fn(Language) -> String + Send + 'static,
{
    let TextField { path, field, name } = of;
    let field_id = dom_id(path.as_str());
    let fault_id = format!("{field_id}-fault");
    let content = editor.text(path.clone());
    let fault = fault(editor, path.clone());
    let language = editor.app.language;
    let write = {
        let path = path.clone();
        move |event: &web_sys::Event, is_composing: bool| {
            let typed = field::typed(event);
            editor.had_half.set(typed.had_half);
            editor.edit(|draft| {
                let edit = Edit::typed(draft, path.clone(), typed.text);
                if is_composing { edit.composing() } else { edit }
            });
        }
    };
    // Some browsers dispatch the input event of a composition's text after its end.
    let end_composition = {
        let write = write.clone();
        move |event: &web_sys::Event| {
            write(event, true);
            editor.end_composition();
        }
    };
    let described_by = fault_id.clone();
    let field = field
        .id(field_id)
        .class("field")
        .attr("dir", "auto")
        .attr("autocomplete", "off")
        .attr("aria-label", move || name(language.get()))
        .attr("aria-describedby", move || fault.with(Option::is_some).then(|| described_by.clone()))
        .attr("data-fault", move || fault.with(Option::is_some))
        .prop("value", move || content.get())
        .on(ev::input, move |event| write(&event, field::is_composing(&event)))
        .on(ev::compositionend, move |event| end_composition(&event))
        .attr("lang", path.language().map(Language::tag));
    let fault_text = move || {
        let words = fault.get().map(|need| words::need(language.get(), &need));
        words.map(|words| p().id(&*fault_id).class("fault").child(words))
    };
    div().class("entry").child(field).child(fault_text).child(contested(editor, path))
}

/// What is wrong with a text that is there; that a field is empty is shown in the list of missing fields alone.
fn fault(editor: EditorContext, path: Path) -> Memo<Option<Need>> {
    Memo::new(move |_| {
        editor.problems.with(|problems| {
            let mut needs = problems.iter().filter(|problem| problem.path == path).map(|problem| &problem.need);
            needs.find(|need| matches!(need, Need::InLanguage(_) | Need::Date(_) | Need::Rule(_))).cloned()
        })
    })
}

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
