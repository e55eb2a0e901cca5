//! The meetings of working groups as a calendar (RFC 5545): whole days, months or years, with nothing filled in.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

use crate::commitment::{Commitment, Language, PartialDate};
use crate::i18n::working_group as words;

/// The most bytes of a line before its line end (RFC 5545, 3.1).
const MAX_LINE: usize = 75;

/// The next meeting of a working group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MeetingEvent<'a> {
    /// The commitment whose group meets.
    pub commitment: &'a Commitment,
    /// When, as precise as the last meeting was.
    pub next: PartialDate,
}

/// The text of an `.ics` file. The same draft gives the same ids; `revision`, which counts up with each save of the draft, is the
/// sequence, so that a calendar replaces what it had. `stamp` is the moment of writing, in UTC.
pub fn calendar(
    language: Language,
    draft_id: &str,
    revision: u64,
    events: &[MeetingEvent],
    stamp: NaiveDateTime,
) -> String {
    let mut text = String::new();
    let mut line = |content: &str| push_folded(&mut text, content);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Engagements//Engagements internationaux en culture//FR");
    for MeetingEvent { commitment, next } in events {
        line("BEGIN:VEVENT");
        line(&format!("UID:{}-{}@engagements", escaped(draft_id), escaped(&commitment.id)));
        line(&format!("SEQUENCE:{}", revision.min(i32::MAX.unsigned_abs().into())));
        line(&format!("DTSTAMP:{}", moment(stamp)));
        line(&format!("DTSTART;VALUE=DATE:{}", day(next.first_day())));
        if let Some(after) = next.day_after() {
            line(&format!("DTEND;VALUE=DATE:{}", day(after)));
        }
        let tag = language.tag();
        line(&format!("SUMMARY;LANGUAGE={tag}:{}", escaped(&words::meeting_title(language, commitment))));
        line(&format!("DESCRIPTION;LANGUAGE={tag}:{}", escaped(words::meeting_precision(language, next.precision()))));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    text
}

fn day(date: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

fn moment(stamp: NaiveDateTime) -> String {
    format!("{}T{:02}{:02}{:02}Z", day(stamp.date()), stamp.hour(), stamp.minute(), stamp.second())
}

/// A text as a value (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => value.extend(['\\', character]),
            '\n' => value.push_str("\\n"),
            other if other.is_control() => {}
            other => value.push(other),
        }
    }
    value
}

/// Adds a line, cut into pieces of 75 bytes at most, never within a character.
fn push_folded(text: &mut String, line: &str) {
    let mut length = 0;
    for character in line.chars() {
        if length + character.len_utf8() > MAX_LINE {
            text.push_str("\r\n ");
            length = 1;
        }
        text.push(character);
        length += character.len_utf8();
    }
    text.push_str("\r\n");
}
