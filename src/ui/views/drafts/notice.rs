//! The result of the last action, with Undo where there is one.

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;
use crate::i18n::drafts as words;
use crate::i18n::texts::{CommonTexts, DraftsTexts};
use crate::storage::Erased;

use super::context::DraftListContext;
use super::import::ImportOutcome;
use crate::ui::browser::document;
use crate::ui::element::{Element, IntoNode, button, div, p};
use crate::ui::state::HEADING;

/// The id of the notice.
pub(super) const ID: &str = "drafts-notice";

/// The result of an action.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum DraftNotice {
    /// A draft was moved into the bin.
    Binned { id: String, name: String },
    /// A draft was removed for good.
    Removed { name: String },
    /// A draft was copied.
    Duplicated { name: String },
    /// A draft was replaced with that of a file.
    Replaced { id: String, name: String },
    /// Everything was erased.
    Erased(Erased),
    /// Files were imported, or refused.
    Imported(ImportOutcome),
    /// The browser refused a download.
    NotDownloaded,
}

impl DraftNotice {
    /// Its sentences.
    pub(super) fn words(&self, language: Language) -> Vec<String> {
        match self {
            Self::Binned { name, .. } => vec![words::is_binned(language, name)],
            Self::Removed { name } => vec![words::is_removed(language, name)],
            Self::Duplicated { name } => vec![words::is_duplicated(language, name)],
            Self::Replaced { name, .. } => vec![words::is_replaced(language, name)],
            Self::Erased(erased) => {
                let is_complete = erased.left.is_empty() && erased.failures.is_empty();
                let left = (!is_complete).then(|| words::left(language, erased));
                std::iter::once(words::erased(language, erased)).chain(left).collect()
            }
            Self::Imported(outcome) => outcome.words(language),
            Self::NotDownloaded => vec![DraftsTexts::of(language).not_taken.to_owned()],
        }
    }
}

/// The notice of the last action.
pub(super) fn notice(list: DraftListContext) -> impl IntoNode {
    move || list.notice.with(|notice| notice.as_ref().map(|notice| view(list, notice)))
}

fn view(list: DraftListContext, notice: &DraftNotice) -> Element {
    let language = list.app.language.get();
    let content = match notice {
        DraftNotice::Imported(outcome) => div().child(outcome.lines(language)),
        _ => div().child(notice.words(language).into_iter().map(|line| p().child(line)).collect::<Vec<_>>()),
    };
    let undo = |id: &String, undo: fn(DraftListContext, &str)| {
        let id = id.clone();
        button().class("text-button").on(ev::click, move |_| undo(list, &id)).child(DraftsTexts::of(language).undo)
    };
    let undo = match notice {
        DraftNotice::Binned { id, .. } => Some(undo(id, DraftListContext::restore)),
        DraftNotice::Replaced { id, .. } => Some(undo(id, DraftListContext::undo)),
        _ => None,
    };
    let close = move |_| {
        list.notice.set(None);
        document::focus(HEADING);
    };
    let close = button().class("text-button").on(ev::click, close).child(CommonTexts::of(language).close);
    let notice_element = div().id(ID).class("notice").attr("tabindex", "-1").child(content.child(undo)).child(close);
    match notice {
        DraftNotice::Imported(outcome) => outcome.with_hooks(notice_element),
        _ => notice_element,
    }
}
