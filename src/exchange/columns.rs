//! The columns of the CSV file: every field of a commitment in the reader's language, its evidence, its sources.

use crate::commitment::{Answer, Basis, Bilingual, Commitment, Field, Language, PartialDate, TitleStatus};
use crate::i18n::plural::quoted;
use crate::i18n::texts::ExportTexts;
use crate::i18n::{date, export, label};

/// A column: its title, and its cell in a row.
struct Column {
    title: fn(Language) -> &'static str,
    cell: fn(Language, &Commitment) -> String,
}

const COLUMNS: [Column; 24] = [
    Column { title: |l| ExportTexts::of(l).id, cell: |_, row| row.id.clone() },
    Column { title: |l| label::field(l, Field::Partner), cell: |l, row| row.partner.name.get(l).to_owned() },
    Column { title: |l| ExportTexts::of(l).state, cell: |l, row| text(l, row.partner.state.as_ref()) },
    Column { title: |l| ExportTexts::of(l).region, cell: |l, row| label::region(l, &row.partner.region).to_owned() },
    Column {
        title: |l| label::field(l, Field::Type),
        cell: |l, row| label::instrument_type(l, &row.instrument_type).to_owned(),
    },
    Column { title: |l| ExportTexts::of(l).title, cell: |l, row| row.title.get(l).to_owned() },
    Column { title: |l| ExportTexts::of(l).title_status, cell: title_status },
    Column { title: |l| label::field(l, Field::Term), cell: |l, row| row.term(l).unwrap_or_default().to_owned() },
    Column { title: |l| ExportTexts::of(l).signed, cell: |_, row| day(row.signed) },
    Column {
        title: |l| ExportTexts::of(l).period,
        cell: |l, row| row.period.map_or_else(String::new, |years| date::span(l, years)),
    },
    Column { title: |l| label::field(l, Field::Place), cell: |l, row| text(l, row.place.as_ref()) },
    Column { title: |l| label::field(l, Field::Signatories), cell: |l, row| texts(l, &row.signatories) },
    Column {
        title: |l| label::field(l, Field::Scope),
        cell: |l, row| row.scope.as_ref().map_or_else(String::new, |scope| label::scope(l, scope).to_owned()),
    },
    Column { title: |l| label::field(l, Field::Content), cell: |l, row| texts(l, &row.content) },
    Column {
        title: |l| label::field(l, Field::Domains),
        cell: |l, row| label::listed(row.domains.iter().map(|domain| label::domain(l, domain))),
    },
    Column {
        title: |l| label::field(l, Field::Objectives),
        cell: |l, row| label::listed(row.objectives.iter().map(|objective| label::objective(l, objective))),
    },
    Column { title: |l| label::field(l, Field::Convention), cell: |l, row| answer(l, row.convention()) },
    Column { title: |l| label::field(l, Field::Force), cell: |l, row| answer(l, row.force()) },
    Column { title: |l| label::field(l, Field::Frequency), cell: meets },
    Column {
        title: |l| ExportTexts::of(l).last_met,
        cell: |_, row| day(row.working_group.as_ref().and_then(|group| group.last_met)),
    },
    Column { title: |l| label::field(l, Field::Follows), cell: |_, row| row.follows.clone().unwrap_or_default() },
    Column { title: |l| label::field(l, Field::Activities), cell: activities },
    Column {
        title: |l| label::field(l, Field::Collection),
        cell: |l, row| label::collection(l, &row.collection).to_owned(),
    },
    Column { title: |l| ExportTexts::of(l).iso, cell: |_, row| row.partner.iso.clone().unwrap_or_default() },
];

/// The titles: the fields, then their evidence, then the sources.
pub(super) fn titles(language: Language) -> Vec<String> {
    let fields = COLUMNS.iter().map(|column| (column.title)(language).to_owned());
    let evidence = Field::ALL.into_iter().map(|field| export::evidence_column(language, label::field(language, field)));
    fields.chain(evidence).chain([ExportTexts::of(language).sources.to_owned()]).collect()
}

/// The cells of a commitment, one for each title.
pub(super) fn cells(language: Language, row: &Commitment) -> Vec<String> {
    let fields = COLUMNS.iter().map(|column| (column.cell)(language, row));
    let evidence = Field::ALL.into_iter().map(|field| evidence(language, row, field));
    fields.chain(evidence).chain([sources(language, row)]).collect()
}

/// « précisé [1, 3]; déduit [2] »: on what basis a field stands, and the numbers of its sources.
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

fn texts(language: Language, texts: &[Bilingual]) -> String {
    lines(texts.iter().map(|text| text.get(language).to_owned()))
}

fn text(language: Language, text: Option<&Bilingual>) -> String {
    text.map_or_else(String::new, |text| text.get(language).to_owned())
}

fn day(day: Option<PartialDate>) -> String {
    day.map_or_else(String::new, |day| day.to_string())
}

fn answer(language: Language, answer: Answer) -> String {
    match answer {
        Answer::NotStated => String::new(),
        stated => label::answer(language, stated).to_owned(),
    }
}

fn title_status(language: Language, row: &Commitment) -> String {
    let texts = ExportTexts::of(language);
    match row.title_status.get(language) {
        TitleStatus::Official => texts.official.to_owned(),
        TitleStatus::Descriptive => texts.descriptive.to_owned(),
    }
}

fn meets(language: Language, row: &Commitment) -> String {
    let frequency = row.working_group.as_ref().and_then(|group| group.meets.as_ref());
    frequency.map_or_else(String::new, |frequency| label::frequency(language, frequency).to_owned())
}
