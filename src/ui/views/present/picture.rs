//! The slides of the map and of the timeline.

use engagements::commitment::YearSpan;
use engagements::i18n::Passage;
use engagements::i18n::meeting as words;

use super::slide::Made;
use crate::ui::markup::{Children, Markup, leaf, text};

/// Where the partners are.
pub(super) fn map(made: Made) -> Children {
    let rows = made.walk.rows();
    let mut partners: Vec<&str> = Vec::new();
    for commitment in rows.iter().filter_map(|row| made.register.commitment(*row)) {
        if !partners.contains(&commitment.partner.id.as_str()) {
            partners.push(&commitment.partner.id);
        }
    }
    vec![heading(made, words::map_heading(made.language, partners.len(), rows.len()))]
}

/// When they were signed.
pub(super) fn timeline(made: Made) -> Children {
    let rows = made.walk.rows();
    let years = rows.iter().filter_map(|row| made.register.commitment(*row)?.years());
    let years = years.reduce(|a, b| YearSpan { from: a.from.min(b.from), to: a.to.max(b.to) });
    vec![heading(made, words::timeline_heading(made.language, rows.len(), years))]
}

fn heading(made: Made, told: Passage) -> Markup {
    made.heading("title", vec![leaf("strong", told.found), text(told.after)])
}
