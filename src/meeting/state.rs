//! The state of a meeting: one value, which its leading window owns. What the audience sees is derived from it.

use std::num::NonZeroU16;

use super::action::Turn;

/// The longest id of a record that is accepted, in bytes.
const MAX_ID: usize = 120;

/// What the audience sees where the screen is not black: nothing else can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picture {
    /// A slide of the deck, by its number.
    Slide(NonZeroU16),
    /// A record of the register that the presenter sent, by its id.
    Record(String),
}

/// What the audience sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scene {
    /// A picture.
    Shown(Picture),
    /// A black screen.
    Blank,
}

/// What keeps the audience's picture from following the deck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hold {
    /// Nothing: it follows.
    None,
    /// The picture is frozen, since this time in milliseconds.
    Frozen(Picture, u64),
    /// A record that was sent, until the next slide.
    Sent(String),
}

/// The state of a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The number of the slide.
    pub slide: NonZeroU16,
    /// Whether the screen is black.
    pub is_blank: bool,
    /// What keeps the picture from following.
    pub hold: Hold,
    /// When the meeting began, in milliseconds.
    pub began_ms: u64,
}

/// A change of the state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Goes to a slide, which ends a sent record and a black screen; a frozen picture stays.
    Go(NonZeroU16),
    /// Makes the screen black, or ends that.
    Blank(bool),
    /// Freezes the picture, at this time in milliseconds.
    Freeze(u64),
    /// Lets the picture follow the deck again.
    Resume,
    /// Sends a record to the audience, by its id.
    Send(String),
}

impl Hold {
    /// Whether the audience will see another picture on resuming, where the deck is at this slide.
    pub fn hides(&self, slide: NonZeroU16) -> bool {
        matches!(self, Self::Frozen(picture, _) if *picture != Picture::Slide(slide))
    }
}

impl State {
    /// A meeting that begins at a slide.
    pub fn new(slide: NonZeroU16, began_ms: u64) -> Self {
        Self { slide, is_blank: false, hold: Hold::None, began_ms }
    }

    /// What the audience sees, or would without the black screen.
    pub fn picture(&self) -> Picture {
        match &self.hold {
            Hold::None => Picture::Slide(self.slide),
            Hold::Frozen(picture, _) => picture.clone(),
            Hold::Sent(id) => Picture::Record(id.clone()),
        }
    }

    /// What the audience sees.
    pub fn scene(&self) -> Scene {
        if self.is_blank { Scene::Blank } else { Scene::Shown(self.picture()) }
    }

    /// The state after a change.
    #[must_use]
    pub fn changed(&self, change: Change) -> Self {
        let mut state = self.clone();
        match change {
            Change::Go(slide) => {
                state.slide = slide;
                state.is_blank = false;
                if matches!(state.hold, Hold::Sent(_)) {
                    state.hold = Hold::None;
                }
            }
            Change::Blank(is_blank) => state.is_blank = is_blank,
            Change::Freeze(since_ms) => state.hold = Hold::Frozen(self.picture(), since_ms),
            Change::Resume => state.hold = Hold::None,
            Change::Send(id) => {
                state.hold = Hold::Sent(id);
                state.is_blank = false;
            }
        }
        state
    }

    /// What a turn of the page changes in a deck of so many slides.
    pub fn turned(&self, turn: Turn, length: usize) -> Change {
        let last = u16::try_from(length).ok().and_then(NonZeroU16::new).unwrap_or(NonZeroU16::MIN);
        let here = self.slide.min(last);
        match turn {
            // After a sent record, back is the slide before it was sent.
            Turn::Previous if matches!(self.hold, Hold::Sent(_)) => Change::Go(here),
            Turn::Previous => Change::Go(NonZeroU16::new(here.get() - 1).unwrap_or(NonZeroU16::MIN)),
            Turn::Next => Change::Go(here.saturating_add(1).min(last)),
            Turn::First => Change::Go(NonZeroU16::MIN),
            Turn::Last => Change::Go(last),
            Turn::Blank => Change::Blank(!self.is_blank),
        }
    }

    /// As messages have it: `6 lit 1764000000000 frozen 1764000042000 slide 5`.
    pub(super) fn text(&self) -> String {
        let hold = match &self.hold {
            Hold::None => "follows".to_owned(),
            Hold::Frozen(picture, since_ms) => format!("frozen {since_ms} {}", picture.text()),
            Hold::Sent(id) => format!("sent {id}"),
        };
        let screen = if self.is_blank { "black" } else { "lit" };
        format!("{} {screen} {} {hold}", self.slide, self.began_ms)
    }

    /// Reads the words of [`State::text`]; none for anything else.
    pub(super) fn read(words: &[&str]) -> Option<Self> {
        let [slide, screen, began_ms, hold @ ..] = words else { return None };
        let hold = match hold {
            ["follows"] => Hold::None,
            ["frozen", since_ms, picture @ ..] => Hold::Frozen(Picture::read(picture)?, number(since_ms)?),
            ["sent", id] if is_id(id) => Hold::Sent((*id).to_owned()),
            _ => return None,
        };
        let is_blank = match *screen {
            "black" => true,
            "lit" => false,
            _ => return None,
        };
        Some(Self { slide: number(slide)?, is_blank, hold, began_ms: number(began_ms)? })
    }
}

impl Picture {
    fn text(&self) -> String {
        match self {
            Self::Slide(number) => format!("slide {number}"),
            Self::Record(id) => format!("record {id}"),
        }
    }

    fn read(words: &[&str]) -> Option<Self> {
        match words {
            ["slide", slide] => Some(Self::Slide(number(slide)?)),
            ["record", id] if is_id(id) => Some(Self::Record((*id).to_owned())),
            _ => None,
        }
    }
}

/// Reads a number without a sign or leading zeros.
pub(super) fn number<T: std::str::FromStr + ToString>(text: &str) -> Option<T> {
    let number: T = text.parse().ok()?;
    (number.to_string() == text).then_some(number)
}

/// Whether a text is the id of a record, or of a window: a slug.
pub(super) fn is_id(text: &str) -> bool {
    let parts = || text.split('-');
    let is_plain =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    text.len() <= MAX_ID && parts().all(is_plain)
}
