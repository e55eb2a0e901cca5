//! Quarantined values: those that this version cannot open. They are kept as they are.

use leptos::ev;
use leptos::prelude::*;

use crate::i18n::texts::DraftsTexts;
use crate::i18n::{colon, drafts as words};
use crate::storage::{Aside, Store};

use super::context::DraftListContext;
use super::list::action;
use crate::ui::browser::{clock, raw};
use crate::ui::element::{Element, IntoNode, code, div, h2, li, p, section, t, ul};

/// The quarantined values, if there are any.
pub(super) fn quarantine(list: DraftListContext) -> impl IntoNode {
    let quarantined = Memo::new(move |_| list.store.with(|keeper| keeper.aside().to_vec()));
    move || {
        let rows: Vec<_> = quarantined.get().into_iter().map(|value| row(list, value)).collect();
        (!rows.is_empty()).then(|| {
            section().child(h2().child(t(|l| DraftsTexts::of(l).set_aside))).child(ul().class("draft-rows").child(rows))
        })
    }
}

fn row(list: DraftListContext, Aside { store, key, reason, saved_at, units }: Aside) -> Element {
    let language = list.app.language.get();
    let texts = DraftsTexts::of(language);
    let day = saved_at.and_then(clock::local).map(|time| time.day);
    let location = match store {
        Store::Local => texts.in_local,
        Store::Copy => texts.in_copy,
    };
    let description = div()
        .child(p().child(words::aside(language, day, units)))
        .child(p().class("second").child(words::unreadable(language, &reason)).child(" ").child(texts.kept_as_is))
        .child(p().class("second").child(location).child(colon(language)).child(code().child(key.as_str())));
    let (retried, downloaded) = (key.clone(), key.clone());
    let retry = move |_| list.store.act(|keeper, _| keeper.retry_aside(store, &retried));
    let download = move |_| raw::save(store, &downloaded);
    let buttons = div()
        .class("actions")
        .child(action(language, texts.retry, &key).on(ev::click, retry))
        .child(action(language, texts.download, &key).on(ev::click, download));
    li().attr("data-aside", key).child(description).child(buttons)
}
