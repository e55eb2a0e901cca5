//! The order of the list.

use leptos::ev;
use leptos::prelude::*;

use crate::address::Location;
use crate::i18n::facet;
use crate::i18n::texts::RegisterTexts;
use crate::query::{Sort, SortKey};

use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::element::{Element, option, select, t};
use crate::ui::state::AppContext;

/// The order of the list, for windows too narrow for a head of columns.
pub(super) fn order_choice() -> Element {
    let app = AppContext::here();
    let orders = SortKey::ALL.map(|key| [Sort::by(key), Sort::by(key).clicked(key)]);
    let options = move || {
        let (current, language) = (app.location.with(|location| location.sort), app.language.get());
        let option = |(place, sort): (usize, &Sort)| {
            option()
                .attr("value", place.to_string())
                .attr("selected", *sort == current)
                .child(facet::sort(language, *sort))
        };
        orders.iter().flatten().enumerate().map(option).collect::<Vec<_>>()
    };
    select()
        .class("field order")
        .attr("aria-label", t(|l| RegisterTexts::of(l).order))
        .on(ev::change, move |event| {
            let place = event_target_value(&event).parse::<usize>().ok();
            if let Some(sort) = place.and_then(|place| orders.iter().flatten().nth(place)) {
                sort_by(app, *sort);
            }
        })
        .child(options)
}

/// Orders the list in another way.
pub(crate) fn sort_by(app: AppContext, sort: Sort) {
    app.navigate(Location { sort, ..app.location.get_untracked() }, HistoryMode::Push);
}
