//! The rows as a dataset of their own, which this program can load again.
//!
//! Same top level, the measure whole, unknown fields kept. One thing cannot stay: a record that follows another one
//! that is not among the rows would point at nothing, and such a dataset is refused. There `follows` becomes null, and
//! its id and its evidence move to [`FOLLOWS_OUTSIDE`], an unknown field that every later reader keeps, so that nothing
//! is lost. Taking the followed record along would give more rows than the sentence says.

use std::collections::BTreeSet;

use serde_json::Value;

use super::extract::Extract;
use crate::commitment::{Commitment, Dataset};
use crate::i18n::export;

/// Where the id of a followed record stands that is not among the rows.
pub const FOLLOWS_OUTSIDE: &str = "follows_outside";

/// Where the sentence and the fingerprint of the data stand that the rows were taken from.
pub const EXTRACT: &str = "extract";

/// Writes the rows of an extract, indented by two spaces.
///
/// # Errors
///
/// None that a dataset can cause: its keys are all texts and its numbers finite.
pub fn write(extract: Extract<'_>) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(&dataset(extract)).map(|text| text + "\n")
}

/// The dataset that [`write`] writes.
pub fn dataset(extract: Extract<'_>) -> Dataset {
    let ids: BTreeSet<&str> = extract.commitments().map(|commitment| commitment.id.as_str()).collect();
    let commitments = extract.commitments().map(|commitment| alone(commitment, &ids)).collect();
    let mut unknown = extract.dataset.unknown.clone();
    let mut origin = serde_json::Map::new();
    origin.insert("sentence".to_owned(), Value::String(extract.sentence.to_string()));
    origin.insert("fingerprint".to_owned(), Value::String(extract.fingerprint.to_string()));
    unknown.insert(EXTRACT.to_owned(), Value::Object(origin));
    let Dataset { schema_version, title, updated, home, contact, measure, commitments: _, unknown: _ } =
        extract.dataset;
    Dataset {
        schema_version: *schema_version,
        title: title.clone(),
        updated: *updated,
        home: home.clone(),
        contact: contact.clone(),
        measure: measure.clone(),
        commitments,
        unknown,
    }
}

/// A record that points only at records among the rows.
fn alone(commitment: &Commitment, ids: &BTreeSet<&str>) -> Commitment {
    let mut commitment = commitment.clone();
    if let Some(followed) = commitment.follows.take_if(|followed| !ids.contains(followed.as_str())) {
        if let Some(evidence) = commitment.evidence.remove("follows") {
            commitment.evidence.insert(FOLLOWS_OUTSIDE.to_owned(), evidence);
        }
        commitment.unknown.insert(FOLLOWS_OUTSIDE.to_owned(), Value::String(followed));
    }
    commitment
}

/// The beginning of the file, for a look before it is taken: the shape, the records left out.
pub fn sample(extract: Extract<'_>) -> String {
    let updated = extract.dataset.updated.to_string();
    let left_out = export::records_left_out(extract.language, extract.rows.len());
    [
        "{ \"schema_version\": 1, \"updated\": \"",
        &updated,
        "\",\n  \"measure\": { … }, \"commitments\": [ ",
        &left_out,
        " ] }",
    ]
    .concat()
}
