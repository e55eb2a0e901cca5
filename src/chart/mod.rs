//! Where on the paper: land, marks, timeline, matrix? Numbers only.
//!
//! Knows commitments and rows; no words, no colours, no clock (today is an argument), no browser. Begin with
//! [`Frame`] for the map.

mod frame;
pub mod land;
mod outline;
mod position;
mod projection;

pub use frame::Frame;
pub use position::{HOME, Point, Position};
pub use projection::Projection;
