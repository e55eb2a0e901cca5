//! What the windows of one meeting tell each other, as a text: `engagements/1 <session> <language> show slide 6`.
//!
//! The channel is open to every page of the origin, so nothing is believed that is not exactly of this form. What can be
//! shown is closed: a slide of the walk, a record of the register by its id, or nothing. No message can name a draft.

use std::num::NonZeroU16;

use crate::commitment::Language;

/// The name and the number of this form; another version is not read.
const FORM: &str = "engagements/1";

/// The longest id that a message carries, in bytes.
const MAX_ID: usize = 120;

/// The longest side of a window that is believed, in pixels.
pub const MAX_SIDE_PX: u16 = 32_000;

/// What the room sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scene {
    /// A slide of the walk, from 1.
    Slide(NonZeroU16),
    /// A record of the register that was looked for, by its id.
    Record(String),
    /// Nothing: a black screen.
    Blank,
}

/// What one window tells the others of its meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// The presenter's: show this.
    Show(Scene),
    /// The presenter's: is the room's window there?
    Ask,
    /// The presenter's: the meeting is over.
    End,
    /// The room's window: it is there, so wide and so high, in pixels. Told every second.
    Here {
        /// Its width.
        width_px: u16,
        /// Its height.
        height_px: u16,
    },
    /// The room's window: it is being closed.
    Gone,
}

impl Message {
    /// The text of a message, for a session and in the language that the presenter speaks.
    pub fn text(&self, session: &str, language: Language) -> String {
        let what = match self {
            Self::Show(Scene::Slide(place)) => ["show slide ", &place.to_string()].concat(),
            Self::Show(Scene::Record(id)) => ["show record ", id].concat(),
            Self::Show(Scene::Blank) => "show blank".to_owned(),
            Self::Ask => "ask".to_owned(),
            Self::End => "end".to_owned(),
            Self::Here { width_px, height_px } => {
                ["here ", &width_px.to_string(), " ", &height_px.to_string()].concat()
            }
            Self::Gone => "gone".to_owned(),
        };
        [FORM, " ", session, " ", language.tag(), " ", &what].concat()
    }

    /// Reads a message of this session; none for anything else, which is not worth a word.
    pub fn read(text: &str, session: &str) -> Option<(Self, Language)> {
        let mut parts = text.splitn(4, ' ');
        let (form, of) = (parts.next()?, parts.next()?);
        if form != FORM || of != session || session.is_empty() {
            return None;
        }
        let tag = parts.next()?;
        let language = Language::ALL.into_iter().find(|language| language.tag() == tag)?;
        let words: Vec<&str> = parts.next()?.split(' ').collect();
        let message = match words.as_slice() {
            ["show", "slide", place] => Self::Show(Scene::Slide(number(place)?)),
            ["show", "record", id] if is_id(id) => Self::Show(Scene::Record((*id).to_owned())),
            ["show", "blank"] => Self::Show(Scene::Blank),
            ["ask"] => Self::Ask,
            ["end"] => Self::End,
            ["here", width, height] => Self::Here { width_px: side(width)?, height_px: side(height)? },
            ["gone"] => Self::Gone,
            _ => return None,
        };
        Some((message, language))
    }
}

/// A number as it is written here: no sign, no zeros before it.
fn number(text: &str) -> Option<NonZeroU16> {
    let number: NonZeroU16 = text.parse().ok()?;
    (number.to_string() == text).then_some(number)
}

fn side(text: &str) -> Option<u16> {
    number(text).map(NonZeroU16::get).filter(|side| *side <= MAX_SIDE_PX)
}

/// Whether a text is the id of a record: a slug.
fn is_id(text: &str) -> bool {
    let parts = || text.split('-');
    let is_plain =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    text.len() <= MAX_ID && parts().all(is_plain)
}
