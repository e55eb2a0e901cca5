//! The rows ticked for comparison, at the bottom of the window.

use leptos::prelude::*;

use crate::address::{Location, View};
use crate::i18n::register as words;
use crate::i18n::texts::RegisterTexts;

use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::document;
use crate::ui::markup::{Markup, attr, button, class, div, el, leaf, live, nothing, text};
use crate::ui::parts::href;
use crate::ui::state::{AppContext, HEADING, SelectionContext};

/// The tray, from the first ticked row on.
pub(crate) fn tray() -> Markup {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    live(move || {
        app.location.with(|location| {
            let is_shown = location.view == View::Register && !location.ids.is_empty();
            if is_shown { filled(app, shown, location) } else { nothing() }
        })
    })
}

fn filled(app: AppContext, shown: SelectionContext, location: &Location) -> Markup {
    let language = app.language.get();
    let texts = RegisterTexts::of(language);
    let register = shown.register();
    let count = location.ids.len();
    let mut line = words::ticked(language, count);
    for (place, commitment) in location.ids.iter().filter_map(|id| register.dataset.get(id)).enumerate() {
        line.push_str(if place == 0 { " " } else { ", " });
        line.push_str(commitment.partner.name.get(language));
    }
    let untick = move || {
        let location = Location { ids: Vec::new(), ..app.location.get_untracked() };
        app.navigate(location, HistoryMode::Replace);
        document::focus(HEADING);
    };
    let compare = if count > 1 {
        let address = href(&Location { view: View::Compare, ..location.clone() });
        let words = words::compare_button(language, count);
        el("a", vec![class("button primary"), attr("href", address)], vec![text(words)])
    } else {
        div("span", "quiet", vec![text(texts.tick_another)])
    };
    let row = vec![leaf("p", line), button("text-button", untick, vec![text(texts.untick_all)]), compare];
    el("section", vec![class("tray"), attr("aria-label", texts.tray)], vec![div("div", "page-width", row)])
}
