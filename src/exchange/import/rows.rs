//! The rows of a table, through the parser of the `csv` crate, with what that does in silence said aloud: a quotation mark that is never closed
//! swallows the rest of the file, and text behind a closing one is joined to the cell.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use crate::commitment::Reason;

/// How many bytes the parser is given at once: what it may give back has to be there before.
const STEP: usize = 1 << 16;

/// Cuts a table into its rows.
#[derive(Debug)]
pub(super) struct Rows {
    parser: Reader,
    separator: u8,
    /// The cells of the row so far, one after another, and where each ends.
    cells: Vec<u8>,
    ends: Vec<usize>,
    written: usize,
    ended: usize,
    /// The row so far, as the file has it.
    raw: Vec<u8>,
    /// How many rows came before, blank ones too.
    number: usize,
    after_return: bool,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// Its number, from 1, as a spreadsheet counts.
    pub(super) number: usize,
    /// Its cells, as they are written.
    pub(super) cells: Vec<String>,
    /// A cell, from 0, that has text behind its closing quotation mark.
    pub(super) text_after_quote: Option<usize>,
}

/// Where and why the table cannot be cut any further.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Uncut {
    /// The row.
    pub(super) row: usize,
    /// The cell, from 0.
    pub(super) cell: usize,
    /// Why.
    pub(super) reason: Reason,
}

impl Rows {
    pub(super) fn new(separator: u8) -> Self {
        Self {
            parser: ReaderBuilder::new().delimiter(separator).build(),
            separator,
            cells: Vec::new(),
            ends: Vec::new(),
            written: 0,
            ended: 0,
            raw: Vec::new(),
            number: 0,
            after_return: false,
        }
    }

    /// Reads on, and hands over each row that ends here.
    pub(super) fn push(&mut self, text: &str, each: &mut impl FnMut(Row)) {
        for step in text.as_bytes().chunks(STEP) {
            let mut step = step;
            // An empty step would be the end to the parser.
            while !step.is_empty() {
                let (result, read) = self.step(step);
                step = step.get(read..).unwrap_or_default();
                if result == ReadRecordResult::Record {
                    each(self.row());
                }
            }
        }
    }

    /// Hands over the last row, which no line break ends.
    ///
    /// # Errors
    ///
    /// Where a quotation mark is still open.
    pub(super) fn finish(mut self, each: &mut impl FnMut(Row)) -> Result<(), Uncut> {
        // Anywhere but in an open cell, this ends what is there of a row as the end of the file would.
        if self.step(b"\n").0 == ReadRecordResult::Record {
            each(self.row());
            return Ok(());
        }
        self.skip_line_breaks();
        if self.raw.is_empty() {
            return Ok(());
        }
        Err(Uncut { row: self.number + 1, cell: self.ended, reason: Reason::UnclosedQuote })
    }

    fn step(&mut self, step: &[u8]) -> (ReadRecordResult, usize) {
        let room = |used: usize| used + step.len() + 1;
        self.cells.resize(room(self.written).max(self.cells.len()), 0);
        self.ends.resize(room(self.ended).max(self.ends.len()), 0);
        let cells = self.cells.get_mut(self.written..).unwrap_or_default();
        let ends = self.ends.get_mut(self.ended..).unwrap_or_default();
        let (result, read, written, ended) = self.parser.read_record(step, cells, ends);
        self.written += written;
        self.ended += ended;
        self.raw.extend_from_slice(step.get(..read).unwrap_or_default());
        (result, read)
    }

    /// Counts the blank rows before the row that is being read, and takes their line breaks away.
    fn skip_line_breaks(&mut self) {
        let breaks = self.raw.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        for byte in self.raw.drain(..breaks) {
            let ends_return = byte == b'\n' && self.after_return;
            self.after_return = byte == b'\r';
            self.number += usize::from(!ends_return);
        }
    }

    fn row(&mut self) -> Row {
        self.skip_line_breaks();
        self.number += 1;
        let ends = self.ends.get(..self.ended).unwrap_or_default();
        let mut start = 0;
        let mut cells = Vec::with_capacity(ends.len());
        for end in ends {
            let cell = self.cells.get(start..*end).unwrap_or_default();
            cells.push(String::from_utf8_lossy(cell).into_owned());
            start = *end;
        }
        let text_after_quote = text_after_quote(&self.raw, &cells, self.separator);
        self.after_return = self.raw.last() == Some(&b'\r');
        self.raw.clear();
        (self.written, self.ended) = (0, 0);
        Row { number: self.number, cells, text_after_quote }
    }
}

/// The first cell whose closing quotation mark is not its end.
fn text_after_quote(raw: &[u8], cells: &[String], separator: u8) -> Option<usize> {
    let mut at = 0;
    for (place, cell) in cells.iter().enumerate() {
        let is_quoted = raw.get(at) == Some(&b'"');
        let quotes = if is_quoted { 2 + cell.matches('"').count() } else { 0 };
        let end = at + cell.len() + quotes;
        let is_ended = raw.get(end).is_none_or(|byte| matches!(byte, b'\r' | b'\n') || *byte == separator);
        let is_closed = !is_quoted || end.checked_sub(1).and_then(|last| raw.get(last)) == Some(&b'"');
        if !(is_ended && is_closed) {
            return Some(place);
        }
        at = end + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, length: usize) -> (Vec<Row>, Result<(), Uncut>) {
        let (mut rows, mut found) = (Rows::new(b';'), Vec::new());
        let letters: Vec<char> = text.chars().collect();
        for slice in letters.chunks(length) {
            rows.push(&slice.iter().collect::<String>(), &mut |row| found.push(row));
        }
        let end = rows.finish(&mut |row| found.push(row));
        (found, end)
    }

    fn row(number: usize, cells: &[&str]) -> Row {
        Row { number, cells: cells.iter().map(|cell| (*cell).to_owned()).collect(), text_after_quote: None }
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_does() {
        for (name, line_break) in [("lf", "\n"), ("crlf", "\r\n"), ("cr", "\r")] {
            let text = ["a;b", "", "\"1\n2\";\"x;\"\"y\"\"\"", "c;5\" d", "é;"].join(line_break);
            let expected =
                [row(1, &["a", "b"]), row(3, &["1\n2", "x;\"y\""]), row(4, &["c", "5\" d"]), row(5, &["é", ""])];
            for length in 1..=text.len() {
                assert_eq!(read(&text, length), (expected.to_vec(), Ok(())), "{name}, {length}");
                assert_eq!(read(&(text.clone() + line_break), length), (expected.to_vec(), Ok(())), "{name}, {length}");
            }
        }
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_is_named_where_it_opens() {
        let text = "a;b\nc;\"d\ne;f\ng;h\n";
        for length in 1..=text.len() {
            let (rows, end) = read(text, length);
            assert_eq!(rows, [row(1, &["a", "b"])]);
            assert_eq!(end, Err(Uncut { row: 2, cell: 1, reason: Reason::UnclosedQuote }));
        }
        assert_eq!(read("a;\"b\"", 2).1, Ok(()));
        assert_eq!(read("", 1), (vec![], Ok(())));
    }

    #[test]
    fn text_behind_a_closing_quotation_mark_is_named() {
        for text in ["x;\"a\"b;c\n", "x;\"a\"b\"\";c", "x;\"a\" ;c", "x;\"a\"\"b\"c\n"] {
            let (rows, _) = read(text, 3);
            assert_eq!(rows.first().and_then(|row| row.text_after_quote), Some(1), "{text}");
        }
    }
}
