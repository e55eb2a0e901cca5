//! The save state of the draft: `unsaved`, `saving`, `saved`, `failed`, `conflict`. It is announced when it changes.

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

/// The state, whose shape the styles draw from `data-draft-state`.
pub(super) fn save_state(editor: EditorContext) -> Element {
    let state = Memo::new(move |_| with_sync(editor, DraftSync::state));
    announce(editor, state);
    div()
        .id(STATE)
        .class("draft-state")
        .attr("data-draft-state", move || state.get().map(SaveState::name))
        .child(move || state.get().map(|state| state_lines(editor, state)))
}

fn with_sync<R>(editor: EditorContext, read: impl FnOnce(&DraftSync, &str) -> R) -> R {
    let id = editor.id();
    editor.store.with(|sync| read(sync, &id))
}

fn state_lines(editor: EditorContext, state: SaveState) -> Element {
    let language = editor.app.language.get();
    let texts = EditorTexts::of(language);
    let line = |words: String| span().class("second").child(words);
    let lines = fragment().child(strong().child(state_text(editor, state, language)));
    match state {
        SaveState::Unsaved | SaveState::Saving => lines,
        SaveState::Saved => {
            let (units, used) = with_sync(editor, |sync, id| (sync.units(id), sync.used_units()));
            lines
                .child(line(keeping::size_and_share(language, units, used)))
                .child(line(keeping::copied(language, days_since_copy(editor))))
        }
        SaveState::Conflict => lines.child(line(texts.rest_saved.to_owned())),
        SaveState::Failed => {
            let failures = with_sync(editor, DraftSync::failures);
            let failure_lines = failures.iter().map(|(store, failure)| keeping::failure_in(language, *store, failure));
            let retry = move |_| {
                let id = editor.id();
                editor.store.act(|sync, now| sync.retry(&id, now));
            };
            lines
                .children(failure_lines.map(line))
                .child(line(format!("{}. {}", keeping::still_kept(language, &failures), texts.keep_open)))
                .child(button().class("text-button").on(ev::click, retry).child(DraftsTexts::of(language).retry))
        }
    }
}

/// The name of a state, with the time once saved.
fn state_text(editor: EditorContext, state: SaveState, language: Language) -> String {
    let saved = (state == SaveState::Saved).then(|| with_sync(editor, DraftSync::saved)).flatten();
    match saved.and_then(|(_, at)| clock::local(at)).zip(clock::today()) {
        Some((time, today)) => keeping::saved_at(language, time, today),
        None => keeping::state(language, state).to_owned(),
    }
}

/// The age of the last copy in a file, in days.
fn days_since_copy(editor: EditorContext) -> Option<usize> {
    let copied = editor.read(|draft| draft.copied.as_ref().map(|copied| copied.at))?;
    let days = (clock::now().0.saturating_sub(copied.0) / MS_OF_A_DAY).max(0);
    usize::try_from(days).ok()
}

/// Announces each new state that lasts, but not saving that follows saving.
fn announce(editor: EditorContext, state: Memo<Option<SaveState>>) {
    Effect::new(move |before: Option<Option<SaveState>>| {
        let announced = before.flatten();
        let Some(now) = state.get().filter(|state| !matches!(state, SaveState::Unsaved | SaveState::Saving)) else {
            return announced;
        };
        // The first state is read with the page.
        if before.is_some() && announced != Some(now) {
            let words = untrack(|| state_text(editor, now, editor.app.language.get_untracked()));
            editor.app.announce(words);
        }
        Some(now)
    });
}
