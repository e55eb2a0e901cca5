//! Tabs that type, save, die and come back in any order: every text ever said to be saved is found again.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops where it fails")]

#[path = "support/tab.rs"]
mod tab;

use std::collections::{BTreeMap, BTreeSet};

use engagements::draft::{Draft, Edit, MAX_STEPS, Moment, Path, Resolution};
use engagements::storage::{DraftSync, MemoryPort, SaveState, Store};
use proptest::prelude::*;
use tab::{Tab, settle_all};

const DRAFTS: [&str; 2] = ["d", "e"];
const PATHS: [&str; 4] = ["title/fr", "title/en", "content/1/fr", "content/2/fr"];

/// What happens in one of the tabs.
#[derive(Clone, Debug)]
enum Happening {
    /// A new character at the end of a text.
    Type {
        draft: usize,
        path: usize,
    },
    /// A new character in place of the whole text.
    Replace {
        draft: usize,
        path: usize,
    },
    /// A text emptied.
    Clear {
        draft: usize,
        path: usize,
    },
    AddItem {
        draft: usize,
        item: usize,
    },
    RemoveItem {
        draft: usize,
        item: usize,
    },
    Undo {
        draft: usize,
    },
    Redo {
        draft: usize,
    },
    /// Two texts of a field: one is chosen.
    Choose {
        draft: usize,
        other: bool,
    },
    Bin {
        draft: usize,
    },
    Unbin {
        draft: usize,
    },
    /// The second draft removed for good, if it is in the bin.
    Remove,
    /// Timers run out.
    Timers,
    /// The copy answers one operation.
    Response,
    /// One change of another tab is noticed.
    Notice,
    /// Everything that is under way ends.
    Settle,
    Hide,
    Show,
    /// The tab dies; what it asked of the copy is done, or not.
    Die {
        done: bool,
    },
    /// The browser is killed: all tabs die, and local storage forgets its last writes.
    Crash,
    /// What local storage would be back to after a crash.
    Flush,
    /// The clock jumps.
    Clock {
        by: i64,
    },
}

fn happening() -> impl Strategy<Value = Happening> {
    use Happening as H;
    let draft = 0..DRAFTS.len();
    let place = (draft.clone(), 0..PATHS.len());
    let item = (draft.clone(), 1..3_usize);
    prop_oneof![
        8 => place.clone().prop_map(|(draft, path)| H::Type { draft, path }),
        4 => place.clone().prop_map(|(draft, path)| H::Replace { draft, path }),
        2 => place.prop_map(|(draft, path)| H::Clear { draft, path }),
        2 => item.clone().prop_map(|(draft, item)| H::AddItem { draft, item }),
        1 => item.prop_map(|(draft, item)| H::RemoveItem { draft, item }),
        3 => draft.clone().prop_map(|draft| H::Undo { draft }),
        2 => draft.clone().prop_map(|draft| H::Redo { draft }),
        2 => (draft.clone(), any::<bool>()).prop_map(|(draft, other)| H::Choose { draft, other }),
        1 => draft.clone().prop_map(|draft| H::Bin { draft }),
        1 => draft.prop_map(|draft| H::Unbin { draft }),
        1 => Just(H::Remove),
        8 => Just(H::Timers),
        8 => Just(H::Response),
        5 => Just(H::Notice),
        5 => Just(H::Settle),
        1 => Just(H::Hide),
        1 => Just(H::Show),
        2 => any::<bool>().prop_map(|done| H::Die { done }),
        1 => Just(H::Crash),
        1 => Just(H::Flush),
        2 => prop_oneof![Just(100_i64), Just(5_000), Just(-86_400_000)].prop_map(|by| H::Clock { by }),
    ]
}

/// Three tabs of a browser, and what they have said to be saved.
struct World {
    browser: MemoryPort,
    tabs: Vec<Tab>,
    flushed: BTreeMap<String, String>,
    saved: BTreeSet<(String, Path, String)>,
    /// What the second draft and its histories said when it was removed for good.
    given_up: BTreeSet<(String, Path, String)>,
    characters: u32,
}

impl World {
    fn new(tabs: usize) -> Self {
        let browser = MemoryPort::new();
        let mut tabs: Vec<Tab> = (0..tabs).map(|_| Tab::open(&browser)).collect();
        for id in DRAFTS {
            tabs[0].sync.add(Draft::new(id));
        }
        tabs[0].type_in("d", PATHS[0], "·");
        tabs[0].type_in("e", PATHS[0], "·");
        let mut world = Self {
            browser,
            tabs,
            flushed: BTreeMap::new(),
            saved: BTreeSet::new(),
            given_up: BTreeSet::new(),
            characters: 0x4E00,
        };
        settle_all(&mut world.tabs.iter_mut().collect::<Vec<_>>());
        world
    }

    /// A character that no other text has.
    fn character(&mut self) -> char {
        self.characters += 1;
        char::from_u32(self.characters).unwrap()
    }

    fn let_happen(&mut self, at: usize, happening: &Happening) {
        use Happening as H;
        let character = self.character();
        let at = at % self.tabs.len();
        let tab = &mut self.tabs[at];
        tab.now.0 += 400;
        let now = tab.now;
        let mut edit = |draft: usize, edit: &dyn Fn(&Draft) -> Edit| {
            let id = DRAFTS[draft];
            if let Some(edit) = tab.sync.draft(id).map(edit) {
                tab.sync.edit(id, edit, now);
            }
        };
        match *happening {
            H::Type { draft, path } => edit(draft, &|draft| {
                let longer = format!("{}{character}", draft.text(PATHS[path]));
                Edit::typed(draft, PATHS[path], longer)
            }),
            H::Replace { draft, path } => edit(draft, &|draft| Edit::typed(draft, PATHS[path], character)),
            H::Clear { draft, path } => edit(draft, &|draft| Edit::typed(draft, PATHS[path], "")),
            H::AddItem { draft, item } => {
                edit(draft, &|draft| Edit::item_added(draft, "content", &item.to_string()));
            }
            H::RemoveItem { draft, item } => {
                edit(draft, &|draft| Edit::item_removed(draft, "content", &item.to_string()));
            }
            H::Undo { draft } => drop(tab.sync.undo(DRAFTS[draft], now)),
            H::Redo { draft } => drop(tab.sync.redo(DRAFTS[draft], now)),
            H::Choose { draft, other } => edit(draft, &|draft| {
                let Some((path, cell)) = draft.contested().next() else { return Edit::typed(draft, PATHS[0], "?") };
                let text = cell.others.keys().next().unwrap();
                Edit::resolved(draft, path, if other { Resolution::TakeOther(text) } else { Resolution::KeepOwn })
            }),
            H::Bin { draft } => edit(draft, &|_| Edit::binned()),
            H::Unbin { draft } => edit(draft, &|_| Edit::unbinned()),
            H::Remove => {
                if tab.sync.draft("e").is_some_and(Draft::is_binned) {
                    tab.sync.remove("e");
                    self.give_up();
                }
            }
            H::Timers => tab.fire(),
            H::Response => drop(tab.respond()),
            H::Notice => drop(tab.event()),
            H::Settle => tab.settle(),
            H::Hide => tab.sync.save_all(now),
            H::Show => tab.sync.refresh(),
            H::Die { done } => {
                while done && tab.port.memory.next_response().is_some() {}
                *tab = Tab::open(&self.browser);
            }
            H::Crash => {
                self.browser.restore_local(self.flushed.clone());
                for tab in &mut self.tabs {
                    *tab = Tab::faulty(&self.browser, usize::MAX, engagements::storage::Fault::Refused);
                }
                self.tabs.iter_mut().for_each(Tab::settle);
            }
            H::Flush => self.flushed = self.browser.values(Store::Local),
            H::Clock { by } => tab.now = Moment(tab.now.0 + by),
        }
        self.tabs[at].dispatch();
        self.remember();
    }

    /// Whoever removes a draft for good gives up everything that it says in any tab.
    fn give_up(&mut self) {
        for tab in &self.tabs {
            self.given_up.extend(all_texts(&tab.sync, "e"));
        }
        self.given_up.extend(self.saved.iter().filter(|(id, ..)| id == "e").cloned());
    }

    /// Notes every text that a tab says is saved.
    fn remember(&mut self) {
        for tab in &self.tabs {
            for id in DRAFTS {
                if matches!(tab.state(id), Some(SaveState::Saved | SaveState::Conflict)) {
                    let cells = tab.sync.draft(id).unwrap().cells();
                    let texts = cells.iter().flat_map(|(path, cell)| cell.texts().map(move |text| (path, text)));
                    let words = texts.filter(|(path, _)| !path.holds_rank() && path.as_str() != "bin");
                    self.saved.extend(words.map(|(path, text)| (id.to_owned(), path.clone(), text.to_owned())));
                }
            }
        }
    }

    /// All tabs die; what a new one finds.
    fn found(&mut self) -> BTreeSet<(String, Path, String)> {
        self.tabs.clear();
        let tab = Tab::open(&self.browser);
        DRAFTS.into_iter().flat_map(|id| all_texts(&tab.sync, id)).collect()
    }
}

/// Everything that a draft and its history say.
fn all_texts(sync: &DraftSync, id: &str) -> Vec<(String, Path, String)> {
    let Some((draft, history)) = sync.draft(id).zip(sync.history(id)) else { return Vec::new() };
    let cells = draft.cells().iter().flat_map(|(path, cell)| cell.texts().map(move |text| (path, text)));
    cells.chain(history.texts()).map(|(path, text)| (id.to_owned(), path.clone(), text.to_owned())).collect()
}

/// Whether every character of a text comes in another, in its order: within a run of typing a later text stands for it.
fn is_within(text: &str, other: &str) -> bool {
    let mut characters = other.chars();
    text.chars().all(|character| characters.any(|found| found == character))
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_that_was_said_to_be_saved_is_lost(
        tabs in 2..4_usize,
        happenings in prop::collection::vec((0..6_usize, happening()), 1..90),
    ) {
        assert!(happenings.len() < MAX_STEPS, "nothing falls out of a history at its limit");
        let mut world = World::new(tabs);
        for (at, happening) in &happenings {
            world.let_happen(*at, happening);
        }
        let saved = std::mem::take(&mut world.saved);
        let found = world.found();
        for (id, path, text) in saved.difference(&world.given_up) {
            let is_found = found.iter().any(|(other_id, other_path, other)| {
                other_id == id && other_path == path && is_within(text, other)
            });
            prop_assert!(text.is_empty() || is_found, "{id} {path} “{text}” is lost; found {found:?}");
        }
    }

    #[test]
    fn tabs_that_are_left_alone_come_to_say_the_same(
        tabs in 2..4_usize,
        happenings in prop::collection::vec((0..6_usize, happening()), 1..60),
    ) {
        let mut world = World::new(tabs);
        for (at, happening) in &happenings {
            world.let_happen(*at, happening);
        }
        for _ in 0..3 {
            settle_all(&mut world.tabs.iter_mut().collect::<Vec<_>>());
            world.tabs.iter_mut().for_each(|tab| tab.sync.refresh());
        }
        settle_all(&mut world.tabs.iter_mut().collect::<Vec<_>>());
        world.tabs.push(Tab::open(&world.browser));
        for id in DRAFTS {
            let kept: Vec<_> = world.tabs.iter().filter_map(|tab| tab.sync.draft(id)).collect();
            for draft in &kept {
                prop_assert!(draft.has_same_texts(kept[0]), "{:?} and {:?}", draft.cells(), kept[0].cells());
            }
            for tab in &world.tabs {
                let state = tab.state(id);
                prop_assert!(!matches!(state, Some(SaveState::Unsaved | SaveState::Saving)), "{id} is {state:?}");
            }
        }
    }
}
