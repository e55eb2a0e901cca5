//! Search and send: the presenter looks for a record in the whole register; the room sees it only when it is sent.

use leptos::ev;
use leptos::prelude::*;

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
use crate::ui::element::{Element, button, div, fragment, h2, input, label, p, section, span, strong, t};

/// How many records are offered; one looks for one.
const OFFERED: usize = 3;

/// The field and what it finds.
pub(super) fn search(meeting: Meeting) -> Element {
    let asked = RwSignal::new(String::new());
    let wanted = Memo::new(move |_| asked.with(|asked| asked.trim().to_owned()));
    let label = label().attr("for", "send-search").child(t(|l| MeetingTexts::of(l).search_and_send));
    section()
        .class("search-and-send")
        .child(h2().child(label))
        .child(
            input()
                .id("send-search")
                .class("field")
                .attr("type", "search")
                .attr("autocomplete", "off")
                .attr("maxlength", MAX_WORDS.to_string())
                .attr("placeholder", t(|l| MeetingTexts::of(l).search_placeholder))
                .prop("value", move || asked.get())
                .on(ev::input, move |event| asked.set(event_target_value(&event)))
                // Esc empties the field and does nothing else, whatever the browser would do.
                .on(ev::keydown, move |event| {
                    if event.key() == "Escape" && !event.is_composing() {
                        event.prevent_default();
                        asked.set(String::new());
                    }
                }),
        )
        .child(move || wanted.with(|wanted| found(meeting, wanted)))
        .child(sent_line(meeting))
}

fn found(meeting: Meeting, asked: &str) -> Element {
    let language = meeting.app.language.get();
    let register = meeting.shown.register();
    if asked.is_empty() {
        return fragment();
    }
    let selection = register.index.select(&Filters::words_only(asked));
    let rows = sorted(&register.dataset, selection.rows(), Sort::default(), language);
    let mut parts = vec![p().attr("role", "status").child(words::found(language, rows.len(), selection.total()))];
    let walk = meeting.walk.get();
    for row in rows.into_iter().take(OFFERED) {
        let Some(commitment) = register.commitment(row) else { continue };
        let record = commitment.id.clone();
        let name = [MeetingTexts::of(language).send, ": ", &register::row_name(language, commitment)].concat();
        let send = button()
            .class("button primary")
            .attr("aria-label", name)
            .attr("aria-disabled", follows(meeting))
            .on(ev::click, move |_| meeting.change(Change::Send(record.clone())))
            .child(MeetingTexts::of(language).send);
        let mut about = vec![
            strong().child(commitment.partner.name.get(language)),
            span()
                .child([commitment.title.get(language), ", "].concat())
                .child(span().class("date").child(date::table(language, commitment))),
        ];
        // One reason is enough to tell one record from another.
        if let Some(found) = register.index.matches_in(&register.dataset, row, asked, language).first() {
            about.push(span().class("quiet").child(why_matched(language, found).to_string()));
        }
        about.push(send);
        let picture = thumbnail(meeting.app, meeting.shown, &walk, &Slide::Record(row), walk.place_of(row));
        parts.push(div().class("offered").child(picture).child(div().child(about)));
    }
    div().child(parts)
}

/// Where the walk goes on after a sent record.
fn sent_line(meeting: Meeting) -> Element {
    fragment().child(move || {
        if !meeting.held.with(|held| matches!(held, Held::Sent(_))) {
            return fragment();
        }
        let next = meeting.walk.with(|walk| walk.clamped(meeting.place.get() + 1));
        p().class("quiet").child(words::walk_goes_on(meeting.app.language.get(), next))
    })
}
