//! What the browser can do, one capability a file. The only place that asks the window and the document;
//! elsewhere events and elements are named that are handed over.
//!
//! Nothing here panics: what a browser refuses (storage, clipboard, history) is an `Err`, a `None` or a retry.

pub(crate) mod address_bar;
pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod document;
pub(crate) mod download;
pub(crate) mod fetch;
pub(crate) mod field;
pub(crate) mod file_chooser;
pub(crate) mod first_paint;
pub(crate) mod fragment;
pub(crate) mod frame;
pub(crate) mod indexed_db;
pub(crate) mod local_storage;
pub(crate) mod native;
pub(crate) mod panic;
pub(crate) mod paper;
pub(crate) mod preferences;
pub(crate) mod random;
pub(crate) mod scope;
pub(crate) mod screen;
pub(crate) mod second_window;
pub(crate) mod sight;
pub(crate) mod viewport;
pub(crate) mod worker;
