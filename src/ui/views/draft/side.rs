//! Beside the form: its sections and how far they are, and what export would still ask for.

use leptos::prelude::*;

use crate::draft::{Section, progress};
use crate::i18n::editor as words;
use crate::i18n::texts::EditorTexts;

use super::context::{EditorContext, dom_id};
use super::form::open;
use super::leave;
use crate::ui::browser::document;
use crate::ui::markup::{
    Markup, attr, button, button_with, class, div, el, id, live, live_attr, live_selected, live_text, on, said, say,
    several, text,
};

/// The id of the heading of what export asks for.
const NEEDS: &str = "needs";

/// The sections and the list.
pub(super) fn side(editor: EditorContext) -> Markup {
    div("div", "draft-side", vec![sections(editor), needs(editor)])
}

fn sections(editor: EditorContext) -> Markup {
    let language = editor.app.language;
    let progress =
        Memo::new(move |_| editor.problems.with(|problems| editor.read(|draft| progress(draft, problems).to_vec())));
    let done = move || progress.with(|all| all.iter().filter(|(_, progress)| progress.is_done()).count());
    let head = vec![
        el("h2", vec![id("sections")], vec![say(|l| EditorTexts::of(l).sections)]),
        el("span", Vec::new(), vec![live_text(move || words::sections_done(language.get(), done()))]),
    ];
    let line = move |section: Section| {
        let of = progress.with(|all| all.iter().find(|(one, _)| *one == section).map(|(_, progress)| *progress));
        let sources = editor.read(|draft| draft.items("sources").len());
        words::progress(language.get(), section, of.unwrap_or_default(), sources)
    };
    let is_done =
        move |section: Section| progress.with(|all| all.iter().any(|(one, of)| *one == section && of.is_done()));
    let item = |(place, section): (usize, Section)| {
        let number = el(
            "span",
            vec![live_attr("class", move || Some(if is_done(section) { "number done" } else { "number" }.to_owned()))],
            vec![text((place + 1).to_string())],
        );
        let name =
            el("strong", Vec::new(), vec![live_text(move || words::section(language.get(), section).to_owned())]);
        let line = div("span", "second", vec![live_text(move || line(section))]);
        let current = live_attr("aria-current", move || (editor.section.get() == section).then(|| "step".to_owned()));
        let button = button_with(vec![current], move || open(editor, section), vec![number, name, line]);
        el("li", Vec::new(), vec![button])
    };
    let items = Section::ALL.into_iter().enumerate().map(item).collect();
    let list = el("ol", vec![attr("aria-labelledby", "sections")], items);
    el(
        "nav",
        vec![class("sections"), attr("aria-labelledby", "sections")],
        vec![div("div", "side-head", head), list, picker(editor)],
    )
}

/// The same as one list that opens, for a narrow window.
fn picker(editor: EditorContext) -> Markup {
    let language = editor.app.language;
    let option = |(place, section): (usize, Section)| {
        let words = live_text(move || words::section_of_all(language.get(), place + 1, section));
        el(
            "option",
            vec![attr("value", place.to_string()), live_selected(move || editor.section.get() == section)],
            vec![words],
        )
    };
    let choose = on("change", move |event| {
        let place = event_target_value(&event).parse::<usize>().ok();
        if let Some(section) = place.and_then(|place| Section::ALL.get(place)) {
            open(editor, *section);
        }
    });
    let attributes = vec![class("field select picker"), said("aria-label", |l| EditorTexts::of(l).section), choose];
    el("select", attributes, Section::ALL.into_iter().enumerate().map(option).collect())
}

/// What export would ask for, each line a way to its field. Quiet: nothing here is an error.
fn needs(editor: EditorContext) -> Markup {
    let language = editor.app.language;
    let head = vec![
        leaf_heading(),
        el("span", Vec::new(), vec![live_text(move || editor.problems.with(Vec::len).to_string())]),
    ];
    let list = live(move || {
        let language = language.get();
        let texts = EditorTexts::of(language);
        let problems = editor.problems.get();
        if problems.is_empty() {
            return div("p", "second", vec![text(texts.ready)]);
        }
        let mut items = Vec::new();
        for problem in problems {
            let place = editor.read(|draft| words::place(language, draft, &problem.path));
            let path = problem.path.clone();
            let go = on("click", move |event| {
                event.prevent_default();
                editor.reveal(path.clone(), None);
            });
            let link =
                el("a", vec![attr("href", ["#", &dom_id(problem.path.as_str())].concat()), go], vec![text(place)]);
            let word = div("span", "quiet", vec![text(words::need_short(language, &problem.need))]);
            items.push(el("li", Vec::new(), vec![link, word]));
        }
        several(vec![div("p", "second", vec![text(texts.always_saved)]), el("ul", Vec::new(), items)])
    });
    el(
        "section",
        vec![class("needs"), id("before-export"), attr("aria-labelledby", NEEDS)],
        vec![div("div", "side-head", head), list],
    )
}

/// At the bottom of a narrow window: how much is asked for, the way there, and the export.
pub(super) fn bar(editor: EditorContext) -> Markup {
    let language = editor.app.language;
    let count = live_text(move || words::export_asks(language.get(), editor.problems.with(Vec::len)));
    let go = || show_needs();
    div("div", "draft-bar", vec![button("text-button", go, vec![count]), leave::export(editor)])
}

/// Brings what export asks for before the reader.
pub(super) fn show_needs() {
    document::focus(NEEDS);
    document::scroll_to(NEEDS);
}

fn leaf_heading() -> Markup {
    el("h2", vec![id(NEEDS), attr("tabindex", "-1")], vec![say(|l| EditorTexts::of(l).before_export)])
}
