//! The page: shows what the library says. Compiles everywhere, does something in a browser only.
#![forbid(unsafe_code)]
#![cfg_attr(
    target_arch = "wasm32",
    expect(clippy::unnecessary_box_returns, reason = "each level of a tree passes its pieces on (`ui::markup`)")
)]

#[cfg(target_arch = "wasm32")]
mod ui;

#[cfg(target_arch = "wasm32")]
fn main() {
    ui::tell_of_panics();
    leptos::mount::mount_to_body(ui::app);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
