//! A position on the globe and a point on paper, which are never mistaken for each other.

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
}
