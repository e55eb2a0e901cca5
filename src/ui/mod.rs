//! What is on the screen? A thin page over the library: it shows what the library says and decides nothing itself.
//!
//! Knows every room. `state` holds the few signals, `navigation` goes from one place to another, `draft_store` holds the drafts,
//! `draft_export` how they leave, `browser` what the browser can do, `element` how a tree is written, `parts` what views share, `views`
//! one file for each view. Begin with [`app()`].

mod app;
mod browser;
mod draft_export;
mod draft_store;
mod element;
mod file_reading;
mod lazy;
mod load;
mod navigation;
mod own_file;
mod parts;
#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;
mod state;
mod views;

pub use app::app;
pub use browser::panic::report_panics;
pub use browser::worker::is_worker;
pub use lazy::serve_as_worker;
