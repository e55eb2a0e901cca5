//! Where is the user? The only room that knows a parameter's name.
//!
//! Knows no browser and no words: it turns the text after `?` into a [`Location`] and back, and names what it had to
//! leave out. Begin with [`Location`], then [`parse()`] and [`print()`].

mod check;
mod embed;
mod limits;
mod location;
mod notice;
mod parameter;
mod parse;
mod print;

pub use embed::{Embed, FrameHeight, FrameTheme, followed};
pub use limits::MAX_WORDS;
pub use location::{Location, MAX_COMPARED, MeetingPlace, View, ViewKind};
pub use notice::{Notice, Parsed};
pub use parameter::{Parameter, parameter};
pub use parse::parse;
pub use print::print;
