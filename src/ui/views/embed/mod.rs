//! The page for frames: the sentence, the rows or another way of seeing them, and the way to the whole register.

mod list;
mod outside;
mod ways_back;

use leptos::prelude::*;

use crate::address::{Embed, Location};
use crate::i18n::embed as words;
use crate::i18n::texts::EmbedTexts;

use crate::ui::browser::preferences::{self, Theme};
use crate::ui::browser::scope::Scope;
use crate::ui::browser::{address_bar, document, frame, media};
use crate::ui::lazy::{self, LazyView};
use crate::ui::markup::{Markup, attr, class, div, el, live, nothing, several, text};
use crate::ui::parts::{search_box, selection_heading};
use crate::ui::state::{AppContext, SelectionContext};

/// The whole frame.
pub(crate) fn embed() -> Markup {
    let app = AppContext::here();
    let (embed, notices) = Embed::parse(&address_bar::search());
    if !notices.is_empty() {
        Scope::page().after_render(move || app.notices.update(|told| told.extend(notices)));
    }
    follow_theme(&embed);
    let host = embed.grows_for().map(ToOwned::to_owned);
    let grows = host.is_some();
    document::set_root_attribute("data-embed", if grows { "elastic" } else { "fixed" });
    if let Some(host) = host {
        frame::grow_for(host);
    }
    let has_search = embed.has_search;
    // What the page writes into the address says no more of the frame than the address itself did.
    address_bar::end_with(embed.print());
    let refused = RwSignal::new(String::new());
    let start = ways_back::start(app);

    let view = Memo::new(move |_| app.location.with(|location| location.view));
    let content = live(move || {
        let view = view.get();
        let body = lazy::of(view).map_or_else(|| list::list(grows), LazyView::show);
        let ways_back = ways_back::ways_back(app, start);
        if view.shows_selection() {
            several(vec![selection_heading(), search(has_search), ways_back, body])
        } else {
            several(vec![ways_back, body])
        }
    });
    let parts = vec![content, outside::refused(app, refused), live(move || foot(app))];
    el("div", vec![class("embed"), outside::open_elsewhere(app, refused)], parts)
}

fn search(is_shown: bool) -> Markup {
    if !is_shown {
        return nothing();
    }
    el("div", vec![class("embed-search"), attr("role", "search")], vec![search_box(false)])
}

/// The reader's own theme, as it changes, where the address names none.
fn follow_theme(embed: &Embed) {
    if embed.theme.is_some() || preferences::theme() != Theme::System {
        return;
    }
    let dark = media::matches(media::DARK);
    Effect::new(move |_| document::set_root_attribute("data-theme", if dark.get() { "dark" } else { "light" }));
}

/// Of which edition the data are, and the way to the whole register with the same question.
fn foot(app: AppContext) -> Markup {
    let (register, language) = (SelectionContext::here().register(), app.language.get());
    let texts = EmbedTexts::of(language);
    let whole =
        app.location.with(|location| outside::whole_page(&Location { language: Some(language), ..location.clone() }));
    let note = vec![
        text(words::data(language, register.dataset.updated, register.fingerprint)),
        text(" "),
        div("span", "inferred", vec![text(texts.underlined)]),
        text(words::inferred_note(language)),
    ];
    let link = el("a", vec![attr("href", whole), attr("target", "_blank")], vec![text(texts.open_register)]);
    el("footer", vec![class("embed-foot")], vec![el("p", Vec::new(), note), link])
}
