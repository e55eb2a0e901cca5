//! Timeline and matrix show each commitment of the selection once, and count as the facets do.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where it fails")]

#[path = "support/places.rs"]
mod places;
#[path = "support/random.rs"]
mod random;
#[path = "support/sample.rs"]
mod sample;

use std::collections::BTreeSet;

use engagements::chart::{
    ADOPTION, Axis, Brush, DateShape, Handle, HandleKey, LaneItem, Matrix, MatrixCell, MatrixColumns, ShapeSizes,
    Timeline, YearBars, YearGroup, by_convention, by_partner, by_region, by_years, count_of_answer,
    first_before_convention, histogram, lanes, precedes_convention, year_limits, years_of,
};
use engagements::commitment::{Answer, Commitment, Dataset, InstrumentType, Language, YearSpan};
use engagements::query::{Direction, Facet, Filters, Index, Sort, SortKey, sorted};
use proptest::prelude::*;
use proptest::sample::select;

/// A register and some of its rows.
fn selection() -> impl Strategy<Value = (Dataset, Vec<usize>)> {
    random::dataset(60).prop_flat_map(|dataset| {
        let rows = prop::sample::subsequence(places::all(&dataset), 0..=dataset.commitments.len());
        (Just(dataset), rows)
    })
}

fn touches(commitment: &Commitment, years: YearSpan) -> bool {
    commitment.years().is_some_and(|span| span.from <= years.to && span.to >= years.from)
}

/// The published commitments on the axis of the picture.
fn pictured() -> (Dataset, Axis) {
    let dataset = places::bundled();
    let years = year_limits(&dataset, 2026);
    (dataset, Axis { years, margin_years: 1.0, width_px: 976.0 })
}

#[test]
fn the_published_timeline_is_that_of_the_picture() {
    let (dataset, axis) = pictured();
    assert_eq!(axis.years, YearSpan { from: 1965, to: 2026 });
    let timeline = Timeline::of(&dataset, &places::all(&dataset));
    let count = |shape| timeline.items.iter().filter(|item| item.shape == shape).count();
    assert_eq!((count(DateShape::Dot), count(DateShape::Bar), count(DateShape::HollowBar)), (24, 10, 2));
    assert_eq!(timeline.undated, [] as [usize; 0]);
    let regions: Vec<(String, usize)> = by_region(&dataset, &places::all(&dataset))
        .iter()
        .map(|(region, rows)| (region.slug().to_owned(), rows.len()))
        .collect();
    let expected = [("europe", 19), ("americas", 10), ("asia-pacific", 4), ("africa-middle-east", 3)];
    assert_eq!(regions, expected.map(|(slug, count)| (slug.to_owned(), count)));
}

#[test]
fn the_list_has_the_decades_of_the_picture() {
    let (dataset, _) = pictured();
    let groups = by_years(&dataset, &places::all(&dataset), 10);
    let counts: Vec<(String, usize)> =
        groups.iter().map(|group| (group.years.unwrap().to_string(), group.rows.len())).collect();
    let expected =
        [("2020-2029", 2), ("2010-2019", 12), ("2000-2009", 11), ("1990-1999", 5), ("1980-1989", 5), ("1960-1969", 1)];
    assert_eq!(counts, expected.map(|(years, count)| (years.to_owned(), count)));
    let before = places::all(&dataset).into_iter().filter(|row| precedes_convention(&dataset.commitments[*row]));
    assert_eq!(before.count(), 16);
}

#[test]
fn the_list_has_the_adoption_before_the_first_commitment_that_precedes_it() {
    let (dataset, _) = pictured();
    let groups = by_years(&dataset, &places::all(&dataset), 10);
    let rows: Vec<usize> = groups.iter().flat_map(|group| group.rows.clone()).collect();
    let first = first_before_convention(&dataset, &groups).unwrap();
    let place = rows.iter().position(|row| *row == first).unwrap();
    assert!(!rows[..place].iter().any(|row| precedes_convention(&dataset.commitments[*row])));
    let after: Vec<YearGroup> = groups.into_iter().filter(|group| group.years.unwrap().from() >= Some(2010)).collect();
    assert_eq!(first_before_convention(&dataset, &after), None);
}

#[test]
fn rows_are_grouped_by_partner_and_by_convention_value() {
    let (dataset, _) = pictured();
    let by_name = Sort { key: SortKey::Partner, direction: Direction::Ascending };
    let rows = sorted(&dataset, &places::all(&dataset), by_name, Language::Fr);
    let partners = by_partner(&dataset, &rows);
    assert_eq!((partners.len(), partners[0].0.id.as_str()), (25, "baviere"));
    assert_eq!(partners.iter().flat_map(|(_, rows)| rows.clone()).collect::<Vec<_>>(), rows);
    assert!(
        partners
            .iter()
            .all(|(partner, rows)| { rows.iter().all(|row| dataset.commitments[*row].partner.id == partner.id) })
    );
    let commitments = by_convention(&dataset, &rows);
    assert!(commitments.iter().map(|commitment| commitment.convention()).is_sorted());
    let counts = Answer::ALL.map(|answer| count_of_answer(&dataset, &rows, answer));
    assert_eq!((counts.iter().sum::<usize>(), commitments.len()), (36, 36));
    assert_eq!(counts[0], commitments.iter().filter(|commitment| commitment.convention() == Answer::Yes).count());
}

#[test]
fn the_published_matrix_is_that_of_the_picture() {
    let (dataset, _) = pictured();
    let matrix = Matrix::of(&dataset, &places::all(&dataset), MatrixColumns::Regions, Language::Fr);
    let counts: Vec<Vec<usize>> =
        matrix.rows.iter().map(|row| row.cells.iter().map(MatrixCell::count).collect()).collect();
    let expected = [
        [5, 5, 2, 2],
        [4, 3, 0, 0],
        [1, 1, 0, 1],
        [2, 1, 0, 0],
        [2, 0, 1, 0],
        [2, 0, 0, 0],
        [0, 0, 1, 0],
        [1, 0, 0, 0],
        [1, 0, 0, 0],
        [1, 0, 0, 0],
    ];
    assert_eq!(counts, expected);
    let types: Vec<&InstrumentType> = matrix.rows.iter().map(|row| &row.instrument_type).collect();
    assert_eq!(types, InstrumentType::ALL.iter().collect::<Vec<_>>());
    assert_eq!((matrix.total.count(), matrix.facet()), (36, Facet::Region));
    let partners = Matrix::of(&dataset, &places::all(&dataset), MatrixColumns::Partners, Language::Fr);
    assert_eq!((partners.slugs.len(), partners.facet()), (25, Facet::Partner));
    assert_eq!(partners.slugs[..3], ["baviere", "catalogne", "chine"]);
}

#[test]
fn without_any_date_the_axis_begins_in_1965() {
    let dataset = sample::dataset(vec![]);
    assert_eq!(year_limits(&dataset, 2026), YearSpan { from: 1965, to: 2026 });
    assert_eq!(year_limits(&dataset, 1950), YearSpan { from: 1950, to: 1950 });
    assert_eq!(years_of(&dataset, &[0, 7]), None);
}

#[test]
fn a_span_without_end_does_not_draw_a_million_years() {
    let mut dataset = sample::dataset(vec![sample::commitment("a", sample::partners().remove(0))]);
    dataset.commitments[0].period = Some(YearSpan { from: i32::MIN, to: i32::MAX });
    let years = year_limits(&dataset, 2026);
    assert_eq!(years, YearSpan { from: 0, to: 9999 });
    assert_eq!(histogram(&dataset, &[0], years), vec![1; 10_000]);
    assert_eq!(Timeline::of(&dataset, &[0]).items.len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_bar_counts_the_rows_signed_in_its_years_and_no_row_is_lost((dataset, rows) in selection(), by_region in any::<bool>()) {
        let axis = year_limits(&dataset, 2026);
        let bars = YearBars::of(&dataset, &rows, axis, by_region);
        prop_assert_eq!(bars.count() + bars.between_years + bars.undated, rows.len());
        let commitments = || rows.iter().map(|row| &dataset.commitments[*row]);
        for lane in &bars.lanes {
            prop_assert_eq!(lane.region.is_some(), by_region);
            for bar in &lane.bars {
                prop_assert_eq!(bar.years.to - bar.years.from + 1, bars.years_each);
                let of_bar = commitments().filter(|commitment| {
                    let is_of_lane = lane.region.as_ref().is_none_or(|region| *region == commitment.partner.region);
                    let is_signed = commitment.signed.is_some_and(|date| (bar.years.from..=bar.years.to).contains(&date.year()));
                    is_of_lane && is_signed
                });
                let of_bar: Vec<&Commitment> = of_bar.collect();
                let of_answer = |answer| of_bar.iter().filter(|commitment| commitment.convention() == answer).count();
                prop_assert_eq!(bar.counts, Answer::ALL.map(of_answer));
                prop_assert!(bar.count() > 0);
            }
        }
        let listed: usize = bars.by_years().iter().flat_map(|(_, years)| years).map(|(_, count)| count).sum();
        prop_assert_eq!(listed, bars.count());
    }

    #[test]
    fn every_selected_row_is_on_the_timeline_once((dataset, rows) in selection()) {
        let timeline = Timeline::of(&dataset, &rows);
        let drawn = timeline.items.iter().map(|item| item.row);
        let mut found: Vec<usize> = drawn.chain(timeline.undated.clone()).collect();
        found.sort_unstable();
        prop_assert_eq!(found, rows);
        for item in &timeline.items {
            let commitment = &dataset.commitments[item.row];
            prop_assert!(commitment.years().is_some() && item.from < item.to);
            prop_assert_eq!(item.shape == DateShape::HollowBar, commitment.signed.is_none());
        }
        prop_assert!(timeline.undated.iter().all(|row| dataset.commitments[*row].years().is_none()));
    }

    #[test]
    fn lanes_never_overlap(
        (dataset, rows) in selection(), width in 250.0..1400.0, labels in prop::collection::vec(0.0..220.0_f64, 60),
        line in prop::option::of(Just(ADOPTION)),
    ) {
        let axis = Axis { years: year_limits(&dataset, 2026), margin_years: 1.0, width_px: width };
        let items = Timeline::of(&dataset, &rows).items;
        let placed = lanes(&items, &axis, &ShapeSizes::PAGE, line.map(|line| axis.x(line)), |row| labels[row]);
        prop_assert_eq!(placed.iter().map(|item| item.item).collect::<Vec<_>>(), items);
        let apart = |a: &LaneItem, b: &LaneItem| {
            a.lane != b.lane || a.end_px + 32.0 <= b.start_px || b.end_px + 32.0 <= a.start_px
        };
        for (place, item) in placed.iter().enumerate() {
            prop_assert!(placed[..place].iter().all(|other| apart(item, other)));
            prop_assert!(item.start_px <= item.left_px && item.right_px <= item.end_px);
            prop_assert!(item.lane == 0 || placed.iter().any(|other| other.lane + 1 == item.lane));
            let moment = f64::midpoint(item.item.from, item.item.to);
            prop_assert!((f64::midpoint(item.left_px, item.right_px) - axis.x(moment)).abs() < 1e-6);
        }
    }

    #[test]
    fn the_histogram_counts_each_row_in_every_year_it_touches(
        (dataset, rows) in selection(), from in 1955..2000, years in 0..70,
    ) {
        let limits = YearSpan { from, to: from + years };
        let counts = histogram(&dataset, &rows, limits);
        prop_assert_eq!(counts.len(), usize::try_from(years).unwrap() + 1);
        for (year, count) in (limits.from..).zip(counts) {
            let year = YearSpan { from: year, to: year };
            prop_assert_eq!(count, rows.iter().filter(|row| touches(&dataset.commitments[**row], year)).count());
        }
    }

    #[test]
    fn the_brush_asks_for_the_years_between_its_handles(
        dataset in random::dataset(60), from in 1940..2040, to in 1940..2040, steps in prop::collection::vec((
            select(&[Handle::From, Handle::To][..]),
            select(&[HandleKey::Back, HandleKey::On, HandleKey::FarBack, HandleKey::FarOn, HandleKey::First, HandleKey::Last][..]),
        ), 0..12),
    ) {
        let limits = year_limits(&dataset, 2026);
        let brush = Brush::whole(limits).with(Handle::From, from).with(Handle::To, to);
        let brush = steps.into_iter().fold(brush, |brush, (handle, step)| brush.stepped(handle, step));
        let chosen = YearSpan { from: brush.year(Handle::From), to: brush.year(Handle::To) };
        prop_assert!(limits.from <= chosen.from && chosen.from <= chosen.to && chosen.to <= limits.to);
        prop_assert_eq!(Brush::around(limits, brush.period()), brush);
        let everything = Filters::default();
        let filters = brush.period().iter().fold(everything, |all, range| all.with(Facet::Period, range.to_string()));
        let found = Index::build(&dataset).select(&filters);
        let expected = places::all(&dataset).into_iter().filter(|row| {
            brush.is_whole() || touches(&dataset.commitments[*row], chosen)
        });
        prop_assert_eq!(found.rows(), expected.collect::<Vec<_>>());
    }

    #[test]
    fn every_row_stands_under_the_year_in_which_it_begins((dataset, rows) in selection(), each in 1..20_u16) {
        let groups = by_years(&dataset, &rows, each);
        let mut found: Vec<usize> = groups.iter().flat_map(|group| group.rows.clone()).collect();
        found.sort_unstable();
        prop_assert_eq!(found, rows);
        let headings: Vec<_> = groups.iter().map(|group| group.years).collect();
        prop_assert!(headings.iter().collect::<BTreeSet<_>>().len() == headings.len(), "no heading twice");
        prop_assert!(headings.is_sorted_by(|a, b| b < a), "newest first, undated last");
        for group in groups {
            for row in group.rows {
                let first = dataset.commitments[row].years().map(|span| YearSpan { to: span.from, ..span });
                prop_assert_eq!(first.is_some(), group.years.is_some());
                prop_assert!(first.zip(group.years).is_none_or(|(first, years)| years.touches(first)));
            }
        }
    }

    #[test]
    fn the_cells_add_up_to_the_selection((dataset, rows) in selection(), partners in any::<bool>()) {
        let columns = if partners { MatrixColumns::Partners } else { MatrixColumns::Regions };
        let matrix = Matrix::of(&dataset, &rows, columns, Language::Fr);
        let mut found: Vec<usize> =
            matrix.rows.iter().flat_map(|row| row.cells.iter().flat_map(|cell| cell.rows.clone())).collect();
        found.sort_unstable();
        prop_assert_eq!(&found, &rows);
        prop_assert_eq!(&matrix.total.rows, &rows);
        prop_assert_eq!(matrix.rows.iter().map(|row| row.total.count()).sum::<usize>(), rows.len());
        prop_assert_eq!(matrix.totals.iter().map(MatrixCell::count).sum::<usize>(), rows.len());
        for (place, slug) in matrix.slugs.iter().enumerate() {
            for line in &matrix.rows {
                let is_there = |row: &&usize| {
                    let Commitment { partner, instrument_type, .. } = &dataset.commitments[**row];
                    let column = if partners { partner.id.as_str() } else { partner.region.slug() };
                    column == slug && *instrument_type == line.instrument_type
                };
                let expected: Vec<usize> = rows.iter().filter(is_there).copied().collect();
                prop_assert_eq!(line.cells[place].marks.len(), expected.len());
                prop_assert!(line.cells[place].marks.is_sorted());
                prop_assert_eq!(&line.cells[place].rows, &expected);
            }
        }
    }

    #[test]
    fn a_cell_counts_what_choosing_its_type_and_its_column_gives(
        dataset in random::dataset(60), filters in random::filters(), partners in any::<bool>(),
    ) {
        let columns = if partners { MatrixColumns::Partners } else { MatrixColumns::Regions };
        let index = Index::build(&dataset);
        let selection = index.select(&filters);
        let matrix = Matrix::of(&dataset, selection.rows(), columns, Language::En);
        let is_free = |facet| filters.chosen(facet).next().is_none();
        let (by_type, by_column) = (is_free(Facet::Type), is_free(matrix.facet()));
        for line in &matrix.rows {
            let kind = line.instrument_type.slug();
            prop_assert!(!by_type || line.total.count() == selection.count_of(Facet::Type, kind));
            for (slug, cell) in matrix.slugs.iter().zip(&line.cells) {
                let cell_filters = filters.clone().with(Facet::Type, kind).with(matrix.facet(), slug);
                prop_assert!(!(by_type && by_column) || cell.rows == index.select(&cell_filters).rows());
            }
        }
        for (slug, cell) in matrix.slugs.iter().zip(&matrix.totals) {
            prop_assert!(!by_column || cell.count() == selection.count_of(matrix.facet(), slug));
        }
    }
}
