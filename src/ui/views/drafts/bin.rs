//! Drafts that are not in the list: those in the bin, until they are restored or removed for good; and quarantined values, which
//! this version cannot open and keeps as they are.

use leptos::ev;
use leptos::prelude::*;

use crate::i18n::texts::DraftsTexts;
use crate::i18n::{colon, drafts as words};
use crate::storage::{Quarantined, Store};

use super::context::DraftListContext;
use super::list::action;
use super::outcome::DraftNotice;
use crate::ui::browser::scope::Scope;
use crate::ui::browser::{clock, document, download};
use crate::ui::element::{Element, IntoNode, code, div, fragment, h2, keyed, li, p, section, span, t, ul};

/// The id of the button that removes for good.
const CONFIRM: &str = "remove-now";

#[derive(Clone, Copy)]
struct Bin {
    list: DraftListContext,
    /// The id of the draft whose removal awaits confirmation.
    confirming: RwSignal<Option<String>>,
    /// The id and the name of the draft that the stores are removing.
    removing: RwSignal<Option<(String, String)>>,
}

/// The drafts in the bin, if there are any.
pub(super) fn bin(list: DraftListContext) -> impl IntoNode {
    let binned = Memo::new(move |_| {
        list.entries.with(|entries| {
            entries.values().filter(|entry| entry.is_binned).map(|entry| entry.id.clone()).collect::<Vec<_>>()
        })
    });
    let has_any = Memo::new(move |_| binned.with(|binned| !binned.is_empty()));
    let bin = Bin { list, confirming: RwSignal::new(None), removing: RwSignal::new(None) };
    bin.notify_when_removed();
    move || {
        has_any.get().then(|| {
            section()
                .attr("data-bin", "")
                .child(h2().child(t(|l| DraftsTexts::of(l).bin)))
                .child(ul().class("draft-rows").child(keyed(move || binned.get(), move |id| bin.row(id))))
        })
    }
}

impl Bin {
    /// Notifies once both stores have removed the draft, not before.
    fn notify_when_removed(self) {
        let Self { list, removing, .. } = self;
        Effect::new(move |_| {
            let is_stored = |id: &String| list.entries.with(|entries| entries.contains_key(id));
            if removing.with(|removing| removing.as_ref().is_some_and(|(id, _)| !is_stored(id)))
                && let Some((_, name)) = removing.try_update(Option::take).flatten()
            {
                list.notify(DraftNotice::Removed { name });
            }
        });
    }

    fn row(self, draft: String) -> Element {
        let name = {
            let draft = draft.clone();
            Memo::new(move |_| self.list.live_name(&draft))
        };
        let buttons = move || {
            let is_confirming = self.confirming.with(|confirming| confirming.as_ref() == Some(&draft));
            let name = name.get();
            if is_confirming { self.confirm_buttons(&draft, &name) } else { self.buttons(&draft, &name) }
        };
        li().child(p().attr("dir", "auto").child(move || name.get()))
            .child(div().class("actions").child(buttons))
            .child(span())
    }

    fn buttons(self, draft: &str, name: &str) -> Element {
        let language = self.list.app.language.get();
        let texts = DraftsTexts::of(language);
        let (restored, removed) = (draft.to_owned(), draft.to_owned());
        let confirm = move |_| {
            self.confirming.set(Some(removed.clone()));
            Scope::page().after_render(|| _ = document::focus(CONFIRM));
        };
        let restore = move |_| self.list.restore(&restored);
        fragment()
            .child(action(language, texts.restore, name).on(ev::click, restore))
            .child(action(language, texts.remove, name).on(ev::click, confirm))
    }

    fn confirm_buttons(self, draft: &str, name: &str) -> Element {
        let language = self.list.app.language.get();
        let texts = DraftsTexts::of(language);
        let draft = draft.to_owned();
        let remove = move |_| {
            self.confirming.set(None);
            self.removing.set(Some((draft.clone(), self.list.name(&draft))));
            self.list.store.act(|sync, _| sync.remove(&draft));
        };
        let keep = move |_| self.confirming.set(None);
        fragment()
            .child(action(language, texts.remove_now, name).id(CONFIRM).on(ev::click, remove))
            .child(action(language, texts.keep, name).on(ev::click, keep))
    }
}

/// The quarantined values, if there are any.
pub(super) fn quarantine(list: DraftListContext) -> impl IntoNode {
    let quarantined = Memo::new(move |_| list.store.with(|sync| sync.quarantined().to_vec()));
    move || {
        let rows: Vec<_> = quarantined.get().into_iter().map(|value| row(list, value)).collect();
        (!rows.is_empty()).then(|| {
            section()
                .child(h2().child(t(|l| DraftsTexts::of(l).quarantined)))
                .child(ul().class("draft-rows").child(rows))
        })
    }
}

fn row(list: DraftListContext, Quarantined { store, key, reason, saved_at, units }: Quarantined) -> Element {
    let language = list.app.language.get();
    let texts = DraftsTexts::of(language);
    let day = saved_at.and_then(clock::local).map(|time| time.day);
    let location = match store {
        Store::Local => texts.in_local,
        Store::IndexedDb => texts.in_copy,
    };
    let description = div()
        .child(p().child(words::quarantined_draft(language, day, units)))
        .child(p().class("second").child(words::unreadable(language, &reason)).child(" ").child(texts.kept_as_is))
        .child(p().class("second").child(location).child(colon(language)).child(code().child(key.as_str())));
    let (retried, downloaded) = (key.clone(), key.clone());
    let retry = move |_| list.store.act(|sync, _| sync.retry_quarantined(store, &retried));
    let download = move |_| download::save_stored(store, &downloaded);
    let buttons = div()
        .class("actions")
        .child(action(language, texts.retry, &key).on(ev::click, retry))
        .child(action(language, texts.download, &key).on(ev::click, download));
    li().attr("data-aside", key).child(description).child(buttons)
}
