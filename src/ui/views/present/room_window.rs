//! The room's window, as the presenter has it: opened, told what to show, heard, lost, closed.

use leptos::prelude::*;

use engagements::address::{Location, View};
use engagements::meeting::Message;

use super::meeting::{Held, Meeting};
use crate::ui::browser::address_bar::Step;
use crate::ui::browser::{clock, random, second_window};
use crate::ui::parts::href;

/// Milliseconds without an answer after which the room's window counts as lost: three of its beats.
const LOST_AFTER_MS: f64 = 3_500.0;

/// Milliseconds after which a window that was opened, and never answered, counts as one that cannot: longer than a slow
/// computer takes to show the page.
const MUTE_AFTER_MS: f64 = 8_000.0;

/// The room's window, as far as the presenter knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RoomWindow {
    /// Opened, and not heard of yet.
    Awaited,
    /// It answers; its width and height in pixels.
    Open(u16, u16),
    /// It was closed, or no longer answers.
    Lost,
    /// It stands open, but never answered: this browser parts windows of a file of the disk.
    Mute,
    /// The browser did not let it open.
    Blocked,
}

impl Meeting {
    /// Opens the room's window, or opens it again where it was; this one becomes the presenter's.
    pub(super) fn open_room(self) {
        let session = self.root.location.with_untracked(|location| location.session.clone());
        let session = session.unwrap_or_else(random::id);
        let handle = second_window::open_room(&self.room_address(&session), &session);
        self.window.set(if handle.is_some() { RoomWindow::Awaited } else { RoomWindow::Blocked });
        self.heard_ms.set_value(clock::now_ms());
        self.handle.set_value(handle);
        self.root.is_room_open.set(true);
        let here = self.root.location.get_untracked();
        self.root.go(Location { session: Some(session), ..here }, Step::Replace);
    }

    /// The address of the room's window: the same walk, at the slide that it shows.
    pub(super) fn room_address(self, session: &str) -> String {
        let here = self.root.location.get_untracked();
        href(&Location {
            view: View::Audience,
            session: Some(session.to_owned()),
            language: Some(self.root.language.get_untracked()),
            ..here
        })
    }

    /// Closes the room's window; this one is the slide alone again.
    pub(super) fn close_room(self) {
        self.end_room();
        self.held.set(Held::Follows);
        let here = self.root.location.get_untracked();
        self.root.go(Location { session: None, ..here }, Step::Replace);
    }

    pub(super) fn end_room(self) {
        let session = self.session.try_get_value().flatten();
        if let (Some(session), Some(Some(channel))) = (session, self.channel.try_get_value()) {
            channel.tell(&Message::End.text(&session, self.root.language.get_untracked()));
        }
        if let Some(Some(window)) = self.handle.try_get_value() {
            let _ = window.close();
        }
        self.root.is_room_open.set(false);
    }

    pub(super) fn tell(self, message: &Message) {
        let language = self.root.language.get();
        let session = self.root.location.with(|location| location.session.clone());
        if let (Some(session), Some(Some(channel))) = (session, self.channel.try_get_value()) {
            channel.tell(&message.text(&session, language));
            self.session.set_value(Some(session));
        }
    }

    pub(super) fn hear(self, text: &str) {
        let session = self.root.location.with_untracked(|location| location.session.clone()).unwrap_or_default();
        match Message::read(text, &session) {
            Some((Message::Here { width_px, height_px }, _)) => {
                let was_away = !matches!(self.window.get_untracked(), RoomWindow::Open(..));
                self.heard_ms.set_value(clock::now_ms());
                self.window.set(RoomWindow::Open(width_px, height_px));
                self.root.is_room_open.set(true);
                if was_away {
                    untrack(|| self.tell(&Message::Show(self.scene())));
                }
            }
            Some((Message::Gone, _)) => self.lose_room(),
            // The presenter's own messages come from another window of this meeting; this one goes its way.
            _ => {}
        }
    }

    fn lose_room(self) {
        self.window.set(RoomWindow::Lost);
        self.root.is_room_open.set(false);
    }

    /// Once a second: the time, and whether the room's window still answers.
    pub(super) fn beat(self) {
        let now = clock::now_ms();
        self.now_ms.set(now);
        untrack(|| self.tell(&Message::Ask));
        let silent_ms = now - self.heard_ms.get_value();
        let closed = self.handle.with_value(|window| window.as_ref().map(is_closed));
        match self.window.get_untracked() {
            _ if !untrack(|| self.has_room()) => {}
            RoomWindow::Lost | RoomWindow::Blocked => {}
            RoomWindow::Awaited if closed == Some(false) && silent_ms > MUTE_AFTER_MS => {
                self.window.set(RoomWindow::Mute);
            }
            RoomWindow::Mute | RoomWindow::Awaited if closed == Some(false) => {}
            _ if closed == Some(true) || silent_ms > LOST_AFTER_MS => self.lose_room(),
            _ => {}
        }
    }
}

fn is_closed(window: &web_sys::Window) -> bool {
    window.closed().unwrap_or(true)
}
