//! The names of storage keys, of the database, of caches, channels and windows are in one table: `src/storage/names.rs`.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops where it fails")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Scripts that the build gives the names to.
const WITH_NAMES: [&str; 3] = ["boot.js", "stopped.js", "service-worker.js"];

/// Calls whose first argument is such a name.
const CALLS: [&str; 9] = [
    "getItem(",
    "setItem(",
    "removeItem(",
    "get_item(",
    "indexedDB.open(",
    "transaction(",
    "objectStore(",
    "caches.open(",
    "BroadcastChannel(",
];

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The constants of the table, read as the build reads them.
fn names() -> Vec<(String, String)> {
    let table = fs::read_to_string(root("src/storage/names.rs")).unwrap();
    let constant = |line: &str| {
        let (name, value) = line.strip_prefix("pub const ")?.split_once(": &str = \"")?;
        Some((name.to_owned(), value.strip_suffix("\";")?.to_owned()))
    };
    table.lines().filter_map(constant).collect()
}

fn scripts() -> Vec<(String, String)> {
    let files = fs::read_dir(root("public")).unwrap().map(|entry| entry.unwrap().path());
    let scripts = files.filter(|path| path.extension().is_some_and(|extension| extension == "js"));
    let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
    scripts.map(|path| (name(&path), fs::read_to_string(&path).unwrap())).collect()
}

fn is_word(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '_'
}

#[test]
fn the_build_reads_every_constant() {
    let table = fs::read_to_string(root("src/storage/names.rs")).unwrap();
    assert_eq!(names().len(), table.matches("pub const ").count());
}

#[test]
fn no_script_has_a_name_of_its_own() {
    for (file, script) in scripts() {
        for call in CALLS {
            for (at, _) in script.match_indices(call) {
                let argument = &script[at + call.len()..];
                assert!(!argument.starts_with(['"', '\'', '`']), "{file}: {call}{}", argument.lines().next().unwrap());
            }
        }
        for (_, value) in names().iter().filter(|(_, value)| value.contains(['.', '/', '-'])) {
            assert!(!script.contains(value.as_str()), "{file} has {value}: use the constant");
        }
    }
}

#[test]
fn the_constants_of_the_scripts_are_in_the_table() {
    let given: BTreeSet<String> = names().into_iter().map(|(name, _)| name).collect();
    let built = ["WORDS", "IS_EMBED", "BUILD", "FILES", "WASM_INTEGRITY"];
    for (file, script) in scripts().iter().filter(|(file, _)| WITH_NAMES.contains(&file.as_str())) {
        let code = script.lines().filter(|line| !line.trim_start().starts_with("//"));
        let words = code.flat_map(|line| line.split(|character| !is_word(character)));
        let constants = words.filter(|word| word.len() > 3 && word.chars().all(|c| c.is_ascii_uppercase() || c == '_'));
        for constant in constants.filter(|word| word.contains('_') || given.contains(*word)) {
            assert!(given.contains(constant) || built.contains(&constant), "{file}: {constant} is in no table");
        }
    }
}

#[test]
fn the_page_has_no_name_of_its_own() {
    let files = fs::read_dir(root("src/ui/browser")).unwrap().map(|entry| entry.unwrap().path());
    for path in files {
        let code = fs::read_to_string(&path).unwrap();
        for (_, value) in names().iter().filter(|(name, _)| name != "DRAFT_TABLE" && name != "CACHE_PREFIX") {
            assert!(!code.contains(&format!("\"{value}\"")), "{} has {value}: use the constant", path.display());
        }
    }
}
