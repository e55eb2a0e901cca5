//! The reader's clock. The library has none.

use engagements::commitment::PartialDate;
use engagements::draft::Moment;

/// Today in the reader's own time zone.
pub(crate) fn today() -> Option<PartialDate> {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date()).parse().ok()
}

/// This moment.
#[expect(clippy::cast_possible_truncation, reason = "whole milliseconds, far below the limit")]
pub(crate) fn now() -> Moment {
    Moment(js_sys::Date::now() as i64)
}

/// Milliseconds since some moment: to measure how long something took.
pub(crate) fn now_ms() -> f64 {
    js_sys::Date::now()
}

/// The hour as clocks of the room show it: `14:07`.
pub(crate) fn hour() -> String {
    let now = js_sys::Date::new_0();
    format!("{:02}:{:02}", now.get_hours(), now.get_minutes())
}
