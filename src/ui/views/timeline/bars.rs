//! The timeline of many commitments: one bar a year and region. The chosen bar is beside it in numbers with the way to its rows, and
//! below that all years as a list, which is the timeline on a narrow window.

use leptos::ev;
use leptos::prelude::*;

use crate::address::{Location, ViewKind};
use crate::chart::{BarKey, FocusKey, Rect, YearBar, YearBars};
use crate::commitment::{Answer, Region, YearSpan};
use crate::figure::{BarPlan, BarStyle, PlacedBar};
use crate::i18n::plural::number;
use crate::i18n::texts::ChartTexts;
use crate::i18n::{chart as words, date, label};
use crate::query::{Condition, Facet, Missing, YearRange};

use super::brush::limits;
use super::picture::{PICTURE, picture_frame};

use crate::ui::browser::{document, viewport};
use crate::ui::element::{Element, a, div, element, fragment, h2, h3, li, p, section, span, svg, ul};
use crate::ui::parts::{bar_parts, bar_swatch, convention_mark, href, patterns, year_bars_background};
use crate::ui::state::{AppContext, SelectionContext};

/// The id of the patterns.
const PATTERNS: &str = "year-bars";

/// How high a bar is at least for a pointer.
const TARGET_PX: f64 = 24.0;

/// What the picture and the list share. The signals end with the view.
#[derive(Clone, Copy)]
pub(super) struct BarState {
    app: AppContext,
    shown: SelectionContext,
    /// The bar that was chosen.
    chosen: RwSignal<Option<BarKey>>,
    /// The bar that had the focus last.
    current: RwSignal<Option<BarKey>>,
    /// The counts.
    bars: Memo<YearBars>,
    /// The bar whose numbers are shown: its region and its counts.
    listed: Memo<Option<(Option<Region>, YearBar)>>,
}

impl BarState {
    pub(super) fn new() -> Self {
        let (app, shown) = (AppContext::here(), SelectionContext::here());
        let register = shown.register();
        let years = limits(&register);
        let bars = Memo::new(move |_| {
            let rows = |rows: &Vec<usize>| YearBars::of(&register.dataset, rows, years, true);
            shown.rows.with(rows)
        });
        let chosen = RwSignal::new(None::<BarKey>);
        let listed = Memo::new(move |_| {
            let listed = |bars: &YearBars| {
                let (lane, bar) = chosen.with(|chosen| bars.chosen(chosen.as_ref()))?;
                Some((lane.region.clone(), bar.clone()))
            };
            bars.with(listed)
        });
        Self { app, shown, chosen, current: RwSignal::new(None), bars, listed }
    }

    /// The register narrowed to some years, within those that are filtered already, and to a region.
    fn narrowed(self, years: YearSpan, region: Option<&Region>) -> Location {
        let here = self.app.location.get();
        let within = |range: &YearRange| {
            let (from, to) = (range.from().unwrap_or(years.from), range.to().unwrap_or(years.to));
            YearRange::new(Some(from.max(years.from)), Some(to.min(years.to)))
        };
        let mut ranges: Vec<YearRange> = here.filters.periods().filter_map(|range| within(&range)).collect();
        if ranges.is_empty() {
            ranges.extend(YearRange::new(Some(years.from), Some(years.to)));
        }
        let without = here.filters.clone().without(Condition::Facet(Facet::Period));
        let filters = ranges.iter().fold(without, |filters, range| filters.with(Facet::Period, range.to_string()));
        let filters = match region {
            Some(region) => filters.without(Condition::Facet(Facet::Region)).with(Facet::Region, region.slug()),
            None => filters,
        };
        here.in_view(here.view.seen_as(ViewKind::Register)).with_filters(filters)
    }

    /// How many rows an address gives.
    fn count_of(self, location: &Location) -> usize {
        self.shown.register().index.select(&location.filters).shown()
    }
}

/// What the parts of a bar are, and what a bar is.
pub(super) fn bar_legend(state: BarState) -> Element {
    let language = state.app.language;
    let entry = |answer: Answer| {
        let name = move || match answer {
            Answer::Yes => ChartTexts::of(language.get()).refers.to_owned(),
            _ => label::answer(language.get(), answer).to_lowercase(),
        };
        let classes = if answer == Answer::Yes { "refers" } else { "" };
        li().child(bar_swatch(answer, PATTERNS)).child(span().class(classes).child(name))
    };
    let note = move || state.bars.with(|bars| words::bars_note(language.get(), bars.years_each, bars.highest()));
    let definitions = svg::svg().class("drawing").attr("width", "0").attr("height", "0").attr("aria-hidden", "true");
    fragment()
        .child(definitions.child(patterns(PATTERNS)))
        .child(ul().class("legend dates").child(Answer::ALL.map(entry)))
        .child(p().class("second").child(note))
}

/// The picture, and what no bar holds.
pub(super) fn bar_picture(state: BarState) -> Element {
    let BarState { app, shown, .. } = state;
    let width = viewport::width_px(PICTURE);
    let years = limits(&shown.register());
    let plan = Memo::new(move |_| {
        let plan = |bars: &YearBars| BarPlan::of(bars, app.language.get(), (years, width.get()), BarStyle::PAGE);
        (width.get() > 0.0).then(|| state.bars.with(plan))
    });
    let entry = Memo::new(move |_| {
        let last = state.current.get().or_else(|| state.listed.get().map(|(region, bar)| (region, bar.years.from)));
        let entry = |plan: &BarPlan| plan.stops().entry(last.as_ref(), |_| false).map(|stop| stop.key.clone());
        plan.with(|plan| plan.as_ref().and_then(entry))
    });
    let picture = BarPicture { state, plan, entry };
    let drawn = move || {
        let draw = |plan: &BarPlan| {
            let bars = plan.lanes.iter().flat_map(|lane| lane.bars.iter().map(|bar| (lane.region.clone(), bar)));
            let bars = bars.map(|(region, bar)| picture.bar(region, bar)).collect::<Vec<_>>();
            svg::g().child(svg::g().attr("aria-hidden", "true").child(year_bars_background(plan))).child(bars)
        };
        plan.with(|plan| plan.as_ref().map(draw))
    };
    let size = move || plan.with(|plan| plan.as_ref().map(|plan| (plan.axis.width_px, plan.height_px)));
    picture_frame(size, |l| ChartTexts::of(l).bar_keys, drawn)
}

/// How many rows are in no bar, and the way to them.
pub(super) fn outside(state: BarState) -> Element {
    let BarState { app, .. } = state;
    fragment().child(move || {
        let (between_years, undated) = state.bars.with(|bars| (bars.between_years, bars.undated));
        let here = app.location.get();
        let filters = here.filters.clone().with(Facet::Missing, Missing::Date.slug());
        let location = here.in_view(here.view.seen_as(ViewKind::Register)).with_filters(filters);
        let (language, count) = (app.language.get(), between_years + undated);
        if count == 0 {
            return None;
        }
        let words = span().child(words::outside_bars(language, between_years, undated));
        let link = a().attr("href", href(&location)).child(words::see_rows(language, count, 0));
        Some(p().class("outside").child(words).child(" ").child(link))
    })
}

/// What the bars of the picture read.
#[derive(Clone, Copy)]
struct BarPicture {
    state: BarState,
    plan: Memo<Option<BarPlan>>,
    /// The bar that Tab leads to.
    entry: Memo<Option<BarKey>>,
}

impl BarPicture {
    /// A bar as a button that chooses it.
    fn bar(self, region: Option<Region>, bar: &PlacedBar) -> Element {
        let Self { state, entry, .. } = self;
        let language = state.app.language.get_untracked();
        let name = words::bar_name(language, region.as_ref(), bar.bar.years, bar.bar.counts);
        let key = StoredValue::new((region, bar.bar.years.from));
        let is_listed = move || {
            let is_key = |(region, from): &BarKey| {
                let is_listed = |(listed, bar): &(Option<Region>, YearBar)| region == listed && *from == bar.years.from;
                state.listed.with(|listed| listed.as_ref().is_some_and(is_listed))
            };
            key.with_value(is_key).to_string()
        };
        let choose = move || state.chosen.set(Some(key.get_value()));
        let is_entry = move || key.with_value(|key| entry.with(|entry| entry.as_ref() == Some(key)));
        svg::g()
            .id(key.with_value(element_id))
            .class("bar-button")
            .attr("role", "button")
            .attr("aria-label", name)
            .attr("aria-pressed", is_listed)
            .attr("tabindex", move || if is_entry() { "0" } else { "-1" })
            .on(ev::click, move |_| choose())
            .on(ev::focus, move |_| state.current.set(Some(key.get_value())))
            .on(ev::keydown, move |event| {
                let pressed = event.key();
                match (pressed.as_str(), FocusKey::of_key(&pressed)) {
                    ("Enter" | " ", _) => choose(),
                    (_, Some(way)) => self.move_focus(&key.get_value(), way),
                    _ => return,
                }
                event.prevent_default();
            })
            .child(svg::path().class("target").attr("d", target(bar).path()))
            .child(bar_parts(bar, PATTERNS))
            .child(svg::path().class("ring").attr("d", bar.whole.path()))
    }

    fn move_focus(self, from: &BarKey, way: FocusKey) {
        let next = |plan: &BarPlan| plan.stops().next(from, way).map(|stop| stop.key.clone());
        if let Some(next) = self.plan.with_untracked(|plan| plan.as_ref().and_then(next)) {
            let id = element_id(&next);
            self.state.current.set(Some(next));
            document::focus(&id);
        }
    }
}

fn element_id((region, from): &BarKey) -> String {
    format!("bar-{}-{from}", region.as_ref().map(Region::slug).unwrap_or_default())
}

/// Where a pointer takes a bar, however low it is.
fn target(bar: &PlacedBar) -> Rect {
    let height = bar.whole.height.max(TARGET_PX);
    Rect { top: bar.whole.top + bar.whole.height - height, height, ..bar.whole }
}

/// The chosen bar, where there is a picture, and the years as a list.
pub(super) fn bar_lists(state: BarState, is_medium: ReadSignal<bool>) -> Element {
    div().child(move || is_medium.get().then(|| chosen_bar(state))).child(year_list(state))
}

fn chosen_bar(state: BarState) -> Element {
    fragment().child(move || {
        let (region, bar) = state.listed.get()?;
        let language = state.app.language.get();
        let location = state.narrowed(bar.years, region.as_ref());
        let others = state.count_of(&location).saturating_sub(bar.count());
        let line = |(answer, count): (Answer, usize)| {
            let count = span().class("count").child(number(language, count));
            li().child(convention_mark(language, answer)).child(" ").child(count)
        };
        let answers = Answer::ALL.into_iter().zip(bar.counts).filter(|(_, count)| *count > 0).map(line);
        Some(
            section()
                .class("the-same chosen-bar")
                .attr("aria-labelledby", "chosen-bar")
                .child(list_heading("chosen-bar", ChartTexts::of(language).chosen_bar, number(language, bar.count())))
                .child(h3().child(words::bar_title(language, region.as_ref(), bar.years)))
                .child(ul().child(answers.collect::<Vec<_>>()))
                .child(a().attr("href", href(&location)).child(words::see_rows(language, bar.count(), others))),
        )
    })
}

fn list_heading(id: &'static str, title: &'static str, count: String) -> Element {
    h2().id(id).child(title).child(" ").child(span().class("count").child(count))
}

/// The years under headings that open, the latest first.
fn year_list(state: BarState) -> Element {
    section().class("the-same by-year").attr("aria-labelledby", "the-same").child(move || {
        let language = state.app.language.get();
        let (groups, count) = state.bars.with(|bars| (bars.by_years(), bars.count()));
        let heading = list_heading("the-same", ChartTexts::of(language).by_year, number(language, count));
        fragment().child(heading).child(groups.into_iter().map(|group| years_of(state, group)).collect::<Vec<_>>())
    })
}

/// A heading of several years with those below it: open where the chosen bar is.
fn years_of(state: BarState, (heading, years): (YearSpan, Vec<(YearSpan, usize)>)) -> Element {
    let language = state.app.language.get();
    let from = move || state.listed.with(|listed| listed.as_ref().map(|(_, bar)| bar.years.from));
    let is_open = Memo::new(move |_| from().is_some_and(|from| (heading.from..=heading.to).contains(&from)));
    let all: usize = years.iter().map(|(_, count)| count).sum();
    let line = |(years, count): (YearSpan, usize)| {
        let link = a().attr("href", href(&state.narrowed(years, None))).child(date::span(language, years));
        li().attr("class", move || (from() == Some(years.from)).then_some("lit"))
            .child(span().child(link))
            .child(" ")
            .child(span().class("count").child(number(language, count)))
    };
    let summary = element("summary")
        .child(date::span(language, heading))
        .child(" ")
        .child(span().class("count").child(number(language, all)));
    element("details")
        .attr("open", move || is_open.get().then_some(""))
        .child(summary)
        .child(ul().child(years.into_iter().map(line).collect::<Vec<_>>()))
}
