//! No draft is lost: two stores, tabs, deaths, and what stands in the way.

#[path = "support/tab.rs"]
mod tab;

use std::time::Instant;

use engagements::draft::{Draft, Edit, FORMAT, MigrationError, Moment, Path, Settle, Unreadable};
use engagements::storage::{
    Answer, Copies, Failure, Fault, Keeper, Memory, Operation, PREFIX, Port, QUOTA_UNITS, State, Store, Ticket, key,
};
use tab::{Tab, settle_all};

const TITLE: &str = "title/fr";

/// A browser in which the draft `d` says this.
fn browser_with(text: &str) -> Memory {
    let browser = Memory::new();
    let mut tab = Tab::with_draft(&browser, "d");
    tab.type_in("d", TITLE, text);
    tab.save();
    assert_eq!(tab.state("d"), Some(State::Saved));
    browser
}

#[test]
fn saved_is_said_only_after_both_stores_have_it() {
    let browser = Memory::new();
    let mut tab = Tab::with_draft(&browser, "d");
    assert_eq!(tab.state("d"), None);
    tab.type_in("d", TITLE, "danse");
    assert_eq!(tab.state("d"), Some(State::Unsaved));
    assert!(browser.values(Store::Local).is_empty());
    tab.fire();
    assert_eq!(tab.state("d"), Some(State::Saving));
    assert!(browser.values(Store::Local).contains_key(&key("d", 0)));
    assert!(browser.values(Store::Copy).is_empty());
    tab.settle();
    assert_eq!(tab.state("d"), Some(State::Saved));
    assert_eq!(Tab::open(&browser).text("d", TITLE), "danse");
}

#[test]
fn an_untouched_draft_is_not_kept() {
    let browser = Memory::new();
    let mut tab = Tab::with_draft(&browser, "d");
    tab.keeper.hidden(tab.now);
    tab.settle();
    assert!(browser.values(Store::Local).is_empty() && browser.values(Store::Copy).is_empty());
    tab.keeper.drop_untouched("d");
    assert!(tab.keeper.ids().is_empty());
}

#[test]
fn hiding_the_page_saves_at_once() {
    let browser = Memory::new();
    let mut tab = Tab::with_draft(&browser, "d");
    tab.type_in("d", TITLE, "danse");
    tab.keeper.hidden(tab.now);
    tab.drive();
    assert_eq!(Tab::open(&browser).text("d", TITLE), "danse");
}

#[test]
fn a_killed_browser_loses_nothing_that_was_saved() {
    let browser = browser_with("un");
    let before = browser.values(Store::Local);
    let mut tab = Tab::open(&browser);
    tab.type_in("d", TITLE, "deux");
    tab.save();
    browser.forget_to(before);
    let tab = Tab::open(&browser);
    assert_eq!(tab.text("d", TITLE), "deux");
    assert_eq!(tab.state("d"), Some(State::Saved), "and local storage is brought up to date");
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
    tab.keeper.undo("d", tab.now);
    assert_eq!(tab.text("d", TITLE), "un", "what the copy said is in the history");
}

#[test]
fn undo_goes_on_after_a_reload() {
    let browser = browser_with("un");
    let mut tab = Tab::open(&browser);
    tab.type_in("d", TITLE, "deux");
    tab.save();
    let mut tab = Tab::open(&browser);
    let focus = tab.keeper.undo("d", tab.now).unwrap();
    assert_eq!((focus.path, tab.text("d", TITLE)), (Path::new(TITLE), "un".to_owned()));
    tab.keeper.undo("d", tab.now);
    assert_eq!(tab.text("d", TITLE), "");
    tab.save();
    let mut tab = Tab::open(&browser);
    tab.keeper.redo("d", tab.now);
    tab.keeper.redo("d", tab.now);
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
    assert!(!tab.keeper.is_safe_to_leave(), "only in hand");
    tab.keeper.hidden(tab.now);
    tab.drive();
    assert_eq!(tab.state("d"), Some(State::Saving), "the copy has not answered");
    assert!(tab.keeper.is_safe_to_leave());
    assert_eq!(Tab::open(&browser).text("d", TITLE), "deux");
}

#[test]
fn full_storage_is_said_and_work_goes_on_in_the_copy() {
    let browser = browser_with("un");
    browser.limit(Some(1000));
    let mut tab = Tab::open(&browser);
    tab.type_in("d", TITLE, &"x".repeat(2000));
    tab.save();
    assert_eq!(tab.state("d"), Some(State::Failed));
    assert_eq!(tab.keeper.failures("d"), [(Store::Local, Failure::Full)]);
    assert!(!tab.keeper.is_safe_to_leave());
    assert_eq!(Tab::open(&browser).text("d", TITLE).len(), 2000, "from the copy");
    browser.limit(None);
    tab.keeper.retry("d", tab.now);
    tab.settle();
    assert_eq!(tab.state("d"), Some(State::Saved));
}

#[test]
fn the_next_change_tries_again() {
    let browser = browser_with("un");
    browser.limit(Some(0));
    let mut tab = Tab::open(&browser);
    tab.type_in("d", TITLE, "deux et demi");
    tab.save();
    assert_eq!(tab.state("d"), Some(State::Failed));
    browser.limit(None);
    tab.type_in("d", TITLE, "trois");
    assert_eq!(tab.state("d"), Some(State::Unsaved));
    tab.save();
    assert_eq!(tab.state("d"), Some(State::Saved));
}

/// A browser that gives neither store.
struct Blocked;

impl Port for Blocked {
    fn perform(&mut self, _: Store, _: Ticket, _: Operation) -> Option<Result<Answer, Failure>> {
        Some(Err(Failure::Blocked))
    }

    fn wake(&mut self, _: &str, _: u32) {}
}

#[test]
fn with_storage_blocked_the_draft_stays_in_the_page() {
    let mut keeper = Keeper::new("0.1.0");
    keeper.look();
    keeper.drive(&mut Blocked);
    assert!(keeper.is_ready());
    assert_eq!(keeper.health(Store::Local), Some(&Failure::Blocked));
    keeper.begin(Draft::new("d"));
    let edit = Edit::typed(keeper.draft("d").unwrap(), TITLE, "danse");
    keeper.edit("d", edit, Moment(1));
    keeper.due("d", Moment(301));
    keeper.drive(&mut Blocked);
    assert_eq!(keeper.state("d"), Some(State::Failed));
    assert_eq!(keeper.failures("d"), [(Store::Local, Failure::Blocked), (Store::Copy, Failure::Blocked)]);
    assert_eq!(keeper.draft("d").unwrap().text(TITLE), "danse");
}

#[test]
fn a_copy_that_never_answers_is_given_up_and_the_drafts_go_on_without_it() {
    let browser = browser_with("un");
    let mut tab = Tab::faulty(&browser, usize::MAX, Fault::Refused);
    tab.drive();
    assert!(tab.keeper.waits_for(Store::Copy) && !tab.keeper.is_ready());
    tab.keeper.give_up(Store::Copy);
    tab.drive();
    assert!(tab.keeper.is_ready());
    assert_eq!(tab.keeper.health(Store::Copy), Some(&Failure::NoAnswer), "it is said");
    assert_eq!(tab.text("d", TITLE), "un", "from local storage");
    tab.type_in("d", TITLE, "deux");
    tab.fire();
    assert_eq!(tab.state("d"), Some(State::Saving));
    tab.keeper.give_up(Store::Copy);
    tab.drive();
    assert_eq!(tab.state("d"), Some(State::Failed));
    assert_eq!(tab.keeper.failures("d"), [(Store::Copy, Failure::NoAnswer)]);
    assert!(browser.values(Store::Local)[&key("d", 0)].contains("deux"), "it is kept all the same");

    tab.save();
    assert_eq!(tab.keeper.health(Store::Copy), None, "late answers show that the copy is back");
    assert_eq!(tab.state("d"), Some(State::Saved));
    assert!(browser.values(Store::Copy)[&key("d", 0)].contains("deux"));
}

#[test]
fn whatever_a_silent_copy_was_asked_ends() {
    let actions: [fn(&mut Tab); 4] = [
        |tab| tab.keeper.look(),
        |tab| tab.keeper.retry("d", tab.now),
        |tab| tab.keeper.remove("d"),
        |tab| tab.keeper.erase(),
    ];
    for act in actions {
        let mut tab = Tab::open(&browser_with("un"));
        act(&mut tab);
        tab.drive();
        // Erasing asks the copy again whether anything is left.
        for _ in 0..4 {
            tab.keeper.give_up(Store::Copy);
            tab.drive();
        }
        assert!(!tab.keeper.waits_for(Store::Copy));
        assert_ne!(tab.state("d"), Some(State::Saving));
    }
}

#[test]
fn where_another_tab_makes_room_what_failed_is_written_by_itself() {
    let browser = browser_with("un");
    let (mut first, mut second) = (Tab::open(&browser), Tab::open(&browser));
    second.keeper.begin(Draft::new("e"));
    second.type_in("e", TITLE, &"y".repeat(2000));
    settle_all(&mut [&mut first, &mut second]);
    browser.limit(Some(3000));
    first.type_in("d", TITLE, &"x".repeat(2000));
    settle_all(&mut [&mut first, &mut second]);
    assert_eq!(first.state("d"), Some(State::Failed));
    second.keeper.remove("e");
    settle_all(&mut [&mut first, &mut second]);
    assert_eq!(first.state("d"), Some(State::Saved));
    assert_eq!(Tab::open(&browser).text("d", TITLE).len(), 2000);
}

#[test]
fn a_store_that_can_be_read_again_is_written_again() {
    let browser = browser_with("un");
    let mut tab = Tab::open(&browser);
    browser.limit(Some(0));
    tab.type_in("d", TITLE, "deux et demi");
    tab.save();
    assert_eq!(tab.state("d"), Some(State::Failed));
    browser.limit(None);
    tab.keeper.look();
    tab.settle();
    assert_eq!(tab.state("d"), Some(State::Saved), "the page came back into sight");
}

/// Local storage that takes a value, says so, and does not keep it.
struct Forgetful(Memory);

impl Port for Forgetful {
    fn perform(&mut self, store: Store, ticket: Ticket, operation: Operation) -> Option<Result<Answer, Failure>> {
        match operation {
            Operation::Write { .. } if store == Store::Local => Some(Ok(Answer::Written)),
            operation => self.0.perform(store, ticket, operation),
        }
    }

    fn wake(&mut self, _: &str, _: u32) {}
}

#[test]
fn what_is_not_read_back_is_not_saved() {
    for browser in [Memory::new(), browser_with("un")] {
        let mut port = Forgetful(browser.tab());
        let mut keeper = Keeper::new("0.1.0");
        let mut settle = |keeper: &mut Keeper| {
            keeper.drive(&mut port);
            while let Some((ticket, outcome)) = port.0.answer() {
                keeper.answered(ticket, outcome);
                keeper.drive(&mut port);
            }
        };
        keeper.look();
        settle(&mut keeper);
        keeper.begin(Draft::new("d"));
        let edit = Edit::typed(keeper.draft("d").unwrap(), TITLE, "deux");
        keeper.edit("d", edit, Moment(1));
        keeper.hidden(Moment(2));
        settle(&mut keeper);
        assert_eq!(keeper.state("d"), Some(State::Failed));
        assert_eq!(keeper.failures("d"), [(Store::Local, Failure::NotKept)]);
    }
}

#[test]
fn vanished_storage_is_said_and_written_again_with_the_next_change() {
    let browser = browser_with("un");
    let mut tab = Tab::open(&browser);
    for store in Store::ALL {
        browser.put(store, &key("d", 0), None);
    }
    tab.keeper.changed_elsewhere(None);
    tab.settle();
    assert_eq!(tab.state("d"), Some(State::Failed));
    assert_eq!(tab.keeper.failures("d"), Store::ALL.map(|store| (store, Failure::Gone)));
    assert_eq!(tab.text("d", TITLE), "un");
    tab.type_in("d", TITLE, "deux");
    tab.save();
    assert_eq!(tab.state("d"), Some(State::Saved));
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
            assert_eq!(tab.keeper.aside().len(), 2, "{text}");
            assert_eq!(tab.keeper.aside()[0].reason, reason);
            tab.type_in("d", TITLE, "deux");
            tab.save();
            for id in ["x", "d"] {
                assert_eq!(browser.values(store).get(&key(id, 0)).map(String::as_str), Some(text));
            }
            let is_newer = matches!(reason, Unreadable::Format(_) | Unreadable::UnknownKind(_));
            assert_eq!(tab.state("d"), Some(if is_newer { State::Failed } else { State::Saved }), "{text}");
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
    assert_eq!(tab.state("d"), Some(State::Saved));
    assert_eq!(browser.values(Store::Local)[&key("d", 0)], "not a draft");
    assert!(browser.values(Store::Local).contains_key(&key("d", 1)));
    let again = Tab::open(&browser);
    assert_eq!((again.text("d", TITLE).as_str(), again.state("d")), ("deux", Some(State::Saved)));
}

#[test]
fn an_older_app_stops_writing_and_says_so() {
    let browser = browser_with("un");
    let mut tab = Tab::open(&browser);
    let newer = browser.values(Store::Local)[&key("d", 0)].replace("\"format\":1", "\"format\":2");
    assert_eq!(FORMAT, 1);
    browser.put(Store::Local, &key("d", 0), Some(&newer));
    browser.put(Store::Copy, &key("d", 0), Some(&newer));
    tab.type_in("d", TITLE, "deux");
    tab.save();
    assert_eq!(tab.state("d"), Some(State::Failed));
    assert!(tab.keeper.failures("d").contains(&(Store::Local, Failure::Newer)));
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
    assert!(tab.keeper.ids().is_empty());
    browser.put(Store::Local, &key("d", 0), Some(&good));
    tab.keeper.retry_aside(Store::Local, &key("d", 0));
    tab.settle();
    assert_eq!(tab.text("d", TITLE), "un");
    assert_eq!(tab.keeper.aside().len(), 1);
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
        assert_eq!(tab.state("d"), Some(State::Saved));
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
    assert_eq!((first.state("d"), second.state("d")), (Some(State::Conflict), Some(State::Conflict)));
    first.edit("d", |draft| Edit::settled(draft, &TITLE.into(), Settle::Both));
    settle_all(&mut [&mut first, &mut second]);
    assert_eq!(second.texts("d", TITLE), ["ici là"], "the choice goes for both tabs");
    assert_eq!(second.state("d"), Some(State::Saved));
    first.keeper.undo("d", first.now);
    settle_all(&mut [&mut first, &mut second]);
    assert_eq!(second.state("d"), Some(State::Conflict), "and can be taken back");
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
    let browser = Memory::new();
    let mut second = Tab::open(&browser);
    let mut first = Tab::with_draft(&browser, "d");
    first.type_in("d", TITLE, "danse");
    settle_all(&mut [&mut first, &mut second]);
    assert_eq!(second.text("d", TITLE), "danse");
    assert_eq!(second.state("d"), Some(State::Saved));
}

#[test]
fn the_bin_is_an_edit_like_others() {
    let browser = browser_with("un");
    let mut tab = Tab::open(&browser);
    tab.edit("d", |_| Edit::binned());
    tab.save();
    let mut tab = Tab::open(&browser);
    assert!(tab.keeper.draft("d").unwrap().is_binned());
    assert_eq!(tab.keeper.count(), 0);
    tab.keeper.undo("d", tab.now);
    assert!(!tab.keeper.draft("d").unwrap().is_binned());
    assert_eq!(tab.keeper.count(), 1);
}

#[test]
fn emptying_the_bin_removes_both_copies_here_and_in_other_tabs() {
    let browser = browser_with("un");
    let (mut first, mut second) = (Tab::open(&browser), Tab::open(&browser));
    first.edit("d", |_| Edit::binned());
    settle_all(&mut [&mut first, &mut second]);
    first.keeper.remove("d");
    settle_all(&mut [&mut first, &mut second]);
    assert!(browser.values(Store::Local).is_empty() && browser.values(Store::Copy).is_empty());
    assert!(first.keeper.ids().is_empty() && second.keeper.ids().is_empty());
}

#[test]
fn a_draft_is_removed_even_while_it_is_being_saved() {
    let browser = browser_with("un");
    let mut tab = Tab::open(&browser);
    tab.edit("d", |_| Edit::binned());
    tab.fire();
    tab.keeper.remove("d");
    tab.settle();
    assert!(browser.values(Store::Local).is_empty() && browser.values(Store::Copy).is_empty());
}

#[test]
fn a_draft_removed_while_another_tab_writes_in_it_stays() {
    let browser = browser_with("un");
    let (mut first, mut second) = (Tab::open(&browser), Tab::open(&browser));
    second.type_in("d", TITLE, "deux");
    first.edit("d", |_| Edit::binned());
    first.save();
    first.keeper.remove("d");
    settle_all(&mut [&mut first, &mut second]);
    assert_eq!(Tab::open(&browser).text("d", TITLE), "deux");
}

#[test]
fn erasing_takes_everything_of_ours_and_nothing_of_others() {
    let browser = browser_with("un");
    browser.put(Store::Local, "another-app", Some("x"));
    browser.put(Store::Local, "engagements/theme", Some("dark"));
    browser.put(Store::Local, &format!("{PREFIX}old"), Some("unreadable"));
    let mut tab = Tab::open(&browser);
    tab.keeper.erase();
    tab.settle();
    let erased = tab.keeper.erased().unwrap();
    assert_eq!((erased.drafts, erased.aside, erased.left.len(), erased.failures.len()), (1, 1, 0, 0));
    assert_eq!(browser.values(Store::Local).into_keys().collect::<Vec<_>>(), ["another-app", "engagements/theme"]);
    assert!(browser.values(Store::Copy).is_empty());
    assert!(Tab::open(&browser).keeper.ids().is_empty());
}

#[test]
fn the_space_used_is_counted_as_browsers_count_it() {
    let browser = browser_with("京都府 🎭");
    browser.put(Store::Local, "another", Some("été"));
    let tab = Tab::open(&browser);
    let units = |text: &str| text.encode_utf16().count();
    let all: usize = browser.values(Store::Local).iter().map(|(key, text)| units(key) + units(text)).sum();
    assert_eq!(tab.keeper.used_units(), all);
    assert_eq!(tab.keeper.units("d"), all - units("anotherété"));
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
        assert_eq!(tab.state("d"), Some(State::Saved));
        assert!(Tab::open(&browser).text("d", TITLE) == text);
    }
}

#[test]
fn copies_in_files_are_remembered_until_something_changes() {
    let browser = browser_with("un");
    let mut tab = Tab::open(&browser);
    assert_eq!(tab.keeper.copies(), Copies { oldest: None, changed: 0, never: 1 });
    tab.keeper.copied(&["d".into()], Moment(5));
    tab.save();
    let mut tab = Tab::open(&browser);
    assert_eq!(tab.keeper.copies(), Copies { oldest: Some(Moment(5)), changed: 0, never: 0 });
    tab.type_in("d", TITLE, "deux");
    assert_eq!(tab.keeper.copies().changed, 1);
}

#[test]
#[expect(clippy::disallowed_methods, reason = "native only: how long it takes is the promise")]
fn a_thousand_drafts_open_in_a_moment() {
    let browser = Memory::new();
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
    assert_eq!(tab.keeper.ids().len(), 1000);
    assert_eq!(tab.state("d999"), Some(State::Saved));
    // A tenth of that in a release build; the page itself is measured in a browser.
    assert!(start.elapsed().as_secs() < 10, "{:?}", start.elapsed());
}

#[test]
fn nothing_comes_back_that_was_read_before_it_was_erased() {
    let browser = browser_with("un");
    let mut tab = Tab::open(&browser);
    tab.type_in("d", TITLE, "deux");
    tab.keeper.look();
    tab.keeper.hidden(tab.now);
    tab.drive();
    tab.keeper.erase();
    tab.settle();
    assert!(tab.keeper.ids().is_empty());
    assert!(browser.values(Store::Local).is_empty() && browser.values(Store::Copy).is_empty());
}
