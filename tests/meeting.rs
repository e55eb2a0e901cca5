//! What the room can see: slides of the register, and nothing that another page, a key or an address makes up.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::num::NonZeroU16;

use engagements::address::{ViewKind, parse, print};
use engagements::commitment::{Language, load};
use engagements::meeting::{
    Change, Deck, Hold, Lead, MAX_SIDE_PX, Message, Picture, Size, Slide, Stamp, State, Turn, persisted_text,
    read_persisted, slide_passage,
};
use proptest::prelude::*;

const SESSION: &str = "k3f9";

fn place(place: u16) -> NonZeroU16 {
    NonZeroU16::new(place).unwrap()
}

fn leads() -> Vec<Lead> {
    let stamp = Stamp { term: 3, leader: "abc234".into(), sequence: 17 };
    let state = State { is_blank: true, ..State::new(place(6), 1_764_000_000_000) };
    let frozen = Hold::Frozen(Picture::Slide(place(u16::MAX)), 1_764_000_042_000);
    let frozen_record = Hold::Frozen(Picture::Record("pays-basque-2017".into()), 0);
    let states = [Hold::None, frozen, frozen_record, Hold::Sent("louisiane-2016-2020".into())];
    states.map(|hold| Lead { stamp: stamp.clone(), state: State { hold, ..state.clone() } }).into()
}

fn messages() -> Vec<Message> {
    let mut messages: Vec<Message> = leads().into_iter().map(Message::Lead).collect();
    messages.extend(leads().into_iter().map(|lead| Message::End(lead.stamp)));
    messages.extend([Message::FindLeader, Message::RoomLeft("room2".into())]);
    messages.extend(Turn::ALL.map(Message::Turn));
    for lead in [None, leads().pop()] {
        let size = Size { width_px: 1024, height_px: MAX_SIDE_PX };
        messages.push(Message::RoomPresent { room: "room2".into(), size, lead });
    }
    messages
}

#[test]
fn what_one_window_sends_the_other_reads() {
    for message in messages() {
        for language in Language::ALL {
            let text = message.text(SESSION, language);
            assert_eq!(Message::read(&text, SESSION), Some((message.clone(), language)), "{text}");
        }
    }
}

#[test]
fn the_channel_is_shared_so_another_meeting_is_ignored() {
    for message in messages() {
        let text = message.text(SESSION, Language::Fr);
        for other in ["", "k3f", "k3f99", "K3F9"] {
            assert_eq!(Message::read(&text, other), None, "{text} in {other}");
        }
    }
    assert_eq!(Message::read("engagements/2  fr ask", ""), None);
}

#[test]
fn what_is_not_exactly_a_message_is_none() {
    for text in ["", "ask", "engagements/1 k3f9 fr ask", "engagements/2 k3f9 de ask", " engagements/2 k3f9 fr ask"] {
        assert_eq!(Message::read(text, SESSION), None, "{text}");
    }
    for what in [
        "ask ",
        "lead",
        "lead 3 abc 17",
        "lead 3 abc 17 0 lit 1 follows",
        "lead 3 abc 17 06 lit 1 follows",
        "lead 3 abc 17 +6 lit 1 follows",
        "lead 3 abc 17 65536 lit 1 follows",
        "lead 3 abc 17 6 dim 1 follows",
        "lead 3 abc 17 6 lit -1 follows",
        "lead 3 abc 17 6 lit 1 follows 7",
        "lead 3 ABC 17 6 lit 1 follows",
        "lead 3 abc 4294967296 6 lit 1 follows",
        "lead 3 abc 17 6 lit 1 draft brouillon-1",
        "lead 3 abc 17 6 lit 1 sent engagements.draft.1",
        "lead 3 abc 17 6 lit 1 sent ../drafts",
        "lead 3 abc 17 6 lit 1 sent Pays",
        "lead 3 abc 17 6 lit 1 sent",
        "lead 3 abc 17 6 lit 1 note bonjour",
        "lead 3 abc 17 6 lit 1 frozen 1 black",
        "lead 3 abc 17 6 lit 1 frozen 1 html <b>",
        "go ?view=drafts",
        "turn leave",
        "turn ?view=drafts",
        "end",
        "gone",
        "here 1024 768",
        "here abc 1024",
        "here abc 0 768",
        "here abc 99999 768",
        "here abc 1024 768 draft",
    ] {
        let text = format!("engagements/2 {SESSION} fr {what}");
        assert_eq!(Message::read(&text, SESSION), None, "{text}");
    }
}

#[test]
fn what_a_window_persisted_is_of_its_session_only() {
    for lead in leads() {
        for (session, other) in [(Some(SESSION), None), (None, Some(SESSION)), (Some(SESSION), Some("k3f"))] {
            let persisted = persisted_text(&lead, session, Language::En);
            assert_eq!(read_persisted(&persisted, session), Some((lead.clone(), Language::En)));
            assert_eq!(read_persisted(&persisted, other), None);
        }
    }
    for text in ["", "120 heading", &Message::FindLeader.text(SESSION, Language::Fr)] {
        assert_eq!(read_persisted(text, Some(SESSION)), None);
    }
}

#[test]
fn a_change_of_the_state_changes_the_picture() {
    let follows = State::new(place(6), 0);
    let frozen = follows.changed(Change::Freeze(9)).changed(Change::Go(place(8)));
    assert_eq!((frozen.picture(), frozen.slide), (Picture::Slide(place(6)), place(8)));
    assert_eq!(frozen.changed(Change::Resume).picture(), Picture::Slide(place(8)));
    assert_eq!([6, 8].map(|slide| frozen.hold.hides(place(slide))), [false, true]);
    let sent = frozen.changed(Change::Blank(true)).changed(Change::Send("italie-2017".into()));
    assert_eq!((sent.picture(), sent.is_blank), (Picture::Record("italie-2017".into()), false));
    assert_eq!(sent.turned(Turn::Previous, 9), Change::Go(place(8)), "back is the slide before it was sent");
    assert_eq!(sent.changed(Change::Go(place(9))).picture(), Picture::Slide(place(9)));
    for (at, turn, to) in [
        (1, Turn::Previous, 1),
        (9, Turn::Next, 9),
        (5, Turn::First, 1),
        (5, Turn::Last, 9),
        (u16::MAX, Turn::Next, 9),
        (u16::MAX, Turn::Previous, 8),
    ] {
        assert_eq!(State::new(place(at), 0).turned(turn, 9), Change::Go(place(to)));
    }
}

proptest! {
    /// Whatever the channel carries, what is read is one of the few messages, word for word.
    #[test]
    fn no_text_says_more_than_a_message_can(text in "(engagements/2 )?(k3f9 )?(fr |en )?(lead |here |turn )?(1 abc 2 )?(6 |draft )?(lit 1 |black 2 )?(follows|sent |frozen 1 )?[ -~é\\n]{0,24}") {
        if let Some((message, language)) = Message::read(&text, SESSION) {
            prop_assert_eq!(message.text(SESSION, language), text);
        }
    }

    /// An address of the room's window holds no id, of a draft or of anything else, whatever it asks.
    #[test]
    fn an_address_of_the_room_names_no_draft(id in "[a-z0-9-]{1,12}", slide in any::<u32>()) {
        let address = format!("?view=audience&id={id}&slide={slide}&session=k3f9");
        let location = parse(&address).location;
        prop_assert_eq!(location.kind(), ViewKind::Audience);
        prop_assert!(location.ids().is_empty() && !print(&location).contains("id="));
    }
}

#[test]
fn a_passage_on_a_slide_is_whole_and_of_the_record() {
    let dataset = load(include_bytes!("../public/data/commitments.json")).unwrap();
    let passage = |id: &str, language| slide_passage(dataset.get(id).unwrap(), language).map(|source| &*source.quote);
    let basque = "reconnaissent la culture comme une composante indissociable du développement de leurs sociétés";
    assert_eq!(passage("pays-basque-2017", Language::Fr), Some(basque));
    assert_eq!(passage("louisiane-2016-2020", Language::Fr), None, "its title is too long");
    for commitment in &dataset.commitments {
        for language in Language::ALL {
            if let Some(found) = slide_passage(commitment, language) {
                assert!(commitment.sources.contains(found) && found.quote.chars().count() <= 108);
            }
        }
    }
}

#[test]
fn the_walk_of_the_whole_register_has_forty_five_slides() {
    let dataset = load(include_bytes!("../public/data/commitments.json")).unwrap();
    let deck = Deck::of((0..dataset.commitments.len()).collect());
    assert_eq!((deck.length(), deck.slide(1)), (45, Some(&Slide::Opening)));
}
