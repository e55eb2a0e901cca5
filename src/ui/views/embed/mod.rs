//! The page for frames: the sentence, the rows or another view of them, and the link to the whole register. Its links lead back to
//! where it began, since the Back button is the page's around it; and out of it, into a tab with the whole register, a view that
//! frames do not show, or another site.

mod list;
mod snippet;

pub(crate) use snippet::snippet;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::address::{self, Embed, Location, ViewKind};
use crate::i18n::embed as words;
use crate::i18n::texts::EmbedTexts;

use crate::ui::browser::address_bar::Entry;
use crate::ui::browser::preferences::{self, Theme};
use crate::ui::browser::scope::Scope;
use crate::ui::browser::{address_bar, document, frame, viewport};
use crate::ui::element::{Element, IntoNode, a, div, footer, fragment, input, label, p, span};
use crate::ui::lazy::{self, LazyView};
use crate::ui::parts::{href, search_box, selection_chips, selection_heading, selection_tabs};
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
    let initial = initial_location(app);

    let view = Memo::new(move |_| app.location.with(Location::kind));
    let content = move || {
        let view = view.get();
        let body = lazy::of(view).map_or_else(|| fragment().child(list::list(grows)), LazyView::show);
        let navigation = navigation(app, initial);
        if view.shows_selection() {
            fragment().child(selection_heading()).child(has_search.then(search)).child(navigation).child(body)
        } else {
            fragment().child(navigation).child(body)
        }
    };
    div()
        .class("embed")
        .on(ev::click, move |event| open_outside(app, blocked, &event))
        .child(content)
        .child(blocked_tab(app, blocked))
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
    let url = app.location.with(|location| full_page_url(&Location { language: Some(language), ..location.clone() }));
    let note = p()
        .child(words::data(language, register.dataset.updated, register.fingerprint))
        .child(" ")
        .child(span().class("inferred").child(texts.underlined))
        .child(words::inferred_note(language));
    let link = a().attr("href", url).attr("target", "_blank").child(texts.open_register);
    footer().class("embed-foot").child(note).child(link)
}

/// The initial location of the frame. The frame replaces one entry of the history only, which stores that location over a reload.
fn initial_location(app: AppContext) -> StoredValue<Location> {
    let entry = Entry::here();
    let initial = if entry.view_state.is_empty() {
        let here = app.location.get_untracked();
        Entry { view_state: href(&here), ..entry }.write();
        here
    } else {
        SelectionContext::here().register().check(address::parse(&entry.view_state).in_frame().location).location
    };
    StoredValue::new(initial)
}

/// The link to the initial location, the chips where the filters differ from it, the tabs where the view does. Nothing at the
/// initial location; nor in a record or comparison opened from the initial list, which has a link of its own.
fn navigation(app: AppContext, initial: StoredValue<Location>) -> impl IntoNode {
    move || {
        let (initial, here) = (initial.get_value(), app.location.get());
        let shows_selection = here.kind().shows_selection();
        let has_other_filters = here.filters != initial.filters;
        let is_other_view = here.kind() != initial.kind() || (!shows_selection && here.ids() != initial.ids());
        let has_own_link = !shows_selection && initial.kind() == ViewKind::Register;
        if !has_other_filters && (!is_other_view || has_own_link) {
            return None;
        }
        let link = a()
            .class("text-button")
            .attr("href", href(&initial))
            .child(EmbedTexts::of(app.language.get()).back_to_start);
        let navigation = div()
            .class("embed-back")
            .child(link)
            .child((shows_selection && has_other_filters).then(selection_chips))
            .child((shows_selection && is_other_view).then(selection_tabs));
        Some(navigation)
    }
}

/// The address of a location in the whole register, next to `embed.html`.
fn full_page_url(location: &Location) -> String {
    let search = address::print(location);
    match address_bar::home() {
        Some(home) => home + &search,
        None => search,
    }
}

/// Opens a tab for a clicked link that leaves the frame; `blocked` is set to its address where the browser blocks it. The listener
/// is on the element around all links, and so runs before the page's own.
fn open_outside(app: AppContext, blocked: RwSignal<String>, click: &web_sys::MouseEvent) {
    if click.button() != 0 || click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key() {
        return;
    }
    let target = click.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let link = target.and_then(|target| target.closest("a[href]").ok().flatten());
    let link = link.and_then(|link| link.dyn_into::<web_sys::HtmlAnchorElement>().ok());
    if let Some(url) = link.and_then(|link| outside_url(app, &link)) {
        click.prevent_default();
        blocked.set(if frame::open_tab(&url) { String::new() } else { url });
    }
}

/// The address of a link that leaves the frame.
fn outside_url(app: AppContext, link: &web_sys::HtmlAnchorElement) -> Option<String> {
    if link.target() == "_blank" {
        return Some(link.href());
    }
    let href = link.get_attribute("href")?;
    let (search, fragment) = href.split_once('#').unwrap_or((&href, ""));
    let location = address::parse(search).location;
    if !search.starts_with('?') || location.kind().may_be_framed() {
        return None;
    }
    let url = full_page_url(&Location { language: Some(app.language.get_untracked()), ..location });
    Some(if fragment.is_empty() { url } else { format!("{url}#{fragment}") })
}

/// The address of the blocked tab, to be copied.
fn blocked_tab(app: AppContext, blocked: RwSignal<String>) -> impl IntoNode {
    move || {
        let url = blocked.get();
        (!url.is_empty()).then(|| {
            let field = input().class("field").attr("readonly", "").attr("value", url);
            let label = label().child(EmbedTexts::of(app.language.get()).tab_refused).child(field);
            div().class("refused").attr("role", "alert").child(p().class("small").child(label))
        })
    }
}
