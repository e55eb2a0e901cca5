//! What the marks mean, how many there are of each, and the chosen mark in words.

use leptos::prelude::*;

use crate::chart::Point;
use crate::commitment::{Answer, Language, Partner};
use crate::i18n::Passage;
use crate::i18n::chart as words;
use crate::i18n::texts::{ChartTexts, RegisterTexts};

use super::state::{MapState, place};
use crate::ui::markup::{
    Children, Markup, attr, class, div, drawing, el, leaf, link, live, nothing, say, several, shape, text,
};
use crate::ui::parts::{answer_sign, diamond, disc, href};
use crate::ui::state::{AppContext, SelectionContext};

/// The middle of a sign.
const MIDDLE: Point = Point { x: 8.0, y: 8.0 };

/// What each sign means, with the number of commitments.
pub(super) fn legend() -> Markup {
    let home = drawing("sign", "16", vec![shape(vec![class("home"), attr("d", diamond(MIDDLE, 6.0))])]);
    let lines = vec![
        live(move || several(counted(words::legend))),
        several_near(),
        line(home, vec![say(|l| ChartTexts::of(l).home)]),
    ];
    div("ul", "legend", lines)
}

/// The answers alone, for a narrow window.
pub(super) fn short_legend() -> Markup {
    let title = div("p", "legend-title", vec![say(|l| RegisterTexts::of(l).convention)]);
    several(vec![title, div("ul", "legend", vec![live(move || several(counted(words::short_legend)))])])
}

/// What the marks stand on.
pub(super) fn notes() -> Markup {
    several(vec![
        div("p", "note", vec![say(|l| ChartTexts::of(l).seats)]),
        div("p", "note", vec![say(|l| ChartTexts::of(l).projection)]),
    ])
}

/// Below the list of a narrow window: what its legend leaves out.
pub(super) fn explained() -> Markup {
    div("div", "map-words", vec![div("ul", "legend", vec![several_near()]), notes()])
}

fn several_near() -> Markup {
    let sign = drawing("sign", "16", vec![disc("cluster", MIDDLE, 7.0)]);
    line(sign, vec![say(|l| ChartTexts::of(l).several_near)])
}

fn counted(told: fn(Language, Answer, usize) -> Passage) -> Children {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let (language, register) = (app.language.get(), shown.register());
    let count = |answer| {
        let is_one =
            |row: &&usize| register.commitment(**row).is_some_and(|commitment| commitment.convention() == answer);
        shown.rows.with(|rows| rows.iter().filter(is_one).count())
    };
    let words = |answer| {
        let told = told(language, answer, count(answer));
        line(answer_sign(answer), vec![leaf("strong", told.found), text(told.after)])
    };
    Answer::ALL.map(words).into()
}

fn line(sign: Markup, words: Children) -> Markup {
    el("li", Vec::new(), vec![sign, el("span", Vec::new(), words)])
}

/// The chosen mark: how many commitments, and with whom.
pub(super) fn chosen(state: MapState) -> Markup {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    live(move || {
        let (language, register) = (app.language.get(), shown.register());
        let chosen = state.chosen.get();
        let mut count = 0;
        let mut items = Vec::new();
        for id in &chosen {
            let is_of = |row: &usize| register.commitment(*row).is_some_and(|commitment| commitment.partner.id == *id);
            let rows: Vec<usize> = shown.rows.with(|rows| rows.iter().copied().filter(is_of).collect());
            let Some(Partner { name, .. }) =
                rows.first().and_then(|row| register.commitment(*row)).map(|row| &row.partner)
            else {
                continue;
            };
            count += rows.len();
            let address = href(&place(app, &register, std::slice::from_ref(id), &rows));
            items.push(el("li", Vec::new(), vec![link(address, name.get(language))]));
        }
        if items.is_empty() {
            return nothing();
        }
        let heading = leaf("strong", words::here(language, count));
        div("div", "chosen-mark", vec![heading, el("ul", Vec::new(), items)])
    })
}
