//! What the room can see: slides of the register, and nothing that another page, a key or an address makes up.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::num::NonZeroU16;

use engagements::address::{View, parse, print};
use engagements::commitment::{Language, load};
use engagements::meeting::{MAX_SIDE_PX, Message, Scene, Slide, Walk, slide_passage};
use proptest::prelude::*;

const SESSION: &str = "k3f9";

fn slide(place: u16) -> Scene {
    Scene::Slide(NonZeroU16::new(place).unwrap())
}

fn messages() -> Vec<Message> {
    let mut messages: Vec<Message> =
        [slide(1), slide(6), slide(u16::MAX), Scene::Record("pays-basque-2017".into()), Scene::Blank]
            .into_iter()
            .map(Message::Show)
            .collect();
    messages.extend([Message::Ask, Message::End, Message::Gone]);
    messages.push(Message::Here { width_px: 1024, height_px: MAX_SIDE_PX });
    messages
}

#[test]
fn what_one_window_tells_the_other_reads() {
    for message in messages() {
        for language in Language::ALL {
            let text = message.text(SESSION, language);
            assert_eq!(Message::read(&text, SESSION), Some((message.clone(), language)), "{text}");
        }
    }
}

#[test]
fn the_channel_is_shared_so_another_meeting_is_not_heard() {
    for message in messages() {
        let text = message.text(SESSION, Language::Fr);
        for other in ["", "k3f", "k3f99", "K3F9"] {
            assert_eq!(Message::read(&text, other), None, "{text} in {other}");
        }
    }
    assert_eq!(Message::read("engagements/1  fr ask", ""), None);
}

#[test]
fn what_is_not_exactly_a_message_is_none() {
    for text in [
        "",
        "show slide 6",
        "engagements/2 k3f9 fr show slide 6",
        "engagements/1 k3f9 de show slide 6",
        "engagements/1 k3f9 fr show slide 0",
        "engagements/1 k3f9 fr show slide 06",
        "engagements/1 k3f9 fr show slide +6",
        "engagements/1 k3f9 fr show slide 6 7",
        "engagements/1 k3f9 fr show slide 65536",
        "engagements/1 k3f9 fr show draft brouillon-1",
        "engagements/1 k3f9 fr show record engagements.draft.1",
        "engagements/1 k3f9 fr show record ../drafts",
        "engagements/1 k3f9 fr show record Pays",
        "engagements/1 k3f9 fr show record",
        "engagements/1 k3f9 fr show note bonjour",
        "engagements/1 k3f9 fr show html <b>",
        "engagements/1 k3f9 fr go ?view=drafts",
        "engagements/1 k3f9 fr here 1024",
        "engagements/1 k3f9 fr here 0 768",
        "engagements/1 k3f9 fr here 99999 768",
        " engagements/1 k3f9 fr ask",
        "engagements/1 k3f9 fr ask ",
    ] {
        assert_eq!(Message::read(text, SESSION), None, "{text}");
    }
}

proptest! {
    /// Whatever the channel carries, what is read is one of the few things that can be said, word for word.
    #[test]
    fn no_text_says_more_than_a_message_can(text in "(engagements/1 )?(k3f9 )?(fr |en )?(show |here )?(slide |record |draft |blank)?[ -~é\\n]{0,24}") {
        if let Some((message, language)) = Message::read(&text, SESSION) {
            prop_assert_eq!(message.text(SESSION, language), text);
        }
    }

    /// An address of the room's window holds no id, of a draft or of anything else, whatever it asks.
    #[test]
    fn an_address_of_the_room_names_no_draft(id in "[a-z0-9-]{1,12}", slide in any::<u32>()) {
        let asked = format!("?view=audience&id={id}&slide={slide}&session=k3f9");
        let location = parse(&asked).location;
        prop_assert_eq!(location.view, View::Audience);
        prop_assert!(location.ids.is_empty() && !print(&location).contains("id="));
    }
}

#[test]
fn a_passage_on_a_slide_is_whole_and_of_the_record() {
    let dataset = load(include_bytes!("../public/data/commitments.json")).unwrap();
    let passage = |id: &str, language| slide_passage(dataset.get(id).unwrap(), language).map(|source| &*source.quote);
    let basque = "reconnaissent la culture comme une composante indissociable du développement de leurs sociétés";
    assert_eq!(passage("pays-basque-2017", Language::Fr), Some(basque));
    assert_eq!(passage("louisiane-2016-2020", Language::Fr), None, "its title takes the room");
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
    let walk = Walk::of((0..dataset.commitments.len()).collect());
    assert_eq!((walk.length(), walk.slide(1)), (45, Some(&Slide::Opening)));
}
