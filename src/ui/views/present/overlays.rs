//! What is shown over the slide: all slides, the keys, and the question who leads.

use leptos::ev;
use leptos::prelude::*;

use crate::address::View;
use crate::commitment::Language;
use crate::i18n::meeting as words;
use crate::i18n::texts::{CommonTexts, MeetingTexts};
use crate::meeting::{Phase, SLIDES_PER_PAGE, Slide};

use super::meeting::{Meeting, Overlay};
use super::slide::thumbnail;
use crate::ui::browser::scope::Scope;
use crate::ui::browser::{document, preferences};
use crate::ui::element::{
    Element, a, button, cancel, dd, dialog, div, dl, dt, fragment, h2, h3, header, input, kbd, label, li, ol, p,
    section, span, strong,
};
use crate::ui::parts::href;

/// Slides in a line of the overview, at most.
const MAX_COLUMNS: usize = 5;

/// The id of the overview's heading.
const OVERVIEW_TITLE: &str = "overview-title";

/// The id of the dialog that lists the keys.
const HELP: &str = "meeting-help";

/// The id of the dialog that asks who leads.
const UNDECIDED: &str = "second-window";

/// All slides, in pages, while the overview is open. Arrows choose, Enter goes.
pub(super) fn overview(meeting: Meeting) -> Option<Element> {
    if meeting.overlay.get() != Overlay::Overview {
        return None;
    }
    let chosen = RwSignal::new(meeting.number.get_untracked());
    let page = Memo::new(move |_| chosen.get().saturating_sub(1) / SLIDES_PER_PAGE);
    let focus_chosen = move || {
        // At once where it is mounted: Enter may follow an arrow sooner than the next frame.
        let id = slide_id(chosen.get_untracked());
        if !document::focus(&id) {
            Scope::page().after_render(move || _ = document::focus(&id));
        }
    };
    focus_chosen();
    let on_key = move |event: web_sys::KeyboardEvent| {
        let columns = columns_from(page.get_untracked() * SLIDES_PER_PAGE + 1);
        let from = chosen.get_untracked();
        let target = meeting.deck.with_untracked(|deck| deck.overview_target(&event.key(), from, columns));
        if let Some(target) = target {
            event.prevent_default();
            chosen.set(target);
            focus_chosen();
        }
    };
    Some(
        section()
            .class("overview")
            .attr("aria-labelledby", OVERVIEW_TITLE)
            .on(ev::keydown, on_key)
            .child(move || overview_page(meeting, chosen, page.get() * SLIDES_PER_PAGE)),
    )
}

/// How many slides are in one line with this one and those after it: a narrow window has fewer.
fn columns_from(first: usize) -> usize {
    let top_px = |number| document::top_px(&slide_id(number)).unwrap_or_default();
    (first..first + MAX_COLUMNS).take_while(|number| (top_px(*number) - top_px(first)).abs() < 1.0).count().max(1)
}

fn slide_id(number: usize) -> String {
    format!("overview-{number}")
}

fn overview_page(meeting: Meeting, chosen: RwSignal<usize>, first: usize) -> Element {
    let (language, deck) = (meeting.app.language.get(), meeting.deck.get());
    let texts = MeetingTexts::of(language);
    let slides = (1..).zip(deck.slides()).skip(first).take(SLIDES_PER_PAGE);
    let arrows = ["←", "→", "↑", "↓"].map(|key| kbd().child(key));
    div()
        .class("overview-sheet")
        .child(
            div()
                .class("overview-head")
                .child(h2().id(OVERVIEW_TITLE).child(texts.overview))
                .child(p().class("quiet").child(meeting.selection.sentence.with(ToString::to_string)))
                .child(narrow(meeting, language)),
        )
        .child(ol().children(slides.map(|(number, slide)| overview_slide(meeting, chosen, (number, slide)))))
        .child(
            div()
                .class("overview-foot")
                .child(span().class("keys").child(arrows).child(" ").child(texts.choose))
                .child(span().class("keys").child(kbd().child(texts.enter_key)).child(" ").child(texts.go_there))
                .child(
                    button()
                        .class("text-button")
                        .on(ev::click, move |_| meeting.close_overlay())
                        .child(kbd().child(texts.escape_key))
                        .child(" ")
                        .child(move || words::back_to(language, meeting.number.get())),
                )
                .child(strong().class("count").child(words::slides(language, deck.length()))),
        )
}

/// Of many commitments: that none has a slide of its own, and the way to narrow them.
fn narrow(meeting: Meeting, language: Language) -> Option<Element> {
    let words = meeting.deck.with(|deck| words::without_own_slides(language, deck))?;
    let list = meeting.app.location.with(|here| here.in_view(View::Register(Vec::new())));
    let link = a().attr("href", href(&list)).child(MeetingTexts::of(language).narrow);
    Some(p().class("quiet").child(words).child(" ").child(link))
}

fn overview_slide(meeting: Meeting, chosen: RwSignal<usize>, (number, slide): (usize, &Slide)) -> Element {
    let name = words::slide_name(meeting.app.language.get(), slide, &meeting.selection.register().dataset);
    let go = move || {
        meeting.close_overlay();
        meeting.go(number);
    };
    li().child(
        button()
            .id(slide_id(number))
            .attr("aria-current", move || (meeting.number.get() == number).then_some("true"))
            .on(ev::focus, move |_| chosen.set(number))
            .on(ev::click, move |_| go())
            .child(thumbnail(&meeting.deck.get(), slide, Some(number)))
            .child(
                span()
                    .class("caption")
                    .child(span().class("number").child(number.to_string()))
                    .child(" ")
                    .child(span().child(name)),
            ),
    )
}

/// What the keys do, and the switch of those of one letter, while the help is open.
pub(super) fn help(meeting: Meeting) -> Option<Element> {
    if meeting.overlay.get() != Overlay::Help {
        return None;
    }
    Scope::page().after_render(|| document::show_dialog(HELP, true));
    let language = meeting.app.language.get();
    let texts = MeetingTexts::of(language);
    let close = move || {
        if meeting.overlay.try_get_untracked() == Some(Overlay::Help) {
            meeting.close_overlay();
        }
    };
    let title = format!("{HELP}-title");
    let key = |key: &&'static str| fragment().child(kbd().child(*key)).child(" ");
    let row = |(keys, words): (&[&'static str], &'static str)| {
        div().child(dt().children(keys.iter().map(key))).child(dd().child(words))
    };
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
    Some(
        dialog()
            .id(HELP)
            .class("meeting-help")
            .attr("aria-labelledby", &title)
            .on(cancel(), move |event| {
                // Esc closes the help alone.
                event.prevent_default();
                close();
            })
            .child(header().child(h2().id(title).attr("tabindex", "-1").attr("autofocus", "").child(texts.keys)).child(
                button().class("text-button").on(ev::click, move |_| close()).child(CommonTexts::of(language).close),
            ))
            .child(dl().class("keys-list").children(rows.map(row)))
            .child(p().class("small").child(texts.fingers))
            .child(label().class("switch").child(letters_switch(meeting)).child(texts.letters)),
    )
}

fn letters_switch(meeting: Meeting) -> Element {
    input().attr("type", "checkbox").class("box").prop("checked", move || meeting.letters.get()).on(
        ev::change,
        move |event| {
            let are_on = event_target_checked(&event);
            meeting.letters.set(are_on);
            preferences::keep_letters(are_on);
        },
    )
}

/// The question of a window that found another leader when it started: take the lead, or hold a meeting of its own. No key closes
/// it.
pub(super) fn undecided(meeting: Meeting) -> Element {
    let is_undecided = Memo::new(move |_| meeting.phase.get() == Phase::Undecided);
    fragment().child(move || is_undecided.get().then(|| undecided_dialog(meeting)))
}

fn undecided_dialog(meeting: Meeting) -> Element {
    let language = meeting.app.language.get();
    let texts = MeetingTexts::of(language);
    let show = || Scope::page().after_render(|| document::show_dialog(UNDECIDED, true));
    show();
    let (title, about) = ("second-window-title", "second-window-about");
    let room_sees = move || {
        let (language, register) = (meeting.app.language.get(), meeting.selection.register());
        meeting.deck.with(|deck| words::room_has_not_moved(language, &meeting.scene(), deck, &register.dataset))
    };
    let separate = words::own_meeting(language, meeting.deck.with(|deck| deck.rows().len()));
    let choice = |title: &'static str, about: String| {
        div().class("choice").child(div().child(h3().child(title)).child(p().child(about)))
    };
    dialog()
        .id(UNDECIDED)
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
        // Browsers close it when Esc is pressed several times.
        .on(ev::close, move |_| show())
        .child(header().child(h2().id(title).attr("tabindex", "-1").attr("autofocus", "").child(texts.second)))
        .child(p().id(about).child(room_sees))
        .child(
            choice(texts.lead_from_here, texts.lead_from_here_about.to_owned()).child(
                button().class("button primary").on(ev::click, move |_| meeting.take_over()).child(texts.take_over),
            ),
        )
        .child(
            choice(texts.own_meeting, separate).child(
                button().class("button").on(ev::click, move |_| meeting.open_own()).child(texts.open_own_meeting),
            ),
        )
        .child(p().class("foot").child(texts.copied_by_mistake))
}
