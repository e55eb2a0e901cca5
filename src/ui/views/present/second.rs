//! What a window asks that begins beside the one that leads: to take the lead, or to hold a meeting of its own.

use leptos::ev;
use leptos::prelude::*;

use crate::i18n::meeting as words;
use crate::i18n::texts::MeetingTexts;
use crate::meeting::Phase;

use super::meeting::Meeting;
use crate::ui::browser::document;
use crate::ui::browser::scope::Scope;
use crate::ui::element::{Element, button, cancel, dialog, div, fragment, h2, h3, header, p};

/// The id of the dialog.
const SECOND: &str = "second-window";

/// The dialog, while it is to be decided. No key closes it.
pub(super) fn second(meeting: Meeting) -> Element {
    let is_asked = Memo::new(move |_| meeting.phase.get() == Phase::Second);
    fragment().child(move || is_asked.get().then(|| second_window(meeting)))
}

fn second_window(meeting: Meeting) -> Element {
    let texts = MeetingTexts::of(meeting.app.language.get());
    let show = || Scope::page().after_render(|| document::show_dialog(SECOND, true));
    show();
    // A browser may close it all the same, when Esc is pressed again and again.
    let sees = move || {
        let (language, register) = (meeting.app.language.get(), meeting.shown.register());
        meeting.walk.with(|walk| words::room_has_not_moved(language, &meeting.scene(), walk, &register.dataset))
    };
    let own = words::own_meeting(meeting.app.language.get(), meeting.walk.with(|walk| walk.rows().len()));
    let choice = |title: &'static str, about: String, button: Element| {
        let words = div().child(h3().child(title)).child(p().child(about));
        div().class("choice").child(words).child(button)
    };
    let take = button().class("button primary").on(ev::click, move |_| meeting.take_over()).child(texts.take_over);
    let open = button().class("button").on(ev::click, move |_| meeting.open_own()).child(texts.open_own_meeting);
    let (title, about) = ("second-window-title", "second-window-about");
    dialog()
        .id(SECOND)
        .class("second-window")
        .attr("role", "alertdialog")
        .attr("aria-labelledby", title)
        .attr("aria-describedby", about)
        .on(ev::keydown, |event| {
            if event.key() == "Escape" {
                event.prevent_default();
            }
        })
        .on(cancel(), |event| event.prevent_default())
        .on(ev::close, move |_| show())
        .child(header().child(h2().id(title).attr("tabindex", "-1").attr("autofocus", "").child(texts.second)))
        .child(p().id(about).child(sees))
        .child(choice(texts.lead_from_here, texts.lead_from_here_about.to_owned(), take))
        .child(choice(texts.own_meeting, own, open))
        .child(p().class("foot").child(texts.copied_by_mistake))
}
