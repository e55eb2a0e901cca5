//! The page: mounts what the library renders. Compiles everywhere, does something in a browser only.
#![forbid(unsafe_code)]

#[cfg(target_arch = "wasm32")]
fn main() {
    engagements::ui::report_panics();
    leptos::mount::mount_to_body(engagements::ui::app);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
