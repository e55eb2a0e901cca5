//! The records of a JSON file, one after another, so that no tree of the whole is ever held: what stands beside them is kept as text.

use serde_json::Value;

use crate::commitment::{Place, Problem, Reason, parse_json};

/// A place in a text, both counted from 1; the column counts bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Position {
    pub(super) line: usize,
    pub(super) column: usize,
}

impl Position {
    pub(super) const START: Self = Self { line: 1, column: 1 };

    fn pass(&mut self, byte: u8) {
        if byte == b'\n' {
            *self = Self { line: self.line + 1, column: 1 };
        } else {
            self.column += 1;
        }
    }

    /// Goes past a text.
    pub(super) fn pass_all(&mut self, text: &str) {
        text.bytes().for_each(|byte| self.pass(byte));
    }

    pub(super) fn place(self) -> Place {
        Place::Text { line: self.line, column: self.column }
    }

    /// A place of a text that begins here, as a place of the whole.
    fn shift(self, place: Place) -> Place {
        match place {
            Place::Text { line: 1, column } => Place::Text { line: self.line, column: self.column + column - 1 },
            Place::Text { line, column } => Place::Text { line: self.line + line - 1, column },
            _ => self.place(),
        }
    }
}

/// Cuts the records out of a dataset, or out of a list of records.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "what was read before a byte, each thing on its own")]
pub(super) struct Records {
    at: Position,
    is_in_list: bool,
    depth: usize,
    in_text: bool,
    is_escaped: bool,
    /// What stands beside the records.
    top: Vec<u8>,
    /// Where in the top the first records were cut out.
    cut: Option<Cut>,
    /// Where in the top the last text of its outermost object begins.
    text_start: usize,
    /// The last name in the outermost object was that of the records, and its value begins next.
    is_named: bool,
    record: Vec<u8>,
    record_start: Position,
    after_comma: bool,
}

/// Where records were cut out: a place in what is left, and the same place in the file, behind the records.
#[derive(Clone, Copy, Debug)]
struct Cut {
    in_top: Position,
    in_file: Position,
}

/// What stands beside the records.
pub(super) struct Top {
    /// The value, with an empty list of records.
    pub(super) value: Value,
}

impl Records {
    pub(super) fn new() -> Self {
        Self {
            at: Position::START,
            is_in_list: false,
            depth: 0,
            in_text: false,
            is_escaped: false,
            top: Vec::new(),
            cut: None,
            text_start: 0,
            is_named: false,
            record: Vec::new(),
            record_start: Position::START,
            after_comma: false,
        }
    }

    /// Reads on, and hands over each record that ends here.
    pub(super) fn push(&mut self, text: &str, each: &mut impl FnMut(Result<Value, Problem>)) {
        for byte in text.bytes() {
            if self.is_in_list {
                self.in_list(byte, each);
            } else {
                self.beside(byte);
            }
            self.at.pass(byte);
        }
    }

    fn beside(&mut self, byte: u8) {
        let was_named = self.is_named && !byte.is_ascii_whitespace();
        if was_named {
            self.is_named = false;
        }
        if self.in_text {
            self.pass_text(byte);
        } else {
            match byte {
                b'"' => {
                    self.in_text = true;
                    if self.depth == 1 {
                        self.text_start = self.top.len();
                    }
                }
                b':' if self.depth == 1 => self.is_named = self.is_name_of_records(),
                b'[' if was_named || self.depth == 0 && self.top.iter().all(u8::is_ascii_whitespace) => {
                    self.is_in_list = true;
                    self.depth = 0;
                    self.after_comma = false;
                }
                b'{' | b'[' => self.depth += 1,
                b'}' | b']' => self.depth = self.depth.saturating_sub(1),
                _ => {}
            }
        }
        self.top.push(byte);
    }

    fn is_name_of_records(&self) -> bool {
        let name = self.top.get(self.text_start..).unwrap_or_default();
        serde_json::from_slice::<String>(name.trim_ascii_end()).is_ok_and(|name| name == "commitments")
    }

    fn pass_text(&mut self, byte: u8) {
        match byte {
            _ if self.is_escaped => self.is_escaped = false,
            b'\\' => self.is_escaped = true,
            b'"' => self.in_text = false,
            _ => {}
        }
    }

    fn in_list(&mut self, byte: u8, each: &mut impl FnMut(Result<Value, Problem>)) {
        if self.in_text {
            self.pass_text(byte);
        } else {
            match byte {
                b',' if self.depth == 0 => {
                    self.end_record(each);
                    self.after_comma = true;
                    return;
                }
                b']' if self.depth == 0 => {
                    if self.after_comma || !self.record.is_empty() {
                        self.end_record(each);
                    }
                    self.leave_list();
                    return;
                }
                b'"' => self.in_text = true,
                b'{' | b'[' => self.depth += 1,
                b'}' | b']' => self.depth = self.depth.saturating_sub(1),
                _ if self.record.is_empty() && byte.is_ascii_whitespace() => return,
                _ => {}
            }
        }
        if self.record.is_empty() {
            self.record_start = self.at;
        }
        self.record.push(byte);
    }

    fn leave_list(&mut self) {
        let mut in_top = Position::START;
        self.top.iter().for_each(|byte| in_top.pass(*byte));
        self.cut = self.cut.or(Some(Cut { in_top, in_file: self.at }));
        self.is_in_list = false;
        // The list of a dataset lies in its object.
        self.depth = usize::from(self.top.contains(&b'{'));
        self.top.push(b']');
    }

    fn end_record(&mut self, each: &mut impl FnMut(Result<Value, Problem>)) {
        if self.record.is_empty() {
            each(Err(Problem { place: self.at.place(), reason: Reason::Broken }));
            return;
        }
        each(self.parsed());
        self.record.clear();
    }

    fn parsed(&self) -> Result<Value, Problem> {
        let start = self.record_start;
        parse_json(&self.record).map_err(|Problem { place, reason }| {
            // Nothing is cut short here: the list goes on. What ends too early lacks something.
            let reason = if reason == Reason::CutShort { Reason::Broken } else { reason };
            Problem { place: start.shift(place), reason }
        })
    }

    /// What stands beside the records.
    ///
    /// # Errors
    ///
    /// Where the list does not end, or what is beside it is not JSON.
    pub(super) fn finish(self) -> Result<Top, Problem> {
        if self.is_in_list {
            let cut_short = Problem { place: self.at.place(), reason: Reason::CutShort };
            let broken = if self.record.is_empty() { None } else { parse_json(&self.record).err() };
            return Err(match broken {
                Some(Problem { place, reason }) if reason != Reason::CutShort => {
                    Problem { place: self.record_start.shift(place), reason }
                }
                _ => cut_short,
            });
        }
        let value = parse_json(&self.top).map_err(|Problem { place, reason }| {
            let place = match (place, self.cut) {
                (Place::Text { line, column }, Some(Cut { in_top, in_file }))
                    if (line, column) >= (in_top.line, in_top.column) =>
                {
                    if line == in_top.line {
                        Place::Text { line: in_file.line, column: in_file.column + column - in_top.column }
                    } else {
                        Place::Text { line: in_file.line + line - in_top.line, column }
                    }
                }
                (place, _) => place,
            };
            Problem { place, reason }
        })?;
        Ok(Top { value })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    type Cut = (Vec<Result<Value, Problem>>, Result<Value, Problem>);

    fn cut(text: &str, length: usize) -> Cut {
        let (mut records, mut found) = (Records::new(), Vec::new());
        let letters: Vec<char> = text.chars().collect();
        for slice in letters.chunks(length) {
            records.push(&slice.iter().collect::<String>(), &mut |record| found.push(record));
        }
        (found, records.finish().map(|top| top.value))
    }

    fn problem(line: usize, column: usize, reason: Reason) -> Problem {
        Problem { place: Place::Text { line, column }, reason }
    }

    #[test]
    fn records_and_what_is_beside_them_come_apart() {
        let text = "{\"a\": [1, {\"commitments\": [2]}], \"b\": \"commitments\", \"c\": [3],\n \"commitm\\u0065nts\" : [\n  {\"x\": \"]},\"}, 4\n ], \"d\": 5}";
        let top = json!({ "a": [1, { "commitments": [2] }], "b": "commitments", "c": [3], "commitments": [], "d": 5 });
        for length in [1, 2, 3, 7, 1000] {
            assert_eq!(cut(text, length), (vec![Ok(json!({ "x": "]}," })), Ok(json!(4))], Ok(top.clone())));
            assert_eq!(cut(" [ {} , [1,2] ] ", length), (vec![Ok(json!({})), Ok(json!([1, 2]))], Ok(json!([]))));
            assert_eq!(cut("{\"id\": \"a\"}", length), (vec![], Ok(json!({ "id": "a" }))));
            assert_eq!(cut("{\"commitments\": {\"a\": [1]}}", length).1, Ok(json!({ "commitments": { "a": [1] } })));
        }
    }

    #[test]
    fn each_fault_is_named_where_it_is() {
        let (records, top) = cut("[\n{\"a\": 1 \"b\": 2},\n  {\"a\": 1, \"a\": 2}, {},\n]", 5);
        assert_eq!(
            records,
            [
                Err(problem(2, 9, Reason::Broken)),
                Err(problem(3, 18, Reason::FieldTwice("a".to_owned()))),
                Ok(json!({})),
                Err(problem(4, 1, Reason::Broken))
            ]
        );
        assert_eq!(top, Ok(json!([])));
        assert_eq!(cut("{\"commitments\": [{\"a\": 1},\n {\"a\"", 4).1, Err(problem(2, 6, Reason::CutShort)));
        assert_eq!(cut("{\"commitments\": [{}\n], \"a\": x}", 4).1, Err(problem(2, 9, Reason::Broken)));
        assert_eq!(cut("{\"commitments\": [{}\n],\n\"a\": x}", 4).1, Err(problem(3, 6, Reason::Broken)));
        assert_eq!(cut("[{\"a\": {},\n{\"b\": 1}]}", 4).1, Err(problem(2, 1, Reason::Broken)));
        assert_eq!(cut("{\"a\": 1", 4).1, Err(problem(1, 7, Reason::CutShort)));
    }
}
