//! The notices above the list: the result of the last action, imported drafts that await a choice, and what is not saved.

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;
use crate::draft::{Change, Texts, changes};
use crate::i18n::Passage;
use crate::i18n::drafts as words;
use crate::i18n::texts::{CommonTexts, DraftsTexts};
use crate::storage::{Failure, SaveState, Store};

use super::context::{DraftListContext, NOTICE};
use super::export;
use super::outcome::{DraftNotice, ImportConflict};
use crate::ui::browser::scope::Scope;
use crate::ui::browser::{clock, document, random};
use crate::ui::element::{Element, IntoNode, button, dd, del, div, dl, dt, fragment, ins, p, span, strong};
use crate::ui::state::HEADING;

/// The notice of the last action.
pub(super) fn notice(list: DraftListContext) -> impl IntoNode {
    move || list.notice.with(|notice| notice.as_ref().map(|notice| notice_view(list, notice)))
}

fn notice_view(list: DraftListContext, notice: &DraftNotice) -> Element {
    let language = list.app.language.get();
    let content = match notice {
        DraftNotice::Imported(outcome) => div().child(outcome.lines(language)),
        _ => div().child(notice.words(language).into_iter().map(|line| p().child(line)).collect::<Vec<_>>()),
    };
    let undo = |id: &String, undo: fn(DraftListContext, &str)| {
        let id = id.clone();
        button().class("text-button").on(ev::click, move |_| undo(list, &id)).child(DraftsTexts::of(language).undo)
    };
    let undo = match notice {
        DraftNotice::Binned { id, .. } => Some(undo(id, DraftListContext::restore)),
        DraftNotice::Replaced { id, .. } => Some(undo(id, DraftListContext::undo)),
        _ => None,
    };
    let close = move |_| {
        list.notice.set(None);
        document::focus(HEADING);
    };
    let close = button().class("text-button").on(ev::click, close).child(CommonTexts::of(language).close);
    let element = div().id(NOTICE).class("notice").attr("tabindex", "-1").child(content.child(undo)).child(close);
    match notice {
        DraftNotice::Imported(outcome) => outcome.with_hooks(element),
        _ => element,
    }
}

/// All conflicts of imported files.
pub(super) fn import_conflicts(list: DraftListContext) -> impl IntoNode {
    move || list.conflicts.get().into_iter().map(|conflict| conflict_view(list, conflict)).collect::<Vec<_>>()
}

fn conflict_view(list: DraftListContext, conflict: ImportConflict) -> Element {
    let texts = DraftsTexts::of(list.app.language.get());
    let title_id = format!("question-{}", conflict.draft.id);
    let differences = differences(list, conflict.clone(), title_id.clone());
    let choice = |classes, label: &'static str, choose: fn(DraftListContext, ImportConflict)| {
        let conflict = conflict.clone();
        button().class(classes).on(ev::click, move |_| choose(list, conflict.clone())).child(label)
    };
    let buttons = div()
        .class("buttons")
        .child(choice("button", texts.take_file, replace))
        .child(choice("text-button", texts.open_beside, add_copy))
        .child(choice("text-button", texts.keep_here, keep));
    div()
        .class("notice question")
        .attr("role", "group")
        .attr("aria-labelledby", title_id)
        .attr("data-import-question", "")
        .child(div().child(differences).child(buttons))
}

/// Which one is newer, and each difference. The draft of this browser may change meanwhile, here or in another tab.
fn differences(list: DraftListContext, conflict: ImportConflict, title_id: String) -> impl IntoNode {
    let language = list.app.language;
    let ImportConflict { draft, saved_at, file } = conflict;
    let differences = Memo::new(move |_| {
        list.store.with(|sync| {
            let local = sync.draft(&draft.id)?;
            Some((changes(local, &draft), local.name(language.get()), sync.changed_at(&draft.id)))
        })
    });
    move || {
        let (changes, name, changed_at) = differences.get()?;
        let language = language.get();
        let name = name.unwrap_or_else(|| words::nameless(language).to_owned());
        let title = words::says_otherwise(language, &name, &file);
        let moments = changed_at.zip(clock::today()).and_then(|(changed_at, today)| {
            let (local, imported) = clock::local(changed_at).zip(clock::local(saved_at))?;
            Some(words::both_moments(language, local, imported, today, saved_at < changed_at))
        });
        let title = p().id(title_id.as_str()).child(strong().child(title.found)).child(title.after);
        let changes = changes.iter().map(|change| difference(list, language, change)).collect::<Vec<_>>();
        let parts = fragment()
            .child(title)
            .child(p().class("second").child(moments.unwrap_or_default()))
            .child(dl().class("changes").child(changes));
        Some(parts)
    }
}

/// A field with its text in this browser and in the file.
fn difference(list: DraftListContext, language: Language, change: &Change) -> Element {
    let texts = DraftsTexts::of(language);
    let version = |label: &'static str, marked: Element, version: &Texts| {
        let register = list.register();
        let lines = words::version(language, change, version, register.as_ref().map(|register| &register.dataset));
        let lines = lines.into_iter().map(|line| {
            span().attr("lang", line.language.map(Language::tag)).class("line").attr("dir", "auto").child(line.text)
        });
        dd().child(span().class("second").child(label)).child(marked.child(lines.collect::<Vec<_>>()))
    };
    fragment()
        .child(dt().child(words::change(language, change)))
        .child(version(texts.here, del(), &change.before))
        .child(version(texts.in_file, ins(), &change.after))
}

fn resolve(list: DraftListContext, conflict: &ImportConflict) {
    list.conflicts.update(|conflicts| conflicts.retain(|other| other != conflict));
}

/// Keeps the draft of this browser. The button that has the focus is removed.
fn keep(list: DraftListContext, conflict: ImportConflict) {
    resolve(list, &conflict);
    Scope::page().after_render(|| _ = document::focus(NOTICE) || document::focus(HEADING));
}

/// Replaces the draft with that of the file, in one step that can be undone.
fn replace(list: DraftListContext, conflict: ImportConflict) {
    resolve(list, &conflict);
    let id = conflict.draft.id.clone();
    list.store.act(|sync, now| sync.import(conflict.draft, now));
    list.notify(DraftNotice::Replaced { name: list.name(&id), id });
}

/// Adds the draft of the file beside that of this browser.
fn add_copy(list: DraftListContext, conflict: ImportConflict) {
    resolve(list, &conflict);
    let copy = conflict.draft.copy_as(random::id());
    let id = copy.id.clone();
    list.store.act(|sync, now| sync.import(copy, now));
    list.notify(DraftNotice::Duplicated { name: list.name(&id) });
}

/// A draft that could not be saved.
#[derive(Clone, PartialEq)]
struct Unsaved {
    id: String,
    name: String,
    failure: Failure,
}

/// A notice for each store that fails, and one for all drafts that are not saved.
pub(super) fn save_failures(list: DraftListContext) -> Element {
    let language = list.app.language;
    let failing_stores = Memo::new(move |_| {
        list.store.with(|sync| {
            let failure = |store: Store| sync.store_failure(store).cloned().map(|failure| (store, failure));
            Store::ALL.into_iter().filter_map(failure).collect::<Vec<_>>()
        })
    });
    let unsaved = Memo::new(move |_| {
        list.entries.with(|entries| {
            let failed = entries.values().filter(|entry| !entry.is_binned && entry.state == SaveState::Failed);
            let unsaved = failed.filter_map(|entry| {
                let (_, failure) = entry.failures.first()?;
                Some(Unsaved { id: entry.id.clone(), name: entry.name(language.get()), failure: failure.clone() })
            });
            unsaved.collect::<Vec<_>>()
        })
    });
    let of_stores = move || {
        let notice = |(store, failure)| {
            div().class("notice bad").child(passage(words::store_trouble(language.get(), store, &failure)))
        };
        failing_stores.get().into_iter().map(notice).collect::<Vec<_>>()
    };
    fragment().child(of_stores).child(move || unsaved.with(|unsaved| unsaved_notice(list, unsaved)))
}

fn unsaved_notice(list: DraftListContext, unsaved: &[Unsaved]) -> Option<Element> {
    let first = unsaved.first()?;
    let language = list.app.language.get();
    let texts = DraftsTexts::of(language);
    let explanation = if unsaved.len() > 1 {
        words::several_not_saved(language, unsaved.len())
    } else {
        words::not_saved(language, &first.name, &first.failure)
    };
    let ids: Vec<String> = unsaved.iter().map(|draft| draft.id.clone()).collect();
    let retried = ids.clone();
    let retry = move |_| list.store.act(|sync, now| retried.iter().for_each(|id| sync.retry(id, now)));
    let download = move |_| export::download(list, &ids);
    let buttons = div()
        .class("buttons")
        .child(button().class("button").on(ev::click, download).child(texts.download_file))
        .child(button().class("button").on(ev::click, retry).child(texts.retry));
    let content = div().child(passage(explanation)).child(p().child(texts.keep_writing)).child(buttons);
    Some(div().class("notice bad").attr("role", "alert").child(content))
}

fn passage(Passage { before, found, after }: Passage) -> Element {
    p().child(before).child(strong().child(found)).child(after)
}
