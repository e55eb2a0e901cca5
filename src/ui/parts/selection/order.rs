//! The order of the list.

use leptos::prelude::*;

use crate::address::Location;
use crate::i18n::facet;
use crate::i18n::texts::RegisterTexts;
use crate::query::{Sort, SortKey};

use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::markup::{Markup, attr, class, el, live, on, said, several, text};
use crate::ui::state::AppContext;

/// The order of the list, for windows too narrow for a head of columns.
pub(super) fn order_choice() -> Markup {
    let app = AppContext::here();
    let orders = SortKey::ALL.map(|key| [Sort::by(key), Sort::by(key).clicked(key)]);
    let options = move || {
        let (current, language) = (app.location.with(|location| location.sort), app.language.get());
        let mut options = Vec::new();
        for (place, sort) in orders.iter().flatten().enumerate() {
            let mut attributes = vec![attr("value", place.to_string())];
            if *sort == current {
                attributes.push(attr("selected", ""));
            }
            options.push(el("option", attributes, vec![text(facet::sort(language, *sort))]));
        }
        several(options)
    };
    let choose = on("change", move |event| {
        let place = event_target_value(&event).parse::<usize>().ok();
        if let Some(sort) = place.and_then(|place| orders.iter().flatten().nth(place)) {
            sort_by(app, *sort);
        }
    });
    let attributes = vec![class("field order"), said("aria-label", |l| RegisterTexts::of(l).order), choose];
    el("select", attributes, vec![live(options)])
}

/// Orders the list in another way.
pub(crate) fn sort_by(app: AppContext, sort: Sort) {
    app.navigate(Location { sort, ..app.location.get_untracked() }, HistoryMode::Push);
}
