//! What a window asks that begins beside the one that leads: to take the lead, or to hold a meeting of its own.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::i18n::meeting as words;
use crate::i18n::texts::MeetingTexts;
use crate::meeting::Phase;

use super::meeting::Meeting;
use crate::ui::browser::document;
use crate::ui::browser::scope::Scope;
use crate::ui::markup::{Markup, attr, button, class, div, el, id, leaf, live, live_text, nothing, on, text};

/// The id of the dialog.
const SECOND: &str = "second-window";

/// The dialog, while it is to be decided. No key closes it.
pub(super) fn second(meeting: Meeting) -> Markup {
    let is_asked = Memo::new(move |_| meeting.phase.get() == Phase::Second);
    live(move || if is_asked.get() { dialog(meeting) } else { nothing() })
}

fn dialog(meeting: Meeting) -> Markup {
    let texts = MeetingTexts::of(meeting.app.language.get());
    let show = || Scope::page().after_render(|| document::show_dialog(SECOND, true));
    show();
    let keys = on("keydown", |event| {
        if event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
            event.prevent_default();
        }
    });
    let cancel = on("cancel", |event| event.prevent_default());
    // A browser may close it all the same, when Esc is pressed again and again.
    let closed = on("close", move |_| show());
    let sees = move || {
        let (language, register) = (meeting.app.language.get(), meeting.shown.register());
        meeting.walk.with(|walk| words::room_has_not_moved(language, &meeting.scene(), walk, &register.dataset))
    };
    let own = words::own_meeting(meeting.app.language.get(), meeting.walk.with(|walk| walk.rows().len()));
    let choice = |title: &'static str, about: String, button: Markup| {
        let words = el("div", Vec::new(), vec![leaf("h3", title), leaf("p", about)]);
        div("div", "choice", vec![words, button])
    };
    let take = button("button primary", move || meeting.take_over(), vec![text(texts.take_over)]);
    let open = button("button", move || meeting.open_own(), vec![text(texts.open_own_meeting)]);
    let (title, about) = ("second-window-title", "second-window-about");
    let body = vec![
        el(
            "header",
            Vec::new(),
            vec![el("h2", vec![id(title), attr("tabindex", "-1"), attr("autofocus", "")], vec![text(texts.second)])],
        ),
        el("p", vec![id(about)], vec![live_text(sees)]),
        choice(texts.lead_from_here, texts.lead_from_here_about.to_owned(), take),
        choice(texts.own_meeting, own, open),
        div("p", "foot", vec![text(texts.copied_by_mistake)]),
    ];
    let attributes = vec![
        id(SECOND),
        class("second-window"),
        attr("role", "alertdialog"),
        attr("aria-labelledby", title),
        attr("aria-describedby", about),
        keys,
        cancel,
        closed,
    ];
    el("dialog", attributes, body)
}
