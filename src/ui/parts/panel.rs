//! A panel below its button; on a narrow window a sheet. Closed by Esc, « Fermer » or a click outside.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::commitment::Language;
use crate::i18n::texts::CommonTexts;

use crate::ui::browser::scope::{Scope, effect};
use crate::ui::browser::{document, frame, native, viewport};
use crate::ui::element::{Element, IntoNode, Node, button, cancel, dialog, fragment, h2, header, t};

/// The id of the button of the header's menu, which gets the focus where the menu has closed over a panel's button.
pub(super) const MENU: &str = "menu";

/// What a panel is.
#[derive(Clone, Copy)]
pub(crate) struct Panel {
    /// Its id.
    pub(crate) id: &'static str,
    /// The id of its button, which gets the focus back.
    pub(crate) opener: &'static str,
    /// Its classes where it hangs below its button; `None`: it is a sheet on every window.
    pub(crate) classes: Option<&'static str>,
    /// Whether it is open.
    pub(crate) open: RwSignal<bool>,
}

/// A button that opens and closes its panel.
pub(crate) fn panel_opener(panel: Panel, words: fn(Language) -> &'static str) -> Element {
    let Panel { opener, open, .. } = panel;
    button()
        .id(opener)
        .class("text-button")
        .attr("aria-haspopup", "dialog")
        .attr("aria-expanded", move || open.get().to_string())
        .on(ev::click, move |_| open.set(!open.get_untracked()))
        .child(t(words))
}

/// The dialog, while it is open.
pub(crate) fn panel(
    panel: Panel,
    title: impl IntoNode + Clone + Send + 'static,
    body: impl IntoNode + Clone + Send + 'static,
) -> Element {
    let (title, body) = (move || title.clone().into_node(), move || body.clone().into_node());
    panel_boxed(panel, Box::new(title), Box::new(body))
}

type Render = Box<dyn Fn() -> Node + Send>;

fn panel_boxed(panel: Panel, title: Render, body: Render) -> Element {
    let Panel { id, opener, open, .. } = panel;
    let is_medium = viewport::matches(viewport::MEDIUM);
    // A sheet would be at the foot of an elastic frame, out of sight.
    let hanging_classes = move || panel.classes.filter(|_| is_medium.get_untracked() || frame::is_elastic());
    let close = move || {
        if open.get_untracked() {
            open.set(false);
            // While a sheet is open, the page behind it takes no focus.
            Scope::page().after_render(move || _ = document::focus(opener) || document::focus(MENU));
        }
    };
    let scope = Scope::here();
    effect(move || {
        if open.get() {
            scope.after_render(move || {
                document::show_dialog(id, hanging_classes().is_none());
                if frame::is_embed() {
                    document::focus(&title_id(id));
                }
            });
        }
    });
    scope.on_window(ev::pointerdown, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        // A click on the scrim has the dialog itself as its target.
        if let Some(target) = target
            && (target.id() == id || target.closest(&format!("#{id},#{opener}")).ok().flatten().is_none())
        {
            close();
        }
    });
    let escape = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            close();
        }
    };
    let shown = move || {
        let heading = h2()
            .id(title_id(id))
            .attr("tabindex", "-1")
            // A browser refuses it in a frame, with a complaint.
            .attr("autofocus", !frame::is_embed())
            .child(title());
        let close_button =
            button().class("text-button").on(ev::click, move |_| close()).child(t(|l| CommonTexts::of(l).close));
        dialog()
            .id(id)
            .class(hanging_classes().unwrap_or("panel sheet"))
            .attr("aria-labelledby", title_id(id))
            .on(ev::keydown, escape)
            .on(cancel(), move |event| {
                event.prevent_default();
                close();
            })
            .child(header().child(heading).child(close_button))
            .child(body())
    };
    fragment().child(move || (open.get() || native::opens(id)).then(&shown))
}

/// The id of the title of a panel.
fn title_id(panel_id: &str) -> String {
    format!("{panel_id}-title")
}
