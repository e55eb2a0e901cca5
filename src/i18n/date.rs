//! Dates and moments as one reads them. Tables use the dates' own form (ISO 8601), which needs no language.

use super::label::{Gender, not_stated};
use super::pick;
use super::plural::counted;
use crate::commitment::{Commitment, Fingerprint, Language, PartialDate, Precision, When, YearSpan};

const MONTHS: [(&str, &str); 12] = [
    ("janvier", "January"),
    ("février", "February"),
    ("mars", "March"),
    ("avril", "April"),
    ("mai", "May"),
    ("juin", "June"),
    ("juillet", "July"),
    ("août", "August"),
    ("septembre", "September"),
    ("octobre", "October"),
    ("novembre", "November"),
    ("décembre", "December"),
];

fn month_name(language: Language, month: u32) -> &'static str {
    let index = usize::try_from(month).unwrap_or_default().wrapping_sub(1);
    MONTHS.get(index).map_or("", |(fr, en)| pick(language, fr, en))
}

/// The date in words, as precise as it is: « 26 mai 2016 », « mai 2003 », « 1989 »; "May 26, 2016", "May 2003".
pub fn long(language: Language, date: PartialDate) -> String {
    let year = date.year().to_string();
    let month = date.month().map_or("", |month| month_name(language, month));
    match (date.day(), language) {
        (Some(1), Language::Fr) => ["1er ", month, " ", &year].concat(),
        (Some(day), Language::Fr) => [&day.to_string(), " ", month, " ", &year].concat(),
        (Some(day), Language::En) => [month, " ", &day.to_string(), ", ", &year].concat(),
        (None, _) if month.is_empty() => year,
        (None, _) => [month, " ", &year].concat(),
    }
}

/// The date as it stands in a sentence: « le 26 mai 2016 », « en mai 2003 », « en 1989 »; "on May 26, 2016", "in 1989".
pub fn on(language: Language, date: PartialDate) -> String {
    let before = match date.precision() {
        Precision::Day => pick(language, "le ", "on "),
        Precision::Month | Precision::Year => pick(language, "en ", "in "),
    };
    [before, &long(language, date)].concat()
}

/// The date after a noun: « du 24 novembre 2026 », « d’août 2008 », « de 1989 »; "of November 24, 2026".
pub fn of(language: Language, date: PartialDate) -> String {
    let before = match (language, date.precision(), date.month()) {
        (Language::En, ..) => "of ",
        (Language::Fr, Precision::Day, _) => "du ",
        (Language::Fr, Precision::Month, Some(4 | 8 | 10)) => "d’",
        (Language::Fr, ..) => "de ",
    };
    [before, &long(language, date)].concat()
}

/// A span of years: « 2016-2020 » in French, "2016–2020" with an en dash in English.
pub fn span(language: Language, span: YearSpan) -> String {
    if span.from == span.to {
        return span.from.to_string();
    }
    [&span.from.to_string(), pick(language, "-", "–"), &span.to.to_string()].concat()
}

/// The longest that stays on one line: two days with a dash between them.
const LONGEST_WHOLE: usize = "2016-09-13–2020-02-25".len();

/// A text around the first date or span of years in it that a line could break: « Rapport, », « 2016-2020 », « ».
pub fn parted(text: &str) -> Option<(&str, &str, &str)> {
    let is_digit = |letter: char| letter.is_ascii_digit();
    let is_part = |letter: char| letter.is_ascii_digit() || matches!(letter, '-' | '–');
    text.match_indices(['-', '–']).find_map(|(at, sign)| {
        let (before, after) = (text.get(..at)?, text.get(at + sign.len()..)?);
        let (start, end) = (before.trim_end_matches(is_part), after.trim_start_matches(is_part));
        let whole = text.get(start.len()..text.len() - end.len())?;
        let stays = before.ends_with(is_digit) && after.starts_with(is_digit) && whole.len() <= LONGEST_WHOLE;
        stays.then_some((start, whole, end))
    })
}

/// When something was done, in words.
pub fn when(language: Language, when: When) -> String {
    match when {
        When::Date(date) => long(language, date),
        When::Span(years) => span(language, years),
    }
}

/// When something was done, as a table shows it: ISO 8601, or a span.
pub fn when_short(language: Language, when: When) -> String {
    match when {
        When::Date(date) => date.to_string(),
        When::Span(years) => span(language, years),
    }
}

/// The date of signature as a table shows it: `2016-05-26`, `2003-05`, else the span, else « non précisée ».
pub fn table(language: Language, commitment: &Commitment) -> String {
    match (commitment.signed, commitment.period) {
        (Some(date), _) => date.to_string(),
        (None, Some(years)) => span(language, years),
        (None, None) => not_stated(language, Gender::Feminine).to_owned(),
    }
}

/// The line of the footer: « Données mises à jour le 24 novembre 2026 ».
pub fn data_updated(language: Language, updated: PartialDate) -> String {
    match language {
        Language::Fr => ["Données mises à jour ", &on(language, updated)].concat(),
        Language::En => ["Data updated ", &long(language, updated)].concat(),
    }
}

/// The edition of the data: « Données du 24 novembre 2026, empreinte 57A1 4BBF ».
pub fn edition(language: Language, updated: PartialDate, fingerprint: Fingerprint) -> String {
    let middle = pick(language, ", empreinte ", ", fingerprint ");
    [pick(language, "Données ", "Data "), &of(language, updated), middle, &fingerprint.to_string()].concat()
}

/// Between which years: « entre 2016 et 2020 ».
pub fn between(language: Language, years: YearSpan) -> String {
    let words = (pick(language, "entre ", "between "), pick(language, " et ", " and "));
    [words.0, &years.from.to_string(), words.1, &years.to.to_string()].concat()
}

/// How precise a date is: « au jour près », "to the day".
pub fn precision(language: Language, precision: Precision) -> &'static str {
    match precision {
        Precision::Day => pick(language, "au jour près", "to the day"),
        Precision::Month => pick(language, "au mois près", "to the month"),
        Precision::Year => pick(language, "à l’année près", "to the year"),
    }
}

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
    let day = if time.day == today { String::new() } else { [&on(language, time.day), " "].concat() };
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
mod tests {
    use super::*;
    use Language::{En, Fr};

    fn date(text: &str) -> PartialDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_date_reads_as_one_says_it() {
        for (iso, fr, en) in [
            ("2016-05-26", "le 26 mai 2016", "on May 26, 2016"),
            ("2018-02-01", "le 1er février 2018", "on February 1, 2018"),
            ("2003-05", "en mai 2003", "in May 2003"),
            ("1989", "en 1989", "in 1989"),
        ] {
            assert_eq!((on(Fr, date(iso)), on(En, date(iso))), (fr.into(), en.into()));
        }
    }

    #[test]
    fn a_date_after_a_noun_elides_its_month() {
        for (iso, fr, en) in [
            ("2026-11-24", "du 24 novembre 2026", "of November 24, 2026"),
            ("2008-08", "d’août 2008", "of August 2008"),
            ("2008-09", "de septembre 2008", "of September 2008"),
            ("1989", "de 1989", "of 1989"),
        ] {
            assert_eq!((of(Fr, date(iso)), of(En, date(iso))), (fr.into(), en.into()));
        }
    }

    #[test]
    fn spans_take_a_hyphen_in_french_and_an_en_dash_in_english() {
        let years = YearSpan { from: 2016, to: 2020 };
        assert_eq!((span(Fr, years), span(En, years)), ("2016-2020".into(), "2016–2020".into()));
        assert_eq!(span(Fr, YearSpan { from: 2016, to: 2016 }), "2016");
    }

    #[test]
    fn a_text_is_parted_around_what_a_line_could_break() {
        for (text, parts) in [
            ("Accord, 2003-2004", ("Accord, ", "2003-2004", "")),
            ("UNESCO, 2016–2020, p. 2", ("UNESCO, ", "2016–2020", ", p. 2")),
            ("Québec-Pays basque, le 2017-07-20", ("Québec-Pays basque, le ", "2017-07-20", "")),
        ] {
            assert_eq!(parted(text), Some(parts));
        }
        for text in ["", "1989", "Wallonie-Bruxelles", "COVID-19", "-", "2016-", &"0-".repeat(20)] {
            assert_eq!(parted(text), None, "{text}");
        }
    }

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
