//! The audience's window as a presenter's knows it: opened, connected, lost.

use super::message::Size;

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
