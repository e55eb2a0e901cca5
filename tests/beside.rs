//! What stands beside a record: the fields that it states, its passages and pages, its neighbours, a comparison.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where it fails")]

mod support {
    pub(crate) mod sample;
}

use engagements::commitment::{Answer, Commitment, Dataset, Field, Language, load};
use engagements::i18n::compare::listed;
use engagements::i18n::{field_text, label};
use engagements::query::neighbours;
use engagements::record::{
    self, ComparedField, FieldOutcome, FieldValue, OutcomeCounts, Tally, answer_counts, compare, passages,
    speaks_of_all,
};
use serde_json::{Value, json};
use support::sample;

/// A commitment with the Basque Country, and these fields instead of nothing.
fn with(id: &str, fields: Value) -> Value {
    let mut commitment = sample::commitment(id, sample::partners()[1].clone());
    for (name, value) in fields.as_object().unwrap() {
        commitment[name] = value.clone();
    }
    commitment
}

fn dataset(rows: &[(&str, Value)]) -> Dataset {
    sample::dataset(rows.iter().map(|(id, fields)| with(id, fields.clone())).collect())
}

/// Two or more records of these fields, held side by side in one field.
fn compared(field: Field, rows: &[Value]) -> (FieldOutcome, usize, Vec<Vec<(String, bool)>>) {
    let rows: Vec<(&str, Value)> = rows.iter().map(|fields| ("x", fields.clone())).collect();
    let dataset = dataset(&rows);
    let records: Vec<&Commitment> = dataset.commitments.iter().collect();
    let fields = compare(&records);
    let ComparedField { outcome, unstated, cells, .. } = fields.into_iter().find(|found| found.field == field).unwrap();
    let short_text = |value| field_text::short_field_text(Language::Fr, value, &dataset).text;
    let cells =
        cells.iter().map(|cell| cell.iter().map(|value| (short_text(value.value), value.differs)).collect()).collect();
    (outcome, unstated, cells)
}

fn tinted(cells: &[Vec<(String, bool)>]) -> Vec<Vec<&str>> {
    let of_cell = |cell: &Vec<(String, bool)>| -> Vec<usize> {
        cell.iter().enumerate().filter(|(_, value)| value.1).map(|(place, _)| place).collect()
    };
    cells.iter().map(|cell| of_cell(cell).into_iter().map(|place| cell[place].0.as_str()).collect()).collect()
}

#[test]
fn what_is_not_stated_is_never_a_difference() {
    let (outcome, unstated, cells) = compared(Field::Place, &[json!({}), json!({ "place": sample::same("Québec") })]);
    assert_eq!((outcome, unstated), (FieldOutcome::NotStated, 1));
    assert_eq!(tinted(&cells), [[""; 0]; 2]);

    let place = |place: &str| json!({ "place": sample::same(place) });
    let (outcome, unstated, _) = compared(Field::Place, &[place("Québec"), json!({}), place("Québec")]);
    assert_eq!((outcome, unstated), (FieldOutcome::Identical, 1));
}

#[test]
fn a_value_that_another_record_lacks_is_tinted() {
    let place = |place: &str| json!({ "place": sample::same(place) });
    let (outcome, unstated, cells) = compared(Field::Place, &[place("Québec"), json!({}), place("Montréal")]);
    assert_eq!((outcome, unstated), (FieldOutcome::Differs, 1));
    assert_eq!(tinted(&cells), [vec!["Québec"], vec![], vec!["Montréal"]]);
}

#[test]
fn shared_values_of_a_list_stand_first_and_untinted() {
    let domains = |domains: &[&str]| json!({ "domains": domains });
    let rows = [domains(&["economy", "culture", "climate"]), domains(&["culture", "innovation"]), json!({})];
    let (outcome, _, cells) = compared(Field::Domains, &rows);
    assert_eq!(outcome, FieldOutcome::Differs);
    let first: Vec<&str> = cells[0].iter().map(|(text, _)| text.as_str()).collect();
    assert_eq!(first, ["culture", "économie", "climat"]);
    assert_eq!(tinted(&cells), [vec!["économie", "climat"], vec!["innovation"], vec![]]);
}

#[test]
fn the_shared_values_of_a_list_begin_its_line_with_a_capital() {
    let dataset = dataset(&[
        ("a", json!({ "domains": ["economy", "culture"] })),
        ("b", json!({ "domains": ["culture"] })),
        ("c", json!({ "domains": ["climate"] })),
    ]);
    let line = |records: &[usize], at: usize| {
        let records: Vec<&Commitment> = records.iter().map(|row| &dataset.commitments[*row]).collect();
        let fields = compare(&records);
        let field = fields.iter().find(|found| found.field == Field::Domains).unwrap();
        listed(Language::Fr, &field.cells[at], &dataset)
    };
    assert_eq!(line(&[0, 1], 0), [("Culture".to_owned(), false), ("économie".to_owned(), true)]);
    assert_eq!(line(&[0, 2], 0), [("Économie, culture".to_owned(), true)]);
}

#[test]
fn each_field_compared_is_counted_once() {
    let dataset = register();
    let records: Vec<&Commitment> = dataset.commitments.iter().take(3).collect();
    let fields = compare(&records);
    let OutcomeCounts { differing, identical, stated_once, unstated } = OutcomeCounts::of(&fields);
    assert_eq!(differing + identical + stated_once + unstated, fields.len());
    assert_eq!(unstated, fields.iter().filter(|field| field.unstated == 3).count());
}

#[test]
fn events_come_in_the_order_of_time_with_the_signing_among_them() {
    let dataset = dataset(&[
        (
            "a",
            json!({
                "signed": "2016-05",
                "activities": [
                    { "when": "2021", "text": sample::same("d"), "source": "s" },
                    { "when": "2015-2019", "text": sample::same("a"), "source": "s" },
                    { "when": "2016-05", "text": sample::same("c"), "source": "s" },
                ]
            }),
        ),
        ("b", json!({ "period": { "from": 2016, "to": 2020 } })),
        ("c", json!({})),
    ]);
    let texts = |row: usize| {
        let text =
            |event: record::Event| event.activity.map_or("signing".to_owned(), |activity| activity.text.fr.clone());
        record::events(&dataset.commitments[row]).into_iter().map(text).collect::<Vec<_>>()
    };
    assert_eq!(texts(0), ["a", "signing", "c", "d"]);
    assert_eq!((texts(1), texts(2)), (vec!["signing".to_owned()], vec![]));
}

#[test]
fn answers_and_pages_of_a_list_are_counted() {
    let dataset = register();
    let counts = answer_counts(dataset.commitments.iter());
    assert_eq!(counts.iter().map(|(answer, _)| *answer).collect::<Vec<_>>(), Answer::ALL);
    assert_eq!(counts.iter().map(|(_, count)| count).sum::<usize>(), dataset.commitments.len());
    let pages = record::pages_of_all(dataset.commitments.iter());
    for commitment in &dataset.commitments {
        let numbers = record::page_numbers_of_line(&pages, commitment);
        assert_eq!(numbers.len(), record::pages_of_line(commitment).len(), "{}", commitment.id);
        assert!(numbers.is_sorted() && numbers.iter().all(|number| (1..=pages.len()).contains(number)));
    }
}

#[test]
fn a_span_of_years_is_no_date_to_compare() {
    let (outcome, unstated, _) =
        compared(Field::Date, &[json!({ "period": { "from": 2016, "to": 2020 } }), json!({ "signed": "2017-10-31" })]);
    assert_eq!((outcome, unstated), (FieldOutcome::NotStated, 1));
}

#[test]
fn one_act_told_by_two_sources_is_one_act() {
    let act =
        |source: &str| json!({ "activities": [{ "when": "2021", "text": sample::same("Saison"), "source": source }] });
    assert_eq!(compared(Field::Activities, &[act("a"), act("b")]).0, FieldOutcome::Identical);
}

#[test]
fn two_words_of_one_type_differ_in_their_own_language_only() {
    let term = |fr: &str| json!({ "instrument_term": { "fr": fr, "en": "joint statement" } });
    let (outcome, _, cells) = compared(Field::Term, &[term("déclaration commune"), term("déclaration conjointe")]);
    assert_eq!(outcome, FieldOutcome::Differs);
    assert_eq!(tinted(&cells), [["«\u{a0}déclaration commune\u{a0}»"], ["«\u{a0}déclaration conjointe\u{a0}»"]]);
}

#[test]
fn neighbours_share_the_convention_the_type_or_the_year() {
    let row = |signed: Option<&str>, convention: Option<bool>, kind: &str| json!({ "signed": signed, "convention_reference": convention, "instrument_type": kind });
    let dataset = dataset(&[
        ("here", row(Some("2017-10-31"), Some(true), "joint-statement")),
        ("b", row(Some("2015"), Some(true), "agreement")),
        ("c", row(Some("2020-02-25"), Some(true), "agreement")),
        ("d", row(Some("2017"), None, "agreement")),
        ("e", row(None, None, "joint-statement")),
        ("f", row(Some("2001"), Some(false), "joint-statement")),
    ]);
    let ids = |rows: Vec<usize>| rows.into_iter().map(|row| dataset.commitments[row].id.as_str()).collect::<Vec<_>>();
    let found = neighbours(&dataset, 0);
    assert_eq!(ids(found.convention), ["c", "b"]);
    assert_eq!(ids(found.instrument_type), ["f", "e"]);
    assert_eq!(ids(found.year), ["d"]);
    let undated = neighbours(&dataset, 4);
    assert_eq!((undated.convention.len(), undated.year.len()), (0, 0));
}

#[test]
fn there_are_three_neighbours_of_a_kind_at_most() {
    let rows: Vec<(&str, Value)> = ["a", "b", "c", "d", "e"].map(|id| (id, json!({}))).into();
    assert_eq!(neighbours(&dataset(&rows), 0).instrument_type.len(), 3);
}

/// The register as it ships.
fn register() -> Dataset {
    load(include_bytes!("../public/data/commitments.json")).unwrap()
}

#[test]
fn fields_stated_inferred_and_not_stated_are_all_the_fields() {
    for commitment in &register().commitments {
        let Tally { stated, inferred, unstated } = Tally::of(commitment);
        assert_eq!(stated + inferred + unstated, Field::ALL.len(), "{}", commitment.id);
    }
}

#[test]
fn every_passage_of_a_record_is_on_a_numbered_page() {
    for commitment in &register().commitments {
        let pages = record::pages(commitment);
        for source in Field::ALL.into_iter().flat_map(|field| passages(commitment, field)) {
            assert!(record::page_number(&pages, &source.url).is_some(), "{}: {}", commitment.id, source.id);
        }
    }
}

#[test]
fn the_measures_own_sentences_are_told_from_those_of_one_commitment() {
    let dataset = register();
    let basque = dataset.get("pays-basque-2017").unwrap();
    let general: Vec<&str> = basque
        .sources
        .iter()
        .filter(|source| speaks_of_all(&dataset.measure, source))
        .map(|source| source.id.as_str())
        .collect();
    assert_eq!(general, ["unesco-objectives", "unesco-force"]);
}

#[test]
fn every_value_of_the_register_is_told_in_both_languages() {
    let dataset = register();
    for commitment in &dataset.commitments {
        for (field, language) in
            Field::ALL.into_iter().flat_map(|field| Language::ALL.map(|language| (field, language)))
        {
            for value in record::field_values(commitment, field) {
                let text = field_text::field_text(language, value, &dataset);
                assert!(!text.text.is_empty(), "{}: {}", commitment.id, label::field(language, field));
                assert!(matches!(value, FieldValue::Record(_)) || text.text != commitment.id);
            }
        }
    }
}
