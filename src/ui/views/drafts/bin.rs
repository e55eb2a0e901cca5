//! The bin: deleted drafts, until they are put back or removed for good.

use leptos::prelude::*;

use crate::i18n::texts::DraftsTexts;

use super::context::DraftListContext;
use super::list::named;
use super::notice::DraftNotice;
use crate::ui::browser::document;
use crate::ui::browser::scope::Scope;
use crate::ui::markup::{
    Markup, attr, button_with, div, each, el, id, leaf, live, live_text, nothing, say, several, text,
};

/// The id of the button that removes for good.
const SURE: &str = "remove-now";

/// What lies in it, if anything does.
pub(super) fn bin(list: DraftListContext) -> Markup {
    let binned = Memo::new(move |_| {
        list.entries.with(|entries| {
            entries.values().filter(|entry| entry.binned).map(|entry| entry.id.clone()).collect::<Vec<_>>()
        })
    });
    let has_any = Memo::new(move |_| binned.with(|binned| !binned.is_empty()));
    let asked = RwSignal::new(None::<String>);
    // Said once both stores have let go of it, not before: its id and its name.
    let removing = RwSignal::new(None::<(String, String)>);
    Effect::new(move |_| {
        let is_kept = |id: &String| list.entries.with(|entries| entries.contains_key(id));
        if removing.with(|removing| removing.as_ref().is_some_and(|(id, _)| !is_kept(id)))
            && let Some((_, name)) = removing.try_update(Option::take).flatten()
        {
            list.tell(DraftNotice::Removed { name });
        }
    });
    live(move || {
        if !has_any.get() {
            return nothing();
        }
        let rows = each(move || binned.get(), move |id| row(list, asked, removing, id));
        let title = el("h2", Vec::new(), vec![say(|l| DraftsTexts::of(l).bin)]);
        el("section", vec![attr("data-bin", "")], vec![title, div("ul", "draft-rows", vec![rows])])
    })
}

/// A draft of the bin. Removing it for good is asked twice.
fn row(
    list: DraftListContext,
    asked: RwSignal<Option<String>>,
    removing: RwSignal<Option<(String, String)>>,
    draft: String,
) -> Markup {
    let language = list.app.language;
    let of = draft.clone();
    let name = Memo::new(move |_| {
        list.entries.with(|entries| entries.get(&of).map(|entry| entry.name(language.get())).unwrap_or_default())
    });
    let buttons = live(move || {
        let texts = DraftsTexts::of(language.get());
        let (back, ask, remove) = (draft.clone(), draft.clone(), draft.clone());
        let is_asked = asked.with(|asked| asked.as_ref() == Some(&draft));
        if is_asked {
            let remove = move || {
                asked.set(None);
                removing.set(Some((remove.clone(), list.name(&remove))));
                list.store.act(|keeper, _| keeper.remove(&remove));
            };
            let mut attributes = named(language.get(), texts.remove_now, &name.get());
            attributes.push(id(SURE));
            return several(vec![
                button_with(attributes, remove, vec![text(texts.remove_now)]),
                button_with(
                    named(language.get(), texts.keep, &name.get()),
                    move || asked.set(None),
                    vec![text(texts.keep)],
                ),
            ]);
        }
        let ask = move || {
            asked.set(Some(ask.clone()));
            Scope::page().after_render(|| _ = document::focus(SURE));
        };
        several(vec![
            button_with(
                named(language.get(), texts.restore, &name.get()),
                move || list.unbin(&back),
                vec![text(texts.restore)],
            ),
            button_with(named(language.get(), texts.remove, &name.get()), ask, vec![text(texts.remove)]),
        ])
    });
    let words = el("p", vec![attr("dir", "auto")], vec![live_text(move || name.get())]);
    el("li", Vec::new(), vec![words, div("div", "actions", vec![buttons]), leaf("span", "")])
}
