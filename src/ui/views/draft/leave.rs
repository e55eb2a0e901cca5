//! The draft leaves: as a file of its own at any time, within the published data once nothing is missing.

use std::sync::Arc;

use leptos::prelude::*;

use crate::commitment::Language;
use crate::draft::PublishError;
use crate::i18n::editor as words;
use crate::i18n::texts::{CommonTexts, DraftsTexts, EditorTexts};

use super::desk::Desk;
use super::side::show_needs;
use crate::ui::browser::document;
use crate::ui::browser::scope::Scope;
use crate::ui::draft_files::{self, Form};
use crate::ui::markup::{Markup, attr, button, class, div, el, id, leaf, live, nothing, say, text};
use crate::ui::parts::{Copied, copy_button};
use crate::ui::state::HEADING;

/// The id of what is said of the last file.
const PLACE: &str = "draft-left";

/// What became of a file.
#[derive(Clone, Debug)]
pub(super) enum Left {
    /// The published data with the draft in them are with the browser.
    Exported,
    /// The browser did not take the file with this text.
    NotTaken(String),
    /// The published data with the draft in them would not be valid.
    NotExported(Arc<PublishError>),
    /// There are no published data to put the draft in.
    NoRegister,
}

/// The file of this draft, complete or not.
pub(super) fn download(desk: Desk) -> Markup {
    let take = move || {
        let ids = [desk.id()];
        if draft_files::save(desk.shelf, desk.app.language.get_untracked(), &ids, Form::Sheet) {
            desk.left.set(None);
        } else {
            tell(desk, Left::NotTaken(draft_files::as_text(desk.shelf, &ids)));
        }
    };
    button("text-button", take, vec![say(|l| DraftsTexts::of(l).download_file)])
}

/// An updated `commitments.json`; where something is missing, the way to it.
pub(super) fn export(desk: Desk) -> Markup {
    let export = move || {
        let asked = desk.problems.with_untracked(Vec::len);
        if asked > 0 {
            desk.app.announce(words::export_asks(desk.app.language.get_untracked(), asked));
            return show_needs();
        }
        let Some(register) = desk.register() else { return tell(desk, Left::NoRegister) };
        let made = draft_files::published(desk.shelf, &register, &[desk.id()]);
        tell(
            desk,
            match made {
                Ok(bytes) if draft_files::save_dataset(&bytes) => Left::Exported,
                Ok(bytes) => Left::NotTaken(String::from_utf8_lossy(&bytes).into_owned()),
                Err(error) => Left::NotExported(error.into()),
            },
        );
    };
    button("button primary export", export, vec![say(|l| EditorTexts::of(l).export)])
}

/// Says what became of the file, and gives the focus to it.
fn tell(desk: Desk, left: Left) {
    desk.app.announce(said(desk, desk.app.language.get_untracked(), &left));
    desk.left.set(Some(left));
    Scope::page().after_render(|| {
        document::focus(PLACE);
        document::scroll_to(PLACE);
    });
}

fn said(desk: Desk, language: Language, left: &Left) -> String {
    let texts = DraftsTexts::of(language);
    match left {
        Left::Exported => texts.published.to_owned(),
        Left::NotTaken(_) => texts.not_taken.to_owned(),
        Left::NoRegister => EditorTexts::of(language).no_export.to_owned(),
        Left::NotExported(error) => draft_files::not_published(desk.shelf, language, error),
    }
}

/// The notice.
pub(super) fn left(desk: Desk) -> Markup {
    live(move || {
        let Some(left) = desk.left.get() else { return nothing() };
        let language = desk.app.language.get();
        let mut lines = vec![leaf("p", said(desk, language, &left))];
        if let Left::NotTaken(content) = left {
            lines.push(copy_button(
                "text-button",
                |l| DraftsTexts::of(l).copy_text,
                |l| CommonTexts::of(l).copied,
                move || Copied::Text(content.clone()),
            ));
        }
        let close = move || {
            desk.left.set(None);
            document::focus(HEADING);
        };
        let close = button("text-button", close, vec![text(CommonTexts::of(language).close)]);
        let attributes = vec![id(PLACE), class("notice"), attr("tabindex", "-1")];
        el("div", attributes, vec![div("div", "", lines), close])
    })
}
