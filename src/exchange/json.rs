//! The rows as a dataset of their own, which this program can load again.
//!
//! Cut out of the file itself: same top level, the measure whole, each record as it is written, unknown fields kept.
//! One thing cannot stay: a record that follows another one that is not among the rows would point at nothing, and
//! such a dataset is refused. There `follows` becomes null, and its id and its evidence move to [`FOLLOWS_OUTSIDE`], an
//! unknown field that every later reader keeps, so that nothing is lost. Taking the followed record along would give
//! more rows than the sentence says.

use super::extract::Extract;
use super::pieces::pieces;
use crate::i18n::export;
use crate::query::in_order;

/// Where the id of a followed record stands that is not among the rows.
pub const FOLLOWS_OUTSIDE: &str = "follows_outside";

/// Where the sentence and the fingerprint of the data stand that the rows were taken from.
pub const EXTRACT: &str = "extract";

/// Writes the rows of an extract. `file` is the text from which its dataset was loaded.
pub fn write(extract: Extract<'_>, file: &str) -> String {
    let mut fields = Fields::default();
    for piece in pieces(file.trim_start_matches('\u{feff}')) {
        match piece.name.as_str() {
            "commitments" => fields.add("commitments", &records(extract, piece.value)),
            EXTRACT => {}
            name => fields.add(name, piece.value),
        }
    }
    let mut origin = Fields::default();
    origin.add("sentence", &quoted(&extract.sentence.to_string()));
    origin.add("fingerprint", &quoted(&extract.fingerprint.to_string()));
    fields.add(EXTRACT, &origin.object());
    fields.object() + "\n"
}

/// The records of the rows, as a list.
fn records(extract: Extract<'_>, list: &str) -> String {
    let written = pieces(list);
    let ids = extract.commitments().map(|commitment| commitment.id.as_str()).collect();
    let ids = in_order(ids, &|a: &&str, b| a.cmp(b));
    let mut records: Vec<String> = Vec::new();
    for row in extract.rows {
        let commitment = extract.dataset.commitments.get(*row);
        if let Some((commitment, piece)) = commitment.zip(written.get(*row)) {
            let is_outside =
                commitment.follows.as_deref().is_some_and(|followed| ids.binary_search(&followed).is_err());
            records.push(if is_outside { alone(piece.value) } else { piece.value.to_owned() });
        }
    }
    ["[\n", &records.join(",\n"), "\n]"].concat()
}

/// A record that follows none.
fn alone(record: &str) -> String {
    let mut fields = Fields::default();
    for piece in pieces(record) {
        match piece.name.as_str() {
            "follows" => {
                fields.add("follows", "null");
                fields.add(FOLLOWS_OUTSIDE, piece.value);
            }
            "evidence" => {
                let mut evidence = Fields::default();
                for piece in pieces(piece.value).into_iter().filter(|piece| piece.name != FOLLOWS_OUTSIDE) {
                    evidence.add(if piece.name == "follows" { FOLLOWS_OUTSIDE } else { &piece.name }, piece.value);
                }
                fields.add("evidence", &evidence.object());
            }
            FOLLOWS_OUTSIDE => {}
            name => fields.add(name, piece.value),
        }
    }
    fields.object()
}

/// The fields of an object, as they are written.
#[derive(Default)]
struct Fields(Vec<String>);

impl Fields {
    fn add(&mut self, name: &str, value: &str) {
        self.0.push([&quoted(name), ": ", value].concat());
    }

    fn object(&self) -> String {
        ["{\n", &self.0.join(",\n"), "\n}"].concat()
    }
}

/// A text as JSON writes it.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
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
