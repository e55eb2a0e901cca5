//! Whatever operation of the stores fails: what is read back is the old state or the new one, never a mix.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it fails")]

#[path = "support/tab.rs"]
mod tab;

use std::collections::BTreeMap;

use engagements::draft::{Draft, Edit, Envelope, History, Moment};
use engagements::storage::{Fault, MemoryPort, SaveState, Store, key};
use tab::Tab;

const FAULTS: [Fault; 4] = [Fault::Refused, Fault::DoneButRefused, Fault::Crashed, Fault::DoneThenCrashed];
const PATHS: [&str; 3] = ["title/fr", "title/en", "place/fr"];

/// What a draft says in all its fields; `None` if there is no draft or it is in the bin.
fn says(tab: &Tab, id: &str) -> Option<Vec<String>> {
    let draft = tab.sync.draft(id).filter(|draft| !draft.is_binned())?;
    Some(PATHS.map(|path| draft.cell(path).texts().collect::<Vec<_>>().join("|")).to_vec())
}

/// A draft with the same text in all its fields.
fn filled(id: &str, text: &str) -> Draft {
    let mut draft = Draft::new(id);
    for path in PATHS {
        let edit = Edit::typed(&draft, path, text);
        History::default().apply(&mut draft, edit, Moment(0));
    }
    draft
}

/// Two drafts that say "old", and a value of another application.
fn browser() -> MemoryPort {
    let browser = MemoryPort::new();
    browser.put(Store::Local, "another", Some("untouched"));
    let mut tab = Tab::open(&browser);
    for id in ["d", "e"] {
        tab.sync.import(filled(id, "old"), Moment(1));
    }
    tab.save();
    browser
}

fn become_new(tab: &mut Tab, id: &str) {
    if tab.sync.draft(id).is_some() {
        tab.edit(id, |draft| Edit::replaced(draft, &filled(id, "new")));
    }
}

/// Something that a person does; `new` is what `d` and `e` say once it is done.
struct Action {
    name: &'static str,
    act: fn(&mut Tab, &MemoryPort),
    new: [Option<&'static str>; 2],
}

const ACTIONS: [Action; 9] = [
    Action { name: "opening", act: |_, _| {}, new: [Some("old"), Some("old")] },
    Action { name: "an edit", act: |tab, _| become_new(tab, "d"), new: [Some("new"), Some("old")] },
    Action {
        name: "an edit taken back and done again",
        act: |tab, _| {
            become_new(tab, "d");
            tab.save();
            tab.sync.undo("d", tab.now);
            tab.sync.redo("d", tab.now);
            tab.save();
        },
        new: [Some("new"), Some("old")],
    },
    Action {
        name: "hiding the page",
        act: |tab, _| {
            become_new(tab, "d");
            become_new(tab, "e");
            tab.sync.save_all(tab.now);
        },
        new: [Some("new"), Some("new")],
    },
    Action {
        name: "the bin",
        act: |tab, _| {
            if tab.sync.draft("d").is_some() {
                tab.edit("d", |_| Edit::binned());
            }
        },
        new: [None, Some("old")],
    },
    Action { name: "removing for good", act: |tab, _| tab.sync.remove("d"), new: [None, Some("old")] },
    Action { name: "erasing everything", act: |tab, _| tab.sync.erase(), new: [None, None] },
    Action {
        name: "an import",
        act: |tab, _| assert!(tab.sync.import(filled("d", "new"), tab.now)),
        new: [Some("new"), Some("old")],
    },
    Action {
        name: "an edit on top of one from another tab",
        act: |tab, browser| {
            let mut other = Tab::open(browser);
            other.edit("e", |draft| Edit::replaced(draft, &filled("e", "new")));
            other.save();
            become_new(tab, "d");
            tab.sync.refresh();
        },
        new: [Some("new"), Some("new")],
    },
];

#[test]
fn what_is_read_back_is_old_or_new() {
    for Action { name, act, new } in ACTIONS {
        for fault in FAULTS {
            let mut strikes = 0;
            for at in 1.. {
                let browser = browser();
                let mut tab = Tab::faulty(&browser, at, fault);
                tab.settle();
                if !tab.port.is_crashed() {
                    act(&mut tab, &browser);
                    tab.save();
                }
                let context = format!("{name}, {fault:?} at operation {at}");
                let read = Tab::open(&browser);
                for (id, new) in ["d", "e"].into_iter().zip(new) {
                    let whole = |text: Option<&str>| text.map(|text| vec![text.to_owned(); PATHS.len()]);
                    let found = says(&read, id);
                    let is_new = found == whole(new);
                    assert!(is_new || found == whole(Some("old")), "{context}: {id} says {found:?}");
                    let is_done = !tab.port.has_occurred()
                        || tab.state(id) == Some(SaveState::Saved) && says(&tab, id) == whole(new);
                    assert!(is_new || !is_done, "{context}: {id} is said to be saved, and is {found:?}");
                }
                check_stores(&browser, &context);
                if !tab.port.has_occurred() {
                    break;
                }
                strikes += 1;
                if !tab.port.is_crashed() {
                    recover(tab, &browser, new, act, &context);
                }
            }
            assert!(strikes > 1, "{name}: nothing was asked of the stores");
        }
    }
}

/// Every value can be read as a whole, and nothing of others was touched.
fn check_stores(browser: &MemoryPort, context: &str) {
    for store in Store::ALL {
        for (key, text) in browser.values(store) {
            match key.as_str() {
                "another" => assert_eq!(text, "untouched"),
                _ => assert!(Envelope::read(&text).is_ok(), "{context}: {key} in {store:?}"),
            }
        }
    }
    assert!(browser.values(Store::Local).contains_key("another"), "{context}");
}

/// Once the fault is over, trying again brings both stores to the new state.
fn recover(mut tab: Tab, browser: &MemoryPort, new: [Option<&str>; 2], act: fn(&mut Tab, &MemoryPort), context: &str) {
    for id in tab.sync.ids() {
        tab.sync.retry(&id, tab.now);
    }
    tab.sync.refresh();
    tab.save();
    act(&mut tab, browser);
    tab.save();
    for (id, new) in ["d", "e"].into_iter().zip(new) {
        let stored: BTreeMap<Store, Option<Envelope>> = Store::ALL
            .into_iter()
            .map(|store| (store, browser.values(store).get(&key(id, 0)).map(|text| Envelope::read(text).unwrap())))
            .collect();
        for (store, envelope) in stored {
            let envelope = envelope.filter(|envelope| !envelope.draft.is_binned());
            let text = envelope.map(|envelope| envelope.draft.text(PATHS[0]).to_owned());
            assert_eq!(text.as_deref(), new, "{context}, tried again: {id} in {store:?}");
        }
        if new.is_some() {
            assert_eq!(tab.state(id), Some(SaveState::Saved), "{context}, tried again: {id}");
        }
    }
}
