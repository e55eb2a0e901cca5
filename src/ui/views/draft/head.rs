//! The top of the editor: the way to all drafts, what this one is, how it stands, and what one can do with it.

use leptos::ev;
use leptos::prelude::*;

use crate::address::{Location, View};
use crate::commitment::Language;
use crate::draft::Edit;
use crate::i18n::drafts::drafts;
use crate::i18n::editor as words;
use crate::i18n::texts::EditorTexts;
use crate::storage::DraftSync;

use super::context::EditorContext;
use super::kept::kept;
use super::leave;
use crate::ui::browser::document;
use crate::ui::browser::field::HistoryDirection;
use crate::ui::browser::scope::Scope;
use crate::ui::element::{Element, a, button, div, fragment, h1, header, p, span, strong, t};
use crate::ui::parts::href;
use crate::ui::state::HEADING;

/// The band that says that nothing of this is published. It stands above the page's header, so the root element is told.
pub(super) fn band(kind: Element) -> Element {
    document::set_root_attribute("data-band", "draft");
    on_cleanup(|| document::remove_root_attribute("data-band"));
    p().class("draft-band")
        .child(strong().child(t(|l| EditorTexts::of(l).band)))
        .child(span().class("more").child(kind).child(" ").child(t(|l| EditorTexts::of(l).band_rest)))
        .child(span().class("less").child(t(|l| EditorTexts::of(l).band_short)))
}

/// The head.
pub(super) fn head(editor: EditorContext) -> Element {
    let language = editor.app.language;
    let name = Memo::new(move |_| editor.read(|draft| words::heading(language.get(), draft)));
    let kind = fragment().child(move || editor.read(|draft| words::kind(language.get(), &draft.kind).to_owned()));
    let title = vec![
        p().class("second").child(kind),
        h1().id(HEADING).attr("tabindex", "-1").attr("data-sentence", "").attr("dir", "auto").child(move || name.get()),
    ];
    header()
        .class("draft-head")
        .child(way_back(editor))
        .child(div().class("draft-title").child(div().child(title)).child(kept(editor)))
        .child(binned(editor))
        .child(others(editor))
        .child(actions(editor))
        .child(leave::left(editor))
}

/// All drafts: « 4 brouillons ».
fn way_back(editor: EditorContext) -> Element {
    let language = editor.app.language;
    let count = Memo::new(move |_| editor.store.with(DraftSync::count));
    let here = editor.app.location.get_untracked();
    let all = move || Some(href(&Location { view: View::Drafts, ids: Vec::new(), ..here.clone() }));
    let words = fragment().child(move || match count.get() {
        0 => EditorTexts::of(language.get()).drafts.to_owned(),
        count => drafts(language.get(), count),
    });
    p().class("back").child(a().attr("href", all).child(words))
}

fn actions(editor: EditorContext) -> Element {
    let compare = if editor.published.with_value(Option::is_some) {
        let open = move || {
            editor.comparing.set(true);
            Scope::page().after_render(|| _ = document::focus(HEADING));
        };
        button().class("text-button").on(ev::click, move |_| open()).child(t(|l| EditorTexts::of(l).compare))
    } else {
        fragment()
    };
    let copy =
        button().class("text-button").on(ev::click, move |_| editor.copy()).child(t(|l| EditorTexts::of(l).copy));
    let file = leave::download(editor);
    let export = leave::export(editor);
    let others = div().class("others").child(compare).child(file).child(copy).child(export);
    div().class("actions").child(div().class("steps").child(steps(editor))).child(others)
}

/// Other drafts that change the same record, while this one has not begun.
fn others(editor: EditorContext) -> Element {
    let id = editor.id();
    let others = Memo::new(move |_| {
        editor.store.with(|sync| {
            let record = sync.draft(&id)?.origin().filter(|_| sync.state(&id).is_none())?.record.clone();
            sync.amendments_of(&record).into_iter().find(|other| *other != id)
        })
    });
    Effect::new(move |_| {
        if others.with(Option::is_some) {
            editor.app.announce(EditorTexts::of(editor.app.language.get_untracked()).another_draft.to_owned());
        }
    });
    fragment().child(move || {
        let Some(other) = others.get() else { return fragment() };
        let language = editor.app.language.get();
        let there = Location { ids: vec![other], ..editor.app.location.get_untracked() };
        let way = a().attr("href", href(&there)).child(EditorTexts::of(language).go_on);
        div().class("notice").child(p().child(EditorTexts::of(language).another_draft)).child(way)
    })
}

/// Undo and redo.
pub(super) fn steps(editor: EditorContext) -> Vec<Element> {
    let step = |way: HistoryDirection, words: fn(Language) -> &'static str, keys: &'static str| {
        let can = can(editor, way);
        button()
            .class("text-button")
            .attr("aria-keyshortcuts", keys)
            .attr("disabled", move || !can.get())
            .on(ev::click, move |_| editor.step(way))
            .child(t(words))
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
        editor.store.with(|sync| {
            sync.history(&id).is_some_and(|history| match way {
                HistoryDirection::Undo => history.can_undo(),
                HistoryDirection::Redo => history.can_redo(),
            })
        })
    })
}

/// A draft in the bin says so, and can be taken out.
fn binned(editor: EditorContext) -> Element {
    let is_binned = Memo::new(move |_| editor.read(crate::draft::Draft::is_binned));
    fragment().child(move || {
        if !is_binned.get() {
            return fragment();
        }
        let texts = EditorTexts::of(editor.app.language.get());
        let out =
            button().class("text-button").on(ev::click, move |_| editor.edit(|_| Edit::unbinned())).child(texts.unbin);
        fragment().child(div().class("notice").child(p().child(texts.binned)).child(out))
    })
}
