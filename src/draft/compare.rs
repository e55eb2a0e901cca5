//! Three versions of a record, field by field: as it was when the draft began, as it is published now, and the draft.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::cell::{BIN, LISTS, Path, RANK, TextCell, Texts};
use super::draft::{Draft, under};
use super::file::sha256;
use super::form::field_of;
use super::history::Edit;
use crate::commitment::Field;

/// What is compared as one: a field of the shared list with its evidence, or one source.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// A field.
    Field(Field),
    /// A source, by its id.
    Source(String),
}

/// How the three versions of a topic differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiffStatus {
    /// All are the same.
    Same,
    /// Changed in the draft only.
    LocalOnly,
    /// Changed in the publication only: the published version is exported, unless the draft is chosen.
    RemoteOnly,
    /// Changed in both, to the same texts.
    SameChange,
    /// Changed in both, differently: export waits for a choice.
    Conflict,
    /// Changed in the publication, and the draft was chosen.
    KeptLocal,
}

/// One topic in its three versions. Items of lists are numbered by their places, since each version has ids of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct DiffRow {
    /// What is compared.
    pub topic: Topic,
    /// How the versions differ.
    pub status: DiffStatus,
    /// As it was when the draft began.
    pub began: Texts,
    /// As it is now published.
    pub published: Texts,
    /// As it is in the draft.
    pub draft: Texts,
}

/// A version that can be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The published one.
    Published,
    /// That of the draft.
    Draft,
}

/// All fields in their order, then the sources that differ. Empty for a draft that amends nothing.
pub fn compare(draft: &Draft, published: &Texts) -> Vec<DiffRow> {
    let Some(origin) = draft.origin() else { return Vec::new() };
    let mut versions = [&origin.texts, published, &draft.cells].map(by_topic);
    let mut sources = BTreeSet::new();
    let topics = versions.iter().flat_map(BTreeMap::keys).flatten();
    sources.extend(topics.filter(|topic| matches!(topic, Topic::Source(_))).cloned());
    let fields = Field::ALL.into_iter().map(Topic::Field);
    let rows = fields.chain(sources).map(|topic| {
        let [began, published, current] =
            versions.each_mut().map(|texts| texts.remove(&Some(topic.clone())).unwrap_or_default());
        let status = if current == published {
            if began == published { DiffStatus::Same } else { DiffStatus::SameChange }
        } else if began == published {
            DiffStatus::LocalOnly
        } else if draft.text(choice_path(&topic).as_str()) == digest(&published) {
            DiffStatus::KeptLocal
        } else if began == current {
            DiffStatus::RemoteOnly
        } else {
            DiffStatus::Conflict
        };
        DiffRow { topic, status, began, published, draft: current }
    });
    rows.filter(|row| matches!(row.topic, Topic::Field(_)) || row.status != DiffStatus::Same).collect()
}

/// The edit that takes one version of a topic. The published version brings its sources along; the choice of the draft holds
/// until the publication changes again.
pub fn take_version(draft: &Draft, published: &Texts, topic: &Topic, side: Side) -> Edit {
    let focus = raw(&draft.cells, topic).chain(raw(published, topic)).map(|(path, _)| path.clone()).next();
    let choice = choice_path(topic);
    let mut cells = BTreeMap::new();
    match side {
        Side::Draft => {
            let chosen_against = by_topic(published).remove(&Some(topic.clone())).unwrap_or_default();
            cells.insert(choice.clone(), digest(&chosen_against).into());
        }
        Side::Published => {
            cells.insert(choice.clone(), TextCell::default());
            cells.extend(raw(&draft.cells, topic).map(|(path, _)| (path.clone(), TextCell::default())));
            cells.extend(raw(published, topic).map(|(path, cell)| (path.clone(), cell.clone())));
            let named: BTreeSet<String> =
                raw(published, topic).filter_map(|(path, cell)| source_named(path, cell)).collect();
            for id in named.iter().filter(|id| draft.text(Path::in_item("sources", id, RANK).as_str()).is_empty()) {
                cells.extend(
                    under(published, &format!("sources/{id}")).map(|(path, cell)| (path.clone(), cell.clone())),
                );
                cells.insert(Path::in_item("sources", id, RANK), draft.next_rank("sources").into());
            }
        }
    }
    Edit::of(focus.unwrap_or(choice), cells)
}

/// The draft with the changes of the publication, and the topics in conflict.
pub(super) fn rebase_on(draft: &Draft, published: &Texts) -> (Draft, Vec<Topic>) {
    let mut current = draft.clone();
    let mut conflicts = Vec::new();
    for row in compare(draft, published) {
        match row.status {
            // Fields come first: a source that the publication dropped stays while a field of the draft cites it.
            DiffStatus::RemoteOnly if row.published.is_empty() && is_used(&current, &row.topic) => {}
            DiffStatus::Conflict => conflicts.push(row.topic),
            DiffStatus::RemoteOnly => {
                current.swap(take_version(&current, published, &row.topic, Side::Published).cells);
            }
            DiffStatus::Same | DiffStatus::LocalOnly | DiffStatus::SameChange | DiffStatus::KeptLocal => {}
        }
    }
    (current, conflicts)
}

/// Whether a topic is a source that something cites.
fn is_used(draft: &Draft, topic: &Topic) -> bool {
    let Topic::Source(id) = topic else { return false };
    draft.cells.iter().any(|(path, cell)| source_named(path, cell).is_some_and(|named| named == *id))
}

/// The byte range of a new text that differs from the old one, by whole words; empty where nothing does.
pub fn changed_words(old: &str, new: &str) -> Range<usize> {
    let words = |text: &str| -> Vec<(usize, String)> {
        text.split_inclusive(char::is_whitespace)
            .scan(0, |at, word| {
                let start = *at;
                *at += word.len();
                Some((start, word.to_owned()))
            })
            .collect()
    };
    let (old, words) = (words(old), words(new));
    let same = |(a, b): &(&(usize, String), &(usize, String))| a.1.trim_end() == b.1.trim_end();
    let head = old.iter().zip(&words).take_while(same).count();
    let most = old.len().min(words.len()) - head;
    let tail = old.iter().rev().zip(words.iter().rev()).take(most).take_while(same).count();
    let start = words.get(head).map_or(new.len(), |(at, _)| *at);
    let last = words.get(words.len() - tail).map_or(new.len(), |(at, _)| *at);
    let end = new.get(start..last).map_or(last, |changed| start + changed.trim_end().len());
    start..end
}

/// The path that records the choice of the draft's version: its text is a digest of what was published then.
fn choice_path(topic: &Topic) -> Path {
    match topic {
        Topic::Field(field) => Path::new(["chosen/", field.slug()].concat()),
        Topic::Source(id) => Path::new(format!("chosen/source/{id}")),
    }
}

fn digest(texts: &Texts) -> String {
    sha256(&serde_json::to_string(texts).unwrap_or_default()).chars().take(16).collect()
}

/// The topic that a path is part of.
fn topic_of(path: &Path) -> Option<Topic> {
    match path.item() {
        Some(("sources", id)) => Some(Topic::Source(id.to_owned())),
        _ => field_of(path).map(Topic::Field),
    }
}

/// The cells of a topic, ids and ranks of items included.
fn raw<'a>(texts: &'a Texts, topic: &'a Topic) -> impl Iterator<Item = (&'a Path, &'a TextCell)> {
    texts.iter().filter(move |(path, _)| topic_of(path).as_ref() == Some(topic))
}

/// The texts of each topic, and of none, in a form that all versions share: items by their places, without ranks.
pub(super) fn by_topic(texts: &Texts) -> BTreeMap<Option<Topic>, Texts> {
    let mut places: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for list in LISTS.iter().filter(|list| **list != "sources") {
        for (id, place) in super::draft::items(texts, list).into_iter().zip(1..) {
            places.insert((*list, id), place);
        }
    }
    let mut topics: BTreeMap<Option<Topic>, Texts> = BTreeMap::new();
    for (path, cell) in texts {
        let topic = topic_of(path);
        let item = path.item();
        if item.is_some() && path.leaf() == RANK {
            continue;
        }
        let place = item.and_then(|item| places.get(&item).map(|place| (item.0, place)));
        let path =
            place.map_or_else(|| path.clone(), |(list, place)| Path::in_item(list, &place.to_string(), path.leaf()));
        let cell = if path.holds_rank() { "1".into() } else { cell.clone() };
        topics.entry(topic).or_default().insert(path, cell);
    }
    topics
}

/// The source that a cell names as evidence.
fn source_named(path: &Path, cell: &TextCell) -> Option<String> {
    let of_field = path.as_str().split_once("/source/").filter(|_| path.as_str().starts_with("evidence/"));
    let of_activity = path.item().is_some_and(|(list, _)| list == "activities") && path.leaf() == "source";
    of_field.map(|(_, id)| id.to_owned()).or_else(|| of_activity.then(|| cell.text.clone()))
}

/// A difference between two versions: of one topic, or of what belongs to none, such as the record's id.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What differs.
    pub topic: Option<Topic>,
    /// The texts of the first version.
    pub before: Texts,
    /// The texts of the second version.
    pub after: Texts,
}

/// The differences of `after` from `before`: fields in their order, then sources, then the rest. The bin does not count.
pub fn changes(before: &Draft, after: &Draft) -> Vec<Change> {
    let mut versions = [before, after].map(|draft| {
        let mut topics = by_topic(draft.cells());
        topics.entry(None).or_default().remove(BIN);
        topics
    });
    let topics: BTreeSet<Option<Topic>> = versions.iter().flat_map(|topics| topics.keys().cloned()).collect();
    let of_no_topic = topics.first().filter(|topic| topic.is_none()).cloned();
    let in_order = topics.iter().filter(|topic| topic.is_some()).cloned().chain(of_no_topic);
    let of = in_order.map(|topic| {
        let [before, after] = versions.each_mut().map(|topics| topics.remove(&topic).unwrap_or_default());
        Change { topic, before, after }
    });
    of.filter(|change| change.before != change.after).collect()
}
