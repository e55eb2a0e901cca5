//! Small datasets for tests, made of what matters to them.
#![allow(dead_code, clippy::unwrap_used, reason = "each test file uses a part; a test stops where it fails")]

use engagements::commitment::Dataset;
use serde_json::{Value, json};

/// A text that is the same in both languages.
pub(crate) fn same(text: &str) -> Value {
    json!({ "fr": text, "en": text })
}

/// A partner with its name in French, in English, and as it stands after « avec » and "with".
pub(crate) fn partner(id: &str, name: (&str, &str), in_text: (&str, &str), region: &str) -> Value {
    json!({
        "id": id, "name": { "fr": name.0, "en": name.1 }, "in_text": { "fr": in_text.0, "en": in_text.1 },
        "kind": "subnational", "iso": null, "region": region, "seat": null
    })
}

/// Partners that the tests name.
pub(crate) fn partners() -> Vec<Value> {
    vec![
        partner("flandre", ("Flandre", "Flanders"), ("la Flandre", "Flanders"), "europe"),
        partner("pays-basque", ("Pays basque", "Basque Country"), ("le Pays basque", "the Basque Country"), "europe"),
        partner("pays-de-galles", ("Pays de Galles", "Wales"), ("le pays de Galles", "Wales"), "europe"),
        partner("cuba", ("Cuba", "Cuba"), ("Cuba", "Cuba"), "americas"),
    ]
}

/// A commitment of which nothing but the partner is known.
pub(crate) fn commitment(id: &str, partner: Value) -> Value {
    json!({
        "id": id, "partner": partner,
        "title": { "fr": "Déclaration commune", "en": "Joint statement" },
        "title_status": { "fr": "descriptive", "en": "descriptive" },
        "instrument_type": "joint-statement", "instrument_term": { "fr": null, "en": null },
        "collection": "other-public-sources", "scope": null, "signed": null, "period": null, "place": null,
        "signatories": [], "content": [], "in_force": null, "convention_reference": null, "domains": [], "objectives": [],
        "working_group": null, "activities": [], "follows": null, "sources": [], "evidence": {}
    })
}

/// A dataset of these commitments.
pub(crate) fn dataset(commitments: Vec<Value>) -> Dataset {
    let heading = || same("x");
    serde_json::from_value(json!({
        "schema_version": 1, "title": same("Registre"), "updated": "2026-11-24", "home": null, "contact": null,
        "measure": {
            "title": same("x"), "authorities": [],
            "headings": {
                "features": heading(), "results": heading(), "partners": heading(), "partner_name": heading(),
                "entity_type": heading(), "evaluation": heading()
            },
            "purpose": same("x"), "objectives_intro": same("x"), "objectives": [], "working_groups": same("x"),
            "new_commitments_intro": same("x"), "new_commitments": [], "asterisk": same("x"),
            "results_intro": same("x"), "results": [], "partners": [], "evaluation": null,
            "source_url": "https://example.org/en", "french_original_url": "https://example.org/fr"
        },
        "commitments": commitments
    }))
    .unwrap()
}

/// Thirty-six commitments with twenty-five partners, as many as the register has.
pub(crate) fn thirty_six() -> Dataset {
    let named = partners();
    let rows = (0..36).map(|row: usize| {
        let other = format!("partenaire-{}", row % 25);
        let partner = named.get(row % 25).cloned().unwrap_or_else(|| partner(&other, ("P", "P"), ("P", "P"), "europe"));
        commitment(&format!("rangee-{row}"), partner)
    });
    dataset(rows.collect())
}
