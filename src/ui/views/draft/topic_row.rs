//! The row of a topic in the comparison: what each version holds, and the choice between published and draft.

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::{Language, PartialDate};
use crate::draft::{DiffRow, DiffStatus, Path, Side, Texts, Topic};
use crate::i18n::editor as words;
use crate::i18n::label;
use crate::i18n::texts::EditorTexts;

use super::context::EditorContext;
use super::differences::{marked, take_side};
use crate::ui::browser::field::HistoryDirection;
use crate::ui::element::{Element, button, dd, dt, fragment, input, label, p, span, strong, td, th, tr};

/// The topic for which the published version was taken last.
pub(super) type Taken = RwSignal<Option<Topic>>;

/// One version of a topic.
struct Version<'a> {
    row: &'a DiffRow,
    /// What it is the version of; none for the record as it was when the draft began, which cannot be taken.
    side: Option<Side>,
    /// The texts of the topic.
    texts: &'a Texts,
    /// All texts of the version, which name its sources.
    all_texts: &'a Texts,
}

/// The heads of the columns: the edition and fingerprint of each version, the revision of the draft.
pub(super) fn column_heads(editor: EditorContext, language: Language) -> Option<Element> {
    let texts = EditorTexts::of(language);
    // Without the data there is nothing to compare with.
    let register = editor.register()?;
    let (begun, begun_print) = editor.read(|draft| {
        draft.origin().map(|origin| (origin.updated.clone(), origin.fingerprint.clone())).unwrap_or_default()
    });
    let begun = begun.parse::<PartialDate>().map_or(begun, |day| words::published_on(language, day));
    let now = words::published_on(language, register.dataset.updated);
    let id = editor.id();
    let revision = editor.store.with(|sync| sync.saved(&id)).map_or(0, |(revision, _)| revision);
    let column = |label: &str, name: &str, detail: String| {
        th().attr("scope", "col")
            .child(span().class("second").child(label))
            .child(strong().child(name))
            .child(span().class("second").child(detail))
    };
    let heads = tr()
        .child(td())
        .child(column(texts.when_begun, &begun, words::fingerprint(language, &begun_print)))
        .child(column(texts.today, &now, words::fingerprint(language, &register.fingerprint.to_string())))
        .child(column(texts.this_browser, texts.your_draft, words::revision(language, revision)));
    Some(heads)
}

/// The row of a topic.
pub(super) fn topic_row(editor: EditorContext, row: &DiffRow, taken: Taken) -> Element {
    let language = editor.app.language.get();
    let origin = editor.read(|draft| draft.origin().map(|origin| origin.texts.clone())).unwrap_or_default();
    let published = editor.published.get_value().map(|texts| (*texts).clone()).unwrap_or_default();
    let draft = editor.read(|draft| draft.cells().clone());
    let version = |side, texts, all_texts| version_cell(editor, &Version { row, side, texts, all_texts }, taken);
    let classes = if row.status == DiffStatus::Conflict { "second conflict" } else { "second" };
    let heading = th()
        .attr("scope", "row")
        .child(strong().child(words::topic(language, &row.topic)))
        .child(span().class(classes).child(status_text(language, row.status)));
    tr().child(heading)
        .child(version(None, &row.began, &origin))
        .child(version(Some(Side::Published), &row.published, &published))
        .child(version(Some(Side::Draft), &row.draft, &draft))
}

fn status_text(language: Language, status: DiffStatus) -> &'static str {
    let texts = EditorTexts::of(language);
    match status {
        DiffStatus::Same => texts.as_published,
        DiffStatus::LocalOnly => texts.mine,
        DiffStatus::RemoteOnly => texts.theirs,
        DiffStatus::SameChange => texts.agreed,
        DiffStatus::Conflict => texts.conflict,
        DiffStatus::KeptLocal => texts.kept,
    }
}

fn version_cell(editor: EditorContext, version: &Version<'_>, taken: Taken) -> Element {
    let &Version { row, side, .. } = version;
    let language = editor.app.language.get();
    let texts = EditorTexts::of(language);
    let lines = version_lines(editor, version);
    let content = match side {
        Some(side) if row.draft != row.published => version_choice(editor, VersionChoice { row, side, taken }, lines),
        Some(Side::Published) if taken.with(|taken| taken.as_ref() == Some(&row.topic)) => {
            let undo = button()
                .class("text-button")
                .on(ev::click, move |_| editor.step(HistoryDirection::Undo))
                .child(texts.undo_choice);
            fragment().children(lines).child(p().class("second").child(texts.taken).child(" ").child(undo))
        }
        _ => fragment().children(lines),
    };
    td().child(span().class("column-name second").attr("aria-hidden", "true").child(column_name(language, side)))
        .child(content)
}

/// The head of a version's column, which each cell repeats in a narrow window.
fn column_name(language: Language, side: Option<Side>) -> &'static str {
    let texts = EditorTexts::of(language);
    match side {
        None => texts.when_begun,
        Some(Side::Published) => texts.today,
        Some(Side::Draft) => texts.your_draft,
    }
}

/// A version that can be taken.
struct VersionChoice<'a> {
    row: &'a DiffRow,
    side: Side,
    taken: Taken,
}

/// A version with the radio button that takes it.
fn version_choice(editor: EditorContext, choice: VersionChoice<'_>, lines: Vec<Element>) -> Element {
    let VersionChoice { row, side, taken } = choice;
    let language = editor.app.language.get();
    let (name, topic) = (words::topic(language, &row.topic), row.topic.clone());
    let is_current = match row.status {
        DiffStatus::Same | DiffStatus::SameChange | DiffStatus::RemoteOnly => side == Side::Published,
        DiffStatus::LocalOnly | DiffStatus::KeptLocal => side == Side::Draft,
        DiffStatus::Conflict => false,
    };
    let radio = input()
        .attr("type", "radio")
        .attr("name", format!("version-{name}"))
        .attr("aria-label", format!("{name}, {}", column_name(language, Some(side))))
        .prop("checked", move || is_current)
        .on(ev::change, move |_| {
            take_side(editor, &topic, side);
            taken.set(Some(topic.clone()).filter(|_| side == Side::Published));
        });
    label().class("version").child(radio).child(span().children(lines))
}

/// The lines of a version and its evidence. In those that can be taken, words are marked that have changed since the draft began.
fn version_lines(editor: EditorContext, version: &Version<'_>) -> Vec<Element> {
    let &Version { row, side, texts, all_texts } = version;
    let language = editor.app.language.get();
    let Some(register) = editor.register() else { return Vec::new() };
    let before = words::lines(language, &row.topic, &row.began, &register.dataset);
    let lines = words::lines(language, &row.topic, texts, &register.dataset);
    let mut elements = Vec::new();
    if lines.is_empty() {
        let words = match &row.topic {
            Topic::Field(field) => label::field_not_stated(language, *field),
            Topic::Source(_) => label::not_stated(language, label::Gender::Feminine),
        };
        elements.push(span().class("line quiet").child(format!("— {words}")));
    }
    for (index, line) in lines.iter().enumerate() {
        let old = before.get(index).map_or("", |old| old.text.as_str());
        let has_marks = side.is_some() && old != line.text;
        let content = if has_marks { marked(old, &line.text) } else { fragment().child(&line.text) };
        let of = line.language.map(Language::tag);
        elements.push(span().class("line").attr("dir", "auto").attr("lang", of).child(content));
    }
    let basis = words::basis(language, &row.topic, texts, |source| source_name(language, all_texts, source));
    if !basis.is_empty() {
        elements.push(span().class("second").child(basis));
    }
    elements
}

/// The name of a source in a version.
fn source_name(language: Language, texts: &Texts, source: &str) -> String {
    let named = |of: Language| texts.get(Path::in_item("sources", source, of.tag()).as_str());
    named(language).or_else(|| named(language.other())).map_or_else(|| source.to_owned(), |cell| cell.text.clone())
}

/// A topic that is the same in all versions.
pub(super) fn identical_topic(editor: EditorContext, row: &DiffRow) -> Option<Element> {
    let language = editor.app.language.get();
    let draft = editor.read(|draft| draft.cells().clone());
    let lines = version_lines(editor, &Version { row, side: None, texts: &row.draft, all_texts: &draft });
    let name = dt().child(words::topic(language, &row.topic));
    (!lines.is_empty()).then(|| fragment().child(name).child(dd().children(lines)))
}
