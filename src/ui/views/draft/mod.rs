//! The editor of one draft: a form, one section at a time, beside its progress and what is missing for export; or the comparison
//! of its versions. It renders what `draft` derives and writes each keystroke to the draft; it decides no rule of a draft.

mod begin;
mod choice;
mod contested;
mod context;
mod date_field;
mod evidence;
mod form;
mod head;
mod kept;
mod known;
mod leave;
mod list;
mod row;
mod set;
mod side;
mod text_field;
mod typed;
mod version;
mod versions;
mod versions_note;
mod word;

use leptos::ev;
use leptos::prelude::*;

use crate::address::{Location, View};
use crate::draft::{Path, section_of};
use crate::i18n::editor as words;
use crate::i18n::texts::{CommonTexts, EditorTexts};

use begin::{DraftTarget, create_draft};
use context::EditorContext;

use crate::ui::browser::scope::Scope;
use crate::ui::browser::{address_bar, document, field, sight};
use crate::ui::draft_store::DraftStore;
use crate::ui::element::{Element, a, div, fragment, h1, p, t};
use crate::ui::parts::{framed, href, without_register};
use crate::ui::state::{AppContext, Data, HEADING};

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
        DraftTarget::Missing => missing_draft(),
        DraftTarget::Draft { id, requested } => {
            create_draft(&id, &requested, register.as_deref());
            editor(EditorContext::new(register.clone(), id))
        }
    })
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
        let beside = div().class("draft-side").child(side::section_list(editor)).child(leave::missing_list(editor));
        let body = div().class("draft-body").child(beside).child(form::form(editor)).child(leave::export_bar(editor));
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
        let new = Location { view: View::Draft("new".to_owned()), ..app.location.get_untracked() };
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
