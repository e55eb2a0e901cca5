//! The state of a meeting: one value, which its leading window owns. What the room sees is derived from it.

use std::num::NonZeroU16;

use super::action::Turn;

/// The longest id of a record that is believed, in bytes.
const MAX_ID: usize = 120;

/// What stands on the wall where it is not black: nothing else than these has a place there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picture {
    /// A slide of the walk, from 1.
    Slide(NonZeroU16),
    /// A record of the register that was looked for, by its id.
    Record(String),
}

/// What the room sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scene {
    /// A picture.
    Shown(Picture),
    /// Nothing: a black screen.
    Blank,
}

/// What holds the room's picture, so that it does not follow the walk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// Nothing does.
    Follows,
    /// The picture stands since this time, in milliseconds.
    Frozen(Picture, u64),
    /// A record that was sent, until the walk goes on.
    Sent(String),
}

/// The state of a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Where the walk is, from 1.
    pub slide: NonZeroU16,
    /// Whether the screen is black.
    pub is_blank: bool,
    /// What holds the picture.
    pub held: Held,
    /// When the meeting began, in milliseconds.
    pub began_ms: u64,
}

/// A change of the state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Goes to a slide. A sent record gives way and a black screen ends; a frozen picture stays.
    Go(NonZeroU16),
    /// Makes the screen black, or ends that.
    Blank(bool),
    /// Keeps the picture from this time on, in milliseconds.
    Freeze(u64),
    /// Lets the picture follow the walk again.
    Resume,
    /// Sends a record to the room, by its id.
    Send(String),
}

impl State {
    /// A meeting that begins at a slide.
    pub fn new(slide: NonZeroU16, began_ms: u64) -> Self {
        Self { slide, is_blank: false, held: Held::Follows, began_ms }
    }

    /// What the room sees, or would without the black screen.
    pub fn picture(&self) -> Picture {
        match &self.held {
            Held::Follows => Picture::Slide(self.slide),
            Held::Frozen(picture, _) => picture.clone(),
            Held::Sent(id) => Picture::Record(id.clone()),
        }
    }

    /// What the room sees.
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
                if matches!(state.held, Held::Sent(_)) {
                    state.held = Held::Follows;
                }
            }
            Change::Blank(is_blank) => state.is_blank = is_blank,
            Change::Freeze(since_ms) => state.held = Held::Frozen(self.picture(), since_ms),
            Change::Resume => state.held = Held::Follows,
            Change::Send(id) => {
                state.held = Held::Sent(id);
                state.is_blank = false;
            }
        }
        state
    }

    /// What a turn of the page changes in a walk of so many slides.
    pub fn turned(&self, turn: Turn, length: usize) -> Change {
        let last = u16::try_from(length).ok().and_then(NonZeroU16::new).unwrap_or(NonZeroU16::MIN);
        let here = self.slide.min(last);
        match turn {
            // After a sent record, back is the slide that the walk left.
            Turn::Previous if matches!(self.held, Held::Sent(_)) => Change::Go(here),
            Turn::Previous => Change::Go(NonZeroU16::new(here.get() - 1).unwrap_or(NonZeroU16::MIN)),
            Turn::Next => Change::Go(here.saturating_add(1).min(last)),
            Turn::First => Change::Go(NonZeroU16::MIN),
            Turn::Last => Change::Go(last),
            Turn::Blank => Change::Blank(!self.is_blank),
        }
    }

    /// As the windows tell it: `6 lit 1764000000000 frozen 1764000042000 slide 5`.
    pub(super) fn text(&self) -> String {
        let held = match &self.held {
            Held::Follows => "follows".to_owned(),
            Held::Frozen(picture, since_ms) => ["frozen ", &since_ms.to_string(), " ", &picture.text()].concat(),
            Held::Sent(id) => ["sent ", id].concat(),
        };
        let light = if self.is_blank { "black" } else { "lit" };
        [&self.slide.to_string(), " ", light, " ", &self.began_ms.to_string(), " ", &held].concat()
    }

    /// Reads the words of [`State::text`]; none for anything else.
    pub(super) fn read(words: &[&str]) -> Option<Self> {
        let [slide, light, began_ms, held @ ..] = words else { return None };
        let held = match held {
            ["follows"] => Held::Follows,
            ["frozen", since_ms, picture @ ..] => Held::Frozen(Picture::read(picture)?, number(since_ms)?),
            ["sent", id] if is_id(id) => Held::Sent((*id).to_owned()),
            _ => return None,
        };
        let is_blank = match *light {
            "black" => true,
            "lit" => false,
            _ => return None,
        };
        Some(Self { slide: number(slide)?, is_blank, held, began_ms: number(began_ms)? })
    }
}

impl Picture {
    fn text(&self) -> String {
        match self {
            Self::Slide(place) => ["slide ", &place.to_string()].concat(),
            Self::Record(id) => ["record ", id].concat(),
        }
    }

    fn read(words: &[&str]) -> Option<Self> {
        match words {
            ["slide", place] => Some(Self::Slide(number(place)?)),
            ["record", id] if is_id(id) => Some(Self::Record((*id).to_owned())),
            _ => None,
        }
    }
}

/// A number as it is written here: no sign, no zeros before it.
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
