//! A view of a frame on the screen: how near, and around what.

use super::geometry::{Point, Position};
use super::projection::Frame;

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
