//! The rows ticked for comparison, at the bottom of the window.

use leptos::ev;
use leptos::prelude::*;

use crate::address::{Location, View, ViewKind};
use crate::i18n::register as words;
use crate::i18n::texts::RegisterTexts;

use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::document;
use crate::ui::element::{Element, a, button, div, fragment, p, section, span};
use crate::ui::parts::href;
use crate::ui::state::{AppContext, HEADING, SelectionContext};

/// The tray, rendered while a row of the register is ticked. A lazy part.
pub(crate) fn tray() -> Element {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    fragment().child(move || app.location.with(|location| filled(app, shown, location)))
}

fn filled(app: AppContext, shown: SelectionContext, location: &Location) -> Element {
    let language = app.language.get();
    let texts = RegisterTexts::of(language);
    let register = shown.register();
    let count = location.ids().len();
    let ticked = location.ids().iter().filter_map(|id| register.dataset.get(id));
    let partners: Vec<&str> = ticked.map(|commitment| commitment.partner.name.get(language)).collect();
    let line = format!("{} {}", words::ticked(language, count), partners.join(", "));
    let untick_all = move |_| {
        app.navigate(Location { view: View::default(), ..app.location.get_untracked() }, HistoryMode::Replace);
        document::focus(HEADING);
    };
    let compare = if count > 1 {
        let address = href(&location.in_view(location.view.seen_as(ViewKind::Compare)));
        a().class("button primary").attr("href", address).child(words::compare_button(language, count))
    } else {
        span().class("quiet").child(texts.tick_another)
    };
    let row = div()
        .class("page-width")
        .child(p().child(line))
        .child(button().class("text-button").on(ev::click, untick_all).child(texts.untick_all))
        .child(compare);
    section().class("tray").attr("aria-label", texts.tray).child(row)
}
