//! The reader's clock. The library has none.

use crate::commitment::PartialDate;
use crate::draft::Moment;
use crate::i18n::date::LocalTime;

use super::native;

/// Today in the reader's own time zone.
pub(crate) fn today() -> Option<PartialDate> {
    if native::here().is_some() {
        return None;
    }
    day_of(&js_sys::Date::new_0())
}

/// A moment in the reader's own time zone; nothing for a year of more than four digits.
#[expect(clippy::cast_precision_loss, reason = "whole milliseconds, far below the limit")]
pub(crate) fn local(moment: Moment) -> Option<LocalTime> {
    if native::here().is_some() {
        return None;
    }
    let date = js_sys::Date::new(&(moment.0 as f64).into());
    Some(LocalTime { day: day_of(&date)?, hour: date.get_hours(), minute: date.get_minutes() })
}

/// The day of a moment as browsers give it, in milliseconds since 1970, in the reader's own time zone.
pub(crate) fn day(milliseconds: f64) -> Option<PartialDate> {
    if native::here().is_some() {
        return None;
    }
    day_of(&js_sys::Date::new(&milliseconds.into()))
}

fn day_of(date: &js_sys::Date) -> Option<PartialDate> {
    format!("{:04}-{:02}-{:02}", date.get_full_year(), date.get_month() + 1, date.get_date()).parse().ok()
}

/// This moment.
#[expect(clippy::cast_possible_truncation, reason = "whole milliseconds, far below the limit")]
pub(crate) fn now() -> Moment {
    if native::here().is_some() {
        return Moment(0);
    }
    Moment(js_sys::Date::now() as i64)
}

/// The hour as clocks of the room show it: `14:07`.
pub(crate) fn hour() -> String {
    if native::here().is_some() {
        return String::new();
    }
    let now = js_sys::Date::new_0();
    format!("{:02}:{:02}", now.get_hours(), now.get_minutes())
}
