//! The bundled dataset keeps its promises, and its schema is that of the types.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops where it fails")]

#[path = "support/file.rs"]
mod file;

use std::collections::BTreeSet;
use std::{env, fs};

use engagements::commitment::{Answer, Collection, Commitment, Dataset, Field, load};
use serde_json::Value;

const BYTES: &[u8] = include_bytes!("../public/data/commitments.json");
const SCHEMA_PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/commitments.schema.json");

fn dataset() -> Dataset {
    load(BYTES).unwrap_or_else(|errors| panic!("{errors}"))
}

fn raw() -> Value {
    serde_json::from_slice(BYTES).unwrap()
}

/// The schema as the types say it.
fn schema() -> Value {
    schemars::schema_for!(Dataset).to_value()
}

#[test]
fn the_schema_beside_the_dataset_is_that_of_the_types() {
    let written = format!("{:#}\n", schema());
    if env::var_os("UPDATE_SCHEMA").is_some() {
        fs::write(SCHEMA_PATH, &written).unwrap();
    }
    let kept = fs::read_to_string(SCHEMA_PATH).unwrap_or_default();
    assert!(kept == written, "the types have changed: UPDATE_SCHEMA=1 cargo test --test dataset writes the new schema");
}

#[test]
fn the_dataset_is_valid_against_its_schema() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let errors: Vec<String> =
        validator.iter_errors(&raw()).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert_eq!(errors, [] as [&str; 0]);
    assert!(validator.is_valid(&file::valid()));
}

#[test]
fn the_schema_refuses_what_has_the_wrong_shape() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    for (pointer, value) in [
        ("/schema_version", Value::from(2)),
        ("/title/fr", Value::from("")),
        ("/title/de", Value::from("x")),
        ("/updated", Value::from("hier")),
        ("/commitments/0/id", Value::from("La Flandre")),
        ("/commitments/0/signatories", file::removed()),
        ("/commitments/0/sources/0/url", Value::from("javascript:alert(1)")),
        ("/commitments/0/evidence/scope/basis", Value::from("guessed")),
        ("/commitments/1/period/to", Value::from("2020")),
    ] {
        assert!(!validator.is_valid(&file::with(pointer, value.clone())), "{pointer} = {value}");
    }
}

#[test]
fn nothing_is_lost_between_reading_and_writing() {
    assert_eq!(serde_json::to_value(dataset()).unwrap(), raw());
}

#[test]
fn there_are_thirty_six_commitments_in_two_collections_with_twenty_five_partners() {
    let dataset = dataset();
    let of = |collection| dataset.commitments.iter().filter(|commitment| commitment.collection == collection).count();
    let partners: BTreeSet<&str> =
        dataset.commitments.iter().map(|commitment| commitment.partner.id.as_str()).collect();
    assert_eq!(
        (dataset.commitments.len(), of(Collection::Report), of(Collection::OtherSources), partners.len()),
        (36, 7, 29, 25)
    );
}

#[test]
fn three_refer_to_the_convention_and_no_source_says_that_one_does_not() {
    let dataset = dataset();
    let with = |answer: Answer| -> Vec<&str> {
        let rows = dataset.commitments.iter().filter(|commitment| commitment.convention() == answer);
        rows.map(|commitment| commitment.partner.id.as_str()).collect()
    };
    assert_eq!(with(Answer::Yes), ["pays-basque", "flandre", "pays-de-galles"]);
    assert_eq!(with(Answer::No), [] as [&str; 0]);
}

#[test]
fn every_word_of_a_vocabulary_is_known() {
    let known = |debug: String| assert!(!debug.contains("Other(\""), "{debug}");
    for commitment in &dataset().commitments {
        let Commitment { partner, instrument_type, collection, scope, domains, objectives, working_group, .. } =
            commitment;
        known(format!("{:?} {:?} {instrument_type:?} {collection:?} {scope:?}", partner.kind, partner.region));
        known(format!("{domains:?} {objectives:?} {working_group:?}"));
    }
}

#[test]
fn one_partner_is_described_in_one_way() {
    let dataset = dataset();
    for commitment in &dataset.commitments {
        let first = dataset.commitments.iter().find(|other| other.partner.id == commitment.partner.id);
        assert_eq!(first.map(|first| &first.partner), Some(&commitment.partner), "{}", commitment.id);
    }
}

#[test]
fn a_stated_field_has_evidence_and_an_empty_one_has_none() {
    for commitment in &dataset().commitments {
        for field in Field::ALL {
            let has_evidence = !field.evidence(commitment).is_empty();
            let is_optional = matches!(field, Field::Partner | Field::Type | Field::Collection | Field::Activities);
            let is_stated = field.is_stated(commitment);
            assert!(is_optional || is_stated == has_evidence, "{} {field:?}", commitment.id);
        }
    }
}

/// A newspaper of 20 July 2017 announced a signing: the month is concluded from it, and no source has the day.
#[test]
fn the_day_of_a_newspaper_is_not_that_of_what_it_announces() {
    let dataset = dataset();
    let louisiana = dataset.get("louisiane-2016-2020").unwrap();
    let inferred: Vec<(String, &str)> = louisiana
        .activities
        .iter()
        .filter(|activity| louisiana.is_activity_inferred(activity))
        .map(|activity| (activity.when.to_string(), activity.source.as_str()))
        .collect();
    assert_eq!(inferred, [("2017-07".to_owned(), "paper")]);
}

/// A text of the file with the names of the fields that lead to it.
type Text = (Vec<String>, String);

fn texts(path: &[String], value: &Value, found: &mut Vec<Text>) {
    let below = |step: &str| path.iter().cloned().chain([step.to_owned()]).collect::<Vec<_>>();
    match value {
        Value::String(text) => found.push((path.to_owned(), text.clone())),
        Value::Array(list) => list.iter().for_each(|item| texts(path, item, found)),
        Value::Object(object) => object.iter().for_each(|(key, item)| texts(&below(key), item, found)),
        _ => {}
    }
}

/// The register's own texts in one language: no quotation, and not the source's words in the measure.
fn own_texts(language: &str) -> Vec<Text> {
    let mut found = Vec::new();
    texts(&[], &raw(), &mut found);
    found.retain(|(path, _)| {
        let steps: Vec<&str> = path.iter().map(String::as_str).collect();
        let is_verbatim = matches!(steps[..], ["measure", "headings", ..] | ["measure", .., "en"]);
        !is_verbatim && steps.last() == Some(&language)
    });
    found
}

#[track_caller]
fn none_has(language: &str, wrong: &[&str]) {
    let found = own_texts(language);
    assert!(found.len() > 100);
    let bad: Vec<_> = found.iter().filter(|(_, text)| wrong.iter().any(|wrong| text.contains(wrong))).collect();
    assert!(bad.is_empty(), "{bad:#?}");
}

#[test]
fn apostrophes_and_quotation_marks_are_typographic() {
    none_has("fr", &["'", "\"", "« ", " »", "“", "”", "..."]);
    none_has("en", &["'", "\"", "«", "»", "..."]);
}

#[test]
fn french_quotation_marks_keep_their_spaces() {
    for (path, text) in own_texts("fr") {
        let opened = text.matches('«').count();
        assert_eq!(
            (opened, opened),
            (text.matches("«\u{a0}").count(), text.matches("\u{a0}»").count()),
            "{path:?}: {text}"
        );
    }
}

#[test]
fn french_marks_stand_as_in_quebec() {
    none_has("fr", &[" :", " ;", " !", " ?", "\u{a0};", "\u{a0}!", "\u{a0}?", " %", "  "]);
    none_has("en", &[" :", " ;", " !", " ?", "  "]);
}

#[test]
fn quebec_has_its_accent() {
    none_has("fr", &["Quebec"]);
    none_has("en", &["Quebec"]);
}
