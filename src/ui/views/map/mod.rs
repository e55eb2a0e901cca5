//! The map: the partners of the selection at the seats of their governments, and the same as a list.

mod legend;
mod list;
mod mark;
mod picture;
mod state;

use leptos::prelude::*;

use crate::ui::browser::media;
use crate::ui::markup::{Markup, div, live, nothing};
use state::MapState;

/// The whole view.
pub(crate) fn map() -> Markup {
    let state = MapState::new();
    let is_medium = media::matches(media::MEDIUM);
    let explained = move || if is_medium.get() { nothing() } else { legend::explained() };
    div("div", "chart-page map-page", vec![picture::pictures(state), list::list(state), live(explained)])
}
