//! Persistent notices of what is not saved, and why, with the download beside it.

use leptos::ev;
use leptos::prelude::*;

use crate::i18n::Passage;
use crate::i18n::drafts as words;
use crate::i18n::texts::DraftsTexts;
use crate::storage::{Failure, State, Store};

use super::context::DraftListContext;
use super::file;
use crate::ui::element::{Element, button, div, fragment, p, strong};

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
        list.store.with(|keeper| {
            let failure = |store: Store| keeper.health(store).cloned().map(|failure| (store, failure));
            Store::ALL.into_iter().filter_map(failure).collect::<Vec<_>>()
        })
    });
    let unsaved = Memo::new(move |_| {
        list.entries.with(|entries| {
            let failed = entries.values().filter(|entry| !entry.is_binned && entry.state == State::Failed);
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
    let retry = move |_| list.store.act(|keeper, now| retried.iter().for_each(|id| keeper.retry(id, now)));
    let download = move |_| file::download(list, &ids);
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
