//! The complete table: every path of the schema is a column, so that JSON comes back from it unchanged.
//!
//! A comma parts cells, lines end with CR LF, the first line has the titles, in UTF-8 with a byte order mark. Lists and the evidence are JSON in
//! their cell; an empty cell is null, an empty list, or a field that is not there, whichever the schema has. Fields that this version does not
//! know have columns behind the others, always in JSON. What the dataset says beside its records is written by [`top`], for a file of its own.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::csv::{MARK, push_quoted};
use super::escape::guard;
use crate::commitment::Dataset;
use crate::i18n::texts::CommonTexts;

/// How a cell is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellKind {
    /// A text.
    Text,
    /// A date as precise as its source.
    Date,
    /// A whole number.
    Year,
    /// A number.
    Number,
    /// `true` or `false`.
    Bool,
    /// A list, in JSON.
    List,
    /// An object, in JSON.
    Object,
    /// `{}` where the object is there and all its parts are empty.
    Presence,
}

/// The columns that every table has: a path of the schema, and how its cells are written.
pub const COLUMNS: [(&str, CellKind); 43] = {
    use CellKind as K;
    [
        ("id", K::Text),
        ("partner.id", K::Text),
        ("partner.name.fr", K::Text),
        ("partner.name.en", K::Text),
        ("partner.in_text.fr", K::Text),
        ("partner.in_text.en", K::Text),
        ("partner.kind", K::Text),
        ("partner.state.fr", K::Text),
        ("partner.state.en", K::Text),
        ("partner.iso", K::Text),
        ("partner.region", K::Text),
        ("partner.seat.fr", K::Text),
        ("partner.seat.en", K::Text),
        ("partner.seat.lat", K::Number),
        ("partner.seat.lon", K::Number),
        ("partner.aliases", K::List),
        ("title.fr", K::Text),
        ("title.en", K::Text),
        ("title_status.fr", K::Text),
        ("title_status.en", K::Text),
        ("instrument_type", K::Text),
        ("instrument_term.fr", K::Text),
        ("instrument_term.en", K::Text),
        ("collection", K::Text),
        ("scope", K::Text),
        ("signed", K::Date),
        ("period.from", K::Year),
        ("period.to", K::Year),
        ("place.fr", K::Text),
        ("place.en", K::Text),
        ("signatories", K::List),
        ("content", K::List),
        ("in_force", K::Bool),
        ("convention_reference", K::Bool),
        ("domains", K::List),
        ("objectives", K::List),
        ("working_group", K::Presence),
        ("working_group.meets", K::Text),
        ("working_group.last_met", K::Date),
        ("activities", K::List),
        ("follows", K::Text),
        ("sources", K::List),
        ("evidence", K::Object),
    ]
};

/// Writes the records of a dataset.
///
/// # Errors
///
/// Where a record cannot be written as JSON.
pub fn write(dataset: &Dataset) -> Result<String, serde_json::Error> {
    let unknown = Unknown::of(dataset);
    let mut text = String::from(MARK);
    push_line(&mut text, titles(&unknown).map(|title| guard(&title)));
    for row in &dataset.commitments {
        let value = serde_json::to_value(row)?;
        let known = COLUMNS.iter().map(|(path, kind)| cell(at(&value, path), *kind));
        let json = |map: &Map<String, Value>, key: &str| map.get(key).map_or_else(String::new, Value::to_string);
        let own = unknown.own.iter().map(|key| json(&row.unknown, key));
        let of_partner = unknown.of_partner.iter().map(|key| json(&row.partner.unknown, key));
        push_line(&mut text, known.chain(own).chain(of_partner));
    }
    Ok(text)
}

/// The names of the fields that this version does not know.
struct Unknown<'a> {
    own: BTreeSet<&'a str>,
    of_partner: BTreeSet<&'a str>,
}

impl<'a> Unknown<'a> {
    fn of(dataset: &'a Dataset) -> Self {
        let rows = || dataset.commitments.iter();
        Self {
            own: rows().flat_map(|row| row.unknown.keys().map(String::as_str)).collect(),
            of_partner: rows().flat_map(|row| row.partner.unknown.keys().map(String::as_str)).collect(),
        }
    }
}

fn titles(unknown: &Unknown<'_>) -> impl Iterator<Item = String> {
    let known = COLUMNS.iter().map(|(path, _)| (*path).to_owned());
    let own = unknown.own.iter().map(|key| title_of_unknown(key));
    known.chain(own).chain(unknown.of_partner.iter().map(|key| PARTNER.to_owned() + &title_of_unknown(key)))
}

/// What the dataset says beside its records, as a dataset without any.
///
/// # Errors
///
/// Where it cannot be written as JSON.
pub fn top(dataset: &Dataset) -> Result<String, serde_json::Error> {
    let top = Dataset { commitments: Vec::new(), ..dataset.clone() };
    Ok(serde_json::to_string_pretty(&top)? + "\n")
}

/// Where the unknown fields of a partner begin.
pub(super) const PARTNER: &str = "partner.";

/// The title of the column of an unknown field: its name, in which `~1` stands for a point and `~0` for `~`, as in JSON Pointer (RFC 6901) for a
/// slash; `~` alone is the empty name.
fn title_of_unknown(key: &str) -> String {
    if key.is_empty() { "~".to_owned() } else { key.replace('~', "~0").replace('.', "~1") }
}

/// The name of the unknown field that has this title.
pub(super) fn unknown_of_title(title: &str) -> String {
    if title == "~" { String::new() } else { title.replace("~1", ".").replace("~0", "~") }
}

/// The value at a path; null where there is none.
fn at<'a>(value: &'a Value, path: &str) -> &'a Value {
    path.split('.').fold(value, |value, key| value.get(key).unwrap_or(&Value::Null))
}

fn cell(value: &Value, kind: CellKind) -> String {
    match (kind, value) {
        (_, Value::Null) => String::new(),
        (CellKind::List, Value::Array(list)) if list.is_empty() => String::new(),
        (CellKind::Object, Value::Object(fields)) if fields.is_empty() => String::new(),
        (CellKind::Presence, Value::Object(fields)) => {
            if fields.values().all(Value::is_null) {
                "{}".to_owned()
            } else {
                String::new()
            }
        }
        (_, Value::String(text)) => guard(text),
        (_, value) => value.to_string(),
    }
}

fn push_line(text: &mut String, cells: impl Iterator<Item = String>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            text.push(',');
        }
        push_quoted(text, &cell);
    }
    text.push_str("\r\n");
}

/// A description of the files in `data/` for programs: a Data Package (Frictionless, version 1), with the type of every column of `commitments.csv`.
///
/// # Errors
///
/// Where it cannot be written as JSON.
pub fn data_package(dataset: &Dataset, csv: &str, json: &[u8]) -> Result<String, serde_json::Error> {
    let kinds = COLUMNS.iter().map(|(_, kind)| frictionless(*kind)).chain(std::iter::repeat("any"));
    let fields: Vec<Value> = titles(&Unknown::of(dataset))
        .zip(kinds)
        .map(|(name, kind)| match kind {
            "date" => json!({ "name": name, "type": "string", "constraints": { "pattern": DATE } }),
            kind if name == "id" => {
                json!({ "name": name, "type": kind, "constraints": { "required": true, "unique": true } })
            }
            kind => json!({ "name": name, "type": kind }),
        })
        .collect();
    let mut package = json!({
        "profile": "data-package",
        "name": "engagements",
        "title": CommonTexts::FR.app_name,
        "description": CommonTexts::EN.app_name,
        "version": dataset.updated.to_string(),
        "resources": [
            {
                "name": "commitments", "path": "commitments.csv", "profile": "tabular-data-resource",
                "format": "csv", "mediatype": "text/csv", "encoding": "utf-8", "bytes": csv.len(),
                "dialect": { "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": "\"", "doubleQuote": true, "header": true },
                "schema": { "fields": fields, "primaryKey": "id", "missingValues": [""] }
            },
            {
                "name": "dataset", "path": "dataset.json", "profile": "data-resource",
                "format": "json", "mediatype": "application/json", "encoding": "utf-8"
            },
            {
                "name": "commitments-json", "path": "commitments.json", "profile": "data-resource",
                "format": "json", "mediatype": "application/json", "encoding": "utf-8", "bytes": json.len()
            }
        ]
    });
    if let (Some(home), Some(fields)) = (super::site::home(dataset), package.as_object_mut()) {
        fields.insert("homepage".to_owned(), json!(home));
    }
    Ok(serde_json::to_string_pretty(&package)? + "\n")
}

/// The form of a date as precise as its source.
const DATE: &str = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?";

/// The type of a column; a date as precise as its source is none of Frictionless.
fn frictionless(kind: CellKind) -> &'static str {
    match kind {
        CellKind::Text => "string",
        CellKind::Date => "date",
        CellKind::Year => "integer",
        CellKind::Number => "number",
        CellKind::Bool => "boolean",
        CellKind::List => "array",
        CellKind::Object | CellKind::Presence => "object",
    }
}
