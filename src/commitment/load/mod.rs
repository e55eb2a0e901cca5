//! From bytes to a dataset, or to the list of all its problems.

mod bytes;
mod measure;
mod partner;
mod reader;
mod record;

use std::collections::BTreeMap;

use serde_json::Value;

use super::commitment::Commitment;
use super::dataset::{Dataset, SCHEMA_VERSION};
use super::error::{LoadErrors, Reason, Shape};
use super::rules;
pub(crate) use bytes::parse as parse_json;
use reader::{Object, Reader};

/// Reads the bytes of a `commitments.json`, with or without a byte order mark.
///
/// Strict: where one problem exists, nothing is loaded. Fields that this version does not know are kept at the top, in a
/// commitment and in a partner, and refused elsewhere, where they would be lost. Unknown types, scopes, regions and
/// other words of open vocabularies are kept as written.
///
/// # Errors
///
/// Every problem of the file, in its order. Text that is no JSON has one problem, the first; a newer version too.
///
/// ```
/// use engagements::commitment::{Reason, load};
/// let errors = load(b"<!doctype html><title>Sign in</title>").unwrap_err();
/// assert_eq!(errors.problems()[0].reason, Reason::Html);
/// ```
pub fn load(bytes: &[u8]) -> Result<Dataset, LoadErrors> {
    let value = bytes::parse(bytes).map_err(|problem| LoadErrors::new(vec![problem]))?;
    let mut reader = Reader::default();
    let dataset = dataset(&mut reader, value);
    let problems = reader.into_problems();
    match dataset {
        Some(dataset) if problems.is_empty() => Ok(dataset),
        _ => Err(LoadErrors::new(problems)),
    }
}

fn dataset(reader: &mut Reader, value: Value) -> Option<Dataset> {
    let mut top = reader.object(value)?;
    let version = reader.required(&mut top, "schema_version", version);
    if version.is_some_and(|version| version != SCHEMA_VERSION) {
        return None;
    }
    let title = reader.required(&mut top, "title", Reader::bilingual);
    let updated = reader.required(&mut top, "updated", Reader::date);
    let home = reader.optional(&mut top, "home", Reader::url);
    let contact = reader.optional(&mut top, "contact", Reader::contact);
    let measure = reader.required(&mut top, "measure", measure::measure);
    let commitments = commitments(reader, &mut top);
    Some(Dataset {
        schema_version: version?,
        title: title?,
        updated: updated?,
        home,
        contact,
        measure: measure?,
        commitments: commitments?,
        unknown: top.rest(),
    })
}

fn version(reader: &mut Reader, value: Value) -> Option<u64> {
    let Some(found) = value.as_u64() else { return reader.refuse(&value, Shape::WholeNumber) };
    match found {
        SCHEMA_VERSION => {}
        0 => reader.report(Reason::NoSuchVersion(found)),
        _ => reader.report(Reason::NewerVersion { found, known: SCHEMA_VERSION }),
    }
    Some(found)
}

/// The commitments, each held against the rules, and against the ids of all.
fn commitments(reader: &mut Reader, top: &mut Object) -> Option<Vec<Commitment>> {
    let values = reader.required(top, "commitments", Reader::list)?;
    let mut first_rows: BTreeMap<String, usize> = BTreeMap::new();
    for (index, value) in values.iter().enumerate() {
        if let Some(id) = value.get("id").and_then(Value::as_str) {
            first_rows.entry(id.to_owned()).or_insert(index);
        }
    }
    let mut commitments = Vec::with_capacity(values.len());
    for (index, value) in values.into_iter().enumerate() {
        reader.enter_record(index, &value);
        let before = reader.count();
        let Some(commitment) = record::commitment(reader, value) else { continue };
        let unread = reader.fields_since(before);
        for (path, reason) in rules::check(&commitment) {
            if !only_follows(&unread, &path, &reason) {
                reader.report_at(&path, reason);
            }
        }
        among_all(reader, &commitment, index, &first_rows);
        commitments.push(commitment);
    }
    reader.leave_record();
    Some(commitments)
}

/// Whether a finding of the rules only follows from a field that could not be read.
fn only_follows(unread: &[String], path: &str, reason: &Reason) -> bool {
    let is_unread = |field: &str| unread.iter().any(|unread| unread == field);
    let field = reader::field_of(path.strip_prefix("evidence.").unwrap_or(path));
    match reason {
        Reason::NoEvidence => is_unread(field) || is_unread("evidence"),
        Reason::UnknownSource(_) => is_unread("sources"),
        Reason::UnusedSource(_) => is_unread("evidence") || is_unread("activities"),
        _ => is_unread(field),
    }
}

/// What only all the ids can show: that an id is unique, and that the commitment which is followed is there.
fn among_all(reader: &mut Reader, commitment: &Commitment, index: usize, first_rows: &BTreeMap<String, usize>) {
    let Commitment { id, follows, .. } = commitment;
    if let Some(&first) = first_rows.get(id).filter(|first| **first < index) {
        reader.report_at("id", Reason::IdTwice { id: id.clone(), first });
    }
    match follows {
        Some(follows) if follows == id => reader.report_at("follows", Reason::FollowsItself),
        Some(follows) if !first_rows.contains_key(follows) => {
            reader.report_at("follows", Reason::UnknownFollows(follows.clone()));
        }
        _ => {}
    }
}
