//! Which draft the address means, and how one begins.
//!
//! `id` is a draft of this browser; or `new`, for an empty one; or a record of the register, for an amendment of it. A draft
//! that nobody has touched is not kept; with its first change the address becomes its own.

use std::sync::Arc;

use leptos::prelude::*;

use crate::address::View;
use crate::draft::{Draft, Origin, texts_of};
use crate::storage::DraftSync;

use crate::ui::browser::random;
use crate::ui::draft_store::DraftStore;
use crate::ui::state::{AppContext, Register};

/// The id that means an empty draft.
const NEW: &str = "new";

/// What the address means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum DraftTarget {
    /// The stores are not read yet.
    Waiting,
    /// A draft that is in hand, or begins under this id.
    Draft {
        /// Its id.
        id: String,
        /// What the address said.
        asked: String,
    },
    /// No draft of this browser.
    Nothing,
}

impl DraftTarget {
    /// Follows the address and the drafts. A draft that has got its own address is the same draft.
    pub(super) fn follow(app: AppContext, register: Option<Arc<Register>>, store: DraftStore) -> Memo<Self> {
        Memo::new(move |before: Option<&Self>| {
            let asked = app.location.with(|location| {
                location.ids.first().filter(|_| location.view == View::Draft).cloned().unwrap_or_default()
            });
            if let Some(same @ Self::Draft { id, asked: earlier }) = before
                && (asked == *id || asked == *earlier)
            {
                return same.clone();
            }
            let is_record = register.as_ref().is_some_and(|register| register.dataset.get(&asked).is_some());
            store.with(|sync| {
                if !sync.is_ready() {
                    Self::Waiting
                } else if sync.draft(&asked).is_some() {
                    Self::Draft { id: asked.clone(), asked }
                } else if asked == NEW || is_record {
                    Self::Draft { id: random::id(), asked }
                } else {
                    Self::Nothing
                }
            })
        })
    }

    /// Begins the draft, if it is not in hand.
    pub(super) fn begin(id: &str, asked: &str, store: DraftStore, register: Option<&Register>) {
        if store.with_untracked(|sync| sync.draft(id).is_some()) {
            return;
        }
        let record = register.and_then(|register| Some((register, register.dataset.get(asked)?)));
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
}
