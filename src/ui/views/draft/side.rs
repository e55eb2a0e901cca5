//! The sections of the form with their progress: a list beside the form, a drop-down list on a narrow window.

use leptos::ev;
use leptos::prelude::*;

use crate::draft::{Progress, Section, progress};
use crate::i18n::editor as words;
use crate::i18n::texts::EditorTexts;

use super::context::EditorContext;
use super::form::open_section;
use crate::ui::element::{Element, button, div, h2, li, nav, ol, option, select, span, strong, t};

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
