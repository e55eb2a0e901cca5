//! The state of one meeting, as the presenter has it. What the room sees is derived.

use std::num::NonZeroU16;
use std::sync::Arc;

use leptos::prelude::*;

use engagements::address::{Location, View};
use engagements::i18n::meeting as words;
use engagements::meeting::{Action, Message, Scene, Walk};
use engagements::query;

use super::room_window::RoomWindow;
use crate::ui::browser::address_bar::Step;
use crate::ui::browser::document::{self, Position};
use crate::ui::browser::scope::Scope;
use crate::ui::browser::second_window::Channel;
use crate::ui::browser::{clock, preferences, screen};
use crate::ui::state::{HEADING, Root, Shown};

/// What lies over the slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Overlay {
    /// Nothing.
    None,
    /// All slides.
    Overview,
    /// What the keys do.
    Help,
}

/// What holds the room's picture, so that it does not follow the presenter.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Held {
    /// Nothing does.
    Follows,
    /// The picture stands since this time, in milliseconds.
    Frozen(Scene, f64),
    /// A record that was looked for and sent, until the walk goes on.
    Sent(String),
}

/// One meeting.
#[derive(Clone, Copy)]
pub(super) struct Meeting {
    pub(super) root: Root,
    pub(super) shown: Shown,
    /// The slides. They stay while the question does, whatever the language.
    pub(super) walk: Memo<Arc<Walk>>,
    /// Which slide, from 1.
    pub(super) place: Memo<usize>,
    pub(super) overlay: RwSignal<Overlay>,
    pub(super) is_blank: RwSignal<bool>,
    pub(super) letters: RwSignal<bool>,
    pub(super) held: RwSignal<Held>,
    pub(super) window: RwSignal<RoomWindow>,
    /// The time, in milliseconds, once a second.
    pub(super) now_ms: RwSignal<f64>,
    /// When the meeting began, in milliseconds.
    pub(super) began_ms: f64,
    /// Where the focus was when the overview or the help opened.
    left_at: StoredValue<Position>,
    /// When the room's window was last heard of, in milliseconds.
    pub(super) heard_ms: StoredValue<f64>,
    /// The session last spoken in: the address forgets it before the room is told that the meeting is over.
    pub(super) session: StoredValue<Option<String>>,
    pub(super) handle: StoredValue<Option<web_sys::Window>, LocalStorage>,
    pub(super) channel: StoredValue<Option<Channel>, LocalStorage>,
}

impl Meeting {
    /// The meeting that the address names.
    pub(super) fn begin() -> Self {
        let (root, shown) = (Root::here(), Shown::here());
        let walk = walk(root, shown);
        let now = clock::now_ms();
        let meeting = Self {
            root,
            shown,
            walk,
            place: Memo::new(move |_| {
                let asked = root.location.with(|location| location.slide.map_or(1, |slide| usize::from(slide.get())));
                walk.with(|walk| walk.clamped(asked))
            }),
            overlay: RwSignal::new(Overlay::None),
            is_blank: RwSignal::new(false),
            letters: RwSignal::new(preferences::letters_are_on()),
            held: RwSignal::new(Held::Follows),
            window: RwSignal::new(RoomWindow::Awaited),
            now_ms: RwSignal::new(now),
            began_ms: now,
            left_at: StoredValue::new(Position::default()),
            heard_ms: StoredValue::new(now),
            session: StoredValue::new(None),
            handle: StoredValue::new_local(None),
            channel: StoredValue::new_local(None),
        };
        // Before the channel, which is closed in its turn.
        on_cleanup(move || meeting.end_room());
        meeting.channel.set_value(Some(Channel::open(move |text| meeting.hear(&text))));
        Effect::new(move |_| meeting.tell(&Message::Show(meeting.scene())));
        Scope::here().every(std::time::Duration::from_secs(1), move || meeting.beat());
        meeting
    }

    /// Whether the room has, or had, a window of its own.
    pub(super) fn has_room(self) -> bool {
        self.root.location.with(|location| location.session.is_some())
    }

    /// What the room sees.
    pub(super) fn scene(self) -> Scene {
        if self.is_blank.get() { Scene::Blank } else { self.picture() }
    }

    /// What the room sees, or would without the black screen.
    pub(super) fn picture(self) -> Scene {
        match self.held.get() {
            Held::Follows => scene_at(self.place.get()),
            Held::Frozen(scene, _) => scene,
            Held::Sent(id) => Scene::Record(id),
        }
    }

    /// Goes to a slide. A sent record gives way; a frozen picture stays, and so does what is black only with the room's window.
    pub(super) fn go(self, place: usize) {
        let (place, length) = self.walk.with_untracked(|walk| (walk.clamped(place), walk.length()));
        if matches!(self.held.get_untracked(), Held::Sent(_)) {
            self.held.set(Held::Follows);
        }
        self.is_blank.set(false);
        let slide = u16::try_from(place).ok().and_then(NonZeroU16::new).filter(|slide| slide.get() > 1);
        self.root.go(Location { slide, ..self.root.location.get_untracked() }, Step::Replace);
        let language = self.root.language.get_untracked();
        let register = self.shown.register();
        let name = self.walk.with_untracked(|walk| {
            walk.slide(place).map(|slide| words::slide_name(language, slide, &register.dataset))
        });
        self.root.announce(words::slide_announced(language, place, length, &name.unwrap_or_default()));
    }

    /// Does what a key, a finger or a button asks.
    pub(super) fn act(self, action: Action) {
        let place = self.place.get_untracked();
        match action {
            // After a sent record, back is the slide that the walk left.
            Action::Previous if matches!(self.held.get_untracked(), Held::Sent(_)) => self.go(place),
            Action::Previous => self.go(place.saturating_sub(1)),
            Action::Next => self.go(place.saturating_add(1)),
            Action::First => self.go(1),
            Action::Last => self.go(usize::MAX),
            Action::Leave => self.leave(),
            Action::FullScreen => screen::toggle_full_screen(),
            Action::Overview => self.toggle(Overlay::Overview),
            Action::Help => self.toggle(Overlay::Help),
            Action::Blank => self.blank(!self.is_blank.get_untracked()),
        }
    }

    fn toggle(self, overlay: Overlay) {
        match self.overlay.get_untracked() {
            shown if shown == overlay => return self.uncover(),
            Overlay::None => self.left_at.set_value(document::position()),
            _ => {}
        }
        self.overlay.set(overlay);
    }

    /// Closes what lies over the slide; the focus goes back to where it was, else to the heading.
    pub(super) fn uncover(self) {
        if self.overlay.get_untracked() == Overlay::None {
            return;
        }
        self.overlay.set(Overlay::None);
        let Position { focused, .. } = self.left_at.get_value();
        Scope::page().after_render(move || {
            if focused.is_empty() || !document::focus(&focused) {
                document::focus(HEADING);
            }
        });
    }

    fn blank(self, is_blank: bool) {
        self.is_blank.set(is_blank);
        if is_blank {
            let texts = engagements::i18n::texts::MeetingTexts::of(self.root.language.get_untracked());
            self.root.announce(texts.is_blank);
        }
    }

    /// Closes what is open, else ends the meeting.
    fn leave(self) {
        if self.overlay.get_untracked() != Overlay::None {
            self.uncover();
        } else if self.is_blank.get_untracked() {
            self.is_blank.set(false);
        } else {
            self.end();
        }
    }

    /// Ends the meeting: the list, as it was asked for. The room's window goes with the view.
    pub(super) fn end(self) {
        self.end_room();
        let here = self.root.location.get_untracked();
        self.root.go(Location { view: View::Register, slide: None, session: None, ..here }, Step::Push);
    }

    /// Keeps the room's picture, or lets it follow again.
    pub(super) fn freeze(self, freeze: bool) {
        let picture = untrack(|| self.picture());
        self.held.set(if freeze { Held::Frozen(picture, clock::now_ms()) } else { Held::Follows });
    }

    /// Sends a record to the room.
    pub(super) fn send(self, id: &str) {
        self.held.set(Held::Sent(id.to_owned()));
        self.is_blank.set(false);
    }
}

/// The slide at a place.
pub(super) fn scene_at(place: usize) -> Scene {
    let place = u16::try_from(place).ok().and_then(NonZeroU16::new);
    Scene::Slide(place.unwrap_or(NonZeroU16::MIN))
}

/// The walk over what is asked, in the order of the list when it began: a switch of language does not reorder it.
pub(super) fn walk(root: Root, shown: Shown) -> Memo<Arc<Walk>> {
    let asked = Memo::new(move |_| root.location.with(|location| (location.filters.clone(), location.sort)));
    Memo::new(move |_| {
        let (filters, sort) = asked.get();
        let register = shown.register();
        let selection = register.index.select(&filters);
        let rows = query::sorted(&register.dataset, selection.rows(), sort, root.language.get_untracked());
        Arc::new(Walk::of(rows))
    })
}
