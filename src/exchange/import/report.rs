//! What was read, as texts alone: a worker hands them to the page, which makes records of them again.

use serde::{Deserialize, Serialize};

use super::{Encoding, Form, Import, Outcome, TableForm};
use crate::commitment::{Bilingual, Commitment, Dataset, Fingerprint, Language, PartialDate, load_valid};
use crate::i18n::texts::ImportTexts;
use crate::i18n::{import as words, pick, problem};

/// What the reader is told of a file before it is opened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// How many rows were read.
    pub read: usize,
    /// How many rows were refused.
    pub refused: usize,
    /// What came of it.
    pub outcome: Outcome,
    /// Everything that is wrong.
    pub problems: Vec<ProblemText>,
    /// Everything else to know.
    pub notices: Vec<NoticeText>,
    /// How the file is written: a name and a value each.
    pub facts: Vec<(Bilingual, Bilingual)>,
}

/// A problem in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProblemText {
    /// Where.
    pub place: Bilingual,
    /// Why.
    pub reason: Bilingual,
    /// What to do.
    pub remedy: Bilingual,
}

/// A notice in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NoticeText {
    /// Where.
    pub place: Bilingual,
    /// What.
    pub text: Bilingual,
}

impl Report {
    fn of(import: &Import) -> Self {
        let problem = |problem: &crate::commitment::Problem| ProblemText {
            place: bilingual(|language| problem::place(language, &problem.place)),
            reason: bilingual(|language| problem::reason(language, &problem.reason)),
            remedy: bilingual(|language| words::remedy(language, &problem.reason).to_owned()),
        };
        let notice = |notice: &crate::commitment::ReadingNotice| NoticeText {
            place: bilingual(|language| problem::place(language, &notice.place)),
            text: bilingual(|language| words::kind(language, &notice.kind)),
        };
        let english = facts(Language::En, import);
        let facts = facts(Language::Fr, import).into_iter().zip(english);
        Self {
            read: import.read,
            refused: import.refused,
            outcome: import.outcome(),
            problems: import.problems.iter().map(problem).collect(),
            notices: import.notices.iter().map(notice).collect(),
            facts: facts.map(|(fr, en)| (Bilingual::new(fr.0, en.0), Bilingual::new(fr.1, en.1))).collect(),
        }
    }
}

fn bilingual(words: impl Fn(Language) -> String) -> Bilingual {
    Bilingual::new(words(Language::Fr), words(Language::En))
}

/// How a file is written: names and values.
fn facts(language: Language, import: &Import) -> Vec<(&'static str, String)> {
    let texts = ImportTexts::of(language);
    let mut facts = Vec::new();
    match import.form {
        None => {}
        Some(Form::Json) => facts.push((texts.format, "JSON".to_owned())),
        Some(Form::Table(form, separator)) => {
            let form = match form {
                TableForm::Complete => texts.complete_table,
                TableForm::Reader(_) => texts.readers_table,
            };
            facts.push((texts.format, ["CSV, ", form].concat()));
            let separator = match separator {
                ';' => pick(language, "point-virgule", "semicolon"),
                '\t' => pick(language, "tabulation", "tab"),
                _ => pick(language, "virgule", "comma"),
            };
            facts.push((texts.separator, separator.to_owned()));
        }
    }
    let encoding = match import.encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Utf16Le | Encoding::Utf16Be => "UTF-16",
        Encoding::Windows1252 => "Windows-1252",
    };
    facts.push((texts.encoding, encoding.to_owned()));
    facts
}

/// A file that was read, in the form in which it crosses from a worker to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReadFile {
    /// What there is to say of it.
    pub report: Report,
    /// What names its bytes, as [`Fingerprint`] writes it.
    fingerprint: String,
    /// What it says beside its records, as JSON of a dataset without any.
    top: Option<String>,
    /// Its records, a line of JSON each, as they stand in the list of a dataset: with a comma behind each but the last.
    #[serde(skip)]
    records: String,
}

/// What stands between two records.
const BETWEEN: &str = ",\n";

impl ReadFile {
    /// Begins with all but the records of an import, which are left to [`ReadFile::push`].
    pub fn begin(import: &Import) -> Self {
        Self {
            report: Report::of(import),
            fingerprint: import.fingerprint.to_string(),
            top: import.top.as_ref().and_then(|top| serde_json::to_string(top).ok()),
            records: String::new(),
        }
    }

    /// Adds records. One that could not be written as JSON would not have been read.
    pub fn push(&mut self, commitments: &[Commitment]) {
        for record in commitments.iter().filter_map(|commitment| serde_json::to_string(commitment).ok()) {
            if !self.records.is_empty() {
                self.records.push_str(BETWEEN);
            }
            self.records.push_str(&record);
        }
    }

    /// All but the records as JSON, and the records.
    ///
    /// # Errors
    ///
    /// None that is known: there is nothing in it that JSON cannot hold.
    pub fn parts(&self) -> Result<(String, &str), serde_json::Error> {
        Ok((serde_json::to_string(self)?, &self.records))
    }

    /// Reads what [`ReadFile::parts`] gave.
    ///
    /// # Errors
    ///
    /// Where the head is none.
    pub fn of_parts(head: &str, records: String) -> Result<Self, serde_json::Error> {
        Ok(Self { records, ..serde_json::from_str(head)? })
    }

    /// What names the bytes of the file.
    pub fn fingerprint(&self) -> Option<Fingerprint> {
        self.fingerprint.parse().ok()
    }

    /// Its records from a byte of their text on: at most so many, and where the next begins, if there is one.
    pub fn records(&self, from: usize, most: usize) -> (Vec<Commitment>, Option<usize>) {
        let (mut at, mut commitments) = (from, Vec::new());
        for line in self.records.get(from..).unwrap_or_default().split_inclusive('\n').take(most) {
            at += line.len();
            commitments.extend(serde_json::from_str::<Commitment>(line.trim_end_matches(BETWEEN)));
        }
        (commitments, (at < self.records.len()).then_some(at))
    }

    /// What stands beside the records: what the file says, else the published measure under the name of the file, with the day on which the
    /// file was last changed, and no address of its own.
    pub fn top(&self, published: &Dataset, name: &str, changed: Option<PartialDate>) -> Dataset {
        self.top.as_ref().and_then(|top| load_valid(top.as_bytes())).unwrap_or_else(|| Dataset {
            title: Bilingual::new(name, name),
            updated: changed.unwrap_or(published.updated),
            home: None,
            contact: None,
            measure: published.measure.clone(),
            commitments: Vec::new(),
            schema_version: published.schema_version,
            unknown: serde_json::Map::new(),
        })
    }

    /// The whole as the file of a dataset.
    pub fn text(&self, top: &Dataset) -> String {
        let top = serde_json::to_string(top).unwrap_or_default();
        let (before, after) = top.split_once(NO_RECORDS).unwrap_or((&top, ""));
        [before, "\"commitments\":[\n", &self.records, "\n]", after].concat()
    }
}

/// How a dataset without records is written; the texts before it have no quotation mark that is not escaped.
const NO_RECORDS: &str = "\"commitments\":[]";
