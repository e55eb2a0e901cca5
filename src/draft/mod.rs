//! What is being written: one edit, undo, comparison, merge, versions of the format.
//!
//! Knows commitments, but no storage, no browser, no words on the screen and no clock. Begin with [`Draft`], the texts as
//! typed; then [`Edit`] and [`History`] for how they change, [`merge`] for two tabs, [`Envelope`] for the stored form.

mod cell;
mod compare;
#[expect(clippy::module_inception, reason = "the room and the thing share the field's own word")]
mod draft;
mod envelope;
mod file;
mod finish;
mod form;
mod history;
mod json_text;
mod merge;
mod publish;
mod reader;
mod record;
mod report;
mod tie;

pub use cell::{BIN, LISTS, Moment, Path, RANK, TextCell, Texts};
pub use compare::{Change, DiffRow, DiffStatus, Side, Topic, changed_words, changes, compare, take_version};
pub use draft::{Copied, Draft, DraftKind, Origin};
pub use envelope::{Envelope, FORMAT, MIGRATIONS, MigrationError, MigrationStep, Unreadable, migrate};
pub use file::{FileError, checksum, read_file, sha256, write_file};
pub use finish::{Progress, check, missing_in, progress, to_commitment};
pub use form::{
    DESCRIPTIVE, DateForm, INFERRED, Input, InputShape, OFFICIAL, STATED, Section, Vocabulary, field_of, section_of,
};
pub use history::{Edit, Focus, History, MAX_BYTES, MAX_STEPS, PAUSE_MS, Resolution, UNSTATED};
pub use merge::merge;
pub use publish::{PublishError, publish};
pub use reader::{Need, Problem};
pub use record::{INPUTS, partner_texts, texts_of};
pub use report::{
    ConditionAnswer, ConditionCounts, GroupMeetings, MeetingError, NextMeeting, condition_answer, condition_counts,
    condition_path, group_meetings,
};
pub use tie::{MAX_TIE_IDS, TIES, Tie, occurrences};
