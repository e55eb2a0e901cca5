//! One view for each `view=` of the address. A view never imports another view.

mod about;
mod compare;
mod draft;
mod drafts;
mod embed;
mod export;
mod handout;
mod import;
mod map;
mod matrix;
mod pages;
mod present;
pub(crate) mod record;
mod register;
mod status;
mod timeline;
mod why_none;

pub(crate) use about::about;
pub(crate) use compare::compare;
pub(crate) use embed::{embed, snippet};
pub(crate) use export::{list_citation, list_files};
pub(crate) use handout::handout;
pub(crate) use import::{import, own_band};
pub(crate) use map::map;
pub(crate) use matrix::matrix;
pub(crate) use pages::{pages_above, pages_below};
pub(crate) use present::{audience, present};
pub(crate) use record::record;
pub(crate) use register::{register, tray};
pub(crate) use status::{loading, newer_build, not_fetched, notices, unreadable};
pub(crate) use timeline::timeline;
pub(crate) use why_none::{correction, why_none};

/// The list of drafts, or the editor of one, as the address asks. They are fetched together, and the first load holds one way to
/// them: each costs it some hundred bytes.
pub(crate) fn drafts_or_draft() -> super::element::Element {
    use crate::address::ViewKind;
    use leptos::prelude::WithUntracked;

    let is_one =
        super::state::AppContext::here().location.with_untracked(|location| location.kind() == ViewKind::Draft);
    if is_one { draft::draft() } else { drafts::drafts() }
}
