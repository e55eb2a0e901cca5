//! Presenters, rooms, reloads, copies, sleep, lost and late messages, in any order: the room never shows what was hidden, and ends
//! with the state of its one leader.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where it fails")]

#[path = "support/meeting.rs"]
mod model;

use std::num::NonZeroU16;

use engagements::meeting::{
    Change, Effect, Lead, Message, Phase, Presenter, Room, RoomDisplay, RoomStatus, Scene, Size, Stamp, State, Turn,
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

/// Events that no presenter decides: they must not change what a room displays.
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
    fn a_room_displays_the_state_of_its_one_leader(events in prop::collection::vec(events(), 0..160)) {
        let mut world = World::new();
        for event in events {
            world.handle(event);
        }
        let Some(leader) = world.only_leader() else { return Ok(()) };
        let lead = world.presenter(leader).unwrap().lead().clone();
        for at in ROOMS {
            if let Some(display) = world.display(at) {
                prop_assert_eq!(display, RoomDisplay::Leader(lead.state.scene()));
            }
        }
        for at in PRESENTERS {
            if let Some(presenter) = world.presenter(at) {
                prop_assert_eq!(presenter.lead(), &lead);
            }
        }
        let has_room = ROOMS.into_iter().any(|at| world.room(at).is_some());
        let status = world.presenter(leader).unwrap().room_status();
        prop_assert_eq!(matches!(status, RoomStatus::Connected(SIZE)), has_room, "{:?}", status);
    }

    #[test]
    fn no_accident_changes_what_a_room_displays(changes in prop::collection::vec(changes(), 0..6), events in prop::collection::vec(accidents(), 0..160)) {
        let mut world = World::new();
        for change in changes {
            world.handle(Event::Change(0, change));
        }
        world.settle();
        let state = world.presenter(0).unwrap().lead().state.clone();
        for event in events {
            world.handle(event);
            for at in ROOMS {
                prop_assert_eq!(world.display(at), Some(RoomDisplay::Leader(state.scene())));
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
fn a_copy_of_the_presenter_leads_nothing_until_the_presenter_decides() {
    let mut world = World::new();
    world.handle(Event::Change(0, Change::Freeze(7)));
    world.handle(Event::Copy(1));
    world.settle();
    assert_eq!((phase(&mut world, 0), phase(&mut world, 1)), (Phase::Leading, Phase::Undecided));
    world.handle(Event::Change(1, Change::Resume));
    assert_eq!(lead(&mut world, 1).state, lead(&mut world, 0).state);

    world.handle(Event::TakeOver(1));
    world.settle();
    assert_eq!((phase(&mut world, 0), phase(&mut world, 1)), (Phase::Following, Phase::Leading));
    assert_eq!(lead(&mut world, 0), lead(&mut world, 1));
    // Ending the one that lost the lead leaves the room; ending the leader closes it.
    world.handle(Event::End(0));
    world.settle();
    assert!(world.room(2).is_some());
    world.handle(Event::End(1));
    world.settle();
    assert!(world.room(2).is_none());
}

#[test]
fn a_room_without_a_leader_waits_and_shows_its_own_slide_only_when_chosen() {
    let (mut room, effects) = Room::open("r".into(), SIZE, None, 1000);
    assert!(matches!(effects[..], [Effect::Broadcast(Message::RoomPresent { lead: None, .. })]));
    assert_eq!(room.display(), &RoomDisplay::Nothing);
    room.tick(2999);
    assert_eq!(room.display(), &RoomDisplay::Nothing);
    room.tick(3000);
    assert_eq!(room.display(), &RoomDisplay::Waiting);
    room.show_own_slide();
    assert_eq!(room.display(), &RoomDisplay::OwnSlide);
    let stamp = Stamp { term: 1, leader: "p".into(), sequence: 0 };
    let state = State { is_blank: true, ..State::new(NonZeroU16::MIN, 0) };
    room.receive(Message::Lead(Lead { stamp, state }));
    assert_eq!(room.display(), &RoomDisplay::Leader(Scene::Blank));
    room.show_own_slide();
    assert_eq!(room.display(), &RoomDisplay::Leader(Scene::Blank));
}

#[test]
fn after_a_suspension_a_presenter_waits_before_it_calls_a_room_lost() {
    for gap_ms in [5_000, 3_600_000] {
        let mut world = World::new();
        world.handle(Event::Sleep(gap_ms));
        for _ in 0..3 {
            world.handle(Event::Tick(0));
            assert_eq!(world.presenter(0).unwrap().room_status(), RoomStatus::Connected(SIZE));
            world.handle(Event::Sleep(1_000));
        }
        // No room ticks or responds: now it is lost.
        for _ in 0..3 {
            world.handle(Event::Tick(0));
            world.handle(Event::Sleep(1_000));
        }
        assert_eq!(world.presenter(0).unwrap().room_status(), RoomStatus::Lost);
        world.settle();
        assert_eq!(world.presenter(0).unwrap().room_status(), RoomStatus::Connected(SIZE));
    }
}

#[test]
fn a_room_that_is_loaded_anew_is_awaited_and_one_that_was_closed_is_lost() {
    let size = Size { width_px: 800, ..SIZE };
    let (mut presenter, _) = Presenter::joining("p".into(), None, State::new(NonZeroU16::MIN, 0), 0);
    presenter.tick(1_000, None);
    let here = || Message::RoomPresent { room: "r".into(), size, lead: None };
    presenter.receive(here(), 1_000);
    assert_eq!(presenter.room_status(), RoomStatus::Connected(size));
    presenter.receive(Message::RoomLeft("r".into()), 1_500);
    assert_eq!(presenter.room_status(), RoomStatus::Awaited);
    presenter.receive(here(), 2_000);
    presenter.receive(Message::RoomLeft("r".into()), 2_500);
    presenter.tick(3_000, Some(true));
    assert_eq!(presenter.room_status(), RoomStatus::Lost);
    // A window that never responds is unreachable; a blocked one is named.
    presenter.open_room(true, 3_500);
    for second in 0..9 {
        presenter.tick(4_000 + second * 1_000, Some(false));
    }
    assert_eq!(presenter.room_status(), RoomStatus::Unreachable);
    presenter.open_room(false, 13_000);
    assert_eq!(presenter.room_status(), RoomStatus::Blocked);
}
