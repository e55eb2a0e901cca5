//! The table of drafts, the last changed first. Of a thousand, the first are there at once.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::address::{Location, View};
use crate::commitment::Language;
use crate::i18n::texts::DraftsTexts;
use crate::i18n::{colon, drafts as words, keeping};
use crate::storage::State;

use super::context::{DraftListContext, days_since};
use super::entry::Entry;
use super::file;
use crate::ui::browser::clock;
use crate::ui::browser::scope::Scope;
use crate::ui::markup::{
    Attributes, Children, Markup, attr, class, div, each, el, leaf, light, live, nothing, on, say, several, text,
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

/// How many rows are made at once: more than a window shows.
const AT_ONCE: usize = 60;
/// How many are made at a time afterwards: the page answers while those further down are still coming.
const AT_A_TIME: usize = 240;

/// What the buttons of a row do, as each of them says in `data-act`.
const ACTS: [Act; 3] = [
    ("download", |l| DraftsTexts::of(l).download, |list, id| file::take(list, &[id.to_owned()])),
    ("duplicate", |l| DraftsTexts::of(l).duplicate, DraftListContext::duplicate),
    ("bin", |l| DraftsTexts::of(l).delete, DraftListContext::bin),
];

/// What a button of a row is called in the page, its words, and what it does with the draft of this id.
type Act = (&'static str, fn(Language) -> &'static str, fn(DraftListContext, &str));

/// The table, or words where the search finds nothing.
pub(super) fn list(list: DraftListContext) -> Markup {
    let listed = Memo::new(move |_| list.listed());
    let has_rows = Memo::new(move |_| listed.with(|listed| !listed.is_empty()));
    let reached = RwSignal::new(AT_ONCE);
    let scope = Scope::here();
    Effect::new(move |_| {
        let made = reached.get();
        if listed.with(Vec::len) > made {
            scope.after(Duration::ZERO, move || reached.set(made + AT_A_TIME));
        }
    });
    live(move || {
        if has_rows.get() {
            let titles = COLUMNS
                .into_iter()
                .map(|(name, title)| el("th", vec![class(name), attr("scope", "col")], vec![say(title)]))
                .collect();
            let head = el("thead", Vec::new(), vec![el("tr", Vec::new(), titles)]);
            let made = move || listed.with(|listed| listed.iter().take(reached.get()).cloned().collect());
            let rows = each(made, move |id| row(list, id));
            // One listener for all rows: each has three buttons.
            let act = on("click", move |event| act(list, &event));
            return div("table", "draft-list", vec![head, el("tbody", vec![act], vec![rows])]);
        }
        if list.query.with(String::is_empty) {
            return nothing();
        }
        div("p", "quiet", vec![say(|l| DraftsTexts::of(l).none_found)])
    })
}

/// Does what the button that was clicked says.
fn act(list: DraftListContext, event: &web_sys::Event) {
    let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let value_of = |name: &str| {
        let holder = element.as_ref()?.closest(&["[", name, "]"].concat()).ok()??;
        holder.get_attribute(name)
    };
    let Some((asked, id)) = value_of("data-act").zip(value_of("data-draft")) else { return };
    if let Some((.., then)) = ACTS.into_iter().find(|(act, ..)| *act == asked) {
        then(list, &id);
    }
}

fn row(list: DraftListContext, id: String) -> Markup {
    let of = id.clone();
    let entry = Memo::new(move |_| list.entries.with(|entries| entries.get(&of).cloned()));
    let language = list.app.language;
    // What a save does not change stays the same elements, and keeps the focus: elements that are made anew replace the others.
    let said = Memo::new(move |_| {
        let language = language.get();
        entry.with(|entry| entry.as_ref().map(|entry| said(language, entry)))
    });
    let own = id.clone();
    let first = live(move || said.get().map_or_else(nothing, |said| name(list, &own, said)));
    let rest = live(move || entry.get().map_or_else(nothing, |entry| cells(language.get(), &entry)));
    let name = el("th", vec![class("name"), attr("scope", "row")], vec![first]);
    el("tr", vec![attr("data-draft", id)], vec![name, rest])
}

/// The kind of a draft, its name, and how far it is.
fn said(language: Language, entry: &Entry) -> [String; 3] {
    let (texts, facts) = (DraftsTexts::of(language), &entry.facts);
    let is_amendment = facts.record.is_some();
    let detail = if facts.moved > 0 {
        words::moved(language, facts.moved)
    } else if is_amendment {
        words::changes(language, &facts.changes)
    } else {
        words::still_asked(language, facts.asked)
    };
    let kind = if is_amendment { texts.amendment } else { texts.new_commitment };
    [kind.to_owned(), entry.name(language), detail]
}

fn name(list: DraftListContext, id: &str, [kind, name, detail]: [String; 3]) -> Markup {
    let language = list.app.language.get_untracked();
    let here = list.app.location.get_untracked();
    let place = Location { view: View::Draft, ids: vec![id.to_owned()], ..here };
    let action = |(act, says, _): Act| {
        let mut attributes = named(language, says(language), &name);
        attributes.extend([attr("data-act", act), attr("type", "button")]);
        light("button", attributes, says(language).to_owned())
    };
    let title = light("a", vec![attr("href", href(&place)), attr("dir", "auto")], name.clone());
    several(vec![second(kind), title, second(detail), div("span", "actions", ACTS.map(action).into())])
}

/// A quiet line below another.
fn second(words: impl Into<String>) -> Markup {
    light("span", vec![class("second")], words.into())
}

/// A button's class, and its name with that of the draft.
pub(super) fn named(language: Language, action: &str, name: &str) -> Attributes {
    vec![class("text-button"), attr("aria-label", words::of_draft(language, action, name))]
}

fn cells(language: Language, entry: &Entry) -> Markup {
    let texts = DraftsTexts::of(language);
    // Its column's, for a window that is too narrow for columns.
    let title = |words: &'static str| attr("data-title", words);
    let [done, all] = entry.facts.sections;
    let [french, english] = entry.facts.missing;
    let sections = [&done.to_string(), " / ", &all.to_string()].concat();
    let mut missing = vec![text(words::texts_missing(language, english))];
    if french > 0 {
        missing.push(second(words::missing_in_french(language, french)));
    }
    several(vec![
        light("td", vec![class("sections"), title(texts.sections)], sections),
        el("td", vec![class(if english > 0 { "english quiet" } else { "english" }), title(texts.english)], missing),
        el("td", vec![class("state"), attr("data-draft-state", entry.state.name())], kept(language, entry)),
        el("td", vec![class("copied"), title(texts.file_copy)], vec![copied(language, entry)]),
    ])
}

fn kept(language: Language, entry: &Entry) -> Children {
    let below = match entry.state {
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
        title += colon(language);
        title += &keeping::failure(language, failure);
    }
    let mut lines = vec![light("strong", Vec::new(), title)];
    if !below.is_empty() {
        lines.push(second(below));
    }
    lines
}

fn copied(language: Language, entry: &Entry) -> Markup {
    let words = words::copied(language, entry.copied_at.map(days_since), entry.facts.changed_since_copy);
    if entry.copied_at.is_some() { text(words) } else { leaf("strong", words) }
}
