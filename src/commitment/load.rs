//! From bytes to a dataset, or to the list of all its problems: what a server, an editor or a broken line may have made of the file.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;
use serde_json::{Map, Number, Value};

use super::commitment::{self, Commitment};
use super::dataset::{self, Dataset, SCHEMA_VERSION};
use super::error::{LoadErrors, Place, Problem, Reason, Shape};
use super::reader::{self, Count, Object, Problems, Reader};
use super::rules;

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
    let value = parse_json(bytes).map_err(|problem| LoadErrors::new(vec![problem]))?;
    read::<Vec<Problem>>(value).map_err(LoadErrors::new)
}

/// The same dataset as [`load`] reads, or nothing where that names a problem: what names them is half of the code that reads, and the
/// page fetches it only then.
pub fn load_valid(bytes: &[u8]) -> Option<Dataset> {
    let text = std::str::from_utf8(without_mark(bytes)).ok()?;
    read::<Count>(serde_json::from_str::<Tree<false>>(text).ok()?.0).ok()
}

fn read<P: Problems>(value: Value) -> Result<Dataset, P> {
    let mut reader = Reader::<P>::default();
    let dataset = dataset(&mut reader, value);
    let problems = reader.into_problems();
    match dataset {
        Some(dataset) if problems.count() == 0 => Ok(dataset),
        _ => Err(problems),
    }
}

/// The bytes after a byte order mark, if there is one.
fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}

fn dataset<P: Problems>(reader: &mut Reader<P>, value: Value) -> Option<Dataset> {
    let mut top = reader.object(value)?;
    let version = reader.required(&mut top, "schema_version", version);
    if version.is_some_and(|version| version != SCHEMA_VERSION) {
        return None;
    }
    let title = reader.required(&mut top, "title", Reader::bilingual);
    let updated = reader.required(&mut top, "updated", Reader::date);
    let home = reader.optional(&mut top, "home", Reader::url);
    let contact = reader.optional(&mut top, "contact", Reader::contact);
    let measure = reader.required(&mut top, "measure", dataset::read_measure);
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

fn version<P: Problems>(reader: &mut Reader<P>, value: Value) -> Option<u64> {
    let Some(found) = value.as_u64() else { return reader.refuse(&value, Shape::WholeNumber) };
    match found {
        SCHEMA_VERSION => {}
        0 => reader.report(Reason::NoSuchVersion(found)),
        _ => reader.report(Reason::NewerVersion { found, known: SCHEMA_VERSION }),
    }
    Some(found)
}

/// The commitments, each held against the rules, and against the ids of all.
fn commitments<P: Problems>(reader: &mut Reader<P>, top: &mut Object) -> Option<Vec<Commitment>> {
    let values = reader.required(top, "commitments", Reader::list)?;
    let mut first_rows: BTreeMap<String, usize> = BTreeMap::new();
    for (index, value) in values.iter().enumerate() {
        if let Some(id) = value.get("id").and_then(Value::as_str) {
            first_rows.entry(id.to_owned()).or_insert(index);
        }
    }
    let mut commitments = Vec::with_capacity(values.len());
    for (index, value) in values.into_iter().enumerate() {
        let Some(commitment) = record(reader, index, value) else { continue };
        among_all(reader, &commitment, index, &first_rows);
        commitments.push(commitment);
    }
    reader.leave_record();
    Some(commitments)
}

/// A commitment, held against the rules as far as it could be read.
fn record<P: Problems>(reader: &mut Reader<P>, index: usize, value: Value) -> Option<Commitment> {
    reader.enter_record(index, &value);
    let before = reader.count();
    let commitment = commitment::read(reader, value)?;
    if P::ARE_LISTED {
        let unread = reader.fields_since(before);
        for (path, reason) in rules::check(&commitment) {
            if !only_follows(&unread, &path, &reason) {
                reader.report_at(&path, reason);
            }
        }
    } else if rules::breaks_any(&commitment) {
        reader.report(Reason::NoEvidence);
    }
    Some(commitment)
}

/// Reads one record as [`load`] does, save what only all records show: that its id is its own, and that the record which it follows is there.
///
/// # Errors
///
/// Every problem of the record.
pub(crate) fn load_record(index: usize, value: Value) -> Result<Commitment, Vec<Problem>> {
    let mut reader = Reader::<Vec<Problem>>::default();
    let commitment = record(&mut reader, index, value);
    match (commitment, reader.into_problems()) {
        (Some(commitment), problems) if problems.is_empty() => Ok(commitment),
        (_, problems) => Err(problems),
    }
}

/// Reads what a dataset says beside its records, of which `value` has none.
///
/// # Errors
///
/// Every problem of it.
pub(crate) fn load_top(value: Value) -> Result<Dataset, Vec<Problem>> {
    read(value)
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
fn among_all<P: Problems>(
    reader: &mut Reader<P>,
    commitment: &Commitment,
    index: usize,
    first_rows: &BTreeMap<String, usize>,
) {
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

/// Reads JSON, or names the first thing that keeps it from being that.
pub(crate) fn parse_json(bytes: &[u8]) -> Result<Value, Problem> {
    let bytes = without_mark(bytes);
    let whole = |reason| Problem { place: Place::File, reason };
    match bytes.iter().find(|byte| !byte.is_ascii_whitespace()) {
        None => return Err(whole(Reason::Empty)),
        Some(b'<') => return Err(whole(Reason::Html)),
        Some(_) => {}
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        // A character that the end of the file cuts is a file cut short, not another encoding.
        let reason = if error.error_len().is_none() { Reason::CutShort } else { Reason::NotUtf8 };
        Problem { place: place_after(bytes.get(..error.valid_up_to()).unwrap_or_default()), reason }
    })?;
    serde_json::from_str::<Tree<true>>(text).map(|tree| tree.0).map_err(|error| problem(&error))
}

fn problem(error: &serde_json::Error) -> Problem {
    let (line, column) = (error.line(), error.column());
    let text = error.to_string();
    let reason = match error.classify() {
        Category::Eof => Reason::CutShort,
        Category::Data => {
            let key = text.strip_suffix(&format!(" at line {line} column {column}")).unwrap_or(&text);
            Reason::FieldTwice(key.to_owned())
        }
        Category::Syntax if text.contains("surrogate") || text.contains("end of hex escape") => Reason::HalfCharacter,
        Category::Syntax | Category::Io => Reason::Broken,
    };
    Problem { place: Place::Text { line, column }, reason }
}

/// The place of the byte that follows.
fn place_after(before: &[u8]) -> Place {
    let lines = || before.split(|byte| *byte == b'\n');
    let (line, column) = (lines().count(), lines().next_back().map_or(0, <[u8]>::len) + 1);
    Place::Text { line, column }
}

/// JSON in which no object has a field twice: `serde_json` would silently keep the last. The error's whole text is the
/// field's name, if it is `NAMED`; no other error of this kind can arise, since every value is taken. Without a name it is an
/// error of syntax: to make one of a text, and to find its place in that, is a part of `serde_json` that the page spares.
struct Tree<const NAMED: bool>(Value);

impl<'de, const NAMED: bool> Deserialize<'de> for Tree<NAMED> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TreeVisitor::<NAMED>).map(Tree)
    }
}

struct TreeVisitor<const NAMED: bool>;

impl<'de, const NAMED: bool> Visitor<'de> for TreeVisitor<NAMED> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(Tree::<NAMED>(item)) = items.next_element()? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(key) = fields.next_key::<String>()? {
            let is_twice = object.contains_key(&key);
            if is_twice && !NAMED {
                // The value is left unread, which `serde_json` refuses.
                return Ok(Value::Null);
            }
            let Tree::<NAMED>(value) = fields.next_value()?;
            if is_twice {
                return Err(A::Error::custom(key));
            }
            object.insert(key, value);
        }
        Ok(Value::Object(object))
    }
}
