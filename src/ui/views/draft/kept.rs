//! How the draft stands: `unsaved`, `saving`, `saved`, `failed`, `conflict`. Said aloud once, when it changes.

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;
use crate::i18n::keeping;
use crate::i18n::texts::{DraftsTexts, EditorTexts};
use crate::storage::{DraftSync, SaveState};

use super::context::{EditorContext, STATE};
use crate::ui::browser::clock;
use crate::ui::element::{Element, button, div, fragment, span, strong};

const MS_OF_A_DAY: i64 = 86_400_000;

/// The state, with a shape beside its words.
pub(super) fn kept(editor: EditorContext) -> Element {
    let state = Memo::new(move |_| with_sync(editor, DraftSync::state));
    announce(editor, state);
    let name = move || state.get().map(|state| state.name().to_owned());
    div()
        .id(STATE)
        .class("draft-state")
        .attr("data-draft-state", name)
        .child(move || state.get().map(|state| lines(editor, state)))
}

fn with_sync<R>(editor: EditorContext, read: impl FnOnce(&DraftSync, &str) -> R) -> R {
    let id = editor.id();
    editor.store.with(|sync| read(sync, &id))
}

fn lines(editor: EditorContext, state: SaveState) -> Element {
    let language = editor.app.language.get();
    let texts = EditorTexts::of(language);
    let mut lines: Vec<Element> = vec![strong().child(title(editor, state, language))];
    match state {
        SaveState::Unsaved | SaveState::Saving => {}
        SaveState::Saved => lines.push(small(editor, language)),
        SaveState::Conflict => lines.push(span().class("second").child(texts.rest_saved)),
        SaveState::Failed => {
            let failures = with_sync(editor, DraftSync::failures);
            for (store, failure) in &failures {
                lines.push(span().class("second").child(keeping::failure_in(language, *store, failure)));
            }
            let place = [keeping::still_kept(language, &failures), ". ", texts.keep_open].concat();
            lines.push(span().class("second").child(place));
            let again = move || {
                let id = editor.id();
                editor.store.act(|sync, now| sync.retry(&id, now));
            };
            lines.push(
                button().class("text-button").on(ev::click, move |_| again()).child(DraftsTexts::of(language).retry),
            );
        }
    }
    fragment().child(lines)
}

/// What a state is called: with its moment once saved.
fn title(editor: EditorContext, state: SaveState, language: Language) -> String {
    let moment = (state == SaveState::Saved).then(|| with_sync(editor, DraftSync::saved)).flatten();
    match moment.and_then(|(_, at)| clock::local(at)).zip(clock::today()) {
        Some((time, today)) => keeping::saved_at(language, time, today),
        None => keeping::state(language, state).to_owned(),
    }
}

/// What it takes up, and the age of its last copy in a file.
fn small(editor: EditorContext, language: Language) -> Element {
    let (units, used) = with_sync(editor, |sync, id| (sync.units(id), sync.used_units()));
    let copied = editor.read(|draft| draft.copied.as_ref().map(|copied| copied.at));
    let days = copied.map(|at| (clock::now().0.saturating_sub(at.0) / MS_OF_A_DAY).max(0));
    let days = days.and_then(|days| usize::try_from(days).ok());
    fragment()
        .child(span().class("second").child(keeping::size_and_share(language, units, used)))
        .child(span().class("second").child(keeping::copied(language, days)))
}

/// Says aloud what became of the draft, but not that it was saved again and again.
fn announce(editor: EditorContext, state: Memo<Option<SaveState>>) {
    Effect::new(move |before: Option<Option<SaveState>>| {
        let said = before.flatten();
        let Some(now) = state.get().filter(|state| !matches!(state, SaveState::Unsaved | SaveState::Saving)) else {
            return said;
        };
        // The first state is what the reader sees on opening.
        if before.is_some() && said != Some(now) {
            let words = untrack(|| title(editor, now, editor.app.language.get_untracked()));
            editor.app.announce(words);
        }
        Some(now)
    });
}
