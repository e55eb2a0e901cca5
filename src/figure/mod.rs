//! What is drawn: map and timeline as plain values with their words, ready for any view or slide?
//!
//! Knows where things lie and what they are called: no markup, no window. Begin with [`MapPlan`] and [`TimelinePlan`],
//! which a drawing follows mark by mark.

mod map;
mod timeline;

pub use map::{MapLabel, MapPlan, MapStyle, partners_of};
pub use timeline::{TimelineGroup, TimelinePlan, TimelineStyle};
