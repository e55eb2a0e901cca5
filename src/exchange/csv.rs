//! The table as a file that a spreadsheet opens: RFC 4180, with what Excel needs beyond it.
//!
//! UTF-8 with a byte order mark, without which Excel takes it for another encoding; lines end with CR LF; a semicolon
//! parts cells in French, since Excel in French reads it so, and a comma in English. The first line has the sentence,
//! the day of the data and their fingerprint in its first cell; the others are empty, since strict readers refuse a file
//! whose lines differ in length. Then the titles of the columns, then one line a commitment. An empty cell means *not
//! stated*.

use super::columns;
use super::extract::Extract;
use super::guard::guard;
use crate::commitment::Language;

/// The byte order mark.
const MARK: char = '\u{feff}';

/// Writes the rows of an extract.
pub fn write(extract: Extract<'_>) -> String {
    let separator = separator(extract.language);
    let mut text = String::from(MARK);
    let titles = columns::titles(extract.language);
    let mut first = vec![extract.header()];
    first.resize(titles.len(), String::new());
    push_line(&mut text, separator, &first);
    push_line(&mut text, separator, &titles);
    for commitment in extract.commitments() {
        push_line(&mut text, separator, &columns::cells(extract.language, commitment));
    }
    text
}

/// What parts cells.
pub fn separator(language: Language) -> char {
    match language {
        Language::Fr => ';',
        Language::En => ',',
    }
}

fn push_line(text: &mut String, separator: char, cells: &[String]) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            text.push(separator);
        }
        push_cell(text, cell);
    }
    text.push_str("\r\n");
}

/// A cell, guarded, and quoted where it holds a quote, a line break or what parts cells in either language, so that a
/// file opened with the other separator does not spill.
fn push_cell(text: &mut String, cell: &str) {
    let cell = guard(cell);
    if cell.contains(['"', '\r', '\n', ';', ',', '\t']) {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(&cell);
    }
}
