//! Paper.

use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;

use super::native;
use super::scope::Scope;
use super::viewport;
use crate::ui::element::{Element, fragment};

/// The events with which the browser begins and ends printing.
const BEGINS: &str = "beforeprint";
const ENDS: &str = "afterprint";

/// Opens the browser's own print dialog; a sandboxed frame may refuse in silence.
pub(crate) fn print() {
    let _ = window().print();
}

/// Prints what [`on_paper`] makes. It is made before the browser says that it prints, since some say so too late.
pub(crate) fn print_sheet() {
    if let Ok(begins) = web_sys::Event::new(BEGINS) {
        let _ = window().dispatch_event(&begins);
    }
    print();
}

/// Puts on the page what is for the paper alone, while the page is printed. It is mounted within the browser's event, not by a
/// signal: Firefox copies the page as soon as the event ends, before any effect runs.
pub(crate) fn on_paper(make: fn() -> Option<Element>) {
    if native::here().is_some() {
        #[cfg(not(target_arch = "wasm32"))]
        if native::opens(native::PAPER) {
            native::keep_sheet(make().unwrap_or_else(fragment).into_view().to_html());
        }
        return;
    }
    let sheet = StoredValue::new_local(None::<UnmountHandle<AnyViewState>>);
    let set = move |prints: bool| {
        // What an earlier print left (a refused dialog ends without an event) is of another page perhaps.
        sheet.set_value(None);
        if prints {
            sheet.set_value(mounted(make));
        }
    };
    Scope::here().on(&window(), BEGINS, move |_| set(true));
    Scope::here().on(&window(), ENDS, move |_| set(false));
    // A test prints by the medium, without events.
    viewport::on_change("print", move |prints| {
        if !prints || sheet.with_value(Option::is_none) {
            set(prints);
        }
    });
}

/// Made within the mount, which owns its signals.
fn mounted(make: fn() -> Option<Element>) -> Option<UnmountHandle<AnyViewState>> {
    document().body().map(|body| mount_to(body, move || make().unwrap_or_else(fragment).into_view()))
}
