//! What was just done, and the way back where there is one.

use leptos::prelude::*;

use crate::commitment::Language;
use crate::i18n::drafts as words;
use crate::i18n::texts::{CommonTexts, DraftsTexts};
use crate::storage::Erased;

use super::context::DraftListContext;
use super::import::Outcome;
use crate::ui::browser::document;
use crate::ui::markup::{Markup, attr, button, class, div, el, id, leaf, live, nothing, text};
use crate::ui::state::HEADING;

/// The id of what is told.
pub(super) const PLACE: &str = "drafts-notice";

/// What was done.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum DraftNotice {
    /// A draft was put into the bin.
    Binned {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
    },
    /// A draft was removed for good.
    Removed {
        /// Its name.
        name: String,
    },
    /// A draft was copied.
    Duplicated {
        /// Its name.
        name: String,
    },
    /// A draft became what a file says.
    Replaced {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
    },
    /// Everything was erased.
    Erased(Erased),
    /// Files were opened, or refused.
    Opened(Outcome),
    /// The browser did not take a file.
    NotTaken,
}

impl DraftNotice {
    /// In words, a sentence each.
    pub(super) fn words(&self, language: Language) -> Vec<String> {
        match self {
            Self::Binned { name, .. } => vec![words::is_binned(language, name)],
            Self::Removed { name } => vec![words::is_removed(language, name)],
            Self::Duplicated { name } => vec![words::is_duplicated(language, name)],
            Self::Replaced { name, .. } => vec![words::is_replaced(language, name)],
            Self::Erased(erased) => {
                let left =
                    (!erased.left.is_empty() || !erased.failures.is_empty()).then(|| words::left(language, erased));
                std::iter::once(words::erased(language, erased)).chain(left).collect()
            }
            Self::Opened(outcome) => outcome.words(language),
            Self::NotTaken => vec![DraftsTexts::of(language).not_taken.to_owned()],
        }
    }
}

/// The way back from what was done to a draft.
type Back = fn(DraftListContext, &str);

/// The notice.
pub(super) fn notice(list: DraftListContext) -> Markup {
    live(move || {
        let Some(notice) = list.notice.get() else { return nothing() };
        let language = list.app.language.get();
        let mut lines: Vec<Markup> = match &notice {
            DraftNotice::Opened(outcome) => outcome.lines(language),
            notice => notice.words(language).into_iter().map(|line| leaf("p", line)).collect(),
        };
        let back: Option<(String, Back)> = match &notice {
            DraftNotice::Binned { id, .. } => Some((id.clone(), DraftListContext::unbin)),
            DraftNotice::Replaced { id, .. } => Some((id.clone(), DraftListContext::undo)),
            _ => None,
        };
        if let Some((id, back)) = back {
            lines.push(button("text-button", move || back(list, &id), vec![text(DraftsTexts::of(language).undo)]));
        }
        let close = move || {
            list.notice.set(None);
            document::focus(HEADING);
        };
        let mut attributes = vec![id(PLACE), class("notice"), attr("tabindex", "-1")];
        if let DraftNotice::Opened(outcome) = &notice {
            attributes.extend(outcome.hooks());
        }
        let close = button("text-button", close, vec![text(CommonTexts::of(language).close)]);
        el("div", attributes, vec![div("div", "", lines), close])
    })
}
