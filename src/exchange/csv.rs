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
pub(super) const MARK: char = '\u{feff}';

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

/// Adds a line of cells, each guarded.
fn push_line(text: &mut String, separator: char, cells: &[String]) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            text.push(separator);
        }
        push_cell(text, cell);
    }
    text.push_str("\r\n");
}

/// Adds a cell, guarded, and quoted where it holds a quote, a line break or what parts cells in either language, so that a
/// file opened with the other separator does not spill.
fn push_cell(text: &mut String, cell: &str) {
    push_quoted(text, &guard(cell));
}

/// Adds a cell as it is, quoted where it needs that.
pub(super) fn push_quoted(text: &mut String, cell: &str) {
    if cell.contains(['"', '\r', '\n', ';', ',', '\t']) {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(cell);
    }
}

/// A column of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Id,
    State,
    Region,
    Iso,
    Title,
    TitleStatus,
    Signed,
    Period,
    LastMet,
    /// A field, under its name.
    Field(Field),
    /// The evidence of a field.
    Evidence(Field),
    Sources,
}

impl Column {
    /// The column that holds a dotted path of a commitment, that of its evidence included (`evidence.place.fr`).
    pub(super) fn of_path(path: &str) -> Option<Self> {
        let field_of = |path: &str| match path.split(['.', '[']).next()? {
            "working_group" if path.ends_with("meets") => Some(Field::Frequency),
            name => Field::of_name(name),
        };
        if let Some(path) = path.strip_prefix("evidence.") {
            return field_of(path).map(Self::Evidence);
        }
        Some(match path {
            "id" => Self::Id,
            "partner.region" => Self::Region,
            "partner.state" => Self::State,
            "partner.iso" => Self::Iso,
            "title" | "title.fr" | "title.en" => Self::Title,
            "title_status" => Self::TitleStatus,
            "signed" => Self::Signed,
            "period" => Self::Period,
            "working_group" | "working_group.last_met" => Self::LastMet,
            path if path.starts_with("sources") => Self::Sources,
            path => Self::Field(field_of(path)?),
        })
    }

    pub(super) fn title(self, language: Language) -> String {
        let texts = ExportTexts::of(language);
        let title = match self {
            Self::Id => texts.id,
            Self::State => texts.state,
            Self::Region => texts.region,
            Self::Iso => texts.iso,
            Self::Title => texts.title,
            Self::TitleStatus => texts.title_status,
            Self::Signed => texts.signed,
            Self::Period => texts.period,
            Self::LastMet => texts.last_met,
            Self::Field(field) => label::field(language, field),
            Self::Evidence(field) => return export::evidence_column(language, label::field(language, field)),
            Self::Sources => texts.sources,
        };
        title.to_owned()
    }

    fn cell(self, language: Language, row: &Commitment) -> String {
        match self {
            Self::Id => row.id.clone(),
            Self::State => text(language, row.partner.state.as_ref()),
            Self::Region => label::region(language, &row.partner.region).to_owned(),
            Self::Iso => row.partner.iso.clone().unwrap_or_default(),
            Self::Title => row.title.get(language).to_owned(),
            Self::TitleStatus => title_status(language, row.title_status.get(language)).to_owned(),
            Self::Signed => day(row.signed),
            Self::Period => row.period.map_or_else(String::new, |years| date::span(language, years)),
            Self::LastMet => day(row.working_group.as_ref().and_then(|group| group.last_met)),
            Self::Field(field) => cell(language, row, field),
            Self::Evidence(field) => evidence(language, row, field),
            Self::Sources => sources(language, row),
        }
    }
}

/// The columns: the fields, then their evidence, then the sources. A field has one column, under its name, unless it is given others here.
pub(super) fn columns() -> Vec<Column> {
    let mut columns = vec![Column::Id];
    for field in Field::ALL {
        let own = Column::Field(field);
        match field {
            Field::Partner => columns.extend([own, Column::State, Column::Region]),
            Field::Type => columns.extend([own, Column::Title, Column::TitleStatus]),
            Field::Date => columns.extend([Column::Signed, Column::Period]),
            Field::Frequency => columns.extend([own, Column::LastMet]),
            // They have those of the title, of the frequency, and the last.
            Field::OfficialTitle | Field::WorkingGroup | Field::Collection => {}
            _ => columns.push(own),
        }
    }
    columns.extend([Column::Field(Field::Collection), Column::Iso]);
    columns.extend(Field::ALL.map(Column::Evidence));
    columns.push(Column::Sources);
    columns
}

/// The titles of the columns.
fn titles(language: Language) -> Vec<String> {
    columns().into_iter().map(|column| column.title(language)).collect()
}

/// The cells of a commitment, one for each title.
fn cells(language: Language, row: &Commitment) -> Vec<String> {
    columns().into_iter().map(|column| column.cell(language, row)).collect()
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

/// Whether a title was read in a source: « officiel ».
pub(super) fn title_status(language: Language, status: TitleStatus) -> &'static str {
    let texts = ExportTexts::of(language);
    match status {
        TitleStatus::Official => texts.official,
        TitleStatus::Descriptive => texts.descriptive,
    }
}
