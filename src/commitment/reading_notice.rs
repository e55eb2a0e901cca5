//! What a file of one's own says in another way than the register would, and was read all the same, without a loss.

use super::error::Place;

/// One thing to know of a file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingNotice {
    /// Where, or where first.
    pub place: Place,
    /// What.
    pub kind: ReadingNoticeKind,
}

/// What there is to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadingNoticeKind {
    /// Its characters are those of Windows-1252.
    Windows1252,
    /// Its records stand alone, one or several, without what a dataset says beside them; read as version 1.
    RecordsAlone,
    /// It does not say its version; read as version 1.
    NoVersion,
    /// Records that are there more than once, the same each time.
    Merged {
        /// How many were left out.
        count: usize,
    },
    /// The sentence with which the register begins its tables; no record.
    Sentence,
    /// A word that the register does not know, kept as written.
    UnknownWord(String),
    /// A column that the register does not know, kept.
    UnknownColumn,
    /// Columns that are not there; read as empty.
    MissingColumns(Vec<String>),
    /// A table in one language: what it does not hold is left empty.
    OneLanguage,
    /// A followed record that is not among those that were read; kept as written.
    FollowsAbsent(String),
}
