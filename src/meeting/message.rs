//! What the windows of one meeting send each other, as a text: `engagements/2 <session> <language> ask`.
//!
//! The channel is open to every page of the origin, so a text that is not exactly of this form is ignored. What can be shown is
//! closed: a slide of the deck, a record of the register by its id, or a black screen. No message can name a draft.

use super::action::Turn;
use super::state::{State, is_id, number};
use crate::commitment::Language;

/// The name and the version of this form; another version is not read.
const FORM: &str = "engagements/2";

/// In place of the session of a meeting that has none, in what a window persists. No address can name it.
const NO_SESSION: &str = "-";

/// The longest side of a window that is accepted, in pixels.
pub const MAX_SIDE_PX: u16 = 32_000;

/// The size of a window, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Its width.
    pub width_px: u16,
    /// Its height.
    pub height_px: u16,
}

/// Orders what leaders sent: first by the term, then by the leader, then by the changes of this leader.
///
/// Each start of leading (also after a reload) takes the next term and is done by a window with a new id, so no two different states
/// bear one stamp.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp {
    /// How often the lead was taken.
    pub term: u32,
    /// The random id of the window that leads. Of two that took one term at once, the greater leads.
    pub leader: String,
    /// The changes of the state in this term.
    pub sequence: u32,
}

impl Stamp {
    /// Whether one window sent both in one term.
    pub(super) fn is_same_term(&self, other: &Self) -> bool {
        (self.term, &self.leader) == (other.term, &other.leader)
    }

    /// Whether this was sent in the term of another, or later.
    pub(super) fn is_same_term_or_later(&self, other: &Self) -> bool {
        (self.term, &self.leader) >= (other.term, &other.leader)
    }

    fn text(&self) -> String {
        format!("{} {} {}", self.term, self.leader, self.sequence)
    }

    fn read(words: &[&str]) -> Option<Self> {
        let [term, leader, sequence] = words else { return None };
        let leader = is_id(leader).then(|| (*leader).to_owned())?;
        Some(Self { term: number(term)?, leader, sequence: number(sequence)? })
    }
}

/// The state of a meeting as its leader sent it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
    /// When.
    pub stamp: Stamp,
    /// The state of the meeting.
    pub state: State,
}

impl Lead {
    fn text(&self) -> String {
        format!("{} {}", self.stamp.text(), self.state.text())
    }

    fn read(words: &[&str]) -> Option<Self> {
        let (stamp, state) = words.split_at_checked(3)?;
        Some(Self { stamp: Stamp::read(stamp)?, state: State::read(state)? })
    }
}

/// What one window sends the others of its meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// A presenter's window that starts looks for the others.
    FindLeader,
    /// The leader's state: at each change, and every second, to which the audience's windows respond.
    Lead(Lead),
    /// The leader ended the meeting.
    End(Stamp),
    /// The response of the audience's window to a presenter's.
    RoomPresent {
        /// Its id.
        room: String,
        /// Its size.
        size: Size,
        /// The last state that it received.
        lead: Option<Lead>,
    },
    /// A key was pressed in the audience's window.
    Turn(Turn),
    /// The audience's window of this id is closed or reloaded.
    RoomLeft(String),
}

impl Message {
    /// The text of a message, for a session and in the language of the window.
    pub fn text(&self, session: &str, language: Language) -> String {
        let content = match self {
            Self::FindLeader => "ask".to_owned(),
            Self::Lead(lead) => format!("lead {}", lead.text()),
            Self::End(stamp) => format!("end {}", stamp.text()),
            Self::RoomPresent { room, size: Size { width_px, height_px }, lead } => {
                let lead = lead.as_ref().map(|lead| format!(" {}", lead.text())).unwrap_or_default();
                format!("here {room} {width_px} {height_px}{lead}")
            }
            Self::Turn(turn) => format!("turn {}", turn.name()),
            Self::RoomLeft(room) => format!("gone {room}"),
        };
        format!("{FORM} {session} {} {content}", language.tag())
    }

    /// Reads a message of this session; none for anything else.
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
            ["ask"] => Self::FindLeader,
            ["lead", lead @ ..] => Self::Lead(Lead::read(lead)?),
            ["end", stamp @ ..] => Self::End(Stamp::read(stamp)?),
            ["here", room, width, height, lead @ ..] if is_id(room) => Self::RoomPresent {
                room: (*room).to_owned(),
                size: Size { width_px: side(width)?, height_px: side(height)? },
                lead: if lead.is_empty() { None } else { Some(Lead::read(lead)?) },
            },
            ["turn", name] => Self::Turn(Turn::ALL.into_iter().find(|turn| turn.name() == *name)?),
            ["gone", room] if is_id(room) => Self::RoomLeft((*room).to_owned()),
            _ => return None,
        };
        Some((message, language))
    }
}

fn side(text: &str) -> Option<u16> {
    number(text).filter(|side| (1..=MAX_SIDE_PX).contains(side))
}

/// What a window persists over its reload: the last state of its leader, for this session and no other.
pub fn persisted_text(lead: &Lead, session: Option<&str>, language: Language) -> String {
    Message::Lead(lead.clone()).text(session.unwrap_or(NO_SESSION), language)
}

/// Reads [`persisted_text`]; none for anything else, and for another session.
pub fn read_persisted(text: &str, session: Option<&str>) -> Option<(Lead, Language)> {
    match Message::read(text, session.unwrap_or(NO_SESSION))? {
        (Message::Lead(lead), language) => Some((lead, language)),
        _ => None,
    }
}
