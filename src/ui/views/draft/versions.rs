//! Three versions side by side, field by field: as the record was when the draft began, as it is published now, the draft. Either
//! side can be taken; a conflict is named, and nothing is chosen in it.

use leptos::prelude::*;

use crate::commitment::Language;
use crate::draft::{Row, Standing, Topic};
use crate::i18n::Passage;
use crate::i18n::editor as words;
use crate::i18n::plural::uncapitalised;
use crate::i18n::texts::EditorTexts;

use super::context::EditorContext;
use super::head::steps;
use super::version::{began, row, versions_head};
use crate::ui::browser::document;
use crate::ui::browser::scope::Scope;
use crate::ui::markup::{
    Markup, attr, button, button_with, class, div, each, el, id, leaf, live, live_attr, live_text, nothing, say,
    several, text,
};
use crate::ui::state::HEADING;

/// The comparison.
pub(super) fn versions(editor: EditorContext) -> Markup {
    let (show_all, taken) = (RwSignal::new(false), RwSignal::new(None::<Topic>));
    div("div", "versions", vec![head(editor, taken), table(editor, taken), identical(editor, show_all), note()])
}

fn head(editor: EditorContext, taken: RwSignal<Option<Topic>>) -> Markup {
    let language = editor.app.language;
    let name = move || editor.read(|draft| words::heading(language.get(), draft));
    let back = move || {
        editor.comparing.set(false);
        Scope::page().after_render(|| _ = document::focus(HEADING));
    };
    let heading = live(move || {
        let Passage { before, found, after } = editor.rows.with(|rows| words::differing(language.get(), rows));
        several(vec![text(before), leaf("strong", found), text(after)])
    });
    let counts = live(move || {
        let counts = editor.rows.with(|rows| words::counts(language.get(), rows));
        let item = |Passage { before, found, after }| {
            el("li", Vec::new(), vec![text(before), leaf("strong", found), text(after)])
        };
        div("ul", "counts", counts.into_iter().map(item).collect())
    });
    // A step back may take back the choice that the row still speaks of.
    Effect::new(move |before: Option<()>| {
        editor.rows.track();
        if before.is_some() && taken.with_untracked(|taken| taken.as_ref().is_some_and(|topic| editor.differs(topic))) {
            taken.set(None);
        }
    });
    let back_button = button("button primary", back, vec![say(|l| EditorTexts::of(l).back_to_draft)]);
    div(
        "header",
        "versions-head",
        vec![
            div("p", "back", vec![button("text-button", back, vec![live_text(name)])]),
            el("h1", vec![id(HEADING), attr("tabindex", "-1"), attr("data-sentence", "")], vec![heading]),
            div(
                "div",
                "versions-actions",
                vec![counts, div("div", "actions", steps(editor).into_iter().chain([back_button]).collect())],
            ),
        ],
    )
}

/// The topics that differ, and those that did when the comparison was opened: a row stays where a choice was made in it.
fn table(editor: EditorContext, taken: RwSignal<Option<Topic>>) -> Markup {
    let language = editor.app.language;
    let shown = Memo::new(move |before: Option<&Vec<String>>| {
        editor.rows.with(|rows| {
            let differs = |row: &&Row| {
                let key = topic_key(&row.topic);
                !is_identical(row) || before.is_some_and(|before| before.contains(&key))
            };
            rows.iter().filter(differs).map(|row| topic_key(&row.topic)).collect::<Vec<_>>()
        })
    });
    let body = each(
        move || shown.get(),
        move |key| {
            let of = Memo::new(move |_| {
                editor.rows.with(|rows| rows.iter().find(|row| topic_key(&row.topic) == key).cloned())
            });
            live(move || of.get().map_or_else(nothing, |of| row(editor, &of, taken)))
        },
    );
    let head = live(move || versions_head(editor, language.get()));
    el("table", Vec::new(), vec![el("thead", Vec::new(), vec![head]), el("tbody", Vec::new(), vec![body])])
}

/// What all versions say alike, by name; to be seen on demand.
fn identical(editor: EditorContext, show_all: RwSignal<bool>) -> Markup {
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
    let toggle = button_with(
        vec![class("text-button"), live_attr("aria-expanded", move || Some(show_all.get().to_string()))],
        move || show_all.update(|shown| *shown = !*shown),
        vec![live_text(move || {
            let texts = EditorTexts::of(language.get());
            if show_all.get() { texts.hide_identical } else { texts.show_identical }.to_owned()
        })],
    );
    let all = live(move || {
        if !show_all.get() {
            return nothing();
        }
        let rows = rows.get();
        div("dl", "identical-rows", rows.iter().map(|row| began(editor, language.get(), row)).collect())
    });
    div(
        "div",
        "identical",
        vec![
            div("p", "", vec![live_text(move || words::identical(language.get(), rows.with(Vec::len)))]),
            div("div", "", vec![el("p", Vec::new(), vec![live_text(move || names(language.get()))]), toggle, all]),
        ],
    )
}

fn note() -> Markup {
    div("p", "second", vec![say(|l| EditorTexts::of(l).compare_note)])
}

fn is_identical(row: &Row) -> bool {
    matches!(row.standing, Standing::Same | Standing::Agreed)
}

fn topic_key(topic: &Topic) -> String {
    format!("{topic:?}")
}
