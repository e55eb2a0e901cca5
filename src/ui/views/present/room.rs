//! The audience's window: slides and nothing else. It has no header and no links; keys that turn the page are sent to the leader.
//!
//! What it can show is closed by its type (`crate::meeting::Scene`): a slide of the deck, a record of the published register, or a
//! black screen. Nothing here can read a draft.

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;

use crate::address::Location;
use crate::i18n::texts::MeetingTexts;
use crate::meeting::{
    Action, Effect as Effects, MAX_SIDE_PX, Message, Picture, Room, RoomDisplay, Scene, Size, persisted_text,
    read_persisted,
};

use super::meeting::{deck, now_ms};
use super::slide::stage;
use super::window::{fill_window, heading, pointer_is_active, recover_focus};
use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::scope::Scope;
use crate::ui::browser::second_window::{self, Channel};
use crate::ui::browser::{address_bar, preferences, random, screen, viewport};
use crate::ui::element::{Element, button, div, fragment, p, t};
use crate::ui::state::AppContext;

/// The audience's window of a session.
#[derive(Clone, Copy)]
struct RoomContext {
    app: AppContext,
    session: StoredValue<String>,
    room: StoredValue<Room>,
    display: RwSignal<RoomDisplay>,
    channel: StoredValue<Option<Channel>, LocalStorage>,
}

/// The whole view. Without a session it shows the slide of its own address.
pub(crate) fn audience() -> Element {
    let app = AppContext::here();
    let deck = deck();
    fill_window(|| "slides");
    screen::keep_awake();
    let session = app.location.with_untracked(|location| location.session().map(str::to_owned));
    let room = session.map(|session| RoomContext::open(app, session));
    listen_to_keys(room);
    let display = Memo::new(move |_| room.map_or(RoomDisplay::OwnSlide, |room| room.display.get()));
    let scene = move || match display.get() {
        RoomDisplay::Nothing | RoomDisplay::Waiting => None,
        RoomDisplay::OwnSlide => Some(Scene::Shown(Picture::Slide(app.location.with(Location::slide)))),
        RoomDisplay::Leader(scene) => Some(scene),
    };
    let is_waiting = Memo::new(move |_| display.get() == RoomDisplay::Waiting);
    let is_active = pointer_is_active();
    fragment()
        .child(heading())
        .child(stage(deck, scene))
        .child(move || room.filter(|_| is_waiting.get()).map(RoomContext::waiting))
        .child(
            div().class("controls").class_if("stirred", move || is_active.get()).child(
                button()
                    .class("button")
                    .on(ev::click, move |_| screen::toggle_full_screen())
                    .child(t(|l| MeetingTexts::of(l).full_screen)),
            ),
        )
}

impl RoomContext {
    fn open(app: AppContext, session: String) -> Self {
        let persisted = read_persisted(&address_bar::entry_state(), Some(&session));
        if let Some((_, language)) = &persisted {
            app.language.set(*language);
        }
        let (room, effects) = Room::open(random::id(), window_size(), persisted.map(|(lead, _)| lead), now_ms());
        let context = Self {
            app,
            session: StoredValue::new(session),
            display: RwSignal::new(room.display().clone()),
            room: StoredValue::new(room),
            channel: StoredValue::new_local(None),
        };
        context.channel.set_value(Some(Channel::open(move |text| context.receive(&text))));
        context.perform(effects);
        let scope = Scope::here();
        scope.on_window(ev::pagehide, move |_| context.decide(|room| room.leave()));
        scope.on_window(ev::resize, move |_| context.decide(|room| room.resize(window_size())));
        scope.every(Duration::from_secs(1), move || {
            context.decide(|room| {
                room.tick(now_ms());
                Vec::new()
            });
        });
        context
    }

    /// That it waits, and a button for the slide of its own address.
    fn waiting(self) -> Element {
        let show_own_slide = move || {
            self.decide(|room| {
                room.show_own_slide();
                Vec::new()
            });
            recover_focus(&[]);
        };
        div().class("room-waits").child(p().child(MeetingTexts::of(self.app.language.get()).room_waits)).child(
            button()
                .class("button")
                .on(ev::click, move |_| show_own_slide())
                .child(t(|l| MeetingTexts::of(l).show_own_slide)),
        )
    }

    fn receive(self, text: &str) {
        let Some((message, language)) = self.session.with_value(|session| Message::read(text, session)) else { return };
        if matches!(message, Message::Lead(_)) && language != self.app.language.get_untracked() {
            self.app.language.set(language);
        }
        self.decide(|room| room.receive(message));
    }

    /// Lets the room decide, displays and persists the outcome, and performs the effects.
    fn decide(self, decision: impl FnOnce(&mut Room) -> Vec<Effects>) {
        let effects = self.room.try_update_value(decision).unwrap_or_default();
        let (display, lead) = self.room.with_value(|room| (room.display().clone(), room.lead().cloned()));
        if let Some(lead) = lead {
            let language = self.app.language.get_untracked();
            // Tried again with the next second where the browser refuses.
            self.session
                .with_value(|session| address_bar::set_entry_state(&persisted_text(&lead, Some(session), language)));
        }
        if self.display.with_untracked(|before| *before != display) {
            if let RoomDisplay::Leader(Scene::Shown(Picture::Slide(slide))) = &display {
                let here = self.app.location.get_untracked();
                self.app.navigate(here.with_meeting(|place| place.slide = *slide), HistoryMode::Replace);
            }
            self.display.set(display);
        }
        self.perform(effects);
    }

    fn perform(self, effects: Vec<Effects>) {
        for effect in effects {
            match effect {
                Effects::Broadcast(message) => self.send(&message),
                Effects::Close => second_window::close(),
                // Only a leader turns the page.
                Effects::Turn(_) => {}
            }
        }
    }

    fn send(self, message: &Message) {
        if let Some(Some(channel)) = self.channel.try_get_value() {
            let language = self.app.language.get_untracked();
            self.session.with_value(|session| channel.send(&message.text(session, language)));
        }
    }
}

fn window_size() -> Size {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped before")]
    let side = |side_px: f64| side_px.clamp(1.0, f64::from(MAX_SIDE_PX)) as u16;
    let (width_px, height_px) = viewport::window_px();
    Size { width_px: side(width_px), height_px: side(height_px) }
}

/// Keys that turn the page are sent to the leader, F is full screen; no other key does anything here.
fn listen_to_keys(room: Option<RoomContext>) {
    Scope::here().on_window(ev::keydown, move |event| {
        let has_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
        match (Action::of_key(&event.key(), has_modifier, preferences::letters_are_on()), room) {
            (Some(Action::FullScreen), _) => screen::toggle_full_screen(),
            (Some(Action::Turn(turn)), Some(room)) => room.decide(|room| room.press(turn)),
            _ => return,
        }
        event.prevent_default();
    });
}
