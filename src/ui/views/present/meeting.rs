//! The meeting as a presenter's window has it: signals of what `crate::meeting::Presenter` decides, and what buttons do.

use std::num::NonZeroU16;
use std::sync::Arc;

use leptos::prelude::*;

use crate::address::{Location, View};
use crate::i18n::meeting as words;
use crate::i18n::texts::MeetingTexts;
use crate::meeting::{
    Action, Change, Held, Phase, Picture, Presenter, RoomWindow, Scene, State, Turn, Walk, read_kept,
};
use crate::query;

use super::focus::{self, Focus};
use crate::ui::browser::address_bar::HistoryMode;
use crate::ui::browser::second_window::Channel;
use crate::ui::browser::{clock, entry, preferences, random, screen};
use crate::ui::state::{AppContext, SelectionContext};

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

/// One meeting.
#[derive(Clone, Copy)]
pub(super) struct Meeting {
    pub(super) app: AppContext,
    pub(super) shown: SelectionContext,
    /// The slides. They stay while the question does, whatever the language.
    pub(super) walk: Memo<Arc<Walk>>,
    /// What decides; the signals below say what it decided.
    pub(super) presenter: StoredValue<Presenter>,
    pub(super) state: RwSignal<State>,
    pub(super) phase: RwSignal<Phase>,
    pub(super) window: RwSignal<RoomWindow>,
    /// Which slide, from 1.
    pub(super) place: Memo<usize>,
    pub(super) is_blank: Memo<bool>,
    pub(super) held: Memo<Held>,
    pub(super) overlay: RwSignal<Overlay>,
    pub(super) letters: RwSignal<bool>,
    /// The time, in milliseconds, once a second.
    pub(super) now_ms: RwSignal<u64>,
    /// Where the focus was when the overview or the help opened.
    left_at: Focus,
    /// Where it was when the screen became black.
    lit_at: Focus,
    /// The session that this window speaks in: the address forgets it before the room is told that the meeting is over.
    pub(super) session: StoredValue<Option<String>>,
    pub(super) handle: StoredValue<Option<web_sys::Window>, LocalStorage>,
    pub(super) channel: StoredValue<Option<Channel>, LocalStorage>,
}

impl Meeting {
    /// The meeting that the address names, as this window kept it.
    pub(super) fn begin() -> Self {
        let (app, shown) = (AppContext::here(), SelectionContext::here());
        let walk = walk(app, shown);
        let now_ms = now_ms();
        let here = app.location.get_untracked();
        let new = State::new(here.slide(), now_ms);
        let kept = read_kept(&entry::kept(), here.session()).map(|(lead, _)| lead);
        let (presenter, effects) = if here.session().is_some() {
            Presenter::joining(random::id(), kept, new, now_ms)
        } else {
            (Presenter::alone(random::id(), kept.map_or(new, |lead| lead.state), now_ms), Vec::new())
        };
        let state = RwSignal::new(presenter.lead().state.clone());
        let meeting = Self {
            app,
            shown,
            walk,
            state,
            phase: RwSignal::new(presenter.phase()),
            window: RwSignal::new(presenter.window()),
            presenter: StoredValue::new(presenter),
            place: Memo::new(move |_| {
                let place = state.with(|state| usize::from(state.slide.get()));
                walk.with(|walk| walk.clamped(place))
            }),
            is_blank: Memo::new(move |_| state.with(|state| state.is_blank)),
            held: Memo::new(move |_| state.with(|state| state.held.clone())),
            overlay: RwSignal::new(Overlay::None),
            letters: RwSignal::new(preferences::letters_are_on()),
            now_ms: RwSignal::new(now_ms),
            left_at: Focus::default(),
            lit_at: Focus::default(),
            session: StoredValue::new(here.session().map(str::to_owned)),
            handle: StoredValue::new_local(None),
            channel: StoredValue::new_local(None),
        };
        meeting.connect(effects);
        meeting
    }

    /// Whether the room has, or had, a window of its own.
    pub(super) fn has_room(self) -> bool {
        self.app.location.with(|location| location.session().is_some())
    }

    /// What the room sees.
    pub(super) fn scene(self) -> Scene {
        self.state.with(State::scene)
    }

    /// Whether the picture stands.
    pub(super) fn is_frozen(self) -> bool {
        self.held.with(|held| matches!(held, Held::Frozen(..)))
    }

    /// Goes to a slide.
    pub(super) fn go(self, place: usize) {
        self.change(Change::Go(slide_at(self.walk.with_untracked(|walk| walk.clamped(place)))));
    }

    /// Turns the page, or the light.
    pub(super) fn turn(self, turn: Turn) {
        let length = self.walk.with_untracked(|walk| walk.length());
        self.change(self.state.with_untracked(|state| state.turned(turn, length)));
    }

    /// Changes the state, where this window leads, and says so.
    pub(super) fn change(self, change: Change) {
        if matches!(self.phase.get_untracked(), Phase::Second | Phase::Overtaken) {
            return;
        }
        let told_black = change == Change::Blank(true);
        let told = match &change {
            Change::Go(slide) => Some(self.slide_announced(usize::from(slide.get()))),
            Change::Blank(true) => Some(MeetingTexts::of(self.app.language.get_untracked()).is_blank.to_owned()),
            _ => None,
        };
        if told_black {
            self.lit_at.note();
        }
        let was_blank = self.is_blank.get_untracked();
        self.now_ms.set(now_ms());
        self.decide(|presenter| presenter.change(change));
        if told_black {
            focus::keep(&[]);
        } else if was_blank && !self.is_blank.get_untracked() {
            self.lit_at.restore_lost();
        }
        if let Some(told) = told {
            self.app.announce(told);
        }
    }

    fn slide_announced(self, place: usize) -> String {
        let (language, register) = (self.app.language.get_untracked(), self.shown.register());
        self.walk.with_untracked(|walk| {
            let name = walk.slide(place).map(|slide| words::slide_name(language, slide, &register.dataset));
            words::slide_announced(language, place, walk.length(), &name.unwrap_or_default())
        })
    }

    /// Does what a key, a finger or a button asks.
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
            shown if shown == overlay => return self.uncover(),
            Overlay::None => self.left_at.note(),
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
        self.left_at.restore();
    }

    /// Closes what is open, else ends the meeting.
    fn leave(self) {
        if self.overlay.get_untracked() != Overlay::None {
            self.uncover();
        } else if self.is_blank.get_untracked() && self.phase.get_untracked() != Phase::Overtaken {
            self.change(Change::Blank(false));
        } else {
            self.end();
        }
    }

    /// Ends the meeting: the list, as it was asked for. The room's window goes with the view.
    pub(super) fn end(self) {
        self.end_room();
        self.session.set_value(None);
        entry::keep("");
        let here = self.app.location.get_untracked();
        self.app.navigate(Location { view: View::default(), ..here }, HistoryMode::Push);
    }

    /// Takes the lead, or takes it back.
    pub(super) fn take_over(self) {
        self.decide(Presenter::take_over);
        focus::keep(&[]);
    }

    /// A meeting of its own, at the same slide: the other one and its room go on.
    pub(super) fn open_own(self) {
        let state = State::new(self.state.with_untracked(|state| state.slide), now_ms());
        self.session.set_value(None);
        self.presenter.set_value(Presenter::alone(random::id(), state, now_ms()));
        let here = self.app.location.get_untracked();
        self.app.navigate(here.with_meeting(|place| place.session = None), HistoryMode::Replace);
        self.decide(|_| Vec::new());
        focus::keep(&[]);
    }
}

/// This moment, in milliseconds.
pub(super) fn now_ms() -> u64 {
    u64::try_from(clock::now().0).unwrap_or_default()
}

/// The slide at a place.
pub(super) fn slide_at(place: usize) -> NonZeroU16 {
    u16::try_from(place).ok().and_then(NonZeroU16::new).unwrap_or(NonZeroU16::MIN)
}

/// What is seen at a place.
pub(super) fn picture_at(place: usize) -> Picture {
    Picture::Slide(slide_at(place))
}

/// The walk over what is asked, in the order of the list when it began: a switch of language does not reorder it.
pub(super) fn walk(app: AppContext, shown: SelectionContext) -> Memo<Arc<Walk>> {
    let asked = Memo::new(move |_| app.location.with(|location| (location.filters.clone(), location.sort)));
    Memo::new(move |_| {
        let (filters, sort) = asked.get();
        let register = shown.register();
        let selection = register.index.select(&filters);
        let rows = query::sorted(&register.dataset, selection.rows(), sort, app.language.get_untracked());
        Arc::new(Walk::of(rows))
    })
}
