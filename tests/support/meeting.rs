//! A model of a meeting: two presenters' windows, two rooms' windows, and the messages on their way. It asserts at every moment
//! what must hold at every moment.

use std::collections::BTreeMap;
use std::num::NonZeroU16;

use engagements::commitment::Language;
use engagements::meeting::{
    Change, Effect, Lead, Message, Paint, Phase, Picture, Presenter, Room, Scene, Size, Stamp, State, Turn, kept_text,
    read_kept,
};

const SESSION: &str = "k3f9";
pub(crate) const SIZE: Size = Size { width_px: 1024, height_px: 768 };
/// Slides of the walk.
const LENGTH: usize = 9;
/// How long a window asks before it leads.
const ASK_MS: u64 = 900;

/// The windows: two presenters, then two rooms.
pub(crate) const PRESENTERS: [usize; 2] = [0, 1];
pub(crate) const ROOMS: [usize; 2] = [2, 3];

enum Window {
    /// Not open.
    None,
    Presenter(Presenter),
    Room(Room),
}

/// Something that happens to a window, or to a message on its way.
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
    /// A reload of a presenter whose last write of what it keeps was refused.
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
    /// What each window keeps, and kept before its last change.
    kept: [[String; 2]; 4],
    lives: [u32; 4],
    asked_ms: [u64; 4],
    took: [bool; 4],
    on_the_way: Vec<(usize, u32, String)>,
    ids: u32,
    /// Everything a leader ever said.
    said: BTreeMap<Stamp, State>,
    /// The latest that each room was told.
    told: [Option<Stamp>; 4],
    chose_own: [bool; 4],
}

impl World {
    /// One presenter that leads, and two rooms that it told.
    pub(crate) fn new() -> Self {
        let mut world = Self {
            now_ms: 1_764_000_000_000,
            windows: [Window::None, Window::None, Window::None, Window::None],
            kept: Default::default(),
            lives: [0; 4],
            asked_ms: [0; 4],
            took: [false; 4],
            on_the_way: Vec::new(),
            ids: 0,
            said: BTreeMap::new(),
            told: Default::default(),
            chose_own: [false; 4],
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

    /// Loads a window with what it keeps.
    fn load(&mut self, at: usize) {
        self.lives[at] += 1;
        let kept = read_kept(&self.kept[at][0], Some(SESSION)).map(|(lead, _)| lead);
        let id = self.id();
        let (window, effects) = if ROOMS.contains(&at) {
            self.chose_own[at] = false;
            let (room, effects) = Room::open(id, SIZE, kept, self.now_ms);
            (Window::Room(room), effects)
        } else {
            self.asked_ms[at] = self.now_ms;
            self.took[at] = false;
            let state = State::new(NonZeroU16::MIN, self.now_ms);
            let (presenter, effects) = Presenter::joining(id, kept, state, self.now_ms);
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
                Effect::Tell(message) => self.tell(at, &message),
                Effect::Turn(turn) => {
                    let presenter = self.presenter(at).unwrap();
                    let change = presenter.lead().state.turned(turn, LENGTH);
                    let effects = presenter.change(change);
                    self.act(at, effects);
                }
                Effect::Close => self.close(at),
            }
        }
        let kept = match &self.windows[at] {
            Window::Presenter(presenter) => presenter.kept(),
            Window::Room(room) => room.lead(),
            Window::None => None,
        };
        if let Some(kept) = kept {
            let kept = kept_text(kept, Some(SESSION), Language::Fr);
            if kept != self.kept[at][0] {
                let before = std::mem::replace(&mut self.kept[at][0], kept);
                self.kept[at][1] = before;
            }
        }
    }

    fn tell(&mut self, at: usize, message: &Message) {
        if let Message::Lead(Lead { stamp, state }) = message {
            let before = self.said.insert(stamp.clone(), state.clone());
            assert!(before.is_none_or(|before| before == *state), "two states bear the stamp {stamp:?}");
            let waited_ms = self.now_ms - self.asked_ms[at];
            assert!(self.took[at] || waited_ms >= ASK_MS, "a window leads before it asked");
            assert_eq!(self.presenter(at).unwrap().phase(), Phase::Leads);
        }
        let text = message.text(SESSION, Language::Fr);
        for to in 0..4 {
            if to != at && self.is_open(to) {
                self.on_the_way.push((to, self.lives[to], text.clone()));
            }
        }
    }

    fn close(&mut self, at: usize) {
        self.windows[at] = Window::None;
        self.lives[at] += 1;
    }

    fn deliver(&mut self, which: usize) {
        let (to, life, text) = self.on_the_way.remove(which);
        if self.lives[to] != life {
            return;
        }
        let (message, _) = Message::read(&text, SESSION).unwrap();
        let now_ms = self.now_ms;
        let effects = match &mut self.windows[to] {
            Window::Presenter(presenter) => presenter.hear(message, now_ms),
            Window::Room(room) => room.hear(message),
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

    /// A quiet while: every message arrives in its order.
    pub(crate) fn settle(&mut self) {
        for second in 0..13 {
            if second > 0 {
                self.second();
            }
            while !self.on_the_way.is_empty() {
                self.deliver(0);
                self.check();
            }
        }
    }

    pub(crate) fn happen(&mut self, event: Event) {
        match event {
            Event::Second => self.second(),
            Event::Sleep(ms) => self.now_ms += ms,
            Event::Tick(at) => self.tick(at),
            Event::Deliver(which) if !self.on_the_way.is_empty() => self.deliver(which % self.on_the_way.len()),
            Event::Lose(which) if !self.on_the_way.is_empty() => {
                let which = which % self.on_the_way.len();
                self.on_the_way.remove(which);
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
                self.kept[at].swap(0, 1);
                self.load(at);
            }
            Event::Copy(at) if !self.kept[1 - at][0].is_empty() => {
                let kept = self.kept[1 - at].clone();
                self.kept[at] = kept;
                self.load(at);
            }
            Event::Open(at) => {
                self.kept[at] = Default::default();
                self.load(at);
            }
            Event::OpenRoom(at) if !self.is_open(at) => {
                self.kept[at] = Default::default();
                self.told[at] = None;
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
                if let Some(effects) = self.room(at).map(|room| room.go()) {
                    self.act(at, effects);
                }
                self.close(at);
            }
            Event::ShowOwn(at) => {
                self.chose_own[at] = true;
                if let Some(room) = self.room(at) {
                    room.show_own();
                }
            }
            _ => {}
        }
        self.check();
    }

    /// What holds at every moment: a room shows what a leader said, the latest that it was told, and nothing else.
    fn check(&mut self) {
        for at in ROOMS {
            let Window::Room(room) = &self.windows[at] else { continue };
            match (room.paint(), room.lead()) {
                (Paint::Told(scene), Some(lead)) => {
                    assert_eq!(*scene, self.said[&lead.stamp].scene());
                    if let Scene::Shown(Picture::Record(id)) = scene {
                        assert!(id.starts_with("record-"));
                    }
                }
                (Paint::Own, None) => assert!(self.chose_own[at]),
                (Paint::Nothing | Paint::Waiting, None) => {}
                (paint, lead) => assert_eq!(Some(paint), None, "after {lead:?}"),
            }
            let told = room.lead().map(|lead| lead.stamp.clone());
            assert!(told >= self.told[at], "a room goes back to what was said before");
            self.told[at] = told;
        }
    }

    fn leaders(&mut self) -> Vec<usize> {
        let mut leaders = PRESENTERS.to_vec();
        leaders.retain(|at| self.presenter(*at).is_some_and(|presenter| presenter.phase() == Phase::Leads));
        leaders
    }

    /// Who leads after a quiet while; none where no presenter is open.
    pub(crate) fn only_leader(&mut self) -> Option<usize> {
        self.settle();
        if self.leaders().is_empty() {
            // Those that are open follow one that was closed: somebody decides.
            let at = PRESENTERS.into_iter().find(|at| self.presenter(*at).is_some())?;
            self.happen(Event::TakeOver(at));
            self.settle();
        }
        let leaders = self.leaders();
        assert_eq!(leaders.len(), 1, "one window leads");
        leaders.first().copied()
    }

    pub(crate) fn paint(&mut self, at: usize) -> Option<Paint> {
        self.room(at).map(|room| room.paint().clone())
    }
}
