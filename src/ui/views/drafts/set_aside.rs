//! Values that this version cannot open. They stay as they are.

use leptos::prelude::*;

use crate::i18n::texts::DraftsTexts;
use crate::i18n::{colon, drafts as words};
use crate::storage::{Aside, Store};

use super::context::DraftListContext;
use super::list::named;
use crate::ui::browser::{clock, raw};
use crate::ui::markup::{Markup, attr, button_with, div, el, leaf, live, nothing, say, text};

/// The list of them, if there are any.
pub(super) fn set_aside(list: DraftListContext) -> Markup {
    let aside = Memo::new(move |_| list.store.with(|keeper| keeper.aside().to_vec()));
    live(move || {
        let aside = aside.get();
        if aside.is_empty() {
            return nothing();
        }
        let rows = aside.into_iter().map(|aside| row(list, aside)).collect();
        let title = el("h2", Vec::new(), vec![say(|l| DraftsTexts::of(l).set_aside)]);
        el("section", Vec::new(), vec![title, div("ul", "draft-rows", rows)])
    })
}

fn row(list: DraftListContext, aside: Aside) -> Markup {
    let language = list.app.language.get();
    let texts = DraftsTexts::of(language);
    let day = aside.saved_at.and_then(clock::local).map(|time| time.day);
    let Aside { store, key, reason, units, .. } = aside;
    let (again, taken) = (key.clone(), key.clone());
    let retry = move || list.store.act(|keeper, _| keeper.retry_aside(store, &again));
    let take = move || raw::save(store, &taken);
    let place = match store {
        Store::Local => texts.in_local,
        Store::Copy => texts.in_copy,
    };
    let words = vec![
        leaf("p", words::aside(language, day, units)),
        div("p", "second", vec![text(words::unreadable(language, &reason)), text(" "), text(texts.kept_as_is)]),
        div("p", "second", vec![text(place), text(colon(language)), leaf("code", key.clone())]),
    ];
    let buttons = vec![
        button_with(named(language, texts.retry, &key), retry, vec![text(texts.retry)]),
        button_with(named(language, texts.download, &key), take, vec![text(texts.download)]),
    ];
    el("li", vec![attr("data-aside", key)], vec![el("div", Vec::new(), words), div("div", "actions", buttons)])
}
