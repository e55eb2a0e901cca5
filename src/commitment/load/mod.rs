//! From bytes to a dataset, or to the list of all its problems.

mod bytes;
mod measure;
mod partner;
mod reader;
mod record;

use std::collections::BTreeMap;

use serde_json::Value;

use super::dataset::{Dataset, SCHEMA_VERSION};
use super::error::{LoadErrors, Place, Problem, Reason, Shape};
use super::rules;
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
        unknown: top.into_iter().collect(),
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

/// The commitments, each held against the rules; then what needs all of them: unique ids, and whom they follow.
fn commitments(reader: &mut Reader, top: &mut Object) -> Option<Vec<super::Commitment>> {
    let values = reader.required(top, "commitments", Reader::list)?;
    let mut commitments = Vec::with_capacity(values.len());
    let mut rows: BTreeMap<String, usize> = BTreeMap::new();
    for (index, value) in values.into_iter().enumerate() {
        reader.enter_record(index, &value);
        if let Some((commitment, failed)) = record::commitment(reader, value) {
            for (path, reason) in rules::check(&commitment) {
                if !failed.explain(&path, &reason) {
                    reader.report_at(&path, reason);
                }
            }
            match rows.get(&commitment.id) {
                Some(&first) => reader.report_at("id", Reason::IdTwice { id: commitment.id.clone(), first }),
                None if commitment.id.is_empty() => {}
                None => drop(rows.insert(commitment.id.clone(), index)),
            }
            commitments.push((index, commitment));
        }
    }
    reader.leave_record();
    for (index, commitment) in &commitments {
        let Some(follows) = &commitment.follows else { continue };
        let reason = match rows.get(follows) {
            None => Reason::UnknownFollows(follows.clone()),
            Some(_) if *follows == commitment.id => Reason::FollowsItself,
            Some(_) => continue,
        };
        let place = Place::Record { index: *index, id: Some(commitment.id.clone()), path: "follows".to_owned() };
        reader.add(Problem { place, reason });
    }
    Some(commitments.into_iter().map(|(_, commitment)| commitment).collect())
}
