//! The rules of evidence: every field that is filled has evidence, and every passage supports something.

use super::commitment::{Commitment, TitleStatus};
use super::error::Reason;
use super::field::Field;
use super::partner::Partner;
use super::reader::{Count, Problems};

/// A dotted place within a commitment, and what is wrong there.
type Finding = (String, Reason);

/// Checks a commitment against the rules: dotted places within it, and what is wrong there.
///
/// Which fields need evidence is in the table of [`Field`]; descriptive titles need none. What needs the whole dataset (unique ids, whom it follows) is
/// [`load`](super::load)'s.
pub fn check(commitment: &Commitment) -> Vec<Finding> {
    let mut found = Vec::new();
    visit(commitment, &mut found);
    found
}

/// Whether a commitment breaks any of the rules, without what names it: that is not in the first load of the page.
pub(super) fn breaks_any(commitment: &Commitment) -> bool {
    let mut found = Count::default();
    visit(commitment, &mut found);
    Problems::<Finding>::count(&found) > 0
}

fn visit(commitment: &Commitment, found: &mut impl Problems<Finding>) {
    dates(commitment, found);
    needed_evidence(commitment, found);
    given_evidence(commitment, found);
    sources(commitment, found);
}

fn dates(commitment: &Commitment, found: &mut impl Problems<Finding>) {
    let Some(period) = commitment.period else { return };
    if commitment.signed.is_some() {
        found.add(|| ("period".to_owned(), Reason::PeriodBesideSigned));
    }
    if period.from > period.to {
        found.add(|| ("period".to_owned(), Reason::PeriodReversed { from: period.from, to: period.to }));
    }
}

/// Every filled field has evidence: its own, that of the field which holds it, or that of each of its parts.
fn needed_evidence(commitment: &Commitment, found: &mut impl Problems<Finding>) {
    let has = |path: &str| commitment.evidence.contains_key(path);
    let needed = Field::ALL.into_iter().flat_map(Field::evidence_needed);
    for (field, parts) in needed.copied().filter(|(field, _)| !has(field)) {
        let filled: Vec<&str> = parts.iter().copied().filter(|part| needs_evidence(commitment, part)).collect();
        let without_evidence: Vec<&str> = filled.iter().copied().filter(|part| !has(part)).collect();
        let places = match without_evidence.len() {
            0 if filled.is_empty() && needs_evidence(commitment, field) => vec![field],
            all if all > 1 && all == filled.len() => vec![field],
            _ => without_evidence,
        };
        for path in places {
            found.add(|| (path.to_owned(), Reason::NoEvidence));
        }
    }
}

/// Whether a field or part is filled, and needs evidence then; of titles, only the official ones do.
fn needs_evidence(commitment: &Commitment, path: &str) -> bool {
    match path {
        "title" => false,
        "title.fr" => commitment.title_status.fr == TitleStatus::Official,
        "title.en" => commitment.title_status.en == TitleStatus::Official,
        _ => state(commitment, path) == State::Filled,
    }
}

/// No evidence of an empty field or of none, and none that names a source which is not there.
fn given_evidence(commitment: &Commitment, found: &mut impl Problems<Finding>) {
    let is_unknown = |id: &String| commitment.source(id).is_none();
    for (path, evidence) in &commitment.evidence {
        let place = || format!("evidence.{path}");
        match state(commitment, path) {
            State::Filled => {}
            State::Empty => found.add(|| (place(), Reason::EvidenceOfNothing)),
            State::Unknown => found.add(|| (place(), Reason::UnknownField)),
        }
        for id in evidence.source.ids().iter().filter(|id| is_unknown(id)) {
            found.add(|| (place(), Reason::UnknownSource(id.clone())));
        }
    }
    for activity in commitment.activities.iter().filter(|activity| is_unknown(&activity.source)) {
        found.add(|| ("activities".to_owned(), Reason::UnknownSource(activity.source.clone())));
    }
}

/// Sources have ids of their own, and something rests on each.
fn sources(commitment: &Commitment, found: &mut impl Problems<Finding>) {
    let is_used = |id: &String| {
        commitment.evidence.values().any(|evidence| evidence.source.ids().contains(id))
            || commitment.activities.iter().any(|activity| activity.source == *id)
    };
    for (place, source) in commitment.sources.iter().enumerate() {
        if commitment.sources.iter().take(place).any(|earlier| earlier.id == source.id) {
            found.add(|| ("sources".to_owned(), Reason::SourceTwice(source.id.clone())));
        } else if !is_used(&source.id) {
            found.add(|| ("sources".to_owned(), Reason::UnusedSource(source.id.clone())));
        }
    }
}

/// What a record has under a dotted name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Filled,
    Empty,
    Unknown,
}

fn filled(is_filled: bool) -> State {
    if is_filled { State::Filled } else { State::Empty }
}

fn state(commitment: &Commitment, path: &str) -> State {
    let (field, part) = path.split_once('.').map_or((path, None), |(field, part)| (field, Some(part)));
    match (field, part) {
        ("id", None) => State::Filled,
        ("title", part) => part_of(part, true, &[("fr", true), ("en", true)]),
        ("partner", Some(part)) => partner_state(&commitment.partner, part),
        ("instrument_term", part) => {
            let (fr, en) = (commitment.instrument_term.fr.is_some(), commitment.instrument_term.en.is_some());
            part_of(part, fr || en, &[("fr", fr), ("en", en)])
        }
        ("period", part) => {
            let is_there = commitment.period.is_some();
            part_of(part, is_there, &[("from", is_there), ("to", is_there)])
        }
        ("place", part) => {
            let is_there = commitment.place.is_some();
            part_of(part, is_there, &[("fr", is_there), ("en", is_there)])
        }
        ("working_group", part) => {
            let group = commitment.working_group.as_ref();
            let meets = group.is_some_and(|group| group.meets.is_some());
            let last_met = group.is_some_and(|group| group.last_met.is_some());
            part_of(part, group.is_some(), &[("meets", meets), ("last_met", last_met)])
        }
        ("signed", None) => filled(commitment.signed.is_some()),
        _ if commitment.unknown.contains_key(field) => State::Filled,
        (name, None) => Field::of_name(name).map_or(State::Unknown, |field| filled(field.is_stated(commitment))),
        _ => State::Unknown,
    }
}

fn partner_state(partner: &Partner, part: &str) -> State {
    let (field, part) = part.split_once('.').map_or((part, None), |(field, part)| (field, Some(part)));
    let both = |part, is_there| part_of(part, is_there, &[("fr", is_there), ("en", is_there)]);
    match (field, part) {
        ("id" | "kind" | "region", None) => State::Filled,
        ("name", part) => both(part, true),
        ("in_text", part) => both(part, partner.in_text.is_some()),
        ("state", part) => both(part, partner.state.is_some()),
        ("iso", None) => filled(partner.iso.is_some()),
        ("seat", Some("lat" | "lon")) => filled(partner.seat.is_some()),
        ("seat", part) => both(part, partner.seat.is_some()),
        ("aliases", None) => filled(!partner.aliases.is_empty()),
        _ if partner.unknown.contains_key(field) => State::Filled,
        _ => State::Unknown,
    }
}

/// The state of a whole, or of one of its parts.
fn part_of(part: Option<&str>, whole: bool, parts: &[(&str, bool)]) -> State {
    let Some(name) = part else { return filled(whole) };
    parts.iter().find(|(known, _)| *known == name).map_or(State::Unknown, |(_, is_filled)| filled(*is_filled))
}
