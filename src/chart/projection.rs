//! Two published projections, both equal-area, on the unit sphere. North is up: `y` grows northward.
//!
//! - The world: **Equal Earth**, Šavrič, Patterson & Jenny (2018), “The Equal Earth map projection”, *International
//!   Journal of Geographical Information Science* 33(3), doi 10.1080/13658816.2018.1504949.
//! - A region: **Lambert azimuthal equal-area**, Snyder (1987), *Map Projections: A Working Manual*, USGS Professional
//!   Paper 1395, pp. 182–190, which keeps the shapes that Equal Earth stretches at 50° north.
//!
//! A [`Frame`] is a projection at a scale, in a box whose units are the pixels of the picture at 1440.

use super::geometry::{Point, Position};

/// How a position on the globe becomes a point on paper, in radii of the globe. The same function draws land and marks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Projection {
    /// Equal Earth.
    EqualEarth {
        /// The longitude that is a straight vertical line, in degrees.
        central_lon: f64,
    },
    /// Lambert azimuthal equal-area.
    LambertAzimuthal {
        /// The position that stays true.
        centre: Position,
    },
}

/// The polynomial of Equal Earth: A1 to A4 of the paper.
const EQUAL_EARTH: [f64; 4] = [1.340_264, -0.081_106, 0.000_893, 0.003_796];

impl Projection {
    /// The point of a position. Equal Earth takes the longitude as given, so that an outline may run over its seam;
    /// bring a lone position into reach with [`Projection::unrolled`] first.
    pub fn forward(self, position: Position) -> Point {
        let (lat, lon) = (position.lat.to_radians(), position.lon.to_radians());
        match self {
            Self::EqualEarth { central_lon } => equal_earth(lat, lon - central_lon.to_radians()),
            Self::LambertAzimuthal { centre } => {
                lambert(lat, lon - centre.lon.to_radians(), centre.lat.to_radians().sin_cos())
            }
        }
    }

    /// The position of a point; none outside the paper, and none for Equal Earth, whose inverse nothing needs.
    pub fn inverse(self, point: Point) -> Option<Position> {
        let Self::LambertAzimuthal { centre } = self else { return None };
        let (sin, cos) = centre.lat.to_radians().sin_cos();
        let rho = point.x.hypot(point.y);
        if rho > 2.0 {
            return None;
        }
        if rho < f64::EPSILON {
            return Some(centre);
        }
        // Snyder's (20-14), (20-15) and (24-16).
        let c = 2.0 * (rho / 2.0).asin();
        let lat = (c.cos() * sin + point.y * c.sin() * cos / rho).clamp(-1.0, 1.0).asin();
        let lon = (point.x * c.sin()).atan2(rho * cos * c.cos() - point.y * sin * c.sin());
        Some(Position { lat: lat.to_degrees(), lon: centre.lon + lon.to_degrees() })
    }

    /// The same position with the longitude that lies within half a turn of the middle of the paper.
    #[must_use]
    pub fn unrolled(self, position: Position) -> Position {
        let middle = match self {
            Self::EqualEarth { central_lon } => central_lon,
            Self::LambertAzimuthal { centre } => centre.lon,
        };
        Position { lat: position.lat, lon: middle - 180.0 + (position.lon - middle + 180.0).rem_euclid(360.0) }
    }
}

/// The paper's equations for latitude and longitude in radians.
fn equal_earth(lat: f64, lon: f64) -> Point {
    let [a1, a2, a3, a4] = EQUAL_EARTH;
    let theta = (3.0_f64.sqrt() / 2.0 * lat.sin()).asin();
    let (t2, t6) = (theta * theta, theta.powi(6));
    let slope = a1 + 3.0 * a2 * t2 + t6 * (7.0 * a3 + 9.0 * a4 * t2);
    Point {
        x: 2.0 * 3.0_f64.sqrt() * lon * theta.cos() / (3.0 * slope),
        y: theta * (a1 + a2 * t2 + t6 * (a3 + a4 * t2)),
    }
}

/// Snyder's (22-4), (22-5) and (24-2). The antipode, a circle on paper, is put on its rim.
fn lambert(lat: f64, lon: f64, (sin, cos): (f64, f64)) -> Point {
    let across = lat.cos() * lon.sin();
    let along = cos * lat.sin() - sin * lat.cos() * lon.cos();
    let depth = 1.0 + sin * lat.sin() + cos * lat.cos() * lon.cos();
    if depth < 1e-12 {
        return Point { x: 0.0, y: -2.0 };
    }
    let k = (2.0 / depth).sqrt();
    Point { x: k * across, y: k * along }
}

/// A piece of paper with a projection on it. Its points are counted from the top left corner, `y` down the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// The projection.
    pub projection: Projection,
    /// How long one radius of the globe is.
    pub radius: f64,
    /// The place of the projection's middle.
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

    /// The place of a position, on whichever side of the seam is within reach.
    pub fn point(&self, position: Position) -> Point {
        self.outline_point(self.projection.unrolled(position))
    }

    /// The place of a vertex of an outline, its longitude taken as given: an outline may run over the seam.
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

    const WORLD: Projection = Projection::EqualEarth { central_lon: 0.0 };

    fn at(projection: Projection, lat: f64, lon: f64) -> (f64, f64) {
        let point = projection.forward(Position { lat, lon });
        (point.x, point.y)
    }

    fn near(a: f64, b: f64, tolerance: f64) -> bool {
        (a - b).abs() <= tolerance
    }

    #[test]
    fn equal_earth_gives_the_published_values() {
        // The sphere of 6,378,137 m in PROJ's own tests (test/gie/builtins.gie, “eqearth”), to the centimetre; the
        // rest computed with PROJ 9 on the unit sphere.
        let (x, y) = at(WORLD, 0.0, 180.0);
        assert!(near(x * 6_378_137.0, 17_263_256.84, 0.01) && near(y, 0.0, 1e-12));
        for (lat, lon, x, y) in [
            (90.0, 0.0, 0.0, 1.317_362_759_157_413_3),
            (90.0, 180.0, 1.603_588_648_284_051_6, 1.317_362_759_157_413_3),
            (46.81, -71.21, -0.905_577_989_459_805_5, 0.890_196_693_808_292_5),
            (35.01, 135.77, 1.862_731_269_073_984_3, 0.685_516_775_287_321_4),
        ] {
            let (ours, theirs) = (at(WORLD, lat, lon), (x, y));
            assert!(near(ours.0, theirs.0, 1e-9) && near(ours.1, theirs.1, 1e-9), "{ours:?} {theirs:?}");
        }
    }

    #[test]
    fn lambert_gives_snyders_example() {
        // Snyder (1987), p. 332: sphere of radius 3, centre 40° N 100° W, the point 20° S 100° E.
        let lambert = Projection::LambertAzimuthal { centre: Position { lat: 40.0, lon: -100.0 } };
        let (x, y) = at(lambert, -20.0, 100.0);
        assert!(near(3.0 * x, -4.233_930_3, 5e-8) && near(3.0 * y, 4.025_777_5, 5e-8), "{x} {y}");
    }

    #[test]
    fn the_antipode_and_the_centre_are_finite() {
        let centre = Position { lat: 47.0, lon: 3.0 };
        let lambert = Projection::LambertAzimuthal { centre };
        assert_eq!(lambert.inverse(Point { x: 0.0, y: 0.0 }), Some(centre));
        let (x, y) = at(lambert, -47.0, 183.0);
        assert!(near(x.hypot(y), 2.0, 1e-6));
        assert_eq!(lambert.inverse(Point { x: 2.0, y: 1.0 }), None);
    }

    #[test]
    fn a_position_beyond_the_seam_comes_back_on_the_other_side() {
        let world = Projection::EqualEarth { central_lon: 10.0 };
        assert!(near(world.unrolled(Position { lat: 0.0, lon: -175.0 }).lon, 185.0, 1e-9));
        assert!(near(world.unrolled(Position { lat: 0.0, lon: -71.0 }).lon, -71.0, 1e-9));
    }

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
