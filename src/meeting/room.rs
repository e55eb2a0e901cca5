//! A room's window: what it paints, and when. It holds what a leader said, and nothing else.

use super::action::Turn;
use super::lead::Lead;
use super::message::{Message, Size};
use super::presenter::Effect;
use super::state::Scene;

/// Milliseconds after which a room that was told nothing says that it waits.
const PATIENCE_MS: u64 = 2_000;

/// What a room's window paints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Paint {
    /// Nothing yet.
    Nothing,
    /// That it waits, and the way to the slide of its own address.
    Waiting,
    /// The slide of its own address, as somebody at this window wants it.
    Own,
    /// What its leader says.
    Told(Scene),
}

/// A room's window.
#[derive(Clone, Debug)]
pub struct Room {
    id: String,
    size: Size,
    lead: Option<Lead>,
    opened_ms: u64,
    paint: Paint,
}

impl Room {
    /// A window with what it kept of its session. It paints that at once, and says that it is there.
    pub fn open(id: String, size: Size, kept: Option<Lead>, now_ms: u64) -> (Self, Vec<Effect>) {
        let paint = kept.as_ref().map_or(Paint::Nothing, |lead| Paint::Told(lead.state.scene()));
        let room = Self { id, size, lead: kept, opened_ms: now_ms, paint };
        let here = room.here();
        (room, here)
    }

    /// What it was last told.
    pub fn lead(&self) -> Option<&Lead> {
        self.lead.as_ref()
    }

    /// What it paints.
    pub fn paint(&self) -> &Paint {
        &self.paint
    }

    /// Somebody at this window wants the slide of its address, until a leader speaks.
    pub fn show_own(&mut self) {
        if self.lead.is_none() {
            self.paint = Paint::Own;
        }
    }

    /// Once a second.
    pub fn tick(&mut self, now_ms: u64) {
        let is_late = now_ms.checked_sub(self.opened_ms).is_none_or(|waited_ms| waited_ms >= PATIENCE_MS);
        if self.paint == Paint::Nothing && is_late {
            self.paint = Paint::Waiting;
        }
    }

    /// Its size changed.
    pub fn resize(&mut self, size: Size) -> Vec<Effect> {
        self.size = size;
        self.here()
    }

    /// A key that turns the page was pressed here: the leader does it.
    pub fn press(&self, turn: Turn) -> Vec<Effect> {
        vec![Effect::Tell(Message::Turn(turn))]
    }

    /// It is being closed, or loaded anew.
    pub fn go(&self) -> Vec<Effect> {
        vec![Effect::Tell(Message::Gone(self.id.clone()))]
    }

    /// Another window of the meeting says something.
    pub fn hear(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::Lead(lead) => {
                if self.lead.as_ref().is_none_or(|told| lead.stamp > told.stamp) {
                    self.paint = Paint::Told(lead.state.scene());
                    self.lead = Some(lead);
                }
                self.here()
            }
            Message::Ask => self.here(),
            Message::End(stamp) if self.lead.as_ref().is_none_or(|told| stamp.is_of_term_or_later(&told.stamp)) => {
                vec![Effect::Close]
            }
            Message::End(_) | Message::Here { .. } | Message::Turn(_) | Message::Gone(_) => Vec::new(),
        }
    }

    fn here(&self) -> Vec<Effect> {
        let lead = self.lead.clone();
        vec![Effect::Tell(Message::Here { room: self.id.clone(), size: self.size, lead })]
    }
}
