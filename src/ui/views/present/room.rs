//! The room's window: slides and nothing else. It has no header, no links and no keys but that of the whole screen.
//!
//! What it can show is closed by its type (`engagements::meeting::Scene`): a slide of the walk, a record of the published
//! register, or black. Nothing here can read a draft.

use leptos::prelude::*;

use engagements::address::Location;
use engagements::i18n::texts::MeetingTexts;
use engagements::meeting::{Action, MAX_SIDE_PX, Message, Scene, action};

use super::controls::{stirred, stirring};
use super::meeting::{scene_at, walk};
use super::slide::stage;
use super::{fill_the_window, heading};
use crate::ui::browser::address_bar::Step;
use crate::ui::browser::scope::Scope;
use crate::ui::browser::screen;
use crate::ui::browser::second_window::Channel;
use crate::ui::markup::{Markup, button, live, nothing, say, several};
use crate::ui::state::{Root, Shown};

/// The whole view. Without a presenter it shows the slide of its own address.
pub(crate) fn audience() -> Markup {
    let (root, shown) = (Root::here(), Shown::here());
    let walk = walk(root, shown);
    let told = RwSignal::new(None::<Scene>);
    fill_the_window(|| "slides");
    screen::keep_awake();
    listen(root, told);
    follow_full_screen();
    let own = move || {
        let place = root.location.with(|location| location.slide.map_or(1, |slide| usize::from(slide.get())));
        scene_at(place)
    };
    let scene = move || told.get().unwrap_or_else(own);
    let stirs = stirring();
    let bar = live(move || {
        if !stirs.get() {
            return nothing();
        }
        let full = button("button", screen::toggle_full_screen, vec![say(|l| MeetingTexts::of(l).full_screen)]);
        stirred("controls room-controls", stirs, vec![full])
    });
    several(vec![heading(), stage(root, shown, scene, walk), bar])
}

/// Hears the presenter of its session, answers, and says when it goes.
fn listen(root: Root, told: RwSignal<Option<Scene>>) {
    let session = root.location.with_untracked(|location| location.session.clone()).unwrap_or_default();
    let channel = StoredValue::new_local(None::<Channel>);
    let tell = {
        let session = session.clone();
        move |message: &Message| {
            let language = root.language.get_untracked();
            if let (false, Some(Some(channel))) = (session.is_empty(), channel.try_get_value()) {
                channel.tell(&message.text(&session, language));
            }
        }
    };
    let answer = tell.clone();
    channel.set_value(Some(Channel::open(move |text| {
        let Some((message, language)) = Message::read(&text, &session) else { return };
        match message {
            Message::Show(scene) => {
                root.language.set(language);
                if let Scene::Slide(slide) = &scene {
                    let here = root.location.get_untracked();
                    root.go(Location { slide: Some(*slide).filter(|slide| slide.get() > 1), ..here }, Step::Replace);
                }
                told.set(Some(scene));
            }
            Message::Ask => answer(&here()),
            Message::End => {
                let _ = window().close();
            }
            Message::Here { .. } | Message::Gone => {}
        }
    })));
    tell(&here());
    let scope = Scope::here();
    scope.on_window(leptos::ev::pagehide, {
        let tell = tell.clone();
        move |_| tell(&Message::Gone)
    });
    scope.on_window(leptos::ev::resize, move |_| tell(&here()));
}

/// That this window is there, and its size.
fn here() -> Message {
    let side = |side: Result<wasm_bindgen::JsValue, wasm_bindgen::JsValue>| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held between the limits before")]
        let side = side.ok().and_then(|side| side.as_f64()).unwrap_or(1.0).clamp(1.0, f64::from(MAX_SIDE_PX)) as u16;
        side
    };
    Message::Here { width_px: side(window().inner_width()), height_px: side(window().inner_height()) }
}

/// F fills the screen; no other key does anything here.
fn follow_full_screen() {
    Scope::here().on_window(leptos::ev::keydown, move |event| {
        let has_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
        if action(&event.key(), has_modifier, true) == Some(Action::FullScreen) {
            event.prevent_default();
            screen::toggle_full_screen();
        }
    });
}
