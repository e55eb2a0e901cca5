//! Where on the paper: land, marks, timeline, matrix? Numbers only.
//!
//! Knows commitments and rows; no words, no colours, no clock (today is an argument), no browser. Begin with
//! [`Frame`] and [`MapView`] for the map, [`Timeline`] for time, [`Matrix`] for partners by type.

mod axis;
mod brush;
mod cluster;
mod frame;
mod group;
mod label;
pub mod land;
mod lettering;
mod mark;
mod matrix;
mod outline;
mod position;
mod projection;
mod px;
mod spread;
mod steps;
mod timeline;
mod view;

pub use axis::{ADOPTION, Axis, FIRST_YEAR, year_limits, years_of};
pub use brush::{Brush, Handle, HandleKey, histogram};
pub use cluster::{Cluster, MarkSizes, clusters};
pub use frame::Frame;
pub use group::{YearGroup, by_region, by_years, precedes_convention};
pub use label::{Rect, labels};
pub use lettering::text_width;
pub use mark::{Mark, Marks, Unplaced, strongest};
pub use matrix::{Matrix, MatrixCell, MatrixColumns, MatrixRow};
pub use position::{HOME, Point, Position};
pub use projection::Projection;
pub use px::px;
pub use steps::{Arrow, neighbour};
pub use timeline::{DateShape, LabelSide, LaneItem, ShapeSizes, Timeline, TimelineItem, lanes};
pub use view::MapView;
