//! The table of drafts, the last changed first. The first rows are rendered at once, those below in steps.

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::address::{Location, View};
use crate::commitment::Language;
use crate::i18n::texts::DraftsTexts;
use crate::i18n::{colon, drafts as words, keeping};
use crate::storage::SaveState;

use super::context::{DraftListContext, days_since};
use super::entry::DraftEntry;
use super::export;
use crate::ui::browser::clock;
use crate::ui::browser::scope::Scope;
use crate::ui::element::{
    Element, IntoNode, Node, a, button, fragment, keyed, p, span, strong, t, table, tbody, td, th, thead, tr,
};
use crate::ui::parts::href;

/// A column: its class and its title.
type Column = (&'static str, fn(Language) -> &'static str);

const COLUMNS: [Column; 5] = [
    ("name", |l| DraftsTexts::of(l).draft),
    ("sections", |l| DraftsTexts::of(l).sections),
    ("english", |l| DraftsTexts::of(l).english),
    ("state", |l| DraftsTexts::of(l).state),
    ("copied", |l| DraftsTexts::of(l).file_copy),
];

/// How many rows are rendered at once: more than a window shows.
const FIRST_ROWS: usize = 60;
/// How many are added at a time afterwards, so that the page stays responsive.
const NEXT_ROWS: usize = 240;

/// An action on a draft.
#[derive(Clone, Copy)]
struct Action {
    /// The value of `data-act` of its buttons.
    name: &'static str,
    label: fn(Language) -> &'static str,
    /// What it does with the draft of this id.
    run: fn(DraftListContext, &str),
}

const ACTIONS: [Action; 3] = [
    Action {
        name: "download",
        label: |l| DraftsTexts::of(l).download,
        run: |list, id| export::download(list, &[id.to_owned()]),
    },
    Action { name: "duplicate", label: |l| DraftsTexts::of(l).duplicate, run: DraftListContext::duplicate },
    Action { name: "bin", label: |l| DraftsTexts::of(l).delete, run: DraftListContext::bin },
];

/// The table, or a line where the search matches nothing.
pub(super) fn list(list: DraftListContext) -> impl IntoNode {
    let matching = Memo::new(move |_| list.matching());
    let has_rows = Memo::new(move |_| matching.with(|matching| !matching.is_empty()));
    let rendered = RwSignal::new(FIRST_ROWS);
    let scope = Scope::here();
    Effect::new(move |_| {
        let count = rendered.get();
        if matching.with(Vec::len) > count {
            scope.after(Duration::ZERO, move || rendered.set(count + NEXT_ROWS));
        }
    });
    move || {
        if has_rows.get() {
            let ids = move || matching.with(|matching| matching.iter().take(rendered.get()).cloned().collect());
            let rows = keyed(ids, move |id| row(list, id));
            let title = |(name, title)| th().class(name).attr("scope", "col").child(t(title));
            table()
                .class("draft-list")
                .child(thead().child(tr().child(COLUMNS.map(title))))
                // One listener for the three buttons of every row.
                .child(tbody().on(ev::click, move |event| run_action(list, &event)).child(rows))
                .into_node()
        } else if list.query.with(String::is_empty) {
            Node::empty()
        } else {
            p().class("quiet").child(t(|l| DraftsTexts::of(l).none_found)).into_node()
        }
    }
}

/// Runs the action of the button that was clicked.
fn run_action(list: DraftListContext, event: &web_sys::Event) {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let closest = |name: &str| target.as_ref()?.closest(&format!("[{name}]")).ok()??.get_attribute(name);
    let Some((name, id)) = closest("data-act").zip(closest("data-draft")) else { return };
    if let Some(action) = ACTIONS.iter().find(|action| action.name == name) {
        (action.run)(list, &id);
    }
}

fn row(list: DraftListContext, id: String) -> Element {
    let entry = {
        let id = id.clone();
        Memo::new(move |_| list.entries.with(|entries| entries.get(&id).cloned()))
    };
    let language = list.app.language;
    // Saving changes other cells only: this one is not rendered anew, so that its buttons keep the focus.
    let head_texts = Memo::new(move |_| {
        let language = language.get();
        entry.with(|entry| entry.as_ref().map(|entry| HeadTexts::of(language, entry)))
    });
    let head = {
        let id = id.clone();
        move || head_texts.with(|texts| texts.as_ref().map(|texts| row_head(list, &id, texts)))
    };
    let head = th().class("name").attr("scope", "row").child(head);
    let cells = move || entry.with(|entry| entry.as_ref().map(|entry| cells(language.get(), entry)));
    tr().attr("data-draft", id).child(head).child(cells)
}

/// The texts of a row's first cell.
#[derive(Clone, PartialEq)]
struct HeadTexts {
    kind: &'static str,
    name: String,
    progress: String,
}

impl HeadTexts {
    fn of(language: Language, entry: &DraftEntry) -> Self {
        let (texts, facts) = (DraftsTexts::of(language), &entry.facts);
        let is_amendment = facts.record.is_some();
        let progress = if facts.upstream_changes > 0 {
            words::moved(language, facts.upstream_changes)
        } else if is_amendment {
            words::changes(language, &facts.changed_fields)
        } else {
            words::still_asked(language, facts.problems)
        };
        let kind = if is_amendment { texts.amendment } else { texts.new_commitment };
        Self { kind, name: entry.name(language), progress }
    }
}

fn row_head(list: DraftListContext, id: &str, texts: &HeadTexts) -> Element {
    let language = list.app.language.get_untracked();
    let here = list.app.location.get_untracked();
    let address = href(&Location { view: View::Draft(id.to_owned()), ..here });
    let button = |Action { name, label, .. }| action(language, label(language), &texts.name).attr("data-act", name);
    fragment()
        .child(span().class("second").child(texts.kind))
        .child(a().attr("href", address).attr("dir", "auto").child(texts.name.as_str()))
        .child(span().class("second").child(texts.progress.as_str()))
        .child(span().class("actions").child(ACTIONS.map(button)))
}

/// A button of a draft: its accessible name contains that of the draft.
pub(super) fn action(language: Language, label: &str, draft: &str) -> Element {
    button().class("text-button").attr("aria-label", words::of_draft(language, label, draft)).child(label)
}

fn cells(language: Language, entry: &DraftEntry) -> Element {
    let (texts, facts) = (DraftsTexts::of(language), &entry.facts);
    let [french, english] = facts.missing_texts;
    let french = (french > 0).then(|| span().class("second").child(words::missing_in_french(language, french)));
    // On a window too narrow for columns, `data-title` is shown beside the value.
    fragment()
        .child(
            td().class("sections")
                .attr("data-title", texts.sections)
                .child(format!("{} / {}", facts.complete_sections, facts.sections)),
        )
        .child(
            td().class(if english > 0 { "english quiet" } else { "english" })
                .attr("data-title", texts.english)
                .child(words::texts_missing(language, english))
                .child(french),
        )
        .child(td().class("state").attr("data-draft-state", entry.state.name()).child(state(language, entry)))
        .child(td().class("copied").attr("data-title", texts.file_copy).child(copy_age(language, entry)))
}

fn state(language: Language, entry: &DraftEntry) -> Element {
    let detail = match entry.state {
        SaveState::Unsaved | SaveState::Saving => String::new(),
        SaveState::Saved => clock::local(entry.saved_at)
            .zip(clock::today())
            .map(|(time, today)| keeping::saved(language, time, today, entry.units))
            .unwrap_or_default(),
        SaveState::Conflict => words::contested(language, &entry.facts.contested),
        SaveState::Failed => keeping::still_kept(language, &entry.failures).to_owned(),
    };
    let state = keeping::state(language, entry.state);
    let state = match entry.failures.first().filter(|_| entry.state == SaveState::Failed) {
        Some((_, failure)) => format!("{state}{}{}", colon(language), keeping::failure(language, failure)),
        None => state.to_owned(),
    };
    let detail = (!detail.is_empty()).then(|| span().class("second").child(detail));
    fragment().child(strong().child(state)).child(detail)
}

fn copy_age(language: Language, entry: &DraftEntry) -> Node {
    let age = words::copied(language, entry.copied_at.map(days_since), entry.facts.changed_since_copy);
    if entry.copied_at.is_some() { age.into_node() } else { strong().child(age).into_node() }
}
