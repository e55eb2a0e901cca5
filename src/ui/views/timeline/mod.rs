//! The timeline: the selection along the years, a brush over them, and the same as a list. On a narrow window the list is
//! the timeline.

mod brush;
mod handles;
mod legend;
mod list;
mod picture;

use leptos::prelude::*;

use crate::address::{Location, View};
use crate::i18n::texts::ChartTexts;

use crate::ui::browser::media;
use crate::ui::element::{IntoNode, div, fragment};
use crate::ui::markup::Markup;
use crate::ui::parts::chart_section;
use crate::ui::state::AppContext;

/// What the picture and the list share. The signals end with the view.
#[derive(Clone, Copy)]
struct TimelineState {
    /// The row under the pointer or with the focus.
    pointed: RwSignal<Option<usize>>,
    /// The row that had the focus last in the picture.
    current: RwSignal<Option<usize>>,
}

/// The view.
pub(crate) fn timeline() -> Markup {
    let state = TimelineState { pointed: RwSignal::new(None), current: RwSignal::new(None) };
    let is_medium = media::matches(media::MEDIUM);
    let pictures = move || {
        let (legend, brush) = (legend::legend(), brush::brush());
        if is_medium.get() {
            fragment().child(legend).child(picture::picture(state)).child(brush)
        } else {
            fragment().child(brush).child(legend)
        }
    };
    let parts = vec![pictures.into_node().into_markup()];
    div()
        .class("chart-page timeline-page")
        .child(chart_section("timeline-pictures", |l| ChartTexts::of(l).timeline_name, parts))
        .child(list::list(state, is_medium))
        .into_markup()
}

/// The record of a commitment; it keeps the filters.
fn record(id: &str) -> Location {
    Location { view: View::Record, ids: vec![id.to_owned()], ..AppContext::here().location.get_untracked() }
}
