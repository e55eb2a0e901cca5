//! A model of a meeting: two presenters' windows, two of the audience, and the messages between them. It checks its invariants after
//! every event.

use std::collections::BTreeMap;
use std::num::NonZeroU16;

use engagements::commitment::Language;
use engagements::meeting::{
    Change, Effect, Lead, Message, Phase, Picture, Presenter, Room, RoomDisplay, Scene, Size, Stamp, State, Turn,
    persisted_text, read_persisted,
};

const SESSION: &str = "k3f9";
pub(crate) const SIZE: Size = Size { width_px: 1024, height_px: 768 };
/// Slides of the deck.
const LENGTH: usize = 9;
/// How long a window looks for a leader before it leads.
const DISCOVERY_MS: u64 = 900;

/// The windows: two presenters, then two rooms.
pub(crate) const PRESENTERS: [usize; 2] = [0, 1];
pub(crate) const ROOMS: [usize; 2] = [2, 3];

enum Window {
    /// Not open.
    None,
    Presenter(Presenter),
    Room(Room),
}

/// An event of a window, or of a message in flight.
#[derive(Clone, Debug)]
pub(crate) enum Event {
    /// Time passes; all windows tick that are awake.
    Second,
    /// The machine sleeps.
    Sleep(u64),
    /// One window ticks.
    Tick(usize),
    /// A message arrives, whichever was sent first.
    Deliver(usize),
    /// A message is lost.
    Lose(usize),
    Change(usize, Change),
    Press(usize, Turn),
    Reload(usize),
    /// A reload of a presenter whose last write was refused.
    ReloadStale(usize),
    /// The second presenter's window is opened as a copy of the first, or the other way round.
    Copy(usize),
    /// It is opened by its address alone.
    Open(usize),
    /// A room's window that was closed is opened again.
    OpenRoom(usize),
    TakeOver(usize),
    End(usize),
    Close(usize),
    ShowOwn(usize),
}

pub(crate) struct World {
    now_ms: u64,
    windows: [Window; 4],
    /// What each window persists, and persisted before its last change.
    persisted: [[String; 2]; 4],
    lives: [u32; 4],
    loaded_ms: [u64; 4],
    took: [bool; 4],
    in_flight: Vec<(usize, u32, String)>,
    ids: u32,
    /// All states that leaders sent.
    sent: BTreeMap<Stamp, State>,
    /// The last that each room received.
    received: [Option<Stamp>; 4],
    chose_own_slide: [bool; 4],
}

impl World {
    /// One presenter that leads, and two rooms that received its state.
    pub(crate) fn new() -> Self {
        let mut world = Self {
            now_ms: 1_764_000_000_000,
            windows: [Window::None, Window::None, Window::None, Window::None],
            persisted: Default::default(),
            lives: [0; 4],
            loaded_ms: [0; 4],
            took: [false; 4],
            in_flight: Vec::new(),
            ids: 0,
            sent: BTreeMap::new(),
            received: Default::default(),
            chose_own_slide: [false; 4],
        };
        let id = world.id();
        let mut presenter = Presenter::alone(id, State::new(NonZeroU16::MIN, world.now_ms), world.now_ms);
        let effects = presenter.open_room(true, world.now_ms);
        world.windows[0] = Window::Presenter(presenter);
        world.took[0] = true;
        world.act(0, effects);
        world.load(2);
        world.load(3);
        world.settle();
        world
    }

    fn id(&mut self) -> String {
        self.ids += 1;
        // Ids are random: a later one is not the greater.
        format!("w{}", self.ids.wrapping_mul(2_654_435_761) % 9973)
    }

    /// Loads a window with what it persisted.
    fn load(&mut self, at: usize) {
        self.lives[at] += 1;
        let persisted = read_persisted(&self.persisted[at][0], Some(SESSION)).map(|(lead, _)| lead);
        let id = self.id();
        let (window, effects) = if ROOMS.contains(&at) {
            self.chose_own_slide[at] = false;
            let (room, effects) = Room::open(id, SIZE, persisted, self.now_ms);
            (Window::Room(room), effects)
        } else {
            self.loaded_ms[at] = self.now_ms;
            self.took[at] = false;
            let state = State::new(NonZeroU16::MIN, self.now_ms);
            let (presenter, effects) = Presenter::joining(id, persisted, state, self.now_ms);
            (Window::Presenter(presenter), effects)
        };
        self.windows[at] = window;
        self.act(at, effects);
    }

    fn is_open(&self, at: usize) -> bool {
        !matches!(self.windows[at], Window::None)
    }

    pub(crate) fn presenter(&mut self, at: usize) -> Option<&mut Presenter> {
        if let Window::Presenter(presenter) = &mut self.windows[at] { Some(presenter) } else { None }
    }

    pub(crate) fn room(&mut self, at: usize) -> Option<&mut Room> {
        if let Window::Room(room) = &mut self.windows[at] { Some(room) } else { None }
    }

    fn act(&mut self, at: usize, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Broadcast(message) => self.broadcast(at, &message),
                Effect::Turn(turn) => {
                    let presenter = self.presenter(at).unwrap();
                    let change = presenter.lead().state.turned(turn, LENGTH);
                    let effects = presenter.change(change);
                    self.act(at, effects);
                }
                Effect::Close => self.close(at),
            }
        }
        let persisted = match &self.windows[at] {
            Window::Presenter(presenter) => presenter.to_persist(),
            Window::Room(room) => room.lead(),
            Window::None => None,
        };
        if let Some(persisted) = persisted {
            let persisted = persisted_text(persisted, Some(SESSION), Language::Fr);
            if persisted != self.persisted[at][0] {
                let before = std::mem::replace(&mut self.persisted[at][0], persisted);
                self.persisted[at][1] = before;
            }
        }
    }

    fn broadcast(&mut self, at: usize, message: &Message) {
        if let Message::Lead(Lead { stamp, state }) = message {
            let before = self.sent.insert(stamp.clone(), state.clone());
            assert!(before.is_none_or(|before| before == *state), "two states bear the stamp {stamp:?}");
            let since_load_ms = self.now_ms - self.loaded_ms[at];
            assert!(self.took[at] || since_load_ms >= DISCOVERY_MS, "a window leads before it looked for another");
            assert_eq!(self.presenter(at).unwrap().phase(), Phase::Leading);
        }
        let text = message.text(SESSION, Language::Fr);
        for to in 0..4 {
            if to != at && self.is_open(to) {
                self.in_flight.push((to, self.lives[to], text.clone()));
            }
        }
    }

    fn close(&mut self, at: usize) {
        self.windows[at] = Window::None;
        self.lives[at] += 1;
    }

    fn deliver(&mut self, which: usize) {
        let (to, life, text) = self.in_flight.remove(which);
        if self.lives[to] != life {
            return;
        }
        let (message, _) = Message::read(&text, SESSION).unwrap();
        let now_ms = self.now_ms;
        let effects = match &mut self.windows[to] {
            Window::Presenter(presenter) => presenter.receive(message, now_ms),
            Window::Room(room) => room.receive(message),
            Window::None => Vec::new(),
        };
        self.act(to, effects);
    }

    fn tick(&mut self, at: usize) {
        let now_ms = self.now_ms;
        let effects = match &mut self.windows[at] {
            Window::Presenter(presenter) => presenter.tick(now_ms, None),
            Window::Room(room) => {
                room.tick(now_ms);
                Vec::new()
            }
            Window::None => Vec::new(),
        };
        self.act(at, effects);
    }

    fn second(&mut self) {
        self.now_ms += 1000;
        for at in 0..4 {
            self.tick(at);
        }
    }

    /// A while without events: every message arrives in its order.
    pub(crate) fn settle(&mut self) {
        for second in 0..13 {
            if second > 0 {
                self.second();
            }
            while !self.in_flight.is_empty() {
                self.deliver(0);
                self.check();
            }
        }
    }

    pub(crate) fn handle(&mut self, event: Event) {
        match event {
            Event::Second => self.second(),
            Event::Sleep(ms) => self.now_ms += ms,
            Event::Tick(at) => self.tick(at),
            Event::Deliver(which) if !self.in_flight.is_empty() => self.deliver(which % self.in_flight.len()),
            Event::Lose(which) if !self.in_flight.is_empty() => {
                let which = which % self.in_flight.len();
                self.in_flight.remove(which);
            }
            Event::Change(at, change) => {
                if let Some(effects) = self.presenter(at).map(|presenter| presenter.change(change)) {
                    self.act(at, effects);
                }
            }
            Event::Press(at, turn) => {
                if let Some(effects) = self.room(at).map(|room| room.press(turn)) {
                    self.act(at, effects);
                }
            }
            Event::Reload(at) if self.is_open(at) => self.load(at),
            Event::ReloadStale(at) if self.is_open(at) => {
                self.persisted[at].swap(0, 1);
                self.load(at);
            }
            Event::Copy(at) if !self.persisted[1 - at][0].is_empty() => {
                let persisted = self.persisted[1 - at].clone();
                self.persisted[at] = persisted;
                self.load(at);
            }
            Event::Open(at) => {
                self.persisted[at] = Default::default();
                self.load(at);
            }
            Event::OpenRoom(at) if !self.is_open(at) => {
                self.persisted[at] = Default::default();
                self.received[at] = None;
                self.load(at);
            }
            Event::TakeOver(at) => {
                self.took[at] = true;
                if let Some(effects) = self.presenter(at).map(Presenter::take_over) {
                    self.act(at, effects);
                }
            }
            Event::End(at) => {
                let now_ms = self.now_ms;
                if let Some(effects) = self.presenter(at).map(|presenter| presenter.end(now_ms)) {
                    self.act(at, effects);
                    self.close(at);
                }
            }
            Event::Close(at) => {
                if let Some(effects) = self.room(at).map(|room| room.leave()) {
                    self.act(at, effects);
                }
                self.close(at);
            }
            Event::ShowOwn(at) => {
                self.chose_own_slide[at] = true;
                if let Some(room) = self.room(at) {
                    room.show_own_slide();
                }
            }
            _ => {}
        }
        self.check();
    }

    /// The invariants: a room displays what a leader sent, never an earlier state than before, and nothing else.
    fn check(&mut self) {
        for at in ROOMS {
            let Window::Room(room) = &self.windows[at] else { continue };
            match (room.display(), room.lead()) {
                (RoomDisplay::Leader(scene), Some(lead)) => {
                    assert_eq!(*scene, self.sent[&lead.stamp].scene());
                    if let Scene::Shown(Picture::Record(id)) = scene {
                        assert!(id.starts_with("record-"));
                    }
                }
                (RoomDisplay::OwnSlide, None) => assert!(self.chose_own_slide[at]),
                (RoomDisplay::Nothing | RoomDisplay::Waiting, None) => {}
                (display, lead) => assert_eq!(Some(display), None, "after {lead:?}"),
            }
            let received = room.lead().map(|lead| lead.stamp.clone());
            assert!(received >= self.received[at], "a room goes back to an earlier state");
            self.received[at] = received;
        }
    }

    fn leaders(&mut self) -> Vec<usize> {
        let mut leaders = PRESENTERS.to_vec();
        leaders.retain(|at| self.presenter(*at).is_some_and(|presenter| presenter.phase() == Phase::Leading));
        leaders
    }

    /// Who leads after a while without events; none where no presenter is open.
    pub(crate) fn only_leader(&mut self) -> Option<usize> {
        self.settle();
        if self.leaders().is_empty() {
            // Those that are open follow one that was closed: somebody decides.
            let at = PRESENTERS.into_iter().find(|at| self.presenter(*at).is_some())?;
            self.handle(Event::TakeOver(at));
            self.settle();
        }
        let leaders = self.leaders();
        assert_eq!(leaders.len(), 1, "one window leads");
        leaders.first().copied()
    }

    pub(crate) fn display(&mut self, at: usize) -> Option<RoomDisplay> {
        self.room(at).map(|room| room.display().clone())
    }
}
