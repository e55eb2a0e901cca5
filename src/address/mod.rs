//! Where is the user? The only room that knows a parameter's name.
//!
//! Knows no browser: it turns the text after `?` into a [`Location`] and back. Begin with [`Location`].

mod location;

pub use location::{Location, MAX_COMPARED, View};
