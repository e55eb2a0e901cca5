//! Moving among marks with the keys: Tab enters the map once, arrows go from mark to mark.

use super::geometry::Point;

/// An arrow key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrow {
    /// West.
    Left,
    /// East.
    Right,
    /// North.
    Up,
    /// South.
    Down,
}

impl Arrow {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Left, Self::Right, Self::Up, Self::Down];

    /// The arrow that a key is, by the name that the UI Events standard gives to it; `None` for any other key.
    pub fn of_key(name: &str) -> Option<Self> {
        Some(match name {
            "ArrowLeft" => Self::Left,
            "ArrowRight" => Self::Right,
            "ArrowUp" => Self::Up,
            "ArrowDown" => Self::Down,
            _ => return None,
        })
    }

    /// How far a point lies in the arrow's direction, and how far to its side; `y` grows down the page.
    fn measure(self, from: Point, to: Point) -> (f64, f64) {
        let (right, down) = (to.x - from.x, to.y - from.y);
        match self {
            Self::Left => (-right, down.abs()),
            Self::Right => (right, down.abs()),
            Self::Up => (-down, right.abs()),
            Self::Down => (down, right.abs()),
        }
    }
}

/// The mark that an arrow leads to: the nearest of those that lie rather in its direction than to its side, else the
/// nearest of those that lie in its direction at all, a step to the side counting double. None at the edge. Of two as
/// near, the first of the list.
pub fn neighbour(points: &[Point], from: usize, arrow: Arrow) -> Option<usize> {
    let here = *points.get(from)?;
    let ahead = points.iter().enumerate().map(|(place, point)| (place, arrow.measure(here, *point)));
    ahead
        .filter(|(place, (forward, _))| *place != from && *forward > 0.0)
        .map(|(place, (forward, aside))| {
            let far = if aside <= forward { forward.hypot(aside) } else { forward + 2.0 * aside };
            (aside > forward, far, place)
        })
        .min_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.cmp(&b.2)))
        .map(|(_, _, place)| place)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(places: &[(f64, f64)]) -> Vec<Point> {
        places.iter().map(|(x, y)| Point { x: *x, y: *y }).collect()
    }

    #[test]
    fn an_arrow_leads_to_the_nearest_in_its_direction() {
        let points = points(&[(0.0, 0.0), (50.0, 0.0), (20.0, 90.0), (10.0, -40.0)]);
        assert_eq!(neighbour(&points, 0, Arrow::Right), Some(1));
        assert_eq!(neighbour(&points, 0, Arrow::Down), Some(2));
        assert_eq!(neighbour(&points, 0, Arrow::Up), Some(3));
        assert_eq!(neighbour(&points, 0, Arrow::Left), None);
    }

    #[test]
    fn a_mark_far_to_the_side_is_reached_where_nothing_lies_ahead() {
        let points = points(&[(0.0, 0.0), (5.0, 300.0)]);
        assert_eq!(neighbour(&points, 0, Arrow::Right), Some(1));
        assert_eq!(neighbour(&points, 1, Arrow::Left), Some(0));
    }

    #[test]
    fn a_place_that_is_not_in_the_list_leads_nowhere() {
        assert_eq!(neighbour(&[], 0, Arrow::Up), None);
    }
}
