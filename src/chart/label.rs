//! Names beside the marks of the map, where there is room for them.

use super::cluster::Cluster;
use super::position::Point;

/// A rectangle on the screen, in pixels from the top left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Its left edge.
    pub left: f64,
    /// Its upper edge.
    pub top: f64,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
}

impl Rect {
    /// The square around a circle.
    pub fn around(at: Point, radius: f64) -> Self {
        Self { left: at.x - radius, top: at.y - radius, width: 2.0 * radius, height: 2.0 * radius }
    }

    /// Whether two share more than an edge.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.left + other.width
            && other.left < self.left + self.width
            && self.top < other.top + other.height
            && other.top < self.top + self.height
    }

    /// Whether another lies within it.
    pub fn holds(&self, other: &Self) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && other.left + other.width <= self.left + self.width
            && other.top + other.height <= self.top + self.height
    }
}

/// Where the label of each cluster stands: to its right, its left, a little higher or lower there, below or above, at
/// last beginning or ending with it there: whichever is the first that is free of marks, of what is taken and of labels placed before. Those with the fewest free
/// places come first, so that as many as can be have one. None where nothing is free: the name is then in the list only.
/// `sizes` gives each label's width and height, no width where there are no words; labels stay within `bounds`.
pub fn labels(
    clusters: &[Cluster],
    sizes: &[(f64, f64)],
    gap_px: f64,
    bounds: Rect,
    taken: &[Rect],
) -> Vec<Option<Rect>> {
    let mut taken: Vec<Rect> = taken.to_vec();
    taken.extend(clusters.iter().map(|cluster| Rect::around(cluster.at, cluster.radius)));
    let mut places: Vec<Option<Rect>> = vec![None; clusters.len()];
    let mut waiting: Vec<(usize, Vec<Rect>)> = Vec::new();
    for (index, (cluster, size)) in clusters.iter().zip(sizes).enumerate() {
        if size.0 > 0.0 {
            waiting.push((index, beside(cluster, *size, gap_px).to_vec()));
        }
    }
    loop {
        for (_, free) in &mut waiting {
            free.retain(|label| bounds.holds(label) && !taken.iter().any(|other| other.overlaps(label)));
        }
        waiting.retain(|(_, free)| !free.is_empty());
        waiting.sort_by_key(|(index, free)| (free.len(), *index));
        let Some((index, label)) = waiting.first().and_then(|(index, free)| Some((*index, *free.first()?))) else {
            return places;
        };
        taken.push(label);
        if let Some(place) = places.get_mut(index) {
            *place = Some(label);
        }
        waiting.retain(|(other, _)| *other != index);
    }
}

fn beside(cluster: &Cluster, (width, height): (f64, f64), gap_px: f64) -> [Rect; 12] {
    let Point { x, y } = cluster.at;
    let (out, half) = (cluster.radius + gap_px, height / 2.0);
    let (right, left) = (x + out, x - out - width);
    let (from_mark, to_mark) = (x - cluster.radius, x + cluster.radius - width);
    let at = |left: f64, middle: f64| Rect { left, top: middle - half, width, height };
    [
        at(right, y),
        at(left, y),
        at(right, y + half),
        at(left, y + half),
        at(right, y - half),
        at(left, y - half),
        at(x - width / 2.0, y + out + half),
        at(x - width / 2.0, y - out - half),
        at(from_mark, y - out - half),
        at(to_mark, y - out - half),
        at(from_mark, y + out + half),
        at(to_mark, y + out + half),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOUNDS: Rect = Rect { left: 0.0, top: 0.0, width: 200.0, height: 100.0 };

    fn cluster(x: f64, y: f64) -> Cluster {
        let at = Point { x, y };
        Cluster { marks: Vec::new(), at, anchor: at, radius: 8.0 }
    }

    fn corners(clusters: &[Cluster], taken: &[Rect]) -> Vec<Option<(f64, f64)>> {
        let sizes = vec![(60.0, 20.0); clusters.len()];
        let labels = labels(clusters, &sizes, 4.0, BOUNDS, taken);
        labels.iter().map(|label| label.map(|label| (label.left, label.top))).collect()
    }

    #[test]
    fn a_name_stands_to_the_right_and_at_the_edge_to_the_left() {
        let corners = corners(&[cluster(50.0, 50.0), cluster(190.0, 20.0)], &[]);
        assert_eq!(corners, [Some((62.0, 40.0)), Some((118.0, 10.0))]);
    }

    #[test]
    fn a_name_gives_way_to_marks_and_to_what_is_taken() {
        let below = Rect { left: 110.0, top: 60.0, width: 60.0, height: 40.0 };
        let corners = corners(&[cluster(100.0, 50.0), cluster(140.0, 50.0)], &[below]);
        assert_eq!(corners, [Some((28.0, 40.0)), Some((110.0, 18.0))]);
    }

    #[test]
    fn a_name_with_a_single_free_place_takes_it_before_others() {
        // The left one alone could stand anywhere; the right one fits only before it.
        let corners = corners(
            &[cluster(30.0, 50.0), cluster(150.0, 50.0)],
            &[
                Rect { left: 160.0, top: 0.0, width: 40.0, height: 100.0 },
                Rect { left: 70.0, top: 0.0, width: 130.0, height: 39.0 },
                Rect { left: 70.0, top: 61.0, width: 130.0, height: 39.0 },
            ],
        );
        assert_eq!(corners[1], Some((78.0, 40.0)));
        assert!(corners[0].is_some());
    }

    #[test]
    fn a_name_without_room_is_left_out() {
        assert_eq!(corners(&[cluster(100.0, 50.0)], &[BOUNDS]), [None]);
    }
}
