//! The map: the partners of the selection at the seats of their governments, and the same as a list.

mod legend;
mod list;
mod mark;
mod picture;
mod state;

use leptos::prelude::*;

use crate::ui::browser::media;
use crate::ui::element::div;
use crate::ui::markup::Markup;
use state::MapState;

/// The view.
pub(crate) fn map() -> Markup {
    let state = MapState::new();
    let is_medium = media::matches(media::MEDIUM);
    div()
        .class("chart-page map-page")
        .child(picture::pictures(state))
        .child(list::list(state))
        .child(move || (!is_medium.get()).then(legend::rest_of_legend))
        .into_markup()
}
