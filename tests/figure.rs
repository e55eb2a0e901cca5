//! The layout of map and timeline: every commitment once, and no words over words.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where it fails")]

#[path = "support/places.rs"]
mod places;
#[path = "support/random.rs"]
mod random;
#[path = "support/sample.rs"]
mod sample;

use std::collections::BTreeSet;

use engagements::chart::{Frame, MapView, Marks, Rect, YearBars, year_limits};
use engagements::commitment::{Answer, Commitment, Dataset, Language, YearSpan};
use engagements::figure::{
    BarPlan, BarStyle, Drawn, FitBox, MapContent, MapPlan, MapSlide, MapStyle, TimelinePlan, TimelineSlide,
    TimelineStyle,
};
use proptest::prelude::*;
use proptest::sample::select;

const STYLES: [MapStyle; 3] = [MapStyle::PAGE, MapStyle::NARROW, MapStyle::SLIDE];

/// The map of a whole register, with the inset of Europe beside it.
fn world(dataset: &Dataset, language: Language, width_px: f64, style: MapStyle) -> MapPlan {
    let marks = Marks::of(dataset, &places::all(dataset));
    let view = MapView::whole(marks.frame(), width_px, width_px / 2.0);
    MapPlan::of(MapContent { dataset, marks: &marks.placed, language, view, inset: Some(Frame::EUROPE), style })
}

fn timeline(dataset: &Dataset, language: Language, style: TimelineStyle) -> TimelinePlan {
    let years = year_limits(dataset, 2026);
    TimelinePlan::of(Drawn { dataset, rows: &places::all(dataset), language }, (years, 976.0), style)
}

/// The rows that a plan draws, in ascending order.
fn rows_of(plan: &TimelinePlan) -> Vec<usize> {
    let mut rows: Vec<usize> = plan.items().map(|(item, ..)| item.item.row).collect();
    rows.sort_unstable();
    rows
}

fn assert_labels_are_apart(plan: &MapPlan) {
    let drawing = Rect { left: 0.0, top: 0.0, width: plan.width_px, height: plan.height_px };
    let placed: Vec<Rect> = plan.labels.iter().flatten().map(|label| label.place).filter(|at| at.width > 0.0).collect();
    for (number, place) in placed.iter().enumerate() {
        assert!(drawing.holds(place), "{place:?} leaves the map");
        assert!(placed[..number].iter().all(|other| !other.overlaps(place)), "{place:?} covers another label");
    }
}

#[test]
fn the_published_map_names_its_partners_in_both_languages() {
    let dataset = places::bundled();
    for language in Language::ALL {
        for style in STYLES {
            let plan = world(&dataset, language, 976.0, style);
            assert_labels_are_apart(&plan);
            let words: Vec<&String> = plan.labels.iter().flatten().flat_map(|label| &label.lines).collect();
            let morocco = if language == Language::Fr { "Maroc" } else { "Morocco" };
            assert!(words.iter().any(|line| line.contains(morocco)), "{words:?}");
            assert!(plan.home_name().is_some() && plan.inset_name().is_some());
        }
    }
}

#[test]
fn the_mark_of_the_inset_has_no_label_besides_the_name_of_the_inset() {
    let plan = world(&places::bundled(), Language::Fr, 976.0, MapStyle::PAGE);
    let in_europe = |place: usize| plan.clusters[place].marks.iter().all(|mark| Frame::EUROPE.holds(mark.position));
    let of_inset: Vec<usize> = (0..plan.clusters.len()).filter(|place| in_europe(*place)).collect();
    assert_eq!(of_inset.len(), 1);
    assert!(plan.labels[of_inset[0]].as_ref().is_none_or(|label| label.lines.is_empty()));
}

#[test]
fn a_narrow_map_names_single_partners_only() {
    let dataset = places::bundled();
    let plan = world(&dataset, Language::Fr, 360.0, MapStyle::NARROW);
    for (cluster, label) in plan.clusters.iter().zip(&plan.labels) {
        let has_words = label.as_ref().is_some_and(|label| !label.lines.is_empty());
        assert!(!has_words || cluster.is_one_city(), "{cluster:?}");
    }
}

#[test]
fn the_published_timeline_heads_each_region_with_its_number() {
    let plan = timeline(&places::bundled(), Language::Fr, TimelineStyle::PAGE);
    let headings: Vec<(&str, usize)> = plan
        .groups
        .iter()
        .filter_map(|group| group.heading.as_ref())
        .map(|(name, count)| (name.as_str(), *count))
        .collect();
    let counts: Vec<usize> = headings.iter().map(|(_, count)| *count).collect();
    assert_eq!((headings[0].0, counts), ("Europe", vec![19, 10, 4, 3]));
    assert!(plan.groups.windows(2).all(|pair| pair[0].top_px < pair[1].top_px));
}

#[test]
fn a_stair_gives_each_commitment_a_lane_where_there_is_room() {
    let dataset = places::bundled();
    let rows = [0, 1, 2, 3, 4];
    let years = (YearSpan { from: 1960, to: 2030 }, 1200.0);
    let content = Drawn { dataset: &dataset, rows: &rows, language: Language::Fr };
    let plan = || TimelinePlan::of(content, years, TimelineStyle::SLIDE);
    let lanes = |plan: &TimelinePlan| plan.items().map(|(item, ..)| item.lane).collect::<Vec<_>>();
    assert_eq!(lanes(&plan().into_stair(600.0)), [0, 1, 2, 3, 4]);
    let too_low = plan().into_stair(100.0);
    assert_eq!(too_low, plan());
}

#[test]
fn charts_of_a_slide_fill_it_and_explain_what_they_show() {
    let dataset = places::bundled();
    let content = |rows| Drawn { dataset: &dataset, rows, language: Language::Fr };
    let all = places::all(&dataset);
    let map = MapSlide::of(content(&all));
    assert_eq!((map.plan.width_px, map.plan.height_px), (896.0, 486.0));
    assert_eq!(map.heading.to_string(), "25 partenaires, 36 engagements");
    let is_basque = |row: &usize| dataset.commitments[*row].partner.id == "pays-basque";
    let basque: Vec<usize> = all.iter().copied().filter(is_basque).collect();
    assert!(MapSlide::of(content(&basque)).heading.to_string().starts_with("1 partenaire d’Europe"));

    let whole = TimelineSlide::of(content(&all));
    let plan = whole.plan.unwrap();
    assert_eq!((plan.style, plan.axis.years.from % 5, plan.axis.years.to % 5), (TimelineStyle::DENSE_SLIDE, 0, 0));
    assert!(plan.height_px >= 486.0 && whole.has_reference);
    assert_eq!(whole.period.map(|item| item.convention), Some(Answer::NotStated));
    let few = TimelineSlide::of(content(&basque));
    assert_eq!(few.plan.map(|plan| (plan.style, plan.height_px)), Some((TimelineStyle::SLIDE, 486.0)));
    let none = TimelineSlide::of(content(&[]));
    assert_eq!((none.plan, none.bars), (None, None));
    // More names than can be read are bars.
    let many: Vec<usize> = all.iter().copied().cycle().take(61).collect();
    let many = TimelineSlide::of(content(&many));
    assert_eq!((many.plan, many.bars.map(|bars| bars.lanes.len())), (None, Some(1)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_label_covers_another_or_leaves_the_map(
        dataset in random::dataset(40),
        language in select(&Language::ALL[..]),
        width_px in 320.0..1400.0,
        style in select(&STYLES[..]),
    ) {
        let plan = world(&dataset, language, width_px, style);
        prop_assert_eq!(plan.labels.len(), plan.clusters.len());
        assert_labels_are_apart(&plan);
        let content = Drawn { dataset: &dataset, rows: &places::all(&dataset), language };
        let fitted = MapPlan::fitted(content, FitBox { width_px, height_px: width_px / 2.0, margin_px: 60.0 }, style);
        assert_labels_are_apart(&fitted);
        let drawn: usize = fitted.clusters.iter().map(engagements::chart::Cluster::count).sum();
        let placed: usize = Marks::of(&dataset, &places::all(&dataset)).placed.iter().map(|mark| mark.rows.len()).sum();
        prop_assert_eq!(drawn, placed);
    }

    #[test]
    fn every_bar_is_on_its_ground_and_all_have_one_scale(dataset in random::dataset(40), on_page in any::<bool>()) {
        let years = year_limits(&dataset, 2026);
        let style = if on_page { BarStyle::PAGE } else { BarStyle::SLIDE };
        let bars = YearBars::of(&dataset, &places::all(&dataset), years, on_page);
        let plan = BarPlan::of(&bars, Language::Fr, (years, 896.0), style);
        let unit_px = style.highest_px / f64::from(u32::try_from(bars.highest().max(1)).unwrap());
        for (placed, lane) in plan.lanes.iter().zip(&bars.lanes) {
            prop_assert_eq!(placed.heading.as_ref().map(|(_, count)| *count), on_page.then(|| lane.count()));
            for bar in &placed.bars {
                let parts: f64 = bar.parts.iter().map(|(_, part)| part.height).sum();
                let height = f64::from(u32::try_from(bar.bar.count()).unwrap()) * unit_px;
                prop_assert!((parts - height).abs() < 1e-6 && (bar.whole.height - height).abs() < 1e-6);
                prop_assert!((bar.whole.top + bar.whole.height - placed.ground_px).abs() < 1e-6);
                prop_assert!(bar.whole.top >= placed.top_px + style.first_px - 1e-6);
            }
        }
        prop_assert!(plan.lanes.iter().all(|lane| lane.ground_px < plan.height_px));
        prop_assert_eq!(plan.stops().entry(None, |_| false).is_some(), bars.count() > 0);
    }

    #[test]
    fn a_timeline_draws_every_dated_commitment_once(dataset in random::dataset(40), language in select(&Language::ALL[..])) {
        let is_dated = |row: &usize| dataset.commitments.get(*row).and_then(Commitment::years).is_some();
        let dated: Vec<usize> = places::all(&dataset).into_iter().filter(is_dated).collect();
        for style in [TimelineStyle::PAGE, TimelineStyle::SLIDE, TimelineStyle::DENSE_SLIDE] {
            let plan = timeline(&dataset, language, style);
            prop_assert_eq!(rows_of(&plan), dated.clone());
            for (_, _, y) in plan.items() {
                prop_assert!(y > style.head_px && y < plan.height_px);
            }
            let groups: BTreeSet<Option<&String>> =
                plan.groups.iter().map(|group| group.heading.as_ref().map(|(name, _)| name)).collect();
            prop_assert_eq!(groups.len(), plan.groups.len());
        }
    }
}
