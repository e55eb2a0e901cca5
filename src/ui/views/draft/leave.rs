//! The draft leaves: as a file of its own at any time, within the published data once nothing is missing.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;
use crate::draft::PublishError;
use crate::i18n::editor as words;
use crate::i18n::texts::{CommonTexts, DraftsTexts, EditorTexts};

use super::context::EditorContext;
use super::side::show_needs;
use crate::ui::browser::document;
use crate::ui::browser::scope::Scope;
use crate::ui::draft_files::{self, Form};
use crate::ui::element::{Element, button, div, fragment, p, t};
use crate::ui::parts::{Copied, CopyButton, copy_button};
use crate::ui::state::HEADING;

/// The id of what is said of the last file.
const PLACE: &str = "draft-left";

/// What became of a file.
#[derive(Clone, Debug)]
pub(super) enum ExportOutcome {
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
pub(super) fn download(editor: EditorContext) -> Element {
    let take = move || {
        let ids = [editor.id()];
        if draft_files::save(editor.store, editor.app.language.get_untracked(), &ids, Form::Sheet) {
            editor.left.set(None);
        } else {
            tell(editor, ExportOutcome::NotTaken(draft_files::as_text(editor.store, &ids)));
        }
    };
    button().class("text-button").on(ev::click, move |_| take()).child(t(|l| DraftsTexts::of(l).download_file))
}

/// An updated `commitments.json`; where something is missing, the way to it.
pub(super) fn export(editor: EditorContext) -> Element {
    let export = move || {
        let asked = editor.problems.with_untracked(Vec::len);
        if asked > 0 {
            editor.app.announce(words::export_asks(editor.app.language.get_untracked(), asked));
            return show_needs();
        }
        let Some(register) = editor.register() else { return tell(editor, ExportOutcome::NoRegister) };
        let made = draft_files::published(editor.store, &register, &[editor.id()]);
        tell(
            editor,
            match made {
                Ok(bytes) if draft_files::save_dataset(&bytes) => ExportOutcome::Exported,
                Ok(bytes) => ExportOutcome::NotTaken(String::from_utf8_lossy(&bytes).into_owned()),
                Err(error) => ExportOutcome::NotExported(error.into()),
            },
        );
    };
    button().class("button primary export").on(ev::click, move |_| export()).child(t(|l| EditorTexts::of(l).export))
}

/// Says what became of the file, and gives the focus to it.
fn tell(editor: EditorContext, left: ExportOutcome) {
    editor.app.announce(said(editor, editor.app.language.get_untracked(), &left));
    editor.left.set(Some(left));
    Scope::page().after_render(|| {
        document::focus(PLACE);
        document::scroll_to(PLACE);
    });
}

fn said(editor: EditorContext, language: Language, left: &ExportOutcome) -> String {
    let texts = DraftsTexts::of(language);
    match left {
        ExportOutcome::Exported => texts.published.to_owned(),
        ExportOutcome::NotTaken(_) => texts.not_taken.to_owned(),
        ExportOutcome::NoRegister => EditorTexts::of(language).no_export.to_owned(),
        ExportOutcome::NotExported(error) => draft_files::not_published(editor.store, language, error),
    }
}

/// The notice.
pub(super) fn left(editor: EditorContext) -> Element {
    fragment().child(move || {
        let Some(left) = editor.left.get() else { return fragment() };
        let language = editor.app.language.get();
        let mut lines = vec![p().child(said(editor, language, &left))];
        if let ExportOutcome::NotTaken(content) = left {
            let copy = CopyButton {
                classes: "text-button",
                words: |l| DraftsTexts::of(l).copy_text,
                done_words: |l| CommonTexts::of(l).copied,
            };
            lines.push(copy_button(copy, move || Copied::Text(content.clone())));
        }
        let close = move || {
            editor.left.set(None);
            document::focus(HEADING);
        };
        let close =
            button().class("text-button").on(ev::click, move |_| close()).child(CommonTexts::of(language).close);
        div().id(PLACE).class("notice").attr("tabindex", "-1").child(div().child(lines)).child(close)
    })
}
