//! A file of one's own is read as far as it can be, and all that it says otherwise is named: read and refused are all rows.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops where it fails")]

#[path = "support/file.rs"]
mod file;
#[path = "support/random.rs"]
mod random;
#[path = "support/sample.rs"]
mod sample;

use engagements::commitment::{
    Dataset, Fingerprint, Language, Place, Problem, ReadingNoticeKind as Kind, Reason, Shape, load,
};
use engagements::exchange::import::{Encoding, Form, Import, MOST_BYTES, Outcome, ReadFile, Reader, TableForm, read};
use engagements::exchange::{Extract, complete_csv, csv as csv_file};
use engagements::i18n::{import as words, sentence};
use engagements::query::Filters;
use proptest::prelude::*;
use serde_json::{Value, json};

const FILE: &[u8] = include_bytes!("../public/data/commitments.json");

fn register() -> Dataset {
    load(FILE).unwrap()
}

/// The table that readers download, of all rows.
fn readers_table(language: Language, dataset: &Dataset) -> String {
    let rows: Vec<usize> = (0..dataset.commitments.len()).collect();
    let sentence = sentence(language, &Filters::default(), rows.len(), dataset);
    csv_file::write(Extract { language, dataset, fingerprint: Fingerprint::of(FILE), rows: &rows, sentence: &sentence })
}

/// Reads, and holds what was read against what every file is held against.
fn import(bytes: impl AsRef<[u8]>) -> Import {
    let bytes = bytes.as_ref();
    let import = read(bytes);
    assert!(import.commitments.len() <= import.read);
    let mut in_slices = Reader::new(bytes.len() as u64);
    for slice in bytes.chunks(997) {
        in_slices.push(slice);
    }
    let in_slices = in_slices.finish();
    assert_eq!(
        (&in_slices.commitments, in_slices.read, in_slices.refused, &in_slices.problems, &in_slices.notices),
        (&import.commitments, import.read, import.refused, &import.problems, &import.notices)
    );
    import
}

/// What is wrong, in the words that the reader sees.
fn said(import: &Import) -> Vec<String> {
    import.problems.iter().map(|problem| words::problem(Language::Fr, problem).replace('\u{a0}', " ")).collect()
}

fn kinds(import: &Import) -> Vec<Kind> {
    import.notices.iter().map(|notice| notice.kind.clone()).collect()
}

fn counts(import: &Import) -> (usize, usize) {
    (import.read, import.refused)
}

fn json_with(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut value = file::valid();
    change(&mut value);
    serde_json::to_vec_pretty(&value).unwrap()
}

/// The lines of a table as another program reads them.
fn lines(text: &str, separator: u8) -> Vec<Vec<String>> {
    let bytes = text.trim_start_matches('\u{feff}').as_bytes();
    let mut reader = csv::ReaderBuilder::new().delimiter(separator).has_headers(false).from_reader(bytes);
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// The lines as another program writes them.
fn written(lines: &[Vec<String>], separator: u8) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
    for line in lines {
        writer.write_record(line).unwrap();
    }
    writer.into_inner().unwrap()
}

/// The complete table of the small file, with one cell changed.
fn with_cell(row: usize, title: &str, cell: &str) -> Import {
    let dataset = load(file::valid().to_string().as_bytes()).unwrap();
    let mut lines = lines(&complete_csv::write(&dataset).unwrap(), b',');
    let column = lines[0].iter().position(|found| found == title).unwrap();
    cell.clone_into(&mut lines[row - 1][column]);
    import(written(&lines, b','))
}

#[test]
fn the_register_is_read_in_each_of_its_forms() {
    let dataset = register();
    let json = import(FILE);
    assert_eq!((json.form, json.outcome()), (Some(Form::Json), Outcome::Accepted), "{:?}", said(&json));
    assert_eq!((counts(&json), &json.commitments), ((36, 0), &dataset.commitments));
    assert_eq!(json.top.map(|top| Dataset { commitments: json.commitments, ..top }).as_ref(), Some(&dataset));
    let complete = import(complete_csv::write(&dataset).unwrap());
    assert_eq!(complete.form, Some(Form::Table(TableForm::Complete, ',')));
    assert_eq!(
        (complete.outcome(), &complete.commitments),
        (Outcome::Accepted, &dataset.commitments),
        "{:?}",
        said(&complete)
    );
    for language in Language::ALL {
        let table = readers_table(language, &dataset);
        let import = import(&table);
        assert_eq!(import.form, Some(Form::Table(TableForm::Reader(language), csv_file::separator(language))));
        assert_eq!((counts(&import), said(&import)), ((36, 0), vec![]));
        assert_eq!(kinds(&import), [Kind::OneLanguage, Kind::Sentence]);
        let again = Dataset { commitments: import.commitments, ..dataset.clone() };
        // The sentence counts partners, whose names are there in one language only.
        let rows = |text: &str| lines(text, u8::try_from(csv_file::separator(language)).unwrap())[1..].to_vec();
        assert_eq!(rows(&readers_table(language, &again)), rows(&table));
    }
}

#[test]
fn what_the_readers_table_does_not_hold_is_left_empty() {
    let import = import(readers_table(Language::Fr, &register()));
    let row = import.commitments.iter().find(|row| row.id == "pays-basque-2017").unwrap();
    assert_eq!((row.partner.name.fr.as_str(), row.partner.name.en.as_str()), ("Pays basque", ""));
    assert_eq!((&row.partner.in_text, &row.partner.seat, row.partner.kind.slug()), (&None, &None, ""));
    assert!(row.sources.iter().all(|source| source.lang == "und"));
}

#[test]
fn a_spreadsheet_may_have_sorted_the_first_lines_among_the_rows() {
    let table = readers_table(Language::Fr, &register());
    for order in ["sentence last", "titles in the middle"] {
        let mut lines = lines(&table, b';');
        let sentence = lines.remove(0);
        if order == "sentence last" {
            lines.push(sentence);
        } else {
            let titles = lines.remove(0);
            lines.insert(7, sentence);
            lines.insert(20, titles);
        }
        for separator in [b';', b',', b'\t'] {
            let import = import(written(&lines, separator));
            assert_eq!((counts(&import), said(&import)), ((36, 0), vec![]), "{order}");
            let place = import.notices.iter().find(|notice| notice.kind == Kind::Sentence).map(|notice| &notice.place);
            let row = if order == "sentence last" { 38 } else { 8 };
            assert!(matches!(place, Some(Place::Cell { row: found, .. }) if *found == row), "{place:?}");
        }
    }
}

#[test]
fn every_encoding_and_every_title_that_a_program_may_have_changed() {
    let table = readers_table(Language::Fr, &register());
    let text = table.trim_start_matches('\u{feff}');
    let utf16: Vec<u8> = table.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let plain = text.replacen("Type d’instrument", "TYPE D'INSTRUMENT", 1).replacen("Portée\u{a0}:", "portee :", 1);
    for (bytes, encoding) in
        [(text.as_bytes().to_vec(), Encoding::Utf8), (utf16, Encoding::Utf16Le), (plain.into_bytes(), Encoding::Utf8)]
    {
        let import = import(bytes);
        assert_eq!((counts(&import), import.encoding, said(&import)), ((36, 0), encoding, vec![]));
    }
    let ansi = "Identifiant;Partenaire;R\u{e9}gion;Type d\u{92}instrument;Titre;Provenance\n\
                quebec;Belgique;Europe;Accord-cadre;\u{c9}t\u{e9};Autre source publique\n";
    let bytes: Vec<u8> = ansi.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
    let import = import(bytes);
    assert_eq!((counts(&import), import.encoding, said(&import)), ((1, 0), Encoding::Windows1252, vec![]));
    assert_eq!(import.commitments[0].title.fr, "Été");
    assert!(kinds(&import).contains(&Kind::Windows1252));
}

#[test]
fn dates_that_a_spreadsheet_spoiled_are_refused_by_row_and_column() {
    for spoiled in ["mai-16", "42516", "26/05/2016", "2016-05-26 00:00", "2016"] {
        let import = with_cell(2, "signed", spoiled);
        if spoiled == "2016" {
            assert_eq!(counts(&import), (2, 0));
            continue;
        }
        let expected = format!(
            "Ligne 2 (flandre-2002), colonne « signed » : « {spoiled} » n’est pas une date de la forme AAAA, AAAA-MM ou AAAA-MM-JJ; \
             un tableur l’a peut-être changée. Donner à la colonne le format Texte, y écrire la date que donne la source, puis enregistrer."
        );
        assert_eq!((said(&import), counts(&import)), (vec![expected], (1, 1)));
    }
    let table = readers_table(Language::Fr, &register()).replacen(";2017-10-31;", ";31/10/2017;", 1);
    let import = import(table);
    assert_eq!(counts(&import), (35, 1));
    assert!(said(&import)[0].contains("(pays-basque-2017), colonne « Signé » : « 31/10/2017 »"), "{:?}", said(&import));
}

#[test]
fn each_fault_of_a_row_is_named_in_its_cell() {
    for (title, cell, expected) in [
        ("place.en", "", "colonne « place.en » : absent. Ajouter le champ."),
        ("partner.region", " ", "colonne « partner.region » : texte vide. Écrire le texte."),
        ("content", "théâtre", "colonne « content » : ce n’est pas du JSON."),
        ("content", "[{\"fr\": \"a\", \"fr\": \"b\"}]", "colonne « content » : ce n’est pas du JSON."),
        ("sources", "[{\"id\": 1}]", "colonne « sources », champ sources[0].id : un nombre au lieu d’un texte."),
        ("partner.seat.lat", "95", "colonne « partner.seat.lat » : nombre hors des bornes, -90 à 90."),
        ("partner.seat.lat", "50,85", "colonne « partner.seat.lat » : un texte au lieu d’un nombre."),
        ("in_force", "peut-être", "colonne « in_force » : un texte au lieu d’un oui ou non (true, false)."),
        ("title.fr", "", "colonne « title.fr » : absent."),
        ("follows", "nulle-part", "colonne « follows » : champ rempli sans preuve."),
        ("signed", "2016-13", "colonne « signed » : « 2016-13 » n’existe pas dans le calendrier. Corriger la date."),
    ] {
        let import = with_cell(2, title, cell);
        assert!(said(&import).iter().any(|said| said.contains(expected)), "{title}: {:?}", said(&import));
        assert_eq!(counts(&import), (1, 1));
    }
    for (cell, value) in [("TRUE", true), ("vrai", true), ("FAUX", false)] {
        let dataset = with_cell(2, "convention_reference", cell);
        // Its evidence is missing, and nothing else.
        assert_eq!(
            dataset.problems.iter().map(|problem| &problem.reason).collect::<Vec<_>>(),
            [&Reason::NoEvidence],
            "{value}"
        );
    }
}

#[test]
fn a_labels_row_says_what_is_wrong_in_the_words_of_its_columns() {
    let table = readers_table(Language::Fr, &register());
    let mut rows = lines(&table, b';');
    let column = |title: &str| rows[1].iter().position(|found| found.replace('\u{a0}', " ") == title).unwrap();
    let (scope, type_, evidence, sources) =
        (column("Portée"), column("Type d’instrument"), column("Portée : preuve"), column("Sources"));
    let (answer, activities, period) = (column("En vigueur"), column("Activités"), column("Entre les années"));
    rows[2][evidence] = String::new();
    rows[3][type_] = "entente culturelle".to_owned();
    rows[4][evidence] = "peut-être [1]".to_owned();
    rows[5][sources] = "quelque part".to_owned();
    rows[6][answer] = "souvent".to_owned();
    rows[7][activities] = "un jour, une saison".to_owned();
    rows[8][period] = "1999 environ".to_owned();
    assert!(!rows[2][scope].is_empty() && !rows[4][scope].is_empty());
    let import = import(written(&rows, b';'));
    let said = said(&import);
    for (row, expected) in [
        (3, "colonne « Portée » : champ rempli sans preuve. Ajouter la preuve ou vider le champ."),
        (5, "colonne « Portée : preuve » : « peut-être [1] » n’est pas de la forme précisé [1]; déduit [2]."),
        (
            6,
            "colonne « Sources », champ sources[0] : « quelque part » n’est pas de la forme [1] intitulé, https://…, « passage ».",
        ),
        (7, "colonne « En vigueur » : « souvent » n’est pas de la forme Oui ou Non."),
        (
            8,
            "colonne « Activités », champ activities[0] : « un jour, une saison » n’est pas de la forme 2021-2022, texte [1].",
        ),
        (9, "colonne « Entre les années » : « 1999 environ » n’est pas de la forme 2016-2020."),
    ] {
        let of_row: Vec<&String> = said.iter().filter(|said| said.starts_with(&format!("Ligne {row} "))).collect();
        assert!(of_row.len() == 1 && of_row[0].contains(expected), "{row}: {of_row:?}");
    }
    assert_eq!(counts(&import), (30, 6));
    assert!(kinds(&import).contains(&Kind::UnknownWord("entente culturelle".to_owned())));
}

#[test]
fn a_table_that_cannot_be_cut_is_refused_whole_with_its_place() {
    for (text, expected) in [
        ("a;b\n1;2\n", "Fichier : aucune ligne de titres de colonnes."),
        ("id,partner.id,id\n", "Colonne 3, « id » : colonne « id » donnée deux fois."),
        ("id,partner.id\n", "Fichier : liste vide."),
        ("id,partner.id\nx,\"y\nz,w\n", "Ligne 2, colonne « partner.id » : guillemet ouvert et jamais fermé"),
        ("<!doctype html>", "Fichier : page HTML au lieu de données. Donner le fichier des données."),
        (" \n", "Fichier : rien à lire. Copier ou enregistrer le fichier de nouveau, en entier."),
        ("[]", "Fichier : liste vide."),
        ("[{\"id\": 1}", "Ligne 1, colonne 11 : texte interrompu avant la fin."),
        ("{\"schema_version\": 2, \"commitments\": [{}]}", "Champ schema_version : version 2, plus récente"),
    ] {
        let import = self::import(text);
        assert!(said(&import)[0].starts_with(expected), "{text}: {:?}", said(&import));
        assert_eq!((import.read, import.outcome()), (0, Outcome::Rejected));
    }
    let mut reader = Reader::new(MOST_BYTES + 1);
    assert!(reader.is_refused());
    reader.push(FILE);
    assert_eq!(
        reader.finish().problems,
        [Problem { place: Place::File, reason: Reason::TooLarge { most: MOST_BYTES } }]
    );
}

#[test]
fn a_row_of_another_length_or_with_text_behind_a_quote_is_refused_and_the_others_are_read() {
    let dataset = load(file::valid().to_string().as_bytes()).unwrap();
    let text = complete_csv::write(&dataset).unwrap();
    let rows: Vec<&str> = text.split("\r\n").collect();
    let shorter = [rows[0], rows[1], rows[2].rsplit_once(",\"{").unwrap().0, ""].join("\n");
    assert_eq!(counts(&import(shorter)), (1, 1));
    let longer = [rows[0], &(rows[1].to_owned() + ",x"), &(rows[2].to_owned() + ",,"), ""].join("\n");
    let longer = import(longer);
    assert!(said(&longer)[0].starts_with("Ligne 2 : nombre de cellules autre que celui des titres, 44 au lieu de 43."));
    assert_eq!(counts(&longer), (1, 1));
    let quoted = text.replacen("Entente sur la culture", "\"Entente\" sur la culture", 1);
    let quoted = import(quoted);
    assert_eq!(said(&quoted).len(), 1);
    assert!(said(&quoted)[0].starts_with("Ligne 2, colonne « title.fr » : texte après le guillemet fermant."));
    assert_eq!(counts(&quoted), (1, 1));
}

#[test]
fn the_same_record_twice_is_merged_and_another_one_of_its_id_is_refused() {
    let twice = import(json_with(|file| {
        let again = file["commitments"][0].clone();
        let mut other = again.clone();
        other["domains"] = json!(["heritage"]);
        file["commitments"].as_array_mut().unwrap().extend([again, other]);
    }));
    assert_eq!((counts(&twice), twice.commitments.len()), ((3, 1), 2));
    assert_eq!(kinds(&twice), [Kind::Merged { count: 1 }]);
    assert_eq!(
        twice.problems,
        [Problem {
            place: Place::Record { index: 3, id: Some("flandre-2002".to_owned()), path: "id".to_owned() },
            reason: Reason::IdTwice { id: "flandre-2002".to_owned(), first: 0 }
        }]
    );
    let table = with_cell(3, "id", "flandre-2002");
    assert!(
        said(&table)[0].contains("colonne « id » : identifiant d’un autre engagement, « flandre-2002 » (2)"),
        "{:?}",
        said(&table)
    );
}

#[test]
fn json_is_read_where_nothing_is_lost_and_each_refusal_has_its_place() {
    let alone = import(file::valid()["commitments"].to_string());
    assert_eq!((counts(&alone), kinds(&alone), alone.top), ((2, 0), vec![Kind::RecordsAlone], None));
    let one = import(file::valid()["commitments"][0].to_string());
    assert_eq!((counts(&one), kinds(&one)), ((1, 0), vec![Kind::RecordsAlone]));
    let without = import(json_with(|file| drop(file.as_object_mut().unwrap().remove("schema_version"))));
    assert_eq!((counts(&without), kinds(&without), without.top.is_some()), ((2, 0), vec![Kind::NoVersion], true));
    let measure = import(json_with(|file| file["measure"]["purpose"] = json!("x")));
    assert_eq!((counts(&measure), measure.top, measure.problems.len()), ((2, 0), None, 1));
    let arrays = import(json_with(|file| file["commitments"][0] = json!(["flandre-2002", "Flandre"])));
    // The other one follows it.
    assert_eq!(arrays.problems[0].reason, Reason::WrongShape { expected: Shape::Object, found: Shape::List });
    assert_eq!(counts(&arrays), (0, 2));
    let text = String::from_utf8(json_with(|_| {})).unwrap();
    let broken = import(text.replacen("\"scope\": \"sectoral\",", "\"scope\": \"sectoral\" \"x\": 1,", 1));
    assert!(said(&broken)[0].contains("ce n’est plus du JSON"), "{:?}", said(&broken));
    let twice = import(text.replacen("\"scope\": \"sectoral\",", "\"scope\": \"sectoral\", \"scope\": null,", 1));
    assert!(said(&twice)[0].contains("champ « scope » donné deux fois"), "{:?}", said(&twice));
}

#[test]
fn a_followed_record_that_was_refused_does_not_take_others_with_it() {
    let import = import(json_with(|file| file["commitments"][0]["signed"] = json!("2002-13")));
    assert_eq!(counts(&import), (1, 1));
    assert_eq!(kinds(&import), [Kind::FollowsAbsent("flandre-2002".to_owned())]);
}

#[test]
fn unknown_words_and_columns_are_kept_and_named_once() {
    let json = import(json_with(|file| {
        for row in file["commitments"].as_array_mut().unwrap() {
            row["domains"] = json!(["culture", "pêche"]);
            row["évaluation"] = json!({ "note": 3 });
            row["evidence"]["domains"] = json!({ "basis": "stated", "source": row["sources"][0]["id"] });
        }
    }));
    assert_eq!(
        (counts(&json), kinds(&json)),
        ((2, 0), vec![Kind::UnknownWord("pêche".to_owned())]),
        "{:?}",
        said(&json)
    );
    let dataset = Dataset { commitments: json.commitments, ..json.top.unwrap() };
    let table = import(complete_csv::write(&dataset).unwrap());
    assert_eq!(table.commitments, dataset.commitments);
    assert_eq!(kinds(&table), [Kind::UnknownColumn, Kind::UnknownWord("pêche".to_owned())]);
}

#[test]
fn progress_counts_bytes_and_rows() {
    let mut reader = Reader::new(FILE.len() as u64);
    let mut before = reader.push(&[]);
    for slice in FILE.chunks(4096) {
        let progress = reader.push(slice);
        assert_eq!(progress.bytes, before.bytes + slice.len() as u64);
        assert!(progress.rows >= before.rows);
        before = progress;
    }
    assert_eq!((before.bytes, before.rows), (FILE.len() as u64, 36));
}

#[test]
fn every_path_of_the_schema_is_a_column() {
    let schema = serde_json::to_value(schemars::schema_for!(engagements::commitment::Commitment)).unwrap();
    let mut paths = Vec::new();
    leaves(&schema, &schema, "", &mut paths);
    paths.sort();
    let mut columns: Vec<&str> = complete_csv::COLUMNS
        .iter()
        .filter(|(_, kind)| *kind != complete_csv::CellKind::Presence)
        .map(|(path, _)| *path)
        .collect();
    columns.sort_unstable();
    assert_eq!(paths, columns);
}

/// The dotted paths of what is no object with fields of its own.
fn leaves(whole: &Value, schema: &Value, path: &str, paths: &mut Vec<String>) {
    let followed = |schema: &Value| -> Value {
        let options = ["anyOf", "oneOf"].into_iter().find_map(|key| schema[key].as_array());
        let one = options.and_then(|options| options.iter().find(|option| option["type"] != "null")).unwrap_or(schema);
        one["$ref"]
            .as_str()
            .map_or_else(|| one.clone(), |name| whole.pointer(name.trim_start_matches('#')).unwrap().clone())
    };
    let schema = followed(schema);
    match schema["properties"].as_object() {
        Some(fields) => {
            for (name, field) in fields {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                leaves(whole, field, &path, paths);
            }
        }
        None => paths.push(path.to_owned()),
    }
}

/// Any text that a field may have.
fn any_text() -> impl Strategy<Value = String> {
    "[\\PC\n\r\t'=+@\";,é-]{0,12}".prop_map(|text| if text.trim().is_empty() { format!("x{text}") } else { text })
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        any_text().prop_map(Value::from)
    ];
    leaf.prop_recursive(2, 6, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            prop::collection::btree_map(any_text(), inner, 0..3)
                .prop_map(|map| Value::Object(map.into_iter().collect()))
        ]
    })
}

/// A name of a field that no version knows: any text, with points and tildes.
fn unknown() -> impl Strategy<Value = serde_json::Map<String, Value>> {
    let name =
        prop_oneof!["[\\PC.~'=\n]{0,8}", Just("partner.x".to_owned()), Just("~1".to_owned()), Just(String::new())];
    let name = name.prop_filter("known", |name| {
        let first = name.split('.').next().unwrap_or_default().to_owned();
        complete_csv::COLUMNS.iter().all(|(path, _)| path.split('.').all(|part| part != first) && path != name)
            || name == "partner.x"
    });
    prop::collection::btree_map(name, any_value(), 0..3).prop_map(|map| map.into_iter().collect())
}

/// The small file with any texts, numbers and unknown fields in it.
fn any_dataset() -> impl Strategy<Value = Dataset> {
    let texts = prop::collection::vec(any_text(), 8);
    let parts = (any::<bool>(), any::<bool>(), any::<Option<bool>>(), -90.0..90.0_f64, 0..3_usize);
    (texts, parts, unknown(), unknown()).prop_map(|(texts, (is_known, has_seat, said, lat, count), own, of_partner)| {
        let mut dataset = load(file::valid().to_string().as_bytes()).unwrap();
        let row = &mut dataset.commitments[0];
        let mut text = texts.into_iter();
        let mut next = || text.next().unwrap();
        (row.title.fr, row.title.en, row.partner.name.en) = (next(), next(), next());
        (row.sources[0].quote, row.content[0].fr) = (next(), next());
        row.partner.aliases = (0..count).map(|_| "Vlaanderen".to_owned() + &next()).collect();
        if let Some(seat) = &mut row.partner.seat {
            seat.lat = lat;
        }
        row.partner.seat = row.partner.seat.take().filter(|_| has_seat);
        row.partner.state = row.partner.state.take().filter(|_| has_seat);
        row.partner.in_text = row.partner.in_text.take().filter(|_| is_known);
        if let Some(group) = &mut row.working_group {
            group.meets = group.meets.take().filter(|_| is_known);
            let evidence = row.evidence.remove("working_group.meets").unwrap();
            row.evidence.insert("working_group".to_owned(), evidence);
        }
        row.in_force = said;
        if said.is_some() {
            row.evidence.insert("in_force".to_owned(), row.evidence["place"].clone());
        }
        (row.unknown, row.partner.unknown) = (own, of_partner);
        dataset
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn json_to_csv_to_json_gives_an_equal_dataset(dataset in any_dataset()) {
        let json = serde_json::to_string(&dataset).unwrap();
        let dataset = load(json.as_bytes()).unwrap();
        let csv = complete_csv::write(&dataset).unwrap();
        let top = load(complete_csv::top(&dataset).unwrap().as_bytes()).unwrap();
        let import = read(csv.as_bytes());
        prop_assert_eq!(said(&import), Vec::<String>::new());
        let again = Dataset { commitments: import.commitments, ..top };
        prop_assert_eq!(again, dataset);
    }

    #[test]
    fn another_program_finds_a_cell_under_every_title(dataset in any_dataset()) {
        let lines = lines(&complete_csv::write(&dataset).unwrap(), b',');
        prop_assert_eq!(lines.len(), 3);
        prop_assert!(lines.iter().all(|line| line.len() == lines[0].len()));
        for cell in lines.iter().flatten().filter(|cell| cell.parse::<f64>().is_err()) {
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{}", cell);
        }
    }

    #[test]
    fn a_readers_table_gives_its_cells_back(dataset in random::dataset(4)) {
        for language in Language::ALL {
            let table = readers_table(language, &dataset);
            let import = read(table.as_bytes());
            prop_assert_eq!(import.total(), dataset.commitments.len());
            let separator = u8::try_from(csv_file::separator(language)).unwrap();
            let rows = lines(&table, separator)[2..].to_vec();
            let kept: Vec<usize> = import.commitments.iter().map(|row| dataset.row(&row.id).unwrap()).collect();
            let again = Dataset { commitments: import.commitments, ..dataset.clone() };
            let back = lines(&readers_table(language, &again), separator)[2..].to_vec();
            prop_assert_eq!(back, kept.into_iter().map(|row| rows[row].clone()).collect::<Vec<_>>());
        }
    }

    #[test]
    fn no_bytes_stop_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..400), cut in 0..FILE.len(), at in 0..FILE.len()) {
        for bytes in [bytes, FILE[..cut].to_vec(), [&FILE[..at], b"\"", &FILE[at..]].concat()] {
            let import = read(&bytes);
            prop_assert!(import.commitments.len() <= import.read);
            prop_assert!(import.outcome() == Outcome::Accepted || import.problems.len() + import.notices.len() > 0);
        }
    }
}

#[test]
fn what_was_read_crosses_from_a_worker_to_the_page_as_it_is() {
    let published = register();
    for (bytes, own) in [
        (FILE.to_vec(), true),
        (complete_csv::write(&published).unwrap().into_bytes(), false),
        (readers_table(Language::En, &published).into_bytes(), false),
    ] {
        let import = import(bytes.clone());
        let mut read = ReadFile::begin(&import);
        import.commitments.chunks(7).for_each(|commitments| read.push(commitments));
        let (head, records) = read.parts().unwrap();
        let read = ReadFile::of_parts(&head, records.to_owned()).unwrap();
        assert_eq!(read.fingerprint(), Some(Fingerprint::of(&bytes)));
        assert_eq!((read.report.read, read.report.notices.len()), (import.read, import.notices.len()));
        let (mut commitments, mut from) = (Vec::new(), Some(0));
        while let Some(at) = from {
            let (mut more, next) = read.records(at, 5);
            commitments.append(&mut more);
            from = next;
        }
        assert_eq!(commitments, import.commitments);
        let top = read.top(&published, "essai.csv", "2026-11-28".parse().ok());
        if own {
            assert_eq!(Dataset { commitments: import.commitments.clone(), ..top.clone() }, published);
            assert_eq!(load(read.text(&top).as_bytes()).unwrap(), published);
        } else {
            assert_eq!(
                (top.title.fr.as_str(), top.home, top.updated.to_string()),
                ("essai.csv", None, "2026-11-28".to_owned())
            );
        }
    }
}
