//! A presenter's window: whether it leads its meeting, and what it says. Events come in with the time, messages go out.

use super::action::Turn;
use super::lead::{Lead, Stamp};
use super::message::Message;
use super::rooms::{RoomWindow, Rooms};
use super::state::{Change, State};

/// Milliseconds that a window waits for an answer before it leads: a window that leads answers at once.
const ASK_MS: u64 = 900;

/// Milliseconds between two ticks, which come once a second, that show that this window slept or was busy.
const GAP_MS: u64 = 2_500;

/// The term of a meeting that begins. A window that joins one, and is told nothing of it, leads in a term before: where another
/// leads that only answers late, that one still does.
const FIRST_TERM: u32 = 2;

/// What a window has to do after an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Tell the others this.
    Tell(Message),
    /// Do what a key of the room asks.
    Turn(Turn),
    /// Close this window.
    Close,
}

/// Whether a presenter's window leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// It asks whether another window does, since this time in milliseconds. The room is told nothing.
    Asks(u64),
    /// It leads.
    Leads,
    /// Another window leads, as this one found when it began. It changes nothing until the presenter decides.
    Second,
    /// It led, and another window took the lead. It follows.
    Overtaken,
}

/// A presenter's window.
#[derive(Clone, Debug)]
pub struct Presenter {
    id: String,
    lead: Lead,
    /// The latest term that this window heard of.
    term: u32,
    phase: Phase,
    has_led: bool,
    rooms: Rooms,
    ticked_ms: u64,
}

impl Presenter {
    /// A meeting without a room: this window leads it.
    pub fn alone(id: String, state: State, now_ms: u64) -> Self {
        let rooms = Rooms::new(RoomWindow::None, now_ms);
        let stamp = Stamp { term: FIRST_TERM, leader: id.clone(), sequence: 0 };
        let (lead, term) = (Lead { stamp, state }, FIRST_TERM);
        Self { id, lead, term, phase: Phase::Leads, has_led: true, rooms, ticked_ms: now_ms }
    }

    /// A window of a meeting that has a session, with what this window kept, else with a new state: it asks first.
    pub fn joining(id: String, kept: Option<Lead>, state: State, now_ms: u64) -> (Self, Vec<Effect>) {
        let rooms = Rooms::new(RoomWindow::Awaited, now_ms);
        let lead = kept.unwrap_or(Lead { stamp: Stamp { term: 0, leader: id.clone(), sequence: 0 }, state });
        let (term, phase) = (lead.stamp.term, Phase::Asks(now_ms));
        (Self { id, lead, term, phase, has_led: false, rooms, ticked_ms: now_ms }, vec![Effect::Tell(Message::Ask)])
    }

    /// What the leader last said, or would say.
    pub fn lead(&self) -> &Lead {
        &self.lead
    }

    /// What this window keeps over a reload; none while it knows nothing of its meeting.
    pub fn kept(&self) -> Option<&Lead> {
        Some(&self.lead).filter(|lead| lead.stamp.term > 0)
    }

    /// Whether this window leads.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// The room's window.
    pub fn window(&self) -> RoomWindow {
        self.rooms.window()
    }

    /// Takes the lead, or takes it back.
    pub fn take_over(&mut self) -> Vec<Effect> {
        self.term = self.term.saturating_add(1);
        self.lead.stamp = Stamp { term: self.term, leader: self.id.clone(), sequence: 0 };
        self.phase = Phase::Leads;
        self.has_led = true;
        self.say()
    }

    /// Changes the state, where this window may.
    pub fn change(&mut self, change: Change) -> Vec<Effect> {
        match self.phase {
            Phase::Leads => {
                self.lead.state = self.lead.state.changed(change);
                self.lead.stamp.sequence = self.lead.stamp.sequence.saturating_add(1);
                self.say()
            }
            // Said once it leads, if it does.
            Phase::Asks(_) => {
                self.lead.state = self.lead.state.changed(change);
                Vec::new()
            }
            Phase::Second | Phase::Overtaken => Vec::new(),
        }
    }

    /// The presenter opened the room's window, or the browser refused.
    pub fn open_room(&mut self, is_open: bool, now_ms: u64) -> Vec<Effect> {
        self.rooms = Rooms::new(if is_open { RoomWindow::Awaited } else { RoomWindow::Blocked }, now_ms);
        if self.phase == Phase::Leads { self.say() } else { Vec::new() }
    }

    /// The meeting ends, or its room: nobody but the leader closes it. A window that asks has not heard of another.
    pub fn end(&mut self, now_ms: u64) -> Vec<Effect> {
        self.rooms = Rooms::new(RoomWindow::None, now_ms);
        match self.phase {
            Phase::Leads | Phase::Asks(_) => vec![Effect::Tell(Message::End(self.lead.stamp.clone()))],
            Phase::Second | Phase::Overtaken => Vec::new(),
        }
    }

    /// Once a second.
    pub fn tick(&mut self, now_ms: u64, is_closed: Option<bool>) -> Vec<Effect> {
        let has_gap = now_ms.checked_sub(self.ticked_ms).is_none_or(|gap_ms| gap_ms > GAP_MS);
        self.ticked_ms = now_ms;
        if has_gap {
            self.rooms.ask_again(now_ms);
        }
        self.rooms.tick(now_ms, is_closed);
        match self.phase {
            Phase::Asks(_) if has_gap => self.ask(now_ms),
            Phase::Asks(since_ms) if now_ms.saturating_sub(since_ms) >= ASK_MS => self.take_over(),
            Phase::Leads => self.say(),
            Phase::Asks(_) | Phase::Second | Phase::Overtaken => Vec::new(),
        }
    }

    /// Another window of the meeting says something.
    pub fn hear(&mut self, message: Message, now_ms: u64) -> Vec<Effect> {
        match message {
            Message::Ask if self.phase == Phase::Leads => self.say(),
            Message::Lead(lead) => self.hear_lead(lead),
            Message::Here { room, size, lead } => {
                self.rooms.hear(&room, size, now_ms);
                self.hear_told(lead, now_ms)
            }
            Message::Turn(turn) if self.phase == Phase::Leads => vec![Effect::Turn(turn)],
            Message::Gone(room) => {
                self.rooms.lose(&room, now_ms);
                Vec::new()
            }
            // A second one goes on waiting for its presenter's choice.
            Message::End(stamp)
                if matches!(self.phase, Phase::Asks(_) | Phase::Overtaken)
                    && stamp.is_of_term_or_later(&self.lead.stamp) =>
            {
                self.ask(now_ms)
            }
            Message::Ask | Message::Turn(_) | Message::End(_) => Vec::new(),
        }
    }

    /// Another window leads.
    fn hear_lead(&mut self, lead: Lead) -> Vec<Effect> {
        let is_later = lead.stamp > self.lead.stamp;
        self.term = self.term.max(lead.stamp.term);
        match self.phase {
            Phase::Leads if is_later => self.phase = Phase::Overtaken,
            // It has not heard yet that this one took the lead.
            Phase::Leads => return self.say(),
            // A copy of the leader's window kept the same.
            Phase::Asks(_) if is_later || lead.stamp == self.lead.stamp => {
                self.phase = if self.has_led { Phase::Overtaken } else { Phase::Second };
            }
            // Whoever leads is followed, but not back to what it said before.
            Phase::Second | Phase::Overtaken if is_later || !lead.stamp.is_of_term_of(&self.lead.stamp) => {}
            Phase::Asks(_) | Phase::Second | Phase::Overtaken => return Vec::new(),
        }
        self.lead = lead;
        Vec::new()
    }

    /// What a room was last told: later than what this window knows where it slept while another led, or where its last words
    /// were not kept; earlier where the room has just come, or missed something.
    fn hear_told(&mut self, told: Option<Lead>, now_ms: u64) -> Vec<Effect> {
        self.term = self.term.max(told.as_ref().map_or(0, |lead| lead.stamp.term));
        match (self.phase, told) {
            (Phase::Asks(_), Some(lead)) if lead.stamp > self.lead.stamp => self.lead = lead,
            (Phase::Leads, Some(lead)) if lead.stamp > self.lead.stamp => {
                self.lead = lead;
                return self.ask(now_ms);
            }
            (Phase::Leads, told) if told.as_ref().is_none_or(|lead| lead.stamp < self.lead.stamp) => return self.say(),
            _ => {}
        }
        Vec::new()
    }

    fn ask(&mut self, now_ms: u64) -> Vec<Effect> {
        self.phase = Phase::Asks(now_ms);
        vec![Effect::Tell(Message::Ask)]
    }

    fn say(&self) -> Vec<Effect> {
        vec![Effect::Tell(Message::Lead(self.lead.clone()))]
    }
}
