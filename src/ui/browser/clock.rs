//! The reader's clock. The library has none.

use engagements::commitment::PartialDate;

/// Today in the reader's own time zone.
pub(crate) fn today() -> Option<PartialDate> {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date()).parse().ok()
}
