//! What is not kept, and why: lasting and plain, with the file at hand.

use leptos::prelude::*;

use crate::i18n::Passage;
use crate::i18n::drafts as words;
use crate::i18n::texts::DraftsTexts;
use crate::storage::{Failure, State, Store};

use super::context::DraftListContext;
use super::file;
use crate::ui::markup::{Markup, attr, button, class, div, el, leaf, live, several, text};

/// A draft that is not kept: its id and name, and why.
type Lost = (String, String, Failure);

/// The notices, none where all is well.
pub(super) fn trouble(list: DraftListContext) -> Markup {
    let language = list.app.language;
    let stores = Memo::new(move |_| {
        list.store.with(|keeper| {
            let of = |store: Store| keeper.health(store).cloned().map(|failure| (store, failure));
            Store::ALL.into_iter().filter_map(of).collect::<Vec<_>>()
        })
    });
    let lost_drafts = Memo::new(move |_| {
        list.entries.with(|entries| {
            let failed = entries.values().filter(|entry| !entry.binned && entry.state == State::Failed);
            failed
                .filter_map(|entry| {
                    let (_, failure) = entry.failures.first()?;
                    Some((entry.id.clone(), entry.name(language.get()), failure.clone()))
                })
                .collect::<Vec<Lost>>()
        })
    });
    several(vec![
        live(move || {
            let notices = stores.get().into_iter().map(|(store, failure)| {
                div("div", "notice bad", vec![passage(words::store_trouble(language.get(), store, &failure))])
            });
            several(notices.collect())
        }),
        live(move || {
            let lost_drafts = lost_drafts.get();
            let Some((_, name, failure)) = lost_drafts.first() else { return several(Vec::new()) };
            let texts = DraftsTexts::of(language.get());
            let said = if lost_drafts.len() > 1 {
                words::several_not_saved(language.get(), lost_drafts.len())
            } else {
                words::not_saved(language.get(), name, failure)
            };
            let ids: Vec<String> = lost_drafts.iter().map(|(id, ..)| id.clone()).collect();
            let again = ids.clone();
            let retry = move || {
                list.store.act(|keeper, now| again.iter().for_each(|id| keeper.retry(id, now)));
            };
            let lines = vec![
                passage(said),
                leaf("p", texts.keep_writing),
                div(
                    "div",
                    "buttons",
                    vec![
                        button("button", move || file::take(list, &ids), vec![text(texts.download_file)]),
                        button("button", retry, vec![text(texts.retry)]),
                    ],
                ),
            ];
            let content = vec![div("div", "", lines)];
            el("div", vec![class("notice bad"), attr("role", "alert")], content)
        }),
    ])
}

fn passage(Passage { before, found, after }: Passage) -> Markup {
    el("p", Vec::new(), vec![text(before), leaf("strong", found), text(after)])
}
