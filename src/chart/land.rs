//! The land as an SVG path, drawn by the projection that places the marks.

use super::geometry::{Point, Position, in_tenths, push_tenths};
use super::outline::{OUTLINE, STEPS_PER_DEGREE};
use super::projection::Frame;

/// The rings of the land. A ring that crosses the 180th meridian runs on beyond it; lakes are rings too, so the path
/// is filled by the even-odd rule.
pub fn rings() -> Vec<Vec<Position>> {
    let mut numbers = Numbers(OUTLINE.iter());
    let (mut lon, mut lat) = (0, 0);
    let mut rings = Vec::new();
    while let Some(length) = numbers.next() {
        let mut ring = Vec::new();
        for _ in 0..length {
            lon += unzigzag(numbers.next().unwrap_or_default());
            lat += unzigzag(numbers.next().unwrap_or_default());
            ring.push(Position { lat: f64::from(lat) / STEPS_PER_DEGREE, lon: f64::from(lon) / STEPS_PER_DEGREE });
        }
        rings.push(ring);
    }
    rings
}

/// The path's `d` in the units of a frame, to a tenth. Rings that stay further from the frame than its own size are
/// left out; what remains runs beyond the frame, so that a view of another shape finds land at its edges.
///
/// Fill it with `fill-rule="evenodd"`.
pub fn path(frame: &Frame) -> String {
    let mut d = String::new();
    for ring in rings() {
        let points: Vec<Point> = ring.into_iter().map(|position| frame.outline_point(position)).collect();
        if within_reach(&points, frame) {
            push_ring(&mut d, &points);
        }
    }
    d
}

/// Whether the box around some points comes nearer to the frame than the frame's own size.
fn within_reach(points: &[Point], frame: &Frame) -> bool {
    let reaches = |low: f64, high: f64, size: f64| low < 2.0 * size && high > -size;
    let span = |of: fn(&Point) -> f64| {
        points.iter().map(of).fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)))
    };
    let ((west, east), (north, south)) = (span(|point| point.x), span(|point| point.y));
    reaches(west, east, frame.width) && reaches(north, south, frame.height)
}

/// Adds a closed ring, leaving out vertices that fall on the one before.
fn push_ring(d: &mut String, points: &[Point]) {
    let mut before = None;
    for point in points {
        let tenths = (in_tenths(point.x), in_tenths(point.y));
        if before != Some(tenths) {
            d.push(if before.is_none() { 'M' } else { 'L' });
            push_tenths(d, tenths.0);
            d.push(' ');
            push_tenths(d, tenths.1);
            before = Some(tenths);
        }
    }
    d.push('Z');
}

/// The numbers of the outline: LEB128, the least significant seven bits first.
struct Numbers<'a>(std::slice::Iter<'a, u8>);

impl Iterator for Numbers<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = *self.0.next()?;
            value |= u32::from(byte & 127) << shift;
            if byte < 128 {
                return Some(value);
            }
            shift += 7;
        }
    }
}

/// Undoes the zigzag that keeps small differences short: 0, 1, 2, 3 are 0, −1, 1, −2.
fn unzigzag(value: u32) -> i32 {
    (value >> 1).cast_signed() ^ -(value & 1).cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zigzag_is_undone() {
        assert_eq!([0, 1, 2, 3, 4].map(unzigzag), [0, -1, 1, -2, 2]);
    }

    #[test]
    fn a_ring_is_closed_and_does_not_repeat_a_vertex() {
        let mut d = String::new();
        push_ring(&mut d, &[(0.0, 0.0), (0.01, 0.0), (5.0, 0.0), (5.0, 5.5)].map(|(x, y)| Point { x, y }));
        assert_eq!(d, "M0 0L5 0L5 5.5Z");
    }
}
