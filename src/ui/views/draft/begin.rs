//! Which draft the address names, and how a new one is created.
//!
//! `id` is that of a draft in this browser; or `new`, for an empty draft; or that of a record, for an amendment of it. A draft
//! without changes is not stored; its first change writes its own id to the address.

use std::sync::Arc;

use leptos::prelude::*;

use crate::address::View;
use crate::draft::{Draft, Origin, texts_of};
use crate::storage::DraftSync;

use crate::ui::browser::random;
use crate::ui::draft_store::DraftStore;
use crate::ui::state::{AppContext, Register};

/// The id of the address that creates an empty draft.
const NEW: &str = "new";

/// What the address names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum DraftTarget {
    /// Not known yet: the stores are not read.
    Pending,
    /// A draft that is stored, or to be created with this id.
    Draft {
        /// Its id.
        id: String,
        /// The id in the address.
        requested: String,
    },
    /// No draft of this browser.
    Missing,
}

impl DraftTarget {
    /// Follows the address and the stored drafts. A draft whose own id replaces that of the address stays the same draft.
    pub(super) fn follow(register: Option<Arc<Register>>) -> Memo<Self> {
        let (app, store) = (AppContext::here(), DraftStore::here());
        Memo::new(move |before: Option<&Self>| {
            let requested = app.location.with(|location| match &location.view {
                View::Draft(id) => id.clone(),
                _ => String::new(),
            });
            if let Some(same @ Self::Draft { id, requested: earlier }) = before
                && (requested == *id || requested == *earlier)
            {
                return same.clone();
            }
            let is_record = register.as_ref().is_some_and(|register| register.dataset.get(&requested).is_some());
            store.with(|sync| {
                if !sync.is_ready() {
                    Self::Pending
                } else if sync.draft(&requested).is_some() {
                    Self::Draft { id: requested.clone(), requested }
                } else if requested == NEW || is_record {
                    Self::Draft { id: random::id(), requested }
                } else {
                    Self::Missing
                }
            })
        })
    }
}

/// Creates the draft unless it is stored: an amendment where a record was requested.
pub(super) fn create_draft(id: &str, requested: &str, register: Option<&Register>) {
    let store = DraftStore::here();
    if store.with_untracked(|sync| sync.draft(id).is_some()) {
        return;
    }
    let record = register.and_then(|register| Some((register, register.dataset.get(requested)?)));
    let draft = match record {
        None => Draft::new(id),
        Some((register, record)) => {
            let origin = Origin {
                record: record.id.clone(),
                updated: register.dataset.updated.to_string(),
                fingerprint: register.fingerprint.to_string(),
                texts: texts_of(record),
            };
            Draft::amending(id, origin)
        }
    };
    store.act(|sync: &mut DraftSync, _| sync.add(draft));
}
