//! One section of the form, and the ways to the ones before and after.

use leptos::ev;
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
use crate::ui::element::{Element, button, div, fragment, h2, p, section, span, t};

/// The id of the section's heading.
const SECTION: &str = "section-heading";

/// The form. A section is made anew only for another section: never for a keystroke, an undo or another language.
pub(super) fn form(editor: EditorContext) -> Element {
    div()
        .class("form")
        .on(ev::beforeinput, move |event| {
            if let Some(way) = field::direction_of_input(&event) {
                event.prevent_default();
                editor.step(way);
            }
        })
        .attr("data-column", move || editor.column.get().tag().to_owned())
        .child(half_note(editor))
        .child(columns(editor))
        .child(move || form_section(editor, editor.section.get()))
}

/// What was replaced in what was pasted.
fn half_note(editor: EditorContext) -> Element {
    let words = fragment().child(move || {
        if editor.had_half.get() {
            p().class("notice").child(t(|l| EditorTexts::of(l).half_character))
        } else {
            fragment()
        }
    });
    div().attr("role", "status").child(words)
}

/// The heads of the two columns; on a narrow window the choice between them.
fn columns(editor: EditorContext) -> Element {
    let heads = Language::ALL.map(|of| span().attr("lang", of.tag()).child(words::column(of)));
    let tab = |of: Language| {
        let missing = move || editor.problems.with(|problems| missing_in(problems, of));
        let name = fragment().child(move || match missing() {
            0 => words::column(of).to_owned(),
            count => [words::column(of), " (", &count.to_string(), ")"].concat(),
        });
        button()
            .attr("lang", of.tag())
            .attr("aria-pressed", move || (editor.column.get() == of).to_string())
            .on(ev::click, move |_| editor.column.set(of))
            .child(name)
    };
    div().class("column-choice").child(div().class("pair column-heads").child(heads)).child(
        div()
            .class("column-tabs")
            .attr("role", "group")
            .attr("aria-label", t(|l| EditorTexts::of(l).column))
            .child(Language::ALL.map(tab)),
    )
}

fn form_section(editor: EditorContext, of: Section) -> Element {
    let language = editor.app.language;
    let number = Section::ALL.iter().position(|one| *one == of).unwrap_or_default() + 1;
    let title = move || [&number.to_string(), ". ", words::section(language.get(), of)].concat();
    let mut parts: Vec<Element> = vec![h2().id(SECTION).attr("tabindex", "-1").child(title)];
    let mut lists: Vec<&str> = Vec::new();
    for input in INPUTS.into_iter().filter(|input| input.section == of) {
        match input.in_list() {
            Some((name, _)) if lists.contains(&name) => {}
            Some((name, _)) => {
                lists.push(name);
                parts.push(list(editor, name, input));
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
    section().attr("aria-labelledby", SECTION).child(parts)
}

/// The sections before and after.
fn turning(editor: EditorContext, number: usize) -> Element {
    let language = editor.app.language;
    let way = |to: Option<&Section>, words: fn(Language, &str) -> String| match to.copied() {
        Some(to) => {
            let name = fragment().child(move || words(language.get(), words::section(language.get(), to)));
            button().class("text-button").on(ev::click, move |_| open(editor, to)).child(name)
        }
        None => fragment(),
    };
    let before = number.checked_sub(2).and_then(|place| Section::ALL.get(place));
    div()
        .class("turning")
        .child(span().child(way(before, record::previous)))
        .child(span().child(way(Section::ALL.get(number), record::next)))
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
