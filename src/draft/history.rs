//! Undo and redo over the whole form.
//!
//! A step holds the cells from before it; an undo swaps them, so that nothing is held twice and nothing is lost. A new edit
//! after an undo keeps what was undone as earlier history. Only the size limit drops texts.

use std::collections::{BTreeMap, VecDeque};

use serde::{Deserialize, Serialize};

use super::cell::{BIN, Moment, Path, RANK, TextCell, Texts, collected};
use super::draft::Draft;

/// The most steps that a history keeps.
pub const MAX_STEPS: usize = 200;

/// The most bytes of text that a history keeps. The newest step stays even where it alone is larger.
pub const MAX_BYTES: usize = 256 * 1024;

/// A pause of this length ends a run of typing.
pub const PAUSE_MS: i64 = 1000;

/// What can be undone and redone in one draft.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct History {
    past: VecDeque<Step>,
    /// The next redo is the last.
    future: VecDeque<Step>,
    #[serde(skip)]
    run: Option<Run>,
}

/// The cells from before an edit, or, once undone, from after it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Step {
    at: Moment,
    focus: Path,
    cells: BTreeMap<Path, TextCell>,
}

/// The run of typing that the next keystroke may join.
#[derive(Clone, Debug, PartialEq)]
struct Run {
    path: Path,
    last: Moment,
    /// Whether its text was saved: the run may then add to it, but not delete.
    sealed: bool,
    /// Whether its text is an uncommitted composition: the next state of it joins in any case.
    composing: bool,
}

/// The position of the caret after an undo or a redo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Focus {
    /// The field.
    pub path: Path,
    /// The offset in UTF-16 units: the end of what changed.
    pub caret: usize,
}

impl History {
    /// Applies an edit; `false` if it changes nothing. Keystrokes in one field less than [`PAUSE_MS`] apart are one step. A
    /// clock set back begins a new one. A composition is within one step, however long it takes.
    pub fn apply(&mut self, draft: &mut Draft, edit: Edit, now: Moment) -> bool {
        let Edit { focus, cells, typing, composing } = edit;
        let before = draft.swap(cells);
        if before.is_empty() {
            return false;
        }
        let joins = typing
            && self.future.is_empty()
            && self.run.as_ref().is_some_and(|run| {
                run.path == focus
                    && self.past.back().is_some_and(|step| before.keys().all(|path| step.cells.contains_key(path)))
                    && (run.composing
                        || (0..PAUSE_MS).contains(&(now.0 - run.last.0))
                            && (!run.sealed
                                || before.values().all(|old| extends(&old.text, draft.text(focus.as_str())))))
            });
        let sealed = joins && self.run.as_ref().is_some_and(|run| run.sealed);
        self.run = typing.then(|| Run { path: focus.clone(), last: now, sealed, composing });
        if !joins {
            self.past.extend(self.future.drain(..));
            self.past.push_back(Step { at: now, focus, cells: before });
            self.trim();
        }
        true
    }

    /// Ends a composition: later typing does not join it unconditionally.
    pub fn end_composition(&mut self) {
        if let Some(run) = &mut self.run {
            run.composing = false;
        }
    }

    /// Undoes the last step; `None` if there is none. Steps that would change nothing are skipped.
    pub fn undo(&mut self, draft: &mut Draft) -> Option<Focus> {
        self.run = None;
        let focus = swap_last(&mut self.past, &mut self.future, draft);
        self.trim();
        focus
    }

    /// Redoes the last undone step; `None` if there is none.
    pub fn redo(&mut self, draft: &mut Draft) -> Option<Focus> {
        self.run = None;
        let focus = swap_last(&mut self.future, &mut self.past, draft);
        self.trim();
        focus
    }

    /// Whether there may be something to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there may be something to redo.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// All texts that it holds, with their paths.
    pub fn texts(&self) -> impl Iterator<Item = (&Path, &str)> {
        self.steps().flat_map(|step| &step.cells).flat_map(|(path, cell)| cell.texts().map(move |text| (path, text)))
    }

    /// To be called when the texts are saved: a step does not overwrite a saved text.
    pub fn seal(&mut self) {
        if let Some(run) = &mut self.run {
            run.sealed = true;
        }
    }

    /// Records the texts that another tab replaced, where that tab's history is not available.
    pub fn record(&mut self, before: &Draft, after: &Draft, now: Moment) {
        let Edit { focus, cells, .. } = Edit::replaced(after, before);
        self.run = None;
        if !cells.is_empty() {
            self.past.push_back(Step { at: now, focus, cells });
            self.trim();
        }
    }

    /// Merges the history of another tab: its steps come before one's own, and all texts of both stay.
    pub fn merge(&mut self, theirs: Self) {
        let Self { past, future, .. } = theirs;
        let known = |step: &Step, steps: &VecDeque<Step>| steps.iter().any(|other| other.cells == step.cells);
        let ours: Vec<_> = self.past.drain(..).filter(|step| !known(step, &past) && !known(step, &future)).collect();
        let undone: Vec<_> = future.into_iter().filter(|step| !known(step, &self.future)).collect();
        self.past = past.into_iter().chain(undone).chain(ours).collect();
        self.run = None;
        self.trim();
    }

    fn steps(&self) -> impl Iterator<Item = &Step> {
        self.past.iter().chain(&self.future)
    }

    /// Drops the oldest steps: first of the past, then those farthest in the future.
    fn trim(&mut self) {
        let mut bytes: usize = self.steps().map(Step::bytes).sum();
        while (self.past.len() + self.future.len() > MAX_STEPS || bytes > MAX_BYTES) && self.steps().nth(1).is_some() {
            let from = if self.past.len() > 1 || self.future.is_empty() { &mut self.past } else { &mut self.future };
            let oldest = from.pop_front();
            bytes -= oldest.map_or(0, |step| step.bytes());
        }
    }
}

impl Step {
    fn bytes(&self) -> usize {
        self.cells.iter().map(|(path, cell)| path.as_str().len() + cell.bytes()).sum()
    }
}

/// Swaps the last step that changes anything, and moves its other side to `to`.
fn swap_last(from: &mut VecDeque<Step>, to: &mut VecDeque<Step>, draft: &mut Draft) -> Option<Focus> {
    while let Some(Step { at, focus, cells }) = from.pop_back() {
        let before = draft.swap(cells);
        let path = if before.contains_key(&focus) { Some(&focus) } else { before.keys().next() };
        let Some(path) = path.cloned() else { continue };
        let old = before.get(&path).map_or("", |cell| cell.text.as_str());
        let caret = caret(old, draft.text(path.as_str()));
        to.push_back(Step { at, focus, cells: before });
        return Some(Focus { path, caret });
    }
    None
}

/// Whether a text is the old one with something put in at one place.
fn extends(old: &str, new: &str) -> bool {
    let head = old.bytes().zip(new.bytes()).take_while(|(a, b)| a == b).count();
    let tail = old.bytes().rev().zip(new.bytes().rev()).take_while(|(a, b)| a == b).count();
    new.len() >= old.len() && head + tail >= old.len()
}

/// The end of what differs, in UTF-16 units of the new text.
fn caret(old: &str, new: &str) -> usize {
    let head = old.chars().zip(new.chars()).take_while(|(a, b)| a == b).count();
    let longest_tail = new.chars().count().min(old.chars().count()) - head;
    let tail = old.chars().rev().zip(new.chars().rev()).take(longest_tail).take_while(|(a, b)| a == b);
    let tail_units: usize = tail.map(|(_, character)| character.len_utf16()).sum();
    new.encode_utf16().count() - tail_units
}

/// The basis of a field that no source states: its value is set aside, that is, stays in the draft and is not published.
pub const UNSTATED: &str = "unstated";

/// A change of a draft, made from the draft that it will be applied to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The path of the field being edited.
    pub(super) focus: Path,
    /// The new cells.
    pub(super) cells: Texts,
    /// Whether it may join a run of typing.
    pub(super) typing: bool,
    /// Whether it is a state of a composition that is not committed yet.
    pub(super) composing: bool,
}

/// How a conflict between the texts of one field is resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolution<'a> {
    /// Keep one's own text.
    KeepOwn,
    /// Take this one of the others.
    TakeOther(&'a str),
    /// Keep one's own text and append the others.
    KeepBoth,
}

impl Edit {
    /// The text of a field after a keystroke. Conflicting texts stay, save an equal one. An item that is typed in exists, even
    /// if another tab has just removed it.
    pub fn typed(draft: &Draft, path: impl Into<Path>, text: impl Into<String>) -> Self {
        let path = path.into();
        let mut cell = TextCell { text: text.into(), ..draft.cell(path.as_str()) };
        cell.others.remove(&cell.text);
        let rank = path.item().map(|(list, id)| (Path::in_item(list, id, RANK), draft.next_rank(list)));
        let rank = rank.filter(|(rank, _)| *rank != path && !draft.cells.contains_key(rank));
        let rank = rank.map(|(path, rank)| (path, rank.into()));
        Self { typing: true, ..Self::of(path.clone(), [(path, cell)].into_iter().chain(rank)) }
    }

    /// The same during a composition: no undo leads to such a text, unless the composition ends with it.
    #[must_use]
    pub fn composing(self) -> Self {
        Self { composing: true, ..self }
    }

    /// A choice: a step of its own. The empty text takes the choice back.
    pub fn chosen(draft: &Draft, path: impl Into<Path>, value: impl Into<String>) -> Self {
        Self { typing: false, ..Self::typed(draft, path, value) }
    }

    /// One value of a set (a domain, an objective, a source of a field) put in, last, or taken out.
    pub fn toggled(draft: &Draft, set: &str, value: &str) -> Self {
        let path = Path::member(set, value);
        let rank = if draft.text(path.as_str()).is_empty() { draft.next_rank(set) } else { String::new() };
        Self::of(path.clone(), [(path, rank.into())])
    }

    /// One value of a set instead of all others.
    pub fn only(draft: &Draft, set: &str, value: &str) -> Self {
        let path = Path::member(set, value);
        let others = draft.under(set).map(|(path, _)| (path.clone(), TextCell::default()));
        Self::of(path.clone(), others.chain([(path.clone(), "1".into())]))
    }

    /// A new item at the end of a list. Its id must be new in every tab: the page draws it at random.
    pub fn item_added(draft: &Draft, list: &str, id: &str) -> Self {
        let path = Path::in_item(list, id, RANK);
        Self::of(path.clone(), [(path, draft.next_rank(list).into())])
    }

    /// An item taken out with all its texts.
    pub fn item_removed(draft: &Draft, list: &str, id: &str) -> Self {
        let stem = format!("{list}/{id}");
        Self::of(
            Path::in_item(list, id, RANK),
            draft
                .under(&stem)
                .filter(|(path, _)| path.item() == Some((list, id)))
                .map(|(path, _)| (path.clone(), TextCell::default())),
        )
    }

    /// An item moved one place up or down in its list; nothing where it is at the end, or was just removed.
    pub fn item_moved(draft: &Draft, list: &str, id: &str, up: bool) -> Self {
        let mut ids = draft.items(list);
        let place = ids.iter().position(|item| *item == id);
        let other = place.and_then(|place| if up { place.checked_sub(1) } else { place.checked_add(1) });
        match place.zip(other) {
            Some((place, other)) if other < ids.len() => ids.swap(place, other),
            _ => ids.clear(),
        }
        let ranks =
            ids.iter().zip(1..).map(|(id, rank)| (Path::in_item(list, id, RANK), TextCell::from(rank.to_string())));
        Self::of(Path::in_item(list, id, RANK), ranks)
    }

    /// Resolves a conflict between the texts of one field.
    pub fn resolved(draft: &Draft, path: &Path, resolution: Resolution) -> Self {
        let TextCell { text, others } = draft.cell(path.as_str());
        let text = match resolution {
            Resolution::KeepOwn => text,
            Resolution::TakeOther(other) => other.to_owned(),
            Resolution::KeepBoth => {
                let all: Vec<_> =
                    std::iter::once(text).chain(others.into_keys()).filter(|text| !text.is_empty()).collect();
                all.join(" ")
            }
        };
        Self::of(path.clone(), [(path.clone(), text.into())])
    }

    /// Into the bin.
    pub fn binned() -> Self {
        Self::of(BIN.into(), [(BIN.into(), "yes".into())])
    }

    /// Out of the bin.
    pub fn unbinned() -> Self {
        Self::of(BIN.into(), [(BIN.into(), TextCell::default())])
    }

    /// Everything under a stem replaced by these texts: what choosing a partner of the register does.
    pub fn filled(draft: &Draft, stem: &str, texts: Texts) -> Self {
        let gone = draft.under(stem).map(|(path, _)| (path.clone(), TextCell::default()));
        let focus = texts.keys().next().cloned().unwrap_or_else(|| stem.into());
        Self::of(focus, gone.chain(texts))
    }

    /// All texts of another draft: a restore, in one step.
    pub fn replaced(draft: &Draft, with: &Draft) -> Self {
        let gone = draft.cells.keys().map(|path| (path.clone(), TextCell::default()));
        let mut changed = collected(gone.chain(with.cells.clone()));
        changed.retain(|path, cell| draft.cell(path.as_str()) != *cell);
        Self::of(changed.keys().next().cloned().unwrap_or_else(|| Path::new("")), changed)
    }

    pub(super) fn of(focus: Path, cells: impl IntoIterator<Item = (Path, TextCell)>) -> Self {
        Self { focus, cells: collected(cells), typing: false, composing: false }
    }

    /// The paths that it changes, with their new cells: what a preview shows.
    pub fn cells(&self) -> &Texts {
        &self.cells
    }
}
