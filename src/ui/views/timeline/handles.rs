//! The years as bars, and the two handles over them: sliders, by the keys that the ARIA pattern of two thumbs names.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::chart::{ADOPTION, Axis, Brush, Handle, HandleKey, Point, histogram, px};
use crate::commitment::{Language, YearSpan};
use crate::i18n::texts::ChartTexts;
use crate::query::{Condition, Facet, Selection};

use super::brush::{current, set_range};
use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::{document, size};
use crate::ui::markup::{
    Children, Markup, attr, class, el, group, id, live, live_attr, nothing, on, said, several, shape, svg,
};
use crate::ui::parts::words_at;
use crate::ui::state::{AppContext, SelectionContext};

/// The id of what the bars stand in, whose width they take.
const BARS: &str = "brush-bars";
/// The line below the bars, and the height of all.
const GROUND_PX: f64 = 58.0;
const HEIGHT_PX: f64 = 80.0;
/// How far from a handle the pointer takes it.
const NEAR_PX: f64 = 16.0;

/// What the pointer is doing.
#[derive(Clone, Copy, PartialEq)]
enum Stroke {
    /// Moving a handle.
    Handle(Handle),
    /// Drawing anew from here.
    Anew(f64),
}

/// The bars with their handles. While the pointer is down the brush follows it; the address is written when it is lifted.
pub(super) fn histogram_with_handles(app: AppContext, shown: SelectionContext, limits: YearSpan) -> Markup {
    let width = size::width_px(BARS);
    let axis = move || Axis { years: limits, margin_years: 1.0, width_px: width.get() };
    let drawn = RwSignal::new(None::<Brush>);
    let stroke = StoredValue::new(None::<Stroke>);
    let brush = move || drawn.get().unwrap_or_else(|| current(app, limits));
    let at = move |event: &web_sys::Event| {
        let event = event.dyn_ref::<web_sys::PointerEvent>()?;
        let left = document::left_px(BARS)?;
        Some(f64::from(event.client_x()) - left)
    };
    let down = on("pointerdown", move |event| {
        let Some(x) = at(&event) else { return };
        let (axis, brush) = untrack(|| (axis(), brush()));
        let near = |handle| (brush.x(handle, &axis) - x).abs();
        let (from, to) = (near(Handle::From), near(Handle::To));
        stroke.set_value(Some(match () {
            () if from.min(to) > NEAR_PX => Stroke::Anew(x),
            () if from <= to => Stroke::Handle(Handle::From),
            () => Stroke::Handle(Handle::To),
        }));
        document::capture_pointer(&event);
    });
    let moved = on("pointermove", move |event| {
        let (Some(x), Some(now)) = (at(&event), stroke.get_value()) else { return };
        let (axis, brush) = untrack(|| (axis(), brush()));
        match now {
            Stroke::Handle(handle) => drawn.set(Some(brush.dragged(handle, &axis, x))),
            Stroke::Anew(from) if (from - x).abs() > 4.0 => drawn.set(Some(brush.drawn(&axis, from, x))),
            Stroke::Anew(_) => {}
        }
    });
    let lifted = move |_| {
        stroke.set_value(None);
        if let Some(brush) = drawn.get_untracked() {
            drawn.set(None);
            set_range(app, brush, HistoryMode::Push);
        }
    };
    let picture = move || if width.get() > 0.0 { several(bars(app, shown, axis(), limits)) } else { nothing() };
    let attributes = vec![
        class("drawing bars"),
        live_attr("width", move || Some(px(width.get()))),
        attr("height", px(HEIGHT_PX)),
        down,
        moved,
        on("pointerup", lifted),
        on("pointercancel", lifted),
    ];
    let x = move |handle| brush().x(handle, &axis());
    let tint = live_attr("d", move || Some(area(x(Handle::From), x(Handle::To), 0.0, GROUND_PX)));
    let parts = vec![
        shape(vec![class("chosen-years"), tint]),
        live(picture),
        slider(app, limits, Handle::From, x, |l| ChartTexts::of(l).first_year),
        slider(app, limits, Handle::To, x, |l| ChartTexts::of(l).last_year),
    ];
    el("div", vec![id(BARS)], vec![svg(attributes, parts)])
}

/// The commitments of each year, the chosen periods left out, so that the brush never hides what it could take.
fn bars(app: AppContext, shown: SelectionContext, axis: Axis, limits: YearSpan) -> Children {
    let register = shown.register();
    let others = app.location.with(|location| location.filters.clone()).without(Condition::Facet(Facet::Period));
    let rows = |selection: Selection| selection.rows().to_vec();
    let counts = histogram(&register.dataset, &rows(register.index.select(&others)), limits);
    let most = counts.iter().copied().max().unwrap_or_default().max(1);
    let as_number = |count: usize| u32::try_from(count).map_or(0.0, f64::from);
    let mut parts = Vec::new();
    for (year, count) in (limits.from..).zip(counts) {
        if count > 0 {
            let (left, right) = (axis.x(f64::from(year)) + 0.5, axis.x(f64::from(year) + 1.0) - 0.5);
            let top = GROUND_PX - 48.0 * as_number(count) / as_number(most);
            parts.push(shape(vec![class("bar"), attr("d", area(left, right.max(left + 1.0), top, GROUND_PX))]));
        }
    }
    parts.push(shape(vec![class("ground"), attr("d", ["M0 ", &px(GROUND_PX), "H", &px(axis.width_px)].concat())]));
    if axis.width_px < 480.0 {
        let x = axis.x(ADOPTION);
        parts.push(shape(vec![class("adoption"), attr("d", area(x, x, 0.0, GROUND_PX))]));
    }
    for year in axis.ticks(80.0) {
        let place = Point { x: axis.x(f64::from(year)), y: HEIGHT_PX - 5.0 };
        parts.push(words_at(year.to_string(), place, "middle", "quiet"));
    }
    vec![group(vec![attr("aria-hidden", "true")], parts)]
}

fn area(left: f64, right: f64, top: f64, bottom: f64) -> String {
    ["M", &px(left), " ", &px(top), "H", &px(right), "V", &px(bottom), "H", &px(left), "Z"].concat()
}

/// A handle.
fn slider(
    app: AppContext,
    limits: YearSpan,
    handle: Handle,
    x: impl Fn(Handle) -> f64 + Copy + Send + 'static,
    words: fn(Language) -> &'static str,
) -> Markup {
    let brush = move || current(app, limits);
    let keys = on("keydown", move |event| {
        let Some(pressed) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
        let key = match pressed.key().as_str() {
            "ArrowLeft" | "ArrowDown" => HandleKey::Back,
            "ArrowRight" | "ArrowUp" => HandleKey::On,
            "PageDown" => HandleKey::FarBack,
            "PageUp" => HandleKey::FarOn,
            "Home" => HandleKey::First,
            "End" => HandleKey::Last,
            _ => return,
        };
        event.prevent_default();
        set_range(app, untrack(brush).stepped(handle, key), HistoryMode::ReplaceDebounced);
    });
    let attributes = vec![
        class("handle"),
        attr("role", "slider"),
        attr("tabindex", "0"),
        said("aria-label", words),
        live_attr("aria-valuemin", move || Some(brush().reach(handle).from.to_string())),
        live_attr("aria-valuemax", move || Some(brush().reach(handle).to.to_string())),
        live_attr("aria-valuenow", move || Some(brush().year(handle).to_string())),
        live_attr("transform", move || Some(["translate(", &px(x(handle)), " 0)"].concat())),
        keys,
    ];
    let target = shape(vec![class("target"), attr("d", area(-12.0, 12.0, 0.0, GROUND_PX))]);
    let stem = shape(vec![class("stem"), attr("d", area(0.0, 0.0, 0.0, GROUND_PX))]);
    let grip = shape(vec![class("grip"), attr("d", area(-5.0, 5.0, GROUND_PX / 2.0 - 10.0, GROUND_PX / 2.0 + 10.0))]);
    group(attributes, vec![target, stem, grip])
}
