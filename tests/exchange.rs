//! What the reader takes away is exactly what was shown, and harmless where it is opened.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it fails")]

#[path = "support/sample.rs"]
mod sample;

use std::collections::BTreeSet;

use engagements::commitment::Language::{self, En, Fr};
use engagements::commitment::{Dataset, Fingerprint, PartialDate, load};
use engagements::exchange::citation::Citation;
use engagements::exchange::{Extract, csv as csv_file, guard, json, table, unguard};
use engagements::i18n::sentence;
use engagements::query::{Facet, Filters, Index};
use proptest::prelude::*;

/// The register's file.
const FILE: &str = include_str!("../public/data/commitments.json");

/// The register itself.
fn register() -> (Dataset, Fingerprint) {
    (load(FILE.as_bytes()).unwrap(), Fingerprint::of(FILE.as_bytes()))
}

/// Calls `look` with the extract of a question.
fn with_extract<T>(language: Language, filters: &Filters, look: impl FnOnce(Extract<'_>) -> T) -> T {
    let (dataset, fingerprint) = register();
    let selection = Index::build(&dataset).select(filters);
    let sentence = sentence(language, filters, selection.shown(), &dataset);
    look(Extract { language, dataset: &dataset, fingerprint, rows: selection.rows(), sentence: &sentence })
}

fn europe() -> Filters {
    Filters::default().with(Facet::Region, "europe").with(Facet::Period, "2000-2009").with(Facet::Period, "2010-")
}

/// Reads a file as a strict outside program does, which refuses lines of different lengths; the byte order mark taken off.
fn read_csv(language: Language, text: &str) -> Vec<Vec<String>> {
    let bytes = text.strip_prefix('\u{feff}').unwrap().as_bytes();
    let delimiter = u8::try_from(csv_file::separator(language)).unwrap();
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(false).from_reader(bytes);
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn the_csv_file_holds_the_sentence_then_titles_then_exactly_the_rows() {
    for (language, first_title, first_words) in
        [(Fr, "Identifiant", "10 engagements sur 36 "), (En, "Identifier", "10 of 36 ")]
    {
        with_extract(language, &europe(), |extract| {
            let text = csv_file::write(extract);
            let lines = read_csv(language, &text);
            let header = &lines[0][0];
            assert!(lines[0][1..].iter().all(String::is_empty), "{:?}", lines[0]);
            assert!(header.starts_with(first_words), "{header}");
            assert!(header.ends_with(&extract.fingerprint.to_string()) && header.contains("2026"), "{header}");
            assert_eq!(lines[1][0], first_title);
            let ids: Vec<&str> = lines[2..].iter().map(|line| line[0].as_str()).collect();
            assert_eq!(ids, extract.commitments().map(|row| row.id.as_str()).collect::<Vec<_>>());
            assert_eq!(ids.len(), 10);
            assert!(text.split("\r\n").count() == 10 + 3 && text.ends_with("\r\n"));
        });
    }
}

#[test]
fn each_cell_says_what_the_record_says_and_on_what_evidence() {
    with_extract(Fr, &Filters::words_only("euskadi"), |extract| {
        let lines = read_csv(Fr, &csv_file::write(extract));
        let cell = |title: &str| {
            let place = lines[1].iter().position(|found| found.replace('\u{a0}', " ") == title);
            lines[2][place.unwrap_or_else(|| panic!("no column {title}"))].replace('\u{a0}', " ")
        };
        for (title, value) in [
            ("Identifiant", "pays-basque-2017"),
            ("Partenaire", "Pays basque"),
            ("État", "Espagne"),
            ("Région", "Europe"),
            ("Type d’instrument", "Protocole d’entente"),
            ("Titre", "Protocole d’entente"),
            ("Statut du titre", "descriptif"),
            ("Signé", "2017-10-31"),
            ("Entre les années", ""),
            ("Lieu", "Québec"),
            ("Portée", "Multisectorielle"),
            ("Domaines nommés", "Culture, économie, climat, immigration"),
            ("Objectifs", "Collaboration durable, cocréation, partage d’expertise, mobilité"),
            ("Convention de 2005", "Oui"),
            ("En vigueur", "Oui"),
            ("Fréquence des réunions", ""),
            ("Provenance", "Rapport à l’UNESCO, 2016-2020"),
        ] {
            assert_eq!(cell(title), value, "{title}");
        }
        assert!(cell("Signataires").starts_with("Philippe Couillard, premier ministre du Québec\nIñigo Urkullu"));
        assert!(cell("Date de signature : preuve").starts_with("précisé ["));
        assert!(cell("Objectifs : preuve").starts_with("déduit ["));
        assert_eq!(cell("Fait suite à : preuve"), "");
        assert!(cell("Sources").starts_with("[1] Entrée du Québec"));
        let sources = extract.commitments().next().unwrap().sources.len();
        assert_eq!(cell("Sources").lines().count(), sources);
    });
}

#[test]
fn a_cell_never_runs_as_a_formula_and_comes_back_as_it_was() {
    for text in ["=1+1", "+33", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"] {
        assert!(guard(text).starts_with('\''), "{text:?}");
    }
    for text in ["l’Italie", "'t Hooft", "", "a=b", "— non précisé", "2016-05-26"] {
        assert_eq!(guard(text), text);
        assert_eq!(unguard(text), text);
    }
}

#[test]
fn words_of_formulas_and_markup_stay_words() {
    let mut row = sample::commitment("x", sample::partners().remove(0));
    let formula = "=HYPERLINK(\"https://example.org\";\"<script>alert(1)</script>\")\n@x;y,z";
    row["title"] = sample::same(formula);
    row["content"] = serde_json::json!([sample::same("\u{2028}a\u{0}b")]);
    let dataset = sample::dataset(vec![row]);
    for language in Language::ALL {
        let filters = Filters::words_only("=cmd|'/c calc'!A0");
        let sentence = sentence(language, &filters, 1, &dataset);
        let extract =
            Extract { language, dataset: &dataset, fingerprint: Fingerprint::of(b""), rows: &[0], sentence: &sentence };
        let lines = read_csv(language, &csv_file::write(extract));
        assert_eq!(lines.len(), 3);
        let title = lines[2].iter().find(|cell| cell.contains("HYPERLINK")).unwrap();
        assert!(title.starts_with('\''));
        assert_eq!(unguard(title), formula);
        let html = table::html(extract);
        assert!(html.contains("&lt;script&gt;") && !html.contains("<script") && html.contains("<td>&#39;=HYPERLINK"));
        assert_eq!(table::text(extract).lines().count(), 3);
    }
}

proptest! {
    #[test]
    fn guarding_is_undone_exactly(text in "['=+\\-@\t\r\na’é ]{0,6}") {
        let guarded = guard(&text);
        prop_assert_eq!(unguard(&guarded), text.as_str());
        let runs = guarded.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
        prop_assert!(!runs, "{:?}", guarded);
    }

    #[test]
    fn another_reader_finds_every_cell_as_it_was_written(title in "\\PC*", place in "[\"';,=\r\n\t a]{0,8}") {
        let mut row = sample::commitment("x", sample::partners().remove(0));
        row["title"] = sample::same(&title);
        row["place"] = sample::same(&place);
        let dataset = sample::dataset(vec![row]);
        for language in Language::ALL {
            let sentence = sentence(language, &Filters::default(), 1, &dataset);
            let fingerprint = Fingerprint::of(b"");
            let extract = Extract { language, dataset: &dataset, fingerprint, rows: &[0], sentence: &sentence };
            let lines = read_csv(language, &csv_file::write(extract));
            prop_assert_eq!(lines.len(), 3);
            let of = |name: &str| {
                let place = lines[1].iter().position(|found| found == name).unwrap();
                unguard(&lines[2][place]).to_owned()
            };
            prop_assert_eq!(of(if language == Fr { "Titre" } else { "Title" }), title.as_str());
            prop_assert_eq!(of(if language == Fr { "Lieu" } else { "Place" }), place.as_str());
        }
    }
}

#[test]
fn the_json_file_is_a_dataset_of_exactly_the_rows() {
    with_extract(En, &europe(), |extract| {
        let text = json::write(extract, FILE);
        let read = load(text.as_bytes()).unwrap();
        let ids = |rows: &Dataset| rows.commitments.iter().map(|row| row.id.clone()).collect::<Vec<_>>();
        assert_eq!(ids(&read), extract.commitments().map(|row| row.id.clone()).collect::<Vec<_>>());
        assert_eq!(read.measure, extract.dataset.measure);
        assert_eq!(read.updated, extract.dataset.updated);
        assert_eq!(read.unknown[json::EXTRACT]["sentence"], extract.sentence.to_string());
        let known: BTreeSet<String> = ids(&read).into_iter().collect();
        assert!(
            read.commitments.iter().all(|row| row.follows.as_ref().is_none_or(|followed| known.contains(followed)))
        );
        let flanders = read.get("flandre-2002").unwrap();
        assert_eq!((flanders.follows.as_deref(), flanders.evidence_of("follows")), (None, None));
        assert_eq!(flanders.unknown[json::FOLLOWS_OUTSIDE], "flandre-1989");
        assert!(flanders.evidence_of(json::FOLLOWS_OUTSIDE).is_some());
    });
}

#[test]
fn each_record_alone_is_a_dataset_too() {
    let (dataset, fingerprint) = register();
    for row in 0..dataset.commitments.len() {
        let sentence = sentence(Fr, &Filters::default(), 1, &dataset);
        let extract = Extract { language: Fr, dataset: &dataset, fingerprint, rows: &[row], sentence: &sentence };
        let read = load(json::write(extract, FILE).as_bytes());
        assert_eq!(read.unwrap().commitments[0].id, dataset.commitments[row].id);
    }
}

#[test]
fn all_rows_as_json_are_the_data_themselves() {
    with_extract(Fr, &Filters::default(), |extract| {
        let mut read = load(json::write(extract, FILE).as_bytes()).unwrap();
        read.unknown.remove(json::EXTRACT);
        assert_eq!(&read, extract.dataset);
    });
}

#[test]
fn unknown_fields_go_out_as_they_came_in() {
    let mut row = sample::commitment("x", sample::partners().remove(0));
    row["archive_number"] = 7.into();
    let mut dataset = sample::dataset(vec![row]);
    dataset.unknown.insert("licence".into(), "CC0".into());
    let sentence = sentence(Fr, &Filters::default(), 1, &dataset);
    let fingerprint = Fingerprint::of(b"");
    let extract = Extract { language: Fr, dataset: &dataset, fingerprint, rows: &[0], sentence: &sentence };
    let file =
        serde_json::to_string(&dataset).unwrap().replace("\"archive_number\":7", "\"archive_\\u006eumber\":7.10");
    let text = json::write(extract, &file);
    let read: Dataset = serde_json::from_str(&text).unwrap();
    assert_eq!(read.unknown["licence"], "CC0");
    assert_eq!(read.commitments[0].unknown["archive_number"], 7.1);
    assert!(text.contains("7.10"));
}

fn today() -> Option<PartialDate> {
    "2026-11-24".parse().ok()
}

const ADDRESS: &str = "https://example.org/engagements/?region=europe&period=2000-2009,2010-&lang=fr";

/// An extract of thirty-six rows with the fingerprint of the pictures, of which ten are shown.
fn cited<T>(language: Language, filters: &Filters, look: impl FnOnce(Extract<'_>) -> T) -> T {
    let dataset = sample::thirty_six();
    let rows: Vec<usize> = (0..10).collect();
    let sentence = sentence(language, filters, rows.len(), &dataset);
    let fingerprint = "57A14BBF".parse().unwrap();
    look(Extract { language, dataset: &dataset, fingerprint, rows: &rows, sentence: &sentence })
}

#[test]
fn a_list_is_cited_as_in_the_picture() {
    cited(Fr, &europe(), |extract| {
        let citation = Citation::of_list(extract, today(), Some(ADDRESS));
        assert_eq!(
            citation.text().to_string().replace('\u{a0}', " "),
            "« 10 engagements sur 36 avec des partenaires d’Europe, signés depuis 2000 », dans Engagements internationaux en \
             culture, données du 24 novembre 2026, empreinte 57A1 4BBF, consulté le 24 novembre 2026, \
             example.org/engagements/?region=europe&period=2000-2009,2010-&lang=fr"
        );
        assert_eq!(citation.text().found, "Engagements internationaux en culture");
        assert_eq!(
            citation.bibtex(),
            "@misc{engagements-57A14BBF, year = {2026}, urldate = {2026-11-24},
  title = {{10 engagements sur 36 avec des partenaires d’Europe, signés depuis 2000}},
  howpublished = {{Engagements internationaux en culture}},
  note = {{Données du 24 novembre 2026, empreinte 57A1 4BBF}},
  url = {https://example.org/engagements/?region=europe&period=2000-2009,2010-&lang=fr}}
"
        );
        assert_eq!(
            citation.ris(),
            "TY  - DATA
TI  - 10 engagements sur 36 avec des partenaires d’Europe, signés depuis 2000
T2  - Engagements internationaux en culture
PY  - 2026
N1  - Données du 24 novembre 2026, empreinte 57A1 4BBF
Y2  - 2026/11/24
UR  - https://example.org/engagements/?region=europe&period=2000-2009,2010-&lang=fr
ER  - 
"
        );
    });
}

#[test]
fn in_english_too_and_without_an_address_that_others_cannot_reach() {
    cited(En, &europe(), |extract| {
        let citation = Citation::of_list(extract, today(), None);
        assert_eq!(
            citation.text().to_string(),
            "“10 of 36 commitments with partners in Europe, signed since 2000”, in International culture commitments, data of \
             November 24, 2026, fingerprint 57A1 4BBF, accessed November 24, 2026."
        );
        assert!(!citation.bibtex().contains("url = ") && !citation.ris().contains("UR  - "));
    });
}

#[test]
fn a_record_is_cited_with_its_date() {
    let (dataset, _) = register();
    let fingerprint = "57A14BBF".parse().unwrap();
    let cite = |language, id: &str| {
        let commitment = dataset.get(id).unwrap();
        Citation::of_record(language, &dataset, fingerprint, commitment, None, None)
    };
    assert_eq!(
        cite(Fr, "pays-basque-2017").text().to_string().replace('\u{a0}', " "),
        "« Protocole d’entente avec le Pays basque », 31 octobre 2017, dans Engagements internationaux en culture, données du \
         24 novembre 2026, empreinte 57A1 4BBF."
    );
    assert!(
        cite(En, "flandre-2016-2020")
            .text()
            .before
            .contains("“Joint statement with Flanders”, between 2016 and 2020, in ")
    );
    assert!(cite(Fr, "luxembourg-2021").text().before.ends_with(", 20 octobre 2021 (déduit), dans "));
    let bibtex = cite(Fr, "pays-basque-2017").bibtex();
    assert!(bibtex.starts_with("@misc{engagements-pays-basque-2017, year = {2026},"), "{bibtex}");
    assert!(
        bibtex.contains("note = {{31 octobre 2017. Données du 24 novembre 2026, empreinte 57A1 4BBF}}"),
        "{bibtex}"
    );
    assert!(bibtex.contains("title = {{Protocole d’entente avec le Pays basque}}"), "{bibtex}");
}

#[test]
fn signs_of_latex_and_line_breaks_are_harmless_in_a_citation() {
    let filters = Filters::words_only("R&D 100 % #1 {a} \\b ~c^d_e $f");
    cited(Fr, &filters, |extract| {
        let citation = Citation::of_list(extract, None, Some("https://example.org/a b}\n?q=\\"));
        let bibtex = citation.bibtex();
        assert!(
            bibtex.contains(
                "R\\&D 100 \\% \\#1 \\{a\\} \\textbackslash{}b \\textasciitilde{}c\\textasciicircum{}d\\_e \\$f"
            ),
            "{bibtex}"
        );
        assert!(bibtex.contains("url = {https://example.org/a%20b%7D%20?q=%5C}"), "{bibtex}");
        assert_eq!(citation.ris().lines().count(), 7);
        assert!(citation.text().before.contains("trouvés par “R&D"), "{}", citation.text());
    });
}

#[test]
fn the_copied_table_has_the_five_columns_of_the_screen_under_the_sentence() {
    with_extract(Fr, &Filters::default().with(Facet::Convention, "yes"), |extract| {
        let text = table::text(extract).replace('\u{a0}', " ");
        let lines: Vec<&str> = text.lines().collect();
        assert!(
            lines[0].starts_with(
                "3 engagements sur 36 qui se réfèrent à la Convention de 2005. Données du 24 novembre 2026"
            )
        );
        assert_eq!(lines[1], "Partenaire\tInstrument\tSigné\tPortée\tConvention de 2005");
        assert_eq!(
            lines[2],
            "Pays basque (Espagne)\tProtocole d’entente (Rapport à l’UNESCO, 2016-2020)\t2017-10-31\tMultisectorielle\tOui"
        );
        assert_eq!(
            lines[3],
            "Flandre (Belgique)\tDéclaration commune (Rapport à l’UNESCO, 2016-2020)\t2016-2020 (— non précisé)\t— non précisée\tOui"
        );
        let html = table::html(extract);
        assert_eq!(
            (html.matches("<tr>").count(), html.matches("<th>").count(), html.matches("<td>").count()),
            (4, 5, 15)
        );
        assert!(html.contains("<td>Pays basque<br>Espagne</td>") && html.contains("lang=\"fr\""));
    });
}

#[test]
fn the_copied_table_marks_an_inferred_period() {
    let mut row = sample::commitment("x", sample::partners().remove(0));
    row["period"] = serde_json::json!({ "from": 2016, "to": 2020 });
    row["evidence"] = serde_json::json!({ "period": { "basis": "inferred", "source": "paper" } });
    let dataset = sample::dataset(vec![row]);
    let sentence = sentence(Fr, &Filters::default(), 1, &dataset);
    let fingerprint = Fingerprint::of(b"");
    let extract = Extract { language: Fr, dataset: &dataset, fingerprint, rows: &[0], sentence: &sentence };
    let text = table::text(extract).replace('\u{a0}', " ");
    assert!(text.contains("\t2016-2020 (déduit; — non précisé)\t"), "{text}");
}

#[test]
fn files_are_named_after_the_edition_of_the_data() {
    cited(Fr, &Filters::default(), |extract| {
        assert_eq!(extract.file_name("csv"), "engagements-57A14BBF.csv");
        assert_eq!(
            json::sample(extract),
            "{ \"schema_version\": 1, \"updated\": \"2026-11-24\",\n  \"measure\": { … }, \"commitments\": [ … les 10 fiches … ] }"
        );
    });
}
