//! JSON cut into pieces without being read: what goes out is what came in, to the last digit.

use serde_json::Value;

use crate::commitment::parse_json;

/// An object's fields or a list's items, as they are written. The text must be JSON, as a loaded file is.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
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
pub(super) struct Piece<'a> {
    /// The field's name; empty for an item.
    pub(super) name: String,
    /// The value, as it is written.
    pub(super) value: &'a str,
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
