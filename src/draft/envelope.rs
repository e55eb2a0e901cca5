//! The stored form of a draft: a numbered format, a revision, who wrote it and when.
//!
//! Reading is strict: a value that is not understood is reported and stays untouched. Fields that this version does not know
//! survive.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::cell::{Moment, Path, TextCell};
use super::draft::{Copied, Draft, DraftKind, Origin};
use super::history::History;

/// A draft as it is stored.
#[derive(Clone, Debug, PartialEq)]
pub struct Envelope {
    /// Counts up with every save; of two copies of a draft the higher one is the later.
    pub revision: u64,
    /// When it was saved. Only shown.
    pub saved_at: Moment,
    /// The version of the app that wrote it. Only shown.
    pub app_version: String,
    /// The draft.
    pub draft: Draft,
    /// What can be undone; stored in IndexedDB only.
    pub history: Option<History>,
}

/// Why a stored value is not a draft that this version can open. The value stays untouched.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Not JSON: cut short, or overwritten by something else.
    #[error("not JSON, from line {line}, column {column}")]
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// JSON, but no draft of this app: it names no format.
    #[error("not a draft of this app")]
    Foreign,
    /// Too new, too old, or broken on the way to the present format.
    #[error(transparent)]
    Format(#[from] MigrationError),
    /// A kind of draft that this version does not know.
    #[error("“{0}” is not a kind of draft that this version knows")]
    UnknownKind(String),
    /// The format is known, but a part is missing or of another type.
    #[error("damaged: {0}")]
    Damaged(String),
}

/// The fields of format 1.
#[derive(Serialize, Deserialize)]
struct Wire {
    format: u64,
    kind: String,
    id: String,
    revision: u64,
    saved_at: Moment,
    app_version: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    began: Option<Origin>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    copied: Option<Copied>,
    texts: BTreeMap<Path, TextCell>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    history: Option<History>,
    #[serde(flatten)]
    unknown: Map<String, Value>,
}

/// The fields that decide whether and how the rest is read.
#[derive(Deserialize)]
struct Head {
    format: u64,
    #[serde(default)]
    kind: Value,
}

impl Head {
    fn is_known(&self) -> bool {
        self.format == FORMAT && self.kind.as_str().is_some_and(|kind| KINDS.contains(&kind))
    }
}

const COMMITMENT: &str = "commitment";
const AMENDMENT: &str = "amendment";
const KINDS: [&str; 2] = [COMMITMENT, AMENDMENT];

impl Envelope {
    /// The JSON of this envelope: the same envelope, the same bytes.
    pub fn write(&self) -> String {
        // Cannot fail: every key is a text, and every value was read from JSON.
        serde_json::to_string(&Wire::from(self)).unwrap_or_default()
    }

    /// The same as a value.
    pub(super) fn to_value(&self) -> Value {
        serde_json::to_value(Wire::from(self)).unwrap_or_default()
    }

    /// Reads an envelope of any released format.
    ///
    /// # Errors
    ///
    /// The reason why it cannot be opened; nothing is repaired.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let not_json = |error: serde_json::Error| Unreadable::NotJson { line: error.line(), column: error.column() };
        // The common case first, without a detour over `Value`: there may be a thousand. A list is looked at as a value, since
        // structs are read from lists by position.
        let is_object = text.trim_ascii_start().starts_with('{');
        let wire = is_object.then(|| serde_json::from_str::<Wire>(text));
        match wire {
            Some(Ok(wire)) if wire.format == FORMAT && KINDS.contains(&wire.kind.as_str()) => Self::try_from(wire),
            // Only the head of what cannot be read says whether it is one of ours.
            Some(Err(error)) if serde_json::from_str::<Head>(text).is_ok_and(|head| head.is_known()) => {
                Err(Unreadable::Damaged(error.to_string()))
            }
            _ => Self::from_value(serde_json::from_str(text).map_err(not_json)?),
        }
    }

    pub(super) fn from_value(value: Value) -> Result<Self, Unreadable> {
        let format = value.get("format").and_then(Value::as_u64).ok_or(Unreadable::Foreign)?;
        let value = migrate(value, format, MIGRATIONS)?;
        let kind = value.get("kind").and_then(Value::as_str).ok_or(Unreadable::Foreign)?;
        if !KINDS.contains(&kind) {
            return Err(Unreadable::UnknownKind(kind.to_owned()));
        }
        let wire = serde_json::from_value::<Wire>(value).map_err(|error| Unreadable::Damaged(error.to_string()))?;
        Self::try_from(wire)
    }

    /// The moment that an unreadable value gives for its last save, if one can be found in it.
    pub fn glimpse_saved_at(text: &str) -> Option<Moment> {
        let (_, rest) = text.split_once("\"saved_at\":")?;
        let digits: String = rest.trim_start().chars().take_while(char::is_ascii_digit).collect();
        digits.parse().ok().map(Moment)
    }
}

impl TryFrom<Wire> for Envelope {
    type Error = Unreadable;

    fn try_from(wire: Wire) -> Result<Self, Unreadable> {
        let kind = match wire.began {
            Some(origin) if wire.kind == AMENDMENT => DraftKind::Amendment(origin),
            None if wire.kind == COMMITMENT => DraftKind::Commitment,
            _ => return Err(Unreadable::Damaged("`began` does not go with the kind".into())),
        };
        let mut cells = wire.texts;
        cells.retain(|_, cell| !cell.is_empty());
        Ok(Self {
            revision: wire.revision,
            saved_at: wire.saved_at,
            app_version: wire.app_version,
            draft: Draft { id: wire.id, kind, copied: wire.copied, unknown: wire.unknown, cells },
            history: wire.history,
        })
    }
}

impl From<&Envelope> for Wire {
    fn from(envelope: &Envelope) -> Self {
        let Envelope { revision, saved_at, app_version, draft, history } = envelope.clone();
        let Draft { id, kind, copied, unknown, cells } = draft;
        let (kind, began) = match kind {
            DraftKind::Commitment => (COMMITMENT, None),
            DraftKind::Amendment(origin) => (AMENDMENT, Some(origin)),
        };
        Self {
            format: FORMAT,
            kind: kind.into(),
            id,
            revision,
            saved_at,
            app_version,
            began,
            copied,
            texts: cells,
            history,
            unknown,
        }
    }
}

/// Brings an envelope from one format to the next; `None` where the envelope is not what its format promises.
pub type MigrationStep = fn(Value) -> Option<Value>;

/// The first brings format 1 to 2, the next 2 to 3, and so on: their place is their number, so that a gap cannot be written.
/// A step is never changed once released; `tests/samples/` holds drafts of every format that must open.
pub const MIGRATIONS: &[MigrationStep] = &[];

/// The format that this version writes: the one that the last step reaches.
pub const FORMAT: u64 = MIGRATIONS.len() as u64 + 1;

/// Why an envelope could not be brought to the present format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MigrationError {
    /// A newer version of the app wrote it.
    #[error("format {0} is newer than {FORMAT}")]
    TooNew(u64),
    /// Before the first released format.
    #[error("format {0} was never released")]
    TooOld(u64),
    /// The step that starts at this format found something else.
    #[error("broken at the step from format {0}")]
    BrokenAtStep(u64),
}

/// Runs the steps that a format still needs. `steps` is [`MIGRATIONS`] save in tests.
///
/// # Errors
///
/// The format is newer than the last step reaches, older than the first, or a step fails.
pub fn migrate(mut value: Value, format: u64, steps: &[MigrationStep]) -> Result<Value, MigrationError> {
    let first = format.checked_sub(1).ok_or(MigrationError::TooOld(format))?;
    let first = usize::try_from(first).map_err(|_| MigrationError::TooNew(format))?;
    let needed = steps.get(first..).ok_or(MigrationError::TooNew(format))?;
    for (step, number) in needed.iter().zip(format..) {
        value = step(value).ok_or(MigrationError::BrokenAtStep(number))?;
    }
    Ok(value)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// Formats 1 to 3 of an imaginary past: a name, then names, then a count.
    const PAST: [MigrationStep; 2] =
        [|value| Some(json!([value.get("name")?])), |value| Some(json!({ "count": value.as_array()?.len() }))];

    #[test]
    fn every_format_takes_the_steps_that_it_still_needs() {
        assert_eq!(migrate(json!({ "name": "a" }), 1, &PAST), Ok(json!({ "count": 1 })));
        assert_eq!(migrate(json!(["a", "b"]), 2, &PAST), Ok(json!({ "count": 2 })));
        assert_eq!(migrate(json!({ "count": 3 }), 3, &PAST), Ok(json!({ "count": 3 })));
    }

    #[test]
    fn what_cannot_be_migrated_says_where_it_stopped() {
        assert_eq!(migrate(json!({}), 0, &PAST), Err(MigrationError::TooOld(0)));
        assert_eq!(migrate(json!({}), 4, &PAST), Err(MigrationError::TooNew(4)));
        assert_eq!(migrate(json!({}), u64::MAX, &PAST), Err(MigrationError::TooNew(u64::MAX)));
        assert_eq!(migrate(json!({}), 1, &PAST), Err(MigrationError::BrokenAtStep(1)));
        assert_eq!(migrate(json!({}), 2, &PAST), Err(MigrationError::BrokenAtStep(2)));
    }
}
