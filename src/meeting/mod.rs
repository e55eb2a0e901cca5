//! What does the room see? The walk of slides, what a key does, and what the windows of one meeting tell each other.
//!
//! Knows commitments and questions; no browser, no words, no drafts: nothing here can name one. Begin with [`Walk`],
//! then [`Message`].

mod action;
mod message;
mod passage;
mod walk;

pub use action::{Action, action, swipe};
pub use message::{MAX_SIDE_PX, Message, Scene};
pub use passage::{slide_passage, title_lines};
pub use walk::{ROWS_PER_SLIDE, Slide, Walk};
