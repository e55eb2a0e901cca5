//! Three versions side by side, field by field: as the record was when the draft began, as it is published now, the draft. Either
//! side can be taken; a conflict is named, and nothing is chosen in it.

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;
use crate::draft::{DiffRow, DiffStatus, Topic};
use crate::i18n::Passage;
use crate::i18n::editor as words;
use crate::i18n::plural::uncapitalised;
use crate::i18n::texts::EditorTexts;

use super::context::EditorContext;
use super::head::steps;
use super::version::{began, row, versions_head};
use crate::ui::browser::document;
use crate::ui::browser::scope::Scope;
use crate::ui::element::{
    Element, button, div, dl, fragment, h1, header, keyed, li, p, strong, t, table, tbody, thead, ul,
};
use crate::ui::state::HEADING;

/// The comparison.
pub(super) fn versions(editor: EditorContext) -> Element {
    let (show_all, taken) = (RwSignal::new(false), RwSignal::new(None::<Topic>));
    div()
        .class("versions")
        .child(head(editor, taken))
        .child(version_table(editor, taken))
        .child(identical(editor, show_all))
        .child(note())
}

fn head(editor: EditorContext, taken: RwSignal<Option<Topic>>) -> Element {
    let language = editor.app.language;
    let name = move || editor.read(|draft| words::heading(language.get(), draft));
    let back = move || {
        editor.comparing.set(false);
        Scope::page().after_render(|| _ = document::focus(HEADING));
    };
    let heading = fragment().child(move || {
        let Passage { before, found, after } = editor.rows.with(|rows| words::differing(language.get(), rows));
        fragment().child(before).child(strong().child(found)).child(after)
    });
    let counts = fragment().child(move || {
        let counts = editor.rows.with(|rows| words::counts(language.get(), rows));
        let item = |Passage { before, found, after }| li().child(before).child(strong().child(found)).child(after);
        ul().class("counts").child(counts.into_iter().map(item).collect::<Vec<_>>())
    });
    // A step back may take back the choice that the row still speaks of.
    Effect::new(move |before: Option<()>| {
        editor.rows.track();
        if before.is_some() && taken.with_untracked(|taken| taken.as_ref().is_some_and(|topic| editor.differs(topic))) {
            taken.set(None);
        }
    });
    let back_button =
        button().class("button primary").on(ev::click, move |_| back()).child(t(|l| EditorTexts::of(l).back_to_draft));
    header()
        .class("versions-head")
        .child(p().class("back").child(button().class("text-button").on(ev::click, move |_| back()).child(name)))
        .child(h1().id(HEADING).attr("tabindex", "-1").attr("data-sentence", "").child(heading))
        .child(
            div()
                .class("versions-actions")
                .child(counts)
                .child(div().class("actions").child(steps(editor)).child(back_button)),
        )
}

/// The topics that differ, and those that did when the comparison was opened: a row stays where a choice was made in it.
fn version_table(editor: EditorContext, taken: RwSignal<Option<Topic>>) -> Element {
    let language = editor.app.language;
    let shown = Memo::new(move |before: Option<&Vec<String>>| {
        editor.rows.with(|rows| {
            let differs = |row: &&DiffRow| {
                let key = topic_key(&row.topic);
                !is_identical(row) || before.is_some_and(|before| before.contains(&key))
            };
            rows.iter().filter(differs).map(|row| topic_key(&row.topic)).collect::<Vec<_>>()
        })
    });
    let body = keyed(
        move || shown.get(),
        move |key| {
            let of = Memo::new(move |_| {
                editor.rows.with(|rows| rows.iter().find(|row| topic_key(&row.topic) == key).cloned())
            });
            fragment().child(move || of.get().map(|of| row(editor, &of, taken)))
        },
    );
    let head = fragment().child(move || versions_head(editor, language.get()));
    table().child(thead().child(head)).child(tbody().child(body))
}

/// What all versions say alike, by name; to be seen on demand.
fn identical(editor: EditorContext, show_all: RwSignal<bool>) -> Element {
    let language = editor.app.language;
    let rows = Memo::new(move |_| {
        editor.rows.with(|rows| rows.iter().filter(|row| is_identical(row)).cloned().collect::<Vec<_>>())
    });
    let names = move |language: Language| {
        let names: Vec<String> = rows.with(|rows| rows.iter().map(|row| words::topic(language, &row.topic)).collect());
        let small: Vec<String> =
            names.iter().enumerate().map(|(n, name)| if n == 0 { name.clone() } else { uncapitalised(name) }).collect();
        small.join(", ")
    };
    let toggle = button()
        .class("text-button")
        .attr("aria-expanded", move || show_all.get().to_string())
        .on(ev::click, move |_| show_all.update(|shown| *shown = !*shown))
        .child(move || {
            let texts = EditorTexts::of(language.get());
            if show_all.get() { texts.hide_identical } else { texts.show_identical }.to_owned()
        });
    let all = fragment().child(move || {
        if !show_all.get() {
            return fragment();
        }
        let rows = rows.get();
        dl().class("identical-rows")
            .child(rows.iter().map(|row| began(editor, language.get(), row)).collect::<Vec<_>>())
    });
    div()
        .class("identical")
        .child(p().child(move || words::identical(language.get(), rows.with(Vec::len))))
        .child(div().child(p().child(move || names(language.get()))).child(toggle).child(all))
}

fn note() -> Element {
    p().class("second").child(t(|l| EditorTexts::of(l).compare_note))
}

fn is_identical(row: &DiffRow) -> bool {
    matches!(row.status, DiffStatus::Same | DiffStatus::SameChange)
}

fn topic_key(topic: &Topic) -> String {
    format!("{topic:?}")
}
