//! The top of the editor: the way to all drafts, what this one is, how it stands, and what one can do with it.

use leptos::prelude::*;

use crate::address::{Location, View};
use crate::commitment::Language;
use crate::draft::Edit;
use crate::i18n::drafts::drafts;
use crate::i18n::editor as words;
use crate::i18n::texts::EditorTexts;
use crate::storage::Keeper;

use super::context::EditorContext;
use super::kept::kept;
use super::leave;
use crate::ui::browser::document;
use crate::ui::browser::field::HistoryDirection;
use crate::ui::browser::scope::Scope;
use crate::ui::markup::{
    Children, Markup, attr, button, button_with, class, div, el, id, leaf, live, live_attr, live_flag, live_text,
    nothing, say, several, text,
};
use crate::ui::parts::href;
use crate::ui::state::HEADING;

/// The band that says that nothing of this is published. It stands above the page's header, so the root element is told.
pub(super) fn band(kind: Markup) -> Markup {
    document::set_root_attribute("data-band", "draft");
    on_cleanup(|| document::remove_root_attribute("data-band"));
    div(
        "p",
        "draft-band",
        vec![
            el("strong", Vec::new(), vec![say(|l| EditorTexts::of(l).band)]),
            div("span", "more", vec![kind, text(" "), say(|l| EditorTexts::of(l).band_rest)]),
            div("span", "less", vec![say(|l| EditorTexts::of(l).band_short)]),
        ],
    )
}

/// The head.
pub(super) fn head(editor: EditorContext) -> Markup {
    let language = editor.app.language;
    let name = Memo::new(move |_| editor.read(|draft| words::heading(language.get(), draft)));
    let kind = live_text(move || editor.read(|draft| words::kind(language.get(), &draft.kind).to_owned()));
    let title = vec![
        div("p", "second", vec![kind]),
        el(
            "h1",
            vec![id(HEADING), attr("tabindex", "-1"), attr("data-sentence", ""), attr("dir", "auto")],
            vec![live_text(move || name.get())],
        ),
    ];
    div(
        "header",
        "draft-head",
        vec![
            way_back(editor),
            div("div", "draft-title", vec![div("div", "", title), kept(editor)]),
            binned(editor),
            others(editor),
            actions(editor),
            leave::left(editor),
        ],
    )
}

/// All drafts: « 4 brouillons ».
fn way_back(editor: EditorContext) -> Markup {
    let language = editor.app.language;
    let count = Memo::new(move |_| editor.store.with(Keeper::count));
    let here = editor.app.location.get_untracked();
    let all = move || Some(href(&Location { view: View::Drafts, ids: Vec::new(), ..here.clone() }));
    let words = live_text(move || match count.get() {
        0 => EditorTexts::of(language.get()).drafts.to_owned(),
        count => drafts(language.get(), count),
    });
    div("p", "back", vec![el("a", vec![live_attr("href", all)], vec![words])])
}

fn actions(editor: EditorContext) -> Markup {
    let compare = if editor.published.with_value(Option::is_some) {
        let open = move || {
            editor.comparing.set(true);
            Scope::page().after_render(|| _ = document::focus(HEADING));
        };
        button("text-button", open, vec![say(|l| EditorTexts::of(l).compare)])
    } else {
        nothing()
    };
    let copy = button("text-button", move || editor.copy(), vec![say(|l| EditorTexts::of(l).copy)]);
    let file = leave::download(editor);
    let export = leave::export(editor);
    let others = div("div", "others", vec![compare, file, copy, export]);
    div("div", "actions", vec![div("div", "steps", steps(editor)), others])
}

/// Other drafts that change the same record, while this one has not begun.
fn others(editor: EditorContext) -> Markup {
    let id = editor.id();
    let others = Memo::new(move |_| {
        editor.store.with(|keeper| {
            let record = keeper.draft(&id)?.origin().filter(|_| keeper.state(&id).is_none())?.record.clone();
            keeper.amendments_of(&record).into_iter().find(|other| *other != id)
        })
    });
    Effect::new(move |_| {
        if others.with(Option::is_some) {
            editor.app.announce(EditorTexts::of(editor.app.language.get_untracked()).another_draft.to_owned());
        }
    });
    live(move || {
        let Some(other) = others.get() else { return nothing() };
        let language = editor.app.language.get();
        let there = Location { ids: vec![other], ..editor.app.location.get_untracked() };
        let way = el("a", vec![attr("href", href(&there))], vec![text(EditorTexts::of(language).go_on)]);
        div("div", "notice", vec![leaf("p", EditorTexts::of(language).another_draft), way])
    })
}

/// Undo and redo.
pub(super) fn steps(editor: EditorContext) -> Children {
    let step = |way: HistoryDirection, words: fn(Language) -> &'static str, keys: &'static str| {
        let can = can(editor, way);
        let attributes =
            vec![class("text-button"), attr("aria-keyshortcuts", keys), live_flag("disabled", move || !can.get())];
        button_with(attributes, move || editor.step(way), vec![say(words)])
    };
    vec![
        step(HistoryDirection::Undo, |l| EditorTexts::of(l).undo, "Control+Z"),
        step(HistoryDirection::Redo, |l| EditorTexts::of(l).redo, "Control+Shift+Z"),
    ]
}

/// Whether there is a step to take.
fn can(editor: EditorContext, way: HistoryDirection) -> Memo<bool> {
    let id = editor.id();
    Memo::new(move |_| {
        editor.store.with(|keeper| {
            keeper.history(&id).is_some_and(|history| match way {
                HistoryDirection::Undo => history.can_undo(),
                HistoryDirection::Redo => history.can_redo(),
            })
        })
    })
}

/// A draft in the bin says so, and can be taken out.
fn binned(editor: EditorContext) -> Markup {
    let is_binned = Memo::new(move |_| editor.read(crate::draft::Draft::is_binned));
    live(move || {
        if !is_binned.get() {
            return nothing();
        }
        let texts = EditorTexts::of(editor.app.language.get());
        let out = button("text-button", move || editor.edit(|_| Edit::unbinned()), vec![text(texts.unbin)]);
        several(vec![div("div", "notice", vec![leaf("p", texts.binned), out])])
    })
}
