//! The header and the footer of every page.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::address::{Location, View};
use crate::commitment::Language;
use crate::i18n::date;
use crate::i18n::texts::CommonTexts;

use super::link::href;
use super::panel::{Panel, panel};
use crate::ui::browser::preferences::{self, Theme};
use crate::ui::browser::scope::Scope;
use crate::ui::browser::{document, frame, media, sight};
use crate::ui::markup::{
    Markup, attr, button_with, class, div, el, id, leaf, link, live, live_attr, live_checked, live_flag, live_text,
    nothing, on, said, say, several, text,
};
use crate::ui::state::{AppContext, Data};

/// The id of the list of pages, which a narrow window hides behind its button.
const PAGES: &str = "pages";
/// The id of that button.
pub(super) const MENU: &str = "menu";
/// The id of the first of those pages, which gets the focus when the menu opens.
const FIRST: &str = "first-page";
/// The id of the button that opens the dialog « Intégrer ».
const EMBED: &str = "embed";

/// A way to another page: its name, and what a menu says of it on a second line.
struct Entry {
    /// Where it leads from here; none for the dialog « Intégrer ».
    to: Option<View>,
    name: fn(Language) -> &'static str,
    note: fn(Language) -> &'static str,
}

/// What the header offers, in its order.
const ENTRIES: [Entry; 4] = [
    Entry { to: Some(View::Present), name: |l| CommonTexts::of(l).present, note: |l| CommonTexts::of(l).present_note },
    Entry { to: None, name: |l| CommonTexts::of(l).embed, note: |l| CommonTexts::of(l).embed_note },
    Entry { to: Some(View::Drafts), name: |l| CommonTexts::of(l).drafts, note: |l| CommonTexts::of(l).drafts_note },
    Entry { to: Some(View::About), name: |l| CommonTexts::of(l).about, note: |l| CommonTexts::of(l).about_note },
];

/// The name, the ways to the other pages, and the other language. On a narrow window the ways stand in a menu.
pub(crate) fn site_header() -> Markup {
    let app = AppContext::here();
    let is_open = RwSignal::new(false);
    let speak = move || app.set_language(app.language.get_untracked().other());
    let other_language = move || Some(app.language.get().other().tag().to_owned());
    let close = on("click", move |_| is_open.set(false));
    let pages = el(
        "ul",
        vec![id(PAGES), live_attr("class", move || is_open.get().then(|| "open".to_owned())), close],
        ENTRIES.iter().filter(|entry| is_open_here(entry.to)).map(|entry| item(app, entry)).collect(),
    );
    let is_medium = media::matches(media::MEDIUM);
    // As they are seen: the menu ends a narrow header, the language any other.
    let buttons = live(move || {
        let language = button_with(
            vec![id("language"), class("apart"), live_attr("lang", other_language)],
            speak,
            vec![say(|l| CommonTexts::of(l).other_language)],
        );
        let menu = button_with(
            vec![
                id(MENU),
                attr("aria-controls", PAGES),
                live_attr("aria-expanded", move || Some(is_open.get().to_string())),
            ],
            move || {
                is_open.update(|is_open| *is_open = !*is_open);
                if is_open.get_untracked() {
                    Scope::page().after_render(|| _ = document::focus(FIRST));
                }
            },
            vec![live_text(move || {
                let texts = CommonTexts::of(app.language.get());
                if is_open.get() { texts.close } else { texts.menu }.to_owned()
            })],
        );
        several(if is_medium.get() { vec![menu, language] } else { vec![language, menu] })
    });
    let parts = vec![pages, buttons];
    close_from_outside(is_open);
    let navigation = el("nav", vec![said("aria-label", |l| CommonTexts::of(l).main_navigation)], parts);
    let home = el(
        "a",
        vec![class("site-name"), live_attr("href", || Some(href(&Location::default())))],
        vec![live(move || name(app.language.get()))],
    );
    div("header", "site-header", vec![div("div", "page-width", vec![home, navigation])])
}

/// In a frame drafts are off; the edition of one file has no page for frames.
fn is_open_here(to: Option<View>) -> bool {
    match to {
        None => frame::can_embed(),
        Some(View::Drafts) => !sight::is_framed(),
        _ => true,
    }
}

fn item(app: AppContext, entry: &'static Entry) -> Markup {
    let count = if entry.to == Some(View::Drafts) { count(app) } else { nothing() };
    let name = el("span", Vec::new(), vec![say(entry.name), count]);
    let words = vec![name, div("span", "second", vec![say(entry.note)])];
    let Some(view) = entry.to else {
        let opens = vec![
            id(EMBED),
            attr("aria-haspopup", "dialog"),
            live_attr("aria-expanded", move || Some(app.is_embedding.get().to_string())),
        ];
        return leaf_item(button_with(opens, move || app.is_embedding.set(true), words));
    };
    // What is presented is what is asked.
    let address = move || {
        Some(app.location.with(|here| {
            let mut location = Location { view, ..Location::default() };
            if view == View::Present {
                (location.filters, location.sort) = (here.filters.clone(), here.sort);
            }
            href(&location)
        }))
    };
    let is_here = move || app.location.with(|location| location.view == view).then(|| "page".to_owned());
    let mut attributes = vec![live_attr("href", address), live_attr("aria-current", is_here)];
    if view == View::Present {
        attributes.push(id(FIRST));
    }
    let link = el("a", attributes, words);
    // What a room sees tells nothing of drafts.
    let is_hidden = move || view == View::Drafts && app.is_room_open.get();
    el("li", vec![live_flag("hidden", is_hidden)], vec![link])
}

/// How many drafts there are, where that is known.
fn count(app: AppContext) -> Markup {
    let number = live_text(move || {
        app.drafts.with(|drafts| if drafts.is_empty() { String::new() } else { [" \u{a0}", drafts].concat() })
    });
    div("span", "count", vec![number])
}

/// The dialog « Intégrer », while it is open.
pub(crate) fn embed_dialog(body: fn() -> Markup) -> Markup {
    let app = AppContext::here();
    let dialog = Panel { name: "embed-dialog", opener: EMBED, classes: "", always_sheet: true };
    panel(dialog, app.is_embedding, move || CommonTexts::of(app.language.get()).embed_title.to_owned(), body)
}

/// Esc and a click elsewhere close the menu.
fn close_from_outside(is_open: RwSignal<bool>) {
    let scope = Scope::here();
    scope.on_window(leptos::ev::keydown, move |event| {
        if is_open.get_untracked() && event.key() == "Escape" {
            is_open.set(false);
            document::focus(MENU);
        }
    });
    scope.on_window(leptos::ev::pointerdown, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        if target.is_some_and(|target| !target.closest(".site-header nav").is_ok_and(|nav| nav.is_some())) {
            is_open.set(false);
        }
    });
}

fn leaf_item(content: Markup) -> Markup {
    el("li", Vec::new(), vec![content])
}

/// The name of the register: its first word is the strong one in French, its last one in English.
fn name(language: Language) -> Markup {
    let texts = CommonTexts::of(language);
    several(match language {
        Language::Fr => vec![leaf("strong", texts.app_name_start), text(" "), text(texts.app_name_end)],
        Language::En => vec![text(texts.app_name_start), text(" "), leaf("strong", texts.app_name_end)],
    })
}

/// What the data are, what this page is not, and the theme.
pub(crate) fn site_footer() -> Markup {
    let app = AppContext::here();
    let accessibility = || Some(href(&Location { view: View::About, ..Location::default() }) + "#accessibility");
    let accessibility =
        el("a", vec![live_attr("href", accessibility)], vec![say(|l| CommonTexts::of(l).accessibility)]);
    let words = vec![say(|l| CommonTexts::of(l).primary_source), text(" "), say(|l| CommonTexts::of(l).not_official)];
    div(
        "footer",
        "site-footer",
        vec![div(
            "div",
            "page-width",
            vec![
                el("div", Vec::new(), vec![live(move || data_note(app))]),
                el("p", Vec::new(), words),
                el(
                    "div",
                    Vec::new(),
                    vec![
                        el("ul", Vec::new(), vec![leaf_item(accessibility), live(move || contact(app))]),
                        theme_choice(app),
                    ],
                ),
            ],
        )],
    )
}

fn data_note(app: AppContext) -> Markup {
    let Data::Ready(register) = app.data.get() else { return nothing() };
    let language = app.language.get();
    let fingerprint = [CommonTexts::of(language).fingerprint, " ", &register.fingerprint.to_string()].concat();
    several(vec![leaf("p", date::data_updated(language, register.dataset.updated)), leaf("p", fingerprint)])
}

fn contact(app: AppContext) -> Markup {
    let Data::Ready(register) = app.data.get() else { return nothing() };
    match &register.dataset.contact {
        Some(address) => leaf_item(link(address, CommonTexts::of(app.language.get()).report_an_error)),
        None => nothing(),
    }
}

/// Light, dark, or as the system has it.
fn theme_choice(app: AppContext) -> Markup {
    let chosen = RwSignal::new(preferences::theme());
    let dark = media::matches(media::DARK);
    Effect::new(move |_| {
        let is_dark = match chosen.get() {
            Theme::System => dark.get(),
            Theme::Light => false,
            Theme::Dark => true,
        };
        document::set_root_attribute("data-theme", if is_dark { "dark" } else { "light" });
    });
    let words = |theme, l| match theme {
        Theme::Light => CommonTexts::of(l).theme_light,
        Theme::Dark => CommonTexts::of(l).theme_dark,
        Theme::System => CommonTexts::of(l).theme_system,
    };
    let mut parts = vec![el("legend", Vec::new(), vec![say(|l| CommonTexts::of(l).theme)])];
    for theme in Theme::ALL {
        let choose = on("change", move |_| {
            preferences::keep_theme(theme);
            chosen.set(theme);
        });
        let radio =
            vec![attr("type", "radio"), attr("name", "theme"), live_checked(move || chosen.get() == theme), choose];
        parts.push(el(
            "label",
            Vec::new(),
            vec![el("input", radio, Vec::new()), live(move || text(words(theme, app.language.get())))],
        ));
    }
    div("fieldset", "theme", parts)
}
