//! Below the name of a field: what the publication says where the draft says something else.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;
use crate::draft::{DiffRow, DiffStatus, Input, Path, Side, Topic, field_of, take_version};
use crate::i18n::editor as words;
use crate::i18n::label;
use crate::i18n::texts::EditorTexts;

use super::context::EditorContext;
use crate::ui::element::{Element, button, fragment, p, span, strong};

/// The note of the field that an input is the first of; nothing in a draft that amends nothing.
pub(super) fn note(editor: EditorContext, input: Input) -> Element {
    let Some(field) = field_of(&Path::new(input.stem)).filter(|_| input.evidence.is_some()) else { return fragment() };
    if editor.published.with_value(Option::is_none) {
        return fragment();
    }
    let topic = Topic::Field(field);
    let row = Memo::new(move |_| {
        editor.rows.with(|rows| rows.iter().find(|row| row.topic == topic && row.status != DiffStatus::Same).cloned())
    });
    fragment().child(move || match row.get() {
        Some(row) if row.draft != row.published => changed(editor, &row),
        _ => fragment(),
    })
}

fn changed(editor: EditorContext, row: &DiffRow) -> Element {
    let language = editor.app.language.get();
    let Some(register) = editor.register() else { return fragment() };
    let texts = EditorTexts::of(language);
    let lead = match row.status {
        DiffStatus::Conflict => texts.changed_both,
        DiffStatus::RemoteOnly => texts.changed_there,
        _ => texts.changed,
    };
    let mut said: Vec<Element> =
        vec![strong().child(lead), fragment().child(" "), fragment().child(texts.published_is), fragment().child(" ")];
    let lines = words::lines(language, &row.topic, &row.published, &register.dataset);
    if lines.is_empty()
        && let Topic::Field(field) = &row.topic
    {
        said.push(fragment().child(label::field_not_stated(language, *field)));
    }
    for (place, line) in lines.into_iter().enumerate() {
        if place > 0 {
            said.push(fragment().child(" · "));
        }
        said.push(span().attr("lang", line.language.map(Language::tag)).child(line.text));
    }
    said.push(fragment().child(" "));
    let topic = row.topic.clone();
    let back = move || take_side(editor, topic.clone(), Side::Published);
    said.push(button().class("text-button").on(ev::click, move |_| back()).child(texts.take_published));
    p().class("changed").child(said)
}

/// Takes one version of a topic, in one step that can be undone.
pub(super) fn take_side(editor: EditorContext, topic: Topic, side: Side) {
    if let Some(published) = editor.published.get_value() {
        let published = Arc::clone(&published);
        editor.edit(move |draft| take_version(draft, &published, &topic, side));
    }
}
