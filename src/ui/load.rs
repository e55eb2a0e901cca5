//! From the bytes of the dataset to a page that answers, or to why there is none.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use crate::address::{Parsed, ViewKind};
use crate::query::ROWS_PER_PAGE;

use super::browser::address_bar::HistoryMode;
use super::browser::document::{self, AppState};
use super::browser::first_paint;
use super::browser::scope::Scope;
use super::browser::{address_bar, fetch, frame};
use super::lazy;
use super::state::{AppContext, Data, Failure, Register, location_from_url};

/// Where the data are, beside the page.
const DATASET: &str = "data/commitments.json";

/// Fetches the data and reads them; a part is never shown as the whole.
pub(crate) fn load(app: AppContext) {
    app.data.set(Data::Loading);
    document::set_state(AppState::Loading);
    // Fetched beside the data, not after them.
    lazy::when_loaded(app.location.get_untracked().kind(), || {});
    Scope::page().spawn(fetch::bytes(DATASET), move |bytes| {
        let data = match bytes {
            Err(error) => Data::Failed(Failure::Fetch(error)),
            Ok(bytes) => match Register::read(&bytes) {
                None => Data::Failed(Failure::Load(Arc::new(bytes))),
                Some(register) => Data::Ready(Arc::new(register)),
            },
        };
        match &data {
            Data::Ready(register) => {
                let checked = register.check(app.location.get_untracked());
                app.location.set(checked.location);
                app.notices.update(|notices| notices.extend(checked.notices));
                let has_pages = register.dataset.commitments.len() > ROWS_PER_PAGE;
                lazy::when_loaded(app.location.get_untracked().kind(), move || {
                    // Before the rows, which it would move down.
                    if has_pages {
                        lazy::PAGES_ABOVE.when_loaded(move || arrived(app, data));
                    } else {
                        arrived(app, data);
                    }
                });
            }
            Data::Failed(Failure::Load(_)) => lazy::UNREADABLE.when_loaded(move || arrived(app, data)),
            _ => arrived(app, data),
        }
    });
}

/// Shows the data, or why there are none, and says that the page answers.
fn arrived(app: AppContext, data: Data) {
    first_paint::when_released(move || show(app, data));
}

fn show(app: AppContext, data: Data) {
    let is_somewhere = first_paint::remember_place();
    if let Data::Ready(register) = &data
        && let Some(search) = first_paint::used()
    {
        let Parsed { location, .. } = register.check(location_from_url(&search).location);
        app.write_address(&location, HistoryMode::Replace);
        app.location.set(location);
    }
    let state = if matches!(data, Data::Ready(_)) { AppState::Ready } else { AppState::Failed };
    app.data.set(data);
    // Not with a frame of animation, which a page out of sight does not get; a timer runs once the view has been made.
    Scope::page().after(Duration::ZERO, move || {
        if let Some(mut position) = address_bar::remembered_position().filter(|_| !is_somewhere) {
            if frame::is_embed() {
                // The focus belongs to the page around the frame.
                position.focused.clear();
            }
            position.restore();
        }
        // Where drafts are shown, the page answers once they are read (`DraftStore::answer_when_read`).
        let waits = matches!(app.location.get_untracked().kind(), ViewKind::Draft | ViewKind::Drafts);
        if state == AppState::Failed || !waits {
            document::set_state(state);
        }
    });
}
