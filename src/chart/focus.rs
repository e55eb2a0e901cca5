//! Moving the focus in a drawing or a table with the keys: Tab enters it once, arrows go from stop to stop (roving `tabindex`).

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

/// A key that moves the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FocusKey {
    /// To the next stop in a direction.
    Arrow(Arrow),
    /// To the first stop.
    First,
    /// To the last stop.
    Last,
    /// To the first stop at the same height.
    RowFirst,
    /// To the last stop at the same height.
    RowLast,
}

impl FocusKey {
    /// In a drawing: arrows, Home and End.
    pub fn of_key(name: &str) -> Option<Self> {
        Some(match name {
            "Home" => Self::First,
            "End" => Self::Last,
            _ => Self::Arrow(Arrow::of_key(name)?),
        })
    }

    /// In a table, by the ARIA pattern of a grid: Home and End stay in the row unless Ctrl is pressed.
    pub fn of_grid_key(name: &str, has_ctrl: bool) -> Option<Self> {
        Some(match Self::of_key(name)? {
            Self::First if !has_ctrl => Self::RowFirst,
            Self::Last if !has_ctrl => Self::RowLast,
            key => key,
        })
    }
}

/// Something that can take the focus.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop<K> {
    /// Its name, which stays while the drawing is made anew.
    pub key: K,
    /// Its middle; `y` grows down the page.
    pub at: Point,
}

/// All that can take the focus, in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Stops<K>(Vec<Stop<K>>);

impl<K: PartialEq> Stops<K> {
    /// The stop of this key.
    pub fn find(&self, key: &K) -> Option<&Stop<K>> {
        self.0.iter().find(|stop| stop.key == *key)
    }

    /// The stop that Tab leads to: the one that had the focus last, else the first of the preferred ones, else the first.
    pub fn entry(&self, last: Option<&K>, is_preferred: impl Fn(&Stop<K>) -> bool) -> Option<&Stop<K>> {
        let preferred = || self.0.iter().find(|stop| is_preferred(stop));
        last.and_then(|last| self.find(last)).or_else(preferred).or(self.0.first())
    }

    /// The stop that a key leads to; none where there is nothing in that direction.
    pub fn next(&self, from: &K, key: FocusKey) -> Option<&Stop<K>> {
        let here = self.0.iter().position(|stop| stop.key == *from);
        let mut row = self.0.iter().filter(|stop| {
            here.and_then(|here| self.0.get(here)).is_some_and(|here| (here.at.y - stop.at.y).abs() < 0.5)
        });
        match key {
            FocusKey::Arrow(arrow) => {
                let points: Vec<Point> = self.0.iter().map(|stop| stop.at).collect();
                neighbour(&points, here?, arrow).and_then(|next| self.0.get(next))
            }
            FocusKey::First => self.0.first(),
            FocusKey::Last => self.0.last(),
            FocusKey::RowFirst => row.next(),
            FocusKey::RowLast => row.next_back(),
        }
    }
}

impl<K> FromIterator<(K, Point)> for Stops<K> {
    fn from_iter<T: IntoIterator<Item = (K, Point)>>(stops: T) -> Self {
        Self(stops.into_iter().map(|(key, at)| Stop { key, at }).collect())
    }
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

    fn grid() -> Stops<char> {
        let places = [('a', 0.0, 0.0), ('b', 1.0, 0.0), ('c', 0.0, 1.0), ('d', 1.0, 1.0), ('e', 2.0, 1.0)];
        places.into_iter().map(|(key, x, y)| (key, Point { x, y })).collect()
    }

    #[test]
    fn tab_leads_to_the_last_stop_as_long_as_it_is_there() {
        let entry = |last, preferred: char| grid().entry(last, |stop| stop.key == preferred).map(|stop| stop.key);
        assert_eq!(entry(Some(&'d'), 'c'), Some('d'));
        assert_eq!(entry(Some(&'z'), 'c'), Some('c'));
        assert_eq!(entry(None, 'z'), Some('a'));
    }

    #[test]
    fn home_and_end_stay_in_the_row_of_a_grid_unless_ctrl_is_pressed() {
        let next = |name, has_ctrl| {
            let key = FocusKey::of_grid_key(name, has_ctrl)?;
            grid().next(&'d', key).map(|stop| stop.key)
        };
        assert_eq!((next("Home", false), next("End", false)), (Some('c'), Some('e')));
        assert_eq!((next("Home", true), next("End", true)), (Some('a'), Some('e')));
        assert_eq!((next("ArrowUp", false), next("ArrowDown", false), next("Enter", false)), (Some('b'), None, None));
    }

    #[test]
    fn home_and_end_lead_to_the_ends_of_a_drawing() {
        let next = |name| FocusKey::of_key(name).and_then(|key| grid().next(&'d', key).map(|stop| stop.key));
        assert_eq!((next("Home"), next("End")), (Some('a'), Some('e')));
        assert_eq!(grid().next(&'z', FocusKey::Arrow(Arrow::Up)), None);
    }
}
