//! The editor of one draft: a form, a section a screen, beside what is done and what is asked for; and the comparison of its
//! versions. It shows what the library says of the draft and writes what is typed back, keystroke by keystroke.

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

use leptos::prelude::*;

use crate::address::{Location, View};
use crate::draft::{Path, section_of};
use crate::i18n::editor as words;
use crate::i18n::texts::{CommonTexts, EditorTexts};

use begin::DraftTarget;
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
    let (app, store) = (AppContext::here(), DraftStore::here());
    let register = match app.data.get_untracked() {
        Data::Ready(register) => Some(register),
        Data::Loading | Data::Failed(_) => None,
    };
    // Without the data the page has failed, whatever is read.
    if register.is_some() {
        store.answer_when_read();
    }
    let target = DraftTarget::follow(app, register.clone(), store);
    fragment().child(move || match target.get() {
        DraftTarget::Waiting => p().class("waiting quiet").child(t(|l| EditorTexts::of(l).reading)),
        DraftTarget::Nothing => not_here(app),
        DraftTarget::Draft { id, asked } => {
            DraftTarget::begin(&id, &asked, store, register.as_deref());
            editor(EditorContext::new(app, register.clone(), store, id))
        }
    })
}

fn editor(editor: EditorContext) -> Element {
    title(editor);
    keys(editor);
    come_back(editor);
    let id = editor.id();
    on_cleanup(move || {
        // Not while the page is being taken apart.
        Scope::page().after_render(move || editor.store.act(|sync, _| sync.remove_untouched(&id)));
    });
    let language = editor.app.language;
    let of_change =
        fragment().child(move || editor.read(|draft| words::of_change(language.get(), &draft.kind).to_owned()));
    div().class("draft").child(head::band(of_change)).child(without_register()).child(move || {
        if editor.comparing.get() {
            return versions::versions(editor);
        }
        let body =
            div().class("draft-body").child(side::side(editor)).child(form::form(editor)).child(side::bar(editor));
        fragment().child(head::head(editor)).child(body)
    })
}

/// The title of the page begins with the heading.
fn title(editor: EditorContext) {
    Effect::new(move |_| {
        let language = editor.app.language.get();
        let name = if editor.comparing.get() {
            editor.rows.with(|rows| words::differing(language, rows).to_string())
        } else {
            editor.read(|draft| words::heading(language, draft))
        };
        document::set_title(&[&name, " | ", CommonTexts::of(language).app_name].concat());
    });
}

/// The form's own undo stands in the place of the field's.
fn keys(editor: EditorContext) {
    Scope::here().on_window(leptos::ev::keydown, move |event| {
        if let Some(way) = field::direction_of_key(&event) {
            event.prevent_default();
            editor.step(way);
        }
    });
}

/// After a reload the section is shown in which the reader was.
fn come_back(editor: EditorContext) {
    let Some(position) = address_bar::remembered_position() else { return };
    let place = position.focused.strip_prefix("f-").map(Path::new);
    if let Some(section) = place.as_ref().and_then(section_of) {
        editor.section.set(section);
        Scope::page().after_render(move || {
            position.restore();
            document::scroll_body_to(&position.focused);
        });
    }
}

fn not_here(app: AppContext) -> Element {
    fragment().child(move || {
        let texts = EditorTexts::of(app.language.get());
        document::set_title(&[texts.not_here, " | ", CommonTexts::of(app.language.get()).app_name].concat());
        let new = Location { ids: vec!["new".to_owned()], view: View::Draft, ..app.location.get_untracked() };
        div()
            .class("draft-missing")
            .child(h1().id(HEADING).attr("tabindex", "-1").attr("data-sentence", "").child(texts.not_here))
            .child(without_register())
            .child(p().class("lead").child(texts.not_here_why))
            .child(
                a().class("button primary")
                    .attr("href", href(&new))
                    .attr("data-new-draft", "commitment")
                    .child(texts.new_draft),
            )
    })
}
