//! The form, one section at a time: its rows, the links to the sections before and after, and the list of all sections with their
//! progress.

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;
use crate::draft::{INPUTS, Input, Progress, Section, missing_in, progress};
use crate::i18n::editor as words;
use crate::i18n::record;
use crate::i18n::texts::EditorTexts;

use super::choices::partner_of_register;
use super::context::EditorContext;
use super::rows::{list, row};
use crate::ui::browser::scope::Scope;
use crate::ui::browser::{document, field};
use crate::ui::element::{
    Element, button, div, fragment, h2, li, nav, ol, option, p, section, select, span, strong, t,
};

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
fn open_section(editor: EditorContext, section: Section) {
    editor.comparing.set(false);
    editor.section.set(section);
    Scope::page().after_render(|| {
        document::focus(SECTION);
        document::scroll_to(SECTION);
    });
}

/// The sections.
pub(super) fn section_list(editor: EditorContext) -> Element {
    let language = editor.app.language;
    let progress =
        Memo::new(move |_| editor.problems.with(|problems| editor.read(|draft| progress(draft, problems).to_vec())));
    let of_section = move |section: Section| {
        progress.with(|all| all.iter().find(|(one, _)| *one == section).map(|(_, progress)| *progress))
    };
    let is_done = move |section: Section| of_section(section).is_some_and(Progress::is_done);
    let done = move || progress.with(|all| all.iter().filter(|(_, progress)| progress.is_done()).count());
    let line = move |section: Section| {
        let sources = editor.read(|draft| draft.items("sources").len());
        words::progress(language.get(), section, of_section(section).unwrap_or_default(), sources)
    };
    let item = |(index, section): (usize, Section)| {
        let open = button()
            .attr("aria-current", move || (editor.section.get() == section).then_some("step"))
            .on(ev::click, move |_| open_section(editor, section))
            .child(span().class("number").class_if("done", move || is_done(section)).child((index + 1).to_string()))
            .child(strong().child(move || words::section(language.get(), section)))
            .child(span().class("second").child(move || line(section)));
        li().child(open)
    };
    let head = div()
        .class("side-head")
        .child(h2().id("sections").child(t(|l| EditorTexts::of(l).sections)))
        .child(span().child(move || words::sections_done(language.get(), done())));
    nav()
        .class("sections")
        .attr("aria-labelledby", "sections")
        .child(head)
        .child(ol().attr("aria-labelledby", "sections").children(Section::ALL.into_iter().enumerate().map(item)))
        .child(section_picker(editor))
}

fn section_picker(editor: EditorContext) -> Element {
    let language = editor.app.language;
    let option = |(index, section): (usize, Section)| {
        option()
            .attr("value", index.to_string())
            .prop("selected", move || editor.section.get() == section)
            .child(move || words::section_of_all(language.get(), index + 1, section))
    };
    let choose = move |event| {
        let index = event_target_value(&event).parse::<usize>().ok();
        if let Some(section) = index.and_then(|index| Section::ALL.get(index)) {
            open_section(editor, *section);
        }
    };
    select()
        .class("field select picker")
        .attr("aria-label", t(|l| EditorTexts::of(l).section))
        .on(ev::change, choose)
        .children(Section::ALL.into_iter().enumerate().map(option))
}
