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

/// A part of a frame in a box on the screen. It never shows less than the frame allows nor leaves it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapView {
    frame: Frame,
    width_px: f64,
    height_px: f64,
    zoom: f64,
    /// In the frame's units.
    centre: Point,
}

impl MapView {
    /// The nearest that a reader can come: beyond, the outline is coarse.
    pub const NEAREST: f64 = 8.0;
    /// The nearest that fitting comes, so that a lone mark keeps its surroundings.
    pub const NEAREST_FIT: f64 = 4.0;
    /// One press of a zoom button.
    pub const STEP: f64 = 1.5;

    /// The whole frame, as large as a box of this size holds it. The box is at least a pixel wide and high.
    pub fn whole(frame: Frame, width_px: f64, height_px: f64) -> Self {
        let centre = Point { x: frame.width / 2.0, y: frame.height / 2.0 };
        Self { frame, width_px: width_px.max(1.0), height_px: height_px.max(1.0), zoom: 1.0, centre }
    }

    /// The frame.
    pub fn frame(&self) -> &Frame {
        &self.frame
    }

    /// The width and height of the box.
    pub fn size_px(&self) -> (f64, f64) {
        (self.width_px, self.height_px)
    }

    /// 1 for the whole frame, up to [`MapView::NEAREST`].
    pub fn zoom(&self) -> f64 {
        self.zoom
    }

    /// How many pixels one unit of the frame takes.
    pub fn scale(&self) -> f64 {
        (self.width_px / self.frame.width).min(self.height_px / self.frame.height) * self.zoom
    }

    /// The place of a position on the screen, in pixels from the top left of the box.
    pub fn point(&self, position: Position) -> Point {
        let Point { x, y } = self.frame.point(position);
        let scale = self.scale();
        Point {
            x: self.width_px / 2.0 + (x - self.centre.x) * scale,
            y: self.height_px / 2.0 + (y - self.centre.y) * scale,
        }
    }

    /// Whether the box shows a point of the screen.
    pub fn shows(&self, point: Point) -> bool {
        (0.0..=self.width_px).contains(&point.x) && (0.0..=self.height_px).contains(&point.y)
    }

    /// The left, top, width and height of the view in the frame's units, as an SVG `viewBox` has them.
    pub fn view_box(&self) -> [f64; 4] {
        let (width, height) = (self.width_px / self.scale(), self.height_px / self.scale());
        [self.centre.x - width / 2.0, self.centre.y - height / 2.0, width, height]
    }

    /// The same view in a box of another size.
    #[must_use]
    pub fn resized(self, width_px: f64, height_px: f64) -> Self {
        Self { width_px: width_px.max(1.0), height_px: height_px.max(1.0), ..self }.clamped()
    }

    /// Nearer by a factor over 1, further by one under 1; that point of the screen stays if the frame allows.
    #[must_use]
    pub fn zoomed(self, factor: f64, around: Point) -> Self {
        let zoom = (self.zoom * factor).clamp(1.0, Self::NEAREST);
        let kept = 1.0 / self.scale() - self.zoom / (zoom * self.scale());
        let x = self.centre.x + (around.x - self.width_px / 2.0) * kept;
        let y = self.centre.y + (around.y - self.height_px / 2.0) * kept;
        Self { zoom, centre: Point { x, y }, ..self }.clamped()
    }

    /// One press of the button that comes nearer, around the middle.
    #[must_use]
    pub fn nearer(self) -> Self {
        self.zoomed(Self::STEP, self.middle())
    }

    /// One press of the button that goes further, around the middle.
    #[must_use]
    pub fn further(self) -> Self {
        self.zoomed(1.0 / Self::STEP, self.middle())
    }

    /// Moved over the frame by pixels of the screen: positive shows what lies to the right and below.
    #[must_use]
    pub fn panned(self, right_px: f64, down_px: f64) -> Self {
        let scale = self.scale();
        let centre = Point { x: self.centre.x + right_px / scale, y: self.centre.y + down_px / scale };
        Self { centre, ..self }.clamped()
    }

    /// Moved so that a point of the screen comes to the middle, if the frame allows.
    #[must_use]
    pub fn centred_on(self, at: Point) -> Self {
        self.panned(at.x - self.width_px / 2.0, at.y - self.height_px / 2.0)
    }

    /// Moved and brought as near as leaves a margin around some positions; the whole frame where there are none.
    #[must_use]
    pub fn fitted(self, positions: &[Position], margin_px: f64) -> Self {
        let whole = Self::whole(self.frame, self.width_px, self.height_px);
        let points: Vec<Point> = positions.iter().map(|position| self.frame.point(*position)).collect();
        let (Some((west, east)), Some((north, south))) = (span(&points, |p| p.x), span(&points, |p| p.y)) else {
            return whole;
        };
        let room = |size_px: f64, span: f64| (size_px - 2.0 * margin_px).max(1.0) / (span * whole.scale());
        let zoom = room(self.width_px, east - west).min(room(self.height_px, south - north));
        let centre = Point { x: f64::midpoint(west, east), y: f64::midpoint(north, south) };
        Self { zoom: zoom.clamp(1.0, Self::NEAREST_FIT), centre, ..whole }.clamped()
    }

    fn middle(&self) -> Point {
        Point { x: self.width_px / 2.0, y: self.height_px / 2.0 }
    }

    /// Keeps the view within the frame; where it is wider or higher than the frame, the frame is in its middle.
    fn clamped(self) -> Self {
        let [_, _, width, height] = self.view_box();
        let within = |centre: f64, view: f64, frame: f64| {
            if view >= frame { frame / 2.0 } else { centre.clamp(view / 2.0, frame - view / 2.0) }
        };
        let x = within(self.centre.x, width, self.frame.width);
        let y = within(self.centre.y, height, self.frame.height);
        Self { centre: Point { x, y }, ..self }
    }
}

/// The least and the greatest of some coordinates.
fn span(points: &[Point], of: fn(&Point) -> f64) -> Option<(f64, f64)> {
    let values = || points.iter().map(of);
    values().reduce(f64::min).zip(values().reduce(f64::max))
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

    fn world() -> MapView {
        MapView::whole(Frame::WORLD, 864.0, 432.0)
    }

    #[test]
    fn the_whole_world_is_the_frame() {
        let [left, top, width, height] = world().view_box();
        assert!(left.abs() < 1e-9 && top.abs() < 1e-9 && (width - 864.0).abs() < 1e-9 && (height - 432.0).abs() < 1e-9);
        assert_eq!(world().point(HOME), Frame::WORLD.point(HOME));
    }

    #[test]
    fn zooming_keeps_the_point_under_the_pointer() {
        let at = world().point(HOME);
        let near = world().zoomed(3.0, at);
        assert!(near.point(HOME).distance(at) < 1e-9);
        assert!((near.zoom() - 3.0).abs() < 1e-9);
    }

    #[test]
    fn the_view_never_leaves_the_frame() {
        let near = world().zoomed(4.0, Point::default()).panned(-1e6, 1e6);
        let [left, top, width, height] = near.view_box();
        assert!(left.abs() < 1e-9 && (top + height - 432.0).abs() < 1e-9 && (width - 216.0).abs() < 1e-9);
        assert_eq!(near.zoomed(1e-3, Point::default()), world());
        assert!((world().zoomed(1e3, Point::default()).zoom() - MapView::NEAREST).abs() < 1e-9);
    }

    #[test]
    fn a_point_outside_the_box_comes_to_its_middle() {
        let near = world().zoomed(4.0, Point { x: 432.0, y: 216.0 });
        let outside = near.point(HOME);
        assert!(!near.shows(outside));
        let centred = near.centred_on(outside);
        assert!(centred.point(HOME).distance(Point { x: 432.0, y: 216.0 }) < 1e-6);
    }

    #[test]
    fn further_undoes_nearer() {
        let there = world().nearer().nearer();
        let back = there.further().further();
        assert!((back.zoom() - 1.0).abs() < 1e-9 && back.point(HOME).distance(world().point(HOME)) < 1e-6);
    }

    #[test]
    fn a_box_of_another_shape_shows_the_frame_in_its_middle() {
        let [left, _, width, height] = MapView::whole(Frame::EUROPE, 890.0, 408.0).view_box();
        assert!((left + 165.0).abs() < 1e-9 && (width - 890.0).abs() < 1e-9 && (height - 408.0).abs() < 1e-9);
    }

    #[test]
    fn fitting_shows_every_position_with_its_margin() {
        let positions = [Position { lat: 51.48, lon: -3.18 }, Position { lat: 41.89, lon: 12.48 }];
        let view = MapView::whole(Frame::EUROPE, 890.0, 486.0).fitted(&positions, 98.0);
        assert!(view.zoom() > 1.2);
        for point in positions.map(|position| view.point(position)) {
            assert!((97.9..=792.1).contains(&point.x) && (97.9..=388.1).contains(&point.y), "{point:?}");
        }
        assert_eq!(view.fitted(&[], 98.0), MapView::whole(Frame::EUROPE, 890.0, 486.0));
        assert!((world().fitted(&[HOME], 40.0).zoom() - MapView::NEAREST_FIT).abs() < 1e-9);
    }
}
