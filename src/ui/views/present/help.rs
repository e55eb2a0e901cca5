//! What the keys do, and the switch of those of one letter.

use leptos::ev;
use leptos::prelude::*;

use crate::i18n::texts::{CommonTexts, MeetingTexts};

use super::meeting::{Meeting, Overlay};
use crate::ui::browser::scope::Scope;
use crate::ui::browser::{document, preferences};
use crate::ui::element::{
    Element, button, cancel, dd, dialog, div, dl, dt, fragment, h2, header, input, kbd, label, p,
};

/// The id of the dialog.
const HELP: &str = "meeting-help";

/// The dialog, while it is open.
pub(super) fn help(meeting: Meeting) -> Element {
    if meeting.overlay.get() != Overlay::Help {
        return fragment();
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
        let keys: Vec<Element> = keys.iter().flat_map(|key| [kbd().child(*key), fragment().child(" ")]).collect();
        list.push(div().child(dt().child(keys)).child(dd().child(words)));
    }
    let switch = input().attr("type", "checkbox").class("box").prop("checked", move || meeting.letters.get()).on(
        ev::change,
        move |event| {
            let are_on = event_target_checked(&event);
            meeting.letters.set(are_on);
            preferences::keep_letters(are_on);
        },
    );
    // Esc closes it here, and asks nothing more.
    let title = [HELP, "-title"].concat();
    let body = fragment()
        .child(
            header().child(h2().id(&*title).attr("tabindex", "-1").attr("autofocus", "").child(texts.keys)).child(
                button()
                    .class("text-button")
                    .on(ev::click, move |_| close())
                    .child(CommonTexts::of(meeting.app.language.get()).close),
            ),
        )
        .child(dl().class("keys-list").child(list))
        .child(p().class("small").child(texts.fingers))
        .child(label().class("switch").child(switch).child(texts.letters));
    dialog()
        .id(HELP)
        .class("meeting-help")
        .attr("aria-labelledby", title)
        .on(cancel(), move |event| {
            event.prevent_default();
            close();
        })
        .child(body)
}
