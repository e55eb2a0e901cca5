//! Beside the form: its sections and how far they are, and what export would still ask for.

use leptos::ev;
use leptos::prelude::*;

use crate::draft::{Section, progress};
use crate::i18n::editor as words;
use crate::i18n::texts::EditorTexts;

use super::context::{EditorContext, dom_id};
use super::form::open;
use super::leave;
use crate::ui::browser::document;
use crate::ui::element::{
    Element, a, button, div, fragment, h2, li, nav, ol, option, p, section, select, span, strong, t, ul,
};

/// The id of the heading of what export asks for.
const NEEDS: &str = "needs";

/// The sections and the list.
pub(super) fn side(editor: EditorContext) -> Element {
    div().class("draft-side").child(sections(editor)).child(needs(editor))
}

fn sections(editor: EditorContext) -> Element {
    let language = editor.app.language;
    let progress =
        Memo::new(move |_| editor.problems.with(|problems| editor.read(|draft| progress(draft, problems).to_vec())));
    let done = move || progress.with(|all| all.iter().filter(|(_, progress)| progress.is_done()).count());
    let head = vec![
        h2().id("sections").child(t(|l| EditorTexts::of(l).sections)),
        span().child(move || words::sections_done(language.get(), done())),
    ];
    let line = move |section: Section| {
        let of = progress.with(|all| all.iter().find(|(one, _)| *one == section).map(|(_, progress)| *progress));
        let sources = editor.read(|draft| draft.items("sources").len());
        words::progress(language.get(), section, of.unwrap_or_default(), sources)
    };
    let is_done =
        move |section: Section| progress.with(|all| all.iter().any(|(one, of)| *one == section && of.is_done()));
    let item = |(place, section): (usize, Section)| {
        let number = span()
            .attr("class", move || if is_done(section) { "number done" } else { "number" }.to_owned())
            .child((place + 1).to_string());
        let name = strong().child(move || words::section(language.get(), section).to_owned());
        let line = span().class("second").child(move || line(section));
        let button = button()
            .attr("aria-current", move || (editor.section.get() == section).then(|| "step".to_owned()))
            .on(ev::click, move |_| open(editor, section))
            .child(number)
            .child(name)
            .child(line);
        li().child(button)
    };
    let items = Section::ALL.into_iter().enumerate().map(item).collect::<Vec<_>>();
    let list = ol().attr("aria-labelledby", "sections").child(items);
    nav()
        .class("sections")
        .attr("aria-labelledby", "sections")
        .child(div().class("side-head").child(head))
        .child(list)
        .child(picker(editor))
}

/// The same as one list that opens, for a narrow window.
fn picker(editor: EditorContext) -> Element {
    let language = editor.app.language;
    let option = |(place, section): (usize, Section)| {
        let words = fragment().child(move || words::section_of_all(language.get(), place + 1, section));
        option().attr("value", place.to_string()).prop("selected", move || editor.section.get() == section).child(words)
    };
    select()
        .class("field select picker")
        .attr("aria-label", t(|l| EditorTexts::of(l).section))
        .on(ev::change, move |event| {
            let place = event_target_value(&event).parse::<usize>().ok();
            if let Some(section) = place.and_then(|place| Section::ALL.get(place)) {
                open(editor, *section);
            }
        })
        .child(Section::ALL.into_iter().enumerate().map(option).collect::<Vec<_>>())
}

/// What export would ask for, each line a way to its field. Quiet: nothing here is an error.
fn needs(editor: EditorContext) -> Element {
    let language = editor.app.language;
    let head = vec![leaf_heading(), span().child(move || editor.problems.with(Vec::len).to_string())];
    let list = fragment().child(move || {
        let language = language.get();
        let texts = EditorTexts::of(language);
        let problems = editor.problems.get();
        if problems.is_empty() {
            return p().class("second").child(texts.ready);
        }
        let mut items = Vec::new();
        for problem in problems {
            let place = editor.read(|draft| words::place(language, draft, &problem.path));
            let path = problem.path.clone();
            let link = a()
                .attr("href", ["#", &dom_id(problem.path.as_str())].concat())
                .on(ev::click, move |event| {
                    event.prevent_default();
                    editor.reveal(path.clone(), None);
                })
                .child(place);
            let word = span().class("quiet").child(words::need_short(language, &problem.need));
            items.push(li().child(link).child(word));
        }
        fragment().child(p().class("second").child(texts.always_saved)).child(ul().child(items))
    });
    section()
        .class("needs")
        .id("before-export")
        .attr("aria-labelledby", NEEDS)
        .child(div().class("side-head").child(head))
        .child(list)
}

/// At the bottom of a narrow window: how much is asked for, the way there, and the export.
pub(super) fn bar(editor: EditorContext) -> Element {
    let language = editor.app.language;
    let count = fragment().child(move || words::export_asks(language.get(), editor.problems.with(Vec::len)));
    let go = || show_needs();
    div()
        .class("draft-bar")
        .child(button().class("text-button").on(ev::click, move |_| go()).child(count))
        .child(leave::export(editor))
}

/// Brings what export asks for before the reader.
pub(super) fn show_needs() {
    document::focus(NEEDS);
    document::scroll_to(NEEDS);
}

fn leaf_heading() -> Element {
    h2().id(NEEDS).attr("tabindex", "-1").child(t(|l| EditorTexts::of(l).before_export))
}
