//! Below the name of a field: what the published record holds where the draft differs from it.

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;
use crate::draft::{DiffRow, DiffStatus, Input, Path, Side, Topic, field_of, take_version};
use crate::i18n::editor as words;
use crate::i18n::label;
use crate::i18n::texts::EditorTexts;

use super::context::EditorContext;
use crate::ui::element::{Element, button, fragment, p, span, strong};

/// The note of a field, below its first input; none in a draft that amends no published record.
pub(super) fn published_note(editor: EditorContext, input: Input) -> Option<Element> {
    let field = field_of(&Path::new(input.stem)).filter(|_| input.evidence.is_some())?;
    if editor.published.with_value(Option::is_none) {
        return None;
    }
    let topic = Topic::Field(field);
    let row = Memo::new(move |_| {
        editor.rows.with(|rows| rows.iter().find(|row| row.topic == topic && row.status != DiffStatus::Same).cloned())
    });
    let note = move || {
        let row = row.get().filter(|row| row.draft != row.published)?;
        difference(editor, &row)
    };
    Some(fragment().child(note))
}

fn difference(editor: EditorContext, row: &DiffRow) -> Option<Element> {
    let language = editor.app.language.get();
    let register = editor.register()?;
    let texts = EditorTexts::of(language);
    let lead = match row.status {
        DiffStatus::Conflict => texts.changed_both,
        DiffStatus::RemoteOnly => texts.changed_there,
        _ => texts.changed,
    };
    let lines = words::lines(language, &row.topic, &row.published, &register.dataset);
    let unstated = match &row.topic {
        Topic::Field(field) if lines.is_empty() => Some(label::field_not_stated(language, *field)),
        _ => None,
    };
    let topic = row.topic.clone();
    let take_published = button()
        .class("text-button")
        .on(ev::click, move |_| take_side(editor, &topic, Side::Published))
        .child(texts.take_published);
    let note = p()
        .class("changed")
        .child(strong().child(lead))
        .child(" ")
        .child(texts.published_is)
        .child(" ")
        .child(unstated)
        .children(lines.into_iter().enumerate().map(|(index, line)| {
            let separator = (index > 0).then_some(" · ");
            fragment().child(separator).child(span().attr("lang", line.language.map(Language::tag)).child(line.text))
        }))
        .child(" ")
        .child(take_published);
    Some(note)
}

/// Writes one version of a topic to the draft, in one step of the history.
pub(super) fn take_side(editor: EditorContext, topic: &Topic, side: Side) {
    if let Some(published) = editor.published.get_value() {
        editor.edit(|draft| take_version(draft, &published, topic, side));
    }
}
