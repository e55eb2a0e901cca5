//! The table of drafts, the last changed first.

use leptos::prelude::*;

use engagements::address::{Location, View};
use engagements::commitment::Language;
use engagements::i18n::texts::DraftsTexts;
use engagements::i18n::{drafts as words, keeping};
use engagements::storage::State;

use super::desk::{Desk, days_since};
use super::entry::Entry;
use super::file;
use crate::ui::browser::clock;
use crate::ui::markup::{
    Attributes, Markup, attr, button_with, class, div, each, el, leaf, live, live_attr, nothing, say, several, text,
};
use crate::ui::parts::href;

/// A column: its class, and its title.
type Column = (&'static str, fn(Language) -> &'static str);

const COLUMNS: [Column; 5] = [
    ("name", |l| DraftsTexts::of(l).draft),
    ("sections", |l| DraftsTexts::of(l).sections),
    ("english", |l| DraftsTexts::of(l).english),
    ("state", |l| DraftsTexts::of(l).state),
    ("copied", |l| DraftsTexts::of(l).file_copy),
];

/// The table, or words where the search finds nothing.
pub(super) fn list(desk: Desk) -> Markup {
    let listed = Memo::new(move |_| desk.listed());
    let has_rows = Memo::new(move |_| listed.with(|listed| !listed.is_empty()));
    live(move || {
        if has_rows.get() {
            let titles = COLUMNS
                .into_iter()
                .map(|(name, title)| el("th", vec![class(name), attr("scope", "col")], vec![say(title)]))
                .collect();
            let head = el("thead", Vec::new(), vec![el("tr", Vec::new(), titles)]);
            let rows = each(move || listed.get(), move |id| row(desk, id));
            return div("table", "draft-list", vec![head, el("tbody", Vec::new(), vec![rows])]);
        }
        if desk.query.with(String::is_empty) {
            return nothing();
        }
        div("p", "quiet", vec![say(|l| DraftsTexts::of(l).none_found)])
    })
}

fn row(desk: Desk, id: String) -> Markup {
    let of = id.clone();
    let entry = Memo::new(move |_| desk.entries.with(|entries| entries.get(&of).cloned()));
    // What a save does not change stays the same elements, and keeps the focus.
    let facts = Memo::new(move |_| entry.with(|entry| entry.as_ref().map(|entry| entry.facts.clone())));
    let language = desk.root.language;
    let first = live(move || {
        facts.with(|_| ());
        entry.get_untracked().map_or_else(nothing, |entry| name(desk, language.get(), &entry))
    });
    let rest = live(move || entry.get().map_or_else(nothing, |entry| cells(language.get(), &entry)));
    let state = move || entry.with(|entry| entry.as_ref().map(|entry| entry.state.name().to_owned()));
    let state_cell = |content| el("td", vec![class("state"), live_attr("data-draft-state", state)], content);
    let kept = live(move || entry.get().map_or_else(nothing, |entry| kept(language.get(), &entry)));
    let copied = live(move || entry.get().map_or_else(nothing, |entry| copied(language.get(), &entry)));
    el(
        "tr",
        vec![attr("data-draft", id)],
        vec![
            el("th", vec![class("name"), attr("scope", "row")], vec![first]),
            rest,
            state_cell(vec![kept]),
            el("td", vec![class("copied")], vec![copied]),
        ],
    )
}

fn name(desk: Desk, language: Language, entry: &Entry) -> Markup {
    let texts = DraftsTexts::of(language);
    let facts = &entry.facts;
    let here = desk.root.location.get_untracked();
    let place = Location { view: View::Draft, ids: vec![entry.id.clone()], ..here };
    let name = entry.name(language);
    let detail = if facts.moved > 0 {
        words::moved(language, facts.moved)
    } else if facts.is_amendment {
        words::changes(language, &facts.changes)
    } else {
        words::still_asked(language, facts.asked)
    };
    let title = if View::ALL.contains(&View::Draft) {
        el("a", vec![attr("href", href(&place)), attr("dir", "auto")], vec![text(name.clone())])
    } else {
        el("strong", vec![attr("dir", "auto")], vec![text(name.clone())])
    };
    let action = |words: &'static str, then: fn(Desk, &str)| {
        let id = entry.id.clone();
        button_with(named(language, words, &name), move || then(desk, &id), vec![text(words)])
    };
    several(vec![
        div("span", "second", vec![text(if facts.is_amendment { texts.amendment } else { texts.new_commitment })]),
        title,
        div("span", "second", vec![text(detail)]),
        div(
            "span",
            "actions",
            vec![
                action(texts.download, |desk, id| file::take(desk, &[id.to_owned()])),
                action(texts.duplicate, Desk::duplicate),
                action(texts.delete, Desk::bin),
            ],
        ),
    ])
}

/// A button's class, and its name with that of the draft.
pub(super) fn named(language: Language, action: &str, name: &str) -> Attributes {
    vec![class("text-button"), attr("aria-label", words::of_draft(language, action, name))]
}

fn cells(language: Language, entry: &Entry) -> Markup {
    let [done, all] = entry.facts.sections;
    let [french, english] = entry.facts.missing;
    let sections = [&done.to_string(), " / ", &all.to_string()].concat();
    let mut missing = vec![text(words::texts_missing(language, english))];
    if french > 0 {
        missing.push(div("span", "second", vec![text(words::missing_in_french(language, french))]));
    }
    several(vec![
        el("td", vec![class("sections")], vec![text(sections)]),
        el("td", vec![class(if english > 0 { "english quiet" } else { "english" })], missing),
    ])
}

fn kept(language: Language, entry: &Entry) -> Markup {
    let second = match entry.state {
        State::Unsaved | State::Saving => String::new(),
        State::Saved => clock::local(entry.saved_at)
            .zip(clock::today())
            .map(|(time, today)| keeping::saved(language, time, today, entry.units))
            .unwrap_or_default(),
        State::Conflict => words::contested(language, &entry.facts.contested),
        State::Failed => keeping::still_kept(language, &entry.failures).to_owned(),
    };
    let mut title = keeping::state(language, entry.state).to_owned();
    if let Some((_, failure)) = entry.failures.first().filter(|_| entry.state == State::Failed) {
        title += words::colon(language);
        title += &keeping::failure(language, failure);
    }
    let mut lines = vec![leaf("strong", title)];
    if !second.is_empty() {
        lines.push(div("span", "second", vec![text(second)]));
    }
    several(lines)
}

fn copied(language: Language, entry: &Entry) -> Markup {
    let words = words::copied(language, entry.copied_at.map(days_since), entry.facts.changed_since_copy);
    if entry.copied_at.is_some() { text(words) } else { leaf("strong", words) }
}
