//! One text of a draft as it was typed: its path, and its cell with the texts of other tabs at the same path.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::commitment::Language;

/// The path of one text in a draft, its parts separated by `/`: `title/fr`, `signatories/k3f9/en`, `evidence/place/basis`.
///
/// Any text is a path: one of a newer version is kept, merged and written back like the others.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Path(String);

/// The lists of a draft. Their items have ids that never change, so that the edits of two tabs meet in the right item.
pub const LISTS: [&str; 6] = ["signatories", "content", "activities", "sources", "partners", "ties"];

/// The last part of the path that makes an item exist; its text is the item's rank in the list, a number.
pub const RANK: &str = "rank";

/// The path that is set while a draft lies in the bin.
pub const BIN: &str = "bin";

impl Path {
    /// The path of these words.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// One language of a bilingual text.
    pub fn in_language(stem: &str, language: Language) -> Self {
        Self([stem, "/", language.tag()].concat())
    }

    /// One text of an item.
    pub fn in_item(list: &str, id: &str, leaf: &str) -> Self {
        Self([list, "/", id, "/", leaf].concat())
    }

    /// A value of a set (a domain, an objective): a member while it has a rank.
    pub fn member(set: &str, value: &str) -> Self {
        Self([set, "/", value].concat())
    }

    /// Stated, inferred or unstated, for the field with this name in the dataset.
    pub fn basis(field: &str) -> Self {
        Self(["evidence/", field, "/basis"].concat())
    }

    /// The set of the sources of the field with this name in the dataset.
    pub fn sources_of(field: &str) -> String {
        ["evidence/", field, "/source"].concat()
    }

    /// The words of the path.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The list and the id of the item that this path is part of. Ids may hold a `/`, lists and leaves may not.
    pub fn item(&self) -> Option<(&str, &str)> {
        let (list, rest) = self.0.split_once('/')?;
        let (id, _) = rest.rsplit_once('/')?;
        LISTS.contains(&list).then_some((list, id))
    }

    /// The last part.
    pub fn leaf(&self) -> &str {
        self.0.rsplit_once('/').map_or(&self.0, |(_, leaf)| leaf)
    }

    /// The language of the text, where it has one.
    pub fn language(&self) -> Option<Language> {
        Language::ALL.into_iter().find(|language| self.leaf() == language.tag())
    }

    /// Whether its text is a rank rather than words: ranks are merged without a conflict.
    pub fn holds_rank(&self) -> bool {
        self.item().is_some() && self.leaf() == RANK
            || ["domains/", "objectives/", "examined_others/"].iter().any(|set| self.0.starts_with(set))
            || self.0.starts_with("evidence/") && self.0.contains("/source/")
    }
}

impl Borrow<str> for Path {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl From<String> for Path {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Path {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A moment by the clock of the browser, in milliseconds since 1970. Only shown: clocks may be set back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Moment(pub i64);

/// A text, and the conflicting texts of other tabs until somebody chooses. An empty cell is the same as none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "Wire", into = "Wire")]
pub struct TextCell {
    /// The text of this tab.
    pub text: String,
    /// The conflicting texts of other tabs, and when they were saved.
    pub others: BTreeMap<String, Moment>,
}

/// The stored form: a plain text nearly always.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Wire {
    Text(String),
    Several { text: String, others: BTreeMap<String, Moment> },
}

impl From<Wire> for TextCell {
    fn from(wire: Wire) -> Self {
        match wire {
            Wire::Text(text) => text.into(),
            Wire::Several { text, others } => Self { text, others },
        }
    }
}

impl From<TextCell> for Wire {
    fn from(TextCell { text, others }: TextCell) -> Self {
        if others.is_empty() { Self::Text(text) } else { Self::Several { text, others } }
    }
}

impl From<String> for TextCell {
    fn from(text: String) -> Self {
        Self { text, others: BTreeMap::new() }
    }
}

impl From<&str> for TextCell {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl TextCell {
    /// Whether it has no text at all.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.others.is_empty()
    }

    /// Whether it has conflicting texts.
    pub fn is_contested(&self) -> bool {
        !self.others.is_empty()
    }

    /// All its texts, its own first.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.text).chain(self.others.keys()).map(String::as_str)
    }

    /// Whether it has this text.
    pub fn holds(&self, text: &str) -> bool {
        self.text == text || self.others.contains_key(text)
    }

    /// Whether both have the same texts, in any order.
    pub fn has_same_texts(&self, other: &Self) -> bool {
        self.others.len() == other.others.len() && self.texts().all(|text| other.holds(text))
    }

    /// Its size in the history, in bytes of UTF-8.
    pub(super) fn bytes(&self) -> usize {
        self.texts().map(str::len).sum()
    }
}

/// The texts of a draft, path by path.
pub type Texts = BTreeMap<Path, TextCell>;

/// Collects texts one by one: `collect` sorts first, which would add kilobytes of sorting code to the page.
pub(super) fn collected(cells: impl IntoIterator<Item = (Path, TextCell)>) -> Texts {
    let mut texts = Texts::new();
    texts.extend(cells);
    texts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_is_found_whatever_its_id() {
        assert_eq!(Path::new("sources/a/b/quote").item(), Some(("sources", "a/b")));
        assert_eq!(Path::new("title/fr").item(), None);
        assert_eq!(Path::new("sources/a").item(), None);
    }

    #[test]
    fn ranks_are_told_from_words() {
        for path in ["content/1/rank", "domains/music", "evidence/place/source/release"] {
            assert!(Path::new(path).holds_rank(), "{path}");
        }
        for path in ["content/1/fr", "title/fr", "evidence/place/basis", "rank"] {
            assert!(!Path::new(path).holds_rank(), "{path}");
        }
    }
}
