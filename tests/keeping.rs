//! No draft is lost: two stores, tabs, deaths, and what stands in the way.

#[path = "support/tab.rs"]
mod tab;

use std::time::Instant;

use engagements::draft::{Draft, Edit, FORMAT, MigrationError, Moment, Path, Resolution, Unreadable};
use engagements::storage::names::DRAFT_PREFIX;
use engagements::storage::{
    Copies, DraftSync, Failure, Fault, MemoryPort, Operation, Port, QUOTA_UNITS, RequestId, Response, SaveState, Store,
    key,
};
use tab::{Tab, settle_all};

const TITLE: &str = "title/fr";

/// A browser in which the draft `d` says this.
fn browser_with(text: &str) -> MemoryPort {
    let browser = MemoryPort::new();
    let mut tab = Tab::with_draft(&browser, "d");
    tab.type_in("d", TITLE, text);
    tab.save();
    assert_eq!(tab.state("d"), Some(SaveState::Saved));
    browser
}

#[test]
fn saved_is_said_only_after_both_stores_have_it() {
    let browser = MemoryPort::new();
    let mut tab = Tab::with_draft(&browser, "d");
    assert_eq!(tab.state("d"), None);
    tab.type_in("d", TITLE, "danse");
    assert_eq!(tab.state("d"), Some(SaveState::Unsaved));
    assert!(browser.values(Store::Local).is_empty());
    tab.fire();
    assert_eq!(tab.state("d"), Some(SaveState::Saving));
    assert!(browser.values(Store::Local).contains_key(&key("d", 0)));
    assert!(browser.values(Store::IndexedDb).is_empty());
    tab.settle();
    assert_eq!(tab.state("d"), Some(SaveState::Saved));
    assert_eq!(Tab::open(&browser).text("d", TITLE), "danse");
}

#[test]
fn an_untouched_draft_is_not_kept() {
    let browser = MemoryPort::new();
    let mut tab = Tab::with_draft(&browser, "d");
    tab.sync.save_all(tab.now);
    tab.settle();
    assert!(browser.values(Store::Local).is_empty() && browser.values(Store::IndexedDb).is_empty());
    tab.sync.remove_untouched("d");
    assert!(tab.sync.ids().is_empty());
}

#[test]
fn hiding_the_page_saves_at_once() {
    let browser = MemoryPort::new();
    let mut tab = Tab::with_draft(&browser, "d");
    tab.type_in("d", TITLE, "danse");
    tab.sync.save_all(tab.now);
    tab.dispatch();
    assert_eq!(Tab::open(&browser).text("d", TITLE), "danse");
}

#[test]
fn a_killed_browser_loses_nothing_that_was_saved() {
    let browser = browser_with("un");
    let before = browser.values(Store::Local);
    let mut tab = Tab::open(&browser);
    tab.type_in("d", TITLE, "deux");
    tab.save();
    browser.restore_local(before);
    let tab = Tab::open(&browser);
    assert_eq!(tab.text("d", TITLE), "deux");
    assert_eq!(tab.state("d"), Some(SaveState::Saved), "and local storage is brought up to date");
}

#[test]
fn local_storage_wins_where_the_copy_came_too_late() {
    let browser = browser_with("un");
    let mut tab = Tab::open(&browser);
    tab.type_in("d", TITLE, "deux");
    tab.fire();
    drop(tab);
    let mut tab = Tab::open(&browser);
    assert_eq!(tab.text("d", TITLE), "deux");
    tab.sync.undo("d", tab.now);
    assert_eq!(tab.text("d", TITLE), "un", "what the copy said is in the history");
}

#[test]
fn undo_goes_on_after_a_reload() {
    let browser = browser_with("un");
    let mut tab = Tab::open(&browser);
    tab.type_in("d", TITLE, "deux");
    tab.save();
    let mut tab = Tab::open(&browser);
    let focus = tab.sync.undo("d", tab.now).unwrap();
    assert_eq!((focus.path, tab.text("d", TITLE)), (Path::new(TITLE), "un".to_owned()));
    tab.sync.undo("d", tab.now);
    assert_eq!(tab.text("d", TITLE), "");
    tab.save();
    let mut tab = Tab::open(&browser);
    tab.sync.redo("d", tab.now);
    tab.sync.redo("d", tab.now);
    assert_eq!(tab.text("d", TITLE), "deux");
}

#[test]
fn a_clock_set_back_changes_nothing_but_what_is_shown() {
    let browser = browser_with("un");
    let mut tab = Tab::open(&browser);
    tab.now = Moment(-5);
    tab.type_in("d", TITLE, "deux");
    tab.save();
    assert_eq!(Tab::open(&browser).text("d", TITLE), "deux");
}

#[test]
fn one_may_leave_once_local_storage_has_it() {
    let browser = browser_with("un");
    let mut tab = Tab::open(&browser);
    tab.type_in("d", TITLE, "deux");
    assert!(!tab.sync.is_safe_to_leave(), "only in hand");
    tab.sync.save_all(tab.now);
    tab.dispatch();
    assert_eq!(tab.state("d"), Some(SaveState::Saving), "the copy has not answered");
    assert!(tab.sync.is_safe_to_leave());
    assert_eq!(Tab::open(&browser).text("d", TITLE), "deux");
}

#[test]
fn full_storage_is_said_and_work_goes_on_in_the_copy() {
    let browser = browser_with("un");
    browser.set_capacity(Some(1000));
    let mut tab = Tab::open(&browser);
    tab.type_in("d", TITLE, &"x".repeat(2000));
    tab.save();
    assert_eq!(tab.state("d"), Some(SaveState::Failed));
    assert_eq!(tab.sync.failures("d"), [(Store::Local, Failure::Full)]);
    assert!(!tab.sync.is_safe_to_leave());
    assert_eq!(Tab::open(&browser).text("d", TITLE).len(), 2000, "from the copy");
    browser.set_capacity(None);
    tab.sync.retry("d", tab.now);
    tab.settle();
    assert_eq!(tab.state("d"), Some(SaveState::Saved));
}

#[test]
fn the_next_change_tries_again() {
    let browser = browser_with("un");
    browser.set_capacity(Some(0));
    let mut tab = Tab::open(&browser);
    tab.type_in("d", TITLE, "deux et demi");
    tab.save();
    assert_eq!(tab.state("d"), Some(SaveState::Failed));
    browser.set_capacity(None);
    tab.type_in("d", TITLE, "trois");
    assert_eq!(tab.state("d"), Some(SaveState::Unsaved));
    tab.save();
    assert_eq!(tab.state("d"), Some(SaveState::Saved));
}

/// A browser that gives neither store.
struct Blocked;

impl Port for Blocked {
    fn perform(&mut self, _: Store, _: RequestId, _: Operation) -> Option<Result<Response, Failure>> {
        Some(Err(Failure::Blocked))
    }

    fn set_timer(&mut self, _: &str, _: u32) {}
}

#[test]
fn with_storage_blocked_the_draft_stays_in_the_page() {
    let mut sync = DraftSync::new("0.1.0");
    sync.refresh();
    sync.dispatch(&mut Blocked);
    assert!(sync.is_ready());
    assert_eq!(sync.store_failure(Store::Local), Some(&Failure::Blocked));
    sync.add(Draft::new("d"));
    let edit = Edit::typed(sync.draft("d").unwrap(), TITLE, "danse");
    sync.edit("d", edit, Moment(1));
    sync.save("d", Moment(301));
    sync.dispatch(&mut Blocked);
    assert_eq!(sync.state("d"), Some(SaveState::Failed));
    assert_eq!(sync.failures("d"), [(Store::Local, Failure::Blocked), (Store::IndexedDb, Failure::Blocked)]);
    assert_eq!(sync.draft("d").unwrap().text(TITLE), "danse");
}

#[test]
fn a_copy_that_never_answers_is_given_up_and_the_drafts_go_on_without_it() {
    let browser = browser_with("un");
    let mut tab = Tab::faulty(&browser, usize::MAX, Fault::Refused);
    tab.dispatch();
    assert!(tab.sync.is_waiting_for(Store::IndexedDb) && !tab.sync.is_ready());
    tab.sync.time_out(Store::IndexedDb);
    tab.dispatch();
    assert!(tab.sync.is_ready());
    assert_eq!(tab.sync.store_failure(Store::IndexedDb), Some(&Failure::NoAnswer), "it is said");
    assert_eq!(tab.text("d", TITLE), "un", "from local storage");
    tab.type_in("d", TITLE, "deux");
    tab.fire();
    assert_eq!(tab.state("d"), Some(SaveState::Saving));
    tab.sync.time_out(Store::IndexedDb);
    tab.dispatch();
    assert_eq!(tab.state("d"), Some(SaveState::Failed));
    assert_eq!(tab.sync.failures("d"), [(Store::IndexedDb, Failure::NoAnswer)]);
    assert!(browser.values(Store::Local)[&key("d", 0)].contains("deux"), "it is kept all the same");

    tab.save();
    assert_eq!(tab.sync.store_failure(Store::IndexedDb), None, "late answers show that the copy is back");
    assert_eq!(tab.state("d"), Some(SaveState::Saved));
    assert!(browser.values(Store::IndexedDb)[&key("d", 0)].contains("deux"));
}

#[test]
fn whatever_a_silent_copy_was_asked_ends() {
    let actions: [fn(&mut Tab); 4] = [
        |tab| tab.sync.refresh(),
        |tab| tab.sync.retry("d", tab.now),
        |tab| tab.sync.remove("d"),
        |tab| tab.sync.erase(),
    ];
    for act in actions {
        let mut tab = Tab::open(&browser_with("un"));
        act(&mut tab);
        tab.dispatch();
        // Erasing asks the copy again whether anything is left.
        for _ in 0..4 {
            tab.sync.time_out(Store::IndexedDb);
            tab.dispatch();
        }
        assert!(!tab.sync.is_waiting_for(Store::IndexedDb));
        assert_ne!(tab.state("d"), Some(SaveState::Saving));
    }
}

#[test]
fn where_another_tab_makes_room_what_failed_is_written_by_itself() {
    let browser = browser_with("un");
    let (mut first, mut second) = (Tab::open(&browser), Tab::open(&browser));
    second.sync.add(Draft::new("e"));
    second.type_in("e", TITLE, &"y".repeat(2000));
    settle_all(&mut [&mut first, &mut second]);
    browser.set_capacity(Some(3000));
    first.type_in("d", TITLE, &"x".repeat(2000));
    settle_all(&mut [&mut first, &mut second]);
    assert_eq!(first.state("d"), Some(SaveState::Failed));
    second.sync.remove("e");
    settle_all(&mut [&mut first, &mut second]);
    assert_eq!(first.state("d"), Some(SaveState::Saved));
    assert_eq!(Tab::open(&browser).text("d", TITLE).len(), 2000);
}

#[test]
fn a_store_that_can_be_read_again_is_written_again() {
    let browser = browser_with("un");
    let mut tab = Tab::open(&browser);
    browser.set_capacity(Some(0));
    tab.type_in("d", TITLE, "deux et demi");
    tab.save();
    assert_eq!(tab.state("d"), Some(SaveState::Failed));
    browser.set_capacity(None);
    tab.sync.refresh();
    tab.settle();
    assert_eq!(tab.state("d"), Some(SaveState::Saved), "the page came back into sight");
}

/// Local storage that takes a value, says so, and does not keep it.
struct Forgetful(MemoryPort);

impl Port for Forgetful {
    fn perform(&mut self, store: Store, request: RequestId, operation: Operation) -> Option<Result<Response, Failure>> {
        match operation {
            Operation::Write { .. } if store == Store::Local => Some(Ok(Response::Written)),
            operation => self.0.perform(store, request, operation),
        }
    }

    fn set_timer(&mut self, _: &str, _: u32) {}
}

#[test]
fn what_is_not_read_back_is_not_saved() {
    for browser in [MemoryPort::new(), browser_with("un")] {
        let mut port = Forgetful(browser.tab());
        let mut sync = DraftSync::new("0.1.0");
        let mut settle = |sync: &mut DraftSync| {
            sync.dispatch(&mut port);
            while let Some((request, outcome)) = port.0.next_response() {
                sync.on_response(request, outcome);
                sync.dispatch(&mut port);
            }
        };
        sync.refresh();
        settle(&mut sync);
        sync.add(Draft::new("d"));
        let edit = Edit::typed(sync.draft("d").unwrap(), TITLE, "deux");
        sync.edit("d", edit, Moment(1));
        sync.save_all(Moment(2));
        settle(&mut sync);
        assert_eq!(sync.state("d"), Some(SaveState::Failed));
        assert_eq!(sync.failures("d"), [(Store::Local, Failure::NotKept)]);
    }
}

#[test]
fn vanished_storage_is_said_and_written_again_with_the_next_change() {
    let browser = browser_with("un");
    let mut tab = Tab::open(&browser);
    for store in Store::ALL {
        browser.put(store, &key("d", 0), None);
    }
    tab.sync.on_storage_event(None);
    tab.settle();
    assert_eq!(tab.state("d"), Some(SaveState::Failed));
    assert_eq!(tab.sync.failures("d"), Store::ALL.map(|store| (store, Failure::Gone)));
    assert_eq!(tab.text("d", TITLE), "un");
    tab.type_in("d", TITLE, "deux");
    tab.save();
    assert_eq!(tab.state("d"), Some(SaveState::Saved));
    assert_eq!(Tab::open(&browser).text("d", TITLE), "deux");
}

#[test]
fn what_cannot_be_read_is_named_and_never_overwritten() {
    for (text, reason) in [
        ("{\"format\":1", Unreadable::NotJson { line: 1, column: 11 }),
        ("\u{fffd}\u{0}", Unreadable::NotJson { line: 1, column: 1 }),
        ("[1,2]", Unreadable::Foreign),
        ("{\"format\":99,\"saved_at\":17}", Unreadable::Format(MigrationError::TooNew(99))),
        ("{\"format\":1,\"kind\":\"report\"}", Unreadable::UnknownKind("report".into())),
        (
            "{\"format\":1,\"kind\":\"commitment\"}",
            Unreadable::Damaged("missing field `id` at line 1 column 32".into()),
        ),
    ] {
        for store in Store::ALL {
            let browser = browser_with("un");
            browser.put(store, &key("x", 0), Some(text));
            browser.put(store, &key("d", 0), Some(text));
            let mut tab = Tab::open(&browser);
            assert_eq!(tab.sync.quarantined().len(), 2, "{text}");
            assert_eq!(tab.sync.quarantined()[0].reason, reason);
            tab.type_in("d", TITLE, "deux");
            tab.save();
            for id in ["x", "d"] {
                assert_eq!(browser.values(store).get(&key(id, 0)).map(String::as_str), Some(text));
            }
            let is_newer = matches!(reason, Unreadable::Format(_) | Unreadable::UnknownKind(_));
            assert_eq!(tab.state("d"), Some(if is_newer { SaveState::Failed } else { SaveState::Saved }), "{text}");
            let expected = if is_newer { "un" } else { "deux" };
            assert_eq!(Tab::open(&browser).text("d", TITLE), expected, "{text} in {store:?}");
        }
    }
}

#[test]
fn a_value_damaged_while_one_writes_is_left_and_the_next_key_taken() {
    let browser = browser_with("un");
    let mut tab = Tab::open(&browser);
    browser.put(Store::Local, &key("d", 0), Some("not a draft"));
    tab.type_in("d", TITLE, "deux");
    tab.save();
    assert_eq!(tab.state("d"), Some(SaveState::Saved));
    assert_eq!(browser.values(Store::Local)[&key("d", 0)], "not a draft");
    assert!(browser.values(Store::Local).contains_key(&key("d", 1)));
    let again = Tab::open(&browser);
    assert_eq!((again.text("d", TITLE).as_str(), again.state("d")), ("deux", Some(SaveState::Saved)));
}

#[test]
fn an_older_app_stops_writing_and_says_so() {
    let browser = browser_with("un");
    let mut tab = Tab::open(&browser);
    let newer = browser.values(Store::Local)[&key("d", 0)].replace("\"format\":1", "\"format\":2");
    assert_eq!(FORMAT, 1);
    browser.put(Store::Local, &key("d", 0), Some(&newer));
    browser.put(Store::IndexedDb, &key("d", 0), Some(&newer));
    tab.type_in("d", TITLE, "deux");
    tab.save();
    assert_eq!(tab.state("d"), Some(SaveState::Failed));
    assert!(tab.sync.failures("d").contains(&(Store::Local, Failure::Newer)));
    for store in Store::ALL {
        assert_eq!(browser.values(store)[&key("d", 0)], newer);
    }
    assert_eq!(tab.text("d", TITLE), "deux", "the text stays in the page");
}

#[test]
fn a_value_set_aside_can_be_tried_again() {
    let browser = browser_with("un");
    let good = browser.values(Store::Local)[&key("d", 0)].clone();
    for store in Store::ALL {
        browser.put(store, &key("d", 0), Some("?"));
    }
    let mut tab = Tab::open(&browser);
    assert!(tab.sync.ids().is_empty());
    browser.put(Store::Local, &key("d", 0), Some(&good));
    tab.sync.retry_quarantined(Store::Local, &key("d", 0));
    tab.settle();
    assert_eq!(tab.text("d", TITLE), "un");
    assert_eq!(tab.sync.quarantined().len(), 1);
}

#[test]
fn two_tabs_in_different_fields_meet() {
    let browser = browser_with("un");
    let (mut first, mut second) = (Tab::open(&browser), Tab::open(&browser));
    first.type_in("d", TITLE, "deux");
    second.type_in("d", "title/en", "two");
    settle_all(&mut [&mut first, &mut second]);
    for tab in [&first, &second, &Tab::open(&browser)] {
        assert_eq!((tab.text("d", TITLE), tab.text("d", "title/en")), ("deux".into(), "two".into()));
        assert_eq!(tab.state("d"), Some(SaveState::Saved));
    }
}

#[test]
fn two_tabs_in_one_field_keep_both_texts_and_ask_once() {
    let browser = browser_with("un");
    let (mut first, mut second) = (Tab::open(&browser), Tab::open(&browser));
    first.type_in("d", TITLE, "ici");
    second.type_in("d", TITLE, "là");
    settle_all(&mut [&mut first, &mut second]);
    assert_eq!(first.texts("d", TITLE), ["ici", "là"], "one's own text first");
    assert_eq!(second.texts("d", TITLE), ["là", "ici"], "one's own text first");
    assert_eq!((first.state("d"), second.state("d")), (Some(SaveState::Conflict), Some(SaveState::Conflict)));
    first.edit("d", |draft| Edit::resolved(draft, &TITLE.into(), Resolution::KeepBoth));
    settle_all(&mut [&mut first, &mut second]);
    assert_eq!(second.texts("d", TITLE), ["ici là"], "the choice goes for both tabs");
    assert_eq!(second.state("d"), Some(SaveState::Saved));
    first.sync.undo("d", first.now);
    settle_all(&mut [&mut first, &mut second]);
    assert_eq!(second.state("d"), Some(SaveState::Conflict), "and can be taken back");
}

#[test]
fn one_after_the_other_is_no_conflict() {
    let browser = browser_with("un");
    let (mut first, mut second) = (Tab::open(&browser), Tab::open(&browser));
    for (count, text) in ["deux", "trois", "quatre", "cinq"].into_iter().enumerate() {
        let tab = if count % 2 == 0 { &mut first } else { &mut second };
        tab.type_in("d", TITLE, text);
        settle_all(&mut [&mut first, &mut second]);
        assert_eq!((first.texts("d", TITLE), second.texts("d", TITLE)), (vec![text.to_owned()], vec![text.to_owned()]));
    }
}

#[test]
fn a_new_draft_appears_in_the_other_tab() {
    let browser = MemoryPort::new();
    let mut second = Tab::open(&browser);
    let mut first = Tab::with_draft(&browser, "d");
    first.type_in("d", TITLE, "danse");
    settle_all(&mut [&mut first, &mut second]);
    assert_eq!(second.text("d", TITLE), "danse");
    assert_eq!(second.state("d"), Some(SaveState::Saved));
}

#[test]
fn the_bin_is_an_edit_like_others() {
    let browser = browser_with("un");
    let mut tab = Tab::open(&browser);
    tab.edit("d", |_| Edit::binned());
    tab.save();
    let mut tab = Tab::open(&browser);
    assert!(tab.sync.draft("d").unwrap().is_binned());
    assert_eq!(tab.sync.count(), 0);
    tab.sync.undo("d", tab.now);
    assert!(!tab.sync.draft("d").unwrap().is_binned());
    assert_eq!(tab.sync.count(), 1);
}

#[test]
fn emptying_the_bin_removes_both_copies_here_and_in_other_tabs() {
    let browser = browser_with("un");
    let (mut first, mut second) = (Tab::open(&browser), Tab::open(&browser));
    first.edit("d", |_| Edit::binned());
    settle_all(&mut [&mut first, &mut second]);
    first.sync.remove("d");
    settle_all(&mut [&mut first, &mut second]);
    assert!(browser.values(Store::Local).is_empty() && browser.values(Store::IndexedDb).is_empty());
    assert!(first.sync.ids().is_empty() && second.sync.ids().is_empty());
}

#[test]
fn a_draft_is_removed_even_while_it_is_being_saved() {
    let browser = browser_with("un");
    let mut tab = Tab::open(&browser);
    tab.edit("d", |_| Edit::binned());
    tab.fire();
    tab.sync.remove("d");
    tab.settle();
    assert!(browser.values(Store::Local).is_empty() && browser.values(Store::IndexedDb).is_empty());
}

#[test]
fn a_draft_removed_while_another_tab_writes_in_it_stays() {
    let browser = browser_with("un");
    let (mut first, mut second) = (Tab::open(&browser), Tab::open(&browser));
    second.type_in("d", TITLE, "deux");
    first.edit("d", |_| Edit::binned());
    first.save();
    first.sync.remove("d");
    settle_all(&mut [&mut first, &mut second]);
    assert_eq!(Tab::open(&browser).text("d", TITLE), "deux");
}

#[test]
fn erasing_takes_everything_of_ours_and_nothing_of_others() {
    let browser = browser_with("un");
    browser.put(Store::Local, "another-app", Some("x"));
    browser.put(Store::Local, "engagements/theme", Some("dark"));
    // Of a draft that neither store gives back whole there are two values, but it is one draft.
    for store in Store::ALL {
        browser.put(store, &format!("{DRAFT_PREFIX}old"), Some("unreadable"));
    }
    let mut tab = Tab::open(&browser);
    assert_eq!(tab.sync.quarantined().len(), 2);
    assert_eq!(tab.sync.quarantined_keys().into_iter().collect::<Vec<_>>(), [format!("{DRAFT_PREFIX}old")]);
    tab.sync.erase();
    tab.settle();
    let erased = tab.sync.erased().unwrap();
    assert_eq!((erased.drafts, erased.quarantined, erased.remaining.len(), erased.failures.len()), (1, 1, 0, 0));
    assert_eq!(browser.values(Store::Local).into_keys().collect::<Vec<_>>(), ["another-app", "engagements/theme"]);
    assert!(browser.values(Store::IndexedDb).is_empty());
    assert!(Tab::open(&browser).sync.ids().is_empty());
}

#[test]
fn the_space_used_is_counted_as_browsers_count_it() {
    let browser = browser_with("京都府 🎭");
    browser.put(Store::Local, "another", Some("été"));
    let tab = Tab::open(&browser);
    let units = |text: &str| text.encode_utf16().count();
    let all: usize = browser.values(Store::Local).iter().map(|(key, text)| units(key) + units(text)).sum();
    assert_eq!(tab.sync.used_units(), all);
    assert_eq!(tab.sync.units("d"), all - units("anotherété"));
    assert!(all < QUOTA_UNITS);
}

#[test]
fn large_and_unusual_texts_come_back_unchanged() {
    let browser = browser_with("un");
    for text in [
        "é".repeat(200_000),
        "שלום \u{202e}abc\u{202c} عربى".into(),
        "\u{fffd}\u{0}\u{1b}\"\\\u{2028}\r\n\t".into(),
        "👩‍👩‍👧‍👦 Z̷a̷l̷g̷o̷ <script>".into(),
    ] {
        let mut tab = Tab::open(&browser);
        tab.type_in("d", TITLE, &text);
        tab.save();
        assert_eq!(tab.state("d"), Some(SaveState::Saved));
        assert!(Tab::open(&browser).text("d", TITLE) == text);
    }
}

#[test]
fn copies_in_files_are_remembered_until_something_changes() {
    let browser = browser_with("un");
    let mut tab = Tab::open(&browser);
    assert_eq!(tab.sync.copies(), Copies { oldest: None, changed: 0, never: 1 });
    tab.sync.mark_exported(&["d".into()], Moment(5));
    tab.save();
    let mut tab = Tab::open(&browser);
    assert_eq!(tab.sync.copies(), Copies { oldest: Some(Moment(5)), changed: 0, never: 0 });
    tab.type_in("d", TITLE, "deux");
    assert_eq!(tab.sync.copies().changed, 1);
}

#[test]
#[expect(clippy::disallowed_methods, reason = "native only: how long it takes is the promise")]
fn a_thousand_drafts_open_in_a_moment() {
    let browser = MemoryPort::new();
    let texts: Vec<String> = (0..40).map(|field| format!("\"field-{field}/fr\":\"{}\"", "mot ".repeat(12))).collect();
    for number in 0..1000 {
        let value = format!(
            "{{\"format\":1,\"kind\":\"commitment\",\"id\":\"d{number}\",\"revision\":1,\"saved_at\":1,\"app_version\":\"1\",\"texts\":{{{}}}}}",
            texts.join(",")
        );
        for store in Store::ALL {
            browser.put(store, &key(&format!("d{number}"), 0), Some(&value));
        }
    }
    let start = Instant::now();
    let tab = Tab::open(&browser);
    assert_eq!(tab.sync.ids().len(), 1000);
    assert_eq!(tab.state("d999"), Some(SaveState::Saved));
    // A tenth of that in a release build; the page itself is measured in a browser.
    assert!(start.elapsed().as_secs() < 10, "{:?}", start.elapsed());
}

#[test]
fn nothing_comes_back_that_was_read_before_it_was_erased() {
    let browser = browser_with("un");
    let mut tab = Tab::open(&browser);
    tab.type_in("d", TITLE, "deux");
    tab.sync.refresh();
    tab.sync.save_all(tab.now);
    tab.dispatch();
    tab.sync.erase();
    tab.settle();
    assert!(tab.sync.ids().is_empty());
    assert!(browser.values(Store::Local).is_empty() && browser.values(Store::IndexedDb).is_empty());
}
