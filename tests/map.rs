//! The map is drawn by a published projection, and every commitment with a seat is under one mark that can be read.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where it fails")]

#[path = "support/places.rs"]
mod places;

use std::collections::BTreeSet;

use engagements::chart::{
    Arrow, Cluster, Frame, MapView, Mark, MarkSizes, Marks, Point, Position, Projection, clusters, land, neighbour,
};
use engagements::commitment::Answer;
use proptest::prelude::*;

fn at(lat: f64, lon: f64) -> Position {
    Position { lat, lon }
}

/// Whether a position is on land, by the even-odd rule.
fn is_land(lat: f64, lon: f64) -> bool {
    let crossings = |ring: &Vec<Position>| {
        let edges = ring.iter().zip(ring.iter().cycle().skip(1));
        let crosses = |(a, b): &(&Position, &Position)| {
            (a.lat > lat) != (b.lat > lat) && lon < a.lon + (lat - a.lat) / (b.lat - a.lat) * (b.lon - a.lon)
        };
        edges.filter(crosses).count()
    };
    land::rings().iter().map(crossings).sum::<usize>() % 2 == 1
}

/// The partners of each cluster with its count, in the order of the keys.
fn names(clusters: &[Cluster]) -> Vec<(usize, String)> {
    let name = |cluster: &Cluster| {
        let partners: Vec<&str> = cluster.marks.iter().map(|mark| mark.partner.as_str()).collect();
        (cluster.count(), if partners.len() > 3 { format!("{} partners", partners.len()) } else { partners.join(" ") })
    };
    clusters.iter().map(name).collect()
}

/// The view of the whole world, so many pixels wide.
fn world(width_px: f64) -> MapView {
    MapView::whole(Frame::WORLD, width_px, width_px / 2.0)
}

#[test]
fn the_land_is_where_it_is() {
    for (name, lat, lon) in [
        ("Winnipeg", 49.9, -97.1),
        ("Madrid", 40.4, -3.7),
        ("Prague", 50.1, 14.4),
        ("Kinshasa", -4.3, 15.3),
        ("Alice Springs", -23.7, 133.9),
        ("Chukotka beyond the 180th meridian", 66.5, 185.0),
    ] {
        assert!(is_land(lat, lon), "{name}");
    }
    for (name, lat, lon) in [
        ("the Atlantic", 40.0, -40.0),
        ("the Caspian Sea", 42.0, 50.5),
        ("the Bay of Biscay", 45.0, -5.0),
        ("the North Sea", 56.0, 3.0),
        ("Antarctica, left out", -80.0, 0.0),
    ] {
        assert!(!is_land(lat, lon), "{name}");
    }
}

#[test]
fn the_land_is_drawn_by_the_projection_that_places_the_marks() {
    for frame in [Frame::WORLD, Frame::EUROPE] {
        let path = land::path(&frame);
        let numbers = path.trim_end_matches('Z').split(['M', 'L', 'Z', ' ']).filter(|number| !number.is_empty());
        let numbers: Vec<f64> = numbers.map(|number| number.parse().unwrap()).collect();
        let drawn: Vec<Point> = numbers.chunks(2).map(|pair| Point { x: pair[0], y: pair[1] }).collect();
        let vertices: Vec<Point> =
            land::rings().into_iter().flatten().map(|vertex| frame.outline_point(vertex)).collect();
        assert!(drawn.len() > 1_000 && drawn.len() <= vertices.len());
        for point in drawn.iter().step_by(7) {
            assert!(vertices.iter().any(|vertex| vertex.distance(*point) < 0.08), "{point:?}");
        }
    }
}

#[test]
fn the_world_leaves_out_only_islands_of_the_pacific_and_the_globe_nothing() {
    let shows = |frame: Frame, vertex: Position| {
        let Point { x, y } = frame.outline_point(vertex);
        (0.0..=frame.width).contains(&x) && (0.0..=frame.height).contains(&y)
    };
    for vertex in land::rings().into_iter().flatten() {
        assert!(shows(Frame::GLOBE, vertex), "{vertex:?}");
        let is_pacific = vertex.lat.abs() < 25.0 && !(-150.0..165.0).contains(&vertex.lon);
        assert!(shows(Frame::WORLD, vertex) || is_pacific, "{vertex:?}");
    }
}

#[test]
fn the_published_commitments_cluster_as_in_the_pictures() {
    let dataset = places::bundled();
    let marks = Marks::of(&dataset, &places::all(&dataset));
    assert_eq!(marks.unplaced, []);
    let expected = |europe: &str| {
        [
            (4, "guanajuato jalisco nuevo-leon"),
            (1, "louisiane"),
            (1, "cuba"),
            (1, "haiti"),
            (2, "maine vermont"),
            (1, "rio-de-janeiro"),
            (1, "maroc"),
            (19, europe),
            (2, "israel"),
            (1, "maharashtra"),
            (2, "chine shandong"),
            (1, "kyoto"),
        ]
        .map(|(count, name)| (count, name.to_owned()))
    };
    let wide = clusters(&marks.placed, &world(864.0), &MarkSizes::PAGE, Some(&Frame::EUROPE));
    let mut expected = expected("10 partners").to_vec();
    assert_eq!(names(&wide), expected);
    expected.splice(1..4, [(3, "cuba haiti louisiane".to_owned())]);
    let narrow = clusters(&marks.placed, &world(328.0), &MarkSizes::PAGE, Some(&Frame::EUROPE));
    assert_eq!(names(&narrow), expected);
}

#[test]
fn every_mark_of_europe_stands_alone_in_the_inset_but_those_of_one_city() {
    let dataset = places::bundled();
    let marks = Marks::of(&dataset, &places::all(&dataset));
    let inside: Vec<Mark> = marks.placed.into_iter().filter(|mark| Frame::EUROPE.holds(mark.position)).collect();
    let inset = clusters(&inside, &MapView::whole(Frame::EUROPE, 560.0, 408.0), &MarkSizes::PAGE, None);
    assert!(inset.iter().all(|cluster| cluster.is_one_city() && !cluster.needs_leader()));
    let brussels = inset.iter().find(|cluster| cluster.marks.len() == 3).unwrap();
    assert_eq!((inset.len(), brussels.count(), brussels.convention()), (8, 5, Answer::Yes));
}

#[test]
fn the_frame_is_europe_where_it_holds_every_mark() {
    let dataset = places::bundled();
    let of = |region: &str| {
        let row = |row: &usize| dataset.commitments[*row].partner.region.slug() == region;
        Marks::of(&dataset, &places::all(&dataset).into_iter().filter(row).collect::<Vec<_>>()).frame()
    };
    assert_eq!((of("europe"), of("americas"), of("nowhere")), (Frame::EUROPE, Frame::WORLD, Frame::WORLD));
}

#[test]
fn a_partner_without_a_seat_stands_beside_the_map() {
    let mut dataset = places::bundled();
    for commitment in dataset.commitments.iter_mut().filter(|commitment| commitment.partner.id == "france") {
        commitment.partner.seat = None;
    }
    let marks = Marks::of(&dataset, &places::all(&dataset));
    assert_eq!((marks.placed.len(), marks.unplaced.len()), (24, 1));
    assert_eq!((marks.unplaced[0].partner.as_str(), marks.unplaced[0].rows.len()), ("france", 2));
}

/// The area on paper of a small square of the globe, over its area on the globe.
fn swelling(projection: Projection, position: Position) -> f64 {
    let step = 1e-4_f64;
    let [here, east, north] = [(0.0, 0.0), (0.0, step), (step, 0.0)]
        .map(|(lat, lon)| projection.forward(at(position.lat + lat, position.lon + lon)));
    let cross = (east.x - here.x) * (north.y - here.y) - (east.y - here.y) * (north.x - here.x);
    cross / (step.to_radians() * step.to_radians() * position.lat.to_radians().cos())
}

proptest! {
    #[test]
    fn equal_earth_is_symmetrical_and_grows_east_and_north(lat in 0.0..89.0_f64, lon in 0.0..179.0_f64) {
        let world = Projection::EqualEarth { central_lon: 0.0 };
        let [here, west, south] = [at(lat, lon), at(lat, -lon), at(-lat, lon)].map(|it| world.forward(it));
        prop_assert_eq!((west.x, west.y, south.x, south.y), (-here.x, here.y, here.x, -here.y));
        prop_assert!(world.forward(at(lat, lon + 1.0)).x > here.x && world.forward(at(lat + 1.0, lon)).y > here.y);
    }

    #[test]
    fn every_seat_is_in_the_frame_of_its_selection(placed in places::marks(8)) {
        let marks = Marks { placed, unplaced: Vec::new() };
        let frame = marks.frame();
        prop_assert!(marks.placed.iter().all(|mark| frame.holds(mark.position)));
    }

    #[test]
    fn both_projections_keep_areas(lat in -85.0..85.0_f64, lon in -170.0..170.0_f64) {
        for projection in [Frame::WORLD.projection, Frame::EUROPE.projection] {
            let centre = Frame::EUROPE.projection.forward(at(lat, lon));
            prop_assume!(centre.x.hypot(centre.y) < 1.9); // the antipode tears
            prop_assert!((swelling(projection, at(lat, lon)) - 1.0).abs() < 1e-3, "{:?}", projection);
        }
    }

    #[test]
    fn the_inset_gives_back_the_position_under_a_point(lat in -40.0..85.0_f64, lon in -100.0..120.0_f64) {
        let back = Frame::EUROPE.position(Frame::EUROPE.point(at(lat, lon))).unwrap();
        prop_assert!((back.lat - lat).abs() < 1e-6 && (back.lon - lon).abs() < 1e-6, "{:?}", back);
    }

    #[test]
    fn no_commitment_is_lost_and_none_is_under_two_marks(
        marks in places::marks(40), width in 200.0..1400.0, zoom in 1.0..8.0_f64,
    ) {
        let view = world(width).zoomed(zoom, Point { x: width / 3.0, y: width / 5.0 });
        let rows = |marks: &mut dyn Iterator<Item = &Mark>| {
            marks.flat_map(|mark| mark.rows.iter().copied()).collect::<BTreeSet<usize>>()
        };
        for inset in [None, Some(&Frame::EUROPE)] {
            let found = clusters(&marks, &view, &MarkSizes::PAGE, inset);
            let total: usize = found.iter().map(Cluster::count).sum();
            prop_assert_eq!(total, marks.iter().map(|mark| mark.rows.len()).sum::<usize>());
            prop_assert_eq!(rows(&mut found.iter().flat_map(|cluster| &cluster.marks)), rows(&mut marks.iter()));
        }
    }

    #[test]
    fn no_mark_covers_another_nor_home(marks in places::marks(40), width in 200.0..1400.0, slide in any::<bool>()) {
        let sizes = if slide { MarkSizes::SLIDE } else { MarkSizes::PAGE };
        let view = world(width);
        let found = clusters(&marks, &view, &sizes, Some(&Frame::EUROPE));
        let mut circles: Vec<(Point, f64)> = found.iter().map(|cluster| (cluster.at, cluster.radius)).collect();
        circles.push((view.point(engagements::chart::HOME), sizes.home_px / 2.0));
        for (place, (at, radius)) in circles.iter().enumerate() {
            for (other, other_radius) in &circles[..place] {
                prop_assert!(at.distance(*other) >= radius + other_radius - 1e-6);
            }
        }
        for cluster in &found {
            prop_assert!(cluster.at.distance(cluster.anchor) <= 1.5 * sizes.cluster_px + 1e-6);
        }
    }

    #[test]
    fn the_order_of_the_marks_does_not_matter(
        (marks, shuffled) in places::marks(30).prop_flat_map(|marks| (Just(marks.clone()), Just(marks).prop_shuffle())),
    ) {
        let of = |marks: &[Mark]| clusters(marks, &world(864.0), &MarkSizes::PAGE, Some(&Frame::EUROPE));
        prop_assert_eq!(of(&marks), of(&shuffled));
    }

    #[test]
    fn every_mark_can_be_reached_with_the_arrows(marks in places::marks(25), width in 300.0..1400.0) {
        let found = clusters(&marks, &world(width), &MarkSizes::PAGE, Some(&Frame::EUROPE));
        let points: Vec<Point> = found.iter().map(|cluster| cluster.at).collect();
        let mut reached = BTreeSet::from_iter((!points.is_empty()).then_some(0));
        let mut next: Vec<usize> = reached.iter().copied().collect();
        while let Some(here) = next.pop() {
            let neighbours = Arrow::ALL.into_iter().filter_map(|arrow| neighbour(&points, here, arrow));
            next.extend(neighbours.filter(|place| reached.insert(*place)));
        }
        prop_assert_eq!(reached.len(), points.len());
    }

    #[test]
    fn a_view_stays_within_its_frame(
        steps in prop::collection::vec((0.2..5.0_f64, -900.0..900.0_f64, -500.0..500.0_f64), 1..12),
    ) {
        let mut view = world(864.0);
        for (factor, x, y) in steps {
            view = view.zoomed(factor, Point { x: x.abs(), y: y.abs() }).panned(x, y);
            let [left, top, width, height] = view.view_box();
            prop_assert!((1.0..=MapView::NEAREST).contains(&view.zoom()));
            prop_assert!(left >= -1e-6 && top >= -1e-6 && left + width <= 864.0 + 1e-6 && top + height <= 432.0 + 1e-6);
        }
    }
}
