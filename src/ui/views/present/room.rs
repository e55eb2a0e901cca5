//! The room's window: slides and nothing else. It has no header and no links; keys that turn the page go to the leader.
//!
//! What it can show is closed by its type (`crate::meeting::Scene`): a slide of the walk, a record of the published
//! register, or black. Nothing here can read a draft.

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;

use crate::i18n::texts::MeetingTexts;
use crate::meeting::{
    Action, Effect as Effects, MAX_SIDE_PX, Message, Paint, Picture, Room, Scene, Size, action, kept_text, read_kept,
};

use super::controls::stirring;
use super::meeting::{now_ms, picture_at, walk};
use super::slide::stage;
use super::{fill_the_window, focus, heading};
use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::scope::Scope;
use crate::ui::browser::second_window::{self, Channel};
use crate::ui::browser::{entry, preferences, random, screen, size};
use crate::ui::element::{Element, button, div, fragment, p, t};
use crate::ui::state::{AppContext, SelectionContext};

/// The room's window of a session.
#[derive(Clone, Copy)]
struct RoomView {
    app: AppContext,
    session: StoredValue<String>,
    room: StoredValue<Room>,
    paint: RwSignal<Paint>,
    channel: StoredValue<Option<Channel>, LocalStorage>,
}

/// The whole view. Without a session it shows the slide of its own address.
pub(crate) fn audience() -> Element {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let walk = walk(app, shown);
    fill_the_window(|| "slides");
    screen::keep_awake();
    let view = app
        .location
        .with_untracked(|location| location.session().map(str::to_owned))
        .map(|session| RoomView::open(app, session));
    follow_keys(view);
    let paint = Memo::new(move |_| view.map_or(Paint::Own, |view| view.paint.get()));
    let scene = move || match paint.get() {
        Paint::Nothing | Paint::Waiting => None,
        Paint::Own => {
            let place = app.location.with(|location| usize::from(location.slide().get()));
            Some(Scene::Shown(picture_at(place)))
        }
        Paint::Told(scene) => Some(scene),
    };
    let waits = Memo::new(move |_| paint.get() == Paint::Waiting);
    let waiting = fragment().child(move || match view {
        Some(view) if waits.get() => view.waiting(),
        _ => fragment(),
    });
    let stirs = stirring();
    let classes = move || Some(if stirs.get() { "controls stirred" } else { "controls" }.to_owned());
    let full = button()
        .class("button")
        .on(ev::click, move |_| screen::toggle_full_screen())
        .child(t(|l| MeetingTexts::of(l).full_screen));
    let bar = div().attr("class", classes).child(full);
    fragment().child(heading()).child(stage(app, shown, scene, walk)).child(waiting).child(bar)
}

impl RoomView {
    fn open(app: AppContext, session: String) -> Self {
        let kept = read_kept(&entry::kept(), Some(&session));
        if let Some((_, language)) = &kept {
            app.language.set(*language);
        }
        let (opened, effects) = Room::open(random::id(), size(), kept.map(|(lead, _)| lead), now_ms());
        let view = Self {
            app,
            session: StoredValue::new(session),
            paint: RwSignal::new(opened.paint().clone()),
            room: StoredValue::new(opened),
            channel: StoredValue::new_local(None),
        };
        view.channel.set_value(Some(Channel::open(move |text| view.hear(&text))));
        view.perform(effects);
        let scope = Scope::here();
        scope.on_window(leptos::ev::pagehide, move |_| view.decide(|room| room.go()));
        scope.on_window(leptos::ev::resize, move |_| view.decide(|room| room.resize(size())));
        scope.every(Duration::from_secs(1), move || {
            view.decide(|room| {
                room.tick(now_ms());
                Vec::new()
            });
        });
        view
    }

    /// That it waits, and the way to the slide of its own address.
    fn waiting(self) -> Element {
        let show = move || {
            self.decide(|room| {
                room.show_own();
                Vec::new()
            });
            focus::keep(&[]);
        };
        div().class("room-waits").child(p().child(MeetingTexts::of(self.app.language.get()).room_waits)).child(
            button().class("button").on(ev::click, move |_| show()).child(t(|l| MeetingTexts::of(l).show_own_slide)),
        )
    }

    fn hear(self, text: &str) {
        let Some((message, language)) = self.session.with_value(|session| Message::read(text, session)) else { return };
        if matches!(message, Message::Lead(_)) && language != self.app.language.get_untracked() {
            self.app.language.set(language);
        }
        self.decide(|room| room.hear(message));
    }

    /// Lets the room decide something, paints it, and keeps what it was told.
    fn decide(self, decision: impl FnOnce(&mut Room) -> Vec<Effects>) {
        let effects = self.room.try_update_value(decision).unwrap_or_default();
        let (paint, lead) = self.room.with_value(|room| (room.paint().clone(), room.lead().cloned()));
        if let Some(lead) = lead {
            let language = self.app.language.get_untracked();
            // Asked again with the next second where the browser refuses.
            self.session.with_value(|session| entry::keep(&kept_text(&lead, Some(session), language)));
        }
        if self.paint.with_untracked(|before| *before != paint) {
            if let Paint::Told(Scene::Shown(Picture::Slide(slide))) = &paint {
                let here = self.app.location.get_untracked();
                self.app.navigate(here.with_meeting(|place| place.slide = *slide), HistoryMode::Replace);
            }
            self.paint.set(paint);
        }
        self.perform(effects);
    }

    fn perform(self, effects: Vec<Effects>) {
        for effect in effects {
            match effect {
                Effects::Tell(message) => self.tell(&message),
                Effects::Close => second_window::close(),
                // A room has no leader's work.
                Effects::Turn(_) => {}
            }
        }
    }

    fn tell(self, message: &Message) {
        if let Some(Some(channel)) = self.channel.try_get_value() {
            let language = self.app.language.get_untracked();
            self.session.with_value(|session| channel.tell(&message.text(session, language)));
        }
    }
}

/// The size of this window.
fn size() -> Size {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held between the limits before")]
    let side = |side_px: f64| side_px.clamp(1.0, f64::from(MAX_SIDE_PX)) as u16;
    let (width_px, height_px) = size::window_px();
    Size { width_px: side(width_px), height_px: side(height_px) }
}

/// The keys that turn the page go to the leader, F fills this screen; no other key does anything here.
fn follow_keys(view: Option<RoomView>) {
    Scope::here().on_window(leptos::ev::keydown, move |event| {
        let has_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
        match (action(&event.key(), has_modifier, preferences::letters_are_on()), view) {
            (Some(Action::FullScreen), _) => screen::toggle_full_screen(),
            (Some(Action::Turn(turn)), Some(view)) => view.decide(|room| room.press(turn)),
            _ => return,
        }
        event.prevent_default();
    });
}
