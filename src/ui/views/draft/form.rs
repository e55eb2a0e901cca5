//! The form: the rows of one section, and the ways to the sections before and after.

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;
use crate::draft::{INPUTS, Input, Section, missing_in};
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

/// The form. A section is rendered again only when another is opened: not for a keystroke, an undo or another language.
pub(super) fn form(editor: EditorContext) -> Element {
    let undo_or_redo = move |event: web_sys::InputEvent| {
        if let Some(direction) = field::direction_of_input(&event) {
            event.prevent_default();
            editor.step(direction);
        }
    };
    div()
        .class("form")
        .attr("data-column", move || editor.column.get().tag())
        .on(ev::beforeinput, undo_or_redo)
        .child(half_character_notice(editor))
        .child(column_heads(editor))
        .child(move || form_section(editor, editor.section.get()))
}

/// That the last input held half a character, which was replaced.
fn half_character_notice(editor: EditorContext) -> Element {
    let notice = || p().class("notice").child(t(|l| EditorTexts::of(l).half_character));
    div().attr("role", "status").child(move || editor.had_half.get().then(notice))
}

/// The heads of the two columns; on a narrow window, buttons that choose between them.
fn column_heads(editor: EditorContext) -> Element {
    let heads = Language::ALL.map(|of| span().attr("lang", of.tag()).child(words::column(of)));
    let tab = |of: Language| {
        let missing = move || editor.problems.with(|problems| missing_in(problems, of));
        let name = move || match missing() {
            0 => words::column(of).to_owned(),
            count => format!("{} ({count})", words::column(of)),
        };
        button()
            .attr("lang", of.tag())
            .attr("aria-pressed", move || (editor.column.get() == of).to_string())
            .on(ev::click, move |_| editor.column.set(of))
            .child(name)
    };
    let tabs = div()
        .class("column-tabs")
        .attr("role", "group")
        .attr("aria-label", t(|l| EditorTexts::of(l).column))
        .children(Language::ALL.map(tab));
    div().class("column-choice").child(div().class("pair column-heads").children(heads)).child(tabs)
}

fn form_section(editor: EditorContext, of: Section) -> Element {
    let language = editor.app.language;
    let index = Section::ALL.iter().position(|one| *one == of).unwrap_or_default();
    let title = move || format!("{}. {}", index + 1, words::section(language.get(), of));
    let inputs = INPUTS.into_iter().filter(|input| input.section == of);
    section()
        .attr("aria-labelledby", SECTION)
        .child(h2().id(SECTION).attr("tabindex", "-1").child(title))
        .children(inputs.filter_map(|input| row_or_list(editor, input)))
        .child(section_links(editor, index))
}

/// The row of an input, or the list that begins with it; none where another row shows it.
fn row_or_list(editor: EditorContext, input: Input) -> Option<Element> {
    match (input.in_list(), input.stem) {
        (Some((path, _)), _) => {
            let first = INPUTS.into_iter().find(|first| first.in_list().is_some_and(|(of, _)| of == path))?;
            (first.stem == input.stem).then(|| list(editor, path, input))
        }
        (None, "title_status") => None,
        // An amendment has the id of its record.
        (None, "id") if editor.amends() => None,
        (None, "partner/name") => Some(fragment().child(row(editor, input)).child(partner_of_register(editor))),
        (None, _) => Some(row(editor, input)),
    }
}

/// The links to the sections before and after.
fn section_links(editor: EditorContext, index: usize) -> Element {
    let language = editor.app.language;
    let link = |to: Option<&Section>, words: fn(Language, &str) -> String| {
        let to = *to?;
        let name = move || words(language.get(), words::section(language.get(), to));
        Some(button().class("text-button").on(ev::click, move |_| open_section(editor, to)).child(name))
    };
    let before = index.checked_sub(1).and_then(|index| Section::ALL.get(index));
    div()
        .class("turning")
        .child(span().child(link(before, record::previous)))
        .child(span().child(link(Section::ALL.get(index + 1), record::next)))
}

/// Shows a section and focuses its heading.
pub(super) fn open_section(editor: EditorContext, section: Section) {
    editor.comparing.set(false);
    editor.section.set(section);
    Scope::page().after_render(|| {
        document::focus(SECTION);
        document::scroll_to(SECTION);
    });
}
