//! Where on the paper: land, marks, timeline, matrix? Numbers only.
//!
//! Knows commitments and rows; no words, no colours, no clock (today is an argument), no browser. Begin with
//! [`Frame`] and [`MapView`] for the map, [`Timeline`] for time, [`YearBars`] for much of it, [`Matrix`] for partners by type.

mod brush;
mod cluster;
mod focus;
mod geometry;
mod group;
pub mod land;
mod matrix;
mod outline;
mod placement;
mod projection;
mod timeline;
mod year_bars;

pub use brush::{Brush, Handle, HandleKey, histogram, histogram_bars};
pub use cluster::{Cluster, Mark, MarkSizes, Marks, Unplaced, clusters, strongest};
pub use focus::{Arrow, FocusKey, Stop, Stops, neighbour};
pub use geometry::{Circle, HOME, Point, Position, Rect, px};
pub use group::{
    YearGroup, by_convention, by_partner, by_region, by_years, count_of_answer, first_before_convention,
    precedes_convention,
};
pub use matrix::{Matrix, MatrixCell, MatrixColumns, MatrixHead, MatrixLine, MatrixRow, MatrixTable, NamedCell};
pub use placement::{LabelRequest, place_labels, text_width};
pub use projection::{Frame, MapView, Projection};
pub use timeline::{
    ADOPTION, Axis, DateShape, FIRST_YEAR, LabelSide, LaneItem, ShapeSizes, Timeline, TimelineItem, lanes, year_limits,
    years_of,
};
pub use year_bars::{BarKey, BarLane, MAX_TIMELINE_MARKS, YearBar, YearBars, YearsListed};
