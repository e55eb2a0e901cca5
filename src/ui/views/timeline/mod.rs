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
use crate::ui::markup::{Markup, div, live, several};
use crate::ui::parts::chart_section;
use crate::ui::state::AppContext;

/// What the picture and the list share. The signals end with the view.
#[derive(Clone, Copy)]
struct TimelineState {
    /// The row under the pointer or with the focus.
    pointed: RwSignal<Option<usize>>,
    /// The row that Tab leads to in the picture.
    current: RwSignal<Option<usize>>,
}

/// The whole view.
pub(crate) fn timeline() -> Markup {
    let state = TimelineState { pointed: RwSignal::new(None), current: RwSignal::new(None) };
    let is_medium = media::matches(media::MEDIUM);
    let pictures = move || {
        let (legend, brush) = (legend::legend(), brush::brush());
        several(if is_medium.get() { vec![legend, picture::picture(state), brush] } else { vec![brush, legend] })
    };
    let parts = vec![
        chart_section("timeline-pictures", |l| ChartTexts::of(l).timeline_name, vec![live(pictures)]),
        list::list(state, is_medium),
    ];
    div("div", "chart-page timeline-page", parts)
}

/// The record of a commitment; it keeps the question.
fn record(app: AppContext, id: &str) -> Location {
    Location { view: View::Record, ids: vec![id.to_owned()], ..app.location.get_untracked() }
}
