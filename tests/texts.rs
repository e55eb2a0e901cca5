//! Every word that the page says exists in both languages, is used, and is set as each language sets it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it fails")]

use std::path::{Path, PathBuf};
use std::{env, fs};

use engagements::i18n::page::script_words;
use engagements::i18n::texts::CATALOGUE;

/// Texts that are rightly the same in both languages.
const SAME: &[(&str, &str)] = &[
    ("chart", "home"),
    ("chart", "total"),
    ("cli", "arguments"),
    ("cli", "options"),
    ("common", "menu"),
    ("editor", "sections"),
    ("drafts", "sections"),
    ("export", "bibtex"),
    ("export", "ris"),
    ("export", "sources"),
    ("handout", "source"),
    ("handout", "sources"),
    ("meeting", "convention"),
    ("paging", "page"),
    ("record", "signature"),
    ("record", "sources"),
    ("register", "instrument"),
    ("register", "convention_short"),
    ("about", "sources"),
    ("about", "version"),
];

/// Every Rust file below a folder of the project.
fn rust_files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files = Vec::new();
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// What is wrong with the typography of a French text.
fn french_faults(text: &str) -> Vec<&'static str> {
    let mut faults = common_faults(text);
    let spaced: Vec<char> = text.chars().collect();
    for pair in spaced.windows(2) {
        match pair {
            ['«', after] if *after != '\u{a0}' => faults.push("« takes a no-break space after it"),
            [before, '»'] if *before != '\u{a0}' => faults.push("» takes a no-break space before it"),
            [before, ':'] if *before != '\u{a0}' => faults.push("a colon takes a no-break space before it"),
            [' ' | '\u{a0}', ';' | '?' | '!'] => faults.push("; ? ! take no space before them"),
            _ => {}
        }
    }
    if text.contains(['“', '”']) {
        faults.push("quotation marks are « »");
    }
    faults
}

/// What is wrong with the typography of an English text.
fn english_faults(text: &str) -> Vec<&'static str> {
    let mut faults = common_faults(text);
    if text.contains(" :")
        || text.contains("\u{a0}:")
        || text.contains(" ;")
        || text.contains(" ?")
        || text.contains(" !")
    {
        faults.push(": ; ? ! take no space before them");
    }
    if text.contains(['«', '»']) {
        faults.push("quotation marks are “ ”");
    }
    faults
}

fn common_faults(text: &str) -> Vec<&'static str> {
    let mut faults = Vec::new();
    let checks = [
        (text.contains('\''), "the apostrophe is ’"),
        (text.contains('"'), "quotation marks are not straight"),
        (text.contains("..."), "three dots are one …"),
        (text.contains("Quebec"), "Québec has its accent"),
        (text.contains("  "), "two spaces in a row"),
        (text.trim() != text || text.is_empty(), "a text does not begin or end with a space"),
    ];
    faults.extend(checks.iter().filter(|(found, _)| *found).map(|(_, fault)| *fault));
    faults
}

#[test]
fn every_text_is_set_as_its_language_sets_it() {
    let mut faults = Vec::new();
    for (area, entries) in CATALOGUE {
        for (name, fr, en) in *entries {
            faults.extend(french_faults(fr).into_iter().map(|fault| format!("{area}.{name}: {fault}: {fr}")));
            faults.extend(english_faults(en).into_iter().map(|fault| format!("{area}.{name}: {fault}: {en}")));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_text_is_translated_unless_it_is_listed() {
    let mut same = Vec::new();
    for (area, entries) in CATALOGUE {
        same.extend(entries.iter().filter(|(_, fr, en)| fr == en).map(|(name, ..)| (*area, *name)));
    }
    same.sort_unstable();
    let mut listed = SAME.to_vec();
    listed.sort_unstable();
    assert_eq!(same, listed);
}

#[test]
fn the_scripts_beside_the_page_have_the_words_of_the_catalogue() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/words.json");
    let written = format!("{:#}\n", script_words());
    if env::var_os("UPDATE_WORDS").is_some() {
        fs::write(&path, &written).unwrap();
    }
    let kept = fs::read_to_string(path).unwrap_or_default();
    assert!(kept == written, "the words have changed: UPDATE_WORDS=1 cargo test --test texts writes them anew");
}

#[test]
fn every_area_is_in_the_catalogue() {
    let files = rust_files("src/i18n").into_iter().map(|file| fs::read_to_string(file).unwrap());
    let areas: usize = files.map(|source| source.lines().filter(|line| *line == "texts! {").count()).sum();
    assert_eq!(areas, CATALOGUE.len());
}

#[test]
fn every_text_is_used() {
    let mut sources: String = rust_files("src").into_iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    // The files that are given their words by the build.
    let scripts = ["public/boot.js", "public/stopped.js", "script/post-build.mjs"];
    let scripts: String = scripts.into_iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    sources.push_str(&scripts);
    let is_read = |name: &str| {
        if scripts.contains(&format!("\"{name}\"")) {
            return true;
        }
        let field = format!(".{name}");
        sources.match_indices(&field).any(|(start, _)| {
            let after = sources[start + field.len()..].chars().next();
            !after.is_some_and(|after| after.is_alphanumeric() || after == '_' || after == '(')
        })
    };
    let mut unused = Vec::new();
    for (area, entries) in CATALOGUE {
        unused.extend(entries.iter().filter(|(name, ..)| !is_read(name)).map(|(name, ..)| format!("{area}.{name}")));
    }
    assert!(unused.is_empty(), "no file reads these texts: {}", unused.join(", "));
}

/// The text literals of a file, without its comments and its tests.
fn literals(source: &str) -> Vec<String> {
    let shown = source.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = shown.lines().filter(|line| !line.trim_start().starts_with("//"));
    let mut literals = Vec::new();
    for line in lines {
        let mut rest = line;
        while let Some(start) = rest.find('"') {
            let Some(end) = rest[start + 1..].find('"') else { break };
            literals.push(rest[start + 1..start + 1 + end].to_owned());
            rest = &rest[start + end + 2..];
        }
    }
    literals
}

#[test]
fn words_outside_the_catalogue_are_set_with_care_too() {
    let mut faults = Vec::new();
    for file in rust_files("src/i18n") {
        for literal in literals(&fs::read_to_string(&file).unwrap()) {
            let checks = [
                literal.contains('\''),
                literal.contains("« ") || literal.contains(" »"),
                literal.contains(" :") || literal.contains(" ;") || literal.contains(" ?") || literal.contains(" !"),
                literal.contains("..."),
                literal.contains("Quebec"),
            ];
            if checks.contains(&true) {
                faults.push(format!("{}: {literal}", file.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
