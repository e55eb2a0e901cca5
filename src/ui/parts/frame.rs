//! The header and the footer of every page.

use leptos::ev;
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
use crate::ui::element::{
    Element, a, button, div, fieldset, footer, fragment, header, input, label, legend, li, nav, p, span, strong, t, ul,
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
pub(crate) fn site_header() -> Element {
    let app = AppContext::here();
    let is_open = RwSignal::new(false);
    let speak = move || app.set_language(app.language.get_untracked().other());
    let other_language = move || app.language.get().other().tag();
    let pages = ul()
        .id(PAGES)
        .attr("class", move || is_open.get().then_some("open"))
        .on(ev::click, move |_| is_open.set(false))
        .children(ENTRIES.iter().filter(|entry| is_open_here(entry.to)).map(|entry| item(app, entry)));
    let is_medium = media::matches(media::MEDIUM);
    // As they are seen: the menu ends a narrow header, the language any other.
    let buttons = fragment().child(move || {
        let language = button()
            .id("language")
            .class("apart")
            .attr("lang", other_language)
            .on(ev::click, move |_| speak())
            .child(t(|l| CommonTexts::of(l).other_language));
        let menu = button()
            .id(MENU)
            .attr("aria-controls", PAGES)
            .attr("aria-expanded", move || is_open.get().to_string())
            .on(ev::click, move |_| {
                is_open.update(|is_open| *is_open = !*is_open);
                if is_open.get_untracked() {
                    Scope::page().after_render(|| _ = document::focus(FIRST));
                }
            })
            .child(move || {
                let texts = CommonTexts::of(app.language.get());
                if is_open.get() { texts.close } else { texts.menu }.to_owned()
            });
        fragment().child(if is_medium.get() { vec![menu, language] } else { vec![language, menu] })
    });
    close_from_outside(is_open);
    let navigation = nav().attr("aria-label", t(|l| CommonTexts::of(l).main_navigation)).child(pages).child(buttons);
    let home =
        a().class("site-name").attr("href", || href(&Location::default())).child(move || name(app.language.get()));
    header().class("site-header").child(div().class("page-width").child(home).child(navigation))
}

/// In a frame drafts are off; the edition of one file has no page for frames.
fn is_open_here(to: Option<View>) -> bool {
    match to {
        None => frame::can_embed(),
        Some(View::Drafts) => !sight::is_framed(),
        _ => true,
    }
}

fn item(app: AppContext, entry: &'static Entry) -> Element {
    let count = if entry.to == Some(View::Drafts) { count(app) } else { fragment() };
    let name = span().child(t(entry.name)).child(count);
    let words = vec![name, span().class("second").child(t(entry.note))];
    let Some(view) = entry.to else {
        return leaf_item(
            button()
                .id(EMBED)
                .attr("aria-haspopup", "dialog")
                .attr("aria-expanded", move || app.is_embedding.get().to_string())
                .on(ev::click, move |_| app.is_embedding.set(true))
                .child(words),
        );
    };
    // What is presented is what is asked.
    let address = move || {
        app.location.with(|here| {
            let mut location = Location { view, ..Location::default() };
            if view == View::Present {
                (location.filters, location.sort) = (here.filters.clone(), here.sort);
            }
            href(&location)
        })
    };
    let is_here = move || app.location.with(|location| location.view == view).then_some("page");
    let link = a()
        .attr("href", address)
        .attr("aria-current", is_here)
        .attr("id", (view == View::Present).then_some(FIRST))
        .child(words);
    // What a room sees tells nothing of drafts.
    let is_hidden = move || view == View::Drafts && app.is_room_open.get();
    li().attr("hidden", is_hidden).child(link)
}

/// How many drafts there are, where that is known.
fn count(app: AppContext) -> Element {
    let number = fragment().child(move || {
        app.drafts.with(|drafts| if drafts.is_empty() { String::new() } else { [" \u{a0}", drafts].concat() })
    });
    span().class("count").child(number)
}

/// The dialog « Intégrer », while it is open.
pub(crate) fn embed_dialog(body: fn() -> Element) -> Element {
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

fn leaf_item(content: Element) -> Element {
    li().child(content)
}

/// The name of the register: its first word is the strong one in French, its last one in English.
fn name(language: Language) -> Element {
    let texts = CommonTexts::of(language);
    fragment().child(match language {
        Language::Fr => {
            vec![strong().child(texts.app_name_start), fragment().child(" "), fragment().child(texts.app_name_end)]
        }
        Language::En => {
            vec![fragment().child(texts.app_name_start), fragment().child(" "), strong().child(texts.app_name_end)]
        }
    })
}

/// What the data are, what this page is not, and the theme.
pub(crate) fn site_footer() -> Element {
    let app = AppContext::here();
    let accessibility = || Some(href(&Location { view: View::About, ..Location::default() }) + "#accessibility");
    let accessibility = a().attr("href", accessibility).child(t(|l| CommonTexts::of(l).accessibility));
    footer().class("site-footer").child(
        div()
            .class("page-width")
            .child(div().child(move || data_note(app)))
            .child(
                p().child(t(|l| CommonTexts::of(l).primary_source))
                    .child(" ")
                    .child(t(|l| CommonTexts::of(l).not_official)),
            )
            .child(
                div().child(ul().child(leaf_item(accessibility)).child(move || contact(app))).child(theme_choice(app)),
            ),
    )
}

fn data_note(app: AppContext) -> Element {
    let Data::Ready(register) = app.data.get() else { return fragment() };
    let language = app.language.get();
    let fingerprint = [CommonTexts::of(language).fingerprint, " ", &register.fingerprint.to_string()].concat();
    fragment().child(p().child(date::data_updated(language, register.dataset.updated))).child(p().child(fingerprint))
}

fn contact(app: AppContext) -> Element {
    let Data::Ready(register) = app.data.get() else { return fragment() };
    match &register.dataset.contact {
        Some(address) => {
            leaf_item(a().attr("href", address).child(CommonTexts::of(app.language.get()).report_an_error))
        }
        None => fragment(),
    }
}

/// Light, dark, or as the system has it.
fn theme_choice(app: AppContext) -> Element {
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
    let mut parts = vec![legend().child(t(|l| CommonTexts::of(l).theme))];
    for theme in Theme::ALL {
        parts.push(
            label()
                .child(
                    input()
                        .attr("type", "radio")
                        .attr("name", "theme")
                        .prop("checked", move || chosen.get() == theme)
                        .on(ev::change, move |_| {
                            preferences::keep_theme(theme);
                            chosen.set(theme);
                        }),
                )
                .child(move || fragment().child(words(theme, app.language.get()))),
        );
    }
    fieldset().class("theme").child(parts)
}
