//! The header of every page: the name, the links to the other pages, and the other language.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::address::{Location, View, ViewKind};
use crate::commitment::Language;
use crate::i18n::texts::CommonTexts;

use super::links::href;
use super::panel::{MENU, Panel, panel};
use crate::ui::browser::scope::Scope;
use crate::ui::browser::{document, frame, sight, viewport};
use crate::ui::element::{Element, a, button, div, fragment, header, li, nav, span, strong, t, ul};
use crate::ui::state::AppContext;

/// The id of the list of pages, which a narrow window hides behind its button.
const PAGES: &str = "pages";
/// The id of the first of those pages, which gets the focus when the menu opens.
const FIRST: &str = "first-page";
/// The id of the button that opens the dialog « Intégrer ».
const EMBED: &str = "embed";

/// A way to another page: its name, and what a menu says of it on a second line.
struct Entry {
    /// The page; none for the dialog « Intégrer ».
    to: Option<ViewKind>,
    name: fn(Language) -> &'static str,
    note: fn(Language) -> &'static str,
}

/// The entries of the header, in their order.
const ENTRIES: [Entry; 4] = [
    Entry {
        to: Some(ViewKind::Present),
        name: |l| CommonTexts::of(l).present,
        note: |l| CommonTexts::of(l).present_note,
    },
    Entry { to: None, name: |l| CommonTexts::of(l).embed, note: |l| CommonTexts::of(l).embed_note },
    Entry { to: Some(ViewKind::Drafts), name: |l| CommonTexts::of(l).drafts, note: |l| CommonTexts::of(l).drafts_note },
    Entry { to: Some(ViewKind::About), name: |l| CommonTexts::of(l).about, note: |l| CommonTexts::of(l).about_note },
];

/// The header. On a narrow window the entries are in a menu.
pub(crate) fn site_header() -> Element {
    let app = AppContext::here();
    let is_open = RwSignal::new(false);
    close_from_outside(is_open);
    let home = a()
        .class("site-name")
        .attr("href", || href(&Location::default()))
        .child(move || register_name(app.language.get()));
    let entries: Vec<Element> =
        ENTRIES.iter().filter(|entry| is_available(entry.to)).map(|entry| item(app, entry)).collect();
    let pages = ul()
        .id(PAGES)
        .class_if("open", move || is_open.get())
        .on(ev::click, move |_| is_open.set(false))
        .child(entries);
    let is_medium = viewport::matches(viewport::MEDIUM);
    // In the order in which they are seen: the menu ends a narrow header, the language any other.
    let buttons = move || {
        let (language, menu) = (language_button(app), menu_button(app, is_open));
        if is_medium.get() { [menu, language] } else { [language, menu] }
    };
    let navigation = nav().attr("aria-label", t(|l| CommonTexts::of(l).main_navigation)).child(pages).child(buttons);
    header().class("site-header").child(div().class("page-width").child(home).child(navigation))
}

/// The name of the register: its first word is the strong one in French, its last one in English.
pub(crate) fn register_name(language: Language) -> Element {
    let texts = CommonTexts::of(language);
    let (start, end) = (texts.app_name_start, texts.app_name_end);
    match language {
        Language::Fr => fragment().child(strong().child(start)).child(" ").child(end),
        Language::En => fragment().child(start).child(" ").child(strong().child(end)),
    }
}

fn language_button(app: AppContext) -> Element {
    button()
        .id("language")
        .class("apart")
        .attr("lang", move || app.language.get().other().tag())
        .on(ev::click, move |_| app.set_language(app.language.get_untracked().other()))
        .child(t(|l| CommonTexts::of(l).other_language))
}

fn menu_button(app: AppContext, is_open: RwSignal<bool>) -> Element {
    let toggle = move |_| {
        is_open.update(|is_open| *is_open = !*is_open);
        if is_open.get_untracked() {
            Scope::page().after_render(|| _ = document::focus(FIRST));
        }
    };
    let words = move || {
        let texts = CommonTexts::of(app.language.get());
        if is_open.get() { texts.close } else { texts.menu }
    };
    button()
        .id(MENU)
        .attr("aria-controls", PAGES)
        .attr("aria-expanded", move || is_open.get().to_string())
        .on(ev::click, toggle)
        .child(words)
}

/// In a frame drafts are off; the edition of one file has no page for frames.
fn is_available(to: Option<ViewKind>) -> bool {
    match to {
        None => frame::can_embed(),
        Some(ViewKind::Drafts) => !sight::is_framed(),
        _ => true,
    }
}

fn item(app: AppContext, entry: &'static Entry) -> Element {
    let is_drafts = entry.to == Some(ViewKind::Drafts);
    let name = span().child(t(entry.name)).child(is_drafts.then(|| draft_count(app)));
    let note = span().class("second").child(t(entry.note));
    let control = match entry.to {
        None => button()
            .id(EMBED)
            .attr("aria-haspopup", "dialog")
            .attr("aria-expanded", move || app.is_embedding.get().to_string())
            .attr("disabled", move || app.is_own.get())
            .attr("title", move || app.is_own.get().then(|| CommonTexts::of(app.language.get()).own_data_not_embedded))
            .on(ev::click, move |_| app.is_embedding.set(true)),
        Some(view) => a()
            .attr("id", (view == ViewKind::Present).then_some(FIRST))
            .attr("href", move || href(&location_of(app, view)))
            .attr("aria-current", move || app.location.with(|location| location.kind() == view).then_some("page")),
    };
    // Drafts are not mentioned on what a meeting's audience sees.
    li().attr("hidden", move || is_drafts && app.is_room_open.get()).child(control.child(name).child(note))
}

/// A page of the header. The selection shown is the one that is presented.
fn location_of(app: AppContext, view: ViewKind) -> Location {
    let (filters, sort) = match view {
        ViewKind::Present => app.location.with(|here| (here.filters.clone(), here.sort)),
        _ => Default::default(),
    };
    Location { view: View::default().seen_as(view), filters, sort, ..Location::default() }
}

/// How many drafts there are, where that is known.
fn draft_count(app: AppContext) -> Element {
    let count =
        move || app.drafts.with(|drafts| if drafts.is_empty() { String::new() } else { format!(" \u{a0}{drafts}") });
    span().class("count").child(count)
}

/// The dialog « Intégrer », while it is open.
pub(crate) fn embed_dialog(body: fn() -> Element) -> Element {
    let app = AppContext::here();
    let dialog = Panel { id: "embed-dialog", opener: EMBED, classes: None, open: app.is_embedding };
    panel(dialog, t(|l| CommonTexts::of(l).embed_title), body)
}

/// Esc and a click elsewhere close the menu.
fn close_from_outside(is_open: RwSignal<bool>) {
    let scope = Scope::here();
    scope.on_window(ev::keydown, move |event| {
        if is_open.get_untracked() && event.key() == "Escape" {
            is_open.set(false);
            document::focus(MENU);
        }
    });
    scope.on_window(ev::pointerdown, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        if target.is_some_and(|target| !target.closest(".site-header nav").is_ok_and(|nav| nav.is_some())) {
            is_open.set(false);
        }
    });
}
