//! What the windows of one meeting tell each other, as a text: `engagements/2 <session> <language> ask`.
//!
//! The channel is open to every page of the origin, so nothing is believed that is not exactly of this form. What can be
//! shown is closed: a slide of the walk, a record of the register by its id, or nothing. No message can name a draft.

use super::action::Turn;
use super::lead::{Lead, Stamp};
use super::state::{is_id, number};
use crate::commitment::Language;

/// The name and the number of this form; another version is not read.
const FORM: &str = "engagements/2";

/// In place of the session, where a meeting that has none is kept. No address can name it.
const NO_SESSION: &str = "-";

/// The longest side of a window that is believed, in pixels.
pub const MAX_SIDE_PX: u16 = 32_000;

/// The size of a window, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Its width.
    pub width_px: u16,
    /// Its height.
    pub height_px: u16,
}

/// What one window tells the others of its meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// A presenter's: who is there? Told when it begins.
    Ask,
    /// The leader's: this is the state. Told at each change, and every second, which asks the rooms whether they are there.
    Lead(Lead),
    /// The leader's: the meeting is over.
    End(Stamp),
    /// A room's: it is there, and this is what it was last told. The answer to a presenter.
    Here {
        /// Its id.
        room: String,
        /// Its size.
        size: Size,
        /// What it was last told.
        lead: Option<Lead>,
    },
    /// A room's: a key was pressed there.
    Turn(Turn),
    /// A room's: it is being closed, or loaded anew.
    Gone(String),
}

impl Message {
    /// The text of a message, for a session and in the language that the window speaks.
    pub fn text(&self, session: &str, language: Language) -> String {
        let what = match self {
            Self::Ask => "ask".to_owned(),
            Self::Lead(lead) => ["lead ", &lead.text()].concat(),
            Self::End(stamp) => ["end ", &stamp.text()].concat(),
            Self::Here { room, size: Size { width_px, height_px }, lead } => {
                let lead = lead.as_ref().map(|lead| [" ", &lead.text()].concat()).unwrap_or_default();
                ["here ", room, " ", &width_px.to_string(), " ", &height_px.to_string(), &lead].concat()
            }
            Self::Turn(turn) => ["turn ", turn.name()].concat(),
            Self::Gone(room) => ["gone ", room].concat(),
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
            ["ask"] => Self::Ask,
            ["lead", lead @ ..] => Self::Lead(Lead::read(lead)?),
            ["end", stamp @ ..] => Self::End(Stamp::read(stamp)?),
            ["here", room, width, height, lead @ ..] if is_id(room) => Self::Here {
                room: (*room).to_owned(),
                size: Size { width_px: side(width)?, height_px: side(height)? },
                lead: if lead.is_empty() { None } else { Some(Lead::read(lead)?) },
            },
            ["turn", name] => Self::Turn(Turn::ALL.into_iter().find(|turn| turn.name() == *name)?),
            ["gone", room] if is_id(room) => Self::Gone((*room).to_owned()),
            _ => return None,
        };
        Some((message, language))
    }
}

/// The text that a window keeps over its reload: what its leader last said, for this session and no other.
pub fn kept_text(lead: &Lead, session: Option<&str>, language: Language) -> String {
    Message::Lead(lead.clone()).text(session.unwrap_or(NO_SESSION), language)
}

/// Reads [`kept_text`]; none for anything else, and for another session.
pub fn read_kept(text: &str, session: Option<&str>) -> Option<(Lead, Language)> {
    match Message::read(text, session.unwrap_or(NO_SESSION))? {
        (Message::Lead(lead), language) => Some((lead, language)),
        _ => None,
    }
}

fn side(text: &str) -> Option<u16> {
    number(text).filter(|side| (1..=MAX_SIDE_PX).contains(side))
}
