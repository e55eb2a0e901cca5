//! Paper.

use std::cell::Cell;

use leptos::prelude::*;

use super::document::after_render;
use super::media;

thread_local! {
    /// What makes the sheet for the paper, once the page is there.
    static PRINTS: Cell<Option<WriteSignal<bool>>> = const { Cell::new(None) };
}

/// Opens the browser's own print dialog; a sandboxed frame may refuse in silence.
pub(crate) fn print() {
    let _ = window().print();
}

/// Makes what is made for the paper, then prints. What is made while the dialog opens would come too late: a script that
/// prints has the page to itself.
pub(crate) fn print_sheet() {
    if let Some(prints) = PRINTS.get() {
        prints.set(true);
    }
    after_render(print);
}

/// Whether the page is being printed: what is made only then is on the paper. Browsers say so by an event before they lay
/// the sheets out, and a test by the medium.
pub(crate) fn is_printing() -> Signal<bool> {
    let (prints, set_prints) = signal(false);
    PRINTS.set(Some(set_prints));
    let before = window_event_listener_untyped("beforeprint", move |_| set_prints.set(true));
    let after = window_event_listener_untyped("afterprint", move |_| set_prints.set(false));
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
    let medium = media::matches("print");
    Signal::derive(move || prints.get() || medium.get())
}
