//! The map in words: what the marks mean, the chosen mark, and the partners by region, one sign a commitment.

use leptos::ev;
use leptos::prelude::*;

use crate::chart::{Point, by_convention, by_partner, by_region, count_of_answer};
use crate::commitment::{Answer, Commitment, Language, Partner};
use crate::i18n::plural::number;
use crate::i18n::texts::{ChartTexts, RegisterTexts};
use crate::i18n::{Passage, chart as words, date, label};
use crate::query::{Direction, Sort, SortKey, sorted};

use super::marks::{MapState, location_of};
use crate::ui::element::{Element, IntoNode, a, div, fragment, h3, li, p, span, strong, svg, t, ul};
use crate::ui::parts::{answer_sign, diamond, disc, href, result_list_section};
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
pub(super) fn chosen(state: MapState) -> Element {
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
    fragment().child(chosen)
}

/// The list.
pub(super) fn list(state: MapState) -> Element {
    let regions = move || regions(state);
    result_list_section(|l| ChartTexts::of(l).the_same, regions)
}

/// The regions in their order, the partners by name: downwards where the register is sorted so.
fn regions(state: MapState) -> Vec<Element> {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let (language, register) = (app.language.get(), shown.register());
    let dataset = &register.dataset;
    let sort = app.location.with(|location| location.sort);
    let direction = if sort.key == SortKey::Partner { sort.direction } else { Direction::Ascending };
    let rows = shown.rows.with(|rows| sorted(dataset, rows, Sort { key: SortKey::Partner, direction }, language));
    let mut parts = Vec::new();
    for (region, rows) in by_region(dataset, &rows) {
        let count = span().class("count").child(number(language, rows.len()));
        parts.push(h3().child(label::region(language, &region)).child(" ").child(count));
        let partners = by_partner(dataset, &rows).into_iter();
        parts.push(ul().child(partners.map(|(partner, rows)| partner_row(state, partner, &rows)).collect::<Vec<_>>()));
    }
    parts
}

fn partner_row(state: MapState, partner: &Partner, rows: &[usize]) -> Element {
    let (language, register) = (AppContext::here().language.get(), SelectionContext::here().register());
    let ids = [partner.id.clone()];
    let link = a().attr("href", href(&location_of(&ids, rows))).child(partner.name.get(language));
    let no_place = || span().class("second").child(ChartTexts::of(language).no_place);
    let signs = by_convention(&register.dataset, rows).into_iter().map(|row| commitment_sign(language, row));
    let ids = StoredValue::new(ids);
    let point = move || ids.with_value(|ids| state.point(ids));
    li().attr("class", move || ids.with_value(|ids| state.is_lit(ids)).then_some("lit"))
        .on(ev::pointerenter, move |_| point())
        .on(ev::pointerleave, move |_| state.leave())
        .on(ev::focusin, move |_| point())
        .on(ev::focusout, move |_| state.leave())
        .child(span().child(link).child(partner.seat.is_none().then(no_place)))
        .child(" ")
        .child(span().class("signs").child(signs.collect::<Vec<_>>()))
        .child(" ")
        .child(span().class("count").child(number(language, rows.len())))
}

/// One commitment: its sign, and for screen readers its date and the Convention value.
fn commitment_sign(language: Language, commitment: &Commitment) -> Element {
    let answer = commitment.convention();
    let words = format!("{}, {}; ", date::table(language, commitment), label::answer(language, answer));
    span()
        .class(format!("mark {}", answer.slug()))
        .attr("data-id", &*commitment.id)
        .child(answer_sign(answer))
        .child(span().class("visually-hidden").child(words))
}
