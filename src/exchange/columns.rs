//! The columns of the CSV file: every field of a commitment in the reader's language, its evidence, its sources.

use crate::commitment::{Answer, Commitment, Evidence, Language, TitleStatus, WorkingGroup};
use crate::i18n::texts::ExportTexts;
use crate::i18n::{date, export, label};

/// A column: its title, the field whose evidence it has, if any, and its cells.
struct Column {
    title: fn(&ExportTexts) -> &'static str,
    field: &'static str,
    cell: fn(Language, &Commitment) -> String,
}

const COLUMNS: [Column; 24] = [
    Column { title: |texts| texts.column_id, field: "", cell: |_, row| row.id.clone() },
    Column { title: |texts| texts.column_partner, field: "partner", cell: |l, row| row.partner.name.get(l).to_owned() },
    Column {
        title: |texts| texts.column_state,
        field: "",
        cell: |l, row| row.partner.state.as_ref().map_or_else(String::new, |state| state.get(l).to_owned()),
    },
    Column {
        title: |texts| texts.column_region,
        field: "",
        cell: |l, row| label::region(l, &row.partner.region).to_owned(),
    },
    Column {
        title: |texts| texts.column_type,
        field: "instrument_type",
        cell: |l, row| label::instrument_type(l, &row.instrument_type).to_owned(),
    },
    Column { title: |texts| texts.column_title, field: "title", cell: |l, row| row.title.get(l).to_owned() },
    Column { title: |texts| texts.column_title_status, field: "", cell: title_status },
    Column {
        title: |texts| texts.column_term,
        field: "instrument_term",
        cell: |l, row| row.term(l).unwrap_or_default().to_owned(),
    },
    Column {
        title: |texts| texts.column_signed,
        field: "signed",
        cell: |_, row| row.signed.map_or_else(String::new, |signed| signed.to_string()),
    },
    Column {
        title: |texts| texts.column_period,
        field: "period",
        cell: |l, row| row.period.map_or_else(String::new, |years| date::span(l, years)),
    },
    Column {
        title: |texts| texts.column_place,
        field: "place",
        cell: |l, row| row.place.as_ref().map_or_else(String::new, |place| place.get(l).to_owned()),
    },
    Column {
        title: |texts| texts.column_signatories,
        field: "signatories",
        cell: |l, row| lines(row.signatories.iter().map(|text| text.get(l).to_owned())),
    },
    Column {
        title: |texts| texts.column_scope,
        field: "scope",
        cell: |l, row| row.scope.as_ref().map_or_else(String::new, |scope| label::scope(l, scope).to_owned()),
    },
    Column {
        title: |texts| texts.column_content,
        field: "content",
        cell: |l, row| lines(row.content.iter().map(|text| text.get(l).to_owned())),
    },
    Column {
        title: |texts| texts.column_domains,
        field: "domains",
        cell: |l, row| label::listed(row.domains.iter().map(|domain| label::domain(l, domain))),
    },
    Column {
        title: |texts| texts.column_objectives,
        field: "objectives",
        cell: |l, row| label::listed(row.objectives.iter().map(|objective| label::objective(l, objective))),
    },
    Column {
        title: |texts| texts.column_convention,
        field: "convention_reference",
        cell: |l, row| answer(l, row.convention()),
    },
    Column { title: |texts| texts.column_force, field: "in_force", cell: |l, row| answer(l, row.force()) },
    Column { title: |texts| texts.column_meets, field: "working_group", cell: meets },
    Column { title: |texts| texts.column_last_met, field: "", cell: last_met },
    Column {
        title: |texts| texts.column_follows,
        field: "follows",
        cell: |_, row| row.follows.clone().unwrap_or_default(),
    },
    Column { title: |texts| texts.column_activities, field: "", cell: activities },
    Column {
        title: |texts| texts.column_collection,
        field: "collection",
        cell: |l, row| label::collection(l, &row.collection).to_owned(),
    },
    Column { title: |texts| texts.column_iso, field: "", cell: |_, row| row.partner.iso.clone().unwrap_or_default() },
];

/// The titles: the fields, then their evidence, then the sources.
pub(super) fn titles(language: Language) -> Vec<String> {
    let texts = ExportTexts::of(language);
    let fields = COLUMNS.iter().map(|column| (column.title)(texts).to_owned());
    let evidence = with_evidence().map(|column| export::evidence_column(language, (column.title)(texts)));
    fields.chain(evidence).chain([texts.column_sources.to_owned()]).collect()
}

/// The cells of a commitment, one for each title.
pub(super) fn cells(language: Language, row: &Commitment) -> Vec<String> {
    let fields = COLUMNS.iter().map(|column| (column.cell)(language, row));
    let evidence = with_evidence().map(|column| evidence(language, row, column.field));
    fields.chain(evidence).chain([sources(row, language)]).collect()
}

fn with_evidence() -> impl Iterator<Item = &'static Column> {
    COLUMNS.iter().filter(|column| !column.field.is_empty())
}

/// « précisé [1, 3] »: the basis of a field, and the numbers of its sources. Empty without evidence.
fn evidence(language: Language, row: &Commitment, field: &str) -> String {
    let in_language = [field, ".", language.tag()].concat();
    row.evidence_of(&in_language).map_or_else(String::new, |evidence: &Evidence| {
        let numbers: Vec<String> = evidence.source.ids().iter().filter_map(|id| number_of(row, id)).collect();
        [label::basis(language, evidence.basis), " [", &numbers.join(", "), "]"].concat()
    })
}

/// The number of a source of this record, from 1.
fn number_of(row: &Commitment, id: &str) -> Option<String> {
    row.sources.iter().position(|source| source.id == id).map(|place| (place + 1).to_string())
}

/// Every source on a line: « [1] label, address, “passage” ».
fn sources(row: &Commitment, language: Language) -> String {
    lines(row.sources.iter().zip(1_usize..).map(|(source, number)| {
        let quote = crate::i18n::plural::quoted(language, &source.quote);
        ["[", &number.to_string(), "] ", source.label(language), ", ", &source.url, ", ", &quote].concat()
    }))
}

fn lines(texts: impl Iterator<Item = String>) -> String {
    texts.collect::<Vec<_>>().join("\n")
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
        TitleStatus::Official => texts.title_official.to_owned(),
        TitleStatus::Descriptive => texts.title_descriptive.to_owned(),
    }
}

fn meets(language: Language, row: &Commitment) -> String {
    let frequency = row.working_group.as_ref().and_then(|group: &WorkingGroup| group.meets.as_ref());
    frequency.map_or_else(String::new, |frequency| label::frequency(language, frequency).to_owned())
}

fn last_met(_: Language, row: &Commitment) -> String {
    let day = row.working_group.as_ref().and_then(|group| group.last_met);
    day.map_or_else(String::new, |day| day.to_string())
}

/// Every activity on a line, with when and the number of its source: « 2021-2022, Saison Québec-Pays basque [4] ».
fn activities(language: Language, row: &Commitment) -> String {
    lines(row.activities.iter().map(|activity| {
        let number = number_of(row, &activity.source).map_or_else(String::new, |number| [" [", &number, "]"].concat());
        [&date::when_short(language, activity.when), ", ", activity.text.get(language), &number].concat()
    }))
}
