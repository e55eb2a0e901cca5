//! What a frame opens elsewhere, in a tab of its own: the whole register, what a frame does not show, and pages of others. Some
//! frames may open none, and then give the address.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::address::{self, Location};
use crate::i18n::texts::EmbedTexts;

use crate::ui::browser::{address_bar, frame};
use crate::ui::markup::{Attribute, Markup, attr, class, div, el, live, nothing, on, text};
use crate::ui::state::AppContext;

/// The address of a place in the whole register, beside this page.
pub(super) fn whole_page(location: &Location) -> String {
    let search = address::print(location);
    match address_bar::home() {
        Some(home) => home + &search,
        None => search,
    }
}

/// Opens in a tab what does not belong into the frame; `refused` gets the address where that cannot be. It listens on the element
/// around all links, and so before the page's own listener.
pub(super) fn open_elsewhere(app: AppContext, refused: RwSignal<String>) -> Attribute {
    on("click", move |event| {
        let modified = event.dyn_ref::<web_sys::MouseEvent>().is_some_and(|click| {
            click.button() != 0 || click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key()
        });
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let link = target.and_then(|target| target.closest("a[href]").ok().flatten());
        let link = link.and_then(|link| link.dyn_into::<web_sys::HtmlAnchorElement>().ok());
        if let Some(address) = link.filter(|_| !modified).and_then(|link| outside(app, &link)) {
            event.prevent_default();
            refused.set(if frame::open_tab(&address) { String::new() } else { address });
        }
    })
}

/// Where a link leads, if not to a place that the frame shows.
fn outside(app: AppContext, link: &web_sys::HtmlAnchorElement) -> Option<String> {
    if link.target() == "_blank" {
        return Some(link.href());
    }
    let written = link.get_attribute("href")?;
    let (search, place) = written.split_once('#').map_or((&*written, ""), |(search, place)| (search, place));
    let location = address::parse(search).location;
    let leaves = search.starts_with('?') && !location.view.may_be_framed();
    let whole = || whole_page(&Location { language: Some(app.language.get_untracked()), ..location });
    leaves.then(|| if place.is_empty() { whole() } else { [&whole(), "#", place].concat() })
}

/// The address that the frame could not open, to be copied.
pub(super) fn refused(app: AppContext, refused: RwSignal<String>) -> Markup {
    live(move || {
        let address = refused.get();
        if address.is_empty() {
            return nothing();
        }
        let words = EmbedTexts::of(app.language.get()).tab_refused;
        let field = vec![class("field"), attr("readonly", ""), attr("value", address)];
        let label = el("label", Vec::new(), vec![text(words), el("input", field, Vec::new())]);
        el("div", vec![class("refused"), attr("role", "alert")], vec![div("p", "small", vec![label])])
    })
}
