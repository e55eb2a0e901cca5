//! A draft: texts as typed, complete or not.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::cell::{BIN, Moment, Path, RANK, TextCell};
use crate::commitment::Language;

/// A draft: for each path the text as it was typed. A path that is absent is an empty text.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// Unique in this browser, drawn by the page; it identifies the draft in addresses and storage.
    pub id: String,
    /// What it will become.
    pub kind: DraftKind,
    /// The last export to a file.
    pub copied: Option<Copied>,
    /// Fields of the envelope that this version does not know; they are written back.
    pub unknown: Map<String, Value>,
    pub(super) cells: BTreeMap<Path, TextCell>,
}

/// What a draft will become. The report entry comes later; its drafts are quarantined until then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftKind {
    /// A commitment that the register does not have.
    Commitment,
    /// A change of one that it has.
    Amendment(Origin),
}

/// The published record as it was when an amendment began.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// The id of the record.
    pub record: String,
    /// The day of the dataset's last change.
    pub updated: String,
    /// The fingerprint of the dataset.
    pub fingerprint: String,
    /// The texts of the record, path by path.
    pub texts: BTreeMap<Path, TextCell>,
}

/// An export to a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copied {
    /// When it was made.
    pub at: Moment,
    /// The [checksum](super::checksum) of what it holds.
    pub checksum: String,
}

impl Draft {
    /// An empty draft of a new commitment.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), kind: DraftKind::Commitment, copied: None, unknown: Map::new(), cells: BTreeMap::new() }
    }

    /// An amendment that begins as the record stood.
    pub fn amending(id: impl Into<String>, origin: Origin) -> Self {
        Self { cells: origin.texts.clone(), kind: DraftKind::Amendment(origin), ..Self::new(id) }
    }

    /// The same texts under another id: a copy to go on from.
    #[must_use]
    pub fn copy_as(&self, id: impl Into<String>) -> Self {
        let mut copy = Self { id: id.into(), copied: None, ..self.clone() };
        copy.cells.remove(BIN);
        copy
    }

    /// The text at a path, empty where nothing was typed.
    pub fn text(&self, path: &str) -> &str {
        self.cells.get(path).map_or("", |cell| cell.text.as_str())
    }

    /// The cell at a path.
    pub fn cell(&self, path: &str) -> TextCell {
        self.cells.get(path).cloned().unwrap_or_default()
    }

    /// All cells, in the order of their paths.
    pub fn cells(&self) -> &BTreeMap<Path, TextCell> {
        &self.cells
    }

    /// The ids of the items of a list, in their order.
    pub fn items<'a>(&'a self, list: &'a str) -> Vec<&'a str> {
        items(&self.cells, list)
    }

    /// The values of a set, in their order.
    pub fn members<'a>(&'a self, set: &'a str) -> Vec<&'a str> {
        in_order(self.under(set).filter_map(|(path, cell)| Some((rank(cell), path.as_str().get(set.len() + 1..)?))))
    }

    /// The names of the fields that have a basis or sources, as the dataset has them.
    pub fn evidence(&self) -> BTreeSet<String> {
        let names = self.under("evidence").filter_map(|(path, _)| path.as_str().split('/').nth(1));
        names.map(str::to_owned).collect()
    }

    /// The sources of the field with this name in the dataset, in their order.
    pub fn sources_of(&self, name: &str) -> Vec<String> {
        self.members(&Path::sources_of(name)).into_iter().map(str::to_owned).collect()
    }

    /// The names under which the basis of an input is stored: its own, those of its parts, or that of its parent.
    pub fn evidence_of(&self, name: &str) -> Vec<String> {
        let kept = self.evidence();
        let is_part =
            |other: &str| other.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
        let parts: Vec<String> = kept.iter().filter(|other| is_part(other)).cloned().collect();
        let holder = name.rsplit_once('.').map(|(holder, _)| holder).filter(|holder| kept.contains(*holder));
        if parts.is_empty() { vec![holder.unwrap_or(name).to_owned()] } else { parts }
    }

    /// The rank that puts a new item or value last.
    pub(super) fn next_rank(&self, list: &str) -> String {
        let highest = self.under(list).filter(|(path, _)| path.holds_rank()).map(|(_, cell)| rank(cell)).max();
        highest.unwrap_or(0).saturating_add(1).to_string()
    }

    /// The cells whose paths begin with these words and a `/`.
    pub(super) fn under<'a>(&'a self, stem: &'a str) -> impl Iterator<Item = (&'a Path, &'a TextCell)> {
        under(&self.cells, stem)
    }

    /// The paths and cells with conflicting texts of several tabs.
    pub fn contested(&self) -> impl Iterator<Item = (&Path, &TextCell)> {
        self.cells.iter().filter(|(_, cell)| cell.is_contested())
    }

    /// Whether it lies in the bin.
    pub fn is_binned(&self) -> bool {
        self.cells.contains_key(BIN)
    }

    /// The record that it amends.
    pub fn origin(&self) -> Option<&Origin> {
        match &self.kind {
            DraftKind::Amendment(origin) => Some(origin),
            DraftKind::Commitment => None,
        }
    }

    /// Its name in the list: partner and instrument, as far as they are written, else in the other language. `None` while both
    /// are empty.
    pub fn name(&self, language: Language) -> Option<String> {
        let either = |stem: &str| {
            [language, language.other()]
                .into_iter()
                .map(|language| self.text(Path::in_language(stem, language).as_str()).trim())
                .find(|text| !text.is_empty())
                .map(str::to_owned)
        };
        let instrument = either("instrument_term").or_else(|| either("title"));
        match (either("partner/name"), instrument) {
            (Some(partner), Some(instrument)) => Some(format!("{partner}, {instrument}")),
            (partner, instrument) => partner.or(instrument),
        }
    }

    /// Whether both have the same texts, contested ones in any order.
    pub fn has_same_texts(&self, other: &Self) -> bool {
        self.cells.len() == other.cells.len()
            && self
                .cells
                .iter()
                .all(|(path, cell)| other.cells.get(path).is_some_and(|other| cell.has_same_texts(other)))
    }

    /// Replaces cells and gives back the previous ones that differ.
    pub(super) fn swap(&mut self, cells: BTreeMap<Path, TextCell>) -> BTreeMap<Path, TextCell> {
        let mut before = BTreeMap::new();
        for (path, cell) in cells {
            let old = self.cells.remove(&path).unwrap_or_default();
            if cell != old {
                before.insert(path.clone(), old.clone());
            }
            if !cell.is_empty() {
                self.cells.insert(path, cell);
            }
        }
        before
    }
}

/// The ids of the items of a list, in their order.
pub(super) fn items<'a>(cells: &'a BTreeMap<Path, TextCell>, list: &'a str) -> Vec<&'a str> {
    in_order(
        under(cells, list)
            .filter_map(|(path, cell)| path.item().filter(|_| path.leaf() == RANK).map(|(_, id)| (rank(cell), id))),
    )
}

/// The cells of a map whose paths begin with these words and a `/`.
pub(super) fn under<'a>(
    cells: &'a BTreeMap<Path, TextCell>,
    stem: &'a str,
) -> impl Iterator<Item = (&'a Path, &'a TextCell)> {
    cells
        .range::<str, _>((Bound::Included(stem), Bound::Unbounded))
        .take_while(move |(path, _)| path.as_str().starts_with(stem))
        .filter(move |(path, _)| path.as_str().as_bytes().get(stem.len()) == Some(&b'/'))
}

/// The place that a cell gives in an order; what is no number comes late.
pub(super) fn rank(cell: &TextCell) -> u32 {
    cell.text.parse().unwrap_or(u32::MAX / 2)
}

fn in_order<'a>(ranked: impl Iterator<Item = (u32, &'a str)>) -> Vec<&'a str> {
    let mut in_order = Vec::new();
    for entry in ranked {
        in_order.insert(in_order.partition_point(|earlier| *earlier < entry), entry);
    }
    in_order.into_iter().map(|(_, id)| id).collect()
}
