//! What the keys do, and the switch of those of one letter.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::i18n::texts::{CommonTexts, MeetingTexts};

use super::meeting::{Meeting, Overlay};
use crate::ui::browser::scope::Scope;
use crate::ui::browser::{document, preferences};
use crate::ui::markup::{
    Children, Markup, attr, button, class, div, el, id, leaf, live_checked, nothing, on, several, text,
};

/// The id of the dialog.
const HELP: &str = "meeting-help";

/// The dialog, while it is open.
pub(super) fn help(meeting: Meeting) -> Markup {
    if meeting.overlay.get() != Overlay::Help {
        return nothing();
    }
    let texts = MeetingTexts::of(meeting.app.language.get());
    let close = move || {
        if meeting.overlay.try_get_untracked() == Some(Overlay::Help) {
            meeting.uncover();
        }
    };
    Scope::page().after_render(|| document::show_dialog(HELP, true));
    let rows: [(&[&'static str], &'static str); 8] = [
        (&["←", "→"], texts.key_arrows),
        (&["PageUp", "PageDown"], texts.key_pages),
        (&[texts.home_key, texts.end_key], texts.key_ends),
        (&["F"], texts.full_screen),
        (&["O"], texts.overview),
        (&["B", "."], texts.blank),
        (&["?"], texts.help),
        (&[texts.escape_key], texts.key_leave),
    ];
    let mut list = Vec::new();
    for (keys, words) in rows {
        let keys: Children = keys.iter().flat_map(|key| [leaf("kbd", *key), text(" ")]).collect();
        list.push(el("div", Vec::new(), vec![el("dt", Vec::new(), keys), leaf("dd", words)]));
    }
    let switch = on("change", move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        if let Some(target) = target {
            meeting.letters.set(target.checked());
            preferences::keep_letters(target.checked());
        }
    });
    let switch = vec![
        el(
            "input",
            vec![attr("type", "checkbox"), class("box"), live_checked(move || meeting.letters.get()), switch],
            Vec::new(),
        ),
        text(texts.letters),
    ];
    // Esc closes it here, and asks nothing more.
    let cancel = on("cancel", move |event| {
        event.prevent_default();
        close();
    });
    let title = [HELP, "-title"].concat();
    let head = vec![
        el("h2", vec![id(&*title), attr("tabindex", "-1"), attr("autofocus", "")], vec![text(texts.keys)]),
        button("text-button", close, vec![text(CommonTexts::of(meeting.app.language.get()).close)]),
    ];
    let body = several(vec![
        el("header", Vec::new(), head),
        div("dl", "keys-list", list),
        div("p", "small", vec![text(texts.fingers)]),
        div("label", "switch", switch),
    ]);
    el("dialog", vec![id(HELP), class("meeting-help"), attr("aria-labelledby", title), cancel], vec![body])
}
