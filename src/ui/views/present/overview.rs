//! All slides, fifteen a page; arrows choose, Enter goes.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::i18n::meeting as words;
use crate::i18n::texts::MeetingTexts;

use super::meeting::{Meeting, Overlay};
use super::slide::thumbnail;
use crate::ui::browser::document;
use crate::ui::browser::scope::Scope;
use crate::ui::markup::{
    Markup, attr, button_with, class, div, el, id, leaf, live, live_attr, live_text, nothing, on, text,
};

/// Slides on a page.
const PAGE: usize = 15;

/// Slides beside one another, at most.
const ACROSS: usize = 5;

/// The id of its heading.
const TITLE: &str = "overview-title";

/// The overview, while it is open.
pub(super) fn overview(meeting: Meeting) -> Markup {
    if meeting.overlay.get() != Overlay::Overview {
        return nothing();
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
    let keys = on("keydown", move |event| {
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
    });
    let content = live(move || sheet(meeting, chosen, page));
    el("section", vec![class("overview"), attr("aria-labelledby", TITLE), keys], vec![content])
}

/// How many slides stand beside one another from this one on: a narrow window has fewer.
fn across(first: usize) -> usize {
    let top = |place| document::top_px(&slide_id(place)).unwrap_or_default();
    (first..first + ACROSS).take_while(|place| (top(*place) - top(first)).abs() < 1.0).count().max(1)
}

fn slide_id(place: usize) -> String {
    ["overview-", &place.to_string()].concat()
}

fn sheet(meeting: Meeting, chosen: RwSignal<usize>, page: Memo<usize>) -> Markup {
    let (language, register, walk) = (meeting.app.language.get(), meeting.shown.register(), meeting.walk.get());
    let texts = MeetingTexts::of(language);
    let here = meeting.place;
    let first = page.get() * PAGE;
    let mut slides = Vec::new();
    for (index, slide) in walk.slides().iter().enumerate().skip(first).take(PAGE) {
        let place = index + 1;
        let is_here = move || (here.get() == place).then(|| "true".to_owned());
        let mut attributes = vec![id(slide_id(place)), live_attr("aria-current", is_here)];
        let caption = vec![
            div("span", "number", vec![text(place.to_string())]),
            text(" "),
            leaf("span", words::slide_name(language, slide, &register.dataset)),
        ];
        let go = move || {
            meeting.uncover();
            meeting.go(place);
        };
        let picture = thumbnail(meeting.app, meeting.shown, &walk, slide, Some(place));
        let content = vec![picture, div("span", "caption", caption)];
        let choose = on("focus", move |_| chosen.set(place));
        attributes.push(choose);
        slides.push(el("li", Vec::new(), vec![button_with(attributes, go, content)]));
    }
    let heading = vec![
        el("h2", vec![id(TITLE)], vec![text(texts.overview)]),
        div("p", "quiet", vec![text(meeting.shown.sentence.with(ToString::to_string))]),
    ];
    let close = button_with(
        vec![class("text-button")],
        move || meeting.uncover(),
        vec![leaf("kbd", texts.escape_key), text(" "), live_text(move || words::back_to(language, here.get()))],
    );
    let keys = vec![
        el(
            "span",
            vec![class("keys")],
            vec![leaf("kbd", "←"), leaf("kbd", "→"), leaf("kbd", "↑"), leaf("kbd", "↓"), text(" "), text(texts.choose)],
        ),
        el("span", vec![class("keys")], vec![leaf("kbd", texts.enter_key), text(" "), text(texts.go_there)]),
        close,
        div("strong", "count", vec![text(words::slides(language, walk.length()))]),
    ];
    let parts =
        vec![div("div", "overview-head", heading), el("ol", Vec::new(), slides), div("div", "overview-foot", keys)];
    div("div", "overview-sheet", parts)
}
