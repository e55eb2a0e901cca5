//! Positions on the globe, points, circles and rectangles on paper, and numbers as a drawing writes them.

use crate::commitment::Seat;

/// A position on the globe, in degrees, north and east positive.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position {
    /// Latitude.
    pub lat: f64,
    /// Longitude.
    pub lon: f64,
}

/// A point on paper. Its maker says in what unit, and whether `y` grows northward or down the page.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Up or down, as its maker says.
    pub y: f64,
}

/// The city of Québec, where every commitment starts.
pub const HOME: Position = Position { lat: 46.81, lon: -71.21 };

impl Position {
    /// The position of a seat of government; none where its numbers are nowhere on the globe.
    pub fn of(seat: &Seat) -> Option<Self> {
        let (lat, lon) = (seat.lat, seat.lon);
        ((-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon)).then_some(Self { lat, lon })
    }
}

impl Point {
    /// How far apart two points are.
    pub fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }

    /// The mean of some points; the origin where there are none.
    pub fn centroid(points: impl IntoIterator<Item = Self>) -> Self {
        let (mut x, mut y, mut count) = (0.0, 0.0, 0.0);
        for point in points {
            x += point.x;
            y += point.y;
            count += 1.0;
        }
        if count > 0.0 { Self { x: x / count, y: y / count } } else { Self::default() }
    }
}

/// A circle, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Circle {
    /// Its middle.
    pub at: Point,
    /// Its radius.
    pub radius: f64,
}

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

    /// Its outline as an SVG path.
    pub fn path(&self) -> String {
        let Self { left, top, width, height } = *self;
        format!("M{} {}H{}V{}H{}Z", px(left), px(top), px(left + width), px(top + height), px(left))
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

/// A number to a tenth: `12.3`, `-0.1`, `7`.
pub fn px(value: f64) -> String {
    let mut written = String::new();
    push_tenths(&mut written, in_tenths(value));
    written
}

/// A number in tenths, rounded.
#[expect(clippy::cast_possible_truncation, reason = "a drawing is some hundreds of units wide; a cast saturates")]
pub(super) fn in_tenths(value: f64) -> i32 {
    (value * 10.0).round() as i32
}

/// Writes tenths.
pub(super) fn push_tenths(written: &mut String, tenths: i32) {
    let sign = if tenths < 0 { "-" } else { "" };
    written.push_str(sign);
    written.push_str(&(tenths.unsigned_abs() / 10).to_string());
    if let tenth @ 1.. = tenths.unsigned_abs() % 10 {
        written.push('.');
        written.push_str(&tenth.to_string());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_are_nowhere_give_none() {
        let seat = |lat, lon| Seat { fr: String::new(), en: String::new(), lat, lon };
        assert_eq!(Position::of(&seat(46.81, -71.21)), Some(HOME));
        for (lat, lon) in [(91.0, 0.0), (0.0, 181.0), (f64::NAN, 0.0), (f64::INFINITY, 0.0)] {
            assert_eq!(Position::of(&seat(lat, lon)), None);
        }
    }

    #[test]
    fn numbers_are_written_to_a_tenth() {
        assert_eq!([12.34, -0.06, 7.0, -3.96].map(px), ["12.3", "-0.1", "7", "-4"]);
    }

    #[test]
    fn a_rectangle_is_a_closed_path() {
        let rect = Rect { left: -12.0, top: 0.0, width: 24.0, height: 58.5 };
        assert_eq!(rect.path(), "M-12 0H12V58.5H-12Z");
    }
}
