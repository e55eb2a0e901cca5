//! One text of a draft as it was typed, and the texts of other tabs at the same path.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

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
