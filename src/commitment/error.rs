//! Why bytes are not a dataset: every problem, with its place, its reason, and what a sentence about it needs.

use std::fmt;

/// All the problems of one file, at least one. Nothing of the file is used: a part is never shown as the whole.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", .problems.iter().map(Problem::to_string).collect::<Vec<_>>().join("\n"))]
pub struct LoadErrors {
    problems: Vec<Problem>,
}

impl LoadErrors {
    /// The problems in the order of the file. The caller has found at least one.
    pub(super) fn new(problems: Vec<Problem>) -> Self {
        Self { problems }
    }

    /// The problems, in the order of the file.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}

/// One thing that is wrong with a file. [`Reason`] holds what the remedy needs.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {reason}")]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What.
    pub reason: Reason,
}

/// Where in a file a problem lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The file as a whole.
    File,
    /// A place in its text, both counted from 1; the column counts bytes.
    Text {
        /// The line.
        line: usize,
        /// The byte of the line.
        column: usize,
    },
    /// A field beside the commitments (`home`, `measure.purpose.fr`).
    Field {
        /// Dotted, with the positions of list items from 0: `measure.results[2].en`.
        path: String,
    },
    /// A commitment or a field of it.
    Record {
        /// Its position in the list, from 0.
        index: usize,
        /// Its id, where it could be read.
        id: Option<String>,
        /// Dotted (`sources[2].url`); empty for the commitment as a whole.
        path: String,
    },
    /// A cell of a table, or a whole row of it.
    Cell {
        /// The row, from 1, as a spreadsheet counts them.
        row: usize,
        /// The id of the row's commitment, where it could be read.
        id: Option<String>,
        /// The title of its column; empty for the row as a whole.
        title: String,
        /// What is meant within the cell, where that is more than the column says: `sources[2].url`.
        path: String,
    },
    /// A column of a table.
    Column {
        /// Its position, from 1.
        number: usize,
        /// Its title.
        title: String,
    },
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File => f.write_str("the file"),
            Self::Text { line, column } => write!(f, "line {line} column {column}"),
            Self::Field { path } => f.write_str(path),
            Self::Record { index, id, path } => {
                write!(f, "commitments[{index}]")?;
                if let Some(id) = id {
                    write!(f, " “{id}”")?;
                }
                if path.is_empty() { Ok(()) } else { write!(f, " {path}") }
            }
            Self::Cell { row, id, title, path } => {
                write!(f, "row {row}")?;
                if let Some(id) = id {
                    write!(f, " “{id}”")?;
                }
                [title, path].into_iter().filter(|part| !part.is_empty()).try_for_each(|part| write!(f, " {part}"))
            }
            Self::Column { number, title } => write!(f, "column {number} “{title}”"),
        }
    }
}

/// What JSON calls a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool,
    /// A number.
    Number,
    /// A number without a fraction.
    WholeNumber,
    /// A text between quotation marks.
    Text,
    /// A list between brackets.
    List,
    /// Fields between braces.
    Object,
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Null => "null",
            Self::Bool => "true or false",
            Self::Number => "a number",
            Self::WholeNumber => "a whole number",
            Self::Text => "a text",
            Self::List => "a list",
            Self::Object => "an object",
        })
    }
}

/// Why something is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// No bytes, or blank ones.
    #[error("is empty")]
    Empty,
    /// Bytes that are not UTF-8.
    #[error("is not UTF-8")]
    NotUtf8,
    /// A page instead of data: a sign-in page, an error page of a server.
    #[error("is an HTML page, not data; is a sign-in needed?")]
    Html,
    /// The text ends before the data do.
    #[error("ends too early: the file is cut short")]
    CutShort,
    /// The text is not JSON from here on.
    #[error("is not JSON from here on")]
    Broken,
    /// One half of a surrogate pair (`\ud83d` alone), which is no character.
    #[error("has half a character (a lone surrogate such as \\ud83d)")]
    HalfCharacter,
    /// An object has a field twice; readers disagree about which counts.
    #[error("has the field “{0}” twice")]
    FieldTwice(String),
    /// The file is newer than this program.
    #[error("version {found} is newer than {known}, the version that this program reads")]
    NewerVersion {
        /// The file's version.
        found: u64,
        /// The newest version that is read.
        known: u64,
    },
    /// A version that never was.
    #[error("version {0} does not exist")]
    NoSuchVersion(u64),
    /// A field is needed and absent.
    #[error("is missing")]
    Missing,
    /// A field is not known here, and would be lost.
    #[error("is no known field")]
    UnknownField,
    /// Another kind of value.
    #[error("is {found}, not {expected}")]
    WrongShape {
        /// What is needed.
        expected: Shape,
        /// What is there.
        found: Shape,
    },
    /// A text without a visible character.
    #[error("is an empty text")]
    EmptyText,
    /// A list without items where one is needed.
    #[error("is an empty list")]
    EmptyList,
    /// A value outside a closed list.
    #[error("“{found}” is none of: {}", .known.join(", "))]
    UnknownWord {
        /// What is there.
        found: String,
        /// What may be there.
        known: &'static [&'static str],
    },
    /// An id that is no slug (lower-case letters and digits, parted by single hyphens).
    #[error("“{0}” is no slug such as pays-basque-2017")]
    NotASlug(String),
    /// A date of another form than `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    #[error("“{0}” is not of the form YYYY, YYYY-MM or YYYY-MM-DD")]
    NotADate(String),
    /// A day or month that no calendar has.
    #[error("“{0}” does not exist in the calendar")]
    ImpossibleDate(String),
    /// A year outside 0 to 9999.
    #[error("{0} is not a year of four digits")]
    NotAYear(i64),
    /// A number outside its bounds (degrees).
    #[error("is not between {least} and {most}")]
    OutOfBounds {
        /// The smallest.
        least: i32,
        /// The largest.
        most: i32,
    },
    /// No web address (`http` or `https`; a contact may also be `mailto`).
    #[error("“{0}” is no http or https address")]
    BadUrl(String),
    /// No language tag (BCP 47).
    #[error("“{0}” is no language tag such as fr")]
    NotALanguage(String),
    /// An id that an earlier commitment has.
    #[error("“{id}” is also the id of commitments[{first}]")]
    IdTwice {
        /// The id.
        id: String,
        /// The position of the first commitment with it, from 0.
        first: usize,
    },
    /// Two sources of one commitment share an id.
    #[error("“{0}” is the id of two sources")]
    SourceTwice(String),
    /// A span of years beside a date of signature.
    #[error("stands beside a date of signature")]
    PeriodBesideSigned,
    /// A span that ends before it begins.
    #[error("begins in {from} and ends in {to}")]
    PeriodReversed {
        /// The first year.
        from: i32,
        /// The last year.
        to: i32,
    },
    /// A filled field that rests on nothing.
    #[error("is filled and has no evidence")]
    NoEvidence,
    /// Evidence of a field that is empty.
    #[error("is evidence of an empty field")]
    EvidenceOfNothing,
    /// Evidence or an activity names a source that the commitment does not have.
    #[error("names the source “{0}”, which the commitment does not have")]
    UnknownSource(String),
    /// A source on which nothing rests.
    #[error("the source “{0}” supports nothing")]
    UnusedSource(String),
    /// It follows a commitment that the dataset does not have.
    #[error("“{0}” is no commitment of the dataset")]
    UnknownFollows(String),
    /// It follows itself.
    #[error("names the commitment itself")]
    FollowsItself,
    /// More bytes than a browser can hold beside everything else.
    #[error("has more than {most} bytes")]
    TooLarge {
        /// How many may be read.
        most: u64,
    },
    /// A table without the titles of its columns.
    #[error("has no row with the titles of the columns")]
    NoTitles,
    /// Two columns of one title.
    #[error("has the column “{0}” twice")]
    TitleTwice(String),
    /// A quotation mark that opens a cell and is never closed: all that follows would be one cell.
    #[error("a quotation mark opens here and is never closed")]
    UnclosedQuote,
    /// Text between the closing quotation mark of a cell and its end.
    #[error("has text after its closing quotation mark")]
    TextAfterQuote,
    /// Another number of cells than there are titles.
    #[error("has {found} cells where there are {expected} titles")]
    CellCount {
        /// How many cells.
        found: usize,
        /// How many titles.
        expected: usize,
    },
    /// A cell whose list or object is not written in JSON.
    #[error("is not JSON")]
    CellNotJson,
    /// A cell that is no date, most often because a spreadsheet took it for one of its own: `mai-16`, `42516`, `26/05/2016`.
    #[error("“{0}” is not of the form YYYY, YYYY-MM or YYYY-MM-DD: a spreadsheet may have changed it")]
    SpoiledDate(String),
    /// A cell of another form than the register writes.
    #[error("“{found}” is not of the form {expected}")]
    NotOfForm {
        /// What is there.
        found: String,
        /// What it should look like.
        expected: CellForm,
    },
}

/// The forms of cells in the table that readers download.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellForm {
    /// A basis and the numbers of sources.
    Evidence,
    /// A source on a line: its number, label, address and passage.
    Source,
    /// An activity on a line: when, what and the number of its source.
    Activity,
    /// A year, or two with a hyphen.
    Years,
    /// Yes or no.
    Answer,
    /// Whether a title is official.
    TitleStatus,
}

impl fmt::Display for CellForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Evidence => "stated [1]; inferred [2]",
            Self::Source => "[1] label, https://…, “passage”",
            Self::Activity => "2021-2022, text [1]",
            Self::Years => "2016-2020",
            Self::Answer => "yes or no",
            Self::TitleStatus => "official or descriptive",
        })
    }
}
