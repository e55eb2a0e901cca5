//! One edit: a value put in place, or several that belong together.

use super::cell::{BIN, Path, RANK, TextCell, Texts, collected};
use super::draft::Draft;

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
