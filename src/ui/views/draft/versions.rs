//! The comparison of three versions, a row a topic: the record as it was when the draft began, as it is published now, and the
//! draft. Published or draft can be taken for each topic; a conflict is marked, and nothing is preselected in it.

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;
use crate::draft::{DiffRow, DiffStatus, Topic};
use crate::i18n::Passage;
use crate::i18n::editor as words;
use crate::i18n::plural::uncapitalised;
use crate::i18n::texts::EditorTexts;

use super::context::EditorContext;
use super::head::history_buttons;
use super::topic_row::{Taken, column_heads, identical_topic, topic_row};
use crate::ui::browser::document;
use crate::ui::browser::scope::Scope;
use crate::ui::element::{
    Element, button, div, dl, fragment, h1, header, keyed, li, p, strong, t, table, tbody, thead, ul,
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
