//! The room's window, as a presenter knows it: opened, heard, asked, lost.

use super::message::Size;

/// Milliseconds without an answer after which a room's window counts as lost: three of the questions.
const LOST_AFTER_MS: u64 = 3_500;

/// Milliseconds after which a window that stands open, and does not answer, counts as one that cannot: longer than a slow
/// computer takes to show the page.
const MUTE_AFTER_MS: u64 = 8_000;

/// The room's window, as far as a presenter knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoomWindow {
    /// Not opened, and not heard of.
    None,
    /// Opened or asked, and not heard of yet.
    Awaited,
    /// It answers.
    Open(Size),
    /// It was closed, or no longer answers.
    Lost,
    /// It stands open, but never answered: this browser parts windows of a file of the disk.
    Mute,
    /// The browser did not let it open.
    Blocked,
}

/// A room that answers.
#[derive(Clone, Debug)]
struct Heard {
    room: String,
    size: Size,
    at_ms: u64,
}

/// All rooms of a meeting.
#[derive(Clone, Debug)]
pub(super) struct Rooms {
    heard: Vec<Heard>,
    window: RoomWindow,
    /// Since when an answer is awaited, in milliseconds.
    asked_ms: u64,
    /// Whether the window that is awaited has answered before.
    was_heard: bool,
}

impl Rooms {
    pub(super) fn new(window: RoomWindow, now_ms: u64) -> Self {
        Self { heard: Vec::new(), window, asked_ms: now_ms, was_heard: false }
    }

    pub(super) fn window(&self) -> RoomWindow {
        self.window
    }

    pub(super) fn hear(&mut self, room: &str, size: Size, now_ms: u64) {
        self.heard.retain(|heard| heard.room != room);
        self.heard.push(Heard { room: room.to_owned(), size, at_ms: now_ms });
        self.window = RoomWindow::Open(size);
        self.was_heard = true;
    }

    /// A room says that it goes. It may come back: a reload says the same.
    pub(super) fn lose(&mut self, room: &str, now_ms: u64) {
        self.heard.retain(|heard| heard.room != room);
        match (self.heard.last(), self.window) {
            (Some(heard), _) => self.window = RoomWindow::Open(heard.size),
            (None, RoomWindow::Open(_)) => (self.window, self.asked_ms) = (RoomWindow::Awaited, now_ms),
            _ => {}
        }
    }

    /// After a gap of one's own, all that was not heard of is asked first.
    pub(super) fn ask_again(&mut self, now_ms: u64) {
        self.asked_ms = now_ms;
        for heard in &mut self.heard {
            heard.at_ms = now_ms;
        }
    }

    /// Once a second. A window that this one opened says by itself whether it was closed.
    pub(super) fn tick(&mut self, now_ms: u64, is_closed: Option<bool>) {
        self.heard.retain(|heard| now_ms.saturating_sub(heard.at_ms) <= LOST_AFTER_MS);
        let silent_ms = now_ms.saturating_sub(self.asked_ms);
        self.window = match (self.window, self.heard.last()) {
            (_, Some(heard)) => RoomWindow::Open(heard.size),
            (RoomWindow::Open(_), None) => RoomWindow::Lost,
            (RoomWindow::Awaited | RoomWindow::Mute, None) if is_closed == Some(true) => RoomWindow::Lost,
            (RoomWindow::Awaited, None) if is_closed.is_none() && silent_ms > LOST_AFTER_MS => RoomWindow::Lost,
            (RoomWindow::Awaited, None) if silent_ms > MUTE_AFTER_MS => {
                if self.was_heard {
                    RoomWindow::Lost
                } else {
                    RoomWindow::Mute
                }
            }
            (window, None) => window,
        };
    }
}
