//! The comparison of three versions, a row a topic: the record as it was when the draft began, as it is published now, and the
//! draft. Published or draft can be taken for each topic; a conflict is marked, and nothing is preselected in it.

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::{Language, PartialDate};
use crate::draft::{DiffRow, DiffStatus, Path, Side, Texts, Topic};
use crate::i18n::plural::uncapitalised;
use crate::i18n::texts::EditorTexts;
use crate::i18n::{Passage, editor as words, label};

use super::context::EditorContext;
use super::differences::{marked, take_side};
use super::head::history_buttons;
use crate::ui::browser::document;
use crate::ui::browser::field::HistoryDirection;
use crate::ui::browser::scope::Scope;
use crate::ui::element::{
    Element, button, dd, div, dl, dt, fragment, h1, header, input, keyed, label, li, p, span, strong, t, table, tbody,
    td, th, thead, tr, ul,
};
use crate::ui::state::HEADING;

/// The comparison.
pub(super) fn versions(editor: EditorContext) -> Element {
    let taken = RwSignal::new(None);
    forget_undone_choice(editor, taken);
    div()
        .class("versions")
        .child(head(editor))
        .child(topic_table(editor, taken))
        .child(identical_topics(editor))
        .child(p().class("second").child(t(|l| EditorTexts::of(l).compare_note)))
}

/// Clears the choice that a row reports, once an undo has reverted it.
fn forget_undone_choice(editor: EditorContext, taken: Taken) {
    Effect::new(move |before: Option<()>| {
        editor.rows.track();
        if before.is_some() && taken.with_untracked(|taken| taken.as_ref().is_some_and(|topic| editor.differs(topic))) {
            taken.set(None);
        }
    });
}

fn head(editor: EditorContext) -> Element {
    let language = editor.app.language;
    let name = move || editor.read(|draft| words::heading(language.get(), draft));
    let back = move |_| {
        editor.comparing.set(false);
        Scope::page().after_render(|| _ = document::focus(HEADING));
    };
    let heading = move || editor.rows.with(|rows| emphasised(words::differing(language.get(), rows)));
    let counts = move || {
        let counts = editor.rows.with(|rows| words::counts(language.get(), rows));
        ul().class("counts").children(counts.into_iter().map(|count| li().child(emphasised(count))))
    };
    let actions = div()
        .class("actions")
        .child(history_buttons(editor))
        .child(button().class("button primary").on(ev::click, back).child(t(|l| EditorTexts::of(l).back_to_draft)));
    header()
        .class("versions-head")
        .child(p().class("back").child(button().class("text-button").on(ev::click, back).child(name)))
        .child(h1().id(HEADING).attr("tabindex", "-1").attr("data-sentence", "").child(heading))
        .child(div().class("versions-actions").child(counts).child(actions))
}

fn emphasised(Passage { before, found, after }: Passage) -> Element {
    fragment().child(before).child(strong().child(found)).child(after)
}

/// The topics that differ, or did when the comparison was opened: a row stays when a choice in it makes its versions the same.
fn topic_table(editor: EditorContext, taken: Taken) -> Element {
    let (rows, language) = (editor.rows, editor.app.language);
    let shown = Memo::new(move |before: Option<&Vec<String>>| {
        let is_shown =
            |row: &&DiffRow| !is_identical(row) || before.is_some_and(|before| before.contains(&topic_key(&row.topic)));
        rows.with(|rows| rows.iter().filter(is_shown).map(|row| topic_key(&row.topic)).collect::<Vec<_>>())
    });
    let row = move |key: String| {
        let row = Memo::new(move |_| rows.with(|rows| rows.iter().find(|row| topic_key(&row.topic) == key).cloned()));
        fragment().child(move || row.get().map(|row| topic_row(editor, &row, taken)))
    };
    table()
        .child(thead().child(move || column_heads(editor, language.get())))
        .child(tbody().child(keyed(move || shown.get(), row)))
}

/// The topics that are the same in all versions: their names, and what they hold on demand.
fn identical_topics(editor: EditorContext) -> Element {
    let language = editor.app.language;
    let is_open = RwSignal::new(false);
    let rows = Memo::new(move |_| {
        editor.rows.with(|rows| rows.iter().filter(|row| is_identical(row)).cloned().collect::<Vec<_>>())
    });
    let toggle_words = move || {
        let texts = EditorTexts::of(language.get());
        if is_open.get() { texts.hide_identical } else { texts.show_identical }
    };
    let toggle = button()
        .class("text-button")
        .attr("aria-expanded", move || is_open.get().to_string())
        .on(ev::click, move |_| is_open.update(|is_open| *is_open = !*is_open))
        .child(toggle_words);
    let topics = move || {
        let rows = is_open.get().then(|| rows.get())?;
        Some(dl().class("identical-rows").children(rows.iter().map(|row| identical_topic(editor, row))))
    };
    div().class("identical").child(p().child(move || words::identical(language.get(), rows.with(Vec::len)))).child(
        div().child(p().child(move || rows.with(|rows| names(language.get(), rows)))).child(toggle).child(topics),
    )
}

/// « Partenaire, titre, date de signature ».
fn names(language: Language, rows: &[DiffRow]) -> String {
    let name = |(index, row): (usize, &DiffRow)| {
        let name = words::topic(language, &row.topic);
        if index == 0 { name } else { uncapitalised(&name) }
    };
    rows.iter().enumerate().map(name).collect::<Vec<_>>().join(", ")
}

fn is_identical(row: &DiffRow) -> bool {
    matches!(row.status, DiffStatus::Same | DiffStatus::SameChange)
}

fn topic_key(topic: &Topic) -> String {
    format!("{topic:?}")
}

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
