//! From bytes to JSON: what a server, an editor or a broken line may have made of the file.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;
use serde_json::{Map, Number, Value};

use super::super::error::{Place, Problem, Reason};

/// Reads JSON, or names the first thing that keeps it from being that.
pub(crate) fn parse(bytes: &[u8]) -> Result<Value, Problem> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
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
    serde_json::from_str::<Tree>(text).map(|tree| tree.0).map_err(|error| problem(&error))
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
/// field's name; no other error of this kind can arise, since every value is taken.
struct Tree(Value);

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TreeVisitor).map(Tree)
    }
}

struct TreeVisitor;

impl<'de> Visitor<'de> for TreeVisitor {
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
        while let Some(Tree(item)) = items.next_element()? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some((key, Tree(value))) = fields.next_entry::<String, Tree>()? {
            if object.contains_key(&key) {
                return Err(A::Error::custom(key));
            }
            object.insert(key, value);
        }
        Ok(Value::Object(object))
    }
}
