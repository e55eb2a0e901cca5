//! The timeline: the selection along the years, a brush over them, and the same as a list under decades, newest first. On a narrow
//! window the list, with its shapes, is the timeline. Of many commitments it shows years in place of each.

mod bars;
mod brush;
mod picture;

use leptos::ev;
use leptos::prelude::*;

use crate::address::{Location, View};
use crate::chart::{
    DateShape, FocusKey, MAX_TIMELINE_MARKS, Point, Timeline, TimelineItem, YearGroup, by_years,
    first_before_convention, px,
};
use crate::commitment::{Answer, Dataset, Field, Language};
use crate::figure::{Drawn, TimelinePlan, TimelineStyle};
use crate::i18n::texts::ChartTexts;
use crate::i18n::{chart as words, date, facet, label};
use crate::query::Selection;

use bars::{BarState, bar_legend, bar_lists, bar_picture, outside};
use brush::{brush, limits};
use picture::{PICTURE, picture_frame};

use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::{document, viewport};
use crate::ui::element::{Element, IntoNode, a, div, fragment, h3, li, span, svg, t, ul};
use crate::ui::parts::{
    MarkElements, answer_sign, chart_section, date_shape, disc, href, result_list_section, timeline_marks,
};
use crate::ui::state::{AppContext, SelectionContext};

/// The view.
pub(crate) fn timeline() -> Element {
    let state = TimelineState { pointed: RwSignal::new(None), current: RwSignal::new(None) };
    let (shown, bars) = (SelectionContext::here(), BarState::new());
    let is_medium = viewport::matches(viewport::MEDIUM);
    let has_bars = Memo::new(move |_| shown.rows.with(Vec::len) > MAX_TIMELINE_MARKS);
    let legend = move || {
        fragment().child(move || match (has_bars.get(), is_medium.get()) {
            (false, _) => legend(),
            (true, true) => bar_legend(bars),
            (true, false) => fragment(),
        })
    };
    let picture = move || {
        if has_bars.get() { fragment().child(bar_picture(bars)).child(outside(bars)) } else { picture(state) }
    };
    // The brush stays while it leads from marks to bars or back: it has the focus.
    let pictures = move || {
        if is_medium.get() {
            fragment().child(legend()).child(picture).child(brush())
        } else {
            fragment().child(brush()).child(legend()).child(move || has_bars.get().then(|| outside(bars)))
        }
    };
    let list = move || if has_bars.get() { bar_lists(bars, is_medium) } else { list(state, is_medium) };
    div()
        .class("chart-page timeline-page")
        .child(chart_section("timeline-pictures", |l| ChartTexts::of(l).timeline_name).child(pictures))
        .child(list)
}

/// What the links of the picture read.
#[derive(Clone, Copy)]
struct TimelineMarks {
    state: TimelineState,
    plan: Memo<Option<TimelinePlan>>,
    /// The row that Tab leads to.
    entry: Memo<Option<usize>>,
}

/// The picture.
fn picture(state: TimelineState) -> Element {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let width = viewport::width_px(PICTURE);
    let years = limits(&shown.register());
    let plan = Memo::new(move |_| {
        let register = shown.register();
        let plan = |selection: &Selection| {
            let rows = selection.rows();
            let content = Drawn { dataset: &register.dataset, rows, language: app.language.get() };
            TimelinePlan::of(content, (years, width.get()), TimelineStyle::PAGE)
        };
        (width.get() > 0.0).then(|| shown.selection.with(plan))
    });
    let entry = Memo::new(move |_| {
        let last = state.current.get();
        let entry = |plan: &TimelinePlan| plan.stops().entry(last.as_ref(), |_| false).map(|stop| stop.key);
        plan.with(|plan| plan.as_ref().and_then(entry))
    });
    let marks = TimelineMarks { state, plan, entry };
    let drawn = move || {
        let register = shown.register();
        let drawn = |plan: &_| timeline_marks(plan, &register.dataset, |row| marks.elements(row));
        plan.with(|plan| plan.as_ref().map(drawn))
    };
    let size = move || plan.with(|plan| plan.as_ref().map(|plan| (plan.axis.width_px, plan.height_px)));
    picture_frame(size, |l| ChartTexts::of(l).timeline_keys, drawn)
}

impl TimelineMarks {
    /// What makes a commitment a link.
    fn elements(self, row: usize) -> MarkElements {
        let Self { state, entry, .. } = self;
        let (app, register) = (AppContext::here(), SelectionContext::here().register());
        let Some(commitment) = register.commitment(row) else { return MarkElements::drawing() };
        let record_id = StoredValue::new(commitment.id.clone());
        let open = move || app.navigate(record_id.with_value(|id| record(id)), HistoryMode::Push);
        let is_pointed = move || state.pointed.get() == Some(row);
        let whole = svg::g()
            .class("marked")
            .class_if("lit", is_pointed)
            .on(ev::pointerenter, move |_| state.pointed.set(Some(row)))
            .on(ev::pointerleave, move |_| state.pointed.set(None))
            .on(ev::click, move |_| open());
        let tab_index = move || if entry.get() == Some(row) { "0" } else { "-1" };
        let button = svg::g()
            .id(element_id(row))
            .class("place")
            .attr("role", "link")
            .attr("aria-label", words::item_name(app.language.get(), commitment))
            .attr("tabindex", tab_index)
            .on(ev::focus, move |_| {
                state.current.set(Some(row));
                state.pointed.set(Some(row));
            })
            .on(ev::blur, move |_| state.pointed.set(None))
            .on(ev::keydown, move |event| {
                let pressed = event.key();
                match (pressed.as_str(), FocusKey::of_key(&pressed)) {
                    ("Enter", _) => open(),
                    (_, Some(key)) => self.move_focus(row, key),
                    _ => return,
                }
                event.prevent_default();
            });
        MarkElements { whole, button }
    }

    fn move_focus(self, from: usize, key: FocusKey) {
        let next = |plan: &TimelinePlan| plan.stops().next(&from, key).map(|stop| stop.key);
        if let Some(next) = self.plan.with_untracked(|plan| plan.as_ref().and_then(next)) {
            self.state.current.set(Some(next));
            document::focus(&element_id(next));
        }
    }
}

fn element_id(row: usize) -> String {
    format!("item-{row}")
}

/// How many years are under one heading.
const DECADE: u16 = 10;

/// What the picture and the list share. The signals end with the view.
#[derive(Clone, Copy)]
struct TimelineState {
    /// The row under the pointer or with the focus.
    pointed: RwSignal<Option<usize>>,
    /// The row that had the focus last in the picture.
    current: RwSignal<Option<usize>>,
}

/// The record of a commitment; it keeps the filters.
fn record(id: &str) -> Location {
    Location { view: View::Record(id.to_owned()), ..AppContext::here().location.get_untracked() }
}

/// The list.
fn list(state: TimelineState, is_medium: ReadSignal<bool>) -> Element {
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
    let hidden_text = span().class("visually-hidden").child(label::answer(language, answer));
    let mark = span().class(format!("mark {}", answer.slug())).child(answer_sign(answer)).child(hidden_text);
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
fn legend() -> Element {
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
