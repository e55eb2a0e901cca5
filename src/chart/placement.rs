//! Nothing covers anything: circles are moved apart, and labels are placed beside the marks where there is room for them.

use super::geometry::{Circle, Point, Rect};

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

/// The labels to be placed beside some marks.
#[derive(Clone, Copy, Debug)]
pub struct LabelRequest<'a> {
    /// The marks.
    pub marks: &'a [Circle],
    /// The width and height of each mark's label; no width where there are no words.
    pub sizes: &'a [(f64, f64)],
    /// Between a mark and its label.
    pub gap_px: f64,
    /// Labels stay within.
    pub bounds: Rect,
    /// What no label may cover, besides the marks.
    pub taken: &'a [Rect],
}

/// The place of each label: to the right of its mark, to the left, a little higher or lower there, below or above, at last
/// flush with the mark's edge there: the first that is free of marks, of what is taken and of labels placed before. Those
/// with the fewest free places come first, so that as many as can be have one. None where nothing is free: the name is then
/// in the list only.
pub fn place_labels(request: &LabelRequest) -> Vec<Option<Rect>> {
    let LabelRequest { marks, sizes, gap_px, bounds, taken } = *request;
    let mut taken: Vec<Rect> = taken.to_vec();
    taken.extend(marks.iter().map(|mark| Rect::around(mark.at, mark.radius)));
    let mut places: Vec<Option<Rect>> = vec![None; marks.len()];
    let mut waiting: Vec<(usize, Vec<Rect>)> = Vec::new();
    for (index, (mark, size)) in marks.iter().zip(sizes).enumerate() {
        if size.0 > 0.0 {
            waiting.push((index, beside(*mark, *size, gap_px).to_vec()));
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

fn beside(mark: Circle, (width, height): (f64, f64), gap_px: f64) -> [Rect; 12] {
    let Point { x, y } = mark.at;
    let (out, half) = (mark.radius + gap_px, height / 2.0);
    let (right, left) = (x + out, x - out - width);
    let (from_mark, to_mark) = (x - mark.radius, x + mark.radius - width);
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

/// The width of a line of text in Open Sans at a size, in pixels: a tenth more or less. A fallback font may be wider, so
/// leave room beside it.
pub fn text_width(text: &str, size_px: f64, is_bold: bool) -> f64 {
    let ems: f64 = text.chars().map(width_em).sum();
    ems * size_px * if is_bold { 1.06 } else { 1.0 }
}

/// Open Sans 400, by classes of letters.
fn width_em(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'ï' | 'î' | 'í' | 'ì' | '.' | ',' | ':' | '’' | ' ' | '\u{a0}' => 0.26,
        'f' | 'r' | 't' | '-' | '(' | ')' => 0.36,
        's' | 'c' | 'z' | 'ç' | 'v' | 'x' | 'y' | 'k' => 0.5,
        'm' | 'w' | 'M' | 'W' => 0.92,
        _ if letter.is_uppercase() => 0.64,
        _ => 0.58,
    }
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

    const BOUNDS: Rect = Rect { left: 0.0, top: 0.0, width: 200.0, height: 100.0 };

    fn mark(x: f64, y: f64) -> Circle {
        Circle { radius: 8.0, ..circle(x, y) }
    }

    fn corners(marks: &[Circle], taken: &[Rect]) -> Vec<Option<(f64, f64)>> {
        let sizes = vec![(60.0, 20.0); marks.len()];
        let labels = place_labels(&LabelRequest { marks, sizes: &sizes, gap_px: 4.0, bounds: BOUNDS, taken });
        labels.iter().map(|label| label.map(|label| (label.left, label.top))).collect()
    }

    #[test]
    fn a_name_is_to_the_right_and_at_the_edge_to_the_left() {
        let corners = corners(&[mark(50.0, 50.0), mark(190.0, 20.0)], &[]);
        assert_eq!(corners, [Some((62.0, 40.0)), Some((118.0, 10.0))]);
    }

    #[test]
    fn a_name_gives_way_to_marks_and_to_what_is_taken() {
        let below = Rect { left: 110.0, top: 60.0, width: 60.0, height: 40.0 };
        let corners = corners(&[mark(100.0, 50.0), mark(140.0, 50.0)], &[below]);
        assert_eq!(corners, [Some((28.0, 40.0)), Some((110.0, 18.0))]);
    }

    #[test]
    fn a_name_with_a_single_free_place_takes_it_before_others() {
        // The left one alone could be anywhere; the right one fits only before it.
        let corners = corners(
            &[mark(30.0, 50.0), mark(150.0, 50.0)],
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
        assert_eq!(corners(&[mark(100.0, 50.0)], &[BOUNDS]), [None]);
    }

    #[test]
    fn widths_are_those_of_the_picture_within_a_tenth() {
        // `map-1440`, 14 px: measured from the first letter to the last.
        for (text, measured) in [("Maharashtra", 82.0), ("Rio de Janeiro", 90.0), ("Pays de Galles", 94.0)] {
            let width = text_width(text, 14.0, false);
            assert!((width / measured - 1.0).abs() < 0.12, "{text}: {width}, not {measured}");
        }
    }
}
