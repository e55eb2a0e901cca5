//! What ties a presenter's window to the others: the channel, the seconds, the room's window, the address and what is kept.

use std::time::Duration;

use leptos::prelude::*;

use crate::address::{Location, MeetingPlace, View, ViewKind};
use crate::meeting::{Change, Effect as Effects, Message, Phase, Presenter, RoomWindow, kept_text};

use super::focus;
use super::meeting::{Meeting, now_ms};
use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::scope::Scope;
use crate::ui::browser::second_window::Channel;
use crate::ui::browser::{entry, random, second_window};
use crate::ui::parts::href;

/// The id of the button that closes the room's window.
pub(super) const CLOSE: &str = "room-close";

impl Meeting {
    /// Begins to listen and to speak, while the view lives.
    pub(super) fn connect(self, effects: Vec<Effects>) {
        // Before the channel, which is closed in its turn.
        on_cleanup(move || self.end_room());
        self.channel.set_value(Some(Channel::open(move |text| self.hear(&text))));
        self.decide(|_| effects);
        // Back and Forward may name another slide.
        let asked = Memo::new(move |_| self.app.location.with(|location| (location.kind(), location.slide())));
        Effect::new(move |before: Option<()>| {
            let (view, slide) = asked.get();
            if before.is_some() && view == ViewKind::Present && slide != self.state.with_untracked(|state| state.slide)
            {
                untrack(|| self.change(Change::Go(slide)));
            }
        });
        // The room speaks the language that is spoken here.
        Effect::new(move |before: Option<()>| {
            self.app.language.track();
            if before.is_some() {
                untrack(|| self.beat());
            }
        });
        Scope::here().every(Duration::from_secs(1), move || self.beat());
    }

    /// Lets the presenter decide something, and does what follows from it.
    pub(super) fn decide(self, decision: impl FnOnce(&mut Presenter) -> Vec<Effects>) {
        for effect in self.presenter.try_update_value(decision).unwrap_or_default() {
            match effect {
                Effects::Tell(message) => self.tell(&message),
                Effects::Turn(turn) => self.turn(turn),
                // A presenter's window is closed by nobody else.
                Effects::Close => {}
            }
        }
        self.follow();
    }

    /// Brings signals, address and what is kept to what the presenter decided. What is equal is left: it would make groups anew.
    fn follow(self) {
        let decided = self.presenter.with_value(|presenter| {
            (presenter.lead().state.clone(), presenter.phase(), presenter.window(), presenter.kept().cloned())
        });
        let (state, phase, window, kept) = decided;
        let slide = state.slide;
        set(self.state, state);
        set(self.phase, phase);
        set(self.window, window);
        let is_open = matches!(window, RoomWindow::Awaited | RoomWindow::Open(_) | RoomWindow::Mute);
        set(self.app.is_room_open, is_open);
        let here = self.app.location.get_untracked();
        if here.kind() == ViewKind::Present && here.slide() != slide {
            self.app.navigate(here.with_meeting(|place| place.slide = slide), HistoryMode::Replace);
        }
        if let Some(lead) = kept {
            let session = self.session.get_value();
            // Asked again with the next beat where the browser refuses.
            entry::keep(&kept_text(&lead, session.as_deref(), self.app.language.get_untracked()));
        }
    }

    fn tell(self, message: &Message) {
        let session = self.session.try_get_value().flatten();
        if let (Some(session), Some(Some(channel))) = (session, self.channel.try_get_value()) {
            channel.tell(&message.text(&session, self.app.language.get_untracked()));
        }
    }

    fn hear(self, text: &str) {
        let session = self.session.get_value().unwrap_or_default();
        if let Some((message, _)) = Message::read(text, &session) {
            self.decide(|presenter| presenter.hear(message, now_ms()));
        }
    }

    /// Once a second.
    fn beat(self) {
        let now_ms = now_ms();
        self.now_ms.set(now_ms);
        let is_closed = self.handle.with_value(|window| window.as_ref().map(|window| window.closed().unwrap_or(true)));
        self.decide(|presenter| presenter.tick(now_ms, is_closed));
    }

    /// Opens the room's window, or opens it again where it was; this one becomes the presenter's.
    pub(super) fn open_room(self) {
        let session = self.session.get_value().unwrap_or_else(random::id);
        let handle = second_window::open_room(&self.room_address(&session), &session);
        let is_open = handle.is_some();
        self.handle.set_value(handle);
        self.session.set_value(Some(session.clone()));
        let here = self.app.location.get_untracked();
        self.app.navigate(here.with_meeting(|place| place.session = Some(session)), HistoryMode::Replace);
        self.decide(|presenter| presenter.open_room(is_open, now_ms()));
        focus::keep(&[CLOSE]);
    }

    /// The address of the room's window: the same walk, at the slide that it shows.
    pub(super) fn room_address(self, session: &str) -> String {
        let here = self.app.location.get_untracked();
        let place = MeetingPlace { slide: here.slide(), session: Some(session.to_owned()) };
        href(&Location { view: View::Audience(place), language: Some(self.app.language.get_untracked()), ..here })
    }

    /// Closes the room's window; this one is the slide alone again.
    pub(super) fn close_room(self) {
        self.end_room();
        self.session.set_value(None);
        let here = self.app.location.get_untracked();
        self.app.navigate(here.with_meeting(|place| place.session = None), HistoryMode::Replace);
        self.change(Change::Resume);
        focus::keep(&[]);
    }

    /// Tells the room that the meeting is over, where this window leads it.
    pub(super) fn end_room(self) {
        let ended = self.presenter.try_update_value(|presenter| {
            (!matches!(presenter.phase(), Phase::Second | Phase::Overtaken)).then(|| presenter.end(now_ms()))
        });
        for effect in ended.flatten().into_iter().flatten() {
            if let Effects::Tell(message) = effect {
                self.tell(&message);
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
