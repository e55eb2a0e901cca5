//! Search and send: the presenter looks for a record in the whole register; the room sees it only when it is sent.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::address::MAX_WORDS;
use crate::i18n::meeting as words;
use crate::i18n::register::why_matched;
use crate::i18n::texts::MeetingTexts;
use crate::i18n::{date, register};
use crate::meeting::{Change, Held, Slide};
use crate::query::{Filters, Sort, sorted};

use super::meeting::Meeting;
use super::presenter::follows;
use super::slide::thumbnail;
use crate::ui::markup::{
    Markup, attr, button_with, class, div, el, id, leaf, live, live_value, nothing, on, said, say, text,
};

/// How many records are offered; one looks for one.
const OFFERED: usize = 3;

/// The field and what it finds.
pub(super) fn search(meeting: Meeting) -> Markup {
    let asked = RwSignal::new(String::new());
    let wanted = Memo::new(move |_| asked.with(|asked| asked.trim().to_owned()));
    let input = on("input", move |event| {
        let field = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        if let Some(field) = field {
            asked.set(field.value());
        }
    });
    // Esc empties the field and does nothing else, whatever the browser would do.
    let keys = on("keydown", move |event| {
        if event
            .dyn_ref::<web_sys::KeyboardEvent>()
            .is_some_and(|event| event.key() == "Escape" && !event.is_composing())
        {
            event.prevent_default();
            asked.set(String::new());
        }
    });
    let field = vec![
        id("send-search"),
        class("field"),
        attr("type", "search"),
        attr("autocomplete", "off"),
        attr("maxlength", MAX_WORDS.to_string()),
        said("placeholder", |l| MeetingTexts::of(l).search_placeholder),
        live_value(move || asked.get()),
        input,
        keys,
    ];
    let label = el("label", vec![attr("for", "send-search")], vec![say(|l| MeetingTexts::of(l).search_and_send)]);
    let parts = vec![
        el("h2", Vec::new(), vec![label]),
        el("input", field, Vec::new()),
        live(move || wanted.with(|wanted| found(meeting, wanted))),
        sent_line(meeting),
    ];
    div("section", "search-and-send", parts)
}

fn found(meeting: Meeting, asked: &str) -> Markup {
    let language = meeting.app.language.get();
    let register = meeting.shown.register();
    if asked.is_empty() {
        return nothing();
    }
    let selection = register.index.select(&Filters::words_only(asked));
    let rows = sorted(&register.dataset, selection.rows(), Sort::default(), language);
    let mut parts =
        vec![el("p", vec![attr("role", "status")], vec![text(words::found(language, rows.len(), selection.total()))])];
    let walk = meeting.walk.get();
    for row in rows.into_iter().take(OFFERED) {
        let Some(commitment) = register.commitment(row) else { continue };
        let record = commitment.id.clone();
        let what = vec![
            text([commitment.title.get(language), ", "].concat()),
            div("span", "date", vec![text(date::table(language, commitment))]),
        ];
        let name = [MeetingTexts::of(language).send, ": ", &register::row_name(language, commitment)].concat();
        let send = button_with(
            vec![class("button primary"), attr("aria-label", name), follows(meeting)],
            move || meeting.change(Change::Send(record.clone())),
            vec![text(MeetingTexts::of(language).send)],
        );
        let mut about = vec![leaf("strong", commitment.partner.name.get(language)), el("span", Vec::new(), what)];
        // One reason is enough to tell one record from another.
        if let Some(found) = register.index.matches_in(&register.dataset, row, asked, language).first() {
            about.push(div("span", "quiet", vec![text(why_matched(language, found).to_string())]));
        }
        about.push(send);
        let picture = thumbnail(meeting.app, meeting.shown, &walk, &Slide::Record(row), walk.place_of(row));
        parts.push(el("div", vec![class("offered")], vec![picture, el("div", Vec::new(), about)]));
    }
    el("div", Vec::new(), parts)
}

/// Where the walk goes on after a sent record.
fn sent_line(meeting: Meeting) -> Markup {
    live(move || {
        if !meeting.held.with(|held| matches!(held, Held::Sent(_))) {
            return nothing();
        }
        let next = meeting.walk.with(|walk| walk.clamped(meeting.place.get() + 1));
        div("p", "quiet", vec![text(words::walk_goes_on(meeting.app.language.get(), next))])
    })
}
