//! The focus while controls come and go: it stays where it was, else it goes to what took their place.

use leptos::prelude::*;

use crate::ui::browser::document::{self, Position};
use crate::ui::browser::scope::Scope;
use crate::ui::state::HEADING;

/// Where the focus was, to bring it back.
#[derive(Clone, Copy)]
pub(super) struct Focus(StoredValue<String>);

impl Default for Focus {
    fn default() -> Self {
        Self(StoredValue::new(String::new()))
    }
}

impl Focus {
    /// Notes where it is.
    pub(super) fn note(self) {
        let Position { focused, .. } = document::position();
        self.0.set_value(focused);
    }

    /// Brings it back once the changes just made are on the page, else to the heading.
    pub(super) fn restore(self) {
        let focused = self.0.get_value();
        Scope::page().after_render(move || {
            if focused.is_empty() || !document::focus(&focused) {
                document::focus(HEADING);
            }
        });
    }

    /// The same, where nothing that the reader chose has it meanwhile.
    pub(super) fn restore_lost(self) {
        if !document::has_focus() || document::position().focused == HEADING {
            self.restore();
        }
    }
}

/// Where the element that had the focus goes with the changes just made: the first of these that is there has it, else the
/// heading.
pub(super) fn keep(ids: &'static [&'static str]) {
    Scope::page().after_render(move || {
        if !document::has_focus() && !ids.iter().any(|id| document::focus(id)) {
            document::focus(HEADING);
        }
    });
}
