//! What a key or a finger does in a meeting.

/// Something that a key asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The slide before.
    Previous,
    /// The next slide.
    Next,
    /// The first slide.
    First,
    /// The last slide.
    Last,
    /// Closes what is open, else ends the meeting.
    Leave,
    /// Fills the screen, or leaves it.
    FullScreen,
    /// All slides at once.
    Overview,
    /// A black screen, and back.
    Blank,
    /// What the keys do.
    Help,
}

/// What a key asks, by its name in UI Events. Clickers send the keys of pages. Keys with Ctrl, Alt or Meta belong to the
/// browser; those of one letter ask nothing where the reader turned them off (WCAG 2.1.4).
pub fn action(key: &str, has_modifier: bool, letters_are_on: bool) -> Option<Action> {
    if has_modifier {
        return None;
    }
    Some(match key {
        "ArrowLeft" | "PageUp" => Action::Previous,
        "ArrowRight" | "PageDown" => Action::Next,
        "Home" => Action::First,
        "End" => Action::Last,
        "Escape" => Action::Leave,
        "f" | "F" if letters_are_on => Action::FullScreen,
        "o" | "O" if letters_are_on => Action::Overview,
        "b" | "B" if letters_are_on => Action::Blank,
        "?" if letters_are_on => Action::Help,
        _ => return None,
    })
}

/// Pixels that a finger must move for a swipe.
const SWIPE_PX: f64 = 48.0;

/// Pixels that a finger may move in a tap.
const TAP_PX: f64 = 10.0;

/// What a finger asks that moved so far, in pixels, and left the slide at this part of its width: a swipe turns the page
/// like a sheet, a tap goes on, or back in the left third.
pub fn swipe(right_px: f64, down_px: f64, at: f64) -> Option<Action> {
    if right_px.abs() >= SWIPE_PX && right_px.abs() > 2.0 * down_px.abs() {
        return Some(if right_px < 0.0 { Action::Next } else { Action::Previous });
    }
    let is_tap = right_px.abs() <= TAP_PX && down_px.abs() <= TAP_PX;
    is_tap.then_some(if at < 1.0 / 3.0 { Action::Previous } else { Action::Next })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clickers_and_arrows_turn_the_page() {
        for (key, asked) in [
            ("ArrowLeft", Some(Action::Previous)),
            ("PageUp", Some(Action::Previous)),
            ("ArrowRight", Some(Action::Next)),
            ("PageDown", Some(Action::Next)),
            ("Home", Some(Action::First)),
            ("End", Some(Action::Last)),
            ("Escape", Some(Action::Leave)),
            ("o", Some(Action::Overview)),
            ("x", None),
            ("Enter", None),
        ] {
            assert_eq!(action(key, false, true), asked, "{key}");
            assert_eq!(action(key, true, true), None, "{key} with Ctrl");
        }
    }

    #[test]
    fn keys_of_one_letter_can_be_turned_off_and_no_others() {
        for key in ["f", "F", "o", "O", "b", "B", "?"] {
            assert!(action(key, false, true).is_some());
            assert_eq!(action(key, false, false), None);
        }
        assert_eq!(action("PageDown", false, false), Some(Action::Next));
    }

    #[test]
    fn a_swipe_turns_a_tap_goes_on_and_a_scroll_does_nothing() {
        for (right, down, at, asked) in [
            (-80.0, 10.0, 0.5, Some(Action::Next)),
            (80.0, -10.0, 0.5, Some(Action::Previous)),
            (2.0, 3.0, 0.9, Some(Action::Next)),
            (2.0, 3.0, 0.1, Some(Action::Previous)),
            (0.0, 90.0, 0.5, None),
            (30.0, 0.0, 0.5, None),
        ] {
            assert_eq!(swipe(right, down, at), asked);
        }
    }
}
