//! All slides, fifteen a page; arrows choose, Enter goes.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::i18n::meeting as words;
use crate::i18n::texts::MeetingTexts;

use super::meeting::{Meeting, Overlay};
use super::slide::thumbnail;
use crate::ui::browser::document;
use crate::ui::browser::scope::Scope;
use crate::ui::element::{Element, button, div, fragment, h2, kbd, li, ol, p, section, span, strong};

/// Slides on a page.
const PAGE: usize = 15;

/// Slides beside one another, at most.
const ACROSS: usize = 5;

/// The id of its heading.
const TITLE: &str = "overview-title";

/// The overview, while it is open.
pub(super) fn overview(meeting: Meeting) -> Element {
    if meeting.overlay.get() != Overlay::Overview {
        return fragment();
    }
    let chosen = RwSignal::new(meeting.place.get_untracked());
    let page = Memo::new(move |_| chosen.get().saturating_sub(1) / PAGE);
    let focus_chosen = move || {
        // At once where it is on the page: Enter may follow an arrow sooner than the next frame.
        let wanted = slide_id(chosen.get_untracked());
        if !document::focus(&wanted) {
            Scope::page().after_render(move || _ = document::focus(&wanted));
        }
    };
    focus_chosen();
    let content = fragment().child(move || sheet(meeting, chosen, page));
    section()
        .class("overview")
        .attr("aria-labelledby", TITLE)
        .on(ev::keydown, move |event| {
            let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
            let (place, length) = (chosen.get_untracked(), meeting.walk.with_untracked(|walk| walk.length()));
            let across = across(page.get_untracked() * PAGE + 1);
            let to = match event.key().as_str() {
                "ArrowLeft" => place.saturating_sub(1),
                "ArrowRight" => place + 1,
                "ArrowUp" => place.checked_sub(across).filter(|to| *to > 0).unwrap_or(place),
                "ArrowDown" => Some(place + across).filter(|to| *to <= length).unwrap_or(place),
                "PageUp" => place.saturating_sub(PAGE),
                "PageDown" => place + PAGE,
                "Home" => 1,
                "End" => length,
                _ => return,
            };
            event.prevent_default();
            chosen.set(to.clamp(1, length));
            focus_chosen();
        })
        .child(content)
}

/// How many slides stand beside one another from this one on: a narrow window has fewer.
fn across(first: usize) -> usize {
    let top = |place| document::top_px(&slide_id(place)).unwrap_or_default();
    (first..first + ACROSS).take_while(|place| (top(*place) - top(first)).abs() < 1.0).count().max(1)
}

fn slide_id(place: usize) -> String {
    ["overview-", &place.to_string()].concat()
}

fn sheet(meeting: Meeting, chosen: RwSignal<usize>, page: Memo<usize>) -> Element {
    let (language, register, walk) = (meeting.app.language.get(), meeting.shown.register(), meeting.walk.get());
    let texts = MeetingTexts::of(language);
    let here = meeting.place;
    let first = page.get() * PAGE;
    let mut slides = Vec::new();
    for (index, slide) in walk.slides().iter().enumerate().skip(first).take(PAGE) {
        let place = index + 1;
        let is_here = move || (here.get() == place).then_some("true");
        let caption = vec![
            span().class("number").child(place.to_string()),
            fragment().child(" "),
            span().child(words::slide_name(language, slide, &register.dataset)),
        ];
        let go = move || {
            meeting.uncover();
            meeting.go(place);
        };
        let picture = thumbnail(meeting.app, meeting.shown, &walk, slide, Some(place));
        slides.push(
            li().child(
                button()
                    .id(slide_id(place))
                    .attr("aria-current", is_here)
                    .on(ev::focus, move |_| chosen.set(place))
                    .on(ev::click, move |_| go())
                    .child(picture)
                    .child(span().class("caption").child(caption)),
            ),
        );
    }
    let close = button()
        .class("text-button")
        .on(ev::click, move |_| meeting.uncover())
        .child(kbd().child(texts.escape_key))
        .child(" ")
        .child(move || words::back_to(language, here.get()));
    div()
        .class("overview-sheet")
        .child(
            div()
                .class("overview-head")
                .child(h2().id(TITLE).child(texts.overview))
                .child(p().class("quiet").child(meeting.shown.sentence.with(ToString::to_string))),
        )
        .child(ol().child(slides))
        .child(
            div()
                .class("overview-foot")
                .child(
                    span()
                        .class("keys")
                        .child(kbd().child("←"))
                        .child(kbd().child("→"))
                        .child(kbd().child("↑"))
                        .child(kbd().child("↓"))
                        .child(" ")
                        .child(texts.choose),
                )
                .child(span().class("keys").child(kbd().child(texts.enter_key)).child(" ").child(texts.go_there))
                .child(close)
                .child(strong().class("count").child(words::slides(language, walk.length()))),
        )
}
