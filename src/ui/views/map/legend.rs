//! What the marks mean, how many there are of each, and the chosen mark in words.

use leptos::prelude::*;

use engagements::chart::Point;
use engagements::commitment::{Answer, Partner};
use engagements::i18n::chart as words;
use engagements::i18n::texts::ChartTexts;

use super::state::{MapState, place};
use crate::ui::markup::{
    Children, Markup, attr, class, div, drawing, el, leaf, link, live, nothing, say, several, shape, text,
};
use crate::ui::parts::{answer_sign, diamond, disc, href};
use crate::ui::state::{Root, Shown};

/// The legend.
pub(super) fn legend() -> Markup {
    let lines = live(move || several(counted()));
    let several_near = drawing("sign", "16", vec![disc("cluster", Point { x: 8.0, y: 8.0 }, 7.0)]);
    let d = diamond(Point { x: 8.0, y: 8.0 }, 6.0);
    let home = drawing("sign", "16", vec![shape(vec![class("home"), attr("d", d)])]);
    let parts = vec![
        div(
            "ul",
            "legend",
            vec![
                lines,
                line(several_near, vec![say(|l| ChartTexts::of(l).several_near)]),
                line(home, vec![say(|l| ChartTexts::of(l).home)]),
            ],
        ),
        div("p", "note", vec![say(|l| ChartTexts::of(l).seats)]),
        div("p", "note", vec![say(|l| ChartTexts::of(l).projection)]),
    ];
    several(parts)
}

fn counted() -> Children {
    let (root, shown) = (Root::here(), Shown::here());
    let (language, register) = (root.language.get(), shown.register());
    let count = |answer| {
        let is_one =
            |row: &&usize| register.commitment(**row).is_some_and(|commitment| commitment.convention() == answer);
        shown.rows.with(|rows| rows.iter().filter(is_one).count())
    };
    let words = |answer| {
        let told = words::legend(language, answer, count(answer));
        line(answer_sign(answer), vec![leaf("strong", told.found), text(told.after)])
    };
    Answer::ALL.map(words).into()
}

fn line(sign: Markup, words: Children) -> Markup {
    el("li", Vec::new(), vec![sign, el("span", Vec::new(), words)])
}

/// The chosen mark: how many commitments, and with whom.
pub(super) fn chosen(state: MapState) -> Markup {
    let (root, shown) = (Root::here(), Shown::here());
    live(move || {
        let (language, register) = (root.language.get(), shown.register());
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
            let address = href(&place(root, &register, std::slice::from_ref(id), &rows));
            items.push(el("li", Vec::new(), vec![link(address, name.get(language))]));
        }
        if items.is_empty() {
            return nothing();
        }
        let heading = leaf("strong", words::here(language, count));
        div("div", "chosen-mark", vec![heading, el("ul", Vec::new(), items)])
    })
}
