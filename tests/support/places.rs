//! Marks at random, often near each other, near home, or in the inset of Europe.
#![allow(dead_code, clippy::unwrap_used, reason = "each test file uses a part; a test stops where it fails")]

use engagements::chart::{HOME, Mark, Position};
use engagements::commitment::{Answer, Dataset};
use proptest::prelude::*;
use proptest::sample::select;

/// The dataset that the register publishes.
pub(crate) fn bundled() -> Dataset {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/commitments.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Every row of a dataset.
pub(crate) fn all(dataset: &Dataset) -> Vec<usize> {
    (0..dataset.commitments.len()).collect()
}

/// Anywhere that a government may sit.
pub(crate) fn position() -> impl Strategy<Value = Position> {
    let brussels = Position { lat: 50.85, lon: 4.35 };
    prop_oneof![
        4 => (-55.0..75.0, -180.0..180.0),
        4 => (35.0..58.0, -10.0..25.0),
        1 => (44.0..49.0, -75.0..-68.0),
        1 => Just((HOME.lat, HOME.lon)),
        1 => Just((brussels.lat, brussels.lon)),
    ]
    .prop_map(|(lat, lon)| Position { lat, lon })
}

/// Marks of up to so many partners, with one to four commitments each.
pub(crate) fn marks(most: usize) -> impl Strategy<Value = Vec<Mark>> {
    prop::collection::vec((position(), 1..5usize, select(&Answer::ALL[..])), 0..=most).prop_map(|made| {
        let mark = |(number, (position, count, convention))| {
            let rows = (number * 10..number * 10 + count).collect();
            Mark { partner: format!("partner-{number:02}"), position, rows, convention }
        };
        made.into_iter().enumerate().map(mark).collect()
    })
}
