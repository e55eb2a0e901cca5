//! What each store is known to hold of a draft, and the revisions of a draft.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use super::port::{Expect, Failure, TextHash};
use crate::draft::{Envelope, History};

/// The state of a draft in one store.
#[derive(Debug, Default)]
pub(super) struct ReplicaState {
    pub(super) slot: u32,
    pub(super) last_seen: Option<LastSeen>,
    /// Whether it was read since the start.
    pub(super) visited: bool,
    pub(super) busy: bool,
    pub(super) failure: Option<Failure>,
}

/// The value that a store held when it was last read or written: the base of a merge with what it holds later.
#[derive(Debug)]
pub(super) struct LastSeen {
    hash: TextHash,
    pub(super) revision: Arc<Revision>,
    pub(super) units: usize,
}

/// A saved state of a draft. Two tabs may give one number to two contents: number and content together name a revision.
#[derive(Debug)]
pub(super) struct Revision {
    pub(super) envelope: Envelope,
    /// Its history, of revisions made here: texts that an undo removed are nowhere else.
    pub(super) history: Option<History>,
    pub(super) content: u64,
}

/// A write that has no response yet.
#[derive(Clone, Debug)]
pub(super) struct Write {
    pub(super) slot: u32,
    pub(super) text: String,
    pub(super) revision: Arc<Revision>,
}

impl ReplicaState {
    /// Whether it holds this revision, as far as this tab knows.
    pub(super) fn holds(&self, revision: &Revision) -> bool {
        self.last_seen.as_ref().is_some_and(|last_seen| last_seen.revision.content == revision.content)
    }

    pub(super) fn is_last_seen(&self, text: &str) -> bool {
        self.last_seen.as_ref().is_some_and(|last_seen| last_seen.hash == TextHash::of(text))
    }

    pub(super) fn expect(&self) -> Expect {
        self.last_seen.as_ref().map_or(Expect::Nothing, |last_seen| Expect::Exactly(last_seen.hash))
    }
}

impl LastSeen {
    pub(super) fn new(text: &str, revision: Arc<Revision>) -> Self {
        Self { hash: TextHash::of(text), units: text.encode_utf16().count(), revision }
    }
}

impl Revision {
    /// The hash of the content does not depend on the order of contested texts.
    pub(super) fn new(envelope: Envelope) -> Self {
        let mut hasher = DefaultHasher::new();
        envelope.revision.hash(&mut hasher);
        for (path, cell) in envelope.draft.cells() {
            path.hash(&mut hasher);
            cell.texts().map(TextHash::of).fold(0, |sum, hash| hash.plus(sum)).hash(&mut hasher);
        }
        envelope.draft.copied.as_ref().map(|copied| &copied.checksum).hash(&mut hasher);
        Self { envelope, history: None, content: hasher.finish() }
    }
}
