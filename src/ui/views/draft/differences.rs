//! Where a field differs: from the published record, which is a note below its name; from the text of another tab, where both are
//! shown and the reader chooses.

use std::ops::Range;

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;
use crate::draft::{
    DiffRow, DiffStatus, Edit, Input, Moment, Path, Resolution, Side, TextCell, Topic, changed_words, field_of,
    take_version,
};
use crate::i18n::editor as words;
use crate::i18n::texts::EditorTexts;
use crate::i18n::{date, label};

use super::context::EditorContext;
use crate::ui::browser::clock;
use crate::ui::element::{Element, button, div, fragment, mark, p, span, strong};

/// The other texts of a field, where there are any.
pub(super) fn contested(editor: EditorContext, path: Path) -> Element {
    let cell = {
        let path = path.clone();
        Memo::new(move |_| editor.read(|draft| Some(draft.cell(path.as_str())).filter(TextCell::is_contested)))
    };
    fragment().child(move || cell.get().map(|cell| texts_to_choose(editor, &path, &cell)))
}

fn texts_to_choose(editor: EditorContext, path: &Path, cell: &TextCell) -> Element {
    let language = editor.app.language.get();
    let texts = EditorTexts::of(language);
    let resolve_button = |resolution: fn(&str) -> Resolution<'_>, other: &str, words: &'static str| {
        let (path, other) = (path.clone(), other.to_owned());
        button()
            .class("button")
            .on(ev::click, move |_| editor.edit(|draft| Edit::resolved(draft, &path, resolution(&other))))
            .child(words)
    };
    let other_text = |(other, at): (&String, &Moment)| {
        let when = clock::local(*at).zip(clock::today()).map(|(time, today)| date::at(language, time, today));
        let name = format!("{} {}", texts.second, when.unwrap_or_default());
        let choices = div()
            .class("choices")
            .child(resolve_button(|_| Resolution::KeepOwn, other, texts.keep_first))
            .child(resolve_button(|other| Resolution::TakeOther(other), other, texts.keep_second))
            .child(resolve_button(|_| Resolution::KeepBoth, other, texts.keep_both));
        fragment()
            .child(p().child(name))
            .child(
                p().class("other-text")
                    .attr("dir", "auto")
                    .attr("lang", path.language().map(Language::tag))
                    .child(marked(&cell.text, other)),
            )
            .child(choices)
    };
    div()
        .class("contested")
        .child(p().class("conflict").child(strong().child(texts.two_texts)).child(" ").child(texts.nothing_lost))
        .child(p().child(texts.first))
        .children(cell.others.iter().map(other_text))
        .child(p().class("second").child(texts.differs))
}

/// A text, its words marked that differ from another text.
pub(super) fn marked(old: &str, new: &str) -> Element {
    let changed = changed_words(old, new);
    if changed.is_empty() {
        return fragment().child(new);
    }
    let part = |range: Range<usize>| new.get(range).unwrap_or_default();
    fragment()
        .child(part(0..changed.start))
        .child(mark().child(part(changed.clone())))
        .child(part(changed.end..new.len()))
}

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
