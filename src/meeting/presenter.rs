//! A presenter's window: whether it leads its meeting, and what it sends. Events come in with the time, messages go out.

use super::action::Turn;
use super::message::{Lead, Message, Stamp};
use super::room_status::{RoomStatus, RoomTracker};
use super::state::{Change, State};

/// Milliseconds that a window waits for a response before it leads: a window that leads responds at once.
const DISCOVERY_MS: u64 = 900;

/// Milliseconds between two ticks, which come once a second, above which this window was suspended or busy.
const MAX_TICK_GAP_MS: u64 = 2_500;

/// The term of a new meeting. A window that joins one, and gets no response, leads in a term before: a leader that responds late
/// still leads.
const FIRST_TERM: u32 = 2;

/// What a window has to do after an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Send a message to the other windows.
    Broadcast(Message),
    /// Do what a key of the audience's window does.
    Turn(Turn),
    /// Close this window.
    Close,
}

/// Whether a presenter's window leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// It looks for a leader, since this time in milliseconds. The audience's window gets no message.
    Discovering(u64),
    /// It leads.
    Leading,
    /// It found another leader when it started. It changes nothing until the presenter decides.
    Undecided,
    /// Another window took the lead from it. It shows the state of that one.
    Following,
}

impl Phase {
    /// Whether this window may change the state: it has not found another leader.
    pub fn can_change(self) -> bool {
        matches!(self, Self::Leading | Self::Discovering(_))
    }
}

/// A presenter's window.
#[derive(Clone, Debug)]
pub struct Presenter {
    id: String,
    lead: Lead,
    /// The latest term of any message.
    term: u32,
    phase: Phase,
    has_led: bool,
    rooms: RoomTracker,
    ticked_ms: u64,
}

impl Presenter {
    /// A meeting without an audience's window: this window leads it.
    pub fn alone(id: String, state: State, now_ms: u64) -> Self {
        let rooms = RoomTracker::new(RoomStatus::NotOpened, now_ms);
        let stamp = Stamp { term: FIRST_TERM, leader: id.clone(), sequence: 0 };
        let (lead, term) = (Lead { stamp, state }, FIRST_TERM);
        Self { id, lead, term, phase: Phase::Leading, has_led: true, rooms, ticked_ms: now_ms }
    }

    /// A window of a meeting that has a session, with what it persisted, else with a new state: it looks for a leader first.
    pub fn joining(id: String, persisted: Option<Lead>, state: State, now_ms: u64) -> (Self, Vec<Effect>) {
        let rooms = RoomTracker::new(RoomStatus::Awaited, now_ms);
        let lead = persisted.unwrap_or(Lead { stamp: Stamp { term: 0, leader: id.clone(), sequence: 0 }, state });
        let (term, phase) = (lead.stamp.term, Phase::Discovering(now_ms));
        let effects = vec![Effect::Broadcast(Message::FindLeader)];
        (Self { id, lead, term, phase, has_led: false, rooms, ticked_ms: now_ms }, effects)
    }

    /// The last state of the leader, or what this window would send.
    pub fn lead(&self) -> &Lead {
        &self.lead
    }

    /// What this window persists over a reload; none while it knows nothing of its meeting.
    pub fn to_persist(&self) -> Option<&Lead> {
        Some(&self.lead).filter(|lead| lead.stamp.term > 0)
    }

    /// Whether this window leads.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// The status of the audience's window.
    pub fn room_status(&self) -> RoomStatus {
        self.rooms.status()
    }

    /// Takes the lead, or takes it back.
    pub fn take_over(&mut self) -> Vec<Effect> {
        self.term = self.term.saturating_add(1);
        self.lead.stamp = Stamp { term: self.term, leader: self.id.clone(), sequence: 0 };
        self.phase = Phase::Leading;
        self.has_led = true;
        self.broadcast_lead()
    }

    /// Changes the state, where this window may.
    pub fn change(&mut self, change: Change) -> Vec<Effect> {
        match self.phase {
            Phase::Leading => {
                self.lead.state = self.lead.state.changed(change);
                self.lead.stamp.sequence = self.lead.stamp.sequence.saturating_add(1);
                self.broadcast_lead()
            }
            // Sent once it leads, if it does.
            Phase::Discovering(_) => {
                self.lead.state = self.lead.state.changed(change);
                Vec::new()
            }
            Phase::Undecided | Phase::Following => Vec::new(),
        }
    }

    /// The presenter opened the audience's window, or the browser refused.
    pub fn open_room(&mut self, is_open: bool, now_ms: u64) -> Vec<Effect> {
        self.rooms = RoomTracker::new(if is_open { RoomStatus::Awaited } else { RoomStatus::Blocked }, now_ms);
        if self.phase == Phase::Leading { self.broadcast_lead() } else { Vec::new() }
    }

    /// The meeting ends, or the audience's window is closed: only the leader closes it, or a window that found no other leader yet.
    pub fn end(&mut self, now_ms: u64) -> Vec<Effect> {
        self.rooms = RoomTracker::new(RoomStatus::NotOpened, now_ms);
        if self.phase.can_change() {
            vec![Effect::Broadcast(Message::End(self.lead.stamp.clone()))]
        } else {
            Vec::new()
        }
    }

    /// Once a second.
    pub fn tick(&mut self, now_ms: u64, is_closed: Option<bool>) -> Vec<Effect> {
        let was_suspended = now_ms.checked_sub(self.ticked_ms).is_none_or(|gap_ms| gap_ms > MAX_TICK_GAP_MS);
        self.ticked_ms = now_ms;
        if was_suspended {
            self.rooms.restart_timeouts(now_ms);
        }
        self.rooms.tick(now_ms, is_closed);
        match self.phase {
            Phase::Discovering(_) if was_suspended => self.discover(now_ms),
            Phase::Discovering(since_ms) if now_ms.saturating_sub(since_ms) >= DISCOVERY_MS => self.take_over(),
            Phase::Leading => self.broadcast_lead(),
            Phase::Discovering(_) | Phase::Undecided | Phase::Following => Vec::new(),
        }
    }

    /// A message of another window of the meeting arrives.
    pub fn receive(&mut self, message: Message, now_ms: u64) -> Vec<Effect> {
        match message {
            Message::FindLeader if self.phase == Phase::Leading => self.broadcast_lead(),
            Message::Lead(lead) => self.receive_lead(lead),
            Message::RoomPresent { room, size, lead } => {
                self.rooms.on_response(&room, size, now_ms);
                self.compare_with_room(lead, now_ms)
            }
            Message::Turn(turn) if self.phase == Phase::Leading => vec![Effect::Turn(turn)],
            Message::RoomLeft(room) => {
                self.rooms.on_leave(&room, now_ms);
                Vec::new()
            }
            // An undecided one keeps waiting for its presenter's choice.
            Message::End(stamp)
                if matches!(self.phase, Phase::Discovering(_) | Phase::Following)
                    && stamp.is_same_term_or_later(&self.lead.stamp) =>
            {
                self.discover(now_ms)
            }
            Message::FindLeader | Message::Turn(_) | Message::End(_) => Vec::new(),
        }
    }

    /// Another window leads.
    fn receive_lead(&mut self, lead: Lead) -> Vec<Effect> {
        let is_later = lead.stamp > self.lead.stamp;
        self.term = self.term.max(lead.stamp.term);
        match self.phase {
            Phase::Leading if is_later => self.phase = Phase::Following,
            // The other has not received yet that this one took the lead.
            Phase::Leading => return self.broadcast_lead(),
            // A copy of the leader's window persisted the same.
            Phase::Discovering(_) if is_later || lead.stamp == self.lead.stamp => {
                self.phase = if self.has_led { Phase::Following } else { Phase::Undecided };
            }
            // Whoever leads is followed, but not back to an earlier state of its own.
            Phase::Undecided | Phase::Following if is_later || !lead.stamp.is_same_term(&self.lead.stamp) => {}
            Phase::Discovering(_) | Phase::Undecided | Phase::Following => return Vec::new(),
        }
        self.lead = lead;
        Vec::new()
    }

    /// Compares the last state that the audience's window received with that of this window. It is later where this window was
    /// suspended while another led, or where its last state was not persisted; earlier where the audience's window is new or missed
    /// a message.
    fn compare_with_room(&mut self, received: Option<Lead>, now_ms: u64) -> Vec<Effect> {
        self.term = self.term.max(received.as_ref().map_or(0, |lead| lead.stamp.term));
        match (self.phase, received) {
            (Phase::Discovering(_), Some(lead)) if lead.stamp > self.lead.stamp => self.lead = lead,
            (Phase::Leading, Some(lead)) if lead.stamp > self.lead.stamp => {
                self.lead = lead;
                return self.discover(now_ms);
            }
            (Phase::Leading, received) if received.as_ref().is_none_or(|lead| lead.stamp < self.lead.stamp) => {
                return self.broadcast_lead();
            }
            _ => {}
        }
        Vec::new()
    }

    fn discover(&mut self, now_ms: u64) -> Vec<Effect> {
        self.phase = Phase::Discovering(now_ms);
        vec![Effect::Broadcast(Message::FindLeader)]
    }

    fn broadcast_lead(&self) -> Vec<Effect> {
        vec![Effect::Broadcast(Message::Lead(self.lead.clone()))]
    }
}
