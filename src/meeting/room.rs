//! The audience's window: what it displays, and when. It keeps the last state of the leader, and nothing else.

use super::action::Turn;
use super::message::{Lead, Message, Size};
use super::presenter::Effect;
use super::state::Scene;

/// Milliseconds without a leader after which the window says that it waits.
const WAITING_AFTER_MS: u64 = 2_000;

/// What the audience's window displays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoomDisplay {
    /// Nothing yet.
    Nothing,
    /// That it waits, and a button for the slide of its own address.
    Waiting,
    /// The slide of its own address, as somebody at this window chose.
    OwnSlide,
    /// The scene of the leader.
    Leader(Scene),
}

/// The audience's window.
#[derive(Clone, Debug)]
pub struct Room {
    id: String,
    size: Size,
    lead: Option<Lead>,
    opened_ms: u64,
    display: RoomDisplay,
}

impl Room {
    /// A window with what it persisted of its session, which it displays at once, and its message to the presenter.
    pub fn open(id: String, size: Size, persisted: Option<Lead>, now_ms: u64) -> (Self, Vec<Effect>) {
        let display = persisted.as_ref().map_or(RoomDisplay::Nothing, |lead| RoomDisplay::Leader(lead.state.scene()));
        let room = Self { id, size, lead: persisted, opened_ms: now_ms, display };
        let effects = room.respond();
        (room, effects)
    }

    /// The last state that it received.
    pub fn lead(&self) -> Option<&Lead> {
        self.lead.as_ref()
    }

    /// What it displays.
    pub fn display(&self) -> &RoomDisplay {
        &self.display
    }

    /// Somebody at this window chose the slide of its address; it stays until a leader sends a state.
    pub fn show_own_slide(&mut self) {
        if self.lead.is_none() {
            self.display = RoomDisplay::OwnSlide;
        }
    }

    /// Once a second.
    pub fn tick(&mut self, now_ms: u64) {
        let is_late = now_ms.checked_sub(self.opened_ms).is_none_or(|waited_ms| waited_ms >= WAITING_AFTER_MS);
        if self.display == RoomDisplay::Nothing && is_late {
            self.display = RoomDisplay::Waiting;
        }
    }

    /// Its size changed.
    pub fn resize(&mut self, size: Size) -> Vec<Effect> {
        self.size = size;
        self.respond()
    }

    /// A key that turns the page was pressed here: the leader does it.
    pub fn press(&self, turn: Turn) -> Vec<Effect> {
        vec![Effect::Broadcast(Message::Turn(turn))]
    }

    /// The window is closed or reloaded.
    pub fn leave(&self) -> Vec<Effect> {
        vec![Effect::Broadcast(Message::RoomLeft(self.id.clone()))]
    }

    /// A message of another window of the meeting arrives.
    pub fn receive(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::Lead(lead) => {
                if self.lead.as_ref().is_none_or(|last| lead.stamp > last.stamp) {
                    self.display = RoomDisplay::Leader(lead.state.scene());
                    self.lead = Some(lead);
                }
                self.respond()
            }
            Message::FindLeader => self.respond(),
            Message::End(stamp) if self.lead.as_ref().is_none_or(|last| stamp.is_same_term_or_later(&last.stamp)) => {
                vec![Effect::Close]
            }
            Message::End(_) | Message::RoomPresent { .. } | Message::Turn(_) | Message::RoomLeft(_) => Vec::new(),
        }
    }

    fn respond(&self) -> Vec<Effect> {
        let lead = self.lead.clone();
        vec![Effect::Broadcast(Message::RoomPresent { room: self.id.clone(), size: self.size, lead })]
    }
}
