//! Drafts as a file: one, or all of them, with a checksum that shows whether somebody changed it.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::draft::Draft;
use super::envelope::{Envelope, Unreadable};

/// The field that says what the file is; its value is the version of the file's shape.
const MARK: &str = "engagements_drafts";

/// The version of the file's shape. The drafts in it carry formats of their own.
const SHAPE: u64 = 1;

/// Why a file of drafts is refused as a whole.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// Not JSON.
    #[error("not JSON, from line {line}, column {column}")]
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// JSON, but no file of drafts.
    #[error("not a file of drafts")]
    Foreign,
    /// A newer version of the app wrote it.
    #[error("shape {0} is newer than {SHAPE}")]
    TooNew(u64),
    /// Its drafts are not those that the checksum was made of: somebody changed the file after it was written.
    #[error("changed after it was written: its checksum is {found}, {stated} is stated")]
    Altered {
        /// The checksum that the file states.
        stated: String,
        /// The checksum of what it holds.
        found: String,
    },
}

/// Writes drafts into one file. Histories stay behind.
pub fn write_file(envelopes: &[Envelope]) -> String {
    let drafts: Vec<Value> =
        envelopes.iter().map(|envelope| Envelope { history: None, ..envelope.clone() }.to_value()).collect();
    let drafts = Value::Array(drafts);
    let checksum = sha256(&drafts.to_string());
    format!("{:#}\n", json!({ MARK: SHAPE, "checksum": checksum, "drafts": drafts }))
}

/// Reads a file of drafts: each draft, or the reason why it cannot be opened. Spaces and the order of fields do not count as
/// changes.
///
/// After a panic the page's script writes stored values as they are, without a checksum:
/// `{"engagements_drafts": 1, "rescued": ["…", "…"]}`. These are read too.
///
/// # Errors
///
/// The file as a whole is refused: it is something else, newer, or was changed after it was written.
pub fn read_file(text: &str) -> Result<Vec<Result<Envelope, Unreadable>>, FileError> {
    let text = text.trim_start_matches('\u{feff}');
    let value: Value = serde_json::from_str(text)
        .map_err(|error| FileError::NotJson { line: error.line(), column: error.column() })?;
    let shape = value.get(MARK).and_then(Value::as_u64).ok_or(FileError::Foreign)?;
    if shape > SHAPE {
        return Err(FileError::TooNew(shape));
    }
    if let Some(rescued) = value.get("rescued").and_then(Value::as_array) {
        return Ok(rescued.iter().map(|text| Envelope::read(text.as_str().unwrap_or_default())).collect());
    }
    let stated = value.get("checksum").and_then(Value::as_str).ok_or(FileError::Foreign)?;
    let drafts = value.get("drafts").ok_or(FileError::Foreign)?;
    let found = sha256(&drafts.to_string());
    if !stated.eq_ignore_ascii_case(&found) {
        return Err(FileError::Altered { stated: stated.to_owned(), found });
    }
    let drafts = drafts.as_array().ok_or(FileError::Foreign)?;
    Ok(drafts.iter().map(|draft| Envelope::from_value(draft.clone())).collect())
}

/// A checksum of what a draft says: it tells whether a draft changed since a copy of it left.
pub fn checksum(draft: &Draft) -> String {
    sha256(&serde_json::to_string(&draft.cells).unwrap_or_default())
}

/// The SHA-256 of a text (FIPS 180-4), in lower-case hexadecimal digits.
pub fn sha256(text: &str) -> String {
    use std::fmt::Write;
    Sha256::digest(text.as_bytes()).iter().fold(String::with_capacity(64), |mut digits, byte| {
        // Writing to a string cannot fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}
