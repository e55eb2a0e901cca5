//! A file of one's own, JSON or a table, as records and everything that there is to say of it.
//!
//! Bytes become text (`decode`), text becomes records (`records` of JSON, `rows` of a table), a record becomes a commitment or a refusal. The
//! file is fed to a [`Reader`] in slices, so that a page stays alive meanwhile; [`read`] takes it at once. Nothing is guessed, and nothing is
//! altered without a notice; what is read and what is refused are together all rows. Where the file is so broken that its rows cannot be counted, it is refused as a whole.

mod decode;
mod reader_table;
mod records;
mod report;
mod rows;
mod table;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

use self::decode::Decoder;
pub use self::decode::Encoding;
use self::records::{Position, Records};
pub use self::report::{NoticeText, ProblemText, ReadFile, Report};
use self::rows::{Row, Uncut};
pub use self::table::TableForm;
use self::table::{NoRecord, Table, Titles, assert_record};
use crate::commitment::{
    Collection, Commitment, Dataset, Domain, Fingerprint, Frequency, InstrumentType, Objective, PartnerKind, Place,
    Problem, ReadingNotice, ReadingNoticeKind as Kind, Reason, Region, SCHEMA_VERSION, Scope, Shape, load_record,
    load_top,
};

/// The size in bytes above which a file is refused at once.
pub const MOST_BYTES: u64 = 512_000_000;

/// How much of a table is looked at to find what separates its cells.
const HEAD: usize = 1 << 16;

/// What was read, and everything that there is to say of it.
#[derive(Clone, Debug)]
pub struct Import {
    /// The form of the file; none where it has none that is known.
    pub form: Option<Form>,
    /// How it writes characters.
    pub encoding: Encoding,
    /// What names its bytes.
    pub fingerprint: Fingerprint,
    /// What a JSON dataset says beside its records: a dataset without any.
    pub top: Option<Dataset>,
    /// The records that were read, in the order of the file; identical ones once.
    pub commitments: Vec<Commitment>,
    /// How many rows were read, identical ones included.
    pub read: usize,
    /// How many rows were refused.
    pub refused: usize,
    /// Everything that is wrong, in the order in which it was found.
    pub problems: Vec<Problem>,
    /// Everything else to know.
    pub notices: Vec<ReadingNotice>,
}

/// The form of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// JSON.
    Json,
    /// A table, and what separates its cells.
    Table(TableForm, char),
}

/// What came of it, in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// All of it was read, and there is nothing to say.
    Accepted,
    /// At least one row was read, and there is something to say.
    AcceptedWithWarnings,
    /// No row was read.
    Rejected,
}

impl Import {
    /// How many rows the file has.
    pub fn total(&self) -> usize {
        self.read + self.refused
    }

    /// What came of it, in a word.
    pub fn outcome(&self) -> Outcome {
        match (self.problems.is_empty(), self.notices.is_empty()) {
            (true, true) => Outcome::Accepted,
            (true, false) => Outcome::AcceptedWithWarnings,
            (false, _) if self.read > 0 => Outcome::AcceptedWithWarnings,
            (false, _) => Outcome::Rejected,
        }
    }
}

/// How far reading has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Bytes so far.
    pub bytes: u64,
    /// Rows so far, read or refused.
    pub rows: usize,
}

/// Reads a file at once.
pub fn read(bytes: &[u8]) -> Import {
    let mut reader = Reader::new(bytes.len() as u64);
    reader.push(bytes);
    reader.finish()
}

/// Reads a file in slices of any length.
#[derive(Debug)]
pub struct Reader {
    decoder: Decoder,
    digest: Sha256,
    at: Position,
    bytes: u64,
    format: Format,
    gathered: Gathered,
    /// Why the whole file is refused.
    fatal: Option<Problem>,
}

#[derive(Debug)]
enum Format {
    /// Not known yet: the text so far.
    Unknown(String),
    Json(Box<Records>, usize),
    Table(Box<Table>),
}

impl Reader {
    /// A reader of a file of so many bytes; one that is too large is refused at once.
    pub fn new(size: u64) -> Self {
        let too_large = Problem { place: Place::File, reason: Reason::TooLarge { most: MOST_BYTES } };
        Self {
            decoder: Decoder::default(),
            digest: Sha256::new(),
            at: Position::START,
            bytes: 0,
            format: Format::Unknown(String::new()),
            gathered: Gathered::default(),
            fatal: (size > MOST_BYTES).then_some(too_large),
        }
    }

    /// Reads the next slice. Once the file is refused as a whole, more of it makes no difference.
    pub fn push(&mut self, bytes: &[u8]) -> Progress {
        self.bytes += bytes.len() as u64;
        self.digest.update(bytes);
        self.step(bytes, false);
        Progress { bytes: self.bytes, rows: self.gathered.read + self.gathered.refused }
    }

    /// Whether the file is refused as a whole, whatever follows.
    pub fn is_refused(&self) -> bool {
        self.fatal.is_some()
    }

    /// What was read.
    pub fn finish(mut self) -> Import {
        self.step(&[], true);
        let (encoding, fingerprint) = (self.decoder.encoding(), Fingerprint::from(self.digest));
        let mut gathered = self.gathered;
        let (mut form, mut top) = (None, None);
        if encoding == Encoding::Windows1252 {
            gathered.notice(Place::File, Kind::Windows1252);
        }
        match self.format {
            Format::Unknown(_) => {
                // Nothing but blanks came.
                self.fatal = self.fatal.or(Some(Problem { place: Place::File, reason: Reason::Empty }));
            }
            Format::Json(records, _) => {
                form = Some(Form::Json);
                if self.fatal.is_none() {
                    match records.finish().and_then(|beside| gathered.beside(beside.value)) {
                        Ok(found) => top = found,
                        Err(problem) => self.fatal = Some(problem),
                    }
                }
                gathered.assert_followed(Layout::Json);
            }
            Format::Table(mut table) => {
                let (rows, end) = table.finish();
                gathered.rows(rows, &table);
                let titles = table.titles.as_ref();
                form = titles.map(|titles| Form::Table(titles.form, table.separator));
                let uncut = end.err().map(|uncut| cannot_be_cut(uncut, titles));
                self.fatal = self.fatal.or(uncut).or_else(|| gathered.assert_titles(titles));
                if let Some(titles) = titles {
                    gathered.assert_followed(Layout::Table(titles));
                }
            }
        }
        gathered.finish(self.fatal, form, encoding, fingerprint, top)
    }

    fn step(&mut self, bytes: &[u8], is_last: bool) {
        if self.fatal.is_some() {
            return;
        }
        let mut text = String::new();
        let decoded = self.decoder.push(bytes, is_last, &mut text);
        self.at.pass_all(&text);
        self.text(text, is_last);
        if let (Err(reason), None) = (decoded, &self.fatal) {
            self.fatal = Some(Problem { place: self.at.place(), reason });
        }
    }

    fn text(&mut self, text: String, is_last: bool) {
        match &mut self.format {
            Format::Unknown(head) => {
                head.push_str(&text);
                let head = std::mem::take(head);
                self.begin(head, is_last);
            }
            Format::Json(records, index) => {
                let gathered = &mut self.gathered;
                records.push(&text, &mut |record| {
                    gathered.record(*index, record);
                    *index += 1;
                });
            }
            Format::Table(table) => {
                let rows = table.push(&text);
                self.gathered.rows(rows, table);
            }
        }
    }

    /// Finds out what the text is, once there is enough of it.
    fn begin(&mut self, head: String, is_last: bool) {
        match head.trim_start().chars().next() {
            None => self.format = Format::Unknown(head),
            Some('<') => self.fatal = Some(Problem { place: Place::File, reason: Reason::Html }),
            Some('{' | '[') => {
                self.format = Format::Json(Box::new(Records::new()), 0);
                self.text(head, is_last);
            }
            Some(_) if head.len() < HEAD && !is_last => self.format = Format::Unknown(head),
            Some(_) => {
                self.format = Format::Table(Box::new(Table::begin(&head)));
                self.text(head, is_last);
            }
        }
    }
}

/// How places are named.
#[derive(Clone, Copy)]
enum Layout<'a> {
    Json,
    Table(&'a Titles),
}

impl Layout<'_> {
    fn place(self, number: usize, id: Option<String>, path: &str) -> Place {
        match self {
            Self::Json => Place::Record { index: number, id, path: path.to_owned() },
            Self::Table(titles) => titles.place(number, id, path),
        }
    }
}

/// What was gathered so far.
#[derive(Debug, Default)]
struct Gathered {
    commitments: Vec<Commitment>,
    /// Of each, its row, or its position in a list.
    numbers: Vec<usize>,
    /// Where in the commitments each id is.
    by_id: BTreeMap<String, usize>,
    /// The ids of the file, those of refused rows too.
    ids: BTreeSet<String>,
    read: usize,
    refused: usize,
    problems: Vec<Problem>,
    notices: Vec<ReadingNotice>,
    merged: usize,
    /// Words that were named already.
    words: BTreeSet<(&'static str, String)>,
    has_titles: bool,
}

impl Gathered {
    fn notice(&mut self, place: Place, kind: Kind) {
        self.notices.push(ReadingNotice { place, kind });
    }

    fn refuse(&mut self, problems: impl IntoIterator<Item = Problem>) {
        self.refused += 1;
        self.problems.extend(problems);
    }

    /// Takes a record of JSON.
    fn record(&mut self, index: usize, record: Result<Value, Problem>) {
        let value = match record {
            Ok(value) => value,
            Err(problem) => return self.refuse([problem]),
        };
        self.ids.extend(value.get("id").and_then(Value::as_str).map(str::to_owned));
        match load_record(index, value) {
            Ok(commitment) => self.take(commitment, index, Layout::Json),
            Err(problems) => self.refuse(problems),
        }
    }

    /// Takes rows of a table, of which the titles are known.
    fn rows(&mut self, rows: Vec<Row>, table: &Table) {
        let Some(titles) = &table.titles else { return };
        if !std::mem::replace(&mut self.has_titles, true) {
            self.titles(titles);
        }
        for row in rows {
            self.row(row, titles);
        }
    }

    /// What there is to say of the titles.
    fn titles(&mut self, titles: &Titles) {
        for (number, title) in titles.unknown().filter(|(_, title)| !title.is_empty()) {
            self.notice(Place::Column { number, title: title.clone() }, Kind::UnknownColumn);
        }
        if let TableForm::Reader(_) = titles.form {
            self.notice(Place::File, Kind::OneLanguage);
        }
        let missing = titles.missing();
        if !missing.is_empty() {
            self.notice(
                Place::Cell { row: titles.row, id: None, title: String::new(), path: String::new() },
                Kind::MissingColumns(missing),
            );
        }
    }

    fn row(&mut self, mut row: Row, titles: &Titles) {
        let number = row.number;
        let whole = |title: String| Place::Cell { row: number, id: None, title, path: String::new() };
        let checked = assert_record(&mut row, titles);
        let id = titles.id(&row.cells).map(str::to_owned);
        match checked {
            Err(NoRecord::Blank) => return,
            Err(NoRecord::Sentence) => return self.notice(whole(String::new()), Kind::Sentence),
            Err(NoRecord::Wrong(cell, reason)) => {
                let title = cell.and_then(|cell| titles.cells.get(cell)).cloned().unwrap_or_default();
                self.ids.extend(id);
                return self.refuse([Problem { place: whole(title), reason }]);
            }
            Ok(()) => self.ids.extend(id.clone()),
        }
        let read = match titles.form {
            TableForm::Complete => load_record(number, titles.value(&row.cells)).map_err(|problems| {
                problems.into_iter().map(|problem| in_cell(problem, number, titles)).collect::<Vec<_>>()
            }),
            TableForm::Reader(language) => reader_table::read(language, titles, &row.cells).map_err(|wrong| {
                let problem = |(path, reason): reader_table::Wrong| Problem {
                    place: titles.place(number, id.clone(), &path),
                    reason,
                };
                wrong.into_iter().map(problem).collect()
            }),
        };
        match read {
            Ok(commitment) => self.take(commitment, number, Layout::Table(titles)),
            Err(problems) => self.refuse(problems),
        }
    }

    /// Takes a commitment, unless another one has its id.
    fn take(&mut self, commitment: Commitment, number: usize, layout: Layout<'_>) {
        if let Some(place) = self.by_id.get(&commitment.id).copied() {
            let first = self.numbers.get(place).copied().unwrap_or_default();
            if self.commitments.get(place) == Some(&commitment) {
                self.read += 1;
                self.merged += 1;
                return;
            }
            // Positions in a list count from 0, rows from 1.
            let first = if matches!(layout, Layout::Json) { first } else { first.saturating_sub(1) };
            let place = layout.place(number, Some(commitment.id.clone()), "id");
            return self.refuse([Problem { place, reason: Reason::IdTwice { id: commitment.id, first } }]);
        }
        for (path, word) in unknown_words(&commitment) {
            if self.words.insert((path, word.clone())) {
                self.notice(layout.place(number, Some(commitment.id.clone()), path), Kind::UnknownWord(word));
            }
        }
        self.read += 1;
        self.by_id.insert(commitment.id.clone(), self.commitments.len());
        self.commitments.push(commitment);
        self.numbers.push(number);
    }

    /// Takes what stands beside the records of JSON.
    fn beside(&mut self, value: Value) -> Result<Option<Dataset>, Problem> {
        let Value::Object(mut fields) = value else {
            self.notice(Place::File, Kind::RecordsAlone);
            return if self.read + self.refused > 0 { Ok(None) } else { Err(no_records()) };
        };
        let is_record =
            !fields.contains_key("commitments") && (fields.contains_key("id") || fields.contains_key("partner"));
        if is_record {
            self.notice(Place::File, Kind::RecordsAlone);
            self.record(0, Ok(Value::Object(fields)));
            return Ok(None);
        }
        if !fields.contains_key("schema_version") {
            fields.insert("schema_version".to_owned(), SCHEMA_VERSION.into());
            self.notice(Place::Field { path: "schema_version".to_owned() }, Kind::NoVersion);
        }
        match load_top(Value::Object(fields)) {
            Ok(dataset) => Ok(Some(dataset)),
            Err(problems) => {
                let is_version = |problem: &Problem| {
                    matches!(problem.reason, Reason::NewerVersion { .. } | Reason::NoSuchVersion(_))
                };
                if let Some(problem) = problems.iter().find(|problem| is_version(problem)) {
                    return Err(problem.clone());
                }
                self.problems.extend(problems);
                Ok(None)
            }
        }
    }

    /// Why a table is refused as a whole, if it is.
    fn assert_titles(&self, titles: Option<&Titles>) -> Option<Problem> {
        let Some(titles) = titles else { return Some(Problem { place: Place::File, reason: Reason::NoTitles }) };
        if let Some((place, title)) = titles.twice() {
            let reason = Reason::TitleTwice(title.clone());
            return Some(Problem { place: Place::Column { number: place + 1, title }, reason });
        }
        (self.read + self.refused == 0).then(no_records)
    }

    /// Refuses what follows a record that the file does not have; a table for readers may be a part of the register.
    fn assert_followed(&mut self, layout: Layout<'_>) {
        let is_part = matches!(layout, Layout::Table(Titles { form: TableForm::Reader(_), .. }));
        let mut kept = Vec::with_capacity(self.commitments.len());
        for (commitment, number) in
            std::mem::take(&mut self.commitments).into_iter().zip(std::mem::take(&mut self.numbers))
        {
            let reason = match &commitment.follows {
                Some(followed) if *followed == commitment.id => Reason::FollowsItself,
                Some(followed) if !is_part && !self.ids.contains(followed) => Reason::UnknownFollows(followed.clone()),
                _ => {
                    kept.push((commitment, number));
                    continue;
                }
            };
            let place = layout.place(number, Some(commitment.id.clone()), "follows");
            self.problems.push(Problem { place, reason });
            self.by_id.remove(&commitment.id);
            self.read -= 1;
            self.refused += 1;
        }
        for (commitment, number) in &kept {
            let absent = commitment.follows.as_ref().filter(|followed| !self.by_id.contains_key(*followed));
            if let Some(followed) = absent {
                let place = layout.place(*number, Some(commitment.id.clone()), "follows");
                self.notices.push(ReadingNotice { place, kind: Kind::FollowsAbsent(followed.clone()) });
            }
        }
        self.commitments = kept.into_iter().map(|(commitment, _)| commitment).collect();
    }

    fn finish(
        mut self,
        fatal: Option<Problem>,
        form: Option<Form>,
        encoding: Encoding,
        fingerprint: Fingerprint,
        top: Option<Dataset>,
    ) -> Import {
        if self.merged > 0 {
            self.notice(Place::File, Kind::Merged { count: self.merged });
        }
        let mut import = Import {
            form,
            encoding,
            fingerprint,
            top,
            commitments: self.commitments,
            read: self.read,
            refused: self.refused,
            problems: self.problems,
            notices: self.notices,
        };
        if let Some(problem) = fatal {
            import.problems.insert(0, problem);
            import.refused = import.total();
            import.read = 0;
            import.commitments.clear();
            import.top = None;
        }
        import
    }
}

/// Why a table cannot be cut into rows, at the place that the titles name; without them, a cell has its number.
fn cannot_be_cut(Uncut { row, cell, reason }: Uncut, titles: Option<&Titles>) -> Problem {
    let title = titles.and_then(|titles| titles.cells.get(cell)).cloned().unwrap_or_default();
    let path = if title.is_empty() { (cell + 1).to_string() } else { String::new() };
    Problem { place: Place::Cell { row, id: None, title, path }, reason }
}

fn no_records() -> Problem {
    Problem { place: Place::File, reason: Reason::EmptyList }
}

/// A problem of a record as one of its row, in the words of a table.
fn in_cell(Problem { place, reason }: Problem, row: usize, titles: &Titles) -> Problem {
    let Place::Record { id, path, .. } = place else { return Problem { place, reason } };
    let place = titles.place(row, id, &path);
    let is_whole = matches!(&place, Place::Cell { path, .. } if path.is_empty());
    let reason = match reason {
        Reason::NotADate(text) if is_whole => Reason::SpoiledDate(text),
        Reason::WrongShape { expected: Shape::List | Shape::Object, found: Shape::Text } if is_whole => {
            Reason::CellNotJson
        }
        reason => reason,
    };
    Problem { place, reason }
}

/// The words of a commitment that the register does not know, and where they are.
fn unknown_words(commitment: &Commitment) -> Vec<(&'static str, String)> {
    let mut words = Vec::new();
    let mut add = |path: &'static str, word: &str| {
        if !word.is_empty() {
            words.push((path, word.to_owned()));
        }
    };
    if let InstrumentType::Other(word) = &commitment.instrument_type {
        add("instrument_type", word);
    }
    if let PartnerKind::Other(word) = &commitment.partner.kind {
        add("partner.kind", word);
    }
    if let Region::Other(word) = &commitment.partner.region {
        add("partner.region", word);
    }
    if let Collection::Other(word) = &commitment.collection {
        add("collection", word);
    }
    if let Some(Scope::Other(word)) = &commitment.scope {
        add("scope", word);
    }
    if let Some(Frequency::Other(word)) = commitment.working_group.as_ref().and_then(|group| group.meets.as_ref()) {
        add("working_group.meets", word);
    }
    for domain in &commitment.domains {
        if let Domain::Other(word) = domain {
            add("domains", word);
        }
    }
    for objective in &commitment.objectives {
        if let Objective::Other(word) = objective {
            add("objectives", word);
        }
    }
    words
}
