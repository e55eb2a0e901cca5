//! Reads one commitment.

use std::collections::BTreeMap;

use serde_json::Value;

use super::super::bilingual::{Bilingual, Term};
use super::super::commitment::{Activity, Commitment, TitleStatus, TitleStatuses, WorkingGroup};
use super::super::date::YearSpan;
use super::super::error::{Reason, Shape};
use super::super::evidence::{Basis, Evidence, OneOrMore, Source};
use super::super::instrument::{Collection, InstrumentType};
use super::partner::{partner, unreadable};
use super::reader::{Object, Read, Reader};

/// The fields of a commitment that could not be read, and so explain what the rules find missing.
#[derive(Default)]
pub(super) struct Failed(Vec<&'static str>);

impl Failed {
    /// Whether a finding of the rules only follows from a field that could not be read.
    pub(super) fn explain(&self, path: &str, reason: &Reason) -> bool {
        let failed = |field: &str| self.0.contains(&field);
        let field = path.strip_prefix("evidence.").unwrap_or(path).split(['.', '[']).next().unwrap_or_default();
        match reason {
            Reason::NoEvidence => failed(field) || failed("evidence"),
            Reason::UnknownSource(_) => failed("sources"),
            Reason::UnusedSource(_) => failed("evidence") || failed("activities"),
            _ => failed(field),
        }
    }
}

/// Reads a commitment as far as it goes: a field that cannot be read is reported, left empty, and named in [`Failed`],
/// so that the rules can still be held against the others.
pub(super) fn commitment(reader: &mut Reader, value: Value) -> Option<(Commitment, Failed)> {
    let mut fields = Fields { object: reader.object(value)?, failed: Failed::default() };
    let id = fields.required(reader, "id", Reader::slug).unwrap_or_default();
    let partner = fields.required(reader, "partner", partner).unwrap_or_else(unreadable);
    let title = fields.required(reader, "title", Reader::bilingual).unwrap_or_default();
    let descriptive = TitleStatuses { fr: TitleStatus::Descriptive, en: TitleStatus::Descriptive };
    let title_status = fields.required(reader, "title_status", title_status).unwrap_or(descriptive);
    let instrument_type =
        fields.required(reader, "instrument_type", word).unwrap_or(InstrumentType::Other(String::new()));
    let instrument_term = fields.required(reader, "instrument_term", term).unwrap_or_default();
    let collection = fields.required(reader, "collection", word).unwrap_or(Collection::Other(String::new()));
    let commitment = Commitment {
        id,
        partner,
        title,
        title_status,
        instrument_type,
        instrument_term,
        collection,
        scope: fields.optional(reader, "scope", word),
        signed: fields.optional(reader, "signed", Reader::date),
        period: fields.optional(reader, "period", period),
        place: fields.optional(reader, "place", Reader::bilingual),
        signatories: fields.items(reader, "signatories", Reader::bilingual),
        content: fields.items(reader, "content", Reader::bilingual),
        in_force: fields.optional(reader, "in_force", Reader::bool),
        convention_reference: fields.optional(reader, "convention_reference", Reader::bool),
        domains: fields.items(reader, "domains", word),
        objectives: fields.items(reader, "objectives", word),
        working_group: fields.optional(reader, "working_group", working_group),
        activities: fields.items(reader, "activities", activity),
        follows: fields.optional(reader, "follows", Reader::text),
        sources: fields.items(reader, "sources", source),
        evidence: fields.required(reader, "evidence", evidence).unwrap_or_default(),
        unknown: fields.object,
    };
    Some((commitment, fields.failed))
}

/// The fields of a commitment that are still to be read, and those that could not be.
struct Fields {
    object: Object,
    failed: Failed,
}

impl Fields {
    fn required<T>(&mut self, reader: &mut Reader, key: &'static str, read: Read<T>) -> Option<T> {
        let before = reader.count();
        let value = reader.required(&mut self.object, key, read);
        self.note(reader, key, before);
        value
    }

    fn optional<T>(&mut self, reader: &mut Reader, key: &'static str, read: Read<T>) -> Option<T> {
        let before = reader.count();
        let value = reader.optional(&mut self.object, key, read);
        self.note(reader, key, before);
        value
    }

    fn items<T>(&mut self, reader: &mut Reader, key: &'static str, read: Read<T>) -> Vec<T> {
        let before = reader.count();
        let items = reader.items(&mut self.object, key, read);
        self.note(reader, key, before);
        items
    }

    fn note(&mut self, reader: &Reader, key: &'static str, before: usize) {
        if reader.count() > before {
            self.failed.0.push(key);
        }
    }
}

/// A word of an open vocabulary; an unknown one is kept as written.
pub(super) fn word<T: for<'a> From<&'a str>>(reader: &mut Reader, value: Value) -> Option<T> {
    reader.text(value).map(|text| T::from(text.as_str()))
}

fn title_status(reader: &mut Reader, value: Value) -> Option<TitleStatuses> {
    let mut object = reader.object(value)?;
    let fr = reader.required(&mut object, "fr", status);
    let en = reader.required(&mut object, "en", status);
    reader.nothing_else(object);
    Some(TitleStatuses { fr: fr?, en: en? })
}

fn status(reader: &mut Reader, value: Value) -> Option<TitleStatus> {
    let found = reader.text(value)?;
    match found.as_str() {
        "official" => Some(TitleStatus::Official),
        "descriptive" => Some(TitleStatus::Descriptive),
        _ => reader.wrong(Reason::UnknownWord { found, known: &["official", "descriptive"] }),
    }
}

fn term(reader: &mut Reader, value: Value) -> Option<Term> {
    let mut object = reader.object(value)?;
    let fr = reader.optional(&mut object, "fr", Reader::text);
    let en = reader.optional(&mut object, "en", Reader::text);
    reader.nothing_else(object);
    Some(Term { fr, en })
}

fn period(reader: &mut Reader, value: Value) -> Option<YearSpan> {
    let mut object = reader.object(value)?;
    let from = reader.required(&mut object, "from", Reader::year);
    let to = reader.required(&mut object, "to", Reader::year);
    reader.nothing_else(object);
    Some(YearSpan { from: from?, to: to? })
}

fn working_group(reader: &mut Reader, value: Value) -> Option<WorkingGroup> {
    let mut object = reader.object(value)?;
    let meets = reader.optional(&mut object, "meets", word);
    let last_met = reader.optional(&mut object, "last_met", Reader::date);
    reader.nothing_else(object);
    Some(WorkingGroup { meets, last_met })
}

fn activity(reader: &mut Reader, value: Value) -> Option<Activity> {
    let mut object = reader.object(value)?;
    let when = reader.required(&mut object, "when", |reader, value| {
        let text = reader.text(value)?;
        reader.dated(text.parse())
    });
    let text: Option<Bilingual> = reader.required(&mut object, "text", Reader::bilingual);
    let source = reader.required(&mut object, "source", Reader::text);
    reader.nothing_else(object);
    Some(Activity { when: when?, text: text?, source: source? })
}

fn source(reader: &mut Reader, value: Value) -> Option<Source> {
    let mut object = reader.object(value)?;
    let id = reader.required(&mut object, "id", Reader::slug);
    let label = reader.required(&mut object, "label", Reader::bilingual);
    let url = reader.required(&mut object, "url", Reader::url);
    let lang = reader.required(&mut object, "lang", Reader::language_tag);
    let quote = reader.required(&mut object, "quote", Reader::text);
    reader.nothing_else(object);
    Some(Source { id: id?, label: label?, url: url?, lang: lang?, quote: quote? })
}

fn evidence(reader: &mut Reader, value: Value) -> Option<BTreeMap<String, Evidence>> {
    let mut evidence = BTreeMap::new();
    for (path, value) in reader.object(value)? {
        if let Some(entry) = reader.entry(&path, value, basis_and_source) {
            evidence.insert(path, entry);
        }
    }
    Some(evidence)
}

fn basis_and_source(reader: &mut Reader, value: Value) -> Option<Evidence> {
    let mut object = reader.object(value)?;
    let basis = reader.required(&mut object, "basis", basis);
    let source = reader.required(&mut object, "source", one_or_more);
    reader.nothing_else(object);
    Some(Evidence { basis: basis?, source: source? })
}

fn basis(reader: &mut Reader, value: Value) -> Option<Basis> {
    let found = reader.text(value)?;
    match found.as_str() {
        "stated" => Some(Basis::Stated),
        "inferred" => Some(Basis::Inferred),
        _ => reader.wrong(Reason::UnknownWord { found, known: &["stated", "inferred"] }),
    }
}

fn one_or_more(reader: &mut Reader, value: Value) -> Option<OneOrMore> {
    match value {
        Value::String(_) => reader.text(value).map(OneOrMore::One),
        Value::Array(ids) if ids.is_empty() => reader.wrong(Reason::EmptyList),
        Value::Array(ids) => Some(OneOrMore::More(reader.each(ids, Reader::text))),
        value => reader.refuse(&value, Shape::Text),
    }
}
