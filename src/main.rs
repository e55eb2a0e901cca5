//! The page: mounts what the library renders. Compiles everywhere, does something in a browser only.
#![forbid(unsafe_code)]

#[cfg(target_arch = "wasm32")]
fn main() {
    engagements::ui::report_panics();
    if engagements::ui::is_worker() {
        engagements::ui::serve_as_worker();
    } else {
        leptos::mount::mount_to_body(engagements::ui::app);
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
