//! What taking another version of a draft would change: shown before it is taken.

use std::collections::BTreeSet;

use super::compare::{Topic, by_topic};
use super::draft::Draft;
use super::path::BIN;
use super::texts::Texts;

/// What one version says otherwise than another: of one topic, or of what belongs to none, as the record's id.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What is said otherwise.
    pub topic: Option<Topic>,
    /// As it stands.
    pub before: Texts,
    /// As it would stand.
    pub after: Texts,
}

/// What `after` says otherwise than `before`: fields in their order, then sources, then the rest. The bin is no text.
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
