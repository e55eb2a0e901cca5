//! Links: to other places of this page (plain `<a href="?…">`, followed without loading the page again), to pages elsewhere,
//! and the link that a reader copies.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::address::{self, Location, View};
use crate::exchange::site;
use crate::i18n::texts::CommonTexts;

use super::copy::{Copied, CopyButton, copy_button};
use super::marks::prose;
use crate::ui::browser::address_bar::{self, HistoryMode};
use crate::ui::browser::native::{self, RecordPages};
use crate::ui::browser::scope::Scope;
use crate::ui::element::{Element, a, fragment};
use crate::ui::state::{AppContext, SelectionContext};

/// The address of a place, as a link of this page writes it, with the language where addresses name it: it is called where it
/// follows a switch of language. The bare path is `?`, since an empty `href` reloads.
pub(crate) fn href(location: &Location) -> String {
    if let Some(native::ScriptFree { records, .. }) = native::script_free() {
        return href_without_script(location, records);
    }
    match AppContext::here().address(location) {
        search if search.is_empty() => "?".to_owned(),
        search => search,
    }
}

/// The link to a record, named by its row. Without a script it leads to the record's own page, as does one in a frame, in a tab.
pub(crate) fn record_link(id: &str, address: impl Fn() -> String + Send + 'static) -> Element {
    match native::script_free().map(|page| page.records) {
        None => a().id(format!("row-{id}")).attr("href", address),
        Some(RecordPages::InFolder(_)) => a().attr("href", address),
        Some(RecordPages::InTab) => a().attr("href", address).attr("target", "_blank").attr("rel", "noopener"),
        Some(RecordPages::None) => a(),
    }
}

/// The address of a place from markup without script: of a record's page, or of the page that will show it.
fn href_without_script(location: &Location, records: RecordPages) -> String {
    let folder = if let RecordPages::InFolder(folder) = records { folder } else { "" };
    if let View::Record(id) = &location.view
        && let Some(path) = site::page_path(id)
    {
        return format!("{folder}{path}");
    }
    let page = if folder.is_empty() { String::new() } else { format!("{folder}index.html") };
    match address::print(location) {
        search if search.is_empty() && page.is_empty() => "?".to_owned(),
        search => page + &search,
    }
}

/// Follows the page's own links in place; a click that asks for a new tab or window is left to the browser.
pub(crate) fn follow_links(app: AppContext) {
    Scope::page().on_window(leptos::ev::click, move |event| {
        if event.default_prevented() || event.button() != 0 {
            return;
        }
        if event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let link = target.and_then(|target| target.closest("a[href^='?']").ok().flatten());
        let Some(link) = link.filter(|link| !link.has_attribute("target")) else { return };
        let address = link.get_attribute("href").unwrap_or_default();
        event.prevent_default();
        let (search, place) = address.split_once('#').unwrap_or((&address, ""));
        app.navigate_to(address::parse(search).location, HistoryMode::Push, place.to_owned());
    });
}

/// A link to a page elsewhere, in a tab of its own so that the register stays. An address that is neither `http` nor `https` is
/// shown as a text.
pub(crate) fn outer_link(url: &str, words: impl Into<String>) -> Element {
    let words = words.into();
    let scheme = url.split(':').next().unwrap_or_default();
    if !["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known)) {
        return fragment().child(words);
    }
    a().attr("href", url).attr("target", "_blank").attr("rel", "noreferrer").child(prose(&words))
}

/// The whole address of what is shown: it names the language and the fingerprint of the data. A record's link drops the
/// filters. Where the page is opened from a disk, the dataset's published address takes its place, or there is none.
pub(crate) fn shareable_link(app: AppContext, shown: SelectionContext) -> Option<String> {
    let register = shown.register();
    let home = address_bar::home().or_else(|| register.dataset.home.clone())?;
    let here = app.location.get_untracked();
    let location = Location {
        language: Some(app.language.get_untracked()),
        data: Some(register.fingerprint),
        ..match here.view {
            View::Record(_) => Location { view: here.view, ..Location::default() },
            _ => here,
        }
    };
    Some(home + &address::print(&location))
}

/// « Copier le lien », where there is one to copy.
pub(crate) fn copy_link() -> Option<Element> {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    shareable_link(app, shown)?;
    let button = CopyButton {
        classes: "text-button",
        words: |l| CommonTexts::of(l).copy_link,
        done_words: if app.is_own.get_untracked() {
            |l| CommonTexts::of(l).link_copied_without_file
        } else {
            |l| CommonTexts::of(l).link_copied
        },
    };
    Some(copy_button(button, move || Copied::Text(shareable_link(app, shown).unwrap_or_default())))
}
