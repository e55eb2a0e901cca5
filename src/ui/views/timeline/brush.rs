//! The brush: two fields and two handles over the years. It writes `period`; over all years it writes none.
//!
//! The handles are sliders, by the keys of the ARIA pattern of two thumbs, over the number of commitments of each year.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::chart::{ADOPTION, Axis, Brush, Handle, HandleKey, Point, Rect, histogram, histogram_bars, px, year_limits};
use crate::commitment::{Language, PartialDate, YearSpan};
use crate::figure::PlacedText;
use crate::i18n::texts::ChartTexts;
use crate::query::{Condition, Facet};

use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::{clock, document, viewport};
use crate::ui::element::{Element, button, div, input, label, p, span, svg, t};
use crate::ui::parts::placed_text;
use crate::ui::state::{AppContext, Register, SelectionContext};

/// The id of what the bars are in, whose width they take.
const BARS: &str = "brush-bars";
/// The line below the bars.
const GROUND_PX: f64 = 58.0;
/// The drawing, with the years below the line.
const HEIGHT_PX: f64 = 80.0;
/// The highest bar.
const HIGHEST_PX: f64 = 48.0;
/// How far from a handle the pointer takes it.
const REACH_PX: f64 = 16.0;
/// How far the pointer moves before it draws a new brush.
const DRAG_PX: f64 = 4.0;
/// On a narrower drawing the line of the Convention is here too.
const NARROW_PX: f64 = 480.0;

/// The years of the axis: those of the data, and until today.
pub(super) fn limits(register: &Register) -> YearSpan {
    let this_year = clock::today().map(PartialDate::year).unwrap_or_default();
    year_limits(&register.dataset, this_year)
}

/// The brush as the address has it.
#[derive(Clone, Copy)]
struct AddressBrush {
    app: AppContext,
    /// The years that it can take.
    limits: YearSpan,
}

impl AddressBrush {
    /// Around the periods that are chosen.
    fn get(self) -> Brush {
        self.app.location.with(|location| Brush::around(self.limits, location.filters.periods()))
    }

    /// Filters by the years of a brush.
    fn set(self, brush: Brush, mode: HistoryMode) {
        self.app.set_filters(mode, |filters| {
            let others = filters.without(Condition::Facet(Facet::Period));
            brush.period().into_iter().fold(others, |filters, range| filters.with(Facet::Period, range.to_string()))
        });
    }
}

/// Fields, handles, and the number of commitments of each year.
pub(super) fn brush() -> Element {
    let brush = AddressBrush { app: AppContext::here(), limits: limits(&SelectionContext::here().register()) };
    let whole = button()
        .class("text-button")
        .attr("disabled", move || brush.get().is_whole())
        .on(ev::click, move |_| brush.set(Brush::whole(brush.limits), HistoryMode::Push))
        .child(t(|l| ChartTexts::of(l).whole_period));
    let fields = div()
        .class("brush-fields")
        .child(year_field(brush, Handle::From))
        .child(year_field(brush, Handle::To))
        .child(whole)
        .child(p().class("note").child(t(|l| ChartTexts::of(l).brush_note)));
    div()
        .class("brush")
        .attr("role", "group")
        .attr("aria-label", t(|l| ChartTexts::of(l).period))
        .child(fields)
        .child(histogram_with_handles(brush))
}

/// A year as it is typed. One out of reach becomes the nearest in reach; what is no year becomes the one that was there.
fn year_field(brush: AddressBrush, handle: Handle) -> Element {
    let (own_id, words): (_, fn(Language) -> &'static str) = match handle {
        Handle::From => ("year-from", |l| ChartTexts::of(l).from),
        Handle::To => ("year-to", |l| ChartTexts::of(l).to),
    };
    let year = move || brush.get().year(handle).to_string();
    let change = move |event: web_sys::Event| {
        if let Ok(year) = event_target_value(&event).trim().parse::<i32>() {
            brush.set(untrack(|| brush.get()).with(handle, year), HistoryMode::Push);
        }
        if let Some(input) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()) {
            input.set_value(&untrack(year));
        }
    };
    let input = input()
        .id(own_id)
        .class("field")
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .attr("maxlength", "4")
        .prop("value", year)
        .on(ev::change, change);
    span().class("year").child(label().attr("for", own_id).child(t(words))).child(input)
}

/// What the pointer is doing.
#[derive(Clone, Copy, PartialEq)]
enum Drag {
    /// Moving a handle.
    Handle(Handle),
    /// Drawing a new brush from here.
    New { from_px: f64 },
}

/// The brush along its axis. While the pointer is down the brush follows it; the address changes when it is lifted.
#[derive(Clone, Copy)]
struct Histogram {
    address: AddressBrush,
    width: ReadSignal<f64>,
    dragged: RwSignal<Option<Brush>>,
}

impl Histogram {
    fn axis(self) -> Axis {
        Axis { years: self.address.limits, margin_years: 1.0, width_px: self.width.get() }
    }

    fn brush(self) -> Brush {
        self.dragged.get().unwrap_or_else(|| self.address.get())
    }

    fn x(self, handle: Handle) -> f64 {
        self.brush().x(handle, &self.axis())
    }
}

/// The bars with their handles.
fn histogram_with_handles(address: AddressBrush) -> Element {
    let histogram = Histogram { address, width: viewport::width_px(BARS), dragged: RwSignal::new(None) };
    let (width, dragged) = (histogram.width, histogram.dragged);
    let drag = StoredValue::new(None::<Drag>);
    let x_of = |event: &web_sys::PointerEvent| Some(f64::from(event.client_x()) - document::left_px(BARS)?);
    let press = move |event: web_sys::PointerEvent| {
        let Some(x) = x_of(&event) else { return };
        let (axis, brush) = untrack(|| (histogram.axis(), histogram.brush()));
        let handle = brush.handle_at(&axis, x, REACH_PX);
        drag.set_value(Some(handle.map_or(Drag::New { from_px: x }, Drag::Handle)));
        document::capture_pointer(&event);
    };
    let follow = move |event: web_sys::PointerEvent| {
        let (Some(x), Some(drag)) = (x_of(&event), drag.get_value()) else { return };
        let (axis, brush) = untrack(|| (histogram.axis(), histogram.brush()));
        match drag {
            Drag::Handle(handle) => dragged.set(Some(brush.dragged(handle, &axis, x))),
            Drag::New { from_px } if (from_px - x).abs() > DRAG_PX => {
                dragged.set(Some(brush.drawn(&axis, from_px, x)));
            }
            Drag::New { .. } => {}
        }
    };
    let release = move |_| {
        drag.set_value(None);
        if let Some(brush) = dragged.get_untracked() {
            dragged.set(None);
            address.set(brush, HistoryMode::Push);
        }
    };
    let chosen_years = move || {
        let (left, right) = (histogram.x(Handle::From), histogram.x(Handle::To));
        Rect { left, top: 0.0, width: right - left, height: GROUND_PX }.path()
    };
    let drawing = svg::svg()
        .class("drawing bars")
        .attr("width", move || px(width.get()))
        .attr("height", px(HEIGHT_PX))
        .on(ev::pointerdown, press)
        .on(ev::pointermove, follow)
        .on(ev::pointerup, release)
        .on(ev::pointercancel, release)
        .child(svg::path().class("chosen-years").attr("d", chosen_years))
        .child(move || (width.get() > 0.0).then(|| bars(histogram.axis())))
        .child(slider(histogram, Handle::From))
        .child(slider(histogram, Handle::To));
    div().id(BARS).child(drawing)
}

/// The commitments of each year, the chosen periods left out, so that the brush never hides what it could take.
fn bars(axis: Axis) -> Element {
    let (app, register) = (AppContext::here(), SelectionContext::here().register());
    let others = app.location.with(|location| location.filters.clone()).without(Condition::Facet(Facet::Period));
    let counts = histogram(&register.dataset, register.index.select(&others).rows(), axis.years);
    let bars = histogram_bars(&counts, &axis, GROUND_PX, HIGHEST_PX);
    let bars: Vec<Element> = bars.iter().map(|bar| svg::path().class("bar").attr("d", bar.path())).collect();
    let ground = format!("M0 {}H{}", px(GROUND_PX), px(axis.width_px));
    let adoption = || svg::path().class("adoption").attr("d", upright(axis.x(ADOPTION), 0.0).path());
    let year = |year: i32| {
        let place = Point { x: axis.x(f64::from(year)), y: HEIGHT_PX - 5.0 };
        placed_text(PlacedText::centred(year.to_string(), place), "quiet")
    };
    svg::g()
        .attr("aria-hidden", "true")
        .child(bars)
        .child(svg::path().class("ground").attr("d", ground))
        .child((axis.width_px < NARROW_PX).then(adoption))
        .child(axis.ticks(80.0).into_iter().map(year).collect::<Vec<_>>())
}

/// From the top of the drawing to the line below the bars, on either side of a place.
fn upright(x: f64, half_px: f64) -> Rect {
    Rect { left: x - half_px, top: 0.0, width: 2.0 * half_px, height: GROUND_PX }
}

/// A handle.
fn slider(histogram: Histogram, handle: Handle) -> Element {
    let name: fn(Language) -> &'static str = match handle {
        Handle::From => |l| ChartTexts::of(l).first_year,
        Handle::To => |l| ChartTexts::of(l).last_year,
    };
    let address = histogram.address;
    let press = move |event: web_sys::KeyboardEvent| {
        let Some(key) = HandleKey::of_key(&event.key()) else { return };
        event.prevent_default();
        address.set(untrack(|| address.get()).stepped(handle, key), HistoryMode::ReplaceDebounced);
    };
    let path = |name: &'static str, area: Rect| svg::path().class(name).attr("d", area.path());
    svg::g()
        .class("handle")
        .attr("role", "slider")
        .attr("tabindex", "0")
        .attr("aria-label", t(name))
        .attr("aria-valuemin", move || address.get().reach(handle).from.to_string())
        .attr("aria-valuemax", move || address.get().reach(handle).to.to_string())
        .attr("aria-valuenow", move || address.get().year(handle).to_string())
        .attr("transform", move || format!("translate({} 0)", px(histogram.x(handle))))
        .on(ev::keydown, press)
        .child(path("target", upright(0.0, 12.0)))
        .child(path("stem", upright(0.0, 0.0)))
        .child(path("grip", Rect { left: -5.0, top: GROUND_PX / 2.0 - 10.0, width: 10.0, height: 20.0 }))
}
