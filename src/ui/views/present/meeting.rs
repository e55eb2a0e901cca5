//! The context of a presenter's window: signals of what `crate::meeting::Presenter` decides, and what buttons do.

use std::num::NonZeroU16;
use std::sync::Arc;

use leptos::prelude::*;

use crate::address::{Location, View};
use crate::i18n::meeting as words;
use crate::i18n::texts::MeetingTexts;
use crate::meeting::{Action, Change, Deck, Hold, Phase, Presenter, RoomStatus, Scene, State, Turn, read_persisted};
use crate::query;

use super::window::{SavedFocus, recover_focus};
use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::second_window::Channel;
use crate::ui::browser::{address_bar, clock, native, preferences, random, screen};
use crate::ui::state::{AppContext, SelectionContext};

/// What is shown over the slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Overlay {
    /// Nothing.
    None,
    /// All slides.
    Overview,
    /// What the keys do.
    Help,
}

impl Overlay {
    /// None in a browser.
    fn at_start() -> Self {
        if native::opens("overview") {
            Self::Overview
        } else if native::opens("meeting-help") {
            Self::Help
        } else {
            Self::None
        }
    }
}

/// One meeting.
#[derive(Clone, Copy)]
pub(super) struct Meeting {
    pub(super) app: AppContext,
    pub(super) selection: SelectionContext,
    /// The slides. A change of language keeps them.
    pub(super) deck: Memo<Arc<Deck>>,
    /// What decides; the signals below follow it.
    pub(super) presenter: StoredValue<Presenter>,
    pub(super) state: RwSignal<State>,
    pub(super) phase: RwSignal<Phase>,
    pub(super) room_status: RwSignal<RoomStatus>,
    /// The number of the slide.
    pub(super) number: Memo<usize>,
    pub(super) is_blank: Memo<bool>,
    pub(super) hold: Memo<Hold>,
    pub(super) overlay: RwSignal<Overlay>,
    /// Whether keys of one letter do something.
    pub(super) letters: RwSignal<bool>,
    /// The time, in milliseconds, once a second.
    pub(super) now_ms: RwSignal<u64>,
    focus_before_overlay: SavedFocus,
    focus_before_blank: SavedFocus,
    /// The session of this window's messages: the address loses it before the audience's window is told that the meeting ends.
    pub(super) session: StoredValue<Option<String>>,
    /// The audience's window, where this one opened it.
    pub(super) handle: StoredValue<Option<web_sys::Window>, LocalStorage>,
    pub(super) channel: StoredValue<Option<Channel>, LocalStorage>,
}

impl Meeting {
    /// The meeting of the address, as this window persisted it.
    pub(super) fn start() -> Self {
        let app = AppContext::here();
        let deck = deck();
        let now_ms = now_ms();
        let here = app.location.get_untracked();
        let new = State::new(here.slide(), now_ms);
        let persisted = read_persisted(&address_bar::entry_state(), here.session()).map(|(lead, _)| lead);
        let (presenter, effects) = if here.session().is_some() {
            Presenter::joining(random::id(), persisted, new, now_ms)
        } else {
            (Presenter::alone(random::id(), persisted.map_or(new, |lead| lead.state), now_ms), Vec::new())
        };
        let state = RwSignal::new(presenter.lead().state.clone());
        let meeting = Self {
            app,
            selection: SelectionContext::here(),
            deck,
            state,
            phase: RwSignal::new(presenter.phase()),
            room_status: RwSignal::new(presenter.room_status()),
            presenter: StoredValue::new(presenter),
            number: Memo::new(move |_| {
                let number = state.with(|state| usize::from(state.slide.get()));
                deck.with(|deck| deck.clamped(number))
            }),
            is_blank: Memo::new(move |_| state.with(|state| state.is_blank)),
            hold: Memo::new(move |_| state.with(|state| state.hold.clone())),
            overlay: RwSignal::new(Overlay::at_start()),
            letters: RwSignal::new(preferences::letters_are_on()),
            now_ms: RwSignal::new(now_ms),
            focus_before_overlay: SavedFocus::default(),
            focus_before_blank: SavedFocus::default(),
            session: StoredValue::new(here.session().map(str::to_owned)),
            handle: StoredValue::new_local(None),
            channel: StoredValue::new_local(None),
        };
        meeting.connect(effects);
        meeting
    }

    /// Whether the audience has, or had, a window of its own.
    pub(super) fn has_room(self) -> bool {
        self.app.location.with(|location| location.session().is_some())
    }

    /// What the audience sees.
    pub(super) fn scene(self) -> Scene {
        self.state.with(State::scene)
    }

    /// Whether another window took the lead.
    pub(super) fn is_following(self) -> bool {
        self.phase.get() == Phase::Following
    }

    /// `aria-disabled` of a button that changes what the audience sees: it does nothing while another window leads.
    pub(super) fn disabled_if_following(self) -> impl Fn() -> Option<&'static str> + Send + 'static {
        move || self.is_following().then_some("true")
    }

    /// Goes to a slide.
    pub(super) fn go(self, number: usize) {
        self.change(Change::Go(slide_of(self.deck.with_untracked(|deck| deck.clamped(number)))));
    }

    /// Turns the page, or blanks the screen.
    pub(super) fn turn(self, turn: Turn) {
        let length = self.deck.with_untracked(|deck| deck.length());
        self.change(self.state.with_untracked(|state| state.turned(turn, length)));
    }

    /// Changes the state, where this window may, and announces it.
    pub(super) fn change(self, change: Change) {
        if !self.phase.get_untracked().can_change() {
            return;
        }
        let blanks = change == Change::Blank(true);
        let announcement = match &change {
            Change::Go(slide) => Some(self.slide_announced(usize::from(slide.get()))),
            Change::Blank(true) => Some(MeetingTexts::of(self.app.language.get_untracked()).is_blank.to_owned()),
            _ => None,
        };
        if blanks {
            self.focus_before_blank.save();
        }
        let was_blank = self.is_blank.get_untracked();
        self.now_ms.set(now_ms());
        self.decide(|presenter| presenter.change(change));
        if blanks {
            recover_focus(&[]);
        } else if was_blank && !self.is_blank.get_untracked() {
            self.focus_before_blank.restore_if_lost();
        }
        if let Some(announcement) = announcement {
            self.app.announce(announcement);
        }
    }

    fn slide_announced(self, number: usize) -> String {
        let (language, register) = (self.app.language.get_untracked(), self.selection.register());
        self.deck.with_untracked(|deck| {
            let name = deck.slide(number).map(|slide| words::slide_name(language, slide, &register.dataset));
            words::slide_announced(language, number, deck.length(), &name.unwrap_or_default())
        })
    }

    /// Does what a key or a button does.
    pub(super) fn act(self, action: Action) {
        match action {
            Action::Turn(turn) => self.turn(turn),
            Action::Leave => self.leave(),
            Action::FullScreen => screen::toggle_full_screen(),
            Action::Overview => self.toggle(Overlay::Overview),
            Action::Help => self.toggle(Overlay::Help),
        }
    }

    fn toggle(self, overlay: Overlay) {
        match self.overlay.get_untracked() {
            shown if shown == overlay => return self.close_overlay(),
            Overlay::None => self.focus_before_overlay.save(),
            _ => {}
        }
        self.overlay.set(overlay);
    }

    /// Closes the overlay, if one is open, and restores the focus.
    pub(super) fn close_overlay(self) {
        if self.overlay.get_untracked() == Overlay::None {
            return;
        }
        self.overlay.set(Overlay::None);
        self.focus_before_overlay.restore();
    }

    /// Closes what is open, else ends the meeting.
    fn leave(self) {
        if self.overlay.get_untracked() != Overlay::None {
            self.close_overlay();
        } else if self.is_blank.get_untracked() && self.phase.get_untracked() != Phase::Following {
            self.change(Change::Blank(false));
        } else {
            self.end();
        }
    }

    /// Ends the meeting and navigates to the list. The audience's window closes.
    pub(super) fn end(self) {
        self.end_room();
        self.session.set_value(None);
        address_bar::set_entry_state("");
        let here = self.app.location.get_untracked();
        self.app.navigate(Location { view: View::default(), ..here }, HistoryMode::Push);
    }

    /// Takes the lead, or takes it back.
    pub(super) fn take_over(self) {
        self.decide(Presenter::take_over);
        recover_focus(&[]);
    }

    /// Starts a separate meeting at the same slide: the other one and its audience's window go on.
    pub(super) fn open_own(self) {
        let state = State::new(self.state.with_untracked(|state| state.slide), now_ms());
        self.session.set_value(None);
        self.presenter.set_value(Presenter::alone(random::id(), state, now_ms()));
        let here = self.app.location.get_untracked();
        self.app.navigate(here.with_meeting(|place| place.session = None), HistoryMode::Replace);
        self.decide(|_| Vec::new());
        recover_focus(&[]);
    }
}

/// This moment, in milliseconds.
pub(super) fn now_ms() -> u64 {
    u64::try_from(clock::now().0).unwrap_or_default()
}

/// A number of the deck as the state has it.
pub(super) fn slide_of(number: usize) -> NonZeroU16 {
    u16::try_from(number).ok().and_then(NonZeroU16::new).unwrap_or(NonZeroU16::MIN)
}

/// The deck of the selection, in the order of the list when the meeting started: a change of language does not reorder it.
pub(super) fn deck() -> Memo<Arc<Deck>> {
    let (app, selection) = (AppContext::here(), SelectionContext::here());
    let query = Memo::new(move |_| app.location.with(|location| (location.filters.clone(), location.sort)));
    Memo::new(move |_| {
        let (filters, sort) = query.get();
        let register = selection.register();
        let rows = register.index.select(&filters);
        Arc::new(Deck::of(query::sorted(&register.dataset, rows.rows(), sort, app.language.get_untracked())))
    })
}
