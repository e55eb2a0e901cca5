//! Circles that cover each other are moved apart, each by half of what it takes.

use super::position::Point;

/// A circle, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Circle {
    pub(super) at: Point,
    pub(super) radius: f64,
}

/// How often all pairs are looked at. A dozen settles any map that can be read.
const SWEEPS: usize = 48;

/// Moves circles until a gap stays free between each two, and another around a fixed one; none goes further than `reach` from
/// where it was. Gives the two nearest of those that still cover each other, or one that still covers the fixed
/// circle and its nearest neighbour; none where all is well.
pub(super) fn spread(
    circles: &mut [Circle],
    fixed: Circle,
    (between, around): (f64, f64),
    reach: f64,
) -> Option<(usize, usize)> {
    let origins: Vec<Point> = circles.iter().map(|circle| circle.at).collect();
    for _ in 0..SWEEPS {
        let mut still = true;
        for place in 0..circles.len() {
            let (before, from_here) = circles.split_at_mut(place);
            let (Some((circle, _)), Some(origin)) = (from_here.split_first_mut(), origins.get(place)) else { continue };
            for other in before {
                let push = apart(*circle, *other, between);
                still &= push == Point::default();
                circle.at = sum(circle.at, push, 0.5);
                other.at = sum(other.at, push, -0.5);
            }
            let push = apart(*circle, fixed, around);
            still &= push == Point::default();
            circle.at = within(sum(circle.at, push, 1.0), *origin, reach);
        }
        if still {
            return None;
        }
    }
    covered(circles, fixed)
}

/// What moves a circle out of another's way: nothing where the gap is free already.
fn apart(circle: Circle, other: Circle, gap: f64) -> Point {
    let far = circle.at.distance(other.at);
    let lacking = circle.radius + other.radius + gap - far;
    if lacking <= 0.0 {
        return Point::default();
    }
    // One exactly over the other goes down the page, where a map of the north has more room.
    let (x, y) =
        if far < 1e-9 { (0.0, 1.0) } else { ((circle.at.x - other.at.x) / far, (circle.at.y - other.at.y) / far) };
    // A hair more than it lacks, so that rounding does not ask for it again.
    Point { x: x * (lacking + 1e-6), y: y * (lacking + 1e-6) }
}

fn sum(at: Point, push: Point, share: f64) -> Point {
    Point { x: at.x + share * push.x, y: at.y + share * push.y }
}

/// The point, or the nearest to it that is within reach of the origin.
fn within(at: Point, origin: Point, reach: f64) -> Point {
    let far = at.distance(origin);
    if far <= reach {
        return at;
    }
    sum(origin, Point { x: at.x - origin.x, y: at.y - origin.y }, reach / far)
}

/// Two that should be one; see [`spread`].
fn covered(circles: &[Circle], fixed: Circle) -> Option<(usize, usize)> {
    let pairs = || {
        circles.iter().enumerate().flat_map(|(place, circle)| {
            circles.iter().enumerate().skip(place + 1).map(move |(next, other)| ((place, *circle), (next, *other)))
        })
    };
    let covers = |a: &Circle, b: &Circle| a.at.distance(b.at) < a.radius + b.radius;
    let nearest = |pairs: &mut dyn Iterator<Item = ((usize, Circle), (usize, Circle))>| {
        pairs
            .map(|((place, circle), (next, other))| (circle.at.distance(other.at), (place, next)))
            .min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)))
            .map(|(_, pair)| pair)
    };
    nearest(&mut pairs().filter(|(one, other)| covers(&one.1, &other.1)))
        .or_else(|| nearest(&mut pairs().filter(|(one, other)| covers(&one.1, &fixed) || covers(&other.1, &fixed))))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOME: Circle = Circle { at: Point { x: 100.0, y: 100.0 }, radius: 8.0 };

    fn circle(x: f64, y: f64) -> Circle {
        Circle { at: Point { x, y }, radius: 12.0 }
    }

    #[test]
    fn what_is_free_stays() {
        let mut circles = [circle(0.0, 0.0), circle(60.0, 0.0)];
        assert_eq!(spread(&mut circles, HOME, (3.0, 6.0), 36.0), None);
        assert_eq!(circles, [circle(0.0, 0.0), circle(60.0, 0.0)]);
    }

    #[test]
    fn two_that_cover_each_other_share_the_way() {
        let mut circles = [circle(0.0, 0.0), circle(17.0, 0.0)];
        assert_eq!(spread(&mut circles, HOME, (3.0, 6.0), 36.0), None);
        assert!((circles[0].at.x + 5.0).abs() < 1e-3 && (circles[1].at.x - 22.0).abs() < 1e-3, "{circles:?}");
    }

    #[test]
    fn home_does_not_give_way() {
        let mut circles = [circle(100.0, 100.0)];
        assert_eq!(spread(&mut circles, HOME, (3.0, 6.0), 36.0), None);
        assert!(circles[0].at.distance(Point { x: 100.0, y: 126.0 }) < 1e-3, "{circles:?}");
    }

    #[test]
    fn a_crowd_without_room_says_who_should_be_one() {
        let mut circles: Vec<Circle> = (0..40).map(|step| circle(f64::from(step) * 0.5, 0.0)).collect();
        assert!(spread(&mut circles, HOME, (3.0, 6.0), 10.0).is_some());
    }
}
