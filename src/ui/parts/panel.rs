//! A panel below its button; on a narrow window a sheet. Closed by Esc, « Fermer » or a click outside.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::i18n::texts::CommonTexts;

use super::frame::MENU;
use crate::ui::browser::document;
use crate::ui::browser::scope::Scope;
use crate::ui::browser::{frame, media};
use crate::ui::element::{Element, button, cancel, dialog, fragment, h2, header, t};

/// What a panel is.
pub(crate) struct Panel {
    /// Its id.
    pub(crate) name: &'static str,
    /// The id of its button, which gets the focus back; where the menu has closed over it, the menu.
    pub(crate) opener: &'static str,
    /// Its classes where it hangs below its button.
    pub(crate) classes: &'static str,
    /// Whether it is a sheet on every window.
    pub(crate) always_sheet: bool,
}

/// Shows a panel while `open` holds.
pub(crate) fn panel(
    panel: Panel,
    open: RwSignal<bool>,
    title: impl Fn() -> String + Clone + Send + 'static,
    body: impl Fn() -> Element + Clone + Send + 'static,
) -> Element {
    let Panel { name, opener, classes, always_sheet } = panel;
    let is_medium = media::matches(media::MEDIUM);
    // A sheet would stand at the foot of all that an elastic frame shows.
    let hangs = move || (is_medium.get_untracked() || frame::is_elastic()) && !always_sheet;
    let close = move || {
        if open.get_untracked() {
            open.set(false);
            // While a sheet stands, the page behind it takes no focus.
            Scope::page().after_render(move || _ = document::focus(opener) || document::focus(MENU));
        }
    };
    let scope = Scope::here();
    Effect::new(move |_| {
        if open.get() {
            scope.after_render(move || {
                document::show_dialog(name, !hangs());
                if frame::is_embed() {
                    document::focus(&title_of(name));
                }
            });
        }
    });
    scope.on_window(leptos::ev::pointerdown, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let within = |selector: &str, target: &web_sys::Element| target.closest(selector).ok().flatten().is_some();
        // A click on the scrim has the dialog itself as its target.
        if let Some(target) = target
            && (target.id() == name || !within(&["#", name, ",#", opener].concat(), &target))
        {
            close();
        }
    });
    fragment().child(move || {
        if !open.get() {
            return fragment();
        }
        let title_id = title_of(name);
        // A browser refuses to focus it in a frame, with a complaint.
        let heading =
            h2().id(&*title_id).attr("tabindex", "-1").attr("autofocus", !frame::is_embed()).child(title.clone());
        let closing =
            button().class("text-button").on(ev::click, move |_| close()).child(t(|l| CommonTexts::of(l).close));
        dialog()
            .id(name)
            .class(if hangs() { classes } else { "panel sheet" })
            .attr("aria-labelledby", title_id)
            .on(ev::keydown, move |event| {
                if event.key() == "Escape" {
                    event.prevent_default();
                    close();
                }
            })
            .on(cancel(), move |event| {
                event.prevent_default();
                close();
            })
            .child(header().child(heading).child(closing))
            .child(body.clone())
    })
}

/// The id of the title of a panel.
fn title_of(name: &str) -> String {
    [name, "-title"].concat()
}
