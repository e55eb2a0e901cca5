//! Moments of the reader's clock: the hour, and how long ago.

use super::date;
use super::pick;
use super::plural::counted;
use crate::commitment::{Language, PartialDate};

/// A moment as the reader's clock shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalTime {
    /// The day.
    pub day: PartialDate,
    /// 0 to 23.
    pub hour: u32,
    /// 0 to 59.
    pub minute: u32,
}

/// When something was done: « à 14 h 32 » today, else « le 3 novembre 2026 à 9 h 05 »; "at 2:32 p.m.".
pub fn at(language: Language, time: LocalTime, today: PartialDate) -> String {
    let day = if time.day == today { String::new() } else { [&date::on(language, time.day), " "].concat() };
    let minute = format!("{:02}", time.minute);
    let hour = match language {
        Language::Fr => [&time.hour.to_string(), "\u{a0}h\u{a0}", &minute].concat(),
        Language::En => {
            let half = if time.hour < 12 { "\u{a0}a.m." } else { "\u{a0}p.m." };
            let hour = if time.hour.is_multiple_of(12) { 12 } else { time.hour % 12 };
            [&hour.to_string(), ":", &minute, half].concat()
        }
    };
    [&day, pick(language, "à ", "at "), &hour].concat()
}

/// How many days ago: « aujourd’hui », « hier », « il y a 9 jours ».
pub fn ago(language: Language, days: usize) -> String {
    match (days, language) {
        (0, _) => pick(language, "aujourd’hui", "today").to_owned(),
        (1, _) => pick(language, "hier", "yesterday").to_owned(),
        (_, Language::Fr) => ["il y a ", &counted(language, days, "jour", "jours")].concat(),
        (_, Language::En) => [&counted(language, days, "day", "days"), " ago"].concat(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops where it fails")]
mod tests {
    use super::*;
    use Language::{En, Fr};

    #[test]
    fn the_hour_is_said_as_each_language_does() {
        let today = "2026-11-24".parse().unwrap();
        let at_two = LocalTime { day: today, hour: 14, minute: 5 };
        assert_eq!(at(Fr, at_two, today), "à 14\u{a0}h\u{a0}05");
        assert_eq!(at(En, at_two, today), "at 2:05\u{a0}p.m.");
        assert_eq!(at(En, LocalTime { hour: 0, ..at_two }, today), "at 12:05\u{a0}a.m.");
        let before = LocalTime { day: "2026-11-03".parse().unwrap(), ..at_two };
        assert_eq!(at(Fr, before, today), "le 3 novembre 2026 à 14\u{a0}h\u{a0}05");
    }

    #[test]
    fn days_are_counted() {
        assert_eq!([0, 1, 9].map(|days| ago(Fr, days)), ["aujourd’hui", "hier", "il y a 9 jours"]);
        assert_eq!([0, 1, 9].map(|days| ago(En, days)), ["today", "yesterday", "9 days ago"]);
    }
}
