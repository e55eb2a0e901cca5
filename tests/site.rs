//! `engagements site`: what it writes, what it refuses, and that nothing of the data becomes markup.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops where it fails")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};

const PAGE: &str = "<link rel=\"stylesheet\" href=\"app-0/style.css\"><!-- engagements: head --><!-- /engagements: head -->\
                    <body><!-- engagements: list --><!-- /engagements: list --></body>";

/// A site as a build leaves it, in a folder of its own.
fn site(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("data")).unwrap();
    for page in ["index.html", "embed.html"] {
        fs::write(folder.join(page), PAGE).unwrap();
    }
    let packed = "<script type=\"text/plain\">{\"app_bg.wasm\":\"AAAA\",\"commitments.json\":\"AAAA\"}</script>";
    fs::write(folder.join("engagements.html"), PAGE.to_owned() + packed).unwrap();
    folder
}

fn bundled() -> Value {
    serde_json::from_slice(&fs::read("public/data/commitments.json").unwrap()).unwrap()
}

fn write(site: &Path, data: &Value) -> Output {
    let file = site.with_extension("json");
    fs::write(&file, serde_json::to_vec(data).unwrap()).unwrap();
    Command::new(env!("CARGO_BIN_EXE_engagements")).arg("site").args([&file, site]).output().unwrap()
}

fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(files(&path));
        } else {
            all.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    all
}

fn text(site: &Path, name: &str) -> String {
    fs::read_to_string(site.join(name)).unwrap()
}

/// Sets every text of the data that may be any.
fn fill_texts(data: &mut Value, words: &str) {
    match data {
        Value::Object(fields) => {
            for (name, value) in fields {
                match name.as_str() {
                    "fr" | "en" | "quote" if value.is_string() => *value = json!(words),
                    "title_status" => {}
                    _ => fill_texts(value, words),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| fill_texts(item, words)),
        _ => {}
    }
}

#[test]
fn a_page_for_each_record_and_the_same_bytes_twice() {
    let site = site("twice");
    let output = write(&site, &bundled());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let first = files(&site);
    assert!(text(&site, "index.html").contains("fiches/pays-basque-2017.html"));
    assert!(!text(&site, "engagements.html").contains("\"commitments.json\":\"AAAA\""));
    assert_eq!(
        first
            .keys()
            .filter(|path| path.parent().unwrap().ends_with("fiches") && path.extension().unwrap() == "html")
            .count(),
        37
    );
    // Without an address of its own a site states none.
    assert!(!site.join("sitemap.xml").exists());
    assert!(!text(&site, "fiches/cuba-2016.html").contains("canonical"));
    assert!(write(&site, &bundled()).status.success());
    assert_eq!(files(&site), first);
}

#[test]
fn a_long_list_is_cut_and_leads_to_the_pages_of_all_records() {
    let mut data = bundled();
    let one = data["commitments"][0].clone();
    let row = |row| {
        let mut one = one.clone();
        one["id"] = json!(format!("row-{row}"));
        one
    };
    data["commitments"] = (0..51).map(row).collect();
    let site = site("long");
    assert!(write(&site, &data).status.success());
    for (page, links) in [("index.html", 2), ("embed.html", 0), ("engagements.html", 0)] {
        let html = text(&site, page);
        assert_eq!(html.matches("href=\"fiches/index.html\"").count(), links, "{page}");
    }
    assert!(site.join("fiches/index.html").exists());
    assert_eq!(text(&site, "index.html").matches("href=\"fiches/row-").count(), 100);
    assert!(text(&site, "index.html").contains("Engagements 1 à 50 sur 51"));
    assert!(
        text(&site, "index.html").contains("Toutes les fiches</a>")
            && text(&site, "index.html").contains("All records</a>")
    );
}

#[test]
fn a_published_register_says_where() {
    let site = site("published");
    let mut data = bundled();
    data["home"] = json!("https://example.org/registre/");
    assert!(write(&site, &data).status.success());
    let page = text(&site, "fiches/cuba-2016.html");
    assert!(page.contains("<link rel=\"canonical\" href=\"https://example.org/registre/fiches/cuba-2016.html\">"));
    assert_eq!(text(&site, "sitemap.xml").matches("<loc>").count(), 37);
}

#[test]
fn pages_of_records_that_are_gone_go_and_no_others() {
    let site = site("gone");
    let mut data = bundled();
    assert!(write(&site, &data).status.success());
    fs::write(site.join("fiches/mine.html"), "kept").unwrap();
    fs::write(site.join("kept.html"), "kept").unwrap();
    let mut list = text(&site, "fiches/written.txt");
    list.push_str("\nfiches/../kept.html\n../outside.html");
    fs::write(site.join("fiches/written.txt"), list).unwrap();
    let commitments = data["commitments"].as_array_mut().unwrap();
    commitments.retain(|commitment| commitment["id"] != "cuba-2016");
    assert!(write(&site, &data).status.success());
    assert!(!site.join("fiches/cuba-2016.html").exists());
    assert!(site.join("fiches/mine.html").exists() && site.join("kept.html").exists());
}

#[test]
fn data_with_a_problem_write_nothing() {
    let site = site("problem");
    let before = files(&site);
    let mut data = bundled();
    data["commitments"][0]["signed"] = json!("2016-13");
    assert_eq!(write(&site, &data).status.code(), Some(1));
    assert_eq!(files(&site), before);
    let missing =
        Command::new(env!("CARGO_BIN_EXE_engagements")).args(["site", "nowhere.json"]).arg(&site).output().unwrap();
    assert_eq!(missing.status.code(), Some(3));
    let usage = Command::new(env!("CARGO_BIN_EXE_engagements")).arg("sit").output().unwrap();
    assert_eq!(usage.status.code(), Some(2));
}

#[test]
fn a_folder_that_is_no_site_is_refused() {
    let site = site("none");
    fs::write(site.join("index.html"), "<body></body>").unwrap();
    let output = write(&site, &bundled());
    assert_eq!(output.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&output.stderr).contains("engagements: list"));
    assert_eq!(text(&site, "embed.html"), PAGE);
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link() {
    let site = site("link");
    let elsewhere = site.with_extension("elsewhere");
    let _ = fs::remove_dir_all(&elsewhere);
    fs::create_dir_all(&elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, site.join("fiches")).unwrap();
    assert_eq!(write(&site, &bundled()).status.code(), Some(3));
    assert_eq!(files(&elsewhere).len(), 0);
}

#[test]
fn nothing_of_the_data_becomes_markup() {
    let (plain, marked) = (site("plain"), site("markup"));
    assert!(write(&plain, &bundled()).status.success());
    let mut data = bundled();
    fill_texts(&mut data, "</script></td>]]><img src=x onerror=alert(1)>\u{202e}\"'&<!-- /engagements: list -->");
    let output = write(&marked, &data);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    for name in ["index.html", "embed.html", "engagements.html", "fiches/cuba-2016.html", "fiches/index.html"] {
        let (plain_page, marked_page) = (text(&plain, name), text(&marked, name));
        assert!(!marked_page.contains("<img") && marked_page.contains("&lt;img"), "{name}");
        for tag in ["<script", "</script", "<tr", "</td", "<!--"] {
            assert_eq!(marked_page.matches(tag).count(), plain_page.matches(tag).count(), "{name}: {tag}");
        }
    }
    // And the marks still are where they were.
    assert!(write(&marked, &bundled()).status.success());
    assert_eq!(text(&marked, "index.html"), text(&plain, "index.html"));
}
