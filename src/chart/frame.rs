//! A frame: a projection at a scale, in a box whose units are the pixels of the picture at 1440.

use super::position::{Point, Position};
use super::projection::Projection;

/// A piece of paper with a projection on it. Its points are counted from the top left corner, `y` down the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// The projection.
    pub projection: Projection,
    /// How long one radius of the globe is.
    pub radius: f64,
    /// Where the middle of the projection stands.
    pub middle: Point,
    /// The width of the box.
    pub width: f64,
    /// The height of the box.
    pub height: f64,
}

impl Frame {
    /// The world without Antarctica and the middle of the Pacific: Equal Earth on 10° east, so that the seam runs
    /// between Alaska and Chukotka.
    pub const WORLD: Self = Self {
        projection: Projection::EqualEarth { central_lon: 10.0 },
        radius: 181.0,
        middle: Point { x: 432.0, y: 240.0 },
        width: 864.0,
        height: 432.0,
    };

    /// The whole globe in the same box, for a selection with a seat that [`Frame::WORLD`] leaves out, such as Suva.
    pub const GLOBE: Self = Self { radius: 159.0, middle: Point { x: 432.0, y: 216.0 }, ..Self::WORLD };

    /// The inset of Europe, from Portugal to Poland and from Sicily to Denmark: Lambert azimuthal equal-area on
    /// 47° north, 3° east.
    pub const EUROPE: Self = Self {
        projection: Projection::LambertAzimuthal { centre: Position { lat: 47.0, lon: 3.0 } },
        radius: 1124.0,
        middle: Point { x: 264.0, y: 207.0 },
        width: 560.0,
        height: 408.0,
    };

    /// Where a position stands, on whichever side of the seam is within reach.
    pub fn point(&self, position: Position) -> Point {
        self.outline_point(self.projection.unrolled(position))
    }

    /// Where a vertex of an outline stands, its longitude taken as given: an outline may run over the seam.
    pub fn outline_point(&self, position: Position) -> Point {
        let Point { x, y } = self.projection.forward(position);
        Point { x: self.middle.x + x * self.radius, y: self.middle.y - y * self.radius }
    }

    /// The position under a point; see [`Projection::inverse`].
    pub fn position(&self, point: Point) -> Option<Position> {
        let (x, y) = ((point.x - self.middle.x) / self.radius, (self.middle.y - point.y) / self.radius);
        self.projection.inverse(Point { x, y })
    }

    /// Whether the box holds a position.
    pub fn holds(&self, position: Position) -> bool {
        let Point { x, y } = self.point(position);
        (0.0..=self.width).contains(&x) && (0.0..=self.height).contains(&y)
    }

    /// The corners of another frame's box on this one, from its top left, clockwise. Empty for a frame whose
    /// projection has no inverse.
    pub fn corners_of(&self, inset: &Self) -> Vec<Point> {
        let (right, bottom) = (inset.width, inset.height);
        let corners = [(0.0, 0.0), (right, 0.0), (right, bottom), (0.0, bottom)];
        corners
            .into_iter()
            .filter_map(|(x, y)| inset.position(Point { x, y }))
            .map(|position| self.point(position))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::HOME;

    #[test]
    fn the_corners_of_the_inset_are_those_of_the_picture() {
        // `map-1440`: the inset's outline on the world, measured to about a pixel.
        let measured = [(365.4, 54.7), (474.1, 55.9), (459.7, 115.7), (374.0, 114.5)];
        let corners = Frame::WORLD.corners_of(&Frame::EUROPE);
        assert_eq!(corners.len(), measured.len());
        for (corner, (x, y)) in corners.iter().zip(measured) {
            assert!(corner.distance(Point { x, y }) < 2.0, "{corner:?} {x} {y}");
        }
    }

    #[test]
    fn europe_holds_its_seats_and_the_world_holds_home() {
        let rome = Position { lat: 41.89, lon: 12.48 };
        let rabat = Position { lat: 34.02, lon: -6.84 };
        assert!(Frame::EUROPE.holds(rome) && !Frame::EUROPE.holds(rabat) && !Frame::EUROPE.holds(HOME));
        assert!(Frame::WORLD.holds(HOME));
    }

    #[test]
    fn the_globe_holds_what_the_world_leaves_out() {
        let [suva, apia] = [Position { lat: -18.14, lon: 178.44 }, Position { lat: -13.83, lon: -171.77 }];
        assert!([suva, apia].iter().all(|seat| !Frame::WORLD.holds(*seat) && Frame::GLOBE.holds(*seat)));
    }
}
