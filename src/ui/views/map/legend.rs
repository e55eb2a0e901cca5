//! What the marks mean, how many there are of each, and the chosen mark in words.

use leptos::prelude::*;

use crate::chart::{Point, count_of_answer};
use crate::commitment::{Answer, Language};
use crate::i18n::Passage;
use crate::i18n::chart as words;
use crate::i18n::texts::{ChartTexts, RegisterTexts};

use super::state::{MapState, location_of};
use crate::ui::element::{Element, IntoNode, Node, a, div, fragment, li, p, span, strong, svg, t, ul};
use crate::ui::parts::{answer_sign, diamond, disc, href};
use crate::ui::state::{AppContext, SelectionContext};

/// The middle of a sign.
const MIDDLE: Point = Point { x: 8.0, y: 8.0 };

/// What each sign means, with the number of commitments.
pub(super) fn legend() -> Element {
    let home = svg::path().class("home").attr("d", diamond(MIDDLE, 6.0));
    ul().class("legend")
        .child(|| answer_lines(words::legend))
        .child(cluster_line())
        .child(line(sign(home), span().child(t(|l| ChartTexts::of(l).home))))
}

/// The answers alone, for a narrow window.
pub(super) fn short_legend() -> Element {
    fragment()
        .child(p().class("legend-title").child(t(|l| RegisterTexts::of(l).convention)))
        .child(ul().class("legend").child(|| answer_lines(words::short_legend)))
}

/// Where the marks are, and in which projection.
pub(super) fn notes() -> Element {
    fragment()
        .child(p().class("note").child(t(|l| ChartTexts::of(l).seats)))
        .child(p().class("note").child(t(|l| ChartTexts::of(l).projection)))
}

/// Below the list of a narrow window: what its legend leaves out.
pub(super) fn rest_of_legend() -> Element {
    div().class("map-words").child(ul().class("legend").child(cluster_line())).child(notes())
}

fn cluster_line() -> Element {
    line(sign(disc("cluster", MIDDLE, 7.0)), span().child(t(|l| ChartTexts::of(l).several_near)))
}

fn answer_lines(words: fn(Language, Answer, usize) -> Passage) -> Vec<Element> {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let (language, register) = (app.language.get(), shown.register());
    let answer_line = |answer| {
        let count = shown.rows.with(|rows| count_of_answer(&register.dataset, rows, answer));
        let Passage { found, after, .. } = words(language, answer, count);
        line(answer_sign(answer), span().child(strong().child(found)).child(after))
    };
    Answer::ALL.map(answer_line).into()
}

fn line(sign: impl IntoNode, words: Element) -> Element {
    li().child(sign).child(words)
}

fn sign(shape: impl IntoNode) -> Element {
    svg::svg()
        .class("sign")
        .attr("viewBox", "0 0 16 16")
        .attr("width", "16")
        .attr("height", "16")
        .attr("aria-hidden", "true")
        .child(shape)
}

/// The chosen mark: how many commitments, and with whom.
pub(super) fn chosen(state: MapState) -> Node {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let chosen = move || {
        let (language, register) = (app.language.get(), shown.register());
        let mut count = 0;
        let mut partners = Vec::new();
        for id in state.chosen.get() {
            let is_of = |row: &usize| register.commitment(*row).is_some_and(|commitment| commitment.partner.id == id);
            let rows: Vec<usize> = shown.rows.with(|rows| rows.iter().copied().filter(is_of).collect());
            let Some(first) = rows.first().and_then(|row| register.commitment(*row)) else { continue };
            count += rows.len();
            let link = a().attr("href", href(&location_of(&[id], &rows))).child(first.partner.name.get(language));
            partners.push(li().child(link));
        }
        let heading = strong().child(words::here(language, count));
        let is_chosen = !partners.is_empty();
        is_chosen.then(|| div().class("chosen-mark").child(heading).child(ul().child(partners)))
    };
    chosen.into_node()
}
