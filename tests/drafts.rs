//! What is being written: typed, taken back, merged, checked, compared, published, and read again.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops where it fails")]

use engagements::commitment::{Commitment, Dataset, DateError, Field, Fingerprint, Language, Reason, load};
use engagements::draft::*;
use proptest::prelude::*;

const BYTES: &[u8] = include_bytes!("../public/data/commitments.json");

fn dataset() -> Dataset {
    load(BYTES).unwrap()
}

/// A draft and its history, as the editor has them in hand.
#[derive(Clone, Debug)]
struct Desk {
    draft: Draft,
    history: History,
    now: Moment,
}

impl Desk {
    fn new(draft: Draft) -> Self {
        Self { draft, history: History::default(), now: Moment(0) }
    }

    /// An amendment of a bundled record.
    fn amending(id: &str) -> Self {
        let dataset = dataset();
        Self::new(Draft::amending("d", origin(&dataset, id)))
    }

    fn apply(&mut self, edit: impl FnOnce(&Draft) -> Edit) -> &mut Self {
        let edit = edit(&self.draft);
        self.history.apply(&mut self.draft, edit, self.now);
        self
    }

    fn typed(&mut self, path: &str, text: &str) -> &mut Self {
        self.apply(|draft| Edit::typed(draft, path, text))
    }

    fn later(&mut self, ms: i64) -> &mut Self {
        self.now.0 += ms;
        self
    }

    fn undo(&mut self) -> Option<Focus> {
        self.history.undo(&mut self.draft)
    }

    fn redo(&mut self) -> Option<Focus> {
        self.history.redo(&mut self.draft)
    }

    fn text(&self, path: &str) -> &str {
        self.draft.text(path)
    }
}

fn origin(dataset: &Dataset, id: &str) -> Origin {
    Origin {
        record: id.into(),
        updated: dataset.updated.to_string(),
        fingerprint: Fingerprint::of(BYTES).to_string(),
        texts: texts_of(dataset.get(id).unwrap()),
    }
}

// Undo and redo

#[test]
fn a_run_of_typing_is_one_step_and_a_pause_ends_it() {
    let mut desk = Desk::new(Draft::new("d"));
    desk.typed("title/fr", "d").later(200).typed("title/fr", "da").later(999).typed("title/fr", "dan");
    desk.later(1000).typed("title/fr", "danse");
    assert_eq!(desk.undo(), Some(Focus { path: "title/fr".into(), caret: 3 }));
    assert_eq!(desk.text("title/fr"), "dan");
    assert_eq!(desk.undo(), Some(Focus { path: "title/fr".into(), caret: 0 }));
    assert_eq!(desk.undo(), None);
    assert_eq!(desk.text("title/fr"), "");
    desk.redo();
    assert_eq!(desk.redo(), Some(Focus { path: "title/fr".into(), caret: 5 }));
    assert_eq!(desk.redo(), None);
    assert_eq!(desk.text("title/fr"), "danse");
}

#[test]
fn another_field_a_choice_and_a_clock_set_back_begin_a_step() {
    let mut desk = Desk::new(Draft::new("d"));
    desk.typed("title/fr", "a").typed("title/en", "b").apply(|draft| Edit::chosen(draft, "scope", "sectoral"));
    desk.typed("title/en", "bc").later(-5).typed("title/en", "bcd");
    let steps = std::iter::from_fn(|| desk.undo()).count();
    assert_eq!(steps, 5);
}

#[test]
fn the_caret_returns_to_where_the_text_changed_in_utf16_units() {
    let mut desk = Desk::new(Draft::new("d"));
    desk.typed("title/fr", "🎭 théâtre jeune public").later(2000).typed("title/fr", "🎭 théâtre public");
    assert_eq!(desk.undo().unwrap().caret, "🎭 théâtre jeune ".encode_utf16().count());
    assert_eq!(desk.redo().unwrap().caret, "🎭 théâtre ".encode_utf16().count());
}

#[test]
fn what_was_saved_is_not_typed_over_within_a_step() {
    let mut desk = Desk::new(Draft::new("d"));
    desk.typed("title/fr", "danse").history.seal();
    desk.later(100).typed("title/fr", "danse et cirque").later(100).typed("title/fr", "x");
    desk.undo();
    assert_eq!(desk.text("title/fr"), "danse et cirque");
    desk.undo();
    assert_eq!(desk.text("title/fr"), "");
}

#[test]
fn no_undo_leads_into_a_composition_that_was_never_committed() {
    let mut desk = Desk::new(Draft::new("d"));
    desk.typed("title/fr", "京").later(2000);
    for state in ["京t", "京と", "京とs", "京都"] {
        desk.apply(|draft| Edit::typed(draft, "title/fr", state).composing()).later(3000).history.seal();
    }
    desk.history.end_composition();
    desk.later(3000).typed("title/fr", "京都府");
    desk.undo();
    assert_eq!(desk.text("title/fr"), "京都", "a composition ends with its step");
    desk.undo();
    assert_eq!(desk.text("title/fr"), "京");
    desk.redo();
    assert_eq!(desk.text("title/fr"), "京都");
}

#[test]
fn what_another_version_would_change_is_named_field_by_field() {
    let mut desk = Desk::new(complete());
    let before = desk.draft.clone();
    assert_eq!(changes(&before, &before), []);
    desk.typed("title/fr", "autre").typed("id", "autre-2026").apply(|_| Edit::binned());
    let named: Vec<_> = changes(&before, &desk.draft).into_iter().map(|change| change.topic).collect();
    assert_eq!(named, [Some(Topic::Field(Field::OfficialTitle)), None]);
    let title = &changes(&before, &desk.draft)[0];
    assert_eq!(title.after[&Path::new("title/fr")].text, "autre");
    assert_eq!(title.before[&Path::new("title/fr")].text, before.text("title/fr"));
}

#[test]
fn an_item_that_is_gone_moves_nothing() {
    let mut desk = Desk::new(Draft::new("d"));
    for id in ["a", "b", "c"] {
        desk.apply(|draft| Edit::item_added(draft, "content", id));
    }
    let gone = |up| Edit::item_moved(&desk.draft, "content", "z", up);
    assert!(gone(true).cells().is_empty() && gone(false).cells().is_empty());
    desk.apply(|draft| Edit::item_moved(draft, "content", "c", false));
    assert_eq!(desk.draft.items("content"), ["a", "b", "c"], "the last does not move down");
    desk.apply(|draft| Edit::item_moved(draft, "content", "c", true));
    assert_eq!(desk.draft.items("content"), ["a", "c", "b"]);
}

#[test]
fn an_edit_after_an_undo_keeps_what_was_undone() {
    let mut desk = Desk::new(Draft::new("d"));
    desk.typed("title/fr", "un").later(2000).typed("title/fr", "deux").undo();
    desk.later(2000).typed("title/fr", "trois");
    assert!(!desk.history.can_redo());
    desk.undo();
    assert_eq!(desk.text("title/fr"), "un");
    desk.undo();
    assert_eq!(desk.text("title/fr"), "deux", "the text that was undone comes back");
}

#[test]
fn the_history_keeps_two_hundred_steps_or_256_kilobytes() {
    let mut desk = Desk::new(Draft::new("d"));
    for number in 0..300 {
        desk.later(2000).typed("title/fr", &number.to_string());
    }
    let steps = std::iter::from_fn(|| desk.undo()).count();
    assert_eq!((steps, desk.text("title/fr")), (MAX_STEPS, "99"));

    let mut desk = Desk::new(Draft::new("d"));
    for number in 0..10 {
        desk.later(2000).typed("title/fr", &number.to_string().repeat(60_000));
    }
    let steps = std::iter::from_fn(|| desk.undo()).count();
    assert_eq!(steps, MAX_BYTES / 60_000);
}

#[test]
fn even_a_step_larger_than_the_history_can_be_taken_back() {
    let mut desk = Desk::new(Draft::new("d"));
    let long = "é".repeat(200_000);
    desk.typed("title/fr", &long).later(2000).typed("title/fr", "");
    desk.undo();
    assert!(desk.text("title/fr") == long);
}

#[test]
fn set_aside_as_not_stated_the_value_waits_and_comes_back() {
    let mut desk = Desk::amending("kyoto-2016");
    desk.apply(|draft| Edit::chosen(draft, Path::basis("place"), UNSTATED));
    let record = to_commitment(&desk.draft, Some(&dataset())).unwrap();
    assert_eq!((record.place, record.evidence.get("place")), (None, None));
    assert_eq!(desk.text("place/fr"), "Québec");
    desk.undo();
    assert_eq!(to_commitment(&desk.draft, Some(&dataset())).as_ref(), Ok(dataset().get("kyoto-2016").unwrap()));
}

// Reading and writing

#[test]
fn every_format_ever_released_opens() {
    for format in 1..=FORMAT {
        let folder = format!("{}/tests/samples/v{format}", env!("CARGO_MANIFEST_DIR"));
        let samples: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert!(!samples.is_empty(), "the step from format {format} is never run");
        for sample in samples {
            let text = std::fs::read_to_string(&sample).unwrap();
            let envelope = Envelope::read(&text).unwrap_or_else(|error| panic!("{}: {error}", sample.display()));
            assert_eq!(Envelope::read(&envelope.write()), Ok(envelope));
        }
    }
}

/// Samples are never edited: what an old version wrote stays as it wrote it.
#[test]
fn no_sample_was_edited() {
    for (name, text, fingerprint) in [
        ("new", include_str!("samples/v1/new.json"), "37D51E73"),
        ("amendment", include_str!("samples/v1/amendment.json"), "1B05E3AA"),
        ("contested", include_str!("samples/v1/contested.json"), "1FDC8DB2"),
        ("copy", include_str!("samples/v1/copy.json"), "B46B86ED"),
        ("choices", include_str!("samples/v1/choices.json"), "7E61B258"),
    ] {
        assert_eq!(Fingerprint::of(text.as_bytes()).compact(), fingerprint, "{name} was edited: add a sample instead");
    }
}

#[test]
fn the_choices_of_stored_drafts_hold_for_every_field() {
    let stored = Envelope::read(include_str!("samples/v1/choices.json")).unwrap().draft;
    let topics = Field::ALL.map(Topic::Field).into_iter().chain([Topic::Source("mrif-2015".into())]);
    for topic in topics {
        for (path, cell) in take_version(&stored, &Texts::new(), &topic, Side::Draft).cells() {
            assert_eq!(stored.text(path.as_str()), cell.text, "{path} is stored under another name");
        }
    }
}

#[test]
fn the_present_format_is_written_as_its_sample() {
    let text = include_str!("samples/v1/contested.json");
    assert_eq!(Envelope::read(text).unwrap().write(), text.trim_end());
}

#[test]
fn unknown_fields_and_paths_survive() {
    let text = r#"{"format":1,"kind":"commitment","id":"d","revision":7,"saved_at":5,"app_version":"9","texts":{"later/x":"b","title/fr":"a"},"later":{"deep":[1,null]}}"#;
    let envelope = Envelope::read(text).unwrap();
    assert_eq!(envelope.draft.text("later/x"), "b");
    assert_eq!(envelope.write(), text);
    let merged = merge(&envelope.draft, &envelope.draft, &envelope.draft, Moment(0));
    assert_eq!(merged, envelope.draft);
}

#[test]
fn what_is_no_draft_is_named() {
    let damaged = |text| matches!(Envelope::read(text), Err(Unreadable::Damaged(_)));
    assert_eq!(Envelope::read(""), Err(Unreadable::NotJson { line: 1, column: 0 }));
    assert_eq!(Envelope::read("[1,\"commitment\",\"d\",1,1,\"1\",{}]"), Err(Unreadable::Foreign));
    assert_eq!(Envelope::read("{\"format\":\"1\"}"), Err(Unreadable::Foreign));
    assert_eq!(Envelope::read("{\"format\":0,\"kind\":\"commitment\"}"), Err(MigrationError::TooOld(0).into()));
    assert_eq!(Envelope::read("{\"format\":2,\"kind\":\"x\"}"), Err(MigrationError::TooNew(2).into()));
    assert_eq!(Envelope::read("{\"format\":1,\"kind\":\"report\"}"), Err(Unreadable::UnknownKind("report".into())));
    assert!(damaged("{\"format\":1,\"kind\":\"commitment\"}"));
    let amendment = include_str!("samples/v1/amendment.json");
    assert!(damaged(&amendment.replace("\"kind\":\"amendment\"", "\"kind\":\"commitment\"")));
    assert_eq!(Envelope::glimpse_saved_at("{\"saved_at\": 17, \"cut"), Some(Moment(17)));
}

#[test]
fn drafts_travel_in_a_file_that_shows_whether_it_was_altered() {
    let envelopes: Vec<Envelope> = ["new", "amendment", "contested", "copy"]
        .map(|name| std::fs::read_to_string(format!("{}/tests/samples/v1/{name}.json", env!("CARGO_MANIFEST_DIR"))))
        .map(|text| Envelope::read(&text.unwrap()).unwrap())
        .to_vec();
    let file = write_file(&envelopes);
    let read: Vec<Envelope> = read_file(&file).unwrap().into_iter().map(Result::unwrap).collect();
    let without_history = |envelope: &Envelope| Envelope { history: None, ..envelope.clone() };
    assert_eq!(read, envelopes.iter().map(without_history).collect::<Vec<_>>());
    let reformatted = serde_json::from_str::<serde_json::Value>(&file).unwrap().to_string();
    assert_eq!(read_file(&format!("\u{feff}{reformatted}")).unwrap().len(), 4, "spaces do not count");
    assert!(matches!(read_file(&file.replacen("danse", "dense", 1)), Err(FileError::Altered { .. })));
    assert!(matches!(read_file(&file.replace("_drafts\": 1", "_drafts\": 2")), Err(FileError::TooNew(2))));
    assert_eq!(read_file("{}"), Err(FileError::Foreign));
    assert!(matches!(read_file("<html>"), Err(FileError::NotJson { .. })));
}

#[test]
fn what_was_rescued_after_a_panic_is_read_too() {
    let values = [include_str!("samples/v1/copy.json"), "cut sh"];
    let file = serde_json::json!({ "engagements_drafts": 1, "rescued": values }).to_string();
    let read = read_file(&file).unwrap();
    assert_eq!(read[0].as_ref().unwrap().draft.text("title/fr"), "Entente");
    assert!(read[1].is_err());
}

// Checking

#[test]
fn every_bundled_record_becomes_a_draft_and_the_same_record_again() {
    let dataset = dataset();
    for commitment in &dataset.commitments {
        let draft = Draft::amending("d", origin(&dataset, &commitment.id));
        assert_eq!(check(&draft, Some(&dataset)), [], "{}", commitment.id);
        let again = to_commitment(&draft, Some(&dataset)).unwrap();
        assert_eq!(&again, &Commitment { unknown: serde_json::Map::new(), ..commitment.clone() });
    }
}

fn needs(draft: &Draft) -> Vec<(String, Need)> {
    let problems = check(draft, Some(&dataset()));
    problems.into_iter().map(|problem| (problem.path.to_string(), problem.need)).collect()
}

#[test]
fn an_empty_draft_is_asked_for_what_every_record_has() {
    let needed = needs(&Draft::new("d"));
    for (path, need) in [
        ("partner/name/fr", Need::Text),
        ("partner/kind", Need::Choice),
        ("partner/region", Need::Choice),
        ("title/fr", Need::Text),
        ("instrument_type", Need::Choice),
        ("collection", Need::Choice),
    ] {
        assert!(needed.contains(&(path.into(), need)), "{path} is not in {needed:?}");
    }
    assert_eq!(needed.len(), 6);
}

#[test]
fn each_thing_that_is_missing_is_asked_for_where_it_is_missing() {
    let mut desk = Desk::amending("kyoto-2016");
    desk.typed("title/en", "").typed("date", "2017-02-30").typed("sources/release/url", "www.example.org");
    desk.apply(|draft| Edit::chosen(draft, Path::basis("scope"), ""));
    desk.apply(|draft| Edit::toggled(draft, &Path::sources_of("convention_reference"), "nowhere"));
    desk.apply(|draft| Edit::chosen(draft, "convention_reference", "yes"));
    desk.apply(|draft| Edit::item_added(draft, "activities", "x")).typed("activities/x/fr", "Saison");
    let needed = needs(&desk.draft);
    for (path, need) in [
        ("title/en", Need::InLanguage(Language::En)),
        ("date", Need::Date(DateError::Impossible("2017-02-30".into()))),
        ("sources/release/url", Need::Rule(Reason::BadUrl("www.example.org".into()))),
        ("evidence/scope/basis", Need::Basis),
        ("evidence/convention_reference/basis", Need::Basis),
        ("activities/x/en", Need::InLanguage(Language::En)),
        ("activities/x/when", Need::Text),
        ("activities/x/source", Need::Source),
    ] {
        assert!(needed.contains(&(path.into(), need)), "{path} is not in {needed:#?}");
    }
    let problems = check(&desk.draft, Some(&dataset()));
    assert_eq!(missing_in(&problems, Language::En), 2);
    let sections = progress(&desk.draft, &problems);
    let unfinished: Vec<Section> =
        sections.iter().filter(|(_, progress)| !progress.is_done()).map(|(section, _)| *section).collect();
    assert!(unfinished.contains(&Section::Title) && unfinished.contains(&Section::Convention));
    assert!(!unfinished.contains(&Section::Partner));
}

#[test]
fn a_filled_field_is_asked_for_its_source() {
    let mut desk = Desk::new(Draft::new("d"));
    desk.typed("place/fr", "Québec").typed("place/en", "Québec City");
    assert!(needs(&desk.draft).contains(&("evidence/place/source".into(), Need::Source)));
    desk.apply(|draft| Edit::chosen(draft, Path::basis("place"), STATED));
    assert!(needs(&desk.draft).contains(&("evidence/place/source".into(), Need::Source)));
}

#[test]
fn an_official_title_needs_a_source_and_a_descriptive_one_does_not() {
    let mut desk = Desk::new(Draft::new("d"));
    desk.typed("title/fr", "Entente").typed("title/en", "Agreement");
    let asks = |desk: &Desk| needs(&desk.draft).iter().any(|(path, _)| path == "evidence/title.fr/source");
    assert!(!asks(&desk));
    desk.apply(|draft| Edit::chosen(draft, "title_status/fr", OFFICIAL));
    assert!(asks(&desk));
}

#[test]
fn two_texts_are_asked_about() {
    let base = Draft::new("d");
    let here = Desk::new(base.clone()).typed("title/fr", "ici").draft.clone();
    let there = Desk::new(base.clone()).typed("title/fr", "là").draft.clone();
    let merged = merge(&base, &here, &there, Moment(1));
    assert!(needs(&merged).contains(&("title/fr".into(), Need::OneText)));
}

/// A draft of a new commitment with everything that a record has to have.
fn complete() -> Draft {
    let mut desk = Desk::new(Draft::new("d"));
    let dataset = dataset();
    desk.apply(|draft| Edit::filled(draft, "partner", partner_texts(&dataset.get("kyoto-2016").unwrap().partner)));
    desk.typed("title/fr", "Programme").typed("title/en", "Programme");
    desk.apply(|draft| Edit::chosen(draft, "instrument_type", "executive-programme"));
    desk.apply(|draft| Edit::chosen(draft, "collection", "other-public-sources"));
    desk.apply(|draft| Edit::item_added(draft, "sources", "page"));
    desk.typed("sources/page/fr", "Page").typed("sources/page/en", "Page").typed("sources/page/lang", "fr");
    desk.typed("sources/page/url", "https://example.org/").typed("sources/page/quote", "signé en 2025");
    desk.typed("date", "2025");
    desk.apply(|draft| Edit::chosen(draft, Path::basis("date"), STATED));
    desk.apply(|draft| Edit::only(draft, &Path::sources_of("date"), "page"));
    desk.draft
}

#[test]
fn a_complete_draft_has_an_id_of_partner_and_year() {
    assert_eq!(needs(&complete()), []);
    assert_eq!(to_commitment(&complete(), Some(&dataset())).unwrap().id, "kyoto-2025");
    let taken = Desk::new(complete()).typed("id", "cuba-2016").draft.clone();
    assert!(matches!(needs(&taken).as_slice(), [(path, Need::Rule(Reason::IdTwice { .. }))] if path == "id"));
}

#[test]
fn a_draft_is_named_by_its_partner_and_instrument() {
    let mut desk = Desk::new(Draft::new("d"));
    assert_eq!(desk.draft.name(Language::Fr), None);
    let first = INPUTS[0].paths(&desk.draft)[0].clone();
    desk.typed(first.as_str(), "n’importe quoi");
    assert_eq!(desk.draft.name(Language::En).as_deref(), Some("n’importe quoi"));
    let louisiana = Desk::amending("louisiane-2016-2020");
    assert_eq!(louisiana.draft.name(Language::Fr).as_deref(), Some("Louisiane, déclaration conjointe"));
}

// Comparing

/// The record as it was published meanwhile.
fn republished(id: &str, change: impl FnOnce(&mut Commitment)) -> Dataset {
    let mut dataset = dataset();
    let record = dataset.commitments.iter_mut().find(|commitment| commitment.id == id).unwrap();
    change(record);
    let unused = engagements::commitment::check(record).into_iter().filter_map(|(_, reason)| match reason {
        Reason::UnusedSource(id) => Some(id),
        _ => None,
    });
    let unused: Vec<String> = unused.collect();
    record.sources.retain(|source| !unused.contains(&source.id));
    dataset
}

fn status(draft: &Draft, dataset: &Dataset, field: Field) -> DiffStatus {
    let published = texts_of(dataset.get(&draft.origin().unwrap().record).unwrap());
    let rows = compare(draft, &published);
    rows.iter().find(|row| row.topic == Topic::Field(field)).unwrap().status
}

#[test]
fn each_field_says_who_changed_it() {
    let id = "louisiane-2016-2020";
    let mut desk = Desk::amending(id);
    desk.typed("date", "2017-07").typed("title/fr", "Titre d’ici").typed("instrument_term/en", "statement");
    let dataset = republished(id, |record| {
        record.title.fr = "Titre de là".into();
        record.activities.remove(0);
        record.instrument_term.en = Some("statement".into());
    });
    for (field, expected) in [
        (Field::Date, DiffStatus::LocalOnly),
        (Field::OfficialTitle, DiffStatus::Conflict),
        (Field::Activities, DiffStatus::RemoteOnly),
        (Field::Term, DiffStatus::SameChange),
        (Field::Partner, DiffStatus::Same),
    ] {
        assert_eq!(status(&desk.draft, &dataset, field), expected, "{field:?}");
    }
    let waits = check(&desk.draft, Some(&dataset)).into_iter().filter(|problem| problem.need == Need::Side);
    assert_eq!(waits.map(|problem| problem.path.to_string()).collect::<Vec<_>>(), ["title/en"]);
    let (current, record) = (&desk.draft, to_commitment(&desk.draft, Some(&dataset)));
    assert!(record.is_err() && current.items("activities").len() == 3, "nothing is changed before somebody chooses");
}

#[test]
fn either_side_is_taken_in_one_step_that_can_be_undone() {
    let id = "louisiane-2016-2020";
    let dataset = republished(id, |record| {
        record.title.fr = "Titre de là".into();
        record.activities.remove(0);
    });
    let published = texts_of(dataset.get(id).unwrap());
    for (side, expected) in [(Side::Published, "Titre de là"), (Side::Draft, "Titre d’ici")] {
        let mut desk = Desk::amending(id);
        desk.typed("title/fr", "Titre d’ici");
        desk.apply(|draft| take_version(draft, &published, &Topic::Field(Field::OfficialTitle), side));
        let record = to_commitment(&desk.draft, Some(&dataset)).unwrap();
        assert_eq!((record.title.fr.as_str(), record.activities.len()), (expected, 2), "{side:?}");
        desk.undo();
        assert_eq!(status(&desk.draft, &dataset, Field::OfficialTitle), DiffStatus::Conflict);
    }
    let mut desk = Desk::amending(id);
    desk.apply(|draft| take_version(draft, &published, &Topic::Field(Field::Activities), Side::Draft));
    assert_eq!(status(&desk.draft, &dataset, Field::Activities), DiffStatus::KeptLocal);
    assert_eq!(to_commitment(&desk.draft, Some(&dataset)).unwrap().activities.len(), 3);
    let again = republished(id, |record| record.activities.clear());
    assert_eq!(
        status(&desk.draft, &again, Field::Activities),
        DiffStatus::RemoteOnly,
        "the choice was of something else"
    );
}

#[test]
fn taking_what_is_published_brings_its_sources() {
    let id = "kyoto-2016";
    let dataset = republished(id, |record| {
        let mut source = record.sources[0].clone();
        source.id = "later".into();
        record.sources.push(source);
        record.activities[0].source = "later".into();
    });
    let mut desk = Desk::amending(id);
    let published = texts_of(dataset.get(id).unwrap());
    desk.apply(|draft| take_version(draft, &published, &Topic::Field(Field::Activities), Side::Published));
    assert_eq!(desk.draft.items("sources").last(), Some(&"later"));
    assert_eq!(to_commitment(&desk.draft, Some(&dataset)).as_ref(), Ok(dataset.get(id).unwrap()));
    let untouched = Desk::amending(id).draft;
    assert_eq!(
        to_commitment(&untouched, Some(&dataset)).as_ref(),
        Ok(dataset.get(id).unwrap()),
        "without being asked too"
    );
}

#[test]
fn words_that_differ_are_found() {
    for (old, new, expected) in [
        ("un jeune public", "un public", ""),
        ("un public", "un jeune public", "jeune"),
        ("et l’État de la Louisiane", "et l’État de Louisiane", ""),
        ("a b c", "a x y c", "x y"),
        ("", "tout", "tout"),
        ("le même", "le même", ""),
    ] {
        assert_eq!(&new[changed_words(old, new)], expected, "{old} → {new}");
    }
}

// Publishing

#[test]
fn publishing_nothing_changed_gives_the_same_bytes() {
    let dataset = dataset();
    for commitment in &dataset.commitments {
        let draft = Draft::amending("d", origin(&dataset, &commitment.id));
        assert!(publish(BYTES, &[&draft]).unwrap() == BYTES, "{}", commitment.id);
    }
}

/// The text with this after that changed, once.
fn with(text: &str, after: &str, old: &str, new: &str) -> String {
    let (head, tail) = text.split_at(text.find(after).unwrap());
    assert!(tail.contains(old), "{old}");
    [head, &tail.replacen(old, new, 1)].concat()
}

#[test]
fn only_what_changed_differs() {
    let mut desk = Desk::amending("louisiane-2016-2020");
    desk.typed("title/en", "Joint statement").typed("place/fr", "Québec").typed("place/en", "Québec City");
    desk.apply(|draft| Edit::chosen(draft, Path::basis("place"), INFERRED));
    desk.apply(|draft| Edit::only(draft, &Path::sources_of("place"), "paper"));
    desk.apply(|draft| Edit::toggled(draft, "domains", "music"));
    desk.apply(|draft| Edit::item_removed(draft, "activities", "1"));
    let problems = check(&desk.draft, Some(&dataset()));
    let unused = problems.iter().map(|problem| problem.path.item().unwrap().1).collect::<Vec<_>>();
    assert_eq!(unused, ["mrif-2015"], "a source on which nothing rests");
    desk.apply(|draft| Edit::item_removed(draft, "sources", "mrif-2015"));
    let published = publish(BYTES, &[&desk.draft]).unwrap();

    let text = std::str::from_utf8(BYTES).unwrap();
    let at = "\"id\": \"louisiane-2016-2020\"";
    let [title, place, domains] = ["Joint statement on", "\"place\": null", "\"youth\"]"];
    let record = &text[text.find(at).unwrap()..];
    let between = |start: &str, end: &str| {
        let start = record.find(start).unwrap();
        &record[start..start + record[start..].find(end).unwrap() + end.len()]
    };
    let activity =
        between("\n        {\n          \"when\": \"2015-12\"", "},\n        {").strip_suffix("\n        {").unwrap();
    let source = between(",\n        {\n          \"id\": \"mrif-2015\"", "\n        }");
    let last = between("\"title.fr\": {", "}");
    let expected = with(text, at, record[record.find(title).unwrap()..].split('"').next().unwrap(), "Joint statement");
    let expected = with(&expected, at, place, "\"place\": { \"fr\": \"Québec\", \"en\": \"Québec City\" }");
    let expected = with(&expected, at, domains, "\"youth\", \"music\"]");
    let expected = with(&expected, at, activity, "");
    let expected = with(&expected, at, source, "");
    let place = "\"place\": { \"basis\": \"inferred\", \"source\": \"paper\" }";
    let expected = with(&expected, at, last, &format!("{last},\n        {place}"));
    let published = std::str::from_utf8(&published).unwrap();
    for (found, expected) in published.lines().zip(expected.lines()) {
        assert_eq!(found, expected);
    }
    assert!(published == expected);
}

#[test]
fn a_new_record_comes_last_in_the_style_of_the_file() {
    let bytes = publish(BYTES, &[&complete()]).unwrap();
    let (old, new) = (std::str::from_utf8(BYTES).unwrap(), std::str::from_utf8(&bytes).unwrap());
    let end = old.rfind("\n  ]").unwrap();
    assert_eq!(&new[..end], &old[..end]);
    assert!(new.ends_with(&old[end..]));
    assert!(new.contains("\n    {\n      \"id\": \"kyoto-2025\",\n      \"partner\": {\n        \"id\": \"kyoto\",\n        \"name\": { \"fr\": \"Préfecture de Kyoto\", \"en\": \"Kyoto Prefecture\" },\n"));
    let schema = schemars::schema_for!(Dataset).to_value();
    assert!(jsonschema::is_valid(&schema, &serde_json::from_slice(&bytes).unwrap()));
    assert_eq!(load(&bytes).unwrap().commitments.len(), 37);
}

#[test]
fn the_style_of_the_file_is_kept_whatever_it_is() {
    let text = std::str::from_utf8(BYTES).unwrap();
    let compact = serde_json::from_str::<serde_json::Value>(text).unwrap().to_string();
    let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    for file in [&compact, &windows] {
        let mut desk = Desk::amending("kyoto-2016");
        desk.typed("place/en", "Québec");
        let bytes = publish(file.as_bytes(), &[&desk.draft, &complete()]).unwrap();
        let new = std::str::from_utf8(&bytes).unwrap();
        assert_eq!(load(&bytes).unwrap().commitments.len(), 37);
        assert_eq!(new.contains('\n'), file.contains('\n'));
        assert_eq!(new.matches('\n').count(), new.matches("\r\n").count());
        assert_eq!(new.starts_with('\u{feff}'), file.starts_with('\u{feff}'));
    }
}

#[test]
fn unknown_fields_stay_where_they_are() {
    let text = std::str::from_utf8(BYTES).unwrap();
    let file = text
        .replacen("\"id\": \"kyoto-2016\",", "\"later\": [ 1.50,  null ], \"id\": \"kyoto-2016\",", 1)
        .replacen("\"kind\": \"subnational\",", "\"kind\": \"subnational\", \"since\": \"1868\",", 1);
    let mut desk = Desk::amending("kyoto-2016");
    desk.typed("partner/iso", "");
    let bytes = publish(file.as_bytes(), &[&desk.draft]).unwrap();
    let new = std::str::from_utf8(&bytes).unwrap();
    assert_eq!(new, file.replacen("\"iso\": \"JP-26\"", "\"iso\": null", 1));
}

#[test]
fn what_cannot_be_published_says_why() {
    assert!(matches!(publish(b"{}", &[]), Ok(bytes) if bytes == b"{}"));
    assert!(matches!(publish(b"{}", &[&complete()]), Err(PublishError::Dataset(_))));
    let result = publish(BYTES, &[&Draft::new("d")]);
    assert!(matches!(result, Err(PublishError::NotReady { id, problems }) if id == "d" && problems.len() == 6));
    assert!(matches!(publish(BYTES, &[&complete(), &complete()]), Err(PublishError::NotReady { .. })));
    let [first, second] = ["a", "b"].map(|id| Draft::amending(id, origin(&dataset(), "kyoto-2016")));
    assert_eq!(publish(BYTES, &[&first, &second]), Err(PublishError::OneRecord(["a".into(), "b".into()])));
    let gone = Draft::amending("d", Origin { record: "gone".into(), ..origin(&dataset(), "kyoto-2016") });
    assert!(matches!(publish(BYTES, &[&gone]), Err(PublishError::NotReady { .. })));
}

// Whatever is typed

/// Places to type in; a rank adds or removes its item.
fn path() -> impl Strategy<Value = Path> {
    let paths = [
        "title/fr",
        "title/en",
        "date",
        "scope",
        "content/a/fr",
        "content/a/rank",
        "content/b/en",
        "content/b/rank",
        "domains/music",
        "evidence/place/basis",
        "evidence/place/source/release",
        "later/unknown",
    ];
    prop::sample::select(paths.to_vec()).prop_map(Path::from)
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-c ]{0,4}",
        2 => any::<String>(),
        1 => Just("שלום \u{202e}عربى\u{fffd}".to_owned()),
        1 => Just(String::new()),
    ]
}

fn edits() -> impl Strategy<Value = Vec<(Path, String, i64)>> {
    let ms = prop_oneof![Just(10_i64), Just(5_000), Just(-7)];
    prop::collection::vec((path(), text(), ms), 0..30)
}

fn edit(draft: &Draft, path: &Path, text: &str) -> Edit {
    match path.item() {
        Some((list, id)) if path.leaf() == RANK && text.is_empty() => Edit::item_removed(draft, list, id),
        Some((list, id)) if path.leaf() == RANK => Edit::item_added(draft, list, id),
        _ if path.holds_rank() => {
            let (set, value) = path.as_str().rsplit_once('/').unwrap();
            Edit::toggled(draft, set, value)
        }
        _ => Edit::typed(draft, path.clone(), text),
    }
}

fn edited(draft: &Draft, edits: &[(Path, String, i64)]) -> Desk {
    let mut desk = Desk::new(draft.clone());
    for (path, text, ms) in edits {
        desk.later(*ms).apply(|draft| edit(draft, path, text));
    }
    desk
}

/// Edits of these fields only.
fn only(edits: Vec<(Path, String, i64)>, is_wanted: impl Fn(&Path) -> bool) -> Vec<(Path, String, i64)> {
    edits.into_iter().filter(|(path, ..)| is_wanted(path)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undo_of_everything_is_the_beginning_and_redo_the_end(before in edits(), after in edits()) {
        let start = edited(&Draft::new("d"), &before).draft;
        let mut desk = edited(&start, &after);
        let end = desk.draft.clone();
        while desk.undo().is_some() {}
        prop_assert_eq!(&desk.draft, &start);
        while desk.redo().is_some() {}
        prop_assert_eq!(&desk.draft, &end);
    }

    #[test]
    fn what_is_written_is_read_back(edits in edits(), undone in 0..5_usize, revision: u64, at: i64) {
        let mut desk = edited(&Draft::new("d"), &edits);
        for _ in 0..undone {
            desk.undo();
        }
        let envelope = Envelope {
            revision, saved_at: Moment(at), app_version: "0.1.0".into(), draft: desk.draft.clone(), history: Some(desk.history),
        };
        let read = Envelope::read(&envelope.write()).unwrap();
        prop_assert_eq!(&read.draft, &desk.draft);
        prop_assert_eq!(read.write(), envelope.write());
        let file = read_file(&write_file(std::slice::from_ref(&envelope))).unwrap();
        prop_assert_eq!(&file[0].as_ref().unwrap().draft, &desk.draft);
    }

    #[test]
    fn a_merge_commutes_where_fields_differ(before in edits(), ours in edits(), theirs in edits()) {
        let base = edited(&Draft::new("d"), &before).draft;
        let is_title = |path: &Path| path.as_str().starts_with("title");
        let ours = edited(&base, &only(ours, is_title)).draft;
        let theirs = edited(&base, &only(theirs, |path| !is_title(path))).draft;
        let merged = merge(&base, &ours, &theirs, Moment(1));
        prop_assert_eq!(&merged, &merge(&base, &theirs, &ours, Moment(1)));
        for (path, cell) in merged.cells() {
            prop_assert_eq!(cell, &(if is_title(path) { &ours } else { &theirs }).cell(path.as_str()));
        }
    }

    #[test]
    fn a_merge_says_the_same_from_both_sides(before in edits(), ours in edits(), theirs in edits()) {
        let base = edited(&Draft::new("d"), &before).draft;
        let (ours, theirs) = (edited(&base, &ours).draft, edited(&base, &theirs).draft);
        let here = merge(&base, &ours, &theirs, Moment(1));
        let there = merge(&base, &theirs, &ours, Moment(1));
        prop_assert!(here.has_same_texts(&there), "{here:?} and {there:?}");
        prop_assert_eq!(&merge(&base, &ours, &ours, Moment(1)), &ours);
        prop_assert_eq!(&merge(&base, &ours, &base, Moment(1)), &ours);
        prop_assert!(merge(&base, &base, &ours, Moment(1)).has_same_texts(&ours));
    }

}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_is_typed_breaks_the_check(edits in edits()) {
        let desk = edited(&Draft::new("d"), &edits);
        let problems = check(&desk.draft, None);
        prop_assert!(!problems.is_empty());
        progress(&desk.draft, &problems);
        let mut amended = Desk::amending("kyoto-2016");
        for (path, text, _) in &edits {
            amended.later(5000).apply(|draft| edit(draft, path, text));
        }
        if let Ok(bytes) = publish(BYTES, &[&amended.draft]) {
            prop_assert!(load(&bytes).is_ok());
        }
    }
}
