//! What does the room see? The deck of slides, what keys and fingers do, and what the windows of one meeting send each other.
//!
//! Knows commitments and questions; no browser, no words, no drafts: nothing here can name one. Begin with [`Deck`], then
//! [`State`], which the leading [`Presenter`] owns and a [`Room`] displays. Time and randomness are arguments.

mod action;
mod deck;
mod message;
mod presenter;
mod room;
mod room_status;
mod state;

pub use action::{Action, MAX_UNZOOMED_SCALE, Touch, Touches, Turn};
pub use deck::{
    Deck, MAX_OWN_SLIDES, ROWS_PER_SLIDE, SLIDES_PER_PAGE, Slide, SlideText, TextSize, slide_passage, title_lines,
};
pub use message::{Lead, MAX_SIDE_PX, Message, Size, Stamp, persisted_text, read_persisted};
pub use presenter::{Effect, Phase, Presenter};
pub use room::{Room, RoomDisplay};
pub use room_status::RoomStatus;
pub use state::{Change, Hold, Picture, Scene, State};
