//! A draft travels as one file that people read and the app loads back exactly.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops where it fails")]

use engagements::commitment::{Language, load};
use engagements::draft::*;
use engagements::exchange::{SheetError, open, sheet};

fn envelopes() -> Vec<Envelope> {
    let dataset = load(include_bytes!("../public/data/commitments.json")).unwrap();
    let mut drafts: Vec<Draft> = dataset
        .commitments
        .iter()
        .map(|record| {
            let origin = Origin {
                record: record.id.clone(),
                updated: dataset.updated.to_string(),
                fingerprint: "57A1 4BBF".into(),
                texts: texts_of(record),
            };
            Draft::amending(format!("a-{}", record.id), origin)
        })
        .collect();
    let mut unusual = Draft::new("n");
    let mut history = History::default();
    for (path, text) in [
        ("partner/name/fr", "</main></script><script>alert(1)</script> \u{202e}עברית\u{0} \r\n x"),
        ("title/fr", "\" ' & < > \u{fffd} 🇨🇦"),
        ("sources/s1/quote", "<!-- -->"),
    ] {
        let edit = Edit::typed(&unusual, path, text);
        history.apply(&mut unusual, edit, Moment(1));
    }
    drafts.push(unusual);
    let wrap = |draft| Envelope { revision: 3, saved_at: Moment(5), app_version: "0".into(), draft, history: None };
    drafts.into_iter().map(wrap).collect()
}

#[test]
fn a_sheet_is_loaded_back_exactly() {
    for language in Language::ALL {
        let written = sheet(language, &envelopes());
        let read: Vec<Envelope> = open(&written).unwrap().into_iter().map(Result::unwrap).collect();
        assert_eq!(read, envelopes());
        assert_eq!(written.matches("<script").count(), 1, "no text becomes markup");
        let by_mail = written.replace('\n', "\r\n");
        assert!(open(&by_mail).is_ok(), "the ends of lines may change");
    }
}

#[test]
fn both_languages_are_on_it() {
    let written = sheet(Language::Fr, &envelopes());
    for words in ["Date de signature", "Date of signature", "Lieu", "Place", "Européenne"].iter().take(4) {
        assert!(written.contains(words), "{words}");
    }
}

#[test]
fn an_altered_sheet_is_refused_and_says_why() {
    let written = sheet(Language::Fr, &envelopes());
    let data_begins = written.find("engagements-drafts").unwrap();
    let (readable, data) = written.split_at(data_begins);
    let in_readable = format!("{}{data}", readable.replacen("Louisiane", "Floride", 1));
    assert_ne!(in_readable, written);
    assert_eq!(open(&in_readable), Err(SheetError::Retouched));
    let in_data = format!("{readable}{}", data.replacen("Louisiane", "Floride", 1));
    assert!(matches!(open(&in_data), Err(SheetError::File(FileError::Altered { .. }))));
    assert_eq!(open("<!doctype html><p>"), Err(FileError::Foreign.into()));
    assert_eq!(open("{}"), Err(FileError::Foreign.into()));
    assert!(matches!(open("[1,"), Err(SheetError::File(FileError::NotJson { .. }))));
}

#[test]
fn json_and_a_single_stored_draft_open_too() {
    let all = envelopes();
    assert_eq!(open(&write_file(&all)).unwrap().len(), all.len());
    assert_eq!(open(&all[0].write()).unwrap(), [Ok(all[0].clone())]);
}
