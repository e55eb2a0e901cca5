//! The map: the partners of the selection at the seats of their governments, and the same as a list.

mod legend;
mod list;
mod mark;
mod picture;
mod state;

use crate::ui::markup::{Markup, div};
use state::MapState;

/// The whole view.
pub(crate) fn map() -> Markup {
    let state = MapState::new();
    div("div", "chart-page map-page", vec![picture::pictures(state), list::list(state)])
}
