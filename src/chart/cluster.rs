//! The marks of the map: one for each partner of a selection. Marks that touch become one: a cluster. None covers another,
//! nor home.
//!
//! The same marks give the same clusters in whatever order they come: they are sorted by the partners' ids first, and
//! the nearest are joined first.

use std::collections::BTreeMap;

use super::geometry::{Circle, HOME, Point, Position};
use super::placement::spread;
use super::projection::{Frame, MapView};
use crate::commitment::{Answer, Commitment, Dataset};

/// A partner at the seat of its government.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The partner's id.
    pub partner: String,
    /// Where its seat is.
    pub position: Position,
    /// Its commitments in the selection, in the order of the file.
    pub rows: Vec<usize>,
    /// What its mark shows; see [`strongest`].
    pub convention: Answer,
}

/// A partner that no source gives a place on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unplaced {
    /// The partner's id.
    pub partner: String,
    /// Its commitments in the selection, in the order of the file.
    pub rows: Vec<usize>,
}

/// The partners of a selection: on the map, and beside it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marks {
    /// Those with a seat, in the order of their ids.
    pub placed: Vec<Mark>,
    /// Those without one, in the order of their ids.
    pub unplaced: Vec<Unplaced>,
}

impl Marks {
    /// The partners of some rows. Where records disagree on a seat, the first of the file that has one counts.
    pub fn of(dataset: &Dataset, rows: &[usize]) -> Self {
        let mut partners: BTreeMap<&str, Vec<(usize, &Commitment)>> = BTreeMap::new();
        for (row, commitment) in rows.iter().filter_map(|row| Some((*row, dataset.commitments.get(*row)?))) {
            partners.entry(&commitment.partner.id).or_default().push((row, commitment));
        }
        let mut marks = Self::default();
        for (partner, mut entries) in partners {
            entries.sort_unstable_by_key(|(row, _)| *row);
            let partner = partner.to_owned();
            let rows = entries.iter().map(|(row, _)| *row).collect();
            let seat = |(_, commitment): &(usize, &Commitment)| commitment.partner.seat.as_ref().and_then(Position::of);
            match entries.iter().find_map(seat) {
                Some(position) => {
                    let convention = strongest(entries.iter().map(|(_, commitment)| commitment.convention()));
                    marks.placed.push(Mark { partner, position, rows, convention });
                }
                None => marks.unplaced.push(Unplaced { partner, rows }),
            }
        }
        marks
    }

    /// The marks that lie in a frame.
    pub fn within(&self, frame: &Frame) -> Vec<Mark> {
        self.placed.iter().filter(|mark| frame.holds(mark.position)).cloned().collect()
    }

    /// Whether the map needs an inset of Europe: some marks lie there, and others do not.
    pub fn need_inset(&self) -> bool {
        self.frame() != Frame::EUROPE && self.placed.iter().any(|mark| Frame::EUROPE.holds(mark.position))
    }

    /// The frame that shows all of them largest: Europe, the world or the globe. The world where there are none.
    pub fn frame(&self) -> Frame {
        let holds_all = |frame: &Frame| self.placed.iter().all(|mark| frame.holds(mark.position));
        let frames = if self.placed.is_empty() { &[][..] } else { &[Frame::EUROPE, Frame::WORLD, Frame::GLOBE] };
        frames.iter().copied().find(holds_all).unwrap_or(Frame::WORLD)
    }
}

/// What one mark for several commitments shows: yes if one of them says yes; no only if all say no, because what is
/// not stated is never shown as no.
pub fn strongest(answers: impl IntoIterator<Item = Answer>) -> Answer {
    answers.into_iter().min().unwrap_or(Answer::NotStated)
}

/// How large marks are drawn, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MarkSizes {
    /// Across the mark of one city.
    pub mark_px: f64,
    /// Across the ring of several.
    pub cluster_px: f64,
    /// Across the diamond of Québec.
    pub home_px: f64,
    /// What should stay free between two of them.
    pub gap_px: f64,
    /// What should stay free around home, where the line to the seats of a mark can be seen.
    pub home_gap_px: f64,
}

impl MarkSizes {
    /// On the page.
    pub const PAGE: Self = Self { mark_px: 16.0, cluster_px: 24.0, home_px: 16.0, gap_px: 3.0, home_gap_px: 6.0 };
    /// On a slide.
    pub const SLIDE: Self = Self { mark_px: 28.0, cluster_px: 40.0, home_px: 28.0, gap_px: 4.0, home_gap_px: 4.0 };
}

/// One or more partners under one mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// Its marks, in the order of the partners' ids.
    pub marks: Vec<Mark>,
    /// Where it is drawn, in pixels of the view.
    pub at: Point,
    /// The middle of its seats. Where `at` is further from it than the radius, a line should lead there.
    pub anchor: Point,
    /// Half of its size, in pixels.
    pub radius: f64,
}

impl Cluster {
    /// How many commitments it represents.
    pub fn count(&self) -> usize {
        self.marks.iter().map(|mark| mark.rows.len()).sum()
    }

    /// Whether all its seats are in one city: it then shows the Convention value by its shape, and else its count.
    pub fn is_one_city(&self) -> bool {
        one_city(&self.marks)
    }

    /// The Convention value of its shape; see [`strongest`].
    pub fn convention(&self) -> Answer {
        strongest(self.marks.iter().map(|mark| mark.convention))
    }

    /// The partners' ids.
    pub fn partners(&self) -> Vec<String> {
        self.marks.iter().map(|mark| mark.partner.clone()).collect()
    }

    /// The rows of all its partners.
    pub fn rows(&self) -> Vec<usize> {
        self.marks.iter().flat_map(|mark| mark.rows.iter().copied()).collect()
    }

    /// Whether all its seats lie in a frame.
    pub fn is_within(&self, frame: &Frame) -> bool {
        self.marks.iter().all(|mark| frame.holds(mark.position))
    }

    /// Whether it is drawn so far from its seats that a line should lead there.
    pub fn needs_leader(&self) -> bool {
        self.at.distance(self.anchor) > self.radius
    }

    fn of(mut marks: Vec<Mark>, view: &MapView, sizes: &MarkSizes) -> Self {
        marks.sort_unstable_by(|a, b| a.partner.cmp(&b.partner));
        let anchor = Point::centroid(marks.iter().map(|mark| view.point(mark.position)));
        let size = if one_city(&marks) { sizes.mark_px } else { sizes.cluster_px };
        Self { marks, at: anchor, anchor, radius: size / 2.0 }
    }

    /// The circle that it takes up.
    pub fn circle(&self) -> Circle {
        Circle { at: self.at, radius: self.radius }
    }

    /// The id of its first partner, which names it among the clusters of a map.
    pub fn first_partner(&self) -> &str {
        self.marks.first().map_or("", |mark| &mark.partner)
    }
}

/// The clusters of a view, west to east.
///
/// Marks so near that a mark would touch the ring of the other are joined, the nearest first. With an inset beside the
/// view, all marks inside it are one cluster, whose number is then that of the inset: leave the inset out once the
/// reader comes nearer. What would still be covered, by home or by another cluster, is drawn a little beside; where
/// there is no room for that, it is joined.
pub fn clusters(marks: &[Mark], view: &MapView, sizes: &MarkSizes, inset: Option<&Frame>) -> Vec<Cluster> {
    let (inside, outside): (Vec<_>, Vec<_>) =
        marks.iter().cloned().partition(|mark| inset.is_some_and(|inset| inset.holds(mark.position)));
    let alone = outside.into_iter().map(|mark| Cluster::of(vec![mark], view, sizes)).collect();
    let mut clusters = joined(alone, view, sizes);
    if !inside.is_empty() {
        clusters.push(Cluster::of(inside, view, sizes));
    }
    let home = Circle { at: view.point(HOME), radius: sizes.home_px / 2.0 };
    loop {
        clusters.sort_unstable_by(|a, b| a.first_partner().cmp(b.first_partner()));
        let mut circles: Vec<Circle> =
            clusters.iter().map(|cluster| Circle { at: cluster.anchor, radius: cluster.radius }).collect();
        let covered = spread(&mut circles, home, (sizes.gap_px, sizes.home_gap_px), 1.5 * sizes.cluster_px);
        let Some((one, other)) = covered else {
            for (cluster, circle) in clusters.iter_mut().zip(circles) {
                cluster.at = circle.at;
            }
            clusters.sort_by(|a, b| a.at.x.total_cmp(&b.at.x).then_with(|| a.at.y.total_cmp(&b.at.y)));
            return clusters;
        };
        clusters = united(clusters, view, sizes, |index| if index == one { other } else { index });
    }
}

/// Joins each two that are each other's nearest and touch, until nothing touches.
fn joined(mut clusters: Vec<Cluster>, view: &MapView, sizes: &MarkSizes) -> Vec<Cluster> {
    let reach = f64::midpoint(sizes.mark_px, sizes.cluster_px);
    loop {
        clusters.sort_unstable_by(|a, b| a.first_partner().cmp(b.first_partner()));
        let nearest: Vec<Option<usize>> = (0..clusters.len()).map(|index| nearest(index, &clusters, reach)).collect();
        let partner_of = |index: usize| nearest.get(index).copied().flatten();
        let target = |index: usize| match partner_of(index) {
            Some(other) if other < index && partner_of(other) == Some(index) => other,
            _ => index,
        };
        if (0..clusters.len()).all(|index| target(index) == index) {
            return clusters;
        }
        clusters = united(clusters, view, sizes, target);
    }
}

/// The nearest of the others, if it is within reach; of two as near, the first.
fn nearest(index: usize, clusters: &[Cluster], reach: f64) -> Option<usize> {
    let here = clusters.get(index)?.anchor;
    let others = clusters.iter().enumerate().filter(|(other, _)| *other != index);
    let near = others.map(|(other, cluster)| (cluster.anchor.distance(here), other)).filter(|(far, _)| *far < reach);
    near.min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1))).map(|(_, other)| other)
}

/// The clusters after each has gone to its target: a place in the list, its own for most.
fn united(clusters: Vec<Cluster>, view: &MapView, sizes: &MarkSizes, target: impl Fn(usize) -> usize) -> Vec<Cluster> {
    let mut groups: Vec<Vec<Cluster>> = vec![Vec::new(); clusters.len()];
    for (index, cluster) in clusters.into_iter().enumerate() {
        if let Some(group) = groups.get_mut(target(index)) {
            group.push(cluster);
        }
    }
    let union = |mut group: Vec<Cluster>| match group.len() {
        0 | 1 => group.pop(),
        _ => Some(Cluster::of(group.into_iter().flat_map(|cluster| cluster.marks).collect(), view, sizes)),
    };
    groups.into_iter().filter_map(union).collect()
}

/// Whether all seats are in one city: within a fiftieth of a degree, two kilometres.
fn one_city(marks: &[Mark]) -> bool {
    let near = |a: Position, b: Position| (a.lat - b.lat).abs() <= 0.02 && (a.lon - b.lon).abs() <= 0.02;
    marks.first().is_none_or(|first| marks.iter().all(|mark| near(first.position, mark.position)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn europe_has_an_inset_only_beside_others() {
        let mark = |partner: &str, (lat, lon)| Mark {
            partner: partner.to_owned(),
            position: Position { lat, lon },
            rows: vec![0],
            convention: Answer::Yes,
        };
        let marks = |placed: Vec<Mark>| Marks { placed, unplaced: Vec::new() };
        let (rome, rabat) = (mark("rome", (41.89, 12.48)), mark("rabat", (34.02, -6.84)));
        assert!(!marks(vec![rome.clone()]).need_inset() && !marks(vec![rabat.clone()]).need_inset());
        let both = marks(vec![rabat, rome.clone()]);
        assert!(both.need_inset());
        assert_eq!(both.within(&Frame::EUROPE), [rome]);
    }

    #[test]
    fn one_yes_makes_a_yes_and_only_noes_make_a_no() {
        use Answer::{No, NotStated, Yes};
        assert_eq!(strongest([No, NotStated, Yes]), Yes);
        assert_eq!(strongest([No, NotStated]), NotStated);
        assert_eq!(strongest([No, No]), No);
        assert_eq!(strongest([]), NotStated);
    }
}
