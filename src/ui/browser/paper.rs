//! Paper.

use leptos::prelude::window;

/// Opens the browser's own print dialog; a sandboxed frame may refuse in silence.
pub(crate) fn print() {
    let _ = window().print();
}
