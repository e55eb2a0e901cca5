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

/// Where the label of each cluster stands: to its right, its left, a little higher or lower there, below or above,
/// whichever is the first that is free of marks, of what is taken and of labels placed before. None where nothing is
/// free: the name is then in the list only. `sizes` gives each label's width and height; labels stay within `bounds`.
pub fn labels(
    clusters: &[Cluster],
    sizes: &[(f64, f64)],
    gap_px: f64,
    bounds: Rect,
    taken: &[Rect],
) -> Vec<Option<Rect>> {
    let mut taken: Vec<Rect> = taken.to_vec();
    taken.extend(clusters.iter().map(|cluster| Rect::around(cluster.at, cluster.radius)));
    let mut place = |(cluster, size): (&Cluster, &(f64, f64))| {
        let free = |label: &Rect| bounds.holds(label) && !taken.iter().any(|other| other.overlaps(label));
        let label = beside(cluster, *size, gap_px).into_iter().find(free)?;
        taken.push(label);
        Some(label)
    };
    clusters.iter().zip(sizes).map(&mut place).collect()
}

fn beside(cluster: &Cluster, (width, height): (f64, f64), gap_px: f64) -> [Rect; 8] {
    let Point { x, y } = cluster.at;
    let (out, half) = (cluster.radius + gap_px, height / 2.0);
    let (right, left) = (x + out, x - out - width);
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
    fn a_name_without_room_is_left_out() {
        assert_eq!(corners(&[cluster(100.0, 50.0)], &[BOUNDS]), [None]);
    }
}
