//! What a key does in a meeting.

use crate::commitment::listed;

listed! {
    /// What turns the page, or the light, of a room: the keys that work in its window as in the presenter's.
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
    /// Its name among windows, and in the ids of buttons.
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

/// Something that a key asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Turns the page, or the light, of the room.
    Turn(Turn),
    /// Closes what is open, else ends the meeting.
    Leave,
    /// Fills the screen, or leaves it.
    FullScreen,
    /// All slides at once.
    Overview,
    /// What the keys do.
    Help,
}

/// What a key asks, by its name in UI Events. Clickers send the keys of pages, and B or a full stop for a black screen. Keys with
/// Ctrl, Alt or Meta belong to the browser; those of one sign ask nothing where the reader turned them off (WCAG 2.1.4).
pub fn action(key: &str, has_modifier: bool, letters_are_on: bool) -> Option<Action> {
    if has_modifier {
        return None;
    }
    Some(match key {
        "ArrowLeft" | "PageUp" => Action::Turn(Turn::Previous),
        "ArrowRight" | "PageDown" => Action::Turn(Turn::Next),
        "Home" => Action::Turn(Turn::First),
        "End" => Action::Turn(Turn::Last),
        "Escape" => Action::Leave,
        "f" | "F" if letters_are_on => Action::FullScreen,
        "o" | "O" if letters_are_on => Action::Overview,
        "b" | "B" | "." if letters_are_on => Action::Turn(Turn::Blank),
        "?" if letters_are_on => Action::Help,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clickers_and_arrows_turn_the_page() {
        for (key, asked) in [
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
            assert_eq!(action(key, false, true), asked, "{key}");
            assert_eq!(action(key, true, true), None, "{key} with Ctrl");
        }
    }

    #[test]
    fn keys_of_one_letter_can_be_turned_off_and_no_others() {
        for key in ["f", "F", "o", "O", "b", "B", ".", "?"] {
            assert!(action(key, false, true).is_some());
            assert_eq!(action(key, false, false), None);
        }
        assert_eq!(action("PageDown", false, false), Some(Action::Turn(Turn::Next)));
    }
}
