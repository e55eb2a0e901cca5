//! What fingers ask: one that taps or swipes turns the page. One that rests, several at once, and one that moves an enlarged
//! page do not.

use super::action::Turn;

/// Pixels that a finger must move for a swipe.
const SWIPE_PX: f64 = 48.0;

/// Pixels that a finger may move in a tap.
const TAP_PX: f64 = 10.0;

/// Milliseconds after which a finger rests.
const REST_MS: f64 = 500.0;

/// How far a page may be enlarged, by rounding, and still count as whole.
pub const WHOLE: f64 = 1.01;

/// Where a finger is, and when.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Touch {
    /// Pixels from the left of the window.
    pub x_px: f64,
    /// Pixels from its top.
    pub y_px: f64,
    /// Milliseconds.
    pub at_ms: f64,
    /// How far the reader enlarged the page: 1 where it is whole.
    pub scale: f64,
}

/// The fingers that touch the window.
#[derive(Clone, Debug, Default)]
pub struct Touches {
    fingers: Vec<i32>,
    /// Where the one finger came down, if it may still turn the page.
    begun: Option<Touch>,
}

impl Touches {
    /// A finger comes down, on the slide or on something else.
    pub fn down(&mut self, finger: i32, touch: Touch, is_on_slide: bool) {
        self.begun = (self.fingers.is_empty() && is_on_slide).then_some(touch);
        self.fingers.retain(|other| *other != finger);
        self.fingers.push(finger);
    }

    /// The browser took the finger for something else, such as to scroll.
    pub fn cancel(&mut self, finger: i32) {
        self.begun = None;
        self.fingers.retain(|other| *other != finger);
    }

    /// A finger is lifted from a window of this width: what it asks.
    pub fn up(&mut self, finger: i32, touch: Touch, width_px: f64) -> Option<Turn> {
        let begun = self.begun.take();
        self.fingers.retain(|other| *other != finger);
        let begun = begun.filter(|_| self.fingers.is_empty())?;
        let is_whole = begun.scale <= WHOLE && touch.scale <= WHOLE;
        let is_rest = touch.at_ms - begun.at_ms > REST_MS;
        if !is_whole || is_rest {
            return None;
        }
        swipe(touch.x_px - begun.x_px, touch.y_px - begun.y_px, touch.x_px / width_px)
    }
}

/// What a finger asks that moved so far, in pixels, and left the slide at this part of its width: a swipe turns the page
/// like a sheet, a tap goes on, or back in the left third.
fn swipe(right_px: f64, down_px: f64, at: f64) -> Option<Turn> {
    if right_px.abs() >= SWIPE_PX && right_px.abs() > 2.0 * down_px.abs() {
        return Some(if right_px < 0.0 { Turn::Next } else { Turn::Previous });
    }
    let is_tap = right_px.abs() <= TAP_PX && down_px.abs() <= TAP_PX;
    is_tap.then_some(if at < 1.0 / 3.0 { Turn::Previous } else { Turn::Next })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn touch(x_px: f64, y_px: f64, at_ms: f64) -> Touch {
        Touch { x_px, y_px, at_ms, scale: 1.0 }
    }

    fn asked(from: Touch, to: Touch) -> Option<Turn> {
        let mut touches = Touches::default();
        touches.down(1, from, true);
        touches.up(1, to, 1000.0)
    }

    #[test]
    fn a_swipe_turns_a_tap_goes_on_and_a_scroll_does_nothing() {
        for (to, turn) in [
            (touch(420.0, 310.0, 200.0), Some(Turn::Next)),
            (touch(580.0, 290.0, 200.0), Some(Turn::Previous)),
            (touch(502.0, 303.0, 80.0), Some(Turn::Next)),
            (touch(500.0, 390.0, 200.0), None),
            (touch(530.0, 300.0, 200.0), None),
        ] {
            assert_eq!(asked(touch(500.0, 300.0, 0.0), to), turn);
        }
        assert_eq!(asked(touch(100.0, 300.0, 0.0), touch(102.0, 303.0, 80.0)), Some(Turn::Previous));
    }

    #[test]
    fn a_finger_that_rests_turns_nothing() {
        assert_eq!(asked(touch(500.0, 300.0, 0.0), touch(500.0, 300.0, 501.0)), None);
    }

    #[test]
    fn a_finger_on_an_enlarged_page_turns_nothing() {
        let enlarged = Touch { scale: 1.5, ..touch(500.0, 300.0, 0.0) };
        assert_eq!(asked(enlarged, touch(400.0, 300.0, 200.0)), None);
        assert_eq!(asked(touch(500.0, 300.0, 0.0), Touch { scale: 1.5, ..touch(400.0, 300.0, 200.0) }), None);
    }

    #[test]
    fn two_fingers_turn_nothing_until_both_are_lifted() {
        let mut touches = Touches::default();
        touches.down(1, touch(500.0, 300.0, 0.0), true);
        touches.down(2, touch(600.0, 300.0, 20.0), true);
        assert_eq!(touches.up(1, touch(420.0, 300.0, 100.0), 1000.0), None);
        assert_eq!(touches.up(2, touch(600.0, 300.0, 120.0), 1000.0), None);
        touches.down(3, touch(500.0, 300.0, 300.0), true);
        assert_eq!(touches.up(3, touch(500.0, 300.0, 350.0), 1000.0), Some(Turn::Next));
    }

    #[test]
    fn what_the_browser_took_and_what_is_no_slide_turn_nothing() {
        let mut touches = Touches::default();
        touches.down(1, touch(500.0, 300.0, 0.0), true);
        touches.cancel(1);
        assert_eq!(touches.up(1, touch(420.0, 300.0, 100.0), 1000.0), None);
        touches.down(1, touch(500.0, 300.0, 0.0), false);
        assert_eq!(touches.up(1, touch(500.0, 300.0, 100.0), 1000.0), None);
    }
}
