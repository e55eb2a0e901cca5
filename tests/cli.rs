//! `engagements check` and `convert`: what they say, what they write, and how they end.
#![cfg(feature = "check")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops where it fails")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use engagements::commitment::load;
use engagements::exchange::complete_csv;

const BUNDLED: &str = "public/data/commitments.json";

/// A folder of its own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Runs the tool in a language.
fn run(lang: &str, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_engagements"));
    command.env_remove("LC_ALL").env("LANG", lang).args(arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    let text = [output.stdout.as_slice(), &output.stderr].concat();
    String::from_utf8(text).unwrap().replace('\u{a0}', " ")
}

fn code(output: &Output) -> Option<i32> {
    output.status.code()
}

#[test]
fn the_bundled_data_have_no_problem() {
    let output = run("fr_CA.UTF-8", &["check", BUNDLED]);
    assert_eq!((code(&output), said(&output)), (Some(0), format!("{BUNDLED} : 36 fiches lues\n")));
}

#[test]
fn every_problem_of_a_spoiled_file_is_named_in_both_languages() {
    let folder = folder("spoiled");
    let spoiled = folder.join("spoiled.csv");
    let csv = complete_csv::write(&load(&fs::read(BUNDLED).unwrap()).unwrap()).unwrap();
    fs::write(&spoiled, csv.replacen(",2017-10-31,", ",31/10/2017,", 1).replacen(",asia-pacific,", ",,", 1)).unwrap();
    let path = spoiled.to_str().unwrap();
    let french = run("fr", &["check", path]);
    assert_eq!(code(&french), Some(1));
    let words = said(&french);
    for expected in [
        "34 fiches lues, 2 refusées sur 36\n",
        "(pays-basque-2017), colonne « signed » : « 31/10/2017 » n’est pas une date de la forme AAAA, AAAA-MM ou AAAA-MM-JJ;",
        "Donner à la colonne le format Texte",
        "colonne « partner.region » : absent. Ajouter le champ.\n",
    ] {
        assert!(words.contains(expected), "{expected}: {words}");
    }
    let english = run("fr", &["check", BUNDLED, path, "--lang", "en"]);
    assert_eq!(code(&english), Some(1));
    let words = said(&english);
    assert!(words.contains("36 records read\n") && words.contains("34 records read, 2 refused of 36\n"), "{words}");
    assert!(words.contains("column “signed”: “31/10/2017” is not a date"), "{words}");
    let missing = run("en", &["check", "nowhere.csv"]);
    assert_eq!(code(&missing), Some(3));
    assert!(said(&missing).starts_with("nowhere.csv: ") && said(&missing).contains("Mend this"));
}

#[test]
fn json_becomes_a_table_and_the_table_becomes_the_same_json() {
    let folder = folder("convert");
    let path = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let to_csv = run("en", &["convert", BUNDLED, &path("a.csv")]);
    assert_eq!(code(&to_csv), Some(0), "{}", said(&to_csv));
    assert!(said(&to_csv).starts_with("36 commitments written to "), "{}", said(&to_csv));
    let to_json = run("fr", &["convert", &path("a.csv"), &path("b.json")]);
    assert_eq!(code(&to_json), Some(0), "{}", said(&to_json));
    let dataset = |path: &str| load(&fs::read(path).unwrap()).unwrap();
    assert_eq!(dataset(&path("b.json")), dataset(BUNDLED));
    let mut names: Vec<String> =
        fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["a.csv", "b.json", "dataset.json"]);
}

#[test]
fn nothing_is_written_where_something_is_wrong() {
    let folder = folder("nothing");
    let path = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    fs::write(path("broken.json"), "[{}]").unwrap();
    fs::write(path("alone.csv"), complete_csv::write(&load(&fs::read(BUNDLED).unwrap()).unwrap()).unwrap()).unwrap();
    for (from, to, expected, words) in [
        ("broken.json", "x.csv", 1, "Engagement 1, champ id : absent."),
        ("alone.csv", "x.json", 1, "Mettre dataset.json à côté."),
        ("alone.csv", "alone.csv", 2, "sont le même"),
        ("gone.json", "x.csv", 3, "relancer la commande"),
    ] {
        let output = run("fr", &["convert", &path(from), &path(to)]);
        assert_eq!(code(&output), Some(expected), "{from}: {}", said(&output));
        assert!(said(&output).contains(words), "{from}: {}", said(&output));
    }
    let output = run("fr", &["convert", BUNDLED, &path("x.txt")]);
    assert_eq!(code(&output), Some(2));
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);
}

#[test]
fn help_and_errors_are_in_the_language_that_was_asked_for() {
    for (lang, arguments, expected, words) in [
        (
            "fr",
            &["--help"][..],
            0,
            &["Emploi : engagements", "Commandes :", "Vérifie des fichiers", "Affiche cette aide"][..],
        ),
        ("C", &["check", "--help"], 0, &["<FICHIER>", "Codes de sortie : 0 tout est lu"]),
        ("en_CA.UTF-8", &["convert", "--help"], 0, &["Usage: engagements convert", "Arguments:", "Prints this help"]),
        ("en", &["--version"], 0, &[env!("CARGO_PKG_VERSION")]),
        ("fr", &[], 2, &["aucune commande. Voir « engagements --help »."]),
        ("fr", &["chek"], 2, &["commande inconnue « chek ». Peut-être « check »?"]),
        ("en", &["check"], 2, &["missing: <FILE>..."]),
        ("fr", &["check", "--langue", "fr"], 2, &["argument inconnu « --langue »"]),
        ("fr", &["check", "x", "--lang", "de"], 2, &["« de » n’est pas une valeur de --lang <LANGUE>."]),
    ] {
        let output = run(lang, arguments);
        assert_eq!(code(&output), Some(expected), "{arguments:?}: {}", said(&output));
        for word in words {
            assert!(said(&output).contains(word), "{arguments:?}: {word}: {}", said(&output));
        }
        for foreign in ["Usage:", "error:", "For more information"].into_iter().filter(|_| lang == "fr") {
            assert!(!said(&output).contains(foreign), "{arguments:?}: {}", said(&output));
        }
    }
}
