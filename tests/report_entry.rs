//! What the writer of a report entry answers: tied figures, conditions on results, meetings of working groups and their calendar.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops where it fails")]

use chrono::NaiveDate;
use engagements::address::parse;
use engagements::commitment::Language::{En, Fr};
use engagements::commitment::{Basis, Dataset, Frequency, Language, PartialDate, load};
use engagements::draft::*;
use engagements::exchange::{MeetingEvent, calendar};
use engagements::i18n::working_group as words;
use engagements::query::{Filters, Index};
use engagements::report::{TieCount, TieQuestion, counted_by, examined};
use icalendar::{Calendar, CalendarComponent, Component, parser};
use proptest::prelude::*;

const BYTES: &[u8] = include_bytes!("../public/data/commitments.json");

fn dataset() -> Dataset {
    load(BYTES).unwrap()
}

/// The rows that an address asks for.
fn rows(question: &str) -> Filters {
    parse(question).location.filters
}

fn date(text: &str) -> PartialDate {
    text.parse().unwrap()
}

fn apply(draft: &mut Draft, edit: Edit) {
    History::default().apply(draft, edit, Moment(0));
}

fn written(texts: &[(&str, &str)]) -> Draft {
    let mut draft = Draft::new("d");
    for (path, text) in texts {
        let edit = Edit::typed(&draft, *path, *text);
        apply(&mut draft, edit);
    }
    draft
}

fn tied(draft: &mut Draft, number: usize, question: &str, language: Language) -> Tie {
    let text = draft.text(Path::in_language("features", language).as_str());
    let at = occurrences(text, number).next().unwrap().start;
    let tie = Tie {
        id: format!("t{number}"),
        text: "features".into(),
        question: question.into(),
        number,
        fingerprint: "3B0C97E2".into(),
        ids: vec!["gone-1999".into()],
    };
    let edit = Edit::tied(draft, &tie, language, at);
    apply(draft, edit);
    tie
}

fn type_into(draft: &mut Draft, path: &str, text: &str) {
    let edit = Edit::typed(draft, path, text).moving_ties(draft);
    apply(draft, edit);
}

#[test]
fn a_tied_figure_moves_with_its_text_and_is_untied_where_its_digits_are_edited() {
    let mut draft = written(&[
        ("features/fr", "Le registre réunit 35 engagements, dont 3 en 2,3 ou 35."),
        ("features/en", "The register holds 35."),
    ]);
    let tie = tied(&mut draft, 35, "", Fr);
    assert_eq!(tie.place(&draft, En).map(|range| range.start), Some(19));
    type_into(&mut draft, "features/fr", "En 35 ans, le registre réunit 35 engagements, dont 3 en 2,3 ou 35.");
    let at = tie.place(&draft, Fr).unwrap();
    assert!(draft.text("features/fr")[at.start..].starts_with("35 engagements"));
    type_into(&mut draft, "features/fr", "En 35 ans, le registre réunit 355 engagements, dont 3 en 2,3 ou 35.");
    assert!(tie.is_gone(&draft, Fr) && !tie.is_gone(&draft, En));
    assert_eq!(occurrences("3 sur 35, 2,3 et 3,5; n° 3.", 3).map(|range| range.start).collect::<Vec<_>>(), [0, 26]);
}

#[test]
fn setting_a_figure_changes_both_languages_in_one_step_and_keeping_it_none() {
    let dataset = dataset();
    let index = Index::build(&dataset);
    let mut draft =
        written(&[("features/fr", "Il y a 35 engagements avec 25 partenaires."), ("features/en", "There are 35.")]);
    let tie = tied(&mut draft, 35, "", Fr);
    let now = counted_by(TieQuestion::Rows(&rows(&tie.question)), &draft, &dataset, &index);
    let TieCount::Counted { number, ids } = now.clone() else { panic!("known") };
    assert_eq!((number, now.agrees_with(&tie)), (36, false));
    assert_eq!(now.since(&tie).1, ["gone-1999"]);
    let mut history = History::default();
    let edit = Edit::figure_set(&draft, &tie, number, "57A14BBF", &ids).unwrap();
    history.apply(&mut draft, edit, Moment(0));
    assert_eq!(
        (draft.text("features/fr"), draft.text("features/en")),
        ("Il y a 36 engagements avec 25 partenaires.", "There are 36.")
    );
    let set = Tie::all(&draft).remove(0);
    assert!(now.agrees_with(&set) && set.place(&draft, En).is_some());
    history.undo(&mut draft).unwrap();
    assert_eq!(
        (draft.text("features/fr"), draft.text("features/en")),
        ("Il y a 35 engagements avec 25 partenaires.", "There are 35.")
    );
    let edit = Edit::figure_kept(&tie, "57A14BBF", &ids);
    apply(&mut draft, edit);
    assert_eq!(draft.text("features/en"), "There are 35.");
    assert_eq!(now.since(&Tie::all(&draft)[0]), (vec![], vec![]));
}

#[test]
fn a_question_that_the_register_no_longer_knows_counts_nothing() {
    let dataset = dataset();
    let index = Index::build(&dataset);
    let count = |question: TieQuestion| counted_by(question, &Draft::new("d"), &dataset, &index);
    assert_eq!(count(TieQuestion::Rows(&rows("?partner=atlantide"))), TieCount::Unknown);
    assert!(matches!(count(TieQuestion::Rows(&rows("?convention=yes"))), TieCount::Counted { number: 3, .. }));
    assert!(matches!(count(TieQuestion::Rows(&rows("?period=2020-2024"))), TieCount::Counted { number: 4, .. }));
    assert!(matches!(count(TieQuestion::Unanswered), TieCount::Counted { number: 6, .. }));
}

proptest! {
    /// Whatever is typed around it, the place of a tie is its number, or it is gone.
    #[test]
    fn a_tie_is_never_on_another_number(texts in prop::collection::vec("[3 ,a5é]{0,12}", 1..8)) {
        let mut draft = written(&[("features/fr", "a 3 é")]);
        let tie = tied(&mut draft, 3, "", Fr);
        for text in texts {
            type_into(&mut draft, "features/fr", &text);
            if let Some(range) = tie.place(&draft, Fr) {
                prop_assert_eq!(&draft.text("features/fr")[range], "3");
            }
        }
    }
}

#[test]
fn a_condition_is_answered_when_none_of_its_answers_is_unknown_and_nothing_is_guessed() {
    let dataset = dataset();
    let mut draft = written(&[("examined", "previous")]);
    let rows: Vec<String> = examined(&draft, &dataset).iter().map(|row| row.id.clone()).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    assert_eq!(rows.len(), 7);
    assert_eq!(condition_counts(&draft, &rows, 6), ConditionCounts { unknown: 42, ..ConditionCounts::default() });
    for row in &rows {
        for (leaf, text) in [("answer", "yes"), ("source", "unesco"), ("basis", "inferred")] {
            let edit = Edit::chosen(&draft, condition_path(row, 1, leaf), text);
            apply(&mut draft, edit);
        }
    }
    let edit = Edit::chosen(&draft, condition_path("cuba-2016", 4, "answer"), "no");
    apply(&mut draft, edit);
    let counts = condition_counts(&draft, &rows, 6);
    assert_eq!((counts.yes, counts.no, counts.unknown, counts.without_evidence), (7, 1, 34, 1));
    assert_eq!(counts.answered, [1]);
    assert_eq!(condition_answer(&draft, "cuba-2016", 1).basis, Some(Basis::Inferred));
    assert_eq!(condition_counts(&draft, &[], 6).answered, [0; 0]);
}

#[test]
fn two_tabs_that_answer_one_condition_differently_are_told() {
    let path = condition_path("cuba-2016", 2, "answer");
    let base = Draft::new("d");
    let answered = |answer: &str| written(&[(path.as_str(), answer)]);
    let merged = merge(&base, &answered("yes"), &answered("no"), Moment(1));
    let answer = condition_answer(&merged, "cuba-2016", 2);
    assert!(answer.is_contested && answer.is_met == Some(true));
    assert_eq!(merged.cell(path.as_str()).texts().collect::<Vec<_>>(), ["yes", "no"]);
}

fn meetings(meets: &str, last_met: &str, today: &str) -> (GroupMeetings, NextMeeting) {
    let dataset = dataset();
    let draft = written(&[("groups/kyoto-2016/meets", meets), ("groups/kyoto-2016/last_met", last_met)]);
    let group = group_meetings(&draft, dataset.get("kyoto-2016").unwrap(), date(today));
    let next = group.next(date(today));
    (group, next)
}

#[test]
fn the_next_meeting_is_as_precise_as_the_last() {
    let next = |meets, last, today| meetings(meets, last, today).1;
    let today = "2026-11-24";
    assert_eq!(next("annual", "2025-12-09", today), NextMeeting::Due(date("2026-12-09")));
    assert_eq!(next("annual", "2026-05", today), NextMeeting::Due(date("2027-05")));
    assert_eq!(next("biennial", "2024", today), NextMeeting::Due(date("2026")));
    assert_eq!(next("biennial", "2023-06", today), NextMeeting::Expected(date("2025-06")));
    assert_eq!(next("annual", "2024-02-29", "2024-12-01"), NextMeeting::Due(date("2025-02-28")));
    assert_eq!(next("annual", "2025-11-24", today), NextMeeting::Due(date("2026-11-24")));
    assert_eq!(next("annual", "2025-11-23", today), NextMeeting::Expected(date("2026-11-23")));
    for (meets, last) in
        [("", "2024-02"), ("annual", ""), ("monthly", "2024-02"), ("annual", "2025-02-30"), ("annual", "9999")]
    {
        assert_eq!(next(meets, last, today), NextMeeting::Unknown, "{meets} {last}");
    }
}

#[test]
fn a_last_meeting_in_the_future_is_refused_in_words() {
    let (group, next) = meetings("annual", "2027-01", "2026-11-24");
    assert_eq!((group.last_met, next), (None, NextMeeting::Unknown));
    let problem = group.problem.unwrap();
    assert!(words::meeting_error(Fr, &problem).contains("janvier 2027"));
    assert!(words::meeting_error(En, &problem).contains("January 2027"));
    assert_eq!(meetings("annual", "2026-11", "2026-11-24").0.problem, None, "this month is not the future");
}

#[test]
fn what_a_source_says_of_a_group_holds_until_the_writer_says_otherwise() {
    let dataset = dataset();
    let row = dataset.get("catalogne-1983").unwrap();
    let today = date("2026-11-24");
    let group = group_meetings(&Draft::new("d"), row, today);
    assert_eq!((group.meets, group.meets_is_own), (Some(Frequency::Annual), false));
    let own = group_meetings(&written(&[("groups/catalogne-1983/meets", "biennial")]), row, today);
    assert_eq!((own.meets, own.meets_is_own), (Some(Frequency::Biennial), true));
}

fn calendar_of(language: Language, next: &str, ids: &[&str]) -> String {
    let dataset = dataset();
    let events: Vec<MeetingEvent> =
        ids.iter().map(|id| MeetingEvent { commitment: dataset.get(id).unwrap(), next: date(next) }).collect();
    let stamp = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap().and_hms_opt(15, 8, 0).unwrap();
    calendar(language, "k3f9", 41, &events, stamp)
}

#[test]
fn another_reader_finds_the_meetings_in_the_calendar() {
    for (next, from, to) in
        [("2026-12-09", "20261209", "20261210"), ("2027-05", "20270501", "20270601"), ("2026", "20260101", "20270101")]
    {
        let text = calendar_of(Fr, next, &["louisiane-2016-2020", "kyoto-2016"]);
        let read: Calendar = parser::read_calendar(&parser::unfold(&text)).unwrap().into();
        let events: Vec<_> = read.iter().filter_map(CalendarComponent::as_event).collect();
        assert_eq!(events.len(), 2);
        assert_eq!(events[0].get_uid(), Some("k3f9-louisiane-2016-2020@engagements"));
        assert_eq!(events[0].get_sequence(), Some(41));
        assert_eq!(events[0].property_value("DTSTAMP"), Some("20261124T150800Z"));
        assert_eq!((events[0].property_value("DTSTART"), events[0].property_value("DTEND")), (Some(from), Some(to)));
        assert_eq!(
            events[0].get_summary().unwrap().replace('\u{a0}', " "),
            "Rencontre du groupe de travail : Louisiane, déclaration conjointe"
        );
    }
}

#[test]
fn lines_of_the_calendar_have_75_octets_at_most_and_are_not_cut_within_a_character() {
    let dataset = dataset();
    let ids: Vec<&str> = dataset.commitments.iter().map(|row| row.id.as_str()).collect();
    for language in [Fr, En] {
        let text = calendar_of(language, "2027-05", &ids);
        assert!(text.ends_with("END:VCALENDAR\r\n"));
        for line in text.strip_suffix("\r\n").unwrap().split("\r\n") {
            assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line}");
        }
        assert!(text.contains("\r\n "), "something is folded");
    }
}
