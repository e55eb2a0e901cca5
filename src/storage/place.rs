//! What each store is known to hold of a draft, and what was saved when.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use super::port::{Expect, Failure, Mark};
use crate::draft::{Envelope, History};

/// What is known of a draft in one store.
#[derive(Debug, Default)]
pub(super) struct Place {
    pub(super) slot: u32,
    pub(super) known: Option<Known>,
    /// Whether it was looked at since the start.
    pub(super) visited: bool,
    pub(super) busy: bool,
    pub(super) failure: Option<Failure>,
}

/// What a store holds, as far as this tab knows. What comes to stand there later was made from it.
#[derive(Debug)]
pub(super) struct Known {
    mark: Mark,
    pub(super) revision: Arc<Revision>,
    pub(super) units: usize,
}

/// A draft as it was saved once. Two tabs may give two contents one number: only both together are one revision.
#[derive(Debug)]
pub(super) struct Revision {
    pub(super) envelope: Envelope,
    /// The history that goes with it, of revisions made here. A text that an undo took out of the draft is nowhere else.
    pub(super) history: Option<History>,
    pub(super) content: u64,
}

/// A write that is under way.
#[derive(Clone, Debug)]
pub(super) struct Write {
    pub(super) slot: u32,
    pub(super) text: String,
    pub(super) revision: Arc<Revision>,
}

impl Place {
    /// Whether it holds this revision, as far as this tab knows.
    pub(super) fn holds(&self, revision: &Revision) -> bool {
        self.known.as_ref().is_some_and(|known| known.revision.content == revision.content)
    }

    pub(super) fn is_known(&self, text: &str) -> bool {
        self.known.as_ref().is_some_and(|known| known.mark == Mark::of(text))
    }

    pub(super) fn expect(&self) -> Expect {
        self.known.as_ref().map_or(Expect::Nothing, |known| Expect::Exactly(known.mark))
    }
}

impl Known {
    pub(super) fn new(text: &str, revision: Arc<Revision>) -> Self {
        Self { mark: Mark::of(text), units: text.encode_utf16().count(), revision }
    }
}

impl Revision {
    /// The content tells revisions apart, whichever of two contested texts comes first.
    pub(super) fn new(envelope: Envelope) -> Self {
        let mut hasher = DefaultHasher::new();
        envelope.revision.hash(&mut hasher);
        for (path, cell) in envelope.draft.cells() {
            path.hash(&mut hasher);
            cell.texts().map(Mark::of).fold(0, |sum, mark| mark.added_to(sum)).hash(&mut hasher);
        }
        envelope.draft.copied.as_ref().map(|copied| &copied.checksum).hash(&mut hasher);
        Self { envelope, history: None, content: hasher.finish() }
    }
}
