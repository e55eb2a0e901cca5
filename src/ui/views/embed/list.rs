//! The rows in a frame. One that cannot grow shows them page by page: as many as fit, since a scroll inside a scroll traps.

use leptos::prelude::*;

use crate::address::{Location, View};
use crate::commitment::{Collection, Commitment, Field, Language};
use crate::i18n::embed as words;
use crate::i18n::texts::{CommonTexts, EmbedTexts, RegisterTexts};
use crate::i18n::{date, label};

use crate::ui::browser::scope::Scope;
use crate::ui::browser::{document, frame};
use crate::ui::lazy;
use crate::ui::markup::{
    Children, Markup, attr, button_with, class, div, el, id, live, live_attr, live_text, nothing, said, say, several,
    text,
};
use crate::ui::parts::{convention_mark, href, not_stated, prose};
use crate::ui::state::{AppContext, SelectionContext};

/// The id of the element that rows must fit into.
const LIST: &str = "embed-list";

/// Where the pages before this one began, this one's beginning last; and how many rows fit on it.
#[derive(Clone, Copy)]
struct Paging {
    starts: RwSignal<Vec<usize>>,
    fit: RwSignal<usize>,
}

impl Paging {
    fn start(self) -> usize {
        self.starts.with(|starts| starts.last().copied().unwrap_or_default())
    }

    /// Turns to another page. Until it is known how many rows fit there, it has one: none is passed over by who turns on.
    fn turn(self, change: impl FnOnce(&mut Vec<usize>)) {
        self.fit.set(1);
        self.starts.update(change);
    }
}

/// The rows, all of them where the frame grows.
pub(super) fn list(grows: bool) -> Markup {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let paging = Paging { starts: RwSignal::new(vec![0]), fit: RwSignal::new(usize::MAX) };
    if !grows {
        follow_size(app, shown, paging);
    }
    live(move || {
        if shown.rows.with(Vec::is_empty) {
            return div("div", "embed-none", vec![lazy::WHY_NONE.show()]);
        }
        several(vec![
            el("div", vec![id(LIST), class("embed-list")], vec![table(app, shown, paging)]),
            if grows { nothing() } else { pages(app, shown, paging) },
        ])
    })
}

/// Measures anew whenever the rows, the language, the page or the frame change.
fn follow_size(app: AppContext, shown: SelectionContext, paging: Paging) {
    let measure = move || {
        if let Some(fit) = document::rows_within(LIST) {
            paging.fit.set(fit.max(1));
        }
    };
    let scope = Scope::here();
    Effect::new(move |before: Option<Vec<usize>>| {
        let rows = shown.rows.get();
        if before.is_some_and(|before| before != rows) {
            scope.after_render(move || paging.starts.set(vec![0]));
        }
        rows
    });
    Effect::new(move |_| {
        shown.rows.track();
        app.language.track();
        paging.starts.track();
        scope.after_render(measure);
    });
    frame::on_resize(measure);
}

fn table(app: AppContext, shown: SelectionContext, paging: Paging) -> Markup {
    let rows = live(move || {
        let (language, register) = (app.language.get(), shown.register());
        let rows = shown.rows.get().into_iter().skip(paging.start()).enumerate();
        several(
            rows.filter_map(|(place, row)| Some(result(app, paging, place, register.commitment(row)?, language)))
                .collect(),
        )
    });
    let heads: [fn(Language) -> &'static str; 4] = [
        |l| RegisterTexts::of(l).partner,
        |l| EmbedTexts::of(l).title,
        |l| RegisterTexts::of(l).signed,
        |l| RegisterTexts::of(l).convention,
    ];
    let heads = heads.into_iter().map(|words| el("th", vec![attr("scope", "col")], vec![say(words)])).collect();
    let caption = live_text(move || shown.sentence.with(ToString::to_string));
    let parts = vec![
        div("caption", "visually-hidden", vec![caption]),
        div("thead", "visually-hidden", vec![el("tr", Vec::new(), heads)]),
        el("tbody", Vec::new(), vec![rows]),
    ];
    el("table", Vec::new(), parts)
}

fn result(app: AppContext, paging: Paging, place: usize, commitment: &Commitment, language: Language) -> Markup {
    let record = commitment.id.clone();
    let link = move || {
        let here = app.location.get();
        Some(href(&Location { view: View::Record, ids: vec![record.clone()], ..here }))
    };
    let is_report = commitment.collection == Collection::Report;
    let beyond = move || if place < paging.fit.get() { "" } else { " beyond" };
    let classes = move || Some([if is_report { "report" } else { "other" }, beyond()].concat());
    let partner = el(
        "a",
        vec![id(["row-", &commitment.id].concat()), live_attr("href", link)],
        vec![text(commitment.partner.name.get(language))],
    );
    let collection = div(
        "span",
        "visually-hidden",
        vec![text([", ", label::collection(language, &commitment.collection)].concat())],
    );
    let signed = match (commitment.signed, commitment.period) {
        (None, None) => not_stated(language, label::Gender::Feminine),
        _ if Field::Date.is_inferred(commitment) => inferred(language, date::table(language, commitment)),
        _ => text(date::table(language, commitment)),
    };
    let cells = vec![
        div("td", "partner", vec![partner, collection]),
        el("td", Vec::new(), vec![prose(commitment.title.get(language))]),
        div("td", "signed", vec![signed]),
        div("td", "convention", vec![convention_mark(language, commitment.convention())]),
    ];
    el("tr", vec![live_attr("class", classes), attr("data-id", &*commitment.id)], cells)
}

/// A date underlined with dots, as the foot explains; the word itself is for those who hear it.
fn inferred(language: Language, date: String) -> Markup {
    let word = [" (", CommonTexts::of(language).inferred, ")"].concat();
    several(vec![div("span", "inferred", vec![text(date)]), div("span", "visually-hidden", vec![text(word)])])
}

/// « 1 à 5 sur 10 », and the ways to the rows before and after.
fn pages(app: AppContext, shown: SelectionContext, paging: Paging) -> Markup {
    let count = move || shown.rows.with(Vec::len);
    let end = move || paging.start().saturating_add(paging.fit.get()).min(count());
    let words = move || words::page(app.language.get(), paging.start() + 1, end(), count());
    let has_previous = move || paging.start() > 0;
    let has_next = move || end() < count();
    let scope = Scope::here();
    let say_page = move || scope.after_render(move || scope.after_render(move || app.announce(untrack(words))));
    let previous = move || {
        if untrack(has_previous) {
            paging.turn(|starts| _ = starts.pop());
            say_page();
        }
    };
    let next = move || {
        if untrack(has_next) {
            let start = untrack(end);
            paging.turn(|starts| starts.push(start));
            say_page();
        }
    };
    let buttons: Children = vec![
        step("previous-page", has_previous, previous, |l| EmbedTexts::of(l).previous),
        step("next-page", has_next, next, |l| EmbedTexts::of(l).next),
    ];
    let parts = vec![el("p", Vec::new(), vec![live_text(words)]), several(buttons)];
    el("nav", vec![class("embed-pages"), said("aria-label", |l| EmbedTexts::of(l).pages)], parts)
}

/// A button that stays where it is, and so keeps the focus, when it has nowhere to go.
fn step(
    name: &'static str,
    leads: impl Fn() -> bool + Send + 'static,
    then: impl Fn() + 'static,
    words: fn(Language) -> &'static str,
) -> Markup {
    let disabled = live_attr("aria-disabled", move || (!leads()).then(|| "true".to_owned()));
    button_with(vec![id(name), class("text-button"), disabled], then, vec![say(words)])
}
