//! An updated `commitments.json` with the drafts chosen in it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use leptos::prelude::*;

use crate::draft::PublishError;
use crate::i18n::drafts as words;
use crate::i18n::texts::DraftsTexts;

use super::context::DraftListContext;
use super::entry::Entry;
use crate::ui::draft_files;
use crate::ui::markup::{
    Markup, attr, button, button_with, class, div, each, el, live, live_attr, live_checked, live_text, nothing, on,
    say, several, text,
};

/// The choice of drafts, and the file.
pub(super) fn publish(list: DraftListContext) -> Markup {
    let is_open = RwSignal::new(false);
    let is_possible = Memo::new(move |_| {
        list.register().is_some() && list.entries.with(|entries| entries.values().any(|entry| !entry.binned))
    });
    live(move || {
        if !is_possible.get() {
            return nothing();
        }
        let attributes =
            vec![class("text-button"), live_attr("aria-expanded", move || Some(is_open.get().to_string()))];
        let toggle = button_with(
            attributes,
            move || is_open.update(|is_open| *is_open = !*is_open),
            vec![say(|l| DraftsTexts::of(l).prepare_file)],
        );
        let title = el("h2", Vec::new(), vec![say(|l| DraftsTexts::of(l).publish)]);
        let note = div("p", "second", vec![say(|l| DraftsTexts::of(l).publish_note)]);
        let choice = live(move || if is_open.get() { choice(list) } else { nothing() });
        el("section", Vec::new(), vec![title, note, toggle, choice])
    })
}

fn choice(list: DraftListContext) -> Markup {
    // Those that are complete are chosen at first; of several for one record, the last changed.
    let ready = list.entries.with_untracked(|entries| {
        let mut ready: Vec<&Entry> = entries.values().filter(|entry| !entry.binned && entry.facts.asked == 0).collect();
        ready.sort_by_key(|entry| entry.changed_at);
        let mut chosen = BTreeSet::new();
        for entry in ready {
            choose(entries, &mut chosen, &entry.id);
        }
        chosen
    });
    let chosen = RwSignal::new(ready);
    let outcome = RwSignal::new(None::<Outcome>);
    let listed = Memo::new(move |_| {
        list.entries.with(|entries| {
            entries.values().filter(|entry| !entry.binned).map(|entry| entry.id.clone()).collect::<Vec<_>>()
        })
    });
    let boxes = each(
        move || listed.get(),
        move |id| {
            let (of, toggled, named, apart) = (id.clone(), id.clone(), id.clone(), id);
            let toggle = on("change", move |_| {
                outcome.set(None);
                chosen.update(|chosen| {
                    if !chosen.remove(&toggled) {
                        list.entries.with_untracked(|entries| choose(entries, chosen, &toggled));
                    }
                });
            });
            let input = vec![
                attr("type", "checkbox"),
                class("box"),
                live_checked(move || chosen.with(|chosen| chosen.contains(&of))),
                toggle,
            ];
            let language = list.app.language;
            let name = live_text(move || {
                list.entries
                    .with(|entries| entries.get(&named).map(|entry| entry.name(language.get())).unwrap_or_default())
            });
            let name = el("span", vec![attr("dir", "auto")], vec![name, live(move || told_apart(list, &apart))]);
            el("label", vec![class("choice")], vec![el("input", input, Vec::new()), name])
        },
    );
    let legend = el("legend", Vec::new(), vec![say(|l| DraftsTexts::of(l).choose_drafts)]);
    let download = move || {
        let result = download(list, &chosen.get_untracked());
        if let Some(result) = &result {
            list.app.announce(untrack(|| said(list, result)));
        }
        outcome.set(result);
    };
    several(vec![
        div("fieldset", "choices", vec![legend, boxes]),
        button("button", download, vec![say(|l| DraftsTexts::of(l).download_dataset)]),
        live(move || {
            outcome.get().map_or_else(nothing, |outcome| div("p", "second", vec![text(said(list, &outcome))]))
        }),
    ])
}

/// Chooses a draft, and lets go of others that change the same record: only one of them can be published.
fn choose(entries: &BTreeMap<String, Entry>, chosen: &mut BTreeSet<String>, id: &str) {
    let record = |id: &str| entries.get(id).and_then(|entry| entry.facts.record.as_deref());
    let own = record(id);
    chosen.retain(|other| own.is_none() || record(other) != own);
    chosen.insert(id.to_owned());
}

/// What tells a draft from others of the same record: its fields, and when it last changed.
fn told_apart(list: DraftListContext, id: &str) -> Markup {
    let language = list.app.language.get();
    list.entries.with(|entries| {
        let Some(entry) = entries.get(id) else { return nothing() };
        let is_other =
            |other: &&Entry| !other.binned && other.id != entry.id && other.facts.record == entry.facts.record;
        if entry.facts.record.is_none() || !entries.values().any(|other| is_other(&other)) {
            return nothing();
        }
        let fields = words::changes(language, &entry.facts.changes);
        let changed = draft_files::changed_at(language, entry.changed_at);
        let detail = changed.into_iter().fold(fields, |fields, changed| [&fields, ", ", &changed].concat());
        div("span", "second", vec![text(detail)])
    })
}

/// Whether the browser took the file; or why there is none, shared with what shows it.
type Outcome = Result<bool, Arc<PublishError>>;

fn download(list: DraftListContext, chosen: &BTreeSet<String>) -> Option<Outcome> {
    let register = untrack(|| list.register())?;
    let ids: Vec<String> = chosen.iter().cloned().collect();
    let made = draft_files::published(list.store, &register, &ids);
    Some(made.map(|bytes| draft_files::save_dataset(&bytes)).map_err(Arc::new))
}

fn said(list: DraftListContext, outcome: &Outcome) -> String {
    let language = list.app.language.get();
    match outcome {
        Ok(true) => DraftsTexts::of(language).published.to_owned(),
        Ok(false) => DraftsTexts::of(language).not_taken.to_owned(),
        Err(error) => draft_files::not_published(list.store, language, error),
    }
}
