//! A small valid `commitments.json`, to be broken one way at a time.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "each test file uses a part; a test stops where it fails"
)]

use engagements::commitment::{LoadErrors, Problem, Reason, load, load_valid};
use serde_json::{Value, json};

/// A valid file with two commitments: `flandre-2016-2020`, which follows `flandre-2002`.
pub(crate) fn valid() -> Value {
    let both = |text: &str| json!({ "fr": text, "en": text });
    let partner = json!({
        "id": "flandre", "name": { "fr": "Flandre", "en": "Flanders" }, "in_text": { "fr": "la Flandre", "en": "Flanders" },
        "kind": "subnational", "state": { "fr": "Belgique", "en": "Belgium" }, "iso": "BE-VLG", "region": "europe",
        "seat": { "fr": "Bruxelles", "en": "Brussels", "lat": 50.85, "lon": 4.35 }, "aliases": ["Vlaanderen"]
    });
    let source = |id: &str| json!({ "id": id, "label": both("Une page"), "url": "https://example.org/page", "lang": "fr", "quote": "Une citation" });
    let stated = |id: &str| json!({ "basis": "stated", "source": id });
    json!({
        "schema_version": 1, "title": both("Registre"), "updated": "2026-11-24", "home": null, "contact": null,
        "measure": {
            "title": both("Mesure"), "authorities": [both("Ministère")],
            "headings": {
                "features": both("a"), "results": both("b"), "partners": both("c"), "partner_name": both("d"),
                "entity_type": both("e"), "evaluation": both("f")
            },
            "purpose": both("But"), "objectives_intro": both("Ils visent"), "objectives": [both("Un objectif")],
            "working_groups": both("Groupes"), "new_commitments_intro": both("Sept"), "new_commitments": [both("Flandre*")],
            "asterisk": both("*"), "results_intro": both("Ils doivent"), "results": [both("Une condition")],
            "partners": [{ "name": both("Ministère"), "entity_type": both("Secteur public") }], "evaluation": null,
            "source_url": "https://example.org/en", "french_original_url": "https://example.org/fr"
        },
        "commitments": [
            {
                "id": "flandre-2002", "partner": partner.clone(),
                "title": { "fr": "Entente sur la culture", "en": "Agreement" },
                "title_status": { "fr": "official", "en": "descriptive" },
                "instrument_type": "agreement", "instrument_term": { "fr": "entente", "en": null },
                "collection": "other-public-sources", "scope": "sectoral", "signed": "2002-02", "period": null,
                "place": both("Québec"), "signatories": [both("Une personne, ministre")], "content": [both("Théâtre")],
                "in_force": null, "convention_reference": null, "domains": ["culture"], "objectives": [],
                "working_group": { "meets": "biennial", "last_met": null },
                "activities": [{ "when": "2003", "text": both("Une saison"), "source": "saison" }],
                "follows": null, "sources": [source("page"), source("saison")],
                "evidence": {
                    "title.fr": stated("page"), "instrument_term": stated("page"), "scope": stated("page"),
                    "signed": { "basis": "inferred", "source": ["page", "saison"] }, "place": stated("page"),
                    "signatories": stated("page"), "content": stated("page"), "domains": stated("page"),
                    "working_group.meets": stated("page")
                }
            },
            {
                "id": "flandre-2016-2020", "partner": partner,
                "title": { "fr": "Déclaration commune", "en": "Joint statement" },
                "title_status": { "fr": "descriptive", "en": "descriptive" },
                "instrument_type": "joint-statement", "instrument_term": { "fr": null, "en": null },
                "collection": "report-2016-2020", "scope": null, "signed": null, "period": { "from": 2016, "to": 2020 },
                "place": null, "signatories": [], "content": [], "in_force": true, "convention_reference": true,
                "domains": [], "objectives": [], "working_group": null, "activities": [], "follows": "flandre-2002",
                "sources": [source("page")],
                "evidence": {
                    "period": stated("page"), "in_force": stated("page"), "convention_reference": stated("page"),
                    "follows": stated("page")
                }
            }
        ]
    })
}

/// The valid file with one value changed, added (by a name that is not there) or, with [`REMOVED`], taken away.
pub(crate) fn with(pointer: &str, value: Value) -> Value {
    let mut file = valid();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match file.pointer_mut(parent).unwrap() {
        Value::Object(object) if value == removed() => drop(object.remove(key)),
        Value::Object(object) => drop(object.insert(key.to_owned(), value)),
        Value::Array(list) if key == "-" => list.push(value),
        Value::Array(list) => *list.get_mut(key.parse::<usize>().unwrap()).unwrap() = value,
        other => panic!("{pointer} leads to {other}"),
    }
    file
}

/// What [`with`] takes for "take it away".
pub(crate) fn removed() -> Value {
    json!("\u{0}removed")
}

/// The problems of a file, empty where it is loaded.
pub(crate) fn problems(bytes: &[u8]) -> Vec<Problem> {
    let loaded = load(bytes);
    // What only says whether there is a problem reads the same.
    assert_eq!(load_valid(bytes).as_ref(), loaded.as_ref().ok());
    loaded.err().map(|errors: LoadErrors| errors.problems().to_vec()).unwrap_or_default()
}

/// The problems of a file as pairs of place, in the developer's words, and reason.
pub(crate) fn found(file: &Value) -> Vec<(String, Reason)> {
    let problems = problems(file.to_string().as_bytes());
    problems.into_iter().map(|problem| (problem.place.to_string(), problem.reason)).collect()
}
