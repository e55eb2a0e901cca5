//! Every view as HTML, rendered without a browser: held by snapshots, which are read when they change
//! (`INSTA_UPDATE=always cargo test --features prerender --test views`, then `git diff`).
#![cfg(feature = "prerender")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops where it fails")]

mod support {
    pub(crate) mod outline;
}

use std::collections::BTreeSet;

use engagements::commitment::Language;
use engagements::ui::prerender::{Answer, Page, Situation};
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
const STATES: [(&str, &str, bool); 43] = [
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
    ("import", "?view=import", false),
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
    ("compare three", "?view=compare&id=flandre-2016-2020,pays-basque-2017,pays-de-galles-2020", false),
    ("a record outside the selection", "?view=record&id=cuba-2016&convention=yes", false),
    ("a record among three", "?view=record&id=pays-basque-2017&convention=yes", false),
    ("a record in Japanese", "?view=record&id=kyoto-2016", false),
    ("another name", "?q=cymru", false),
    ("four ticked", "?id=cuba-2016,kyoto-2016,maine-2013,haiti-2008", false),
    ("other data", "?convention=yes&data=00000001", false),
    ("a record that is not there", "?view=record&id=nobody&region=europe", false),
    ("a matrix of a selection", "?view=matrix&region=europe,americas", false),
    ("a draft that is not there", "?view=draft&id=zzz", false),
    ("a slide with a room", "?view=present&region=europe&slide=6&session=abc", false),
    ("a slide alone", "?view=audience&region=europe&slide=6", false),
    ("frame, search", "?search=on&theme=dark", true),
    ("frame, elastic", "?region=europe&height=elastic", true),
    ("frame, a view it has not", "?view=about", true),
];

/// What a click, a key or the network leads to: a name, the address, and the rest.
const SITUATIONS: [(&str, &str, Situation<'_>); 16] = [
    ("cite the list", "?region=europe", open(&["cite-panel"])),
    ("download the list", "?region=europe", open(&["download-panel"])),
    ("the filters on a sheet", "?region=europe", open(&["filters-sheet"])),
    ("embed", "?region=europe", open(&["embed-dialog"])),
    ("cite a record", "?view=record&id=kyoto-2016", open(&["cite-panel"])),
    ("the overview", "?view=present&region=europe", open(&["overview"])),
    ("the keys of a meeting", "?view=present", open(&["meeting-help"])),
    ("erase the drafts", "?view=drafts", open(&["erase", "prepare-file", "paste-text"])),
    (
        "a frozen room",
        ROOM,
        meeting("engagements/2 abc fr lead 1 zz 1 8 lit 1790000000000 frozen 1790000042000 slide 6"),
    ),
    ("a record sent to the room", ROOM, meeting("engagements/2 abc fr lead 1 zz 1 8 lit 1790000000000 sent cuba-2016")),
    ("a black room", ROOM, meeting("engagements/2 abc fr lead 1 zz 1 8 black 1790000000000 follows")),
    ("data on their way", "", answer(Answer::Waiting)),
    ("no answer", "", answer(Answer::Missing(None))),
    ("an answer of an error", "", answer(Answer::Missing(Some(404)))),
    ("drafts without data", "?view=drafts", answer(Answer::Missing(None))),
    ("a draft without data", "?view=draft&id=aaa", answer(Answer::Missing(None))),
];

/// The presenter's window of a meeting.
const ROOM: &str = "?view=present&region=europe&slide=8&session=abc";

const fn open<'a>(opened: &'a [&'a str]) -> Situation<'a> {
    Situation { opened, view_state: "", own_file: None, answer: Answer::Bytes }
}

const fn meeting(view_state: &str) -> Situation<'_> {
    Situation { opened: &[], view_state, own_file: None, answer: Answer::Bytes }
}

const fn answer(answer: Answer) -> Situation<'static> {
    Situation { opened: &[], view_state: "", own_file: None, answer }
}

const fn own_file<'a>(name: &'a str, bytes: &'a [u8]) -> Situation<'a> {
    Situation { opened: &[], view_state: "", own_file: Some((name, bytes)), answer: Answer::Bytes }
}

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
fn situations_of_the_bundled_data() {
    let dataset = std::fs::read("public/data/commitments.json").unwrap();
    for language in Language::ALL {
        for (name, search, situation) in SITUATIONS {
            let page = Page { dataset: &dataset, search, language, is_embed: false, stored: &STORED };
            let html = page.html_in(situation);
            // Around a dialog is a view that another snapshot holds.
            let html = match dialog_of(&html) {
                Some(dialog) => format!("<main>{dialog}</main>"),
                None => html,
            };
            for id in situation.opened.iter().filter(|id| id.contains("panel") || id.contains("dialog")) {
                assert!(html.contains(&format!("id=\"{id}\"")), "{name}: {id} is not open");
            }
            assert_main(&format!("{name} {}", language.tag()), &html);
        }
    }
}

#[test]
fn a_file_of_ones_own_is_reported_before_it_is_opened() {
    let dataset = std::fs::read("public/data/commitments.json").unwrap();
    let spoiled = b"Identifiant;Partenaire;R\xe9gion;Type d\x92instrument;Titre;Provenance;Sign\xe9\n\
        belgique-2019;Belgique;Europe;Accord-cadre;Culture;Autre source publique;\n\
        belgique-2020;Belgique;Europe;Accord-cadre;Culture;Autre source publique;mai-16\n";
    let told = |language, name, bytes: &[u8]| {
        let page = Page { dataset: &dataset, search: "?view=import", language, is_embed: false, stored: &STORED };
        page.html_in(own_file(name, bytes)).replace('\u{a0}', " ")
    };
    for (language, place, open) in [
        (Language::Fr, "Ligne 3 (belgique-2020), colonne « Signé »", "Ouvrir la fiche"),
        (Language::En, "Row 3 (belgique-2020), column “Signé”", "Open the record"),
    ] {
        let html = told(language, "essai.csv", spoiled);
        for expected in
            ["data-import-outcome=\"accepted-with-warnings\"", "data-read=\"1\"", "data-refused=\"1\"", place, open]
        {
            assert!(html.contains(expected), "{expected}: {html}");
        }
        let html = told(language, "page.html", b"<!doctype html>");
        assert!(html.contains("data-import-outcome=\"rejected\"") && !html.contains("data-import-open"), "{html}");
    }
}

/// The one dialog that is open.
fn dialog_of(html: &str) -> Option<&str> {
    let (start, end) = (html.find("<dialog")?, html.find("</dialog>")?);
    Some(&html[start..end + "</dialog>".len()])
}

#[test]
fn what_is_printed() {
    let dataset = bundled();
    for language in Language::ALL {
        for (name, search) in [("register", "?convention=yes"), ("meeting", "?view=present&convention=yes&slide=3")] {
            let sheet = printed(&dataset, search, language);
            assert!(sheet.contains("class=\"handout"), "{name}: no sheet");
            insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
                // The register and the meeting print the same.
                insta::assert_snapshot!(format!("printed-{}", language.tag()), outline(&sheet));
            });
        }
    }
}

fn printed(dataset: &Value, search: &str, language: Language) -> String {
    let dataset = serde_json::to_vec(dataset).unwrap();
    Page { dataset: &dataset, search, language, is_embed: false, stored: &[] }.printed()
}

/// What a dataset that is none says, each problem among it.
#[test]
fn data_that_are_none() {
    let mut broken = bundled();
    broken["commitments"][3]["signed"] = json!("2016-13");
    broken["commitments"][8]["partner"] = json!(7);
    let mut newer = bundled();
    newer["schema_version"] = json!(99);
    let whole = serde_json::to_string(&bundled()).unwrap();
    let files = [
        ("two broken records", broken.to_string()),
        ("data of a newer schema", newer.to_string()),
        ("no data", String::new()),
        ("data cut short", whole.chars().take(whole.len() / 2).collect()),
        ("a page to sign in", "<!doctype html><title>Sign in</title>".to_owned()),
    ];
    for (name, file) in files {
        for language in Language::ALL {
            let page = Page { dataset: file.as_bytes(), search: "", language, is_embed: false, stored: &[] };
            let html = page.html_in(Situation::default());
            assert!(!html.contains("data-id="), "{name}: rows of a part");
            assert_main(&format!("{name} {}", language.tag()), &html);
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

/// As many rows as the ministry's whole register: those of the bundled data again and again, each with a partner of its own.
fn large(rows: usize) -> Value {
    let mut dataset = bundled();
    let bundled = dataset["commitments"].take();
    let row = |place: usize| {
        let bundled = bundled.as_array().unwrap();
        let mut one = bundled[place % bundled.len()].clone();
        let turn = place / bundled.len();
        if turn > 0 {
            one["id"] = json!(format!("{}-{turn}", one["id"].as_str().unwrap()));
            one["follows"] = Value::Null;
            one["evidence"].as_object_mut().unwrap().remove("follows");
            one["partner"]["id"] = json!(format!("{}-{turn}", one["partner"]["id"].as_str().unwrap()));
        }
        one
    };
    dataset["commitments"] = (0..rows).map(row).collect();
    dataset
}

/// Where each page of a long list begins and ends, and what stands around it.
#[test]
fn a_long_list_comes_in_pages() {
    let dataset = large(775);
    let ids = |html: &str| -> Vec<String> {
        attributes(html).into_iter().filter(|(name, _)| *name == "data-id").map(|(_, id)| id.to_owned()).collect()
    };
    for view in ["register", "map"] {
        let mut seen = BTreeSet::new();
        for page in 1..=16 {
            let search = format!("?view={view}&page={page}");
            let html = html(&dataset, ("", &search, false), Language::Fr);
            let found = ids(&html);
            assert_eq!(found.len(), if page == 16 { 25 } else { 50 }, "{search}");
            seen.extend(found);
            assert!(html.contains("data-shown=\"775\""));
        }
        assert_eq!(seen.len(), 775, "{view}");
    }
    let last = html(&dataset, ("", "?page=99", false), Language::Fr);
    assert!(last.contains("la dernière est affichée\u{a0}: 16.") && last.contains("Engagements 751 à 775 sur 775"));
    assert_eq!(ids(&html(&dataset, ("", "?page=3", true), Language::Fr)).len(), 50, "a frame has pages of its own");
    // As far as the head of the table: what stands above the list.
    for language in Language::ALL {
        let html = main_of(&html(&dataset, ("", "?page=3&region=europe", false), language));
        let start = html.find("<div class=\"list-head\"").or_else(|| html.find("id=\"list-head\"")).unwrap();
        let above = &html[start..html.find("<table").unwrap()];
        let below = &html[html.find("class=\"end\"").unwrap()..];
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("a-page-of-a-long-list-{}", language.tag()), format!("{above}\n…\n{below}"));
        });
    }
}

/// What the bars count as they are heard, what is outside them, and the list of years.
#[test]
fn a_timeline_of_many_has_bars_and_loses_no_row() {
    let dataset = large(775);
    for language in Language::ALL {
        let html = html(&dataset, ("", "?view=timeline", false), language);
        assert_eq!(rows_of(&html), [] as [String; 0]);
        let name = |bar: &str| {
            bar.split("aria-label=\"").nth(1).and_then(|label| label.split_once(':')).map(|(_, count)| number_in(count))
        };
        let in_bars: usize = html.split("id=\"bar-").skip(1).filter_map(name).sum();
        let list = &html[html.find("by-year").unwrap()..];
        assert_eq!(number_in(&list[list.find("class=\"count\"").unwrap()..]), in_bars);
        let outside = &html[html.find("class=\"outside\"").unwrap()..];
        let link = &outside[outside.find("<a").unwrap()..];
        assert!(link.contains("href=\"?missing=date\""));
        assert_eq!(in_bars + number_in(&link[link.find('>').unwrap()..]), 775);
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            let main = main_of(&html);
            let lists = &main[main.find("class=\"the-same chosen-bar").unwrap()..];
            insta::assert_snapshot!(format!("a-timeline-by-years-{}", language.tag()), lists);
        });
    }
}

/// Above 60 commitments: the pictures, and the beginning of the table.
#[test]
fn a_meeting_of_many_says_what_it_leaves_out() {
    let dataset = large(775);
    let slide = |number: usize| html(&dataset, ("", &format!("?view=present&slide={number}"), false), Language::Fr);
    assert_eq!(values(&slide(1), "data-slides").first(), Some(&"13"));
    assert!(plain(&slide(1)).contains("pas de diapositive pour chacun : le tableau en montre 60 sur 775."));
    assert!(slide(3).contains("url(#bars-"));
    let last = plain(&slide(99));
    assert_eq!((values(&last, "data-slide").first(), rows_of(&last).len()), (Some(&"13"), 6));
    assert!(last.contains("Et 715 autres engagements."));
    assert!(!plain(&slide(12)).contains("Et 715"));
}

#[test]
fn the_matrix_of_many_partners_has_a_row_for_each_in_pages() {
    let dataset = serde_json::to_vec(&large(775)).unwrap();
    let page = Page { dataset: &dataset, search: "?view=matrix", language: Language::Fr, is_embed: false, stored: &[] };
    let html = page.html_in(open(&["matrix-partners"]));
    assert_eq!(html.matches("<th scope=\"row\"").count(), 51, "with the total");
    assert!(html.contains("Partenaires 1 à 50 sur 5"));
}

#[test]
fn a_record_leads_back_to_the_page_that_holds_it() {
    let dataset = large(775);
    let page = html(&dataset, ("", "?page=3&sort=partner", false), Language::Fr);
    let (_, id) = attributes(&page).into_iter().find(|(name, _)| *name == "data-id").unwrap();
    let record = html(&dataset, ("", &format!("?view=record&id={id}&sort=partner"), false), Language::Fr);
    assert!(
        record.contains("href=\"?sort=partner&amp;page=3\" id=\"back\"")
            || record.contains("id=\"back\" href=\"?sort=partner&amp;page=3\"")
    );
}

#[test]
fn a_facet_of_too_many_values_shows_the_most_frequent_and_those_chosen() {
    let mut dataset = large(775);
    let rare = "cuba-7";
    let values = |search: &str, dataset: &Value| -> Vec<String> {
        let html = html(dataset, ("", search, false), Language::Fr);
        let start = html.find("id=\"facet-partner-values\"").unwrap();
        let list = &html[start..start + html[start..].find("</section>").unwrap()];
        attributes(list)
            .into_iter()
            .filter(|(name, _)| *name == "data-value")
            .map(|(_, value)| value.to_owned())
            .collect()
    };
    let mut frequent = dataset["commitments"][0]["partner"].clone();
    frequent["id"] = json!("frequent");
    for row in dataset["commitments"].as_array_mut().unwrap().iter_mut().skip(700) {
        row["partner"] = frequent.clone();
    }
    let shown = values("", &dataset);
    assert_eq!(shown.len(), 50);
    assert!(shown.contains(&"frequent".to_owned()) && !shown.contains(&rare.to_owned()));
    let with_chosen = values(&format!("?partner={rare}"), &dataset);
    assert_eq!(with_chosen.len(), 51);
    assert!(with_chosen.contains(&rare.to_owned()) && shown.iter().all(|value| with_chosen.contains(value)));
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

#[test]
fn the_language_of_an_address_is_in_every_link() {
    let dataset = bundled();
    for language in Language::ALL {
        let named = format!("lang={}", language.tag());
        for (name, search, is_embed) in STATES {
            let address = format!("{search}{}{named}", if search.is_empty() { "?" } else { "&" });
            let html = html(&dataset, (name, &address, is_embed), language.other());
            let links = values(&html, "href").into_iter().filter(|link| link.starts_with('?'));
            for link in links {
                assert!(link.contains(&named), "{name}: {link}");
            }
        }
    }
}

/// The bundled data in French at an address.
fn page_at(search: &str) -> String {
    html(&bundled(), ("", search, search.contains("search=")), Language::Fr)
}

/// The ids of the rows, slides or records that are shown, in their order.
fn rows_of(html: &str) -> Vec<String> {
    attributes(html).into_iter().filter(|(name, _)| *name == "data-id").map(|(_, id)| id.to_owned()).collect()
}

fn sorted(mut ids: Vec<String>) -> Vec<String> {
    ids.sort();
    ids
}

/// With plain spaces in place of those that do not break.
fn plain(html: &str) -> String {
    html.replace(['\u{a0}', '\u{202f}'], " ")
}

/// All values of an attribute.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    attributes(html).into_iter().filter(|(name, _)| *name == attribute).map(|(_, value)| value).collect()
}

/// The first number in a text.
fn number_in(text: &str) -> usize {
    let digits = |character: &char| character.is_ascii_digit();
    text.chars().skip_while(|character| !digits(character)).take_while(digits).collect::<String>().parse().unwrap()
}

#[test]
fn an_address_shows_its_rows() {
    let joint = rows_of(&page_at("?type=joint-statement&collection=report-2016-2020"));
    assert_eq!(sorted(joint), ["cuba-2016", "flandre-2016-2020", "louisiane-2016-2020"]);
    let convention = rows_of(&page_at("?convention=yes"));
    assert_eq!(sorted(convention), ["flandre-2016-2020", "pays-basque-2017", "pays-de-galles-2020"]);
    assert_eq!(rows_of(&page_at("?q=cymru")), ["pays-de-galles-2020"]);
    assert_eq!(rows_of(&page_at("?q=louisianne")), ["louisiane-2016-2020"]);
}

#[test]
fn the_sentence_counts_the_rows() {
    let html = page_at("?region=europe&period=2000-2009,2010-2019,2020-");
    let sentence = &html[html.find("data-sentence").unwrap()..];
    let shown = number_in(&sentence[sentence.find('>').unwrap()..]);
    assert_eq!(values(&html, "data-shown"), [shown.to_string()]);
    assert_eq!(rows_of(&html).len(), shown);
    assert_eq!(values(&html, "data-total"), [bundled()["commitments"].as_array().unwrap().len().to_string()]);
}

#[test]
fn every_record_names_each_of_its_sources() {
    let dataset = bundled();
    for one in dataset["commitments"].as_array().unwrap() {
        let id = one["id"].as_str().unwrap();
        let html = page_at(&format!("?view=record&id={id}"));
        assert_eq!(rows_of(&html), [id]);
        // Words of those who looked are none of the record.
        assert!(!html.contains("cherché"), "{id}");
        let sources = one["sources"].as_array().unwrap();
        let addresses: BTreeSet<_> = sources.iter().map(|source| source["url"].as_str().unwrap()).collect();
        assert_eq!(values(&html, "id").iter().filter(|id| id.starts_with("source-")).count(), addresses.len(), "{id}");
        let names_culture =
            sources.iter().any(|source| source["quote"].as_str().unwrap().to_lowercase().contains("cultur"));
        assert_eq!(html.contains("Aucun passage cité ne nomme la culture."), !names_culture, "{id}");
    }
}

#[test]
fn an_inferred_period_is_marked_wherever_its_years_are_shown() {
    let dataset = bundled();
    let mut inferred = dataset.clone();
    let all = inferred["commitments"].as_array_mut().unwrap();
    let flanders = all.iter_mut().find(|one| one["id"] == "flandre-2016-2020").unwrap();
    flanders["evidence"]["period"]["basis"] = json!("inferred");
    for (search, is_embed) in [
        ("", false),
        ("?convention=yes", true),
        ("?convention=yes&scope=sectoral", false),
        ("?view=timeline", false),
        ("?view=matrix&convention=yes&type=joint-statement", false),
    ] {
        let marks =
            |dataset| html(dataset, ("", search, is_embed), Language::Fr).matches("inferred\">2016-2020<").count();
        assert!(marks(&inferred) > marks(&dataset), "{search}");
    }
}

#[test]
fn a_partner_without_a_seat_is_in_the_list_of_the_map_only() {
    let mut dataset = bundled();
    for one in dataset["commitments"].as_array_mut().unwrap() {
        if one["partner"]["id"] == "maroc" {
            one["partner"]["seat"] = Value::Null;
        }
    }
    let html = html(&dataset, ("", "?view=map&region=africa-middle-east", false), Language::Fr);
    assert!(plain(&html).contains("Siège inconnu : en liste seulement"));
    assert!(!html.contains("id=\"mark-world-maroc\""));
    let shown = rows_of(&html);
    assert!(shown.contains(&"maroc-1989".to_owned()));
    assert_eq!(values(&html, "data-shown"), [shown.len().to_string()]);
}

/// The values of the facets in the register at an address: the name of the facet, the value, its count.
fn facet_counts(html: &str) -> Vec<(String, String, usize)> {
    let (facets, slugs, counts) = (values(html, "data-facet"), values(html, "data-value"), values(html, "data-count"));
    assert!(facets.len() == slugs.len() && slugs.len() == counts.len());
    let counts = counts.into_iter().map(|count| count.parse().unwrap());
    facets.into_iter().zip(slugs).zip(counts).map(|((facet, slug), count)| (facet.into(), slug.into(), count)).collect()
}

#[test]
fn the_count_beside_a_value_is_the_number_of_rows_that_choosing_it_shows() {
    for query in ["", "region=europe&", "q=culture&convention=unstated&"] {
        let counts = facet_counts(&page_at(&format!("?{query}")));
        let is_free = |facet: &str| !query.contains(&format!("{facet}="));
        assert!(counts.len() >= 60, "{query}: {} values", counts.len());
        for (facet, value, count) in counts.into_iter().filter(|(facet, ..)| is_free(facet)) {
            let html = page_at(&format!("?{query}{facet}={value}"));
            assert_eq!(values(&html, "data-shown"), [count.to_string()], "?{query}{facet}={value}");
            assert_eq!(rows_of(&html).len(), count, "?{query}{facet}={value}");
        }
    }
}

#[test]
fn map_timeline_and_matrix_show_each_row_of_the_selection_once() {
    for view in ["map", "timeline", "matrix"] {
        for query in ["", "&region=europe&period=2000-", "&type=joint-statement", "&convention=yes&scope=sectoral"] {
            let rows = sorted(rows_of(&page_at(&format!("?view={view}{query}"))));
            assert_eq!(rows, sorted(rows_of(&page_at(&format!("?{query}")))), "{view}{query}");
        }
    }
}

#[test]
fn the_matrix_counts_as_the_facets_do() {
    let counts = facet_counts(&page_at(""));
    let of =
        |name: &str| counts.iter().filter(|(facet, ..)| facet == name).map(|(.., count)| *count).collect::<Vec<_>>();
    let html = page_at("?view=matrix");
    let (body, foot) = html[html.find("<tbody").unwrap()..].split_once("<tfoot").unwrap();
    let numbers = |html: &str, cell: &str| html.split(cell).skip(1).map(number_in).collect::<Vec<_>>();
    assert_eq!(numbers(body, "<td class=\"total\">"), of("type"));
    let foot = foot.split("</tfoot>").next().unwrap();
    assert_eq!(numbers(foot, "<td>"), of("region"));
    assert_eq!(numbers(foot, "<td class=\"total\">"), [36]);
}

#[test]
fn the_regions_of_the_maps_list_count_as_the_facet_does() {
    let counts = facet_counts(&page_at("?period=2000-"));
    let facet = counts.iter().filter(|(facet, _, count)| facet == "region" && *count > 0);
    let html = page_at("?view=map&period=2000-");
    let list = &html[html.find("id=\"the-same\"").unwrap()..];
    let headings: Vec<usize> =
        list.split("<h3").skip(1).map(|after| number_in(after.split("</h3>").next().unwrap())).collect();
    assert_eq!(headings, facet.map(|(.., count)| *count).collect::<Vec<_>>());
}

#[test]
fn the_matrix_by_partners_has_a_column_for_each_and_every_row() {
    let dataset = serde_json::to_vec(&bundled()).unwrap();
    let page = Page { dataset: &dataset, search: "?view=matrix", language: Language::Fr, is_embed: false, stored: &[] };
    let html = page.html_in(open(&["matrix-partners"]));
    let partners = facet_counts(&page_at("")).into_iter().filter(|(facet, ..)| facet == "partner").count();
    // The last column is the total.
    assert_eq!(html.matches("<th scope=\"col\"").count(), partners + 1);
    assert_eq!(rows_of(&html).len(), 36);
    assert!(html.contains("href=\"?partner=catalogne\""));
}

#[test]
fn the_marks_of_the_map_and_its_list_count_the_same() {
    for language in Language::ALL {
        let html = html(&bundled(), ("", "?view=map", false), language);
        let world = &html[..html.find("id=\"mark-europe-").unwrap()];
        let labels = attributes(world).into_iter().filter(|(name, _)| *name == "aria-label").map(|(_, label)| label);
        let marked: usize = labels
            .filter(|label| label.contains("engagement") || label.contains("commitment"))
            .filter_map(|label| label.rsplit(':').next())
            .filter(|count| count.contains(|character: char| character.is_ascii_digit()))
            .map(number_in)
            .sum();
        assert_eq!(values(&html, "data-shown"), [marked.to_string()]);
        assert_eq!(rows_of(&html).len(), marked);
    }
}

#[test]
fn a_meeting_is_the_opening_the_map_the_timeline_the_list_in_its_order_and_the_table() {
    let selection = "region=europe&period=2000-";
    let listed = rows_of(&page_at(&format!("?{selection}")));
    let slides = 3 + listed.len() + listed.len().div_ceil(6);
    let slide = |number: usize| page_at(&format!("?view=present&{selection}&slide={number}"));
    assert!(values(&slide(1), "data-slides").contains(&&*slides.to_string()));
    for (number, id) in (4..).zip(&listed) {
        assert_eq!(rows_of(&slide(number)).first(), Some(id), "slide {number}");
    }
    let table: Vec<_> = (listed.len() + 4..=slides).flat_map(|number| rows_of(&slide(number))).collect();
    assert_eq!(table, listed);
    // A slide that it has not is its last one.
    assert_eq!(values(&slide(999), "data-slide").first(), Some(&&*slides.to_string()));
    let none = page_at("?view=present&region=africa-middle-east&convention=yes");
    assert_eq!(values(&none, "data-slides").first(), Some(&"1"));
    assert!(plain(&none).contains("Aucun engagement sur 36"));
}

#[test]
fn the_printed_sheet_numbers_its_sources_and_says_when_it_is_empty() {
    let dataset = bundled();
    let sheet = printed(&dataset, "?convention=yes", Language::Fr);
    let (rows, sources) = sheet.split_once("handout-sources").unwrap();
    let cited: BTreeSet<usize> = rows
        .split("</tr>")
        .filter_map(|row| row.rsplit_once("<td>")?.1.split_once("</td>"))
        .flat_map(|(numbers, _)| numbers.split(", ").map(|number| number.parse().unwrap()).collect::<Vec<_>>())
        .collect();
    assert_eq!(cited, (1..=sources.matches("<li").count()).collect());
    let empty = printed(&dataset, "?region=africa-middle-east&convention=yes", Language::Fr);
    assert!(plain(&empty).contains("Aucun engagement sur 36"));
}
