//! A table in one of its two forms: where its titles are, what each row says, and where in it something is wrong.

use serde_json::{Map, Number, Value};

use super::rows::{Row, Rows, Uncut};
use crate::commitment::{Fingerprint, Language, Place, Reason, fold, parse_json};
use crate::exchange::complete_csv::{COLUMNS, CellKind, PARTNER, unknown_of_title};
use crate::exchange::csv::{Column, columns};
use crate::exchange::unguard;

/// Which of the two tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableForm {
    /// Every path of the schema is a column.
    Complete,
    /// The table that readers download, in their language.
    Reader(Language),
}

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    /// A path of the schema.
    Path(&'static str, CellKind),
    /// A column of the readers' table.
    Column(Column),
    /// A field that the register does not know.
    Unknown(String),
}

/// The row of titles, read.
#[derive(Clone, Debug)]
pub(super) struct Titles {
    pub(super) form: TableForm,
    pub(super) row: usize,
    pub(super) cells: Vec<String>,
    pub(super) columns: Vec<Holds>,
}

impl Titles {
    /// Reads a row of titles; none where it is no such row: the identifier is missing, or stands alone.
    pub(super) fn of(row: &Row) -> Option<Self> {
        let titles: Vec<String> = row.cells.iter().map(|cell| unguard(cell).to_owned()).collect();
        let forms = [TableForm::Complete, TableForm::Reader(Language::Fr), TableForm::Reader(Language::En)];
        forms.into_iter().find_map(|form| {
            let columns = held(form, &titles);
            let known = columns.iter().filter(|column| !matches!(column, Holds::Unknown(_))).count();
            let has_id =
                columns.iter().any(|column| matches!(column, Holds::Path("id", _) | Holds::Column(Column::Id)));
            (has_id && known > 1).then(|| Self { form, row: row.number, cells: titles.clone(), columns })
        })
    }

    /// How many of its titles are known.
    pub(super) fn known(&self) -> usize {
        self.columns.iter().filter(|column| !matches!(column, Holds::Unknown(_))).count()
    }

    /// The first title that is there twice.
    pub(super) fn twice(&self) -> Option<(usize, String)> {
        let is_again = |place: usize| {
            let column = self.columns.get(place)?;
            let title = self.cells.get(place).filter(|title| !title.is_empty())?;
            let is_earlier = self.columns.iter().take(place).any(|earlier| earlier == column);
            is_earlier.then(|| (place, title.clone()))
        };
        (0..self.columns.len()).find_map(is_again)
    }

    /// The titles of the form that are not there.
    pub(super) fn missing(&self) -> Vec<String> {
        match self.form {
            TableForm::Complete => COLUMNS
                .iter()
                .filter(|(path, kind)| !self.columns.contains(&Holds::Path(path, *kind)))
                .map(|(path, _)| (*path).to_owned())
                .collect(),
            TableForm::Reader(language) => columns()
                .into_iter()
                .filter(|column| !self.columns.contains(&Holds::Column(*column)))
                .map(|column| column.title(language))
                .collect(),
        }
    }

    /// The columns that the register does not know, by their position from 1; those without a title and contents are none.
    pub(super) fn unknown(&self) -> impl Iterator<Item = (usize, &String)> {
        let numbered = self.columns.iter().zip(&self.cells).zip(1_usize..);
        numbered
            .filter(|((column, _), _)| matches!(column, Holds::Unknown(_)))
            .map(|((_, title), number)| (number, title))
    }

    /// The place of a path of a commitment in a row.
    pub(super) fn place(&self, row: usize, id: Option<String>, path: &str) -> Place {
        let title = self.title_of(path).cloned().unwrap_or_default();
        let is_named = match self.form {
            TableForm::Complete => title == path,
            TableForm::Reader(_) => !path.contains('['),
        };
        let path = if is_named && !title.is_empty() { String::new() } else { path.to_owned() };
        Place::Cell { row, id, title, path }
    }

    fn title_of(&self, path: &str) -> Option<&String> {
        let is_within = |inner: &str, outer: &str| {
            inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        };
        let title =
            |is: &dyn Fn(&Holds) -> bool| self.columns.iter().position(is).and_then(|place| self.cells.get(place));
        let is_around = |column: &Holds| matches!(column, Holds::Path(known, _) if is_within(path, known));
        let is_part = |column: &Holds| matches!(column, Holds::Path(known, _) if is_within(known, path));
        match self.form {
            TableForm::Complete => title(&is_around).or_else(|| title(&is_part)),
            TableForm::Reader(_) => {
                let column = Column::of_path(path)?;
                title(&|held: &Holds| *held == Holds::Column(column))
            }
        }
    }

    /// The cell of a column of the readers' table.
    pub(super) fn cell<'a>(&self, row: &'a [String], column: Column) -> Option<&'a str> {
        let place = self.columns.iter().position(|held| *held == Holds::Column(column))?;
        row.get(place).map(|cell| unguard(cell))
    }

    /// The identifier of a row, if it has one.
    pub(super) fn id<'a>(&self, row: &'a [String]) -> Option<&'a str> {
        let is_id = |held: &Holds| matches!(held, Holds::Path("id", _) | Holds::Column(Column::Id));
        let cell = row.get(self.columns.iter().position(is_id)?)?;
        Some(unguard(cell)).filter(|id| !id.is_empty())
    }

    /// What a row of the complete table says, as JSON.
    ///
    /// A cell that cannot be what its column holds stays a text, which whoever reads the value refuses at its place.
    pub(super) fn value(&self, cells: &[String]) -> Value {
        let mut record = Map::new();
        for (path, kind) in COLUMNS.iter().filter(|(path, _)| !path.contains('.')) {
            match kind {
                CellKind::List => drop(record.insert((*path).to_owned(), Value::Array(Vec::new()))),
                CellKind::Object => drop(record.insert((*path).to_owned(), Value::Object(Map::new()))),
                _ => {}
            }
        }
        record.insert("instrument_term".to_owned(), Value::Object(Map::new()));
        for (column, cell) in self.columns.iter().zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            let cell = unguard(cell);
            match column {
                Holds::Path(path, CellKind::Presence) => {
                    record.entry(*path).or_insert_with(|| Value::Object(Map::new()));
                }
                Holds::Path(path, kind) => insert(&mut record, path, value(cell, *kind)),
                Holds::Unknown(title) => {
                    let value = parse_json(cell.as_bytes()).unwrap_or_else(|_| Value::String(cell.to_owned()));
                    match title.strip_prefix(PARTNER) {
                        Some(title) => {
                            let partner = record.entry("partner").or_insert_with(|| Value::Object(Map::new()));
                            if let Value::Object(partner) = partner {
                                partner.insert(unknown_of_title(title), value);
                            }
                        }
                        None => drop(record.insert(unknown_of_title(title), value)),
                    }
                }
                Holds::Column(_) => {}
            }
        }
        Value::Object(record)
    }
}

/// What the columns with these titles hold.
fn held(form: TableForm, titles: &[String]) -> Vec<Holds> {
    let column = |title: &String| match form {
        TableForm::Complete => {
            COLUMNS.iter().find(|(path, _)| path == title).map(|(path, kind)| Holds::Path(path, *kind))
        }
        TableForm::Reader(language) => {
            let plain_title = plain(title);
            let is_it = |column: &Column| plain(&column.title(language)) == plain_title;
            columns().into_iter().find(is_it).map(Holds::Column)
        }
    };
    titles.iter().map(|title| column(title).unwrap_or_else(|| Holds::Unknown(title.clone()))).collect()
}

/// A text without what programs change on the way: capitals, accents, the kind of space and of apostrophe.
pub(super) fn plain(text: &str) -> String {
    let plain: String = fold(text).replace('\'', "’").replace('–', "-");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn value(cell: &str, kind: CellKind) -> Value {
    let text = || Value::String(cell.to_owned());
    match kind {
        CellKind::Text | CellKind::Date | CellKind::Presence => text(),
        CellKind::Year => cell.trim().parse::<i64>().map_or_else(|_| text(), Value::from),
        CellKind::Number => cell.trim().parse::<f64>().ok().and_then(Number::from_f64).map_or_else(text, Value::Number),
        // Spreadsheets write these in capitals, and in their own language.
        CellKind::Bool => match cell.trim().to_ascii_lowercase().as_str() {
            "true" | "vrai" => Value::Bool(true),
            "false" | "faux" => Value::Bool(false),
            _ => text(),
        },
        CellKind::List | CellKind::Object => parse_json(cell.as_bytes()).unwrap_or_else(|_| text()),
    }
}

fn insert(record: &mut Map<String, Value>, path: &str, value: Value) {
    match path.split_once('.') {
        None => drop(record.insert(path.to_owned(), value)),
        Some((field, rest)) => {
            if let Value::Object(fields) = record.entry(field).or_insert_with(|| Value::Object(Map::new())) {
                insert(fields, rest, value);
            }
        }
    }
}

/// Why a row is no record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NoRecord {
    /// Nothing stands in it, or a word to the spreadsheet.
    Blank,
    /// The sentence of the register.
    Sentence,
    /// Something is wrong with it: in a cell, from 0, or with the whole.
    Wrong(Option<usize>, Reason),
}

/// Whether a row can be a record under these titles; its cells are then as many as the titles.
pub(super) fn assert_record(row: &mut Row, titles: &Titles) -> Result<(), NoRecord> {
    let mut filled = row.cells.iter().filter(|cell| !cell.trim().is_empty());
    match (filled.next(), filled.next()) {
        (None, _) => return Err(NoRecord::Blank),
        (Some(only), None) if row.number == 1 && only.starts_with("sep=") => return Err(NoRecord::Blank),
        (Some(only), None) if is_sentence(only) => return Err(NoRecord::Sentence),
        _ => {}
    }
    if let Some(cell) = row.text_after_quote {
        return Err(NoRecord::Wrong(Some(cell), Reason::TextAfterQuote));
    }
    let (found, expected) = (row.cells.len(), titles.cells.len());
    let is_empty_beyond = row.cells.iter().skip(expected).all(|cell| cell.trim().is_empty());
    if found < expected || !is_empty_beyond {
        return Err(NoRecord::Wrong(None, Reason::CellCount { found, expected }));
    }
    row.cells.truncate(expected);
    Ok(())
}

/// The first line of the readers' table ends with the fingerprint of its data.
fn is_sentence(cell: &str) -> bool {
    let start = cell.char_indices().rev().nth(8).map(|(start, _)| start);
    let end = start.and_then(|start| cell.get(start..));
    end.is_some_and(|end| end.contains([' ', '\u{a0}']) && end.parse::<Fingerprint>().is_ok())
}

/// A table that is being read: rows before the titles wait for them.
#[derive(Debug)]
pub(super) struct Table {
    rows: Rows,
    pub(super) separator: char,
    pub(super) titles: Option<Titles>,
    waiting: Vec<Row>,
}

impl Table {
    /// Begins a table with what separates its cells, as far as its beginning tells: with which of the separators it has most known titles, else
    /// most cells.
    pub(super) fn begin(head: &str) -> Self {
        let separator = ['\t', ';', ','].into_iter().max_by_key(|separator| {
            let (mut known, mut most) = (0, 0);
            let mut look = |row: Row| {
                known = known.max(Titles::of(&row).map_or(0, |titles| titles.known()));
                most = most.max(row.cells.len());
            };
            let mut rows = Rows::new(u8::try_from(*separator).unwrap_or(b','));
            rows.push(head, &mut look);
            // An open cell says nothing yet.
            drop(rows.finish(&mut look));
            (known, most)
        });
        let separator = separator.unwrap_or(',');
        Self { rows: Rows::new(u8::try_from(separator).unwrap_or(b',')), separator, titles: None, waiting: Vec::new() }
    }

    /// Reads on, and gives the rows that can be read now: those that waited, too, once the titles are known.
    pub(super) fn push(&mut self, text: &str) -> Vec<Row> {
        let mut rows = Vec::new();
        self.rows.push(text, &mut |row| rows.push(row));
        self.known(rows)
    }

    /// The last row.
    pub(super) fn finish(&mut self) -> (Vec<Row>, Result<(), Uncut>) {
        let mut rows = Vec::new();
        let end = std::mem::replace(&mut self.rows, Rows::new(b',')).finish(&mut |row| rows.push(row));
        (self.known(rows), end)
    }

    fn known(&mut self, rows: Vec<Row>) -> Vec<Row> {
        let mut known = Vec::new();
        for row in rows {
            if self.titles.is_some() {
                known.push(row);
                continue;
            }
            self.titles = Titles::of(&row);
            if self.titles.is_some() {
                known.append(&mut self.waiting);
            } else {
                self.waiting.push(row);
            }
        }
        known
    }
}
