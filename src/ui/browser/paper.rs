//! Paper.

use std::cell::Cell;

use leptos::prelude::*;

use super::media;
use super::scope::Scope;

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
    Scope::page().after_render(print);
}

/// Whether the page is being printed: what is made only then is on the paper. Browsers say so by an event before they lay
/// the sheets out, and a test by the medium.
pub(crate) fn is_printing() -> Signal<bool> {
    let (prints, set_prints) = signal(false);
    PRINTS.set(Some(set_prints));
    Scope::here().on(&window(), "beforeprint", move |_| set_prints.set(true));
    Scope::here().on(&window(), "afterprint", move |_| set_prints.set(false));
    let medium = media::matches("print");
    Signal::derive(move || prints.get() || medium.get())
}
