//! The window of a meeting: it has no header and no footer, keeps the focus while controls come and go, and hides those that are
//! not used.

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;

use crate::i18n::texts::CommonTexts;

use crate::ui::browser::document::{self, Position};
use crate::ui::browser::scope::Scope;
use crate::ui::element::{Element, h1};
use crate::ui::state::{AppContext, HEADING, SelectionContext};

/// The attribute of the root element that hides header and footer.
const MEETING: &str = "data-meeting";

/// How long the controls are shown after the last movement.
const CONTROLS_SHOWN: Duration = Duration::from_secs(4);

/// Hides header and footer while the view is mounted, and names the layout for the styles.
pub(super) fn fill_window(layout: impl Fn() -> &'static str + 'static) {
    Effect::new(move |_| document::set_root_attribute(MEETING, layout()));
    on_cleanup(|| document::remove_root_attribute(MEETING));
}

/// The sentence as heading, for screen readers. It stays while slides change, so that it can keep the focus.
pub(super) fn heading() -> Element {
    let (app, selection) = (AppContext::here(), SelectionContext::here());
    let sentence = move || selection.sentence.with(ToString::to_string);
    Effect::new(move |_| {
        document::set_title(&format!("{} | {}", sentence(), CommonTexts::of(app.language.get()).app_name));
    });
    h1().class("visually-hidden").id(HEADING).attr("tabindex", "-1").attr("data-sentence", "").child(sentence)
}

/// Whether a pointer moved or a finger touched the window a moment ago.
pub(super) fn pointer_is_active() -> ReadSignal<bool> {
    let (is_active, set_active) = signal(false);
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let scope = Scope::here();
    let restart = move || {
        set_active.set(true);
        if let Some(timer) = timer.get_value() {
            timer.clear();
        }
        timer.set_value(scope.after(CONTROLS_SHOWN, move || set_active.set(false)));
    };
    scope.on_window(ev::pointermove, move |_| restart());
    scope.on_window(ev::pointerdown, move |_| restart());
    is_active
}

/// An element that had the focus, to restore it.
#[derive(Clone, Copy)]
pub(super) struct SavedFocus(StoredValue<String>);

impl Default for SavedFocus {
    fn default() -> Self {
        Self(StoredValue::new(String::new()))
    }
}

impl SavedFocus {
    /// Saves the element that has it.
    pub(super) fn save(self) {
        let Position { focused, .. } = document::position();
        self.0.set_value(focused);
    }

    /// Restores it once the page is rendered, else focuses the heading.
    pub(super) fn restore(self) {
        let focused = self.0.get_value();
        Scope::page().after_render(move || {
            if focused.is_empty() || !document::focus(&focused) {
                document::focus(HEADING);
            }
        });
    }

    /// The same, unless the reader has focused another element.
    pub(super) fn restore_if_lost(self) {
        if !document::has_focus() || document::position().focused == HEADING {
            self.restore();
        }
    }
}

/// Once the page is rendered, and where the element with the focus is gone, focuses the first of these elements that exists, else the
/// heading.
pub(super) fn recover_focus(ids: &'static [&'static str]) {
    Scope::page().after_render(move || {
        if !document::has_focus() && !ids.iter().any(|id| document::focus(id)) {
            document::focus(HEADING);
        }
    });
}
