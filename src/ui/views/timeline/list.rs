//! The same commitments under their decades, newest first. On a narrow window their shapes make it the timeline.

use leptos::prelude::*;

use crate::chart::{DateShape, Timeline, YearGroup, by_years, precedes_convention};
use crate::commitment::{Answer, Commitment, Field, Language};
use crate::i18n::texts::ChartTexts;
use crate::i18n::{chart as words, date, facet, label};

use super::{TimelineState, record};
use crate::ui::markup::{
    Children, Markup, attr, class, div, el, group, leaf, live, live_attr, nothing, on, several, svg, text,
};
use crate::ui::parts::{answer_sign, date_shape, href, result_list_section};
use crate::ui::state::{AppContext, Register, SelectionContext};

/// How many years stand under one heading.
const DECADE: u16 = 10;

/// The list.
pub(super) fn list(state: TimelineState, is_medium: ReadSignal<bool>) -> Markup {
    let body = move || several(decades(state, is_medium.get()));
    live(move || {
        if is_medium.get() {
            result_list_section(|l| ChartTexts::of(l).the_same, live(body))
        } else {
            result_list_section(|l| ChartTexts::of(l).in_time, live(body))
        }
    })
}

fn decades(state: TimelineState, is_medium: bool) -> Children {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let (language, register) = (app.language.get(), shown.register());
    let groups = shown.rows.with(|rows| by_years(&register.dataset, rows, DECADE));
    let mut parts = Vec::new();
    let mut is_after = true;
    for YearGroup { years, rows } in groups {
        let heading =
            years.map_or_else(|| ChartTexts::of(language).undated.to_owned(), |years| facet::period(language, years));
        parts.push(leaf("h3", heading));
        let mut items = Vec::new();
        for row in rows {
            let Some(commitment) = register.commitment(row) else { continue };
            if !is_medium && is_after && precedes_convention(commitment) {
                is_after = false;
                items.push(adoption(language));
            }
            items.push(item_row(state, app, &register, language, row, commitment));
        }
        parts.push(div("ul", "dated", items));
    }
    parts
}

/// The line of the Convention between what came after it and what came before.
fn adoption(language: Language) -> Markup {
    let day = words::adoption_day().map(|day| day.to_string()).unwrap_or_default();
    let parts = vec![div("span", "when", vec![text(day)]), leaf("span", ChartTexts::of(language).adoption)];
    div("li", "adopted", parts)
}

fn item_row(
    state: TimelineState,
    app: AppContext,
    register: &Register,
    language: Language,
    row: usize,
    commitment: &Commitment,
) -> Markup {
    let answer = commitment.convention();
    let is_inferred = Field::Date.is_inferred(commitment);
    let when = div("span", if is_inferred { "inferred" } else { "" }, vec![text(date::table(language, commitment))]);
    let refers = if answer == Answer::Yes { "refers" } else { "" };
    let link = vec![class(refers), attr("href", href(&record(app, &commitment.id)))];
    let attributes = vec![
        attr("data-id", &*commitment.id),
        live_attr("class", move || (state.pointed.get() == Some(row)).then(|| "lit".to_owned())),
        on("pointerenter", move |_| state.pointed.set(Some(row))),
        on("pointerleave", move |_| state.pointed.set(None)),
        on("focusin", move |_| state.pointed.set(Some(row))),
        on("focusout", move |_| state.pointed.set(None)),
    ];
    let spoken = div("span", "visually-hidden", vec![text(label::answer(language, answer))]);
    let parts = vec![
        div("span", "when", vec![when]),
        text(" "),
        shape(register, row),
        el("span", Vec::new(), vec![el("a", link, vec![text(words::short_name(language, &commitment.partner))])]),
        text(" "),
        el("span", vec![class(["mark ", answer.slug()].concat())], vec![answer_sign(answer), spoken]),
    ];
    el("li", attributes, parts)
}

/// How precise the date is, as the picture shows it, standing upright.
fn shape(register: &Register, row: usize) -> Markup {
    let Some(item) = Timeline::of(&register.dataset, &[row]).items.into_iter().next() else { return nothing() };
    let width = match item.shape {
        DateShape::Dot => 10.0,
        DateShape::Bar if item.to - item.from < 0.5 => 4.0,
        DateShape::Bar => 12.0,
        DateShape::HollowBar => 18.0,
    };
    let attributes =
        vec![class("drawing shape"), attr("width", "20"), attr("height", "44"), attr("aria-hidden", "true")];
    // A quarter turn: time runs down the list.
    let turned = vec![attr("transform", "rotate(90 10 22)")];
    let shape = date_shape(&item, (10.0 - width / 2.0, 10.0 + width / 2.0), 22.0, 10.0);
    svg(attributes, vec![group(turned, vec![shape])])
}
