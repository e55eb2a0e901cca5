//! What does the room see? The walk of slides, what a key does, and what the windows of one meeting tell each other.
//!
//! Knows commitments and questions; no browser, no words, no drafts: nothing here can name one. Begin with [`Walk`], then
//! [`State`], which the leading [`Presenter`] owns and a [`Room`] paints. Time and chance are arguments.

mod action;
mod lead;
mod message;
mod passage;
mod presenter;
mod room;
mod rooms;
mod state;
mod touch;
mod walk;

pub use action::{Action, Turn, action};
pub use lead::{Lead, Stamp};
pub use message::{MAX_SIDE_PX, Message, Size, kept_text, read_kept};
pub use passage::{slide_passage, title_lines};
pub use presenter::{Effect, Phase, Presenter};
pub use room::{Paint, Room};
pub use rooms::RoomWindow;
pub use state::{Change, Held, Picture, Scene, State};
pub use touch::{Touch, Touches, WHOLE};
pub use walk::{ROWS_PER_SLIDE, Slide, Walk};
