//! Imports drafts from files that are chosen or dropped, and from pasted text. What is refused changes nothing and is explained.

use leptos::prelude::*;

use crate::draft::{Draft, Envelope, FileError, Unreadable, changes};
use crate::exchange::open;
use crate::i18n::texts::DraftsTexts;

use super::context::DraftListContext;
use super::outcome::{DraftNotice, ImportConflict, ImportOutcome, ImportedFile, Refusal};
use crate::ui::browser::file_chooser::{self, DroppedOrPasted};
use crate::ui::browser::scope::Scope;
use crate::ui::browser::{native, random};
use crate::ui::element::{Element, fragment, p, t};
use crate::ui::parts::{FileButton, PasteField, file_button, paste_field};

/// The file chooser and the field for text. Files can also be dropped on the page, and text pasted on it.
pub(super) fn import_controls(list: DraftListContext) -> Element {
    let is_dragging = RwSignal::new(false);
    file_chooser::on_drop_or_paste(is_dragging, move |content| match content {
        DroppedOrPasted::Files(files) => import_files(list, files),
        DroppedOrPasted::Text(text) => import_text(list, text),
    });
    let button =
        FileButton { accept: ".html,.htm,.json,text/html,application/json", is_multiple: true, hovers: is_dragging };
    let is_open = RwSignal::new(native::opens("paste-text"));
    let field = PasteField {
        is_open,
        rows: "4",
        open: |l| DraftsTexts::of(l).paste_text,
        label: |l| DraftsTexts::of(l).paste_label,
        take: |l| DraftsTexts::of(l).open_text,
    };
    let take = move |text| {
        is_open.set(false);
        import_text(list, text);
    };
    fragment()
        .child(file_button(button, move |files| import_files(list, files)).child(t(|l| DraftsTexts::of(l).open_file)))
        .child(p().class("second").child(t(|l| DraftsTexts::of(l).drop_file)))
        .child(paste_field(field, take))
}

fn import_files(list: DraftListContext, files: Vec<web_sys::File>) {
    if files.is_empty() {
        return;
    }
    let importing = async move {
        let mut outcome = ImportOutcome::default();
        for file in files {
            let bytes = file_chooser::bytes(&file).await;
            let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
            outcome.files.push(import_file(list, file.name(), text));
        }
        outcome
    };
    // What is imported is stored even where the view is unmounted meanwhile; then nobody is notified.
    Scope::here().spawn(importing, move |outcome| list.notify(DraftNotice::Imported(outcome)));
}

fn import_text(list: DraftListContext, text: String) {
    let name = DraftsTexts::of(list.app.language.get_untracked()).pasted.to_owned();
    list.notify(DraftNotice::Imported(ImportOutcome { files: vec![import_file(list, name, Some(text))] }));
}

fn import_file(list: DraftListContext, name: String, text: Option<String>) -> ImportedFile {
    let mut file = ImportedFile { name, imported: 0, conflicts: 0, has_copies: false, refusals: Vec::new() };
    let drafts = match text.as_deref().map(open) {
        Some(Ok(drafts)) => drafts,
        Some(Err(error)) => {
            file.refusals.push(Refusal::File(error));
            return file;
        }
        None => {
            file.refusals.push(Refusal::NotText);
            return file;
        }
    };
    let is_single = drafts.len() == 1;
    for (draft, place) in drafts.into_iter().zip(1..) {
        match draft {
            Ok(Envelope { draft, saved_at, .. }) if is_conflict(list, &draft) => {
                file.conflicts += 1;
                let conflict = ImportConflict { draft, saved_at, file: file.name.clone() };
                list.conflicts.update(|conflicts| conflicts.push(conflict));
            }
            Ok(Envelope { draft, .. }) => {
                file.imported += 1;
                let copy = draft.clone();
                if !list.store.act(|sync, now| sync.import(draft, now)) {
                    file.has_copies = true;
                    list.store.act(|sync, now| sync.import(copy.copy_as(random::id()), now));
                }
            }
            Err(Unreadable::Foreign) if is_single => file.refusals.push(Refusal::File(FileError::Foreign.into())),
            Err(reason) => file.refusals.push(Refusal::Draft(place, reason)),
        }
    }
    file
}

/// Whether this browser has the same draft with other texts: it is never replaced without a choice.
fn is_conflict(list: DraftListContext, draft: &Draft) -> bool {
    list.store.with_untracked(|sync| {
        let is_stored = sync.state(&draft.id).is_some();
        let local = sync.draft(&draft.id);
        local.is_some_and(|local| is_stored && local.kind == draft.kind && !changes(local, draft).is_empty())
    })
}
