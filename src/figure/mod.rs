//! What is drawn: map and timeline as plain values with their words, ready for any view or slide?
//!
//! Knows where things lie and what they are called: no markup, no window. Begin with [`MapPlan`] and [`TimelinePlan`],
//! which a drawing follows mark by mark.

mod map;
mod map_page;
mod timeline;

use crate::commitment::{Dataset, Language};

pub use map::{FitBox, MapContent, MapLabel, MapPlan, MapStyle, partners_of};
pub use map_page::{MapPair, MapRole, MarkAction, MarkKey, inset_view, page_view};
pub use timeline::{TimelineGroup, TimelinePlan, TimelineStyle};

/// Some rows, and the language in which they are named.
#[derive(Clone, Copy, Debug)]
pub struct Drawn<'a> {
    /// The dataset.
    pub dataset: &'a Dataset,
    /// Its rows that are drawn.
    pub rows: &'a [usize],
    /// The language of the words.
    pub language: Language,
}
