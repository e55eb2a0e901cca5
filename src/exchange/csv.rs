//! The table as a file that a spreadsheet opens: RFC 4180, with what Excel needs beyond it.
//!
//! UTF-8 with a byte order mark, without which Excel takes it for another encoding; lines end with CR LF; a semicolon
//! parts cells in French, since Excel in French reads it so, and a comma in English. The first line has the sentence,
//! the day of the data and their fingerprint in its first cell; the others are empty, since strict readers refuse a file
//! whose lines differ in length. Then the titles of the columns, then one line a commitment: every field in the
//! reader’s language, its evidence, its sources. An empty cell means *not
//! stated*.

use super::Extract;
use super::escape::guard;
use crate::commitment::{Basis, Bilingual, Commitment, Field, Language, PartialDate, TitleStatus};
use crate::i18n::plural::quoted;
use crate::i18n::texts::ExportTexts;
use crate::i18n::{date, export, label};
use crate::record::{FieldValue, field_values};

/// The byte order mark.
const MARK: char = '\u{feff}';

/// Writes the rows of an extract.
pub fn write(extract: Extract<'_>) -> String {
    let separator = separator(extract.language);
    let mut text = String::from(MARK);
    let titles = titles(extract.language);
    let mut first = vec![extract.header()];
    first.resize(titles.len(), String::new());
    push_line(&mut text, separator, &first);
    push_line(&mut text, separator, &titles);
    for commitment in extract.commitments() {
        push_line(&mut text, separator, &cells(extract.language, commitment));
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

/// A column of the file.
enum Column {
    /// A field, under its name.
    Field(Field),
    /// Something else: its title, and its cell in a row.
    Other(fn(Language) -> &'static str, fn(Language, &Commitment) -> String),
}
use Column::Other;

impl Column {
    fn title(&self, language: Language) -> &'static str {
        match self {
            Self::Field(field) => label::field(language, *field),
            Other(title, _) => title(language),
        }
    }

    fn cell(&self, language: Language, row: &Commitment) -> String {
        match self {
            Self::Field(field) => cell(language, row, *field),
            Other(_, cell) => cell(language, row),
        }
    }
}

const ID: Column = Other(|l| ExportTexts::of(l).id, |_, row| row.id.clone());
const STATE: Column = Other(|l| ExportTexts::of(l).state, |l, row| text(l, row.partner.state.as_ref()));
const REGION: Column = Other(|l| ExportTexts::of(l).region, |l, row| label::region(l, &row.partner.region).to_owned());
const ISO: Column = Other(|l| ExportTexts::of(l).iso, |_, row| row.partner.iso.clone().unwrap_or_default());
const TITLE: Column = Other(|l| ExportTexts::of(l).title, |l, row| row.title.get(l).to_owned());
const TITLE_STATUS: Column = Other(|l| ExportTexts::of(l).title_status, title_status);
const SIGNED: Column = Other(|l| ExportTexts::of(l).signed, |_, row| day(row.signed));
const PERIOD: Column =
    Other(|l| ExportTexts::of(l).period, |l, row| row.period.map_or_else(String::new, |years| date::span(l, years)));
const LAST_MET: Column =
    Other(|l| ExportTexts::of(l).last_met, |_, row| day(row.working_group.as_ref().and_then(|group| group.last_met)));

/// The columns before the evidence. A field has one column, under its name, unless it is given others here.
fn columns() -> Vec<Column> {
    let mut columns = vec![ID];
    for field in Field::ALL {
        let own = Column::Field(field);
        match field {
            Field::Partner => columns.extend([own, STATE, REGION]),
            Field::Type => columns.extend([own, TITLE, TITLE_STATUS]),
            Field::Date => columns.extend([SIGNED, PERIOD]),
            Field::Frequency => columns.extend([own, LAST_MET]),
            // They have those of the title, of the frequency, and the last.
            Field::OfficialTitle | Field::WorkingGroup | Field::Collection => {}
            _ => columns.push(own),
        }
    }
    columns.extend([Column::Field(Field::Collection), ISO]);
    columns
}

/// The titles: the fields, then their evidence, then the sources.
fn titles(language: Language) -> Vec<String> {
    let mut titles: Vec<String> = columns().iter().map(|column| column.title(language).to_owned()).collect();
    titles.extend(Field::ALL.map(|field| export::evidence_column(language, label::field(language, field))));
    titles.push(ExportTexts::of(language).sources.to_owned());
    titles
}

/// The cells of a commitment, one for each title.
fn cells(language: Language, row: &Commitment) -> Vec<String> {
    let mut cells: Vec<String> = columns().iter().map(|column| column.cell(language, row)).collect();
    cells.extend(Field::ALL.map(|field| evidence(language, row, field)));
    cells.push(sources(language, row));
    cells
}

/// The values of a field: words of a list one after another, texts on a line each.
fn cell(language: Language, row: &Commitment, field: Field) -> String {
    let values = field_values(row, field).into_iter();
    match field {
        Field::Domains | Field::Objectives => label::listed(values.filter_map(|value| word(language, value))),
        Field::Activities => activities(language, row),
        _ => lines(values.filter_map(|value| word(language, value)).map(str::to_owned)),
    }
}

/// A value in one word or text; none where it has no text in this language.
fn word(language: Language, value: FieldValue<'_>) -> Option<&str> {
    Some(match value {
        FieldValue::Partner(partner) => partner.name.get(language),
        FieldValue::Type(value) => label::instrument_type(language, value),
        FieldValue::InLanguage(of, text) if of == language => text,
        FieldValue::Collection(value) => label::collection(language, value),
        FieldValue::Text(text) | FieldValue::Signatory(text) | FieldValue::Activity(_, text) => text.get(language),
        FieldValue::Scope(value) => label::scope(language, value),
        FieldValue::Domain(value) => label::domain(language, value),
        FieldValue::Objective(value) => label::objective(language, value),
        FieldValue::YesOrNo(value) => label::answer(language, Some(value).into()),
        FieldValue::Frequency(value) => label::frequency(language, value),
        FieldValue::Record(id) => id,
        // Dates have columns of their own.
        FieldValue::InLanguage(..) | FieldValue::Date(_) | FieldValue::Group(_) => return None,
    })
}

/// « précisé [1, 3]; déduit [2] »: the basis of a field, and the numbers of its sources.
fn evidence(language: Language, row: &Commitment, field: Field) -> String {
    let all = field.evidence(row);
    let on = |basis: Basis| {
        let rests_on = |id: &String| all.iter().any(|found| found.basis == basis && found.source.ids().contains(id));
        let numbered = row.sources.iter().zip(1_usize..).filter(|(source, _)| rests_on(&source.id));
        let numbers: Vec<String> = numbered.map(|(_, number)| number.to_string()).collect();
        let text = [label::basis(language, basis), " [", &numbers.join(", "), "]"].concat();
        (!numbers.is_empty()).then_some(text)
    };
    [on(Basis::Stated), on(Basis::Inferred)].into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// The number of a source of this record, from 1.
fn number_of(row: &Commitment, id: &str) -> Option<usize> {
    row.sources.iter().position(|source| source.id == id).map(|place| place + 1)
}

/// Every source on a line: « [1] label, address, « passage » ».
fn sources(language: Language, row: &Commitment) -> String {
    lines(row.sources.iter().zip(1_usize..).map(|(source, number)| {
        let quote = quoted(language, &source.quote);
        ["[", &number.to_string(), "] ", source.label(language), ", ", &source.url, ", ", &quote].concat()
    }))
}

/// Every activity on a line, with when and the number of its source: « 2021-2022, Saison Québec-Pays basque [4] ».
fn activities(language: Language, row: &Commitment) -> String {
    lines(row.activities.iter().map(|activity| {
        let number = number_of(row, &activity.source);
        let number = number.map_or_else(String::new, |number| [" [", &number.to_string(), "]"].concat());
        [&date::when_short(language, activity.when), ", ", activity.text.get(language), &number].concat()
    }))
}

fn lines(texts: impl Iterator<Item = String>) -> String {
    texts.collect::<Vec<_>>().join("\n")
}

fn text(language: Language, text: Option<&Bilingual>) -> String {
    text.map_or_else(String::new, |text| text.get(language).to_owned())
}

fn day(day: Option<PartialDate>) -> String {
    day.map_or_else(String::new, |day| day.to_string())
}

fn title_status(language: Language, row: &Commitment) -> String {
    let texts = ExportTexts::of(language);
    match row.title_status.get(language) {
        TitleStatus::Official => texts.official.to_owned(),
        TitleStatus::Descriptive => texts.descriptive.to_owned(),
    }
}
