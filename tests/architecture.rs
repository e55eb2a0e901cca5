//! The arrows of the house: who may know whom. The reasons are in `docs/architecture.md`.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops where it fails")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Each room with the rooms that it may know.
const ARROWS: [(&str, &[&str]); 13] = [
    ("commitment", &[]),
    ("record", &["commitment"]),
    ("query", &["commitment", "record"]),
    ("draft", &["commitment", "record"]),
    ("address", &["commitment", "query", "draft"]),
    ("storage", &["commitment", "draft"]),
    ("meeting", &["commitment", "record", "query"]),
    ("report", &["commitment", "record", "query", "draft"]),
    ("i18n", &["commitment", "record", "query", "draft", "address", "storage", "meeting", "report"]),
    ("exchange", &["commitment", "record", "query", "draft", "report", "i18n"]),
    ("chart", &["commitment", "record", "query"]),
    ("figure", &["commitment", "query", "i18n", "chart"]),
    (
        "ui",
        &[
            "commitment",
            "record",
            "query",
            "draft",
            "address",
            "storage",
            "meeting",
            "report",
            "i18n",
            "exchange",
            "chart",
            "figure",
        ],
    ),
];

/// Crates that only a browser has.
const BROWSER: [&str; 9] = [
    "leptos",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "gloo",
    "gloo_storage",
    "reactive_graph",
    "console_error_panic_hook",
];

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// A file's path below `src/`, and its code without comments and texts.
fn code() -> Vec<(String, String)> {
    let relative = |path: &Path| path.strip_prefix(source()).unwrap().to_string_lossy().replace('\\', "/");
    rust_files(&source())
        .iter()
        .map(|path| (relative(path), without_comments_and_strings(&fs::read_to_string(path).unwrap())))
        .collect()
}

/// Rust without its comments and without what stands between quotation marks.
fn without_comments_and_strings(text: &str) -> String {
    let mut bare = String::new();
    for line in text.lines() {
        let mut in_text = false;
        let mut characters = line.chars().peekable();
        while let Some(character) = characters.next() {
            match character {
                '\\' if in_text => drop(characters.next()),
                '"' => in_text = !in_text,
                '/' if !in_text && characters.peek() == Some(&'/') => break,
                _ if !in_text => bare.push(character),
                _ => {}
            }
        }
        bare.push('\n');
    }
    bare
}

/// What a file names within the project, each as a path from the root: `query::Filters` whether it was written
/// `crate::query::Filters`, `engagements::query::Filters`, `super::super::query::Filters` or within braces.
fn references(path: &str, code: &str) -> Vec<Vec<String>> {
    let mut module: Vec<String> = path.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if matches!(module.last().map(String::as_str), Some("mod" | "lib" | "main")) {
        module.pop();
    }
    let tokens = tokens(code);
    let inner_modules = tokens.iter().position(|token| token == "test").unwrap_or(tokens.len());
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let is_start = at == 0 || tokens[at - 1] != "::";
        let start = match token.as_str() {
            "crate" | "engagements" => Vec::new(),
            // In a file's module of tests, `super` is the file.
            "super" if at < inner_modules => module.split_last().map(|(_, outer)| outer.to_vec()).unwrap_or_default(),
            "self" if at < inner_modules => module.clone(),
            _ => continue,
        };
        if is_start && tokens.get(at + 1).is_some_and(|next| next == "::") {
            follow(&tokens, at + 2, start, &mut found);
        }
    }
    found
}

/// Names, `::`, braces and commas; anything else ends a path.
fn tokens(code: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut after_word = false;
    for character in code.chars() {
        let is_word = character.is_alphanumeric() || character == '_';
        match tokens.last_mut() {
            Some(last) if is_word && after_word => last.push(character),
            Some(last) if character == ':' && last == ":" => last.push(':'),
            _ if character.is_whitespace() => {}
            _ => tokens.push(character.to_string()),
        }
        after_word = is_word;
    }
    tokens
}

/// Follows a path from a token on, into each item of its braces, and says where it ended.
fn follow(tokens: &[String], mut at: usize, mut path: Vec<String>, found: &mut Vec<Vec<String>>) -> usize {
    loop {
        match tokens.get(at).map(String::as_str) {
            Some("{") => {
                at += 1;
                while tokens.get(at).is_some_and(|token| token != "}") {
                    at = if tokens[at] == "," { at + 1 } else { follow(tokens, at, path.clone(), found) };
                }
                return at + 1;
            }
            Some("super") => drop(path.pop()),
            Some("self") => {}
            Some(name) => path.push(name.to_owned()),
            None => return at,
        }
        at += 1;
        if tokens.get(at).is_none_or(|token| token != "::") {
            found.push(path);
            while tokens.get(at).is_some_and(|token| token != "," && token != "}" && token != ";") {
                at += 1;
            }
            return at;
        }
        at += 1;
    }
}

/// Whether code names a crate, as a path's beginning.
fn names(code: &str, name: &str) -> bool {
    let tokens = tokens(code);
    tokens.iter().enumerate().filter(|(_, token)| *token == name).any(|(at, _)| {
        let before = at.checked_sub(1).and_then(|at| tokens.get(at)).map(String::as_str);
        before == Some("use") || before != Some("::") && tokens.get(at + 1).is_some_and(|next| next == "::")
    })
}

/// The room that a file lies in; none for `lib.rs`, `main.rs` and the other binaries, which use the library from outside.
fn room_of(path: &str) -> Option<&str> {
    let room = path.split_once('/').map_or_else(|| path.trim_end_matches(".rs"), |(room, _)| room);
    (!["lib", "main", "bin"].contains(&room)).then_some(room)
}

#[test]
fn an_arrow_points_down() {
    let arrows: BTreeMap<&str, &[&str]> = ARROWS.into_iter().collect();
    for (path, code) in code() {
        let Some(room) = room_of(&path) else { continue };
        let Some(may_know) = arrows.get(room) else { panic!("{path}: {room} is no room of docs/architecture.md") };
        for reference in references(&path, &code) {
            let Some(known) = reference.first().map(String::as_str).filter(|first| arrows.contains_key(first)) else {
                continue;
            };
            assert!(known == room || may_know.contains(&known), "{path}: {room} may not know {}", reference.join("::"));
        }
    }
}

/// What contains itself: an element has nodes, and a node may be an element.
const MUTUAL: [&str; 3] = ["ui/element/mod.rs", "ui/element/node.rs", "ui/element/attribute.rs"];

#[test]
fn files_do_not_import_each_other_in_a_circle() {
    let code: BTreeMap<String, String> = code().into_iter().collect();
    let mut imports: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for path in code.keys() {
        let is_import = |file: &&str| file != path && !(MUTUAL.contains(file) && MUTUAL.contains(&path.as_str()));
        imports.insert(path, imported(path, &code).into_iter().filter(is_import).collect());
    }
    // Takes away files that import none of the others, and those that none of the others import, until only circles are left.
    loop {
        let known: BTreeSet<&str> = imports.keys().copied().collect();
        for files in imports.values_mut() {
            files.retain(|file| known.contains(file));
        }
        let needed: BTreeSet<&str> = imports.values().flatten().copied().collect();
        imports.retain(|path, files| !files.is_empty() && needed.contains(path));
        if imports.len() == known.len() {
            break;
        }
    }
    assert!(imports.is_empty(), "a circle is among {imports:#?}");
}

/// The files that a file imports. What a `mod.rs` only re-exports it does not import; whoever takes it from there imports the
/// file that it is in.
fn imported<'a>(path: &str, code: &'a BTreeMap<String, String>) -> Vec<&'a str> {
    let text = &code[path];
    let Some(folder) = path.strip_suffix("mod.rs") else {
        return references(path, text).iter().filter_map(|reference| file_of(reference, code)).collect();
    };
    // Files of its folder may be named without `self`.
    let own: String = code.keys().filter_map(|file| file.strip_prefix(folder)).fold(parted(text).0, |text, file| {
        let child = file.trim_end_matches(".rs").split('/').next().unwrap_or_default();
        let is_start = |before: &str| !before.ends_with(|last: char| last.is_alphanumeric() || "_:.".contains(last));
        text.split(&format!("{child}::")).fold(String::new(), |joined, piece| match joined.as_str() {
            "" => piece.to_owned(),
            before if is_start(before) => format!("{before}self::{child}::{piece}"),
            before => format!("{before}{child}::{piece}"),
        })
    });
    references(path, &own).iter().filter_map(|reference| file_of(reference, code)).collect()
}

/// The code of a `mod.rs` without what it re-exports, and that alone.
fn parted(code: &str) -> (String, String) {
    let is_reexport = |words: &str| {
        let words = words.trim_start_matches("pub");
        words.split_once(')').filter(|_| words.starts_with('(')).map_or(words, |(_, after)| after).starts_with(" use ")
    };
    let mut parts = (String::new(), String::new());
    for statement in code.split_inclusive(';') {
        let mut starts = statement.match_indices("pub").map(|(at, _)| at);
        let start = starts.find(|at| is_reexport(&statement[*at..])).unwrap_or(statement.len());
        parts.0.push_str(&statement[..start]);
        parts.1.push_str(&statement[start..]);
    }
    parts
}

/// The file that says what a path names.
fn file_of<'a>(path: &[String], code: &'a BTreeMap<String, String>) -> Option<&'a str> {
    for length in (1..=path.len()).rev() {
        let (folder, rest) = (path[..length].join("/"), &path[length..]);
        if let Some((file, _)) = code.get_key_value(&format!("{folder}.rs")) {
            return Some(file);
        }
        if let (Some((file, text)), [name, ..]) = (code.get_key_value(&format!("{folder}/mod.rs")), rest) {
            let (own, reexported) = parted(text);
            if defines(&own, name) {
                return Some(file);
            }
            let children: Vec<Vec<String>> = references(file, &reexported.replace("use ", "use self::"));
            let of_name = |child: &&Vec<String>| {
                child.last() == Some(name)
                    || child.last().is_some_and(|last| last == "*") && {
                        let file = code.get(&(child[..child.len() - 1].join("/") + ".rs"));
                        file.is_some_and(|text| defines(text, name))
                    }
            };
            return children.iter().find(of_name).and_then(|child| file_of(child, code));
        }
    }
    None
}

/// Whether code defines something of this name.
fn defines(code: &str, name: &str) -> bool {
    let kinds = ["fn", "struct", "enum", "trait", "const", "static", "type", "macro_rules"];
    let tokens = tokens(code);
    tokens.windows(2).any(|pair| kinds.contains(&pair[0].as_str()) && pair[1] == *name)
}

#[test]
fn only_the_page_knows_a_browser() {
    for (path, code) in code() {
        if path.starts_with("ui/") || path == "main.rs" {
            continue;
        }
        for name in BROWSER {
            assert!(!names(&code, name), "{path} names {name}");
        }
    }
}

#[test]
fn only_the_browser_folder_asks_the_window_or_the_document() {
    for (path, code) in code() {
        if path.starts_with("ui/browser/") {
            continue;
        }
        for name in ["window()", "document()"] {
            let is_call = |at: usize| {
                !code[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_' || before == '.')
            };
            assert!(!code.match_indices(name).any(|(at, _)| is_call(at)), "{path} asks {name}: ui/browser does");
        }
    }
}

#[test]
fn a_view_does_not_know_another_view() {
    let views: Vec<String> = code().iter().filter_map(|(path, _)| view_of(path)).collect();
    for (path, code) in code() {
        let Some(own) = view_of(&path) else { continue };
        for reference in references(&path, &code) {
            if let [ui, folder, view, ..] = reference.as_slice()
                && (ui.as_str(), folder.as_str()) == ("ui", "views")
            {
                assert!(*view == own || !views.contains(view), "{path}: {own} may not know {}", reference.join("::"));
            }
        }
    }
}

/// The view that a file belongs to.
fn view_of(path: &str) -> Option<String> {
    let view = path.strip_prefix("ui/views/")?.split(['/', '.']).next()?;
    (view != "mod").then(|| view.to_owned())
}

#[test]
fn every_room_says_what_it_is() {
    for (room, _) in ARROWS {
        let path = source().join(room).join("mod.rs");
        let Ok(text) = fs::read_to_string(&path) else { continue };
        let lines = text.lines().take_while(|line| line.starts_with("//!")).count();
        assert!((3..=6).contains(&lines), "{room}/mod.rs begins with {lines} lines, not 3 to 6, on what it answers");
    }
}

#[test]
fn no_folder_is_named_for_leftovers() {
    let leftovers = ["utils", "util", "helpers", "common", "types", "manager", "misc"];
    for (path, _) in code() {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        assert!(!folder.split('/').any(|step| leftovers.contains(&step)), "{path}: name the idea");
    }
}

#[test]
fn references_are_found_however_they_are_written() {
    assert_eq!(
        without_comments_and_strings("use a; // crate::b\nlet c = \"crate::d \\\" // e\"; f"),
        "use a; \nlet c = ; f\n"
    );
    let code = "use crate::{ a::{x, y as z}, b, c::*, };\n pub(super) fn f(d: engagements::d::D) { my_crate::f(); super::super::e::f() }\n\
        use super::g::{self, h};";
    let found: Vec<String> = references("room/folder/file.rs", code).iter().map(|path| path.join("::")).collect();
    assert_eq!(found, ["a::x", "a::y", "b", "c::*", "d::D", "room::e::f", "room::folder::g", "room::folder::g::h"]);
    assert!(names("use leptos::prelude", "leptos") && names("pub use web_sys;", "web_sys"));
    assert!(!names("leptos_free::x", "leptos") && !names("not::leptos::x", "leptos"));
}
