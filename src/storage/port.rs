//! The interface to the browser's storage: operations, responses, failures.

use std::hash::{DefaultHasher, Hash, Hasher};

/// A place where drafts are stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Store {
    /// Local storage: synchronous, but browsers hold its writes in memory for a while.
    Local,
    /// IndexedDB: asynchronous, but it survives a browser that is killed. It alone holds histories.
    IndexedDb,
}

impl Store {
    /// Both, the synchronous one first.
    pub const ALL: [Self; 2] = [Self::Local, Self::IndexedDb];
}

/// A request to a store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operation {
    /// All values under [`DRAFT_PREFIX`](super::names::DRAFT_PREFIX).
    List,
    /// One value.
    Read {
        /// Its key.
        key: String,
    },
    /// Compare and swap: writes a value, or removes it where `text` is `None`, if the current one is as expected. This is one
    /// transaction where the store has transactions.
    Write {
        /// Its key.
        key: String,
        /// The expected current value.
        expect: Expect,
        /// The new value.
        text: Option<String>,
    },
}

/// The expected value before a write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expect {
    /// Any value, or none.
    Anything,
    /// Nothing.
    Nothing,
    /// Exactly this text.
    Exactly(TextHash),
}

impl Expect {
    /// Whether the current value is as expected.
    pub fn matches(self, current: Option<&str>) -> bool {
        match self {
            Self::Anything => true,
            Self::Nothing => current.is_none(),
            Self::Exactly(hash) => current.map(TextHash::of) == Some(hash),
        }
    }
}

/// A hash of a text, valid within one run of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextHash(u64);

impl TextHash {
    /// The hash of a text.
    pub fn of(text: &str) -> Self {
        let mut hasher = DefaultHasher::new();
        text.hash(&mut hasher);
        Self(hasher.finish())
    }

    /// Adds it to a sum, which then does not depend on the order of the texts.
    pub(super) fn plus(self, sum: u64) -> u64 {
        sum.wrapping_add(self.0)
    }
}

/// The response to an [`Operation`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Response {
    /// To [`Operation::List`].
    Listed {
        /// Keys and values, in the order of the keys.
        values: Vec<(String, String)>,
        /// The size of other values of this origin, in UTF-16 units of keys and values; 0 where it is not known.
        foreign_units: usize,
    },
    /// To [`Operation::Read`].
    Found(Option<String>),
    /// To [`Operation::Write`]: done, in IndexedDB with its transaction complete.
    Written,
    /// To [`Operation::Write`]: nothing was written, since this is the current value.
    Mismatch(Option<String>),
}

/// Why an operation failed, or a draft is not stored.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The browser does not let this page have the store.
    #[error("blocked")]
    Blocked,
    /// The quota is used up.
    #[error("full")]
    Full,
    /// Refused for another reason: the browser's name of it.
    #[error("refused: {0}")]
    Refused(String),
    /// Another value was read back than was written.
    #[error("not kept")]
    NotKept,
    /// The value was removed by another tab or by the browser.
    #[error("gone")]
    Gone,
    /// A newer version of the app wrote this draft: this version no longer writes it.
    #[error("kept by a newer version")]
    Newer,
    /// No response came for [`RESPONSE_TIMEOUT_MS`](super::RESPONSE_TIMEOUT_MS).
    #[error("no answer")]
    NoAnswer,
}

/// Identifies an operation until its response comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RequestId(pub(super) u64);

/// The stores and timers, as the page or a test provides them.
pub trait Port {
    /// Starts an operation. Gives the response where it is there at once; otherwise `None`, and the response goes to
    /// [`DraftSync::on_response`](super::DraftSync::on_response) with the id. Operations of one store end in the order in which
    /// they began. Where none ends for [`RESPONSE_TIMEOUT_MS`](super::RESPONSE_TIMEOUT_MS),
    /// [`DraftSync::time_out`](super::DraftSync::time_out) is called.
    fn perform(&mut self, store: Store, request: RequestId, operation: Operation) -> Option<Result<Response, Failure>>;

    /// Calls [`DraftSync::save`](super::DraftSync::save) with this draft after so many milliseconds, in place of an earlier timer
    /// of the draft.
    fn set_timer(&mut self, draft: &str, after_ms: u32);
}

/// The size of a text in UTF-16 units, as browsers count it.
pub(super) fn units(text: &str) -> usize {
    text.encode_utf16().count()
}
