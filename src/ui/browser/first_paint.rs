//! What the page shows before it is alive: the list that the build wrote into `#static` (`ui/prerender.rs`). The reader can use its fields already;
//! `boot.js` keeps what was done in them, and marks the root element while a pointer is down or a word is being composed.

use std::cell::RefCell;
use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::scope::Scope;
use super::{document, native};

/// The id of the list.
const LIST: &str = "static";

/// How often it is asked whether the reader has let go, and how many times at most: for three seconds.
const PERIOD: Duration = Duration::from_millis(50);
const MOST_PERIODS: u32 = 60;

/// Where the reader is in the list.
struct Place {
    top_px: f64,
    focused: String,
    /// Of the search box, where it has the focus.
    selection: Option<(u32, u32)>,
}

thread_local! {
    static PLACE: RefCell<Option<Place>> = const { RefCell::new(None) };
}

/// Calls back once no pointer is down and no word is being composed, after three seconds at most.
pub(crate) fn when_released(then: impl FnOnce() + 'static) {
    wait(MOST_PERIODS, Box::new(then));
}

fn wait(periods: u32, then: Box<dyn FnOnce()>) {
    if periods > 0 && document::root_attribute("data-held").is_some() {
        Scope::page().after(PERIOD, move || wait(periods - 1, then));
    } else {
        then();
    }
}

/// What the reader typed and ticked in the list, as the address that it amounts to; nothing where that is nothing.
pub(crate) fn used() -> Option<String> {
    document::root_attribute("data-used")
}

/// The search box in sight, which the page takes as it is: with what is being typed into it.
pub(crate) fn search_box() -> Option<web_sys::Element> {
    if native::here().is_some() {
        return None;
    }
    let language = document::root_attribute("lang")?;
    let path = |place| format!("#static > [lang={language}] {place} .search input");
    let mut found = [".facets", ".search-row"].into_iter().filter_map(|place| input(&path(place)));
    found.find(|field| field.offset_width() > 0).map(JsCast::unchecked_into)
}

/// Notes where the reader is, before anything of the list is taken. Whether that is anywhere: whoever has neither scrolled nor focused
/// anything is nowhere yet.
pub(crate) fn remember_place() -> bool {
    let document = document();
    let Some(list) = document.get_element_by_id(LIST) else { return false };
    let focused = document.active_element().filter(|element| list.contains(Some(element)));
    let selection = focused.as_ref().and_then(|element| {
        let field = element.dyn_ref::<HtmlInputElement>()?;
        Some((field.selection_start().ok()??, field.selection_end().ok()??))
    });
    let focused = focused.map(|element| own_id(&element)).unwrap_or_default();
    let top_px = window().scroll_y().unwrap_or_default();
    let is_somewhere = top_px > 0.0 || !focused.is_empty();
    PLACE.replace(Some(Place { top_px, focused, selection }));
    is_somewhere
}

/// Removes the list, once the page is there, and brings the reader back to the same place.
pub(crate) fn replace() {
    let Some(Place { top_px, focused, selection }) = PLACE.take() else { return };
    document::remove(LIST);
    document::remove_root_attribute("data-used");
    window().scroll_to_with_x_and_y(0.0, top_px);
    if !focused.is_empty()
        && document::focus(&focused)
        && let Some((start, end)) = selection
    {
        let field = document().active_element().and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
        // Refused only where the field has no caret.
        let _ = field.map(|field| field.set_selection_range(start, end));
    }
}

fn input(path: &str) -> Option<HtmlInputElement> {
    document().query_selector(path).ok()??.dyn_into().ok()
}

/// The id that an element of the list has in the page: there is one list for each language, and a search box for each width. The link
/// of a row has none, but leads to `fiches/<id>.html`.
fn own_id(element: &web_sys::Element) -> String {
    let id = element.id();
    let link = element.get_attribute("href").unwrap_or_default();
    match id.strip_prefix("en-").unwrap_or(&id) {
        "" => match link.strip_prefix("fiches/").and_then(|path| path.strip_suffix(".html")) {
            Some(record) => ["row-", record].concat(),
            None => String::new(),
        },
        "search-row" => "search".to_owned(),
        id => id.to_owned(),
    }
}
