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
use super::reader::Reader;

/// Reads a commitment as far as it goes: a field that cannot be read is reported and left empty, so that the rules can still
/// be held against the others.
pub(super) fn commitment(reader: &mut Reader, value: Value) -> Option<Commitment> {
    let mut object = reader.object(value)?;
    let fields = &mut object;
    let descriptive = TitleStatuses { fr: TitleStatus::Descriptive, en: TitleStatus::Descriptive };
    Some(Commitment {
        id: reader.required(fields, "id", Reader::slug).unwrap_or_default(),
        partner: reader.required(fields, "partner", partner).unwrap_or_else(unreadable),
        title: reader.required(fields, "title", Reader::bilingual).unwrap_or_default(),
        title_status: reader.required(fields, "title_status", title_status).unwrap_or(descriptive),
        instrument_type: reader
            .required(fields, "instrument_type", Reader::word)
            .unwrap_or(InstrumentType::Other(String::new())),
        instrument_term: reader.required(fields, "instrument_term", term).unwrap_or_default(),
        collection: reader.required(fields, "collection", Reader::word).unwrap_or(Collection::Other(String::new())),
        scope: reader.optional(fields, "scope", Reader::word),
        signed: reader.optional(fields, "signed", Reader::date),
        period: reader.optional(fields, "period", period),
        place: reader.optional(fields, "place", Reader::bilingual),
        signatories: reader.items(fields, "signatories", Reader::bilingual),
        content: reader.items(fields, "content", Reader::bilingual),
        in_force: reader.optional(fields, "in_force", Reader::bool),
        convention_reference: reader.optional(fields, "convention_reference", Reader::bool),
        domains: reader.items(fields, "domains", Reader::word),
        objectives: reader.items(fields, "objectives", Reader::word),
        working_group: reader.optional(fields, "working_group", working_group),
        activities: reader.items(fields, "activities", activity),
        follows: reader.optional(fields, "follows", Reader::text),
        sources: reader.items(fields, "sources", source),
        evidence: reader.required(fields, "evidence", evidence).unwrap_or_default(),
        unknown: object.rest(),
    })
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
    let meets = reader.optional(&mut object, "meets", Reader::word);
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
    for (path, value) in reader.object(value)?.entries() {
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
