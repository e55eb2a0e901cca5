//! What is being written: one edit, undo, comparison, merge, versions of the format.
//!
//! Knows commitments, but no storage, no browser, no words on the screen and no clock. Begin with [`Draft`], the texts as
//! typed; then [`Edit`] and [`History`] for how they change, [`merge`] for two tabs, [`Envelope`] for the stored form.

mod cell;
mod change;
mod check;
mod compare;
mod date_form;
#[expect(clippy::module_inception, reason = "the room and the thing share the field's own word")]
mod draft;
mod edit;
mod envelope;
mod field;
mod file;
mod finish;
mod form;
mod history;
mod merge;
mod migrate;
mod node;
mod path;
mod publish;
mod reader;
mod rewrite;
mod texts;

pub use cell::{Moment, TextCell};
pub use change::{Change, changes};
pub use check::{Need, Problem, Progress, check, missing_in, progress, to_commitment};
pub use compare::{DiffRow, DiffStatus, Side, Topic, changed_words, compare, take_version};
pub use date_form::DateForm;
pub use draft::{Copied, Draft, DraftKind, Origin};
pub use edit::{Edit, Resolution, UNSTATED};
pub use envelope::{Envelope, Unreadable};
pub use field::{field_of, section_of};
pub use file::{FileError, checksum, read_file, sha256, write_file};
pub use form::{DESCRIPTIVE, INPUTS, Input, InputShape, OFFICIAL, Section, Vocabulary};
pub use history::{Focus, History, MAX_BYTES, MAX_STEPS, PAUSE_MS};
pub use merge::merge;
pub use migrate::{FORMAT, MIGRATIONS, MigrationError, MigrationStep, migrate};
pub use path::{BIN, LISTS, Path, RANK};
pub use publish::{PublishError, publish};
pub use texts::{INFERRED, STATED, Texts, partner_texts, texts_of};
