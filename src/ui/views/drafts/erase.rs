//! "Erase from this computer": asked twice, the file offered first, and said afterwards.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::commitment::Language;
use crate::i18n::drafts as words;
use crate::i18n::texts::{CommonTexts, DraftsTexts};
use crate::storage::Keeper;

use super::context::DraftListContext;
use super::file;
use super::notice::DraftNotice;
use crate::ui::browser::scope::Scope;
use crate::ui::browser::{document, raw};
use crate::ui::markup::{
    Markup, attr, button, button_with, class, div, el, id, leaf, live, nothing, on, say, several, text,
};

const DIALOG: &str = "erase";
const TITLE: &str = "erase-title";
const OPENER: &str = "erase-open";
const TAKE: &str = "erase-take";

/// How far the reader is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Closed,
    First,
    Second,
}

/// The button, and the dialog that it opens.
pub(super) fn erase(list: DraftListContext) -> Markup {
    let stage = RwSignal::new(Stage::Closed);
    let has_any = Memo::new(move |_| {
        list.entries.with(|entries| !entries.is_empty()) || list.store.with(|keeper| !keeper.aside().is_empty())
    });
    let is_open = Memo::new(move |_| stage.get() != Stage::Closed);
    Effect::new(move |_| {
        if is_open.get() {
            Scope::page().after_render(|| document::show_dialog(DIALOG, true));
        }
    });
    // Said once both stores were read again.
    let erased = Memo::new(move |_| list.store.with(|keeper| keeper.erased().cloned()));
    let waits = RwSignal::new(false);
    Effect::new(move |_| {
        if let Some(erased) = erased.get().filter(|_| waits.get()) {
            waits.set(false);
            list.tell(DraftNotice::Erased(erased));
        }
    });
    let section = live(move || {
        if !has_any.get() {
            return nothing();
        }
        let opener = button_with(
            vec![id(OPENER), class("text-button danger"), attr("aria-haspopup", "dialog")],
            move || stage.set(Stage::First),
            vec![say(|l| DraftsTexts::of(l).erase)],
        );
        let title = el("h2", Vec::new(), vec![say(|l| DraftsTexts::of(l).this_computer)]);
        let note = div("p", "second", vec![say(|l| DraftsTexts::of(l).this_computer_note)]);
        el("section", Vec::new(), vec![title, note, opener])
    });
    several(vec![section, live(move || if is_open.get() { dialog(list, stage, waits) } else { nothing() })])
}

fn close(stage: RwSignal<Stage>) {
    stage.set(Stage::Closed);
    Scope::page().after_render(|| _ = document::focus(OPENER));
}

fn dialog(list: DraftListContext, stage: RwSignal<Stage>, waits: RwSignal<bool>) -> Markup {
    let language = list.app.language;
    let cancel = on("cancel", move |event| {
        event.prevent_default();
        close(stage);
    });
    let escape = on("keydown", move |event| {
        if event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
            event.prevent_default();
            close(stage);
        }
    });
    let content = live(move || {
        let texts = DraftsTexts::of(language.get());
        let step = if stage.get() == Stage::First { texts.step_one } else { texts.step_two };
        let title = vec![id(TITLE), attr("tabindex", "-1"), attr("autofocus", "")];
        let head = vec![
            el("h2", title, vec![text(texts.erase)]),
            leaf("span", step),
            button("text-button", move || close(stage), vec![text(CommonTexts::of(language.get()).close)]),
        ];
        several(vec![
            el("header", Vec::new(), head),
            body(list, language.get(), stage.get()),
            foot(list, language.get(), stage, waits),
        ])
    });
    el("dialog", vec![id(DIALOG), class("asking"), attr("aria-labelledby", TITLE), cancel, escape], vec![content])
}

fn body(list: DraftListContext, language: Language, stage: Stage) -> Markup {
    let texts = DraftsTexts::of(language);
    let copies = list.store.with(Keeper::copies);
    let drafts = list.entries.with(|entries| entries.values().map(|entry| entry.name(language)).collect::<Vec<_>>());
    let aside = list.store.with(|keeper| keeper.aside().to_vec());
    let mut parts = Vec::new();
    if stage == Stage::Second {
        let everything = list.entries.with(|entries| entries.keys().cloned().collect::<Vec<_>>());
        let taken = aside.clone();
        let take = move || {
            file::take(list, &everything);
            for value in &taken {
                raw::save(value.store, &value.key);
            }
        };
        parts.extend([
            leaf("h3", texts.file_first),
            leaf("p", words::copies(language, copies.changed, copies.never)),
            div(
                "div",
                "offer",
                vec![
                    button_with(vec![id(TAKE), class("button primary")], take, vec![text(texts.take_all)]),
                    div("p", "second", vec![text(texts.file_note)]),
                ],
            ),
        ]);
    }
    let mut rows =
        vec![(drafts.len(), words::drafts_word(language, drafts.len()), words::with_history(language, &drafts))];
    if !aside.is_empty() {
        let keys = aside.iter().map(|aside| aside.key.as_str()).collect::<Vec<_>>().join("; ");
        rows.push((aside.len(), words::aside_word(language, aside.len()), keys));
    }
    rows.push((2, texts.places, texts.places_note.to_owned()));
    let rows = rows.into_iter().map(|(count, word, note)| {
        let words = vec![leaf("span", word), div("span", "second", vec![text(note)])];
        el("li", Vec::new(), vec![leaf("strong", count.to_string()), el("div", Vec::new(), words)])
    });
    parts.push(leaf("h3", texts.will_be_erased));
    parts.push(div("ul", "counted", rows.collect()));
    parts.push(leaf("h3", texts.what_stays));
    parts.push(leaf("p", texts.stays));
    div("div", "body", parts)
}

fn foot(list: DraftListContext, language: Language, stage: RwSignal<Stage>, waits: RwSignal<bool>) -> Markup {
    let texts = DraftsTexts::of(language);
    let count = list.entries.with(std::collections::BTreeMap::len) + list.store.with(|keeper| keeper.aside().len());
    let keep = button("button", move || close(stage), vec![text(texts.keep_drafts)]);
    let next = if stage.get() == Stage::First {
        let next = move || {
            stage.set(Stage::Second);
            Scope::page().after_render(|| _ = document::focus(TAKE));
        };
        button("button danger", next, vec![text(texts.go_on)])
    } else {
        let erase = move || {
            stage.set(Stage::Closed);
            // Begun first: until it is done there is nothing that was erased.
            list.store.act(|keeper, _| keeper.erase());
            waits.set(true);
        };
        button("button danger", erase, vec![text(words::erase_all(language, count))])
    };
    el("footer", Vec::new(), vec![leaf("p", texts.no_return), keep, next])
}
