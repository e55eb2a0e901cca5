//! The top of the editor: the way to the other drafts, what this one is, its save state (`unsaved`, `saving`, `saved`, `failed`,
//! `conflict`), and the actions on it.

use leptos::ev;
use leptos::prelude::*;

use crate::address::{Location, View};
use crate::commitment::Language;
use crate::draft::{Draft, Edit};
use crate::i18n::drafts::drafts;
use crate::i18n::editor as words;
use crate::i18n::keeping;
use crate::i18n::texts::{DraftsTexts, EditorTexts};
use crate::storage::{DraftSync, SaveState};

use super::context::{EditorContext, STATE};
use super::export::{download_button, export_button, export_notice};
use crate::ui::browser::field::HistoryDirection;
use crate::ui::browser::scope::Scope;
use crate::ui::browser::{clock, document};
use crate::ui::element::{Element, a, button, div, fragment, h1, header, p, span, strong, t};
use crate::ui::parts::href;
use crate::ui::state::HEADING;

/// The band that says that a draft is not published. It stands above the page's header.
pub(super) fn band(editor: EditorContext) -> Element {
    let language = editor.app.language;
    let kind = move || editor.read(|draft| words::of_change(language.get(), &draft.kind).to_owned());
    p().class("draft-band")
        .child(strong().child(t(|l| EditorTexts::of(l).band)))
        .child(span().class("more").child(kind).child(" ").child(t(|l| EditorTexts::of(l).band_rest)))
        .child(span().class("less").child(t(|l| EditorTexts::of(l).band_short)))
}

/// The band where there is no draft.
pub(super) fn band_of_none() -> Element {
    p().class("draft-band")
        .child(strong().child(t(|l| EditorTexts::of(l).band)))
        .child(t(|l| EditorTexts::of(l).band_short))
}

/// The head.
pub(super) fn head(editor: EditorContext) -> Element {
    let language = editor.app.language;
    let kind = move || editor.read(|draft| words::kind(language.get(), &draft.kind).to_owned());
    let heading = Memo::new(move |_| editor.read(|draft| words::heading(language.get(), draft)));
    let title = div().child(p().class("second").child(kind)).child(
        h1().id(HEADING)
            .attr("tabindex", "-1")
            .attr("data-sentence", "")
            .attr("dir", "auto")
            .child(move || heading.get()),
    );
    header()
        .class("draft-head")
        .child(link_to_drafts(editor))
        .child(div().class("draft-title").child(title).child(save_state(editor)))
        .child(bin_notice(editor))
        .child(other_draft_notice(editor))
        .child(actions(editor))
        .child(export_notice(editor))
}

/// « 4 brouillons ».
fn link_to_drafts(editor: EditorContext) -> Element {
    let language = editor.app.language;
    let count = Memo::new(move |_| editor.store.with(DraftSync::count));
    let here = editor.app.location.get_untracked();
    let address = move || href(&here.in_view(View::Drafts));
    let words = move || match count.get() {
        0 => EditorTexts::of(language.get()).drafts.to_owned(),
        count => drafts(language.get(), count),
    };
    p().class("back").child(a().attr("href", address).child(words))
}

fn actions(editor: EditorContext) -> Element {
    let open_comparison = move |_| {
        editor.comparing.set(true);
        Scope::page().after_render(|| _ = document::focus(HEADING));
    };
    let compare = editor
        .published
        .with_value(Option::is_some)
        .then(|| button().class("text-button").on(ev::click, open_comparison).child(t(|l| EditorTexts::of(l).compare)));
    let copy =
        button().class("text-button").on(ev::click, move |_| editor.open_copy()).child(t(|l| EditorTexts::of(l).copy));
    div().class("actions").child(div().class("steps").child(history_buttons(editor))).child(
        div().class("others").child(compare).child(download_button(editor)).child(copy).child(export_button(editor)),
    )
}

/// Undo and redo.
pub(super) fn history_buttons(editor: EditorContext) -> Element {
    let history_button = |direction, words: fn(Language) -> &'static str| {
        let keys = match direction {
            HistoryDirection::Undo => "Control+Z",
            HistoryDirection::Redo => "Control+Shift+Z",
        };
        let is_possible = is_possible(editor, direction);
        button()
            .class("text-button")
            .attr("aria-keyshortcuts", keys)
            .attr("disabled", move || !is_possible.get())
            .on(ev::click, move |_| editor.step(direction))
            .child(t(words))
    };
    fragment()
        .child(history_button(HistoryDirection::Undo, |l| EditorTexts::of(l).undo))
        .child(history_button(HistoryDirection::Redo, |l| EditorTexts::of(l).redo))
}

fn is_possible(editor: EditorContext, direction: HistoryDirection) -> Memo<bool> {
    let id = editor.id();
    Memo::new(move |_| {
        editor.store.with(|sync| {
            sync.history(&id).is_some_and(|history| match direction {
                HistoryDirection::Undo => history.can_undo(),
                HistoryDirection::Redo => history.can_redo(),
            })
        })
    })
}

/// For a draft in the bin: that it is there, and a button that restores it.
fn bin_notice(editor: EditorContext) -> Element {
    let is_binned = Memo::new(move |_| editor.read(Draft::is_binned));
    let notice = move || {
        let texts = EditorTexts::of(editor.app.language.get());
        let restore = button().class("text-button").on(ev::click, move |_| editor.edit(|_| Edit::unbinned()));
        div().class("notice").child(p().child(texts.binned)).child(restore.child(texts.unbin))
    };
    fragment().child(move || is_binned.get().then(notice))
}

/// Another draft that amends the same record, while this one has no changes.
fn other_draft_notice(editor: EditorContext) -> Element {
    let id = editor.id();
    let other = Memo::new(move |_| {
        editor.store.with(|sync| {
            let record = sync.draft(&id)?.origin().filter(|_| sync.state(&id).is_none())?.record.clone();
            sync.amendments_of(&record).into_iter().find(|other| *other != id)
        })
    });
    Effect::new(move |_| {
        if other.with(Option::is_some) {
            editor.app.announce(EditorTexts::of(editor.app.language.get_untracked()).another_draft.to_owned());
        }
    });
    let notice = move |other| {
        let texts = EditorTexts::of(editor.app.language.get());
        let there = Location { view: View::Draft(other), ..editor.app.location.get_untracked() };
        div()
            .class("notice")
            .child(p().child(texts.another_draft))
            .child(a().attr("href", href(&there)).child(texts.go_on))
    };
    fragment().child(move || other.get().map(notice))
}

const MS_OF_A_DAY: i64 = 86_400_000;

/// The state, whose shape the styles draw from `data-draft-state`.
fn save_state(editor: EditorContext) -> Element {
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
