//! The page for frames: the sentence, the rows or another view of them, and the link to the whole register.

mod links;
mod list;
mod snippet;

pub(crate) use snippet::snippet;

use leptos::ev;
use leptos::prelude::*;

use crate::address::{Embed, Location};
use crate::i18n::embed as words;
use crate::i18n::texts::EmbedTexts;

use crate::ui::browser::preferences::{self, Theme};
use crate::ui::browser::scope::Scope;
use crate::ui::browser::{address_bar, document, frame, viewport};
use crate::ui::element::{Element, a, div, footer, fragment, p, span};
use crate::ui::lazy::{self, LazyView};
use crate::ui::parts::{search_box, selection_heading};
use crate::ui::state::{AppContext, SelectionContext};

/// The whole frame.
pub(crate) fn embed() -> Element {
    let app = AppContext::here();
    let (embed, notices) = Embed::parse(&address_bar::search());
    if !notices.is_empty() {
        Scope::page().after_render(move || app.notices.update(|all| all.extend(notices)));
    }
    follow_theme(&embed);
    let host = embed.grows_for().map(ToOwned::to_owned);
    let grows = host.is_some();
    document::set_root_attribute("data-embed", if grows { "elastic" } else { "fixed" });
    if let Some(host) = host {
        frame::grow_for(host);
    }
    let has_search = embed.has_search;
    // The page writes its parameters in front of those of the frame, which stay as they are.
    address_bar::end_with(embed.print());
    let blocked = RwSignal::new(String::new());
    let initial = links::initial_location(app);

    let view = Memo::new(move |_| app.location.with(Location::kind));
    let content = move || {
        let view = view.get();
        let body = lazy::of(view).map_or_else(|| fragment().child(list::list(grows)), LazyView::show);
        let navigation = links::navigation(app, initial);
        if view.shows_selection() {
            fragment().child(selection_heading()).child(has_search.then(search)).child(navigation).child(body)
        } else {
            fragment().child(navigation).child(body)
        }
    };
    div()
        .class("embed")
        .on(ev::click, move |event| links::open_outside(app, blocked, &event))
        .child(content)
        .child(links::blocked_tab(app, blocked))
        .child(move || foot(app))
}

fn search() -> Element {
    div().class("embed-search").attr("role", "search").child(search_box(false))
}

/// Follows the reader's preference where the address names no theme.
fn follow_theme(embed: &Embed) {
    if embed.theme.is_some() || preferences::theme() != Theme::System {
        return;
    }
    let is_dark = viewport::matches(viewport::DARK);
    Effect::new(move |_| document::set_root_attribute("data-theme", if is_dark.get() { "dark" } else { "light" }));
}

/// The edition of the data, and the link to the same location in the whole register.
fn foot(app: AppContext) -> Element {
    let (register, language) = (SelectionContext::here().register(), app.language.get());
    let texts = EmbedTexts::of(language);
    let url =
        app.location.with(|location| links::full_page_url(&Location { language: Some(language), ..location.clone() }));
    let note = p()
        .child(words::data(language, register.dataset.updated, register.fingerprint))
        .child(" ")
        .child(span().class("inferred").child(texts.underlined))
        .child(words::inferred_note(language));
    let link = a().attr("href", url).attr("target", "_blank").child(texts.open_register);
    footer().class("embed-foot").child(note).child(link)
}
