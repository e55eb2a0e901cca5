//! The link to what is shown, as it is copied, cited and printed.

use leptos::prelude::*;

use crate::address::{self, Location, View};
use crate::i18n::texts::CommonTexts;

use super::copy_button::{Copied, copy_button};
use crate::ui::browser::address_bar;
use crate::ui::element::{Element, fragment};
use crate::ui::state::{AppContext, SelectionContext};

/// The whole address of what is shown: it names the language and the fingerprint of the data. A record's link drops the
/// filters. Where the page stands on a disk, the dataset's published address takes its place, or there is none.
pub(crate) fn shareable_link(app: AppContext, shown: SelectionContext) -> Option<String> {
    let register = shown.register();
    let home = address_bar::home().or_else(|| register.dataset.home.clone())?;
    let here = app.location.get_untracked();
    let location = Location {
        language: Some(app.language.get_untracked()),
        data: Some(register.fingerprint),
        ..match here.view {
            View::Record => Location { view: here.view, ids: here.ids, ..Location::default() },
            _ => here,
        }
    };
    Some(home + &address::print(&location))
}

/// « Copier le lien », where there is one to copy.
pub(crate) fn copy_link() -> Element {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    if shareable_link(app, shown).is_none() {
        return fragment();
    }
    copy_button(
        "text-button",
        |l| CommonTexts::of(l).copy_link,
        |l| CommonTexts::of(l).link_copied,
        move || Copied::Text(shareable_link(app, shown).unwrap_or_default()),
    )
}
