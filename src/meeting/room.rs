//! The audience's window: what it displays, and when; and how a presenter's window knows it: opened, connected, lost. It keeps
//! the last state of the leader, and nothing else.

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

/// Milliseconds without a response after which a window counts as lost: three of the leader's messages.
const LOST_AFTER_MS: u64 = 3_500;

/// Milliseconds after which a window that is open, and never responded, counts as unreachable: longer than a slow computer takes to
/// load the page.
const UNREACHABLE_AFTER_MS: u64 = 8_000;

/// The status of the audience's window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoomStatus {
    /// Not opened, and no other is known.
    NotOpened,
    /// Opened or looked for, and without a response so far.
    Awaited,
    /// It responds.
    Connected(Size),
    /// It was closed, or no longer responds.
    Lost,
    /// It is open, but never responded: this browser separates windows of a file of the disk.
    Unreachable,
    /// The browser did not let it open.
    Blocked,
}

impl RoomStatus {
    /// Whether a window shows slides, or may: its screen may be shared.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Awaited | Self::Connected(_) | Self::Unreachable)
    }

    /// Whether the presenter is offered to open it again.
    pub fn can_reopen(self) -> bool {
        matches!(self, Self::Lost | Self::Blocked)
    }

    /// Whether the presenter is offered to close it.
    pub fn can_close(self) -> bool {
        matches!(self, Self::Awaited | Self::Connected(_) | Self::Lost | Self::Blocked)
    }
}

/// A window that responds.
#[derive(Clone, Debug)]
struct LiveRoom {
    id: String,
    size: Size,
    /// The time of its last response.
    seen_ms: u64,
}

/// Tracks the audience's windows of a meeting.
#[derive(Clone, Debug)]
pub(super) struct RoomTracker {
    live: Vec<LiveRoom>,
    status: RoomStatus,
    /// Since when a response is awaited, in milliseconds.
    awaited_since_ms: u64,
    /// Whether the window that is awaited responded before.
    has_responded: bool,
}

impl RoomTracker {
    pub(super) fn new(status: RoomStatus, now_ms: u64) -> Self {
        Self { live: Vec::new(), status, awaited_since_ms: now_ms, has_responded: false }
    }

    pub(super) fn status(&self) -> RoomStatus {
        self.status
    }

    pub(super) fn on_response(&mut self, id: &str, size: Size, now_ms: u64) {
        self.live.retain(|room| room.id != id);
        self.live.push(LiveRoom { id: id.to_owned(), size, seen_ms: now_ms });
        self.status = RoomStatus::Connected(size);
        self.has_responded = true;
    }

    /// A window says that it leaves. It may come back: a reload says the same.
    pub(super) fn on_leave(&mut self, id: &str, now_ms: u64) {
        self.live.retain(|room| room.id != id);
        match (self.live.last(), self.status) {
            (Some(room), _) => self.status = RoomStatus::Connected(room.size),
            (None, RoomStatus::Connected(_)) => (self.status, self.awaited_since_ms) = (RoomStatus::Awaited, now_ms),
            _ => {}
        }
    }

    /// Restarts all timeouts, after this window was suspended.
    pub(super) fn restart_timeouts(&mut self, now_ms: u64) {
        self.awaited_since_ms = now_ms;
        for room in &mut self.live {
            room.seen_ms = now_ms;
        }
    }

    /// Once a second. Of a window that this one opened, the browser says whether it is closed.
    pub(super) fn tick(&mut self, now_ms: u64, is_closed: Option<bool>) {
        self.live.retain(|room| now_ms.saturating_sub(room.seen_ms) <= LOST_AFTER_MS);
        let silent_ms = now_ms.saturating_sub(self.awaited_since_ms);
        self.status = match (self.status, self.live.last()) {
            (_, Some(room)) => RoomStatus::Connected(room.size),
            (RoomStatus::Connected(_), None) => RoomStatus::Lost,
            (RoomStatus::Awaited | RoomStatus::Unreachable, None) if is_closed == Some(true) => RoomStatus::Lost,
            (RoomStatus::Awaited, None) if is_closed.is_none() && silent_ms > LOST_AFTER_MS => RoomStatus::Lost,
            (RoomStatus::Awaited, None) if silent_ms > UNREACHABLE_AFTER_MS => {
                if self.has_responded {
                    RoomStatus::Lost
                } else {
                    RoomStatus::Unreachable
                }
            }
            (status, None) => status,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_is_offered_to_be_opened_or_closed_where_that_does_something() {
        let size = Size { width_px: 1, height_px: 1 };
        for (status, is_open, can_reopen, can_close) in [
            (RoomStatus::NotOpened, false, false, false),
            (RoomStatus::Awaited, true, false, true),
            (RoomStatus::Connected(size), true, false, true),
            (RoomStatus::Lost, false, true, true),
            (RoomStatus::Unreachable, true, false, false),
            (RoomStatus::Blocked, false, true, true),
        ] {
            let offered = (status.is_open(), status.can_reopen(), status.can_close());
            assert_eq!(offered, (is_open, can_reopen, can_close), "{status:?}");
        }
    }
}
