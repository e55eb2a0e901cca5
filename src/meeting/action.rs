//! What a key does in a meeting, and what fingers do: a tap or a swipe of one finger turns the page. A long press, several
//! fingers, and a finger on a zoomed page do not.

use crate::commitment::listed;

listed! {
    /// What turns the page, or blanks the screen, of the audience: the keys that work in its window as in the presenter's.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Turn {
        /// The slide before.
        Previous,
        /// The next slide.
        Next,
        /// The first slide.
        First,
        /// The last slide.
        Last,
        /// A black screen, and back.
        Blank,
    }
}

impl Turn {
    /// Its name in messages, and in the ids of buttons.
    pub fn name(self) -> &'static str {
        match self {
            Self::Previous => "previous",
            Self::Next => "next",
            Self::First => "first",
            Self::Last => "last",
            Self::Blank => "blank",
        }
    }
}

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Turns the page, or blanks the screen, of the audience.
    Turn(Turn),
    /// Closes what is open, else ends the meeting.
    Leave,
    /// Enters or leaves full screen.
    FullScreen,
    /// Shows all slides.
    Overview,
    /// Shows what the keys do.
    Help,
}

impl Action {
    /// Its name in the ids of buttons.
    pub fn name(self) -> &'static str {
        match self {
            Self::Turn(turn) => turn.name(),
            Self::Leave => "leave",
            Self::FullScreen => "full-screen",
            Self::Overview => "overview",
            Self::Help => "help",
        }
    }

    /// The action of a key, by its name in UI Events. Clickers send the keys of pages, and B or a full stop for a black screen.
    /// Keys with Ctrl, Alt or Meta belong to the browser; those of one character do nothing where the reader disabled them
    /// (WCAG 2.1.4).
    pub fn of_key(key: &str, has_modifier: bool, letters_are_on: bool) -> Option<Self> {
        if has_modifier {
            return None;
        }
        Some(match key {
            "ArrowLeft" | "PageUp" => Self::Turn(Turn::Previous),
            "ArrowRight" | "PageDown" => Self::Turn(Turn::Next),
            "Home" => Self::Turn(Turn::First),
            "End" => Self::Turn(Turn::Last),
            "Escape" => Self::Leave,
            "f" | "F" if letters_are_on => Self::FullScreen,
            "o" | "O" if letters_are_on => Self::Overview,
            "b" | "B" | "." if letters_are_on => Self::Turn(Turn::Blank),
            "?" if letters_are_on => Self::Help,
            _ => return None,
        })
    }
}

/// Pixels that a finger must move for a swipe.
const SWIPE_PX: f64 = 48.0;

/// Pixels that a finger may move in a tap.
const TAP_PX: f64 = 10.0;

/// Milliseconds after which a touch is a long press.
const LONG_PRESS_MS: f64 = 500.0;

/// The scale up to which a page counts as not zoomed: browsers round.
pub const MAX_UNZOOMED_SCALE: f64 = 1.01;

/// Where a finger is, and when.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Touch {
    /// Pixels from the left of the window.
    pub x_px: f64,
    /// Pixels from its top.
    pub y_px: f64,
    /// Milliseconds.
    pub at_ms: f64,
    /// How far the reader zoomed the page; 1 is not at all.
    pub scale: f64,
}

/// The fingers that touch the window.
#[derive(Clone, Debug, Default)]
pub struct Touches {
    fingers: Vec<i32>,
    /// The first touch, while it may still turn the page.
    start: Option<Touch>,
}

impl Touches {
    /// A finger comes down, on the slide or on something else.
    pub fn down(&mut self, finger: i32, touch: Touch, is_on_slide: bool) {
        self.start = (self.fingers.is_empty() && is_on_slide).then_some(touch);
        self.fingers.retain(|other| *other != finger);
        self.fingers.push(finger);
    }

    /// The browser took the finger for something else, such as to scroll.
    pub fn cancel(&mut self, finger: i32) {
        self.start = None;
        self.fingers.retain(|other| *other != finger);
    }

    /// A finger is lifted from a window of this width. Returns what that does.
    pub fn up(&mut self, finger: i32, touch: Touch, width_px: f64) -> Option<Turn> {
        let start = self.start.take();
        self.fingers.retain(|other| *other != finger);
        let start = start.filter(|_| self.fingers.is_empty())?;
        let is_unzoomed = start.scale <= MAX_UNZOOMED_SCALE && touch.scale <= MAX_UNZOOMED_SCALE;
        let is_long_press = touch.at_ms - start.at_ms > LONG_PRESS_MS;
        if !is_unzoomed || is_long_press {
            return None;
        }
        swipe(touch.x_px - start.x_px, touch.y_px - start.y_px, touch.x_px / width_px)
    }
}

/// What a finger does that moved so far, in pixels, and was lifted at this part of the width: a swipe turns the page like a sheet; a
/// tap goes on, or back in the left third.
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

    #[test]
    fn clickers_and_arrows_turn_the_page() {
        for (key, action) in [
            ("ArrowLeft", Some(Action::Turn(Turn::Previous))),
            ("PageUp", Some(Action::Turn(Turn::Previous))),
            ("ArrowRight", Some(Action::Turn(Turn::Next))),
            ("PageDown", Some(Action::Turn(Turn::Next))),
            ("Home", Some(Action::Turn(Turn::First))),
            ("End", Some(Action::Turn(Turn::Last))),
            ("Escape", Some(Action::Leave)),
            ("b", Some(Action::Turn(Turn::Blank))),
            (".", Some(Action::Turn(Turn::Blank))),
            ("o", Some(Action::Overview)),
            ("x", None),
            ("Enter", None),
        ] {
            assert_eq!(Action::of_key(key, false, true), action, "{key}");
            assert_eq!(Action::of_key(key, true, true), None, "{key} with Ctrl");
        }
    }

    #[test]
    fn keys_of_one_letter_can_be_turned_off_and_no_others() {
        for key in ["f", "F", "o", "O", "b", "B", ".", "?"] {
            assert!(Action::of_key(key, false, true).is_some());
            assert_eq!(Action::of_key(key, false, false), None);
        }
        assert_eq!(Action::of_key("PageDown", false, false), Some(Action::Turn(Turn::Next)));
    }

    fn touch(x_px: f64, y_px: f64, at_ms: f64) -> Touch {
        Touch { x_px, y_px, at_ms, scale: 1.0 }
    }

    fn turn_of(from: Touch, to: Touch) -> Option<Turn> {
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
            assert_eq!(turn_of(touch(500.0, 300.0, 0.0), to), turn);
        }
        assert_eq!(turn_of(touch(100.0, 300.0, 0.0), touch(102.0, 303.0, 80.0)), Some(Turn::Previous));
    }

    #[test]
    fn a_long_press_turns_nothing() {
        assert_eq!(turn_of(touch(500.0, 300.0, 0.0), touch(500.0, 300.0, 501.0)), None);
    }

    #[test]
    fn a_finger_on_a_zoomed_page_turns_nothing() {
        let zoomed = Touch { scale: 1.5, ..touch(500.0, 300.0, 0.0) };
        assert_eq!(turn_of(zoomed, touch(400.0, 300.0, 200.0)), None);
        assert_eq!(turn_of(touch(500.0, 300.0, 0.0), Touch { scale: 1.5, ..touch(400.0, 300.0, 200.0) }), None);
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
