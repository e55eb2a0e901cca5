//! What a key does in a meeting.

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
}
