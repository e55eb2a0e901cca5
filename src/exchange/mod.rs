//! How does it come in and go out: CSV, JSON, citations, a table for a letter, a sheet of drafts?
//!
//! Knows no clock, no clipboard and no file system: days come in as arguments, texts go out. Begin with [`Extract`],
//! the rows to export; [`csv`], [`json`], [`citation`] and [`table`] write it; [`snippet`] puts it into another page; [`site`] is for
//! those who read no page. [`import`] reads a file of one's own, [`complete_csv`] writes a table from which all comes back,
//! [`calendar()`] the meetings of working groups.

mod calendar;
pub mod citation;
pub mod complete_csv;
pub mod csv;
mod escape;
pub mod import;
pub mod json;
mod sheet;
pub mod site;
pub mod snippet;
pub mod table;

pub use calendar::{MeetingEvent, calendar};
pub use escape::{guard, unguard};
pub use sheet::{SheetError, open, sheet};

use crate::commitment::{Commitment, Dataset, Fingerprint, Language};
use crate::i18n::{Sentence, date};

/// The rows to export: exactly those shown, in the order shown.
#[derive(Clone, Copy, Debug)]
pub struct Extract<'a> {
    /// The reader's language.
    pub language: Language,
    /// The data.
    pub dataset: &'a Dataset,
    /// The fingerprint of the file that the data came from.
    pub fingerprint: Fingerprint,
    /// The rows, as places in [`Dataset::commitments`].
    pub rows: &'a [usize],
    /// The sentence that says what they are.
    pub sentence: &'a Sentence,
}

impl<'a> Extract<'a> {
    /// The commitments, in the order shown.
    pub fn commitments(self) -> impl Iterator<Item = &'a Commitment> {
        self.rows.iter().filter_map(move |row| self.dataset.commitments.get(*row))
    }

    /// The sentence and the edition of the data, for the top of a file or a table.
    pub fn header(self) -> String {
        [&self.sentence.to_string(), ". ", &self.edition()].concat()
    }

    /// « Données du 24 novembre 2026, empreinte 57A1 4BBF ».
    pub fn edition(self) -> String {
        date::edition(self.language, self.dataset.updated, self.fingerprint)
    }

    /// A file name: `engagements-57A14BBF.csv`.
    pub fn file_name(self, extension: &str) -> String {
        ["engagements-", &self.fingerprint.compact(), ".", extension].concat()
    }
}
