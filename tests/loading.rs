//! A file is loaded whole or refused with all its problems, each with its place and its reason.

#[path = "support/file.rs"]
mod file;

use engagements::commitment::{Place, Reason, Shape, load};
use file::{found, problems, removed, valid, with};
use serde_json::{Value, json};

fn reasons(bytes: &[u8]) -> Vec<Reason> {
    problems(bytes).into_iter().map(|problem| problem.reason).collect()
}

#[test]
fn a_valid_file_is_loaded_with_and_without_a_byte_order_mark() {
    let text = valid().to_string();
    assert_eq!(problems(text.as_bytes()), []);
    assert_eq!(load(text.as_bytes()), load(format!("\u{feff}{text}").as_bytes()));
    assert_eq!(serde_json::to_value(load(text.as_bytes()).unwrap()).unwrap(), valid());
}

#[test]
fn the_reader_by_hand_and_the_derived_one_agree() {
    let derived = serde_json::from_value(valid()).unwrap();
    assert_eq!(load(valid().to_string().as_bytes()), Ok(derived));
    assert!(problems(valid().to_string().as_bytes()).is_empty());
}

#[test]
fn what_is_no_json_is_named() {
    for (bytes, expected) in [
        (&b""[..], Reason::Empty),
        (b"\xEF\xBB\xBF \n", Reason::Empty),
        (b"\n<!DOCTYPE html><html>Connexion", Reason::Html),
        (b"{\"title\": \"caf\xE9\"}", Reason::NotUtf8),
        (b"\xFF\xFE{\0", Reason::NotUtf8),
        (b"PK\x03\x04", Reason::Broken),
        (b"{\"a\": 1,}", Reason::Broken),
        (b"{} {}", Reason::Broken),
        (b"{\"a\": [1, 2", Reason::CutShort),
        (b"{\"a\": \"caf\xC3", Reason::CutShort),
        (b"{\"a\": \"\\ud83d\"}", Reason::HalfCharacter),
        (b"{\"a\": \"\\udc00\"}", Reason::HalfCharacter),
        (b"{\"a\": {\"b \\\" at line 1\": 1, \"b \\\" at line 1\": 2}}", Reason::FieldTwice("b \" at line 1".into())),
        (b"[]", Reason::WrongShape { expected: Shape::Object, found: Shape::List }),
        (b"null", Reason::WrongShape { expected: Shape::Object, found: Shape::Null }),
    ] {
        assert_eq!(reasons(bytes), [expected], "{}", String::from_utf8_lossy(bytes));
    }
    assert_eq!(reasons("[".repeat(100_000).as_bytes()), [Reason::Broken]);
}

#[test]
fn a_broken_line_is_found_by_its_number() {
    let place = |bytes: &[u8]| problems(bytes).remove(0).place;
    assert_eq!(place(b"{\n  \"a\": 1\n  \"b\": 2\n}"), Place::Text { line: 3, column: 3 });
    assert_eq!(place(b"{\n  \"a\": \"\xE9\"\n}"), Place::Text { line: 2, column: 9 });
}

#[test]
fn a_newer_file_has_one_problem() {
    let mut newer = with("/schema_version", json!(2));
    newer["commitments"] = json!("elsewhere");
    assert_eq!(found(&newer), [("schema_version".to_owned(), Reason::NewerVersion { found: 2, known: 1 })]);
    assert_eq!(found(&with("/schema_version", json!(0)))[0].1, Reason::NoSuchVersion(0));
    assert_eq!(found(&with("/schema_version", removed())), [("schema_version".to_owned(), Reason::Missing)]);
    let text = Reason::WrongShape { expected: Shape::WholeNumber, found: Shape::Text };
    assert_eq!(found(&with("/schema_version", json!("1"))), [("schema_version".to_owned(), text)]);
}

/// One change to a valid file, the place of the only problem, and its reason. `0 signed` is a field of the first
/// commitment.
type Broken = (&'static str, Value, &'static str, Reason);

fn place(short: &str) -> String {
    match short.split_once(' ') {
        Some(("0", field)) => format!("commitments[0] “flandre-2002” {field}"),
        Some(("1", field)) => format!("commitments[1] “flandre-2016-2020” {field}"),
        _ => short.to_owned(),
    }
}

/// What is not of the right shape.
fn misshapen() -> Vec<Broken> {
    use Reason::*;
    let shape = |expected, found| WrongShape { expected, found };
    vec![
        ("/title/en", removed(), "title.en", Missing),
        ("/title/de", json!("x"), "title.de", UnknownField),
        ("/title", json!(["a", "b"]), "title", shape(Shape::Object, Shape::List)),
        ("/measure/results/0/fr", json!(" \u{a0}"), "measure.results[0].fr", EmptyText),
        ("/measure/purpose", json!("x"), "measure.purpose", shape(Shape::Object, Shape::Text)),
        ("/measure/extra", json!(1), "measure.extra", UnknownField),
        ("/measure/source_url", json!("example.org"), "measure.source_url", BadUrl("example.org".into())),
        ("/commitments", json!({}), "commitments", shape(Shape::List, Shape::Object)),
        ("/commitments", removed(), "commitments", Missing),
        ("/updated", json!("hier"), "updated", NotADate("hier".into())),
        ("/home", json!("javascript:alert(1)"), "home", BadUrl("javascript:alert(1)".into())),
        ("/contact", json!("mailto:"), "contact", BadUrl("mailto:".into())),
        ("/commitments/0/signatories", removed(), "0 signatories", Missing),
        ("/commitments/0/partner/kind", removed(), "0 partner.kind", Missing),
        ("/commitments/0/partner/seat/lat", json!(91), "0 partner.seat.lat", OutOfBounds { least: -90, most: 90 }),
        ("/commitments/0/partner/seat/alt", json!(9), "0 partner.seat.alt", UnknownField),
        ("/commitments/0/partner/aliases", json!([1]), "0 partner.aliases[0]", shape(Shape::Text, Shape::Number)),
        ("/commitments/0/in_force", json!("oui"), "0 in_force", shape(Shape::Bool, Shape::Text)),
        ("/commitments/0/signed", json!(2002), "0 signed", shape(Shape::Text, Shape::Number)),
        ("/commitments/0/signed", json!("2002-02-30"), "0 signed", ImpossibleDate("2002-02-30".into())),
        ("/commitments/0/signed", json!("02/2002"), "0 signed", NotADate("02/2002".into())),
        (
            "/commitments/0/activities/0/when",
            json!("2004-2003"),
            "0 activities[0].when",
            ImpossibleDate("2004-2003".into()),
        ),
        (
            "/commitments/0/title_status/fr",
            json!("officiel"),
            "0 title_status.fr",
            UnknownWord { found: "officiel".into(), known: &["official", "descriptive"] },
        ),
        (
            "/commitments/0/evidence/scope/basis",
            json!("guessed"),
            "0 evidence.scope.basis",
            UnknownWord { found: "guessed".into(), known: &["stated", "inferred"] },
        ),
        ("/commitments/0/evidence/scope/source", json!([]), "0 evidence.scope.source", EmptyList),
        ("/commitments/0/evidence/scope/note", json!("x"), "0 evidence.scope.note", UnknownField),
        ("/commitments/0/sources/0/url", json!("ftp://x.org"), "0 sources[0].url", BadUrl("ftp://x.org".into())),
        ("/commitments/0/sources/0/url", json!("https:///x"), "0 sources[0].url", BadUrl("https:///x".into())),
        ("/commitments/0/sources/0/lang", json!("français"), "0 sources[0].lang", NotALanguage("français".into())),
        ("/commitments/1/period/to", json!(20_200), "1 period.to", NotAYear(20_200)),
        ("/commitments/1/period/to", json!(2020.5), "1 period.to", shape(Shape::WholeNumber, Shape::Number)),
        ("/commitments/1/partner/id", json!("La Flandre"), "1 partner.id", NotASlug("La Flandre".into())),
    ]
}

/// What has the right shape and breaks a rule.
fn unruly() -> Vec<Broken> {
    use Reason::*;
    let source = |id: &str| json!({ "id": id, "label": { "fr": "x", "en": "x" }, "url": "https://x.org", "lang": "fr", "quote": "x" });
    let evidence = |id: &str| json!({ "basis": "stated", "source": id });
    vec![
        ("/commitments/0/evidence/signed", removed(), "0 signed", NoEvidence),
        ("/commitments/0/evidence/title.fr", removed(), "0 title.fr", NoEvidence),
        ("/commitments/0/evidence/working_group.meets", removed(), "0 working_group.meets", NoEvidence),
        ("/commitments/0/working_group/last_met", json!("2004"), "0 working_group.last_met", NoEvidence),
        ("/commitments/0/follows", json!("flandre-2016-2020"), "0 follows", NoEvidence),
        ("/commitments/0/scope", json!(null), "0 evidence.scope", EvidenceOfNothing),
        ("/commitments/0/place", json!(null), "0 evidence.place", EvidenceOfNothing),
        (
            "/commitments/0/evidence/instrument_term.en",
            evidence("page"),
            "0 evidence.instrument_term.en",
            EvidenceOfNothing,
        ),
        (
            "/commitments/0/evidence/working_group.last_met",
            evidence("page"),
            "0 evidence.working_group.last_met",
            EvidenceOfNothing,
        ),
        ("/commitments/0/evidence/date", evidence("page"), "0 evidence.date", UnknownField),
        ("/commitments/0/evidence/place.city", evidence("page"), "0 evidence.place.city", UnknownField),
        ("/commitments/0/evidence/scope", evidence("livre"), "0 evidence.scope", UnknownSource("livre".into())),
        ("/commitments/0/activities/0/source", json!("livre"), "0 activities", UnknownSource("livre".into())),
        ("/commitments/0/sources/-", source("autre"), "0 sources", UnusedSource("autre".into())),
        ("/commitments/0/sources/-", source("page"), "0 sources", SourceTwice("page".into())),
        ("/commitments/1/follows", json!("flandre-1989"), "1 follows", UnknownFollows("flandre-1989".into())),
        ("/commitments/1/follows", json!("flandre-2016-2020"), "1 follows", FollowsItself),
        (
            "/commitments/1/period",
            json!({ "from": 2020, "to": 2016 }),
            "1 period",
            PeriodReversed { from: 2020, to: 2016 },
        ),
    ]
}

#[test]
fn each_broken_file_is_refused_for_its_own_reason_and_no_other() {
    for (pointer, value, short, reason) in misshapen().into_iter().chain(unruly()) {
        assert_eq!(found(&with(pointer, value.clone())), [(place(short), reason)], "{pointer} = {value}");
    }
}

#[test]
fn an_id_is_needed_once() {
    let follows = |id: &str| Reason::UnknownFollows(id.into());
    assert_eq!(
        found(&with("/commitments/0/id", removed())),
        [("commitments[0] id".into(), Reason::Missing), (place("1 follows"), follows("flandre-2002"))]
    );
    let mut twice = valid();
    let again = twice["commitments"][0].clone();
    twice["commitments"].as_array_mut().unwrap().push(again);
    assert_eq!(
        found(&twice),
        [("commitments[2] “flandre-2002” id".into(), Reason::IdTwice { id: "flandre-2002".into(), first: 0 })]
    );
}

#[test]
fn a_date_and_a_span_exclude_each_other() {
    let mut file = with("/commitments/1/signed", json!("2018"));
    file["commitments"][1]["evidence"]["signed"] = json!({ "basis": "stated", "source": "page" });
    assert_eq!(found(&file), [(place("1 period"), Reason::PeriodBesideSigned)]);
}

#[test]
fn every_problem_is_listed_in_the_order_of_the_file() {
    let mut file = with("/commitments/1/follows", json!("personne"));
    file["commitments"][0]["signed"] = json!("2002-13");
    file["commitments"][0]["place"]["en"] = json!("");
    file["commitments"][0]["sources"][1]["url"] = json!("x");
    file["title"] = json!(null);
    file["commitments"][1]["in_force"] = json!(1);
    let places: Vec<String> = found(&file).into_iter().map(|(place, _)| place).collect();
    let expected = ["title", "0 signed", "0 place.en", "0 sources[1].url", "1 in_force", "1 follows"];
    assert_eq!(places, expected.map(place));
}

#[test]
fn unknown_words_and_fields_are_kept() {
    let mut file = with("/commitments/0/instrument_type", json!("treaty"));
    file["note"] = json!({ "a": [1, 2.5, null] });
    file["commitments"][0]["note"] = json!("gardé");
    file["commitments"][0]["evidence"]["note"] = json!({ "basis": "stated", "source": "page" });
    file["commitments"][0]["partner"]["note"] = json!(true);
    let dataset = load(file.to_string().as_bytes()).unwrap();
    assert_eq!(dataset.commitments[0].instrument_type.slug(), "treaty");
    assert_eq!(serde_json::to_value(dataset).unwrap(), file);
}

#[test]
fn a_partner_without_id_gets_the_slug_of_its_french_name() {
    let dataset = load(with("/commitments/0/partner/id", removed()).to_string().as_bytes()).unwrap();
    assert_eq!(dataset.commitments[0].partner.id, "flandre");
    let mut file = with("/commitments/0/partner/id", removed());
    file["commitments"][0]["partner"]["name"]["fr"] = json!("京都府");
    assert_eq!(found(&file), [(place("0 partner.id"), Reason::Missing)]);
}

#[test]
fn a_file_cut_anywhere_is_refused() {
    let text = serde_json::to_string_pretty(&valid()).unwrap();
    for end in 0..text.len() {
        let expected = if end == 0 { Reason::Empty } else { Reason::CutShort };
        assert_eq!(reasons(&text.as_bytes()[..end]), [expected], "cut at {end}");
    }
}

#[test]
fn a_file_with_one_wrong_byte_never_panics() {
    let text = valid().to_string().into_bytes();
    for at in (0..text.len()).step_by(5) {
        for byte in [0, b'"', b'{', b']', 0xFF, b'9'] {
            let mut bytes = text.clone();
            bytes[at] = byte;
            problems(&bytes);
        }
    }
}

#[test]
fn a_hundred_thousand_problems_are_all_listed() {
    let mut file = valid();
    file["commitments"] = (0..100_000).map(|_| json!(1)).collect();
    assert_eq!(problems(file.to_string().as_bytes()).len(), 100_000);
}
