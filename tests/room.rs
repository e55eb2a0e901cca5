//! Presenters, rooms, reloads, copies, sleep, lost and late messages, in any order: the room never shows what was hidden, and
//! always ends at what its one leader says.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where it fails")]

#[path = "support/meeting.rs"]
mod model;

use std::num::NonZeroU16;

use engagements::meeting::{
    Change, Effect, Lead, Message, Paint, Phase, Presenter, Room, RoomWindow, Scene, Size, Stamp, State, Turn,
};
use model::{Event, PRESENTERS, ROOMS, SIZE, World};
use proptest::prelude::*;

fn changes() -> impl Strategy<Value = Change> {
    prop_oneof![
        (1..=9_u16).prop_map(|place| Change::Go(NonZeroU16::new(place).unwrap())),
        any::<bool>().prop_map(Change::Blank),
        (0..9_u64).prop_map(Change::Freeze),
        Just(Change::Resume),
        (0..3).prop_map(|number| Change::Send(format!("record-{number}"))),
    ]
}

fn presenters() -> impl Strategy<Value = usize> {
    prop::sample::select(PRESENTERS.to_vec())
}

fn rooms() -> impl Strategy<Value = usize> {
    prop::sample::select(ROOMS.to_vec())
}

/// What no presenter decides: it must not move a room.
fn accidents() -> impl Strategy<Value = Event> {
    prop_oneof![
        6 => any::<usize>().prop_map(Event::Deliver),
        2 => Just(Event::Second),
        1 => prop_oneof![Just(3_000), Just(3_600_000)].prop_map(Event::Sleep),
        3 => (0..4_usize).prop_map(Event::Tick),
        1 => any::<usize>().prop_map(Event::Lose),
        2 => (0..4_usize).prop_map(Event::Reload),
        1 => presenters().prop_map(Event::Copy),
        1 => rooms().prop_map(Event::ShowOwn),
    ]
}

fn events() -> impl Strategy<Value = Event> {
    prop_oneof![
        8 => accidents(),
        4 => (presenters(), changes()).prop_map(|(at, change)| Event::Change(at, change)),
        2 => (rooms(), prop::sample::select(Turn::ALL.to_vec())).prop_map(|(at, turn)| Event::Press(at, turn)),
        1 => presenters().prop_map(Event::ReloadStale),
        1 => presenters().prop_map(Event::Open),
        1 => rooms().prop_map(Event::OpenRoom),
        1 => presenters().prop_map(Event::TakeOver),
        1 => presenters().prop_map(Event::End),
        1 => (0..4_usize).prop_map(Event::Close),
    ]
}

proptest! {
    #[test]
    fn a_room_shows_what_its_one_leader_says(happened in prop::collection::vec(events(), 0..160)) {
        let mut world = World::new();
        for event in happened {
            world.happen(event);
        }
        let Some(leader) = world.only_leader() else { return Ok(()) };
        let lead = world.presenter(leader).unwrap().lead().clone();
        for at in ROOMS {
            if let Some(paint) = world.paint(at) {
                prop_assert_eq!(paint, Paint::Told(lead.state.scene()));
            }
        }
        for at in PRESENTERS {
            if let Some(presenter) = world.presenter(at) {
                prop_assert_eq!(presenter.lead(), &lead);
            }
        }
        let has_room = ROOMS.into_iter().any(|at| world.room(at).is_some());
        let window = world.presenter(leader).unwrap().window();
        prop_assert_eq!(matches!(window, RoomWindow::Open(SIZE)), has_room, "{:?}", window);
    }

    #[test]
    fn no_accident_moves_a_room(changes in prop::collection::vec(changes(), 0..6), happened in prop::collection::vec(accidents(), 0..160)) {
        let mut world = World::new();
        for change in changes {
            world.happen(Event::Change(0, change));
        }
        world.settle();
        let state = world.presenter(0).unwrap().lead().state.clone();
        for event in happened {
            world.happen(event);
            for at in ROOMS {
                prop_assert_eq!(world.paint(at), Some(Paint::Told(state.scene())));
            }
        }
        let leader = world.only_leader().unwrap();
        prop_assert_eq!(&world.presenter(leader).unwrap().lead().state, &state, "also what is frozen, sent, and when it began");
    }
}

fn phase(world: &mut World, at: usize) -> Phase {
    world.presenter(at).unwrap().phase()
}

fn lead(world: &mut World, at: usize) -> Lead {
    world.presenter(at).unwrap().lead().clone()
}

#[test]
fn a_copy_of_the_presenter_leads_nothing_until_it_is_told_to() {
    let mut world = World::new();
    world.happen(Event::Change(0, Change::Freeze(7)));
    world.happen(Event::Copy(1));
    world.settle();
    assert_eq!((phase(&mut world, 0), phase(&mut world, 1)), (Phase::Leads, Phase::Second));
    world.happen(Event::Change(1, Change::Resume));
    assert_eq!(lead(&mut world, 1).state, lead(&mut world, 0).state);

    world.happen(Event::TakeOver(1));
    world.settle();
    assert_eq!((phase(&mut world, 0), phase(&mut world, 1)), (Phase::Overtaken, Phase::Leads));
    assert_eq!(lead(&mut world, 0), lead(&mut world, 1));
    // Ending the one that lost the lead leaves the room; ending the leader closes it.
    world.happen(Event::End(0));
    world.settle();
    assert!(world.room(2).is_some());
    world.happen(Event::End(1));
    world.settle();
    assert!(world.room(2).is_none());
}

#[test]
fn a_room_that_was_told_nothing_waits_and_shows_its_own_slide_only_when_asked() {
    let (mut room, said) = Room::open("r".into(), SIZE, None, 1000);
    assert!(matches!(said[..], [Effect::Tell(Message::Here { lead: None, .. })]));
    assert_eq!(room.paint(), &Paint::Nothing);
    room.tick(2999);
    assert_eq!(room.paint(), &Paint::Nothing);
    room.tick(3000);
    assert_eq!(room.paint(), &Paint::Waiting);
    room.show_own();
    assert_eq!(room.paint(), &Paint::Own);
    let stamp = Stamp { term: 1, leader: "p".into(), sequence: 0 };
    let state = State { is_blank: true, ..State::new(NonZeroU16::MIN, 0) };
    room.hear(Message::Lead(Lead { stamp, state }));
    assert_eq!(room.paint(), &Paint::Told(Scene::Blank));
    room.show_own();
    assert_eq!(room.paint(), &Paint::Told(Scene::Blank));
}

#[test]
fn after_a_gap_of_its_own_a_presenter_asks_before_it_calls_a_room_lost() {
    for gap_ms in [5_000, 3_600_000] {
        let mut world = World::new();
        world.happen(Event::Sleep(gap_ms));
        for _ in 0..3 {
            world.happen(Event::Tick(0));
            assert_eq!(world.presenter(0).unwrap().window(), RoomWindow::Open(SIZE));
            world.happen(Event::Sleep(1_000));
        }
        // No room ticks or answers: now it is lost.
        for _ in 0..3 {
            world.happen(Event::Tick(0));
            world.happen(Event::Sleep(1_000));
        }
        assert_eq!(world.presenter(0).unwrap().window(), RoomWindow::Lost);
        world.settle();
        assert_eq!(world.presenter(0).unwrap().window(), RoomWindow::Open(SIZE));
    }
}

#[test]
fn a_room_that_is_loaded_anew_is_awaited_and_one_that_was_closed_is_lost() {
    let size = Size { width_px: 800, ..SIZE };
    let (mut presenter, _) = Presenter::joining("p".into(), None, State::new(NonZeroU16::MIN, 0), 0);
    presenter.tick(1_000, None);
    let here = || Message::Here { room: "r".into(), size, lead: None };
    presenter.hear(here(), 1_000);
    assert_eq!(presenter.window(), RoomWindow::Open(size));
    presenter.hear(Message::Gone("r".into()), 1_500);
    assert_eq!(presenter.window(), RoomWindow::Awaited);
    presenter.hear(here(), 2_000);
    presenter.hear(Message::Gone("r".into()), 2_500);
    presenter.tick(3_000, Some(true));
    assert_eq!(presenter.window(), RoomWindow::Lost);
    // A window that never answers is none that can; a blocked one is named.
    presenter.open_room(true, 3_500);
    for second in 0..9 {
        presenter.tick(4_000 + second * 1_000, Some(false));
    }
    assert_eq!(presenter.window(), RoomWindow::Mute);
    presenter.open_room(false, 13_000);
    assert_eq!(presenter.window(), RoomWindow::Blocked);
}
