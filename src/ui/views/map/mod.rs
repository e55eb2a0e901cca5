//! The map: the world, and Europe beside it, laid out anew as the window, the selection or the zoom change; and the same as
//! a list.

mod marks;

use leptos::ev;
use leptos::prelude::*;

use crate::chart::{Cluster, Frame, MapView, Marks, Point, by_convention, by_partner, by_region, count_of_answer, px};
use crate::commitment::{Answer, Commitment, Language, Partner, Region};
use crate::figure::{MapContent, MapPlan, MapStyle, inset_view, page_view};
use crate::i18n::plural::number;
use crate::i18n::texts::{ChartTexts, RegisterTexts};
use crate::i18n::{Passage, chart as words, date, label};
use crate::query::{Direction, ROWS_PER_PAGE, Selection, Sort, SortKey, rows_of_page, sorted};

use marks::{MapMarks, MapPlans, MapState, location_of};

use crate::ui::browser::viewport;
use crate::ui::element::{Element, IntoNode, a, button, div, fragment, h3, li, p, span, strong, svg, t, ul};
use crate::ui::lazy::{self, LazyView};
use crate::ui::parts::{
    answer_sign, chart_section, diamond, disc, href, land, marks, result_list_section, segmented, view_box,
};
use crate::ui::state::{AppContext, SelectionContext};

/// The id of what the drawings are in, whose width they take.
const PICTURES: &str = "map-pictures";

/// The view.
pub(crate) fn map() -> Element {
    let state = MapState::new();
    let is_medium = viewport::matches(viewport::MEDIUM);
    div()
        .class("chart-page map-page")
        .child(pictures(state, is_medium))
        .child(list(state))
        .child(move || (!is_medium.get()).then(rest_of_legend))
}

/// Both maps, the chosen mark in words, and the legend.
fn pictures(state: MapState, is_medium: ReadSignal<bool>) -> Element {
    let plans = plans(state, is_medium);
    let marks = MapMarks::of_world(state, plans);
    // On a narrow window the list follows at once: the rest of the legend is below it.
    let explained = move || {
        if is_medium.get() { fragment().child(legend()).child(notes()) } else { short_legend() }
    };
    chart_section(PICTURES, |l| ChartTexts::of(l).map_name)
        .child(move || (!is_medium.get()).then(|| which_map(state)))
        .child(world(marks))
        .child(move || (plans.has_europe.get() && is_medium.get()).then(|| inset(marks.of_inset())))
        .child(div().class("map-words").child(chosen(state)).child(explained))
}

/// The plans of both maps, derived from the width, the selection and the language.
fn plans(state: MapState, is_medium: ReadSignal<bool>) -> MapPlans {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let width = viewport::width_px(PICTURES);
    let marks =
        Memo::new(move |_| shown.selection.with(|selection| Marks::of(&shown.register().dataset, selection.rows())));
    let has_europe = Memo::new(move |_| marks.with(Marks::need_inset));
    let view = Memo::new(move |_| {
        let is_europe = !is_medium.get() && has_europe.get() && state.map.get() == 1;
        let frame = if is_europe { Frame::EUROPE } else { marks.with(Marks::frame) };
        let whole = page_view(frame, width.get(), !is_medium.get());
        let (width_px, height_px) = whole.size_px();
        let zoomed = state.view.get().filter(|view| *view.frame() == frame);
        zoomed.map_or(whole, |view| view.resized(width_px, height_px))
    });
    let world = Memo::new(move |_| {
        let (view, register, language) = (view.get(), shown.register(), app.language.get());
        let has_inset = has_europe.get() && *view.frame() != Frame::EUROPE && view.zoom() <= 1.0;
        let inset = has_inset.then_some(Frame::EUROPE);
        let style = if is_medium.get() { MapStyle::PAGE } else { MapStyle::NARROW };
        let dataset = &register.dataset;
        let plan =
            |marks: &Marks| MapPlan::of(MapContent { dataset, marks: &marks.placed, language, view, inset, style });
        (width.get() > 0.0).then(|| marks.with(plan))
    });
    let inset = Memo::new(move |_| {
        let (register, language) = (shown.register(), app.language.get());
        let (dataset, view) = (&register.dataset, inset_view(width.get()));
        let plan = |marks: &Marks| {
            let marks = &marks.within(&Frame::EUROPE);
            MapPlan::of(MapContent { dataset, marks, language, view, inset: None, style: MapStyle::PAGE })
        };
        (width.get() > 0.0 && has_europe.get() && is_medium.get()).then(|| marks.with(plan))
    });
    MapPlans { world, inset, has_europe }
}

/// On a narrow window one map is shown at a time.
fn which_map(state: MapState) -> Element {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let in_europe = move || {
        let marks = |selection: &Selection| Marks::of(&shown.register().dataset, selection.rows());
        shown.selection.with(marks).within(&Frame::EUROPE).iter().map(|mark| mark.rows.len()).sum()
    };
    let words = move |place| match place {
        0 => ChartTexts::of(app.language.get()).world.to_owned(),
        _ => words::europe(app.language.get(), in_europe()),
    };
    segmented(|l| ChartTexts::of(l).which_map, state.map, words)
}

fn world(map: MapMarks) -> Element {
    let (app, plan) = (AppContext::here(), map.plan());
    let frame = Memo::new(move |_| plan.with(|plan| plan.as_ref().map(|plan| *plan.view.frame())));
    let seen = move || plan.with(|plan| plan.as_ref().map(|plan| view_box(&plan.view)));
    let name = move || {
        let language = app.language.get();
        let is_europe = frame.get() == Some(Frame::EUROPE);
        if is_europe { label::region(language, &Region::Europe) } else { ChartTexts::of(language).world }
    };
    let keys = p().id("map-keys").class("visually-hidden").child(t(|l| ChartTexts::of(l).map_keys));
    let drawing = drawing(map)
        .class_if("near", move || plan.with(|plan| plan.as_ref().is_some_and(|plan| plan.view.zoom() > 1.0)))
        .attr("aria-label", name)
        .attr("aria-describedby", "map-keys")
        .on(ev::pointermove, move |event| drag(map, &event))
        .child(move || frame.get().map(|frame| land(&frame).attr("viewBox", seen)))
        .child(move || drawn_marks(map));
    div().class("map-figure").child(keys).child(drawing).child(zoom_buttons(map))
}

fn inset(map: MapMarks) -> Element {
    let (app, plan) = (AppContext::here(), map.plan());
    let europe = move || label::region(app.language.get(), &Region::Europe);
    let title = move || {
        let (partners, count) = plan.with(|plan| {
            let clusters = plan.as_ref().map(|plan| plan.clusters.as_slice()).unwrap_or_default();
            let partners = clusters.iter().map(|cluster| cluster.marks.len()).sum();
            (partners, clusters.iter().map(Cluster::count).sum())
        });
        let held = words::held(app.language.get(), partners, count);
        fragment().child(strong().child(europe())).child(" ").child(held)
    };
    let land = move || {
        let seen = plan.with(|plan| plan.as_ref().map(|plan| view_box(&plan.view)));
        seen.map(|seen| land(&Frame::EUROPE).attr("viewBox", seen))
    };
    let drawing = drawing(map).attr("aria-label", europe).child(land).child(move || drawn_marks(map));
    div().class("map-figure inset").child(p().class("inset-title").child(title)).child(drawing)
}

/// The drawing of a map, without its land and marks.
fn drawing(map: MapMarks) -> Element {
    let plan = map.plan();
    svg::svg()
        .class("drawing map")
        .attr("role", "group")
        .attr("width", move || plan.with(|plan| plan.as_ref().map(|plan| px(plan.width_px))))
        .attr("height", move || plan.with(|plan| plan.as_ref().map(|plan| px(plan.height_px))))
}

fn drawn_marks(map: MapMarks) -> Option<Element> {
    map.plan().with(|plan| plan.as_ref().map(|plan| marks(plan, |cluster| map.elements(cluster))))
}

/// A map that is zoomed in follows the pointer while it is pressed.
fn drag(map: MapMarks, event: &web_sys::PointerEvent) {
    let view = map.plan().with_untracked(|plan| plan.as_ref().map(|plan| plan.view));
    if let Some(view) = view.filter(|view| event.buttons() == 1 && view.zoom() > 1.0) {
        map.state.view.set(Some(view.panned(-f64::from(event.movement_x()), -f64::from(event.movement_y()))));
    }
}

/// A button that changes the zoom; at the end of the range it is disabled, but keeps the focus.
struct ZoomButton {
    id: &'static str,
    sign: &'static str,
    name: fn(Language) -> &'static str,
    change: fn(&MapPlan) -> MapView,
    is_at_end: fn(f64) -> bool,
}

fn zoom_buttons(map: MapMarks) -> Element {
    let nearer = ZoomButton {
        id: "nearer",
        sign: "+",
        name: |l| ChartTexts::of(l).nearer,
        change: MapPlan::nearer,
        is_at_end: |zoom| zoom >= MapView::NEAREST,
    };
    let further = ZoomButton {
        id: "further",
        sign: "−",
        name: |l| ChartTexts::of(l).further,
        change: |plan| plan.view.further(),
        is_at_end: |zoom| zoom <= 1.0,
    };
    div().class("zoom").child([nearer, further].map(|properties| zoom_button(map, properties)))
}

fn zoom_button(map: MapMarks, properties: ZoomButton) -> Element {
    let ZoomButton { id, sign, name, change, is_at_end } = properties;
    let plan = map.plan();
    let is_disabled = move || plan.with(|plan| is_at_end(plan.as_ref().map_or(1.0, |plan| plan.view.zoom())));
    let zoom = move |_| {
        if let Some(view) = plan.with_untracked(|plan| plan.as_ref().map(change)) {
            map.state.view.set(Some(view));
        }
    };
    button()
        .id(id)
        .attr("aria-label", t(name))
        .attr("aria-disabled", move || is_disabled().then_some("true"))
        .on(ev::click, zoom)
        .child(sign)
}

/// The middle of a sign.
const MIDDLE: Point = Point { x: 8.0, y: 8.0 };

/// What each sign means, with the number of commitments.
fn legend() -> Element {
    let home = svg::path().class("home").attr("d", diamond(MIDDLE, 6.0));
    ul().class("legend")
        .child(|| answer_lines(words::legend))
        .child(cluster_line())
        .child(line(sign(home), span().child(t(|l| ChartTexts::of(l).home))))
}

/// The answers alone, for a narrow window.
fn short_legend() -> Element {
    fragment()
        .child(p().class("legend-title").child(t(|l| RegisterTexts::of(l).convention)))
        .child(ul().class("legend").child(|| answer_lines(words::short_legend)))
}

/// Where the marks are, and in which projection.
fn notes() -> Element {
    fragment()
        .child(p().class("note").child(t(|l| ChartTexts::of(l).seats)))
        .child(p().class("note").child(t(|l| ChartTexts::of(l).projection)))
}

/// Below the list of a narrow window: what its legend leaves out.
fn rest_of_legend() -> Element {
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
fn chosen(state: MapState) -> Element {
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
fn list(state: MapState) -> Element {
    let shown = SelectionContext::here();
    let has_pages = Memo::new(move |_| shown.rows.with(Vec::len) > ROWS_PER_PAGE);
    let pages = |part: LazyView| move || has_pages.get().then(|| part.show());
    let list = fragment().child(pages(lazy::PAGES_ABOVE)).child(move || regions(state)).child(pages(lazy::PAGES_BELOW));
    result_list_section(|l| ChartTexts::of(l).the_same, list)
}

/// The regions in their order, the partners by name: downwards where the register is sorted so. Of a list in pages, what the page has;
/// the numbers are those of the whole.
fn regions(state: MapState) -> Vec<Element> {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let (language, register) = (app.language.get(), shown.register());
    let dataset = &register.dataset;
    let (sort, page_index) = app.location.with(|location| (location.sort, location.page_index));
    let direction = if sort.key == SortKey::Partner { sort.direction } else { Direction::Ascending };
    let rows = shown.rows.with(|rows| sorted(dataset, rows, Sort { key: SortKey::Partner, direction }, language));
    let page = rows_of_page(page_index, rows.len());
    let mut place = 0;
    let mut parts = Vec::new();
    for (region, rows) in by_region(dataset, &rows) {
        let mut partners = Vec::new();
        for (partner, rows) in by_partner(dataset, &rows) {
            let on_page = |offset: usize| page.contains(&(place + offset));
            let signs: Vec<usize> =
                rows.iter().enumerate().filter(|(offset, _)| on_page(*offset)).map(|(_, row)| *row).collect();
            place += rows.len();
            if !signs.is_empty() {
                partners.push(partner_row(state, partner, &rows, &signs));
            }
        }
        if !partners.is_empty() {
            let count = span().class("count").child(number(language, rows.len()));
            parts.push(h3().child(label::region(language, &region)).child(" ").child(count));
            parts.push(ul().child(partners));
        }
    }
    parts
}

/// A partner with all its rows, of which the page has those of `signs`.
fn partner_row(state: MapState, partner: &Partner, rows: &[usize], signs: &[usize]) -> Element {
    let (language, register) = (AppContext::here().language.get(), SelectionContext::here().register());
    let ids = [partner.id.clone()];
    let link = a().attr("href", href(&location_of(&ids, rows))).child(partner.name.get(language));
    let no_place = || span().class("second").child(ChartTexts::of(language).no_place);
    let signs = by_convention(&register.dataset, signs).into_iter().map(|row| commitment_sign(language, row));
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
