//! Imported drafts that differ from those of this browser: what each would change, and the choice.

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;
use crate::draft::{Change, Draft, Moment, Texts, changes};
use crate::i18n::drafts as words;
use crate::i18n::texts::DraftsTexts;

use super::context::DraftListContext;
use super::notice::{self, DraftNotice};
use crate::ui::browser::scope::Scope;
use crate::ui::browser::{clock, document, random};
use crate::ui::element::{Element, IntoNode, button, dd, del, div, dl, dt, fragment, ins, p, span, strong};
use crate::ui::state::HEADING;

/// A draft of a file that differs from the one of this browser, until the reader chooses.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ImportConflict {
    /// The draft of the file.
    pub(super) draft: Draft,
    /// When that was saved.
    pub(super) saved_at: Moment,
    /// The name of the file.
    pub(super) file: String,
}

/// All conflicts of imported files.
pub(super) fn import_conflicts(list: DraftListContext) -> impl IntoNode {
    move || list.conflicts.get().into_iter().map(|conflict| view(list, conflict)).collect::<Vec<_>>()
}

fn view(list: DraftListContext, conflict: ImportConflict) -> Element {
    let texts = DraftsTexts::of(list.app.language.get());
    let title_id = format!("question-{}", conflict.draft.id);
    let differences = differences(list, conflict.clone(), title_id.clone());
    let choice = |classes, label: &'static str, choose: fn(DraftListContext, ImportConflict)| {
        let conflict = conflict.clone();
        button().class(classes).on(ev::click, move |_| choose(list, conflict.clone())).child(label)
    };
    let buttons = div()
        .class("buttons")
        .child(choice("button", texts.take_file, replace))
        .child(choice("text-button", texts.open_beside, duplicate))
        .child(choice("text-button", texts.keep_here, keep));
    div()
        .class("notice question")
        .attr("role", "group")
        .attr("aria-labelledby", title_id)
        .attr("data-import-question", "")
        .child(div().child(differences).child(buttons))
}

/// Which one is newer, and each difference. The draft of this browser may change meanwhile, here or in another tab.
fn differences(list: DraftListContext, conflict: ImportConflict, title_id: String) -> impl IntoNode {
    let language = list.app.language;
    let ImportConflict { draft, saved_at, file } = conflict;
    let differences = Memo::new(move |_| {
        list.store.with(|keeper| {
            let local = keeper.draft(&draft.id)?;
            Some((changes(local, &draft), local.name(language.get()), keeper.changed_at(&draft.id)))
        })
    });
    move || {
        let (changes, name, changed_at) = differences.get()?;
        let language = language.get();
        let name = name.unwrap_or_else(|| words::nameless(language).to_owned());
        let title = words::says_otherwise(language, &name, &file);
        let moments = changed_at.zip(clock::today()).and_then(|(changed_at, today)| {
            let (local, imported) = clock::local(changed_at).zip(clock::local(saved_at))?;
            Some(words::both_moments(language, local, imported, today, saved_at < changed_at))
        });
        let title = p().id(title_id.as_str()).child(strong().child(title.found)).child(title.after);
        let changes = changes.iter().map(|change| difference(list, language, change)).collect::<Vec<_>>();
        let parts = fragment()
            .child(title)
            .child(p().class("second").child(moments.unwrap_or_default()))
            .child(dl().class("changes").child(changes));
        Some(parts)
    }
}

/// A field with its text in this browser and in the file.
fn difference(list: DraftListContext, language: Language, change: &Change) -> Element {
    let texts = DraftsTexts::of(language);
    let version = |label: &'static str, marked: Element, version: &Texts| {
        let register = list.register();
        let lines = words::version(language, change, version, register.as_ref().map(|register| &register.dataset));
        let lines = lines.into_iter().map(|line| {
            span().attr("lang", line.language.map(Language::tag)).class("line").attr("dir", "auto").child(line.text)
        });
        dd().child(span().class("second").child(label)).child(marked.child(lines.collect::<Vec<_>>()))
    };
    fragment()
        .child(dt().child(words::change(language, change)))
        .child(version(texts.here, del(), &change.before))
        .child(version(texts.in_file, ins(), &change.after))
}

fn resolve(list: DraftListContext, conflict: &ImportConflict) {
    list.conflicts.update(|conflicts| conflicts.retain(|other| other != conflict));
}

/// Keeps the draft of this browser. The button that has the focus is removed.
fn keep(list: DraftListContext, conflict: ImportConflict) {
    resolve(list, &conflict);
    Scope::page().after_render(|| _ = document::focus(notice::ID) || document::focus(HEADING));
}

/// Replaces the draft with that of the file, in one step that can be undone.
fn replace(list: DraftListContext, conflict: ImportConflict) {
    resolve(list, &conflict);
    let id = conflict.draft.id.clone();
    list.store.act(|keeper, now| keeper.import(conflict.draft, now));
    list.notify(DraftNotice::Replaced { name: list.name(&id), id });
}

/// Adds the draft of the file beside that of this browser.
fn duplicate(list: DraftListContext, conflict: ImportConflict) {
    resolve(list, &conflict);
    let copy = conflict.draft.copy_as(random::id());
    let id = copy.id.clone();
    list.store.act(|keeper, now| keeper.import(copy, now));
    list.notify(DraftNotice::Duplicated { name: list.name(&id) });
}
