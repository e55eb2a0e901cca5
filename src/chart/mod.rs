//! Where on the paper: land, marks, timeline, matrix? Numbers only.
//!
//! Knows commitments and rows; no words, no colours, no clock (today is an argument), no browser. Begin with
//! [`Frame`] and [`View`] for the map.

mod cluster;
mod frame;
mod label;
pub mod land;
mod mark;
mod outline;
mod position;
mod projection;
mod spread;
mod steps;
mod view;

pub use cluster::{Cluster, Sizes, clusters};
pub use frame::Frame;
pub use label::{Rect, labels};
pub use mark::{Mark, Marks, Unplaced, strongest};
pub use position::{HOME, Point, Position};
pub use projection::Projection;
pub use steps::{Arrow, neighbour};
pub use view::View;
