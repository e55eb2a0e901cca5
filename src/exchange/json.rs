//! The rows as a dataset of their own, which this program can load again.
//!
//! Cut out of the file itself: same top level, the measure whole, each record as it is written, unknown fields kept.
//! One thing cannot stay: a record that follows another one that is not among the rows would point at nothing, and
//! such a dataset is refused. There `follows` becomes null, and its id and its evidence move to [`FOLLOWS_OUTSIDE`], an
//! unknown field that every later reader keeps, so that nothing is lost. Taking the followed record along would give
//! more rows than the sentence says.

use serde_json::Value;

use super::Extract;
use crate::commitment::parse_json;
use crate::i18n::export;
use crate::query::in_order;

/// The field with the id of a followed record that is not among the rows.
pub const FOLLOWS_OUTSIDE: &str = "follows_outside";

/// The field with the sentence, and with the fingerprint of the data that the rows were taken from.
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

/// An object's fields or a list's items, as they are written: what goes out is what came in, to the last digit. The text must be JSON, as a loaded file is.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let inner = text.trim().strip_prefix(['{', '[']).and_then(|rest| rest.strip_suffix(['}', ']'])).unwrap_or_default();
    let (mut found, mut start, mut colon) = (Vec::new(), 0, None);
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    for (at, byte) in inner.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => in_text = !in_text,
            _ if in_text => {}
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth -= 1,
            b':' if depth == 0 => colon = Some(at),
            b',' if depth == 0 => {
                found.push(Piece::of(inner, start, colon.take(), at));
                start = at + 1;
            }
            _ => {}
        }
    }
    let last = Piece::of(inner, start, colon, inner.len());
    found.extend((!last.value.is_empty()).then_some(last));
    found
}

/// A field or an item.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Piece<'a> {
    /// The field's name; empty for an item.
    name: String,
    /// The value, as it is written.
    value: &'a str,
}

impl<'a> Piece<'a> {
    fn of(text: &'a str, start: usize, colon: Option<usize>, end: usize) -> Self {
        let part = |start, end| text.get(start..end).unwrap_or_default().trim();
        match colon {
            Some(colon) => Self { name: unquoted(part(start, colon)), value: part(colon + 1, end) },
            None => Self { name: String::new(), value: part(start, end) },
        }
    }
}

/// The text that JSON writes like this.
fn unquoted(text: &str) -> String {
    match parse_json(text.as_bytes()) {
        Ok(Value::String(text)) => text,
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<(String, &str)> {
        pieces(text).into_iter().map(|piece| (piece.name, piece.value)).collect()
    }

    #[test]
    fn an_object_and_a_list_come_apart() {
        let text = r#" { "a\u0062" : [1, {"x": "]"}], "c": "\"},\\", "d":-1.50e3 } "#;
        let expected = [("ab", r#"[1, {"x": "]"}]"#), ("c", r#""\"},\\""#), ("d", "-1.50e3")];
        assert_eq!(cut(text), expected.map(|(name, value)| (name.to_owned(), value)));
        assert_eq!(
            cut("[1, [2,3] ,\"é:,\"]").into_iter().map(|(_, value)| value).collect::<Vec<_>>(),
            ["1", "[2,3]", "\"é:,\""]
        );
    }

    #[test]
    fn nothing_has_no_pieces() {
        assert!(cut("{}").is_empty() && cut(" [ ] ").is_empty() && cut("").is_empty());
    }
}
