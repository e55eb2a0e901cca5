//! One topic in its three versions.

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::{Language, PartialDate};
use crate::draft::{DiffRow, DiffStatus, Path, Side, Texts, Topic};
use crate::i18n::editor as words;
use crate::i18n::label;
use crate::i18n::texts::EditorTexts;

use super::contested::marked;
use super::context::EditorContext;
use super::versions_note::take_side;
use crate::ui::browser::field::HistoryDirection;
use crate::ui::element::{Element, button, dd, dt, fragment, input, label, p, span, strong, td, th, tr};

/// What each version is: its edition and fingerprint, its revision.
pub(super) fn versions_head(editor: EditorContext, language: Language) -> Element {
    let texts = EditorTexts::of(language);
    // Nothing is compared where nothing is published.
    let Some(register) = editor.register() else { return fragment() };
    let (begun, begun_print) = editor.read(|draft| {
        draft.origin().map(|origin| (origin.updated.clone(), origin.fingerprint.clone())).unwrap_or_default()
    });
    let day = begun.parse::<PartialDate>().map_or(begun, |day| words::published_on(language, day));
    let now = words::published_on(language, register.dataset.updated);
    let id = editor.id();
    let revision = editor.store.with(|sync| sync.saved(&id)).map_or(0, |(revision, _)| revision);
    let column = |small: &str, name: String, below: String| {
        th().attr("scope", "col")
            .child(span().class("second").child(small))
            .child(strong().child(name))
            .child(span().class("second").child(below))
    };
    tr().child(td())
        .child(column(texts.when_begun, day, words::fingerprint(language, &begun_print)))
        .child(column(texts.today, now, words::fingerprint(language, &register.fingerprint.to_string())))
        .child(column(texts.this_browser, texts.your_draft.to_owned(), words::revision(language, revision)))
}

/// The row of a topic.
pub(super) fn row(editor: EditorContext, row: &DiffRow, taken: RwSignal<Option<Topic>>) -> Element {
    let language = editor.app.language.get();
    let texts = EditorTexts::of(language);
    let name = words::topic(language, &row.topic);
    let status = match row.status {
        DiffStatus::Same => texts.as_published,
        DiffStatus::LocalOnly => texts.mine,
        DiffStatus::RemoteOnly => texts.theirs,
        DiffStatus::SameChange => texts.agreed,
        DiffStatus::Conflict => texts.conflict,
        DiffStatus::KeptLocal => texts.kept,
    };
    let classes = if row.status == DiffStatus::Conflict { "second conflict" } else { "second" };
    let heading = th().attr("scope", "row").child(strong().child(&*name)).child(span().class(classes).child(status));
    let origin = editor.read(|draft| draft.origin().map(|origin| origin.texts.clone())).unwrap_or_default();
    let published = editor.published.get_value().map(|texts| (*texts).clone()).unwrap_or_default();
    let own = editor.read(|draft| draft.cells().clone());
    let chosen = match row.status {
        DiffStatus::Same | DiffStatus::SameChange | DiffStatus::RemoteOnly => Some(Side::Published),
        DiffStatus::LocalOnly | DiffStatus::KeptLocal => Some(Side::Draft),
        DiffStatus::Conflict => None,
    };
    let version = |texts: &Texts, all: &Texts, side: Option<Side>| {
        let mut parts = said(editor, language, row, texts, all, side.is_some());
        if let (Some(side), true) = (side, row.draft != row.published) {
            parts = vec![choice(editor, row, side, chosen, &name, taken, parts)];
        } else if side == Some(Side::Published) && taken.with(|taken| taken.as_ref() == Some(&row.topic)) {
            let undo = button()
                .class("text-button")
                .on(ev::click, move |_| editor.step(HistoryDirection::Undo))
                .child(texts_of(language).undo_choice);
            parts.push(p().class("second").child(texts_of(language).taken).child(" ").child(undo));
        }
        td().child(column_name(language, side)).child(parts)
    };
    tr().child(heading)
        .child(version(&row.began, &origin, None))
        .child(version(&row.published, &published, Some(Side::Published)))
        .child(version(&row.draft, &own, Some(Side::Draft)))
}

fn texts_of(language: Language) -> &'static EditorTexts {
    EditorTexts::of(language)
}

/// What the column is, where a narrow window has no heads.
fn column_name(language: Language, side: Option<Side>) -> Element {
    let texts = texts_of(language);
    let name = match side {
        None => texts.when_begun,
        Some(Side::Published) => texts.today,
        Some(Side::Draft) => texts.your_draft,
    };
    span().class("column-name second").attr("aria-hidden", "true").child(name)
}

/// A version that can be taken: the circle before it is the choice.
fn choice(
    editor: EditorContext,
    row: &DiffRow,
    side: Side,
    chosen: Option<Side>,
    name: &str,
    taken: RwSignal<Option<Topic>>,
    parts: Vec<Element>,
) -> Element {
    let language = editor.app.language.get_untracked();
    let side_name = if side == Side::Published { texts_of(language).today } else { texts_of(language).your_draft };
    let topic = row.topic.clone();
    label()
        .class("version")
        .child(
            input()
                .attr("type", "radio")
                .attr("name", ["version-", name].concat())
                .attr("aria-label", [name, ", ", side_name].concat())
                .prop("checked", move || chosen == Some(side))
                .on(ev::change, move |_| {
                    take_side(editor, topic.clone(), side);
                    taken.set(Some(topic.clone()).filter(|_| side == Side::Published));
                }),
        )
        .child(span().child(parts))
}

/// What a version says, changed words marked, and on what it rests.
fn said(
    editor: EditorContext,
    language: Language,
    row: &DiffRow,
    texts: &Texts,
    all: &Texts,
    marks: bool,
) -> Vec<Element> {
    let Some(register) = editor.register() else { return Vec::new() };
    let lines = words::lines(language, &row.topic, texts, &register.dataset);
    let before = words::lines(language, &row.topic, &row.began, &register.dataset);
    let mut parts: Vec<Element> = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        let old = before.get(place).map_or("", |old| old.text.as_str());
        let content =
            if marks && old != line.text { marked(old, &line.text) } else { vec![fragment().child(&*line.text)] };
        let of = line.language.map(Language::tag);
        parts.push(span().class("line").attr("dir", "auto").attr("lang", of).child(content));
    }
    if lines.is_empty() {
        let words = match &row.topic {
            Topic::Field(field) => label::field_not_stated(language, *field),
            Topic::Source(_) => label::not_stated(language, label::Gender::Feminine),
        };
        parts.push(span().class("line quiet").child(["— ", words].concat()));
    }
    let basis = words::basis(language, &row.topic, texts, |source| source_name(language, all, source));
    if !basis.is_empty() {
        parts.push(span().class("second").child(basis));
    }
    parts
}

/// What a source is called in a version.
fn source_name(language: Language, texts: &Texts, source: &str) -> String {
    let named = |of: Language| texts.get(Path::in_item("sources", source, of.tag()).as_str());
    named(language).or_else(|| named(language.other())).map_or_else(|| source.to_owned(), |cell| cell.text.clone())
}

/// A topic on which all agree, with what it says.
pub(super) fn began(editor: EditorContext, language: Language, row: &DiffRow) -> Element {
    let own = editor.read(|draft| draft.cells().clone());
    let parts = said(editor, language, row, &row.draft, &own, false);
    let name = dt().child(words::topic(language, &row.topic));
    if parts.is_empty() { fragment() } else { fragment().child(name).child(dd().child(parts)) }
}
