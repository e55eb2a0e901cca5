//! Every view as HTML, rendered without a browser: held by snapshots, which are read when they change
//! (`INSTA_UPDATE=always cargo test --features prerender --test views`, then `git diff`).
#![cfg(feature = "prerender")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops where it fails")]

mod support {
    pub(crate) mod outline;
}

use std::collections::BTreeSet;

use engagements::commitment::Language;
use engagements::ui::prerender::Page;
use serde_json::{Value, json};
use support::outline::{attributes, outline};

/// A draft as it is stored, and one that is cut.
const STORED: [(&str, &str); 3] = [
    (
        "engagements/draft/aaa",
        r#"{"format":1,"kind":"commitment","id":"aaa","revision":1,"saved_at":1790000000000,"app_version":"0.1.0","texts":{"partner/name/fr":"Islande","title/fr":"Déclaration","signed":"2016-09-31"}}"#,
    ),
    (
        "engagements/draft/bbb",
        r#"{"format":1,"kind":"commitment","id":"bbb","revision":2,"saved_at":1790000000000,"app_version":"0.1.0","of":"cuba-2016","texts":{"partner/name/fr":"Cuba"}}"#,
    ),
    ("engagements/draft/ccc", "{cut"),
];

/// What is rendered: a name, the address, and whether it is the page for frames.
const STATES: [(&str, &str, bool); 27] = [
    ("register", "", false),
    ("register, ticked", "?id=cuba-2016,kyoto-2016", false),
    ("a search with its reason", "?q=louisiane&partner=louisiane", false),
    ("a search with a typo", "?q=louisianne", false),
    ("no result", "?convention=yes&region=americas", false),
    ("what cannot be followed", "?partner=nowhere&convention=perhaps&view=map", false),
    ("record", "?view=record&id=cuba-2016", false),
    ("a record of a period", "?view=record&id=louisiane-2016-2020", false),
    ("compare", "?view=compare&id=cuba-2016,louisiane-2016-2020", false),
    ("nothing to compare", "?view=compare", false),
    ("map", "?view=map", false),
    ("timeline", "?view=timeline", false),
    ("matrix", "?view=matrix", false),
    ("about", "?view=about", false),
    ("present", "?view=present", false),
    ("a slide of the map", "?view=audience&slide=2", false),
    ("a slide of the timeline", "?view=audience&slide=3", false),
    ("a slide of a record", "?view=audience&slide=5", false),
    ("the slide of the table", "?view=audience&slide=40", false),
    ("a room that waits", "?view=audience&session=abc", false),
    ("drafts", "?view=drafts", false),
    ("a new draft", "?view=draft&id=new", false),
    ("a draft", "?view=draft&id=aaa", false),
    ("an amendment", "?view=draft&id=bbb", false),
    ("frame", "?region=europe", true),
    ("frame, no result", "?convention=yes&region=americas", true),
    ("frame, record", "?view=record&id=pays-basque-2017", true),
];

fn bundled() -> Value {
    serde_json::from_slice(&std::fs::read("public/data/commitments.json").unwrap()).unwrap()
}

fn html(dataset: &Value, (_, search, is_embed): (&str, &str, bool), language: Language) -> String {
    let dataset = serde_json::to_vec(dataset).unwrap();
    Page { dataset: &dataset, search, language, is_embed, stored: &STORED }
        .html()
        .map_err(|errors| errors.problems().first().cloned())
        .unwrap()
}

/// The content of `<main>`, one element a line.
fn main_of(html: &str) -> String {
    let start = html.find("<main").unwrap();
    outline(&html[start..html.find("</main>").unwrap() + "</main>".len()])
}

fn file_name(name: &str) -> String {
    name.replace(',', "").replace(' ', "-")
}

fn assert_main(name: &str, html: &str) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(file_name(name), main_of(html));
    });
}

#[test]
fn views_of_the_bundled_data() {
    let dataset = bundled();
    for language in Language::ALL {
        for state in STATES {
            assert_main(&format!("{} {}", state.0, language.tag()), &html(&dataset, state, language));
        }
    }
}

#[test]
fn what_stands_around_the_views() {
    let dataset = bundled();
    for language in Language::ALL {
        let html = html(&dataset, ("", "", false), language);
        let (start, end) = (html.find("<main").unwrap(), html.find("</main>").unwrap());
        let around = outline(&(html[..start].to_owned() + "<main></main>" + &html[end + "</main>".len()..]));
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("around-{}", language.tag()), around);
        });
    }
}

#[test]
fn views_of_an_empty_dataset() {
    let mut dataset = bundled();
    dataset["commitments"] = json!([]);
    for state in STATES.into_iter().filter(shows_data) {
        assert_main(&format!("empty, {}", state.0), &html(&dataset, state, Language::Fr));
    }
}

#[test]
fn views_of_one_row() {
    let mut dataset = bundled();
    dataset["commitments"].as_array_mut().unwrap().retain(|one| one["id"] == "cuba-2016");
    for state in STATES.into_iter().filter(shows_data) {
        assert_main(&format!("one row, {}", state.0), &html(&dataset, state, Language::En));
    }
}

/// Whether what it shows depends on the rows.
fn shows_data((name, ..): &(&str, &str, bool)) -> bool {
    ["register", "record", "map", "timeline", "matrix", "present", "about", "frame"].contains(name)
}

/// Texts of markup, four times as long, in every field that is a text in both languages.
#[test]
fn words_of_the_data_are_never_markup() {
    let mut dataset = bundled();
    for one in dataset["commitments"].as_array_mut().unwrap() {
        lengthen(one);
    }
    for state in STATES {
        let html = html(&dataset, state, Language::Fr);
        assert!(!html.contains("<b>") && !html.contains("<script"), "{}", state.0);
        if shows_data(&state) && !["about", "matrix", "present"].contains(&state.0) {
            assert!(html.contains("&lt;b&gt;") || html.contains("\"<b>"), "{}: the words are not there", state.0);
        }
    }
}

/// Replaces each bilingual text below a value.
fn lengthen(value: &mut Value) {
    match value {
        Value::Object(fields) if fields.contains_key("fr") && fields.contains_key("en") => {
            for language in ["fr", "en"] {
                if let Some(text) = fields[language].as_str() {
                    fields[language] = json!(format!("{text} <b>\"&'</b><script>x</script> ").repeat(4).trim());
                }
            }
        }
        Value::Object(fields) => {
            fields.iter_mut().filter(|(name, _)| *name != "title_status").for_each(|(_, value)| lengthen(value));
        }
        Value::Array(values) => values.iter_mut().for_each(lengthen),
        _ => {}
    }
}

#[test]
fn ids_are_of_one_element_and_what_refers_to_one_finds_it() {
    let dataset = bundled();
    for language in Language::ALL {
        for state in STATES {
            let html = html(&dataset, state, language);
            let mut ids = BTreeSet::new();
            for (name, value) in attributes(&html) {
                assert!(name != "id" || ids.insert(value), "{}: two elements have the id {value}", state.0);
            }
            for (name, value) in attributes(&html) {
                if ["for", "aria-labelledby", "aria-describedby", "aria-owns", "list"].contains(&name) {
                    for id in value.split(' ') {
                        assert!(ids.contains(id), "{}: {name}={id} leads nowhere", state.0);
                    }
                }
            }
            assert_eq!(html.matches("<h1").count(), 1, "{}: not one heading of the first level", state.0);
        }
    }
}
