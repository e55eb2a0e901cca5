//! The page: shows what the library says. Compiles everywhere, does something in a browser only.
#![forbid(unsafe_code)]

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::*;
    console_error_panic_hook::set_once();
    mount_to_body(|| view! { <main data-view="register"><h1>"Engagements"</h1></main> });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
