//! The differences between two versions of a draft.

use std::collections::BTreeSet;

use super::compare::{Topic, by_topic};
use super::draft::Draft;
use super::path::BIN;
use super::texts::Texts;

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
