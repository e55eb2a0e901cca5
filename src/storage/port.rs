//! The one door to the browser's storage.

use std::hash::{DefaultHasher, Hash, Hasher};

/// Where drafts are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Store {
    /// Local storage: at once, but held in memory by browsers for a while.
    Local,
    /// The IndexedDB copy: a little later, but it survives a browser that is killed. It alone holds histories.
    Copy,
}

impl Store {
    /// Both, the quicker first.
    pub const ALL: [Self; 2] = [Self::Local, Self::Copy];
}

/// What can be asked of a store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operation {
    /// All values under [`PREFIX`](super::PREFIX).
    List,
    /// One value.
    Read {
        /// Its key.
        key: String,
    },
    /// One value put in place, or removed where `text` is `None`, if what stands there is as expected. Comparing and writing
    /// are one transaction where the store has them.
    Write {
        /// Its key.
        key: String,
        /// What must stand there.
        expect: Expect,
        /// What shall stand there.
        text: Option<String>,
    },
}

/// What must stand in a place before it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expect {
    /// Whatever it is.
    Anything,
    /// Nothing.
    Nothing,
    /// Exactly this text.
    Exactly(Mark),
}

impl Expect {
    /// Whether what stands there is as expected: a port asks this between reading and writing.
    pub fn is_met_by(self, current: Option<&str>) -> bool {
        match self {
            Self::Anything => true,
            Self::Nothing => current.is_none(),
            Self::Exactly(mark) => current.map(Mark::of) == Some(mark),
        }
    }
}

/// Tells texts apart within one run of the app, without holding them twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark(u64);

impl Mark {
    /// The mark of a text.
    pub fn of(text: &str) -> Self {
        let mut hasher = DefaultHasher::new();
        text.hash(&mut hasher);
        Self(hasher.finish())
    }

    /// A sum of marks tells sets of texts apart.
    pub(super) fn added_to(self, sum: u64) -> u64 {
        sum.wrapping_add(self.0)
    }
}

/// What a store answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// To [`Operation::List`].
    Listed {
        /// Keys and values, in the order of the keys.
        values: Vec<(String, String)>,
        /// What others of this origin take up, in UTF-16 units of keys and values; 0 where it is not known.
        foreign_units: usize,
    },
    /// To [`Operation::Read`].
    Found(Option<String>),
    /// To [`Operation::Write`]: done, in the copy with its transaction complete.
    Written,
    /// To [`Operation::Write`]: nothing was done, since this stands there.
    Moved(Option<String>),
}

/// Why something is not kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The browser does not let this page have the store.
    #[error("blocked")]
    Blocked,
    /// No room is left.
    #[error("full")]
    Full,
    /// Refused for another reason, by the browser's own name for it.
    #[error("refused: {0}")]
    Refused(String),
    /// Read back after writing, it was not what was written.
    #[error("not kept")]
    NotKept,
    /// What was there is gone: removed in another tab, or by the browser.
    #[error("gone")]
    Gone,
    /// A newer version of the app keeps this draft: this one no longer writes it.
    #[error("kept by a newer version")]
    Newer,
    /// No answer came for [`PATIENCE_MS`](super::PATIENCE_MS).
    #[error("no answer")]
    NoAnswer,
}

/// Names an operation until its answer comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ticket(pub(super) u64);

/// The stores and the timer, as the page or a test provides them.
pub trait Port {
    /// Starts an operation. Answers at once where it can; otherwise gives `None`, and the answer goes to
    /// [`Keeper::answered`](super::Keeper::answered) with the ticket. Operations of one store end in the order in which
    /// they began. Where none ends for [`PATIENCE_MS`](super::PATIENCE_MS), [`Keeper::give_up`](super::Keeper::give_up) is called.
    fn perform(&mut self, store: Store, ticket: Ticket, operation: Operation) -> Option<Result<Answer, Failure>>;

    /// Calls [`Keeper::due`](super::Keeper::due) with this draft after so many milliseconds, instead of an earlier call that
    /// has not come yet.
    fn wake(&mut self, draft: &str, after_ms: u32);
}
