//! The register: the rows of the selection, as a table or as cards, and those ticked for comparison.

mod results;
mod tray;

pub(crate) use tray::tray;

/// The view.
pub(crate) fn register() -> crate::ui::markup::Markup {
    results::results().into_markup()
}
