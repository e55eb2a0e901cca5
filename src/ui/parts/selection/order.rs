//! The order of the list.

use leptos::prelude::*;

use crate::address::Location;
use crate::i18n::label;
use crate::i18n::texts::RegisterTexts;
use crate::query::{Sort, SortKey};

use crate::ui::browser::address_bar::Step;
use crate::ui::markup::{Markup, attr, class, el, live, on, said, several, text};
use crate::ui::state::Root;

/// The order of the list, for windows too narrow for a head of columns.
pub(super) fn order_choice() -> Markup {
    let root = Root::here();
    let orders = SortKey::ALL.map(|key| [Sort::by(key), Sort::by(key).clicked(key)]);
    let options = move || {
        let (current, language) = (root.location.with(|location| location.sort), root.language.get());
        let mut options = Vec::new();
        for (place, sort) in orders.iter().flatten().enumerate() {
            let mut attributes = vec![attr("value", place.to_string())];
            if *sort == current {
                attributes.push(attr("selected", ""));
            }
            options.push(el("option", attributes, vec![text(label::sort(language, *sort))]));
        }
        several(options)
    };
    let choose = on("change", move |event| {
        let place = event_target_value(&event).parse::<usize>().ok();
        if let Some(sort) = place.and_then(|place| orders.iter().flatten().nth(place)) {
            sort_by(root, *sort);
        }
    });
    let attributes = vec![class("field order"), said("aria-label", |l| RegisterTexts::of(l).order), choose];
    el("select", attributes, vec![live(options)])
}

/// Orders the list in another way.
pub(crate) fn sort_by(root: Root, sort: Sort) {
    root.go(Location { sort, ..root.location.get_untracked() }, Step::Push);
}
