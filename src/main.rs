//! The page: shows what the library says. Compiles everywhere, does something in a browser only.
#![forbid(unsafe_code)]

#[cfg(target_arch = "wasm32")]
mod ui;

#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(|| *ui::app());
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
