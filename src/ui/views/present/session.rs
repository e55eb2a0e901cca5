//! What connects a presenter's window to the others: the channel, the timer, the audience's window, the address, and what is
//! persisted.

use std::time::Duration;

use leptos::prelude::*;

use crate::address::{Location, MeetingPlace, View, ViewKind};
use crate::meeting::{Change, Effect as Effects, Message, Presenter, persisted_text};

use super::meeting::{Meeting, now_ms};
use super::window::recover_focus;
use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::scope::Scope;
use crate::ui::browser::second_window::Channel;
use crate::ui::browser::{address_bar, random, second_window};
use crate::ui::parts::href;

/// The id of the button that closes the audience's window.
pub(super) const CLOSE_ROOM: &str = "room-close";

impl Meeting {
    /// Opens the channel and follows the address, while the view is mounted.
    pub(super) fn connect(self, effects: Vec<Effects>) {
        // Runs before the channel is closed.
        on_cleanup(move || self.end_room());
        self.channel.set_value(Some(Channel::open(move |text| self.receive(&text))));
        self.decide(|_| effects);
        // Back and Forward may name another slide.
        let place = Memo::new(move |_| self.app.location.with(|location| (location.kind(), location.slide())));
        Effect::new(move |before: Option<()>| {
            let (view, slide) = place.get();
            if before.is_some() && view == ViewKind::Present && slide != self.state.with_untracked(|state| state.slide)
            {
                untrack(|| self.change(Change::Go(slide)));
            }
        });
        // Messages have the language of this window.
        Effect::new(move |before: Option<()>| {
            self.app.language.track();
            if before.is_some() {
                untrack(|| self.tick());
            }
        });
        Scope::here().every(Duration::from_secs(1), move || self.tick());
    }

    /// Lets the presenter decide, and performs the effects.
    pub(super) fn decide(self, decision: impl FnOnce(&mut Presenter) -> Vec<Effects>) {
        for effect in self.presenter.try_update_value(decision).unwrap_or_default() {
            match effect {
                Effects::Broadcast(message) => self.send(&message),
                Effects::Turn(turn) => self.turn(turn),
                // No message closes a presenter's window.
                Effects::Close => {}
            }
        }
        self.update();
    }

    /// Updates signals, address and what is persisted. An equal value is not set, since its views would render again.
    fn update(self) {
        let (state, phase, room_status, to_persist) = self.presenter.with_value(|presenter| {
            let lead = presenter.lead();
            (lead.state.clone(), presenter.phase(), presenter.room_status(), presenter.to_persist().cloned())
        });
        let slide = state.slide;
        set(self.state, state);
        set(self.phase, phase);
        set(self.room_status, room_status);
        set(self.app.is_room_open, room_status.is_open());
        let here = self.app.location.get_untracked();
        if here.kind() == ViewKind::Present && here.slide() != slide {
            self.app.navigate(here.with_meeting(|place| place.slide = slide), HistoryMode::Replace);
        }
        if let Some(lead) = to_persist {
            let session = self.session.get_value();
            // Tried again with the next tick where the browser refuses.
            address_bar::set_entry_state(&persisted_text(&lead, session.as_deref(), self.app.language.get_untracked()));
        }
    }

    fn send(self, message: &Message) {
        let session = self.session.try_get_value().flatten();
        if let (Some(session), Some(Some(channel))) = (session, self.channel.try_get_value()) {
            channel.send(&message.text(&session, self.app.language.get_untracked()));
        }
    }

    fn receive(self, text: &str) {
        let session = self.session.get_value().unwrap_or_default();
        if let Some((message, _)) = Message::read(text, &session) {
            self.decide(|presenter| presenter.receive(message, now_ms()));
        }
    }

    /// Once a second.
    fn tick(self) {
        let now_ms = now_ms();
        self.now_ms.set(now_ms);
        let is_closed = self.handle.with_value(|window| window.as_ref().map(|window| window.closed().unwrap_or(true)));
        self.decide(|presenter| presenter.tick(now_ms, is_closed));
    }

    /// Opens the audience's window, also again; this one becomes the presenter's.
    pub(super) fn open_room(self) {
        let session = self.session.get_value().unwrap_or_else(random::id);
        let handle = second_window::open_room(&self.room_address(&session), &session);
        let is_open = handle.is_some();
        self.handle.set_value(handle);
        self.session.set_value(Some(session.clone()));
        let here = self.app.location.get_untracked();
        self.app.navigate(here.with_meeting(|place| place.session = Some(session)), HistoryMode::Replace);
        self.decide(|presenter| presenter.open_room(is_open, now_ms()));
        recover_focus(&[CLOSE_ROOM]);
    }

    /// The address of the audience's window: the same deck, at the slide of this one.
    pub(super) fn room_address(self, session: &str) -> String {
        let here = self.app.location.get_untracked();
        let place = MeetingPlace { slide: here.slide(), session: Some(session.to_owned()) };
        href(&Location { view: View::Audience(place), language: Some(self.app.language.get_untracked()), ..here })
    }

    /// Closes the audience's window; this one is the slide alone again.
    pub(super) fn close_room(self) {
        self.end_room();
        self.session.set_value(None);
        let here = self.app.location.get_untracked();
        self.app.navigate(here.with_meeting(|place| place.session = None), HistoryMode::Replace);
        self.change(Change::Resume);
        recover_focus(&[]);
    }

    /// Sends the audience's window that the meeting ended, where this window leads it.
    pub(super) fn end_room(self) {
        let ended = self
            .presenter
            .try_update_value(|presenter| presenter.phase().can_change().then(|| presenter.end(now_ms())));
        for effect in ended.flatten().into_iter().flatten() {
            if let Effects::Broadcast(message) = effect {
                self.send(&message);
            }
            if let Some(Some(window)) = self.handle.try_get_value() {
                let _ = window.close();
            }
        }
        self.app.is_room_open.set(false);
    }
}

fn set<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|before| *before != value) {
        signal.set(value);
    }
}
