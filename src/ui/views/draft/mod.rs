//! The editor of one draft: a form, one section at a time, beside its progress and what is missing for export; or the comparison
//! of its versions. It renders what `draft` derives and writes each keystroke to the draft; it decides no rule of a draft.
//!
//! The `id` of the address is that of a draft in this browser; or `new`, for an empty draft; or that of a record, for an amendment
//! of it. A draft without changes is not stored; its first change writes its own id to the address.

mod choices;
mod context;
mod differences;
mod export;
mod fields;
mod form;
mod head;
mod rows;
mod versions;

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use crate::address::{Location, View};
use crate::draft::{Draft, Origin, Path, section_of, texts_of};
use crate::i18n::editor as words;
use crate::i18n::texts::{CommonTexts, EditorTexts};
use crate::storage::DraftSync;

use context::EditorContext;

use crate::ui::browser::scope::Scope;
use crate::ui::browser::{address_bar, document, field, random, sight};
use crate::ui::draft_store::DraftStore;
use crate::ui::element::{Element, a, div, fragment, h1, p, t};
use crate::ui::parts::{framed, href, without_register};
use crate::ui::state::{AppContext, Data, HEADING, Register};

/// The whole view.
pub(crate) fn draft() -> Element {
    if sight::is_framed() {
        return framed();
    }
    let register = match AppContext::here().data.get_untracked() {
        Data::Ready(register) => Some(register),
        Data::Loading | Data::Failed(_) => None,
    };
    // Without the data the state of the page stays "failed", whatever is read.
    if register.is_some() {
        DraftStore::here().answer_when_read();
    }
    let target = DraftTarget::follow(register.clone());
    fragment().child(move || match target.get() {
        DraftTarget::Pending => p().class("waiting quiet").child(t(|l| EditorTexts::of(l).reading)),
        DraftTarget::Missing => fragment().child(head::band_of_none()).child(missing_draft()),
        DraftTarget::Draft { id, requested } => {
            create_draft(&id, &requested, register.as_deref());
            editor(EditorContext::new(register.clone(), id))
        }
    })
}

/// The id of the address that creates an empty draft.
const NEW: &str = "new";

/// What the address names.
#[derive(Clone, Debug, PartialEq, Eq)]
enum DraftTarget {
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
    fn follow(register: Option<Arc<Register>>) -> Memo<Self> {
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
fn create_draft(id: &str, requested: &str, register: Option<&Register>) {
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

fn editor(editor: EditorContext) -> Element {
    set_title(editor);
    handle_keys(editor);
    restore_position(editor);
    remove_untouched(editor);
    div().class("draft").child(head::band(editor)).child(without_register()).child(move || {
        if editor.comparing.get() {
            return versions::versions(editor);
        }
        let beside = div().class("draft-side").child(form::section_list(editor)).child(export::missing_list(editor));
        let body = div().class("draft-body").child(beside).child(form::form(editor)).child(export::export_bar(editor));
        fragment().child(head::head(editor)).child(body)
    })
}

/// The title of the page begins with the heading.
fn set_title(editor: EditorContext) {
    Effect::new(move |_| {
        let language = editor.app.language.get();
        let heading = if editor.comparing.get() {
            editor.rows.with(|rows| words::differing(language, rows).to_string())
        } else {
            editor.read(|draft| words::heading(language, draft))
        };
        document::set_title(&format!("{heading} | {}", CommonTexts::of(language).app_name));
    });
}

/// Undo and redo of the draft replace those of the field.
fn handle_keys(editor: EditorContext) {
    Scope::here().on_window(ev::keydown, move |event| {
        if let Some(direction) = field::direction_of_key(&event) {
            event.prevent_default();
            editor.step(direction);
        }
    });
}

/// After a reload: the section of the field that had the focus, and its position.
fn restore_position(editor: EditorContext) {
    let Some(position) = address_bar::remembered_position() else { return };
    let path = position.focused.strip_prefix("f-").map(Path::new);
    if let Some(section) = path.as_ref().and_then(section_of) {
        editor.section.set(section);
        Scope::page().after_render(move || {
            position.restore();
            document::scroll_body_to(&position.focused);
        });
    }
}

/// Removes a draft without changes once the view is left.
fn remove_untouched(editor: EditorContext) {
    let id = editor.id();
    on_cleanup(move || {
        // Not during the cleanup: the signals that the store notifies are being disposed.
        Scope::page().after_render(move || editor.store.act(|sync, _| sync.remove_untouched(&id)));
    });
}

/// For an id that this browser has no draft of.
fn missing_draft() -> Element {
    let app = AppContext::here();
    fragment().child(move || {
        let language = app.language.get();
        let texts = EditorTexts::of(language);
        document::set_title(&format!("{} | {}", texts.not_here, CommonTexts::of(language).app_name));
        let new = Location { view: View::Draft(NEW.to_owned()), ..app.location.get_untracked() };
        let new_draft = a()
            .class("button primary")
            .attr("href", href(&new))
            .attr("data-new-draft", "commitment")
            .child(texts.new_draft);
        div()
            .class("draft-missing")
            .child(h1().id(HEADING).attr("tabindex", "-1").attr("data-sentence", "").child(texts.not_here))
            .child(without_register())
            .child(p().class("lead").child(texts.not_here_why))
            .child(new_draft)
    })
}
