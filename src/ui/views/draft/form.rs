//! One section of the form, and the ways to the ones before and after.

use leptos::prelude::*;

use crate::commitment::Language;
use crate::draft::{INPUTS, Section, missing_in};
use crate::i18n::editor as words;
use crate::i18n::record;
use crate::i18n::texts::EditorTexts;

use super::context::EditorContext;
use super::known::partner_of_register;
use super::list::list;
use super::row::row;
use crate::ui::browser::document;
use crate::ui::browser::field;
use crate::ui::browser::scope::Scope;
use crate::ui::markup::{
    Children, Markup, attr, button, button_with, class, div, el, id, live, live_attr, live_text, nothing, on, said,
    say, text,
};

/// The id of the section's heading.
const SECTION: &str = "section-heading";

/// The form. A section is made anew only for another section: never for a keystroke, an undo or another language.
pub(super) fn form(editor: EditorContext) -> Markup {
    let undo = on("beforeinput", move |event| {
        if let Some(way) = field::direction_of_input(&event) {
            event.prevent_default();
            editor.step(way);
        }
    });
    let column = live_attr("data-column", move || Some(editor.column.get().tag().to_owned()));
    el(
        "div",
        vec![class("form"), undo, column],
        vec![half_note(editor), columns(editor), live(move || section(editor, editor.section.get()))],
    )
}

/// What was replaced in what was pasted.
fn half_note(editor: EditorContext) -> Markup {
    let words = live(move || {
        if editor.had_half.get() {
            div("p", "notice", vec![say(|l| EditorTexts::of(l).half_character)])
        } else {
            nothing()
        }
    });
    el("div", vec![attr("role", "status")], vec![words])
}

/// The heads of the two columns; on a narrow window the choice between them.
fn columns(editor: EditorContext) -> Markup {
    let heads = Language::ALL.map(|of| el("span", vec![attr("lang", of.tag())], vec![text(words::column(of))]));
    let tab = |of: Language| {
        let missing = move || editor.problems.with(|problems| missing_in(problems, of));
        let name = live_text(move || match missing() {
            0 => words::column(of).to_owned(),
            count => [words::column(of), " (", &count.to_string(), ")"].concat(),
        });
        let attributes = vec![
            attr("lang", of.tag()),
            live_attr("aria-pressed", move || Some((editor.column.get() == of).to_string())),
        ];
        button_with(attributes, move || editor.column.set(of), vec![name])
    };
    let group = vec![class("column-tabs"), attr("role", "group"), said("aria-label", |l| EditorTexts::of(l).column)];
    div(
        "div",
        "column-choice",
        vec![div("div", "pair column-heads", heads.into()), el("div", group, Language::ALL.map(tab).into())],
    )
}

fn section(editor: EditorContext, section: Section) -> Markup {
    let language = editor.app.language;
    let number = Section::ALL.iter().position(|one| *one == section).unwrap_or_default() + 1;
    let title = move || [&number.to_string(), ". ", words::section(language.get(), section)].concat();
    let mut parts: Children = vec![el("h2", vec![id(SECTION), attr("tabindex", "-1")], vec![live_text(title)])];
    let mut lists: Vec<&str> = Vec::new();
    for input in INPUTS.into_iter().filter(|input| input.section == section) {
        match input.in_list() {
            Some((of, _)) if lists.contains(&of) => {}
            Some((of, _)) => {
                lists.push(of);
                parts.push(list(editor, of, input));
            }
            None if input.stem == "title_status" => {}
            // An amendment has the id of its record.
            None if input.stem == "id" && editor.amends() => {}
            None => parts.push(row(editor, input)),
        }
        if input.stem == "partner/name" {
            parts.push(partner_of_register(editor));
        }
    }
    parts.push(turning(editor, number));
    el("section", vec![attr("aria-labelledby", SECTION)], parts)
}

/// The sections before and after.
fn turning(editor: EditorContext, number: usize) -> Markup {
    let language = editor.app.language;
    let way = |to: Option<&Section>, words: fn(Language, &str) -> String| match to.copied() {
        Some(to) => {
            let name = live_text(move || words(language.get(), words::section(language.get(), to)));
            button("text-button", move || open(editor, to), vec![name])
        }
        None => nothing(),
    };
    let before = number.checked_sub(2).and_then(|place| Section::ALL.get(place));
    let parts = vec![
        div("span", "", vec![way(before, record::previous)]),
        div("span", "", vec![way(Section::ALL.get(number), record::next)]),
    ];
    div("div", "turning", parts)
}

/// Opens a section at its heading.
pub(super) fn open(editor: EditorContext, section: Section) {
    editor.comparing.set(false);
    editor.section.set(section);
    Scope::page().after_render(|| {
        document::focus(SECTION);
        document::scroll_to(SECTION);
    });
}
