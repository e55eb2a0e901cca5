//! The same commitments under their decades, newest first, and what their shapes mean. On a narrow window the shapes make the
//! list the timeline.

use leptos::ev;
use leptos::prelude::*;

use crate::address::{Location, View};
use crate::chart::{DateShape, Point, Timeline, TimelineItem, YearGroup, by_years, first_before_convention, px};
use crate::commitment::{Answer, Dataset, Field, Language};
use crate::i18n::texts::ChartTexts;
use crate::i18n::{chart as words, date, facet, label};

use crate::ui::element::{Element, IntoNode, a, fragment, h3, li, span, svg, t, ul};
use crate::ui::parts::{answer_sign, date_shape, disc, href, result_list_section};
use crate::ui::state::{AppContext, SelectionContext};

/// How many years are under one heading.
const DECADE: u16 = 10;

/// What the picture and the list share. The signals end with the view.
#[derive(Clone, Copy)]
pub(super) struct TimelineState {
    /// The row under the pointer or with the focus.
    pub(super) pointed: RwSignal<Option<usize>>,
    /// The row that had the focus last in the picture.
    pub(super) current: RwSignal<Option<usize>>,
}

/// The record of a commitment; it keeps the filters.
pub(super) fn record(id: &str) -> Location {
    Location { view: View::Record(id.to_owned()), ..AppContext::here().location.get_untracked() }
}

/// The list.
pub(super) fn list(state: TimelineState, is_medium: ReadSignal<bool>) -> Element {
    let list = move || {
        let title: fn(Language) -> &'static str =
            if is_medium.get() { |l| ChartTexts::of(l).the_same } else { |l| ChartTexts::of(l).in_time };
        let decades = move || decades(state, is_medium.get());
        result_list_section(title, decades)
    };
    fragment().child(list)
}

fn decades(state: TimelineState, is_medium: bool) -> Vec<Element> {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let (language, register) = (app.language.get(), shown.register());
    let groups = shown.rows.with(|rows| by_years(&register.dataset, rows, DECADE));
    let below_adoption = first_before_convention(&register.dataset, &groups).filter(|_| !is_medium);
    let mut parts = Vec::new();
    for YearGroup { years, rows } in groups {
        let undated = || ChartTexts::of(language).undated.to_owned();
        parts.push(h3().child(years.map_or_else(undated, |years| facet::period(language, years))));
        let mut items = Vec::new();
        for row in rows {
            items.extend((below_adoption == Some(row)).then(|| adoption(language)));
            items.extend(item_row(state, row));
        }
        parts.push(ul().class("dated").child(items));
    }
    parts
}

/// The line of the Convention between what came after it and what came before.
fn adoption(language: Language) -> Element {
    let day = words::adoption_day().map(|day| day.to_string()).unwrap_or_default();
    li().class("adopted").child(span().class("when").child(day)).child(span().child(ChartTexts::of(language).adoption))
}

fn item_row(state: TimelineState, row: usize) -> Option<Element> {
    let (language, register) = (AppContext::here().language.get(), SelectionContext::here().register());
    let commitment = register.commitment(row)?;
    let answer = commitment.convention();
    let is_inferred = Field::Date.is_inferred(commitment);
    let when = span().class(if is_inferred { "inferred" } else { "" }).child(date::table(language, commitment));
    let link = a()
        .class(if answer == Answer::Yes { "refers" } else { "" })
        .attr("href", href(&record(&commitment.id)))
        .child(words::short_name(language, &commitment.partner));
    let spoken = span().class("visually-hidden").child(label::answer(language, answer));
    let mark = span().class(format!("mark {}", answer.slug())).child(answer_sign(answer)).child(spoken);
    let item = li()
        .attr("data-id", &*commitment.id)
        .attr("class", move || (state.pointed.get() == Some(row)).then_some("lit"))
        .on(ev::pointerenter, move |_| state.pointed.set(Some(row)))
        .on(ev::pointerleave, move |_| state.pointed.set(None))
        .on(ev::focusin, move |_| state.pointed.set(Some(row)))
        .on(ev::focusout, move |_| state.pointed.set(None))
        .child(span().class("when").child(when))
        .child(" ")
        .child(upright_shape(&register.dataset, row))
        .child(span().child(link))
        .child(" ")
        .child(mark);
    Some(item)
}

/// How precise the date is, as in the picture, but upright: time runs down the list.
fn upright_shape(dataset: &Dataset, row: usize) -> Option<Element> {
    let item = Timeline::of(dataset, &[row]).items.into_iter().next()?;
    let half_px = item.length_px() / 2.0;
    let shape = date_shape(&item, (10.0 - half_px, 10.0 + half_px), 22.0, 10.0);
    let drawing = svg::svg()
        .class("drawing shape")
        .attr("width", "20")
        .attr("height", "44")
        .attr("aria-hidden", "true")
        .child(svg::g().attr("transform", "rotate(90 10 22)").child(shape));
    Some(drawing)
}

/// The legend.
pub(super) fn legend() -> Element {
    let shape = |shape, width: f64| sign(width, date_shape(&sample(shape), (1.0, width - 1.0), 8.0, 10.0));
    let refers = sign(14.0, disc("date yes", Point { x: 7.0, y: 8.0 }, 6.0));
    ul().class("legend dates")
        .child(line(shape(DateShape::Dot, 12.0), "", |l| ChartTexts::of(l).day_known))
        .child(line(shape(DateShape::Bar, 7.0), "", |l| ChartTexts::of(l).month))
        .child(line(shape(DateShape::Bar, 17.0), "", |l| ChartTexts::of(l).year))
        .child(line(shape(DateShape::HollowBar, 34.0), "", |l| ChartTexts::of(l).between_years))
        .child(li().child(span().class("inferred").child(t(|l| ChartTexts::of(l).inferred_date))))
        .child(line(refers, "refers", |l| ChartTexts::of(l).refers))
}

fn line(sign: Element, classes: &'static str, words: fn(Language) -> &'static str) -> Element {
    li().child(sign).child(span().class(classes).child(t(words)))
}

fn sign(width: f64, shape: impl IntoNode) -> Element {
    svg::svg().class("drawing").attr("width", px(width)).attr("height", "16").attr("aria-hidden", "true").child(shape)
}

fn sample(shape: DateShape) -> TimelineItem {
    TimelineItem { row: 0, shape, from: 0.0, to: 0.0, convention: Answer::NotStated, is_inferred: false }
}
