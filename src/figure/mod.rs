//! What is drawn: map and timeline as plain values with their words, ready for any view or slide?
//!
//! Knows where things lie and what they are called: no markup, no window. Begin with [`MapPlan`] and [`TimelinePlan`],
//! which a drawing follows mark by mark.

mod map;
mod map_page;
mod slide;
mod timeline;
mod year_bars;

use crate::chart::Point;
use crate::commitment::{Dataset, Language};

pub use map::{FitBox, MapContent, MapLabel, MapPlan, MapStyle, partners_of};
pub use map_page::{MapPair, MapRole, MarkAction, MarkKey, inset_view, page_view};
pub use slide::{MapSlide, TimelineSlide};
pub use timeline::{TimelineGroup, TimelinePlan, TimelineStyle};
pub use year_bars::{BarPlan, BarStyle, PlacedBar, PlacedLane};

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

/// The point of a line of words that is at its place: SVG's `text-anchor`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextAnchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

impl TextAnchor {
    /// As SVG writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// A line of words in a drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedText {
    /// The words.
    pub words: String,
    /// Its place on the base line.
    pub at: Point,
    /// Which point of the line is there.
    pub anchor: TextAnchor,
}

impl PlacedText {
    /// Words in the middle of a line.
    pub fn centred(words: String, at: Point) -> Self {
        Self { words, at, anchor: TextAnchor::Middle }
    }
}
